import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { daysOf, readTruth } from '../../eval/facts-truth.ts';
import { halfOf } from '../../eval/people-questions.ts';
import { run } from '../cli/run.ts';
import { inFolderOf } from '../temp-folder.ts';

const DOCUMENT = `# Joint communiqué

On 3 May 2024 the 31st meeting of the Council of Heads of Government of the Shanghai Cooperation Organisation was held in Bishkek, Kyrgyzstan.
`;

/** With participants, one of them without a name, and the next meeting. */
const LONGER = `# 联合公报

2024年5月3日，上海合作组织成员国政府首脑（总理）理事会第三十一次会议在比什凯克举行。哈萨克斯坦总理海峰、印度外长出席会议。

上海合作组织成员国政府首脑（总理）理事会下次会议将于2025年在塔什干举行。
`;

const NOTHING = { chair: [], participants: [], next: null, open: {}, isPlanned: false } as const;
const MEETING = {
  ...NOTHING,
  id: 'a',
  body: 'heads_of_government',
  number: 31,
  date: ['2024-05-03'],
  city: ['Bishkek'],
  country: ['Kyrgyzstan'],
  documents: ['a.md'],
  half: 'fit',
};

const truthOf = (...meetings: readonly object[]) => JSON.stringify({ meetings });

const somebody = (name: string | null, country: string) => ({
  name: name === null ? null : [name],
  country: [country],
});

/** What is measured on one document, by what is said to be true of it. */
async function measured(truth: string, ...args: readonly string[]) {
  return measuredOn(DOCUMENT, truth, ...args);
}

async function measuredOn(document: string, truth: string, ...args: readonly string[]) {
  return inFolderOf({ 'truth.json': truth, 'docs/a.md': document }, async (folder) => {
    const { out, status } = await run('eval', [
      '--facts',
      join(folder, 'truth.json'),
      '--docs',
      join(folder, 'docs'),
      ...args,
    ]);
    expect(status).toBe(0);
    return out;
  });
}

const figures = async (truth: string, ...args: readonly string[]) =>
  JSON.parse(await measured(truth, '--json', ...args));

describe('facts of meetings', () => {
  test('what a document states is right and found', async () => {
    const { meetings, fields, queries } = await figures(truthOf(MEETING));
    expect(meetings).toEqual({ stated: 1, found: 1, read: 1, twice: 0, unknown: 0 });
    for (const field of ['date', 'city', 'country'])
      expect(fields[field], field).toMatchObject({ asserted: 1, right: 1, wrong: 0, stated: 1, found: 1 });
    expect(fields.chair).toMatchObject({ asserted: 0, stated: 0 });
    for (const asked of ['next', 'year', 'place']) expect(queries[asked], asked).toEqual({ asked: 9, right: 9 });
    expect(queries.last.asked).toBe(9);
    expect(queries.last.right).toBeGreaterThan(6);
  });

  test('what is wrong, missed, or follows without being said', async () => {
    const other = {
      ...MEETING,
      date: ['2024-05-04'],
      country: [],
      open: { country: ['Kyrgyzstan'] },
      chair: ['A. Holm'],
    };
    const { fields, queries } = await figures(truthOf(other));
    expect(fields.date).toMatchObject({ asserted: 1, right: 0, wrong: 1, stated: 1, found: 0 });
    expect(fields.country).toMatchObject({ asserted: 0, open: 1, stated: 0 });
    expect(fields.chair).toMatchObject({ asserted: 0, stated: 1, found: 0 });
    expect(queries.last.right).toBeLessThan(queries.last.asked);
  });

  test('who attended, by name and country, and the next meeting', async () => {
    const truth = truthOf({
      ...MEETING,
      country: [],
      participants: [somebody('海峰', '哈萨克斯坦'), somebody(null, 'India'), somebody('林海', '中国')],
      next: { date: ['2025'], city: ['塔什干'] },
    });
    const { fields } = JSON.parse(await measuredOn(LONGER, truth, '--json'));
    expect(fields.participants).toMatchObject({ asserted: 2, right: 2, stated: 3, found: 2 });
    expect(fields.next).toMatchObject({ asserted: 1, right: 1, stated: 1, found: 1 });
    const other = truthOf({
      ...MEETING,
      participants: [somebody('海峰', '中国')],
      next: { date: ['2026'], city: ['塔什干'] },
    });
    const wrong = JSON.parse(await measuredOn(LONGER, other, '--json'));
    expect(wrong.fields.participants).toMatchObject({ asserted: 2, wrong: 2, stated: 1, found: 0 });
    expect(wrong.fields.next).toMatchObject({ asserted: 1, wrong: 1, stated: 1, found: 0 });
  });

  test('a meeting that no document speaks of is wrong in all', async () => {
    const { meetings, fields } = await figures(truthOf({ ...MEETING, body: 'heads_of_state' }));
    expect(meetings).toMatchObject({ found: 0, unknown: 1 });
    expect(fields.city).toMatchObject({ asserted: 1, wrong: 1, stated: 1, found: 0 });
  });

  test('a table, and details of the half that may be looked at only', async () => {
    const half = halfOf('', 'a.md');
    const truth = truthOf({ ...MEETING, half, chair: ['A. Holm'] });
    expect(await measured(truth)).toMatch(/^date +1 +1 +0 .* 100 % +100 %$/m);
    const missed = 'missed: a, chair: A. Holm';
    const verbose = await measured(truth, '--half', half, '--verbose');
    expect(verbose.includes(missed)).toBe(half === 'fit');
    expect(await measured(truth, '--half', half, '--verbose', '--all-details')).toContain(missed);
    expect(await measured(truth, '--verbose')).not.toContain(missed);
  });
});

const read = async (...meetings: readonly object[]) =>
  inFolderOf({ 'truth.json': truthOf(...meetings) }, async (folder) => readTruth(join(folder, 'truth.json')));

describe('what two halves state', () => {
  test('is of one meeting, as exactly as one of them has it', async () => {
    const anna = { name: ['Anna Holm'], country: ['Kyrgyzstan'] };
    const [one, ...others] = await read(
      { ...MEETING, date: ['2024'], isPlanned: true, participants: [{ name: null, country: ['Kyrgyzstan'] }] },
      { ...MEETING, id: 'b', half: 'test', participants: [anna], documents: ['b.md'] },
    );
    expect(others).toEqual([]);
    expect(one).toMatchObject({ date: ['2024-05-03'], isPlanned: false, participants: [anna] });
    expect(one?.documents).toEqual(['a.md', 'b.md']);
  });

  test('its days', async () => {
    const [one] = await read({ ...MEETING, date: ['2024-05'] });
    expect(one && daysOf(one)).toEqual({ first: '2024-05-01', last: '2024-05-31' });
  });
});
