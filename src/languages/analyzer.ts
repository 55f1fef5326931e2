import { type Term, createAnalyzer } from '../text/analyzer.ts';
import { lazy } from '../text/lazy.ts';
import { PACKS } from './packs.ts';

export type { Term } from '../text/analyzer.ts';

const analyze = lazy(() => createAnalyzer(Object.values(PACKS)));

/** The terms of a text in any of the languages, in order: for the index, for questions and for the lexicon. */
export function termsOf(text: string): Term[] {
  return analyze()(text);
}
