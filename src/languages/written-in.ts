import { lazy } from '../text/lazy.ts';
import { memoize } from '../text/memoize.ts';
import type { LanguagePack } from './language-pack.ts';
import { PACKS } from './packs.ts';

/**
 * Remembers what is made of packs for each set of them, and gives what is made of those in whose letters something of a
 * text is written. For rules that find nothing without such a letter: trying them takes most of the time of a question.
 */
export function ofPacksIn<T extends object>(make: (packs: readonly LanguagePack[]) => T): (text: string) => T {
  const made = memoize((written: string) => make(Object.values(PACKS).filter((_, at) => written.charAt(at) === '+')));
  return (text) => made(Array.from(letters(), (own) => (own.test(text) ? '+' : '-')).join(''));
}

/** A pattern for the letters of each pack. */
const letters = lazy(() =>
  Object.values(PACKS).map(({ script: { ranges } }) => {
    const classes = ranges.map((range) =>
      range.map((unit) => String.raw`\u${unit.toString(16).padStart(4, '0')}`).join('-'),
    );
    // By UTF-16 units, as the ranges are: without the flag for Unicode.
    return new RegExp(`[${classes.join('')}]`);
  }),
);
