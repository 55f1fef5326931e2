import type { Language } from '../languages/language.ts';
import { PACKS } from '../languages/packs.ts';
import { lazy } from '../text/lazy.ts';
import { anyOf } from '../text/patterns.ts';
import type { Span } from '../text/span.ts';
import { type Concept, mentionsIn } from './lexicon.ts';
import { termsOf } from '../languages/analyzer.ts';
import { inflectedNamesIn } from './inflected-names.ts';

type NameKind = 'city' | 'country' | 'person' | 'org' | 'doc' | 'other';

/** A name of the lexicon where a text has it; several concepts where people share it. */
export type NameMention = Span & { readonly kind: NameKind; readonly concepts: readonly Concept[] };

/** A person or a country as a text names it: concepts of the lexicon where it knows them, and the text's own words. */
export type Named = { readonly concepts: readonly Concept[]; readonly text: string; readonly language: Language };

const KINDS: ReadonlySet<string> = new Set(['city', 'country', 'person', 'org', 'doc'] satisfies NameKind[]);

const rules = lazy(() => {
  const all = Object.values(PACKS).map(({ meetings }) => meetings.names);
  return {
    unknownCity: anyOf(
      all.map(({ unknownCity }) => unknownCity),
      'gu',
    ),
    titleInName: anyOf(
      all.flatMap(({ titleInName }) => titleInName),
      'u',
    ),
  };
});

/** Names of the lexicon in a text, in its order, the longest where several begin. */
export function namesIn(text: string): NameMention[] {
  const terms = termsOf(text);
  const known = mentionsIn(terms, text).flatMap(({ concepts, from, to }) => {
    const start = terms[from]?.start ?? 0;
    const end = terms.slice(from, to).reduce((last, term) => Math.max(last, term.end), 0);
    const title = rules().titleInName.exec(text.slice(start, end))?.[0].length ?? 0;
    if (title === 0) return [{ start, end, concepts }];
    return namesIn(text.slice(start + title)).flatMap((name) =>
      name.start === 0 ? [{ start: start + title, end: start + title + name.end, concepts: name.concepts }] : [],
    );
  });
  const taken: NameMention[] = [];
  for (const { start, end, concepts } of [...known, ...inflectedNamesIn(text)].toSorted(
    (a, b) => b.end - b.start - (a.end - a.start),
  )) {
    const named = concepts.filter(({ isName, kind }) => isName && kind !== undefined && KINDS.has(kind));
    const [first] = named;
    if (taken.some((other) => start < other.end && other.start < end)) continue;
    // What is no name of these kinds still keeps its words from others: 上海 inside 上海精神.
    taken.push({ start, end, kind: first ? (first.kind as NameKind) : 'other', concepts: named });
  }
  for (const match of text.matchAll(rules().unknownCity)) {
    const start = match.index;
    const end = start + match[0].length;
    if (taken.some((other) => start < other.end && other.start < end)) continue;
    taken.push({ start, end, kind: 'city', concepts: [] });
  }
  return taken.filter(({ kind }) => kind !== 'other').toSorted((a, b) => a.start - b.start);
}

/** The name by which a concept goes in a language. */
export function nameOf(concept: Concept, language: Language): string {
  const form = concept.forms.find((one) => one.language === language) ?? concept.forms[0];
  return form?.text ?? '';
}

/** Is a concept known in any language under a name, by its English one? */
export function isCalled(concept: Concept, english: string): boolean {
  return concept.forms.some(({ language, text }) => language === 'en' && text === english);
}

/** What a text calls somebody or something, with the concepts behind it. */
export function namedBy({ start, end, concepts }: NameMention, text: string, language: Language): Named {
  return { concepts, text: text.slice(start, end), language };
}
