import { expect, test } from 'vitest';
import { type Interval, asOf, isoOf } from '../../src/text/interval.ts';

const day = (month: number | null, first: number, last = first): Interval => ({
  from: { year: null, month, day: first },
  to: { year: null, month, day: last },
});

test.each([
  ['told', day(7, 4), '2024-07-05', false, '2024-07-04'],
  ['told on the day itself', day(7, 5), '2024-07-05', false, '2024-07-05'],
  ['told of a day that is yet to come this year', day(12, 1), '2024-07-05', false, '2023-12-01'],
  ['planned', day(8, 31), '2025-08-22', true, '2025-08-31'],
  ['planned for the next year', day(1, 15), '2025-11-20', true, '2026-01-15'],
  ['planned and begun', day(11, 17, 18), '2025-11-18', true, '2025-11-17/2025-11-18'],
  ['a day of this month', day(null, 26), '2023-10-26', false, '2023-10-26'],
  ['a day of the month before', day(null, 30), '2023-10-02', false, '2023-09-30'],
  ['a day of the year before', day(null, 30), '2024-01-02', false, '2023-12-30'],
  ['a planned day of the next month', day(null, 1), '2023-10-26', true, '2023-11-01'],
  ['a day that only the month before has', day(null, 31), '2023-11-30', false, '2023-10-31'],
])('%s', (_what, interval, today, isToCome, expected) => expect(isoOf(asOf(interval, today, isToCome))).toBe(expected));

test('a year that is said stays', () => {
  const said: Interval = { from: { year: 2019, month: 6, day: 13 }, to: { year: 2019, month: 6, day: 14 } };
  expect(asOf(said, '2025-01-01', true)).toBe(said);
});
