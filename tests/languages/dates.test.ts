import { describe, expect, test } from 'vitest';
import { dateOf, findDate } from '../../src/languages/dates.ts';

describe('a date in a line', () => {
  test.each([
    ['二〇二五年十一月十八日于莫斯科', '2025-11-18'],
    ['2025年11月18日 10:30', '2025-11-18'],
    ['2025/11/18', '2025-11-18'],
    ['1.9.2025', '2025-09-01'],
    ['18 ноября 2025 года', '2025-11-18'],
    ['3 мая 2020', '2020-05-03'],
    ['12 марта 2021', '2021-03-12'],
    ['Done on the 18th day of November 2025', '2025-11-18'],
    ['Sept. 3, 2025', '2025-09-03'],
    ['не 2025-13-01, а 2025-11-18', '2025-11-18'],
  ])('is found: %s', (line, date) => expect(findDate(line)?.date).toBe(date));

  test.each([
    ['a word that begins like a month', 'Decision 12, 2020'],
    ['another one', 'Marathon 12, 2020'],
    ['a day that does not exist', '31.02.2025'],
    ['a month alone', 'в мае 2025'],
    ['a longer number', 'No. 12025-11-18'],
  ])('is not seen in %s', (_, line) => expect(findDate(line)).toBeNull());
});

describe('the date in a field', () => {
  test.each([
    ['2025-11-18T10:00:00+08:00', '2025-11-18'],
    ['20251118', '2025-11-18'],
    ['2025-11', '2025-11'],
    ['2025', '2025'],
    ['20251399', null],
    ['yesterday', null],
  ])('is as exact as it is written: %s', (field, date) => expect(dateOf(field)).toBe(date));
});
