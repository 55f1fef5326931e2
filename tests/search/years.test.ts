import { describe, expect, test } from 'vitest';
import type { Passage } from '../../src/corpus/document.ts';
import type { Query } from '../../src/search/query/query.ts';
import { isInYears, orderYear, yearsOf } from '../../src/search/ranking/years.ts';

const passage = (text: string) => ({ text }) as Passage;

const yearFor = (order: Query['order'], text: string) => orderYear(passage(text), { order, now: 2026.83 } as Query);

describe('the years that a passage names', () => {
  test.each([
    ['It was signed in 2024.', [[2024, 2024]]],
    ['成立于2001年6月15日', [[2001, 2001]]],
    ['He led it in 2013–2015.', [[2013, 2015]]],
    ['He led it from 2013 to 2015.', [[2013, 2015]]],
    ['Он работал с 2013 по 2015 год.', [[2013, 2015]]],
    ['Он работал с 2013 до 2015 года.', [[2013, 2015]]],
    ['任期为2013年至2015年。', [[2013, 2015]]],
    ['任期为2013年到2015年。', [[2013, 2015]]],
    [
      'In 2004 it began, in 2010 it ended.',
      [
        [2004, 2004],
        [2010, 2010],
      ],
    ],
    ['12025 tons and 2500 boats and 1850 men', []],
    ['No year at all.', []],
  ])('%s', (text, years) => {
    expect(yearsOf(passage(text)).map(({ from, to }) => [from, to])).toEqual(years);
  });
});

describe('is a passage of the years that are asked for', () => {
  const own = yearsOf(passage('He led it in 2013–2015, and again in 2020.'));

  test.each([
    [2014, 2014, true],
    [2020, 2020, true],
    [2016, 2019, false],
    [2016, 2020, true],
    [null, 2012, false],
    [null, 2013, true],
    [2021, null, false],
    [2015, null, true],
  ])('%s to %s: %s', (from, to, is) => expect(isInYears(own, [{ from, to }])).toBe(is));

  test('it has to be of each', () => {
    const [inside, outside] = [
      { from: 2014, to: 2014 },
      { from: 2018, to: 2018 },
    ];
    expect(isInYears(own, [inside, { from: 2020, to: 2020 }])).toBe(true);
    expect(isInYears(own, [inside, outside])).toBe(false);
  });

  test('nobody knows where it names none, or none is asked for', () => {
    expect(isInYears([], [{ from: 2014, to: 2014 }])).toBeNull();
    expect(isInYears(own, [])).toBeNull();
  });
});

describe('the year by which a passage is', () => {
  test.each<[Query['order'], string, number | null]>([
    ['newest', 'Held in 2004 and in 2019.', 2019],
    // Whoever leads it until 2027 leads it now.
    ['newest', 'In office in 2025–2027.', 2026],
    ['newest', 'Planned for 2030.', null],
    ['first', 'Held in 2004 and in 2019.', 2004],
    ['next', 'Held in 2019, and planned for 2028 and 2030.', 2028],
    ['next', 'Held in 2019.', null],
    ['next', 'Held in 2026.', null],
    ['newest', 'No year at all.', null],
    // What is said to be next is so today, where it names no year.
    ['next', 'The next meeting is in Lakeside.', 2026],
    ['newest', 'The next meeting is in Lakeside.', null],
  ])('%s: %s', (order, text, year) => expect(yearFor(order, text)).toBe(year));
});
