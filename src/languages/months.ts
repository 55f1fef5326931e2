import { foldText } from '../text/fold.ts';
import { lazy } from '../text/lazy.ts';
import { monthNumbers } from '../text/months.ts';
import { PACKS } from './packs.ts';

const numbers = lazy(() => monthNumbers(Object.values(PACKS).map(({ months }) => months)));

/** The number (1 to 12) of a month by one of its names in any language; `null` for other words. */
export function monthNumber(word: string): number | null {
  return numbers().get(foldText(word)) ?? null;
}
