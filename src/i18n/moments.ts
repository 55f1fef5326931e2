import type { Moment, Text } from './phrases.ts';

/** A phrase with moments in it: withMoments`since ${at(date)}`. */
export function withMoments(strings: TemplateStringsArray, ...values: readonly (string | number | Moment)[]): Text {
  return strings.flatMap((before, index) => {
    const value = values[index];
    return value === undefined ? [before] : [before, typeof value === 'number' ? String(value) : value];
  });
}

/** A moment, to be shown as a date and a time of day. */
export function at(moment: Date): Moment {
  return { moment, shown: 'date' };
}

/** A moment, to be shown as how long it is from now. */
export function distanceTo(moment: Date): Moment {
  return { moment, shown: 'distance' };
}
