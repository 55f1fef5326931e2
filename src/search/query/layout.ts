import { termsOf } from '../../languages/analyzer.ts';
import { withoutQuestionWords } from '../../languages/question-words.ts';

/** The same keys on both keyboards; the last ones are letters in Russian, and with Shift they are their capitals. */
const QWERTY = 'qwertyuiopasdfghjklzxcvbnm[];\',.`QWERTYUIOPASDFGHJKLZXCVBNM{}:"<>~';
const RUSSIAN = 'йцукенгшщзфывапролдячсмитьхъжэбюёЙЦУКЕНГШЩЗФЫВАПРОЛДЯЧСМИТЬХЪЖЭБЮЁ';

const ON_QWERTY = /^[a-z[\];',.`{}:"<>~-]*[a-z][a-z[\];',.`{}:"<>~-]*$/iu;
const ON_RUSSIAN = /^[а-яё-]*[а-яё][а-яё-]*$/iu;

/**
 * What a word is if the other keyboard was meant: `chjrb` is сроки, ыгььше is `summit`. `null` where the word cannot have
 * been typed so. For words that nothing knows: any word has another layout.
 */
export function otherLayout(word: string): string | null {
  if (ON_RUSSIAN.test(word)) return typedOn(word, RUSSIAN, QWERTY);
  return ON_QWERTY.test(word) ? typedOn(word, QWERTY, RUSSIAN) : null;
}

function typedOn(word: string, from: string, to: string): string {
  return Array.from(word, (key) => (from.includes(key) ? to.charAt(from.indexOf(key)) : key)).join('');
}

/** Shorter words are taken for typed on the other keyboard only where longer ones are. */
const SHORTEST = 3;

/**
 * A text with the words that were typed with the other keyboard as they were meant. Its offsets stay. Marks at the ends
 * of a word may be letters there: `bpj,htk.` is изобрел and a full stop, `cnjk,` is столб.
 * @param isKnown some document or the lexicon has the term
 */
export function withMeantLayouts(text: string, isKnown: (term: string) => boolean): string {
  const isWord = rememberingWords(isKnown);
  const chunks = text.match(/[^\s\p{Script=Han}]+/gu) ?? [];
  const isMeant = chunks.some((chunk) => chunk.length >= SHORTEST && meantWord(chunk, isWord) !== null);
  if (!isMeant) return text;
  const isAll = !chunks.some((chunk) => chunk.length >= SHORTEST && otherLayout(bare(chunk)) !== null && isWord(chunk));
  return text.replace(
    /[^\s\p{Script=Han}]+/gu,
    (chunk) => meantWord(chunk, isWord) ?? (isAll ? unknown(chunk) : chunk),
  );
}

/** A chunk of text as it was meant, if that is a word and what was typed is none. */
function meantWord(chunk: string, isWord: (word: string) => boolean): string | null {
  if (isWord(chunk)) return null;
  for (const [before, word, behind] of readings(chunk)) {
    const other = otherLayout(word);
    if (other !== null && isWord(other)) return before + other + behind;
  }
  return null;
}

/** A word that nothing knows, in a text that was typed with the other keyboard throughout. */
function unknown(chunk: string): string {
  const word = bare(chunk);
  return chunk.replace(word, () => otherLayout(word) ?? word);
}

/** A chunk of text without the marks at its ends. */
function bare(chunk: string): string {
  return /[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/su.exec(chunk)?.[0] ?? '';
}

/** The most marks at the end of a word of which some may be letters. */
const MOST_MARKS = 4;

/** What may be the word in a chunk of text, and what is before and behind it: without the marks at its ends, and with. */
function* readings(chunk: string): Generator<[string, string, string]> {
  const word = bare(chunk);
  const start = chunk.indexOf(word);
  const marksBefore = Math.min(MOST_MARKS, start);
  const marksBehind = Math.min(MOST_MARKS, chunk.length - start - word.length);
  const end = start + word.length;
  for (let from = start; from >= start - marksBefore; from -= 1) {
    for (let to = end; to <= end + marksBehind; to += 1) {
      yield [chunk.slice(0, from), chunk.slice(from, to), chunk.slice(to)];
    }
  }
}

/** Is a word known, or one that questions are put with? */
function rememberingWords(isKnown: (term: string) => boolean): (word: string) => boolean {
  const known = new Map<string, boolean>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const isWord =
      termsOf(word).every(({ term }) => isKnown(term)) || withoutQuestionWords(word.toLowerCase()).trim() === '';
    known.set(word, isWord);
    return isWord;
  };
}
