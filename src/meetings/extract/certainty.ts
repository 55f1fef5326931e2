import { type Certainty, leastSure } from '../../languages/certainty.ts';
import { PACKS } from '../../languages/packs.ts';
import type { Span } from '../../text/span.ts';
import type { Sentence } from './sentence.ts';

/**
 * How surely a part of a sentence says something.
 * @param verb what says it, within the part
 * @param isPlanned the caller knows that it has yet to come
 */
export function certaintyOf(
  sentence: Pick<Sentence, 'text' | 'language'>,
  said: Span,
  verb: Span,
  isPlanned: boolean,
): Certainty {
  const rules = PACKS[sentence.language].meetings.certainty;
  const text = withoutQuotes(sentence.text, said);
  const before = text.slice(partStart(text, said.start), said.start);
  const behind = text.slice(said.end, partEnd(text, said.end));
  const clause = text.slice(commaBefore(text, said.start), said.end);
  const isDenied =
    rules.notHeld.pattern.test(text.slice(Math.max(0, verb.start - LONGEST_DENIAL), verb.end)) ||
    rules.untrue.pattern.test(before);
  const isDoubted =
    rules.doubted.pattern.test(clause) ||
    rules.unconfirmed.pattern.test(before) ||
    rules.unconfirmed.pattern.test(/^[,，]?[^,，:：(（]*/u.exec(behind)?.[0] ?? '');
  const isAttributed = rules.attributedBefore.pattern.test(before) || rules.attributedBehind.pattern.test(behind);
  return leastSure([
    ...(isDenied ? (['denied'] as const) : []),
    ...(isPlanned ? (['planned'] as const) : []),
    ...(isDoubted ? (['doubted'] as const) : []),
    ...(isAttributed ? (['attributed'] as const) : []),
  ]);
}

/** UTF-16 units before a verb in which it can be denied. */
const LONGEST_DENIAL = 24;

/** Titles and words of others say nothing of what is around them: 《…行动计划》. What is said within them stays. */
export function withoutQuotes(text: string, { start, end }: Span): string {
  return text.replace(/《[^》]*》|«[^»]*»|[“"][^”"]*[”"]/gu, (quoted, at: number) =>
    at < end && at + quoted.length > start ? quoted : ' '.repeat(quoted.length),
  );
}

function partStart(text: string, before: number): number {
  return Math.max(0, ...[...text.slice(0, before).matchAll(/[;；。]/gu)].map(({ index }) => index + 1));
}

function partEnd(text: string, from: number): number {
  const at = text.slice(from).search(/[;；。]/u);
  return at === -1 ? text.length : from + at;
}

/** Where the clause begins that holds an offset. */
export function commaBefore(text: string, before: number): number {
  return Math.max(0, ...[',', '，', ';', '；', ':', '：'].map((mark) => text.lastIndexOf(mark, before - 1) + 1));
}
