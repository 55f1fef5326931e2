import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rm } from 'node:fs/promises';
import type { Answer } from '../../src/answers/answer.ts';
import { type Library, openLibrary } from '../../src/app/library.ts';
import { newFolder } from '../temp-folder.ts';

/** The meetings of a club, as a register has them: not in the order of time. */
const MEETINGS = [
  [5, 2015, 'Harbour City', 'Anna Holm'],
  [1, 2011, 'Harbour City', 'Olga Berg'],
  [2, 2012, 'Lakeside', 'Anna Holm'],
  [3, 2013, 'Harbour City', 'Piet Maas'],
  [4, 2014, 'Eastport', 'Olga Berg'],
  [6, 2016, 'Lakeside', 'Piet Maas'],
  [7, 2017, 'Millford', 'Anna Holm'],
  [8, 2018, 'Harbour City', 'Lena Moor'],
  [9, 2019, 'Eastport', 'Lena Moor'],
  [10, 2020, 'Millford', 'Olga Berg'],
] as const;

const sentence = (number: number, year: number, city: string, chair: string) =>
  `Meeting No. ${number} of the rowing club was held in ${year} in ${city} and was chaired by ${chair}.`;

const register = (meetings: readonly (readonly [number, number, string, string])[]) =>
  `# Meetings of the rowing club\n\n## Meetings\n\n${meetings.map((one) => sentence(...one)).join('\n\n')}\n`;

const OTHERS = {
  'bread.md': '# Bread\n\nA baker in Harbour City sells bread on Sundays.\n\nThe mill burnt in 2013.\n',
  'boats.md': '# Boats\n\nBoats are built of oak.\n\nOars are built of ash and cost little.\n',
};

let folder: string;
let library: Library;
beforeAll(async () => {
  folder = await newFolder({ 'register.md': register(MEETINGS), ...OTHERS });
  library = await openLibrary(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const ask = (question: string) => library.ask(question, { now: '2026-11-28' });
/** The years of the meetings that an answer quotes, in its order; null for what is no meeting. */
const yearsOf = ({ quotes }: Answer) =>
  quotes.map(({ passage }) => /^Meeting No\..* was held in (\d+) /u.exec(passage.text)?.[1] ?? null).map(Number);

describe('all passages that are asked for come, by time', () => {
  test.each([
    ['list all meetings of the rowing club in Harbour City', [2011, 2013, 2015, 2018]],
    ['List all meetings of the rowing club that were chaired by Anna Holm', [2012, 2015, 2017]],
    ['Which meetings of the rowing club were held in Eastport?', [2014, 2019]],
    ['How many meetings of the rowing club were held in Harbour City?', [2011, 2013, 2015, 2018]],
  ])('%s', (question, years) => {
    const answer = ask(question);
    expect(yearsOf(answer)).toEqual(years);
    expect(answer.wanted).toEqual({ several: true, found: years.length, more: false });
    expect(answer.isClear).toBe(false);
  });

  test.each([
    ['list all meetings of the rowing club from 2013 to 2016', [2013, 2014, 2015, 2016]],
    ['list all meetings of the rowing club before 2014', [2011, 2012, 2013]],
    ['list all meetings of the rowing club since 2018', [2018, 2019, 2020]],
  ])('of the years that it says: %s', (question, years) => {
    expect(yearsOf(ask(question))).toEqual(years);
  });

  test('whatever number of passages is wanted', () => {
    const question = 'list all meetings of the rowing club in Harbour City';
    expect(yearsOf(library.ask(question, { now: '2026-11-28', limit: 1 }))).toEqual([2011, 2013, 2015, 2018]);
  });
});

test.each([
  ['Compare the meetings of the rowing club in Eastport and in Millford', [2014, 2017, 2019, 2020]],
  ['Compare the meetings of the rowing club that Piet Maas and Lena Moor chaired', [2013, 2016, 2018, 2019]],
])('of two things that are compared, the passages that speak of one of them alone come: %s', (question, years) => {
  const answer = ask(question);
  expect(yearsOf(answer).toSorted((a, b) => a - b)).toEqual(years);
  expect(answer.wanted).toEqual({ several: true, found: years.length, more: false });
});

test('of two meetings that are compared by their numbers, the passage of each comes', () => {
  const answer = ask('Compare meeting No. 3 and meeting No. 9 of the rowing club');
  expect(yearsOf(answer)).toEqual([2013, 2019]);
  expect(answer.wanted).toEqual({ several: true, found: 2, more: false });
});

test('more than ten are ten, and there are more', async () => {
  const many = Array.from({ length: 14 }, (_, at) => [at + 1, 2001 + at, 'Harbour City', 'Anna Holm'] as const);
  const path = await newFolder({ 'register.md': register(many), ...OTHERS });
  try {
    const answer = (await openLibrary(path)).ask('list all meetings of the rowing club in Harbour City');
    expect(answer.wanted).toEqual({ several: true, found: 10, more: true });
    expect(answer.quotes).toHaveLength(10);
    expect(yearsOf(answer)).toEqual(yearsOf(answer).toSorted((a, b) => a - b));
  } finally {
    await rm(path, { recursive: true, force: true });
  }
});

test.each(['When was meeting No. 9 of the rowing club held?', 'Who chaired meeting No. 4 of the rowing club?'])(
  'a question for one passage asks for one: %s',
  (question) => {
    const answer = ask(question);
    expect(answer.wanted).toEqual({ several: false, found: 0, more: false });
    expect(answer.quotes.length).toBeLessThanOrEqual(3);
  },
);

test('one passage that has all that was asked for is no set', async () => {
  const all = 'The members of the rowing club are Anna Holm, Olga Berg, Piet Maas and Lena Moor.';
  const path = await newFolder({ 'members.md': `# Members\n\n${all}\n`, ...OTHERS });
  try {
    const answer = (await openLibrary(path)).ask('list all members of the rowing club');
    expect(answer.wanted.several).toBe(false);
    expect(answer.quotes[0]?.passage.text).toBe(all);
  } finally {
    await rm(path, { recursive: true, force: true });
  }
});
