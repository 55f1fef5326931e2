import { type FoundDate, createDateReader } from '../text/dates.ts';
import { lazy } from '../text/lazy.ts';
import { PACKS } from './packs.ts';

const reader = lazy(() => createDateReader(Object.values(PACKS).map(({ months }) => months)));

/** The first date of a line, see `DateReader`. */
export function findDate(line: string): FoundDate | null {
  return reader().findDate(line);
}

/** The date in a field, see `DateReader`. */
export function dateOf(field: string): string | null {
  return reader().dateOf(field);
}
