import { lazy } from '../text/lazy.ts';
import { splitSentences } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import type { LanguagePack } from './language-pack.ts';
import { PACKS } from './packs.ts';

/** Makes a function that finds the sentences of a text in any of some languages, see `splitSentences`. */
export function createSentenceSplitter(
  packs: readonly Pick<LanguagePack, 'abbreviations'>[],
): (text: string) => Span[] {
  const abbreviations = new Set(packs.flatMap((pack) => pack.abbreviations));
  return (text) => splitSentences(text, abbreviations);
}

const splitter = lazy(() => createSentenceSplitter(Object.values(PACKS)));

/** The sentences of a text in any of the languages, see `splitSentences`. */
export function sentencesOf(text: string): Span[] {
  return splitter()(text);
}
