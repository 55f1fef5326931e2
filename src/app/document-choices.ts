import type { Document } from '../corpus/document.ts';
import type { Phrases } from '../i18n/phrases.ts';
import { matchNames } from '../search/suggest/match-names.ts';
import { truncateGraphemes } from '../text/truncate.ts';
import type { Choice, Context } from './command.ts';

/** The longest name of a choice that Discord shows whole, in UTF-16 units. */
const LONGEST_CHOICE = 100;

/** Documents with what was typed in title, language, date or id; those in the user's language first. */
export function documentChoices(typed: string, { library, phrases }: Context): Choice[] {
  const { documents } = library.corpus();
  const own = documents.filter(({ language }) => language === phrases.language);
  const others = documents.filter(({ language }) => language !== phrases.language);
  const found = matchNames(typed, [...own, ...others], (document) => namesOfDocument(document, phrases));
  return found.map(documentChoice(documents, phrases));
}

/** What a document is found by while somebody types. */
export function namesOfDocument({ title, id, language, date }: Document, { languages }: Phrases): string[] {
  return [title, id, languages[language], date ?? ''];
}

/** Makes choices of documents: title, language and date, and the id where another document has all these too. */
export function documentChoice(documents: readonly Document[], phrases: Phrases): (document: Document) => Choice {
  const factsOf = ({ language, date }: Document) => [phrases.languages[language], date].filter((fact) => fact !== null);
  const keyFor = (document: Document) => [document.title, ...factsOf(document)].join('\0');
  const times = new Map<string, number>();
  for (const document of documents) times.set(keyFor(document), (times.get(keyFor(document)) ?? 0) + 1);
  return (document) => {
    const isShared = (times.get(keyFor(document)) ?? 0) > 1;
    const rest = [...factsOf(document), ...(isShared ? [document.id] : [])].map((fact) => ` · ${fact}`).join('');
    return { name: `${truncateGraphemes(document.title, LONGEST_CHOICE - rest.length)}${rest}`, value: document.id };
  };
}
