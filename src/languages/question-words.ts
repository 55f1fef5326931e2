import { lazy } from '../text/lazy.ts';
import { anyRule } from './any-rule.ts';
import { allMatches, anyOf } from '../text/patterns.ts';
import type { Span } from '../text/span.ts';
import { type Language, byLanguage } from './language.ts';
import { PACKS } from './packs.ts';
import type { Questions } from './questions.ts';
import { wholeWords } from './whole-words.ts';
import { ofPacksIn } from './written-in.ts';

/** Puts as many blanks in the place of each question word of a folded text, so that the offsets of the rest stay. */
export function withoutQuestionWords(folded: string): string {
  let rest = folded;
  for (const { any, each } of questionWords(folded)) {
    if (any !== null && !any.test(rest)) continue;
    for (const pattern of each) rest = rest.replace(pattern, (found) => ' '.repeat(found.length));
  }
  return rest;
}

/** The fillers of a folded question: where its words are that are no evidence. */
export function fillersIn(folded: string, language: Language): Span[] {
  const found = allMatches(folded, fillers()[language]);
  return Array.from(found, ({ 0: word, index }) => ({ start: index, end: index + word.length }));
}

/** What a folded question says it does not ask about. */
export function notMeantIn(folded: string): Span[] {
  return Array.from(allMatches(folded, notMeant()), ({ 0: said, index }) => ({
    start: index,
    end: index + said.length,
  }));
}

const notMeant = anyRule(({ questions }) => [questions.notMeant], 'gu');

/** Somebody who is spoken to: a name in any letters. */
const MENTION = /(?<![\p{L}\p{N}.])@[\p{L}\p{N}_-]+/u;

/** Patterns that are tried in turn, and one that finds what any of them finds; null: it would not be faster than they. */
type Rows = { readonly any: RegExp | null; readonly each: readonly RegExp[] };

/** Language by language: one pattern for all of their rows would be too long for an engine to compile. */
const questionWords = ofPacksIn((packs): Rows[] => {
  const parts = packs.map(({ questions }) => questions);
  const politeness = parts.flatMap((part) => part.politeness).join('|');
  const commands = parts.flatMap((part) => part.commands).join('|') || '(?!)';
  const command = new RegExp(`^\\s*(?:${politeness})?(?:${commands})(?!\\p{L}(?<!\\p{Script=Han}))`, 'u');
  const words = parts.flatMap(({ newest, framing, stopWords }): Rows[] => {
    const rows = [...newest, ...framing];
    return [
      { any: anyOf(rows, 'u'), each: rows.map(everywhere) },
      { any: null, each: [everywhere(oneOf(stopWords))] },
    ];
  });
  return [{ any: null, each: [command, MENTION].map((pattern) => everywhere({ pattern })) }, ...words];
});

function everywhere({ pattern }: { readonly pattern: RegExp }): RegExp {
  return new RegExp(pattern.source, 'gu');
}

const fillers = lazy(() => byLanguage((language) => fillersOf(PACKS[language].questions)));

function fillersOf({ fillers: rows, fillerWords }: Questions): RegExp {
  return anyOf([...rows, oneOf(fillerWords)], 'gu');
}

/** A row that finds any of some words: whole ones, but for Han, where nothing shows the borders of words. */
function oneOf(words: readonly string[]): { readonly pattern: RegExp } {
  const source = words.join('|') || '(?!)';
  return { pattern: /\p{Script=Han}/u.test(source) ? new RegExp(source, 'u') : wholeWords`${source}` };
}
