import { IGNORED, SEPARATOR, foldTables } from '../../text/fold.ts';
import { type Form, mentionsIn } from '../../domain/lexicon.ts';
import { termsOf } from '../../languages/analyzer.ts';

/** What the names of an item must have: some words, or parts of words; or else a name of the lexicon in any language. */
type WantedName = { readonly words: readonly string[]; readonly forms: readonly Form[] };

/** How well an item fits, the best first. */
const BEGINS_WITH_IT = 0;
const AT_BEGINNINGS_OF_WORDS = 1;
const INSIDE_OF_WORDS = 2;
const IN_ANOTHER_LANGUAGE = 3;

/**
 * The items whose names have all that was typed, in any order, as search reads it: capitals, traditional characters,
 * marks and ё make no difference, and a word that the lexicon knows is found in other languages and cases too. First
 * come items whose first name begins with it, then those with words that do, then those that have it inside of words,
 * then those in other languages; equals, and all items where nothing is typed, stay in the order that they came in.
 */
export function matchNames<Item>(
  typed: string,
  items: readonly Item[],
  namesOf: (item: Item) => readonly string[],
): Item[] {
  const whole = wordsIn(typed).join(' ');
  if (whole === '') return [...items];
  const wanted = wantedIn(typed);
  const levels: Item[][] = [[], [], [], []];
  for (const item of items) {
    const level = levelOf(namesOf(item), whole, wanted);
    if (level !== null) levels[level]?.push(item);
  }
  return levels.flat();
}

function levelOf(names: readonly string[], whole: string, wanted: readonly WantedName[]): number | null {
  // Words begin behind blanks, the first one too.
  const foldedNames = names.map((name) => ` ${wordsIn(name).join(' ')}`);
  if (foldedNames[0]?.startsWith(` ${whole}`)) return BEGINS_WITH_IT;
  const words = foldedNames.join('');
  let worst = AT_BEGINNINGS_OF_WORDS;
  let terms: string | null = null;
  for (const one of wanted) {
    if (one.words.every((word) => words.includes(` ${word}`))) continue;
    if (one.words.every((word) => words.includes(word))) worst = Math.max(worst, INSIDE_OF_WORDS);
    else {
      terms ??= ` ${names.flatMap((name) => termsOf(name).map(({ term }) => term)).join(' ')} `;
      if (!isOneIn(one.forms, terms)) return null;
      worst = IN_ANOTHER_LANGUAGE;
    }
  }
  return worst;
}

function isOneIn(forms: readonly Form[], terms: string): boolean {
  return forms.some(({ key }) => key !== '' && terms.includes(` ${key} `));
}

/** The names of the lexicon in what was typed, and its other words. */
function wantedIn(typed: string): WantedName[] {
  const terms = termsOf(typed);
  const wanted: WantedName[] = [];
  let rest = typed;
  for (const { concepts, from, to } of mentionsIn(terms, typed)) {
    const start = terms[from]?.start ?? 0;
    const end = Math.max(...terms.slice(from, to).map((term) => term.end));
    wanted.push({ words: wordsIn(typed.slice(start, end)), forms: concepts.flatMap(({ forms }) => forms) });
    rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  }
  return [...wanted, ...wordsIn(rest).map((word) => ({ words: [word], forms: [] }))];
}

/** The words of a name, folded as for search; they end where the script changes. */
function wordsIn(name: string): string[] {
  const { classOf, folded } = foldTables();
  const text = name.normalize('NFC');
  const words: string[] = [];
  let word = '';
  let script = SEPARATOR;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const unitScript = classOf[unit] as number;
    if (unitScript === IGNORED) continue;
    if (unitScript !== script && word !== '') {
      words.push(word);
      word = '';
    }
    script = unitScript;
    if (script !== SEPARATOR) word += String.fromCharCode(folded[unit] as number);
  }
  if (word !== '') words.push(word);
  return words;
}
