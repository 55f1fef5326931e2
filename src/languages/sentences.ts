import { splitSentences } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import { PACKS } from './packs.ts';

const ABBREVIATIONS = new Set(Object.values(PACKS).flatMap(({ abbreviations }) => abbreviations));

/** The sentences of a text in any of the languages, see `splitSentences`. */
export function sentencesOf(text: string): Span[] {
  return splitSentences(text, ABBREVIATIONS);
}
