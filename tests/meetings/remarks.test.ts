import { describe, expect, test } from 'vitest';
import type { FactName, Meeting } from '../../src/meetings/meeting.ts';
import { describeFacts } from '../../src/meetings/format/format-meeting.ts';
import { inFolderOf } from '../temp-folder.ts';
import { meetingsIn } from './open-seeds.ts';

const read = (text: string) => inFolderOf({ '0.txt': `${text}\n` }, (folder) => meetingsIn(folder));
const FACTS = ['date', 'city', 'country', 'chair'] as const satisfies readonly FactName[];

/** How surely each fact is said: "date doubted". */
const sureties = (meeting: Meeting | undefined) =>
  FACTS.flatMap((fact) => (meeting?.facts[fact] ?? []).map(({ certainty }) => `${fact} ${certainty}`));

const en =
  'The 9th meeting of the SCO Council of Heads of State was held on 5 May 2010 in Minsk, Belarus, and was chaired by Vladimir Putin.';
const ru =
  '9-е заседание Совета глав государств ШОС состоялось 5 мая 2010 года в Минске (Беларусь); заседание вёл Владимир Путин.';
const zh = '上合组织成员国元首理事会第九次会议于2010年5月5日在白俄罗斯明斯克举行，由普京主持。';

describe('what the next sentence doubts', () => {
  test.each([
    [en, 'Only one source gives the place.', ['city', 'country']],
    [en, 'Neither the day nor the name of the chair has been confirmed.', ['date', 'chair']],
    [en, 'The sources give only the year; the day is from general knowledge.', ['date']],
    [en, 'Main documents: Minsk Declaration. The sources do not agree on the venue.', ['city', 'country']],
    [en, "One source gives the date of the following year's meeting; the days given here are unverified.", ['date']],
    [en, 'All of this is unverified.', FACTS],
    [ru, 'Дату называет лишь один источник.', ['date']],
    [ru, 'Город и имя председателя источниками не подтверждены.', ['city', 'chair']],
    [ru, 'О дате заседания источники расходятся.', ['date']],
    [ru, 'Всё это общеизвестно, но не подтверждено.', FACTS],
    [zh, '只有一处来源给出地点。', ['city', 'country']],
    [zh, '具体日期和主持人据一般了解填写。', ['date', 'chair']],
    [zh, '会议城市尚未得到证实。', ['city']],
    [zh, '以上内容均未经核实。', FACTS],
  ] as const)('%s %s', async (statement, remark, doubted) => {
    const [meeting, ...others] = await read(`${statement} ${remark}`);
    expect(others).toEqual([]);
    const isDoubted = (fact: FactName) => (doubted as readonly FactName[]).includes(fact);
    expect(sureties(meeting)).toEqual(FACTS.map((fact) => `${fact} ${isDoubted(fact) ? 'doubted' : 'stated'}`));
    // It has been, all the same, and what is quoted holds the doubt.
    expect(meeting?.isPlanned).toBe(false);
    const [first] = describeFacts(meeting as Meeting, { language: 'en' }, [...doubted])[doubted[0]] ?? [];
    expect(first?.passage.text).toContain(remark.slice(-12));
  });

  test.each([
    [en, 'Some sources give only the second day.'],
    [en, "One source mistakenly gives the date of the following year's meeting."],
    [en, 'The date of the joint exercise has not been confirmed.'],
    [en, 'The 3rd meeting of the SCO Council of Foreign Ministers took place as well; the date is not confirmed.'],
    [ru, 'Некоторые источники называют только второй день.'],
    [ru, 'Дата совместных учений не подтверждена.'],
    [zh, '有的来源只记载了会议第二天的日期。'],
    [zh, '联合演习的日期尚未确认。'],
  ])('not: %s %s', async (statement, remark) => {
    const meeting = (await read(`${statement} ${remark}`)).find(({ body }) => body === 'heads_of_state');
    expect(sureties(meeting)).toEqual(FACTS.map((fact) => `${fact} stated`));
  });

  test('whose words they are', async () => {
    const [meeting] = await read(`${en} The day is taken from the headline of a news report.`);
    expect(sureties(meeting)).toEqual(['date attributed', 'city stated', 'country stated', 'chair stated']);
  });
});

describe('who has the chair, where the host is disputed', () => {
  test.each([
    'The 9th meeting of the SCO Council of Heads of Government is to be held in 2031, but its host is disputed: according to one agency the chair passed to Belarus, while a newspaper names Kazakhstan.',
    '9-е заседание Совета глав правительств ШОС состоится в 2031 году, но о стране источники расходятся: согласно агентству, оно пройдёт под председательством Беларуси, а согласно газете — в Казахстане.',
  ])('%s', async (text) => {
    const [meeting, ...others] = await read(text);
    expect(others).toEqual([]);
    expect(meeting?.disputed).toEqual(expect.arrayContaining(['country', 'chair']));
    const { country, chair, next_meeting: next } = describeFacts(meeting as Meeting, { language: 'en' });
    for (const values of [country, chair]) {
      expect(values?.map(({ value }) => value).toSorted()).toEqual(['Belarus', 'Kazakhstan']);
    }
    // The chair has passed for this meeting, and not at it.
    expect(next).toBeUndefined();
  });
});
