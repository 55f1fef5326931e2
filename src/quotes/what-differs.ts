import { anyRule } from '../languages/any-rule.ts';
import { PACKS } from '../languages/packs.ts';
import { lazy } from '../text/lazy.ts';
import { type Concept, mentionsIn } from '../domain/lexicon.ts';
import { termsOf } from '../languages/analyzer.ts';
import type { Change } from './difference.ts';
import { asWritten, isHan, lettersOf } from './letters.ts';
import type { Token } from './tokens.ts';

/** A way in which two texts with the same words are written differently. */
export type Writing = 'case' | 'script' | 'width' | 'yo' | 'accents' | 'spacing' | 'punctuation';

/** What a difference concerns that changes the meaning. */
export type Matter = 'negation' | 'number' | 'name';

/** The ways in which the words of two texts are written differently; null if they are not the same words. */
export function writingOnly(changes: readonly Change[]): readonly Writing[] | null {
  const found = new Set<Writing>();
  for (const { own, quoted } of changes) {
    if (joined(own, 'letters') !== joined(quoted, 'letters')) return null;
    const words = { own: wordsOf(own), quoted: wordsOf(quoted) };
    if (marksOf(own) !== marksOf(quoted)) found.add('punctuation');
    if (words.own.length !== words.quoted.length) found.add('spacing');
    for (const kind of letterKinds(words.own.join(''), words.quoted.join(''))) found.add(kind);
  }
  // The words and marks are the same, so only a blank can be missing.
  return found.size === 0 ? ['spacing'] : [...found];
}

function letterKinds(own: string, quoted: string): Writing[] {
  const ones = Array.from(asWritten(own));
  const others = Array.from(asWritten(quoted));
  if (ones.length !== others.length) return own === quoted ? [] : ['width'];
  return ones.flatMap((one, at) => kindsBetween(one, others[at] as string));
}

function kindsBetween(one: string, other: string): Writing[] {
  if (one === other) return [];
  const kinds: Writing[] = [];
  const [wide, narrow] = [one.normalize('NFKC'), other.normalize('NFKC')];
  if ((wide !== one || narrow !== other) && wide.toLowerCase() === narrow.toLowerCase()) kinds.push('width');
  const [small, little] = [wide.toLowerCase(), narrow.toLowerCase()];
  if (wide !== narrow && (wide !== small) !== (narrow !== little)) kinds.push('case');
  if (small !== little) kinds.push(/[её]/u.test(small) ? 'yo' : isHan(small.charCodeAt(0)) ? 'script' : 'accents');
  return kinds;
}

/** A text, and the offset at which it begins for its tokens. */
type TextSlice = { readonly text: string; readonly from: number };

/**
 * What the differences concern that changes the meaning: a negation, a number or a name that only one of the two has.
 * @param own the words of the document @param quoted those of the quote @param changes between them, in tokens of both
 */
export function mattersIn(changes: readonly Change[], own: TextSlice, quoted: TextSlice): Matter[] {
  const worded = changes.filter((change) => joined(change.own, 'letters') !== joined(change.quoted, 'letters'));
  const matters: [Matter, boolean][] = [
    ['negation', worded.some(negates)],
    ['number', numbersIn(own.text) !== numbersIn(quoted.text) || worded.some(countsOtherwise)],
    ['name', worded.some((change) => namesOtherwise(change, own, quoted))],
  ];
  return worded.length === 0 ? [] : matters.flatMap(([matter, differs]) => (differs ? [matter] : []));
}

const negations = lazy(() => new Set(Object.values(PACKS).flatMap(({ opposites }) => opposites.negations)));
const negativeCharacter = anyRule(({ opposites }) => opposites.negativeCharacters, 'gu');
const negativePrefix = anyRule(({ opposites }) => opposites.negativePrefixes);
const numeral = anyRule(({ opposites }) => opposites.numerals);
const numberWord = anyRule(({ opposites }) => opposites.numberWords);

/** Is this word or character a negation by itself? */
export function isNegation(text: string): boolean {
  return negations().has(lettersOf(text)) || (text.length === 1 && text.search(negativeCharacter()) === 0);
}

function negates({ own, quoted }: Change): boolean {
  if (negationsOf(own) !== negationsOf(quoted)) return true;
  const ones = wordsOf(own).map((word) => lettersOf(word));
  const others = wordsOf(quoted).map((word) => lettersOf(word));
  return ones.some((one) => others.some((other) => isOpposite(one, other) || isOpposite(other, one)));
}

function isOpposite(long: string, short: string): boolean {
  return short.length > 3 && long.length > short.length && long.replace(negativePrefix(), '') === short;
}

function negationsOf(tokens: readonly Token[]): number {
  const words = tokens.filter(({ letters }) => negations().has(letters)).length;
  return words + [...joined(tokens, 'text').matchAll(negativeCharacter())].length;
}

/** Numbers, days and months, in any language and figures. */
function numbersIn(text: string): string {
  const numbers = termsOf(text).flatMap(({ term, kind }) => (kind === 'number' ? [term] : []));
  return numbers.toSorted().join(' ');
}

function countsOtherwise({ own, quoted }: Change): boolean {
  const [one, other] = [joined(own, 'letters'), joined(quoted, 'letters')];
  if (numeral().test(one) && numeral().test(other)) return true;
  return numberWords(own) !== numberWords(quoted);
}

function numberWords(tokens: readonly Token[]): string {
  return tokens.flatMap(({ letters }) => (numberWord().test(letters) ? [letters] : [])).join(' ');
}

/** A name of the lexicon, or a word with a capital within a sentence in the place of another. */
function namesOtherwise({ own, quoted }: Change, ownText: TextSlice, quotedText: TextSlice): boolean {
  if (isWithinName(own, ownText) || isWithinName(quoted, quotedText)) return true;
  return own.some((token) => isCapitalised(token, ownText)) && quoted.some((token) => isCapitalised(token, quotedText));
}

function isWithinName(tokens: readonly Token[], { text, from: shift }: TextSlice): boolean {
  const terms = termsOf(text);
  const names = mentionsIn(terms, text).filter(({ concepts }) => concepts.some(isOfSomebody));
  return names.some(({ from, to }) => {
    const own = terms.slice(from, to);
    const start = Math.min(...own.map((term) => term.start));
    const end = Math.max(...own.map((term) => term.end));
    return tokens.some((token) => token.letters !== '' && token.start - shift < end && token.end - shift > start);
  });
}

/** A name of somebody or something, and not a term such as "trade". */
function isOfSomebody({ isName, kind }: Concept): boolean {
  return isName && kind !== 'concept' && kind !== 'role';
}

function isCapitalised({ text: word, start }: Token, { text, from }: TextSlice): boolean {
  const isMonth = numbersIn(word) !== '';
  return (
    /^\p{Lu}/u.test(word) &&
    !isMonth &&
    /[\p{L}\p{N},]\s*$/u.test(text.slice(Math.max(0, start - from - 20), start - from))
  );
}

function joined(tokens: readonly Token[], what: 'letters' | 'text'): string {
  return tokens.map((token) => token[what]).join('');
}

function wordsOf(tokens: readonly Token[]): string[] {
  return tokens.filter(({ kind }) => kind !== 'mark').map(({ text }) => text);
}

function marksOf(tokens: readonly Token[]): string {
  return tokens.flatMap(({ kind, text }) => (kind === 'mark' ? [text] : [])).join('');
}
