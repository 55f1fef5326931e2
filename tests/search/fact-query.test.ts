import { describe, expect, test } from 'vitest';
import { nameOf } from '../../src/domain/names-in.ts';
import { type FactQuery, readFactQuery } from '../../src/search/query/fact-query.ts';
import { parseQuery } from '../../src/search/query/parse-query.ts';

const read = (question: string) =>
  readFactQuery(parseQuery(question, { isKnown: () => true, corrected: (term) => term }, '2026-11-22'));

/** A name in English, and what is asked of its time. */
const namesOf = ({ names }: FactQuery) =>
  names
    .filter(({ kind }) => kind !== 'org')
    .map(({ concepts, bound }) => {
      const [first] = concepts;
      return [first === undefined ? null : nameOf(first, 'en'), bound];
    });

describe('which facts a question is about', () => {
  test.each([
    ['Who was SCO Secretary-General in 2014?', ['secretary_general']],
    ['Кто генсек ШОС?', ['secretary_general']],
    ['秘书长是谁？', ['secretary_general']],
    ['Who chaired the summit?', ['heads_of_state']],
    ['Which countries joined the SCO?', ['join', 'any']],
    ['Who founded the SCO?', ['founder', 'any']],
    ['When did Laos become a dialogue partner?', ['dialogue_partner', 'partner']],
    ['When did Mongolia become an observer?', ['observer']],
    ['蒙古何时成为观察员？', ['observer']],
    ['When did Laos become a partner?', ['partner']],
    ['Who succeeded Norov?', ['successor']],
    ['Where did prime ministers meet?', ['heads_of_government']],
    ['Where is the headquarters?', ['seat']],
  ] as const)('%s', (question, words) => expect([...read(question).words]).toEqual(expect.arrayContaining([...words])));

  test('a status that is not said is none', () =>
    expect([...read('When was Laos given the status?').words]).not.toContain('observer'));
});

describe('which body and which of its meetings', () => {
  test.each([
    ['the 9th SCO summit', 'heads_of_state', 9],
    ['9-й саммит ШОС', 'heads_of_state', 9],
    ['第九次上合组织峰会', 'heads_of_state', 9],
    ['24th meeting of the Council of Heads of Government', 'heads_of_government', 24],
    ['встреча премьеров', 'heads_of_government', null],
    ['总理会议', 'heads_of_government', null],
    ["foreign ministers' meeting", 'foreign_ministers', null],
    ['the summit of 2015', 'heads_of_state', null],
    ['When did India join?', null, null],
  ])('%s', (question, body, number) => expect(read(question)).toMatchObject({ body, number }));
});

describe('whom and what it names, and on which side of it in time', () => {
  test.each([
    ['Secretary-General before Norov', [['Vladimir Norov', 'before']]],
    ['генсек до Норова', [['Vladimir Norov', 'before']]],
    ['诺罗夫之后的秘书长', [['Vladimir Norov', 'after']]],
    ['the summit after Ufa', [['Ufa', 'after']]],
    ['саммит после Уфы', [['Ufa', 'after']]],
    ['乌法峰会之后的峰会', [['Ufa', 'after']]],
    ['Where did they meet after summits in Ufa?', [['Ufa', 'after']]],
    ['Где встречались после саммита в Уфе?', [['Ufa', 'after']]],
    ['the Ufa summit', [['Ufa', null]]],
    ['the summit in Ufa', [['Ufa', null]]],
    ['Who joined after Pakistan?', [['Pakistan', 'after']]],
    [
      'Кто вступил после Индии и Ирана?',
      [
        ['India', 'after'],
        ['Iran', 'after'],
      ],
    ],
    ['印巴之后谁加入的', [['India', 'after']]],
    [
      'Did India and Pakistan join together?',
      [
        ['India', null],
        ['Pakistan', null],
      ],
    ],
    ['When was the first summit?', []],
  ])('%s', (question, names) => expect(namesOf(read(question))).toEqual(names));

  test('a region stands for its countries', () => {
    const [region] = read('dialogue partners in Southeast Asia').names;
    expect(region).toMatchObject({ kind: 'country' });
    expect(region?.concepts.map((concept) => nameOf(concept, 'en'))).toEqual(['Cambodia', 'Myanmar', 'Laos']);
  });

  test.each([
    ['Where is the SCO Secretariat?', 'SCO Secretariat'],
    ['Где находится РАТС?', 'Regional Anti-Terrorist Structure'],
    ['上合组织秘书处在哪里？', 'SCO Secretariat'],
  ])('an institution: %s', (question, name) =>
    expect(read(question).institutions.map((concept) => nameOf(concept, 'en'))).toContain(name),
  );
});

describe('of what times it asks', () => {
  test.each([
    ['the summit of 2015', '2015-01-01', '2015-12-31'],
    ['саммит в 2015 году', '2015-01-01', '2015-12-31'],
    ["last year's summit", '2025-01-01', '2025-12-31'],
    ['去年的峰会', '2025-01-01', '2025-12-31'],
    ['где саммит в след году', '2027-01-01', '2027-12-31'],
    ['summits between 2015 and 2018', '2015-01-01', '2018-12-31'],
    ['2015年至2018年的峰会', '2015-01-01', '2018-12-31'],
    ['countries that joined after 2020', '2021-01-01', null],
    ['вступили до 2020 года', null, '2019-12-31'],
    ['the summit on 5 July 2005', '2005-07-05', '2005-07-05'],
  ])('%s', (question, from, to) => expect(read(question).times).toEqual([{ from, to }]));

  test('a day of no year', () =>
    expect(read('the summit of 5 July')).toMatchObject({ times: [], days: [{ from: { month: 7, day: 5 } }] }));
});

describe('which of several', () => {
  test.each([
    ['When was the first summit?', 'first'],
    ['首次峰会在哪里举行？', 'first'],
    ['When was the last summit?', 'newest'],
    ['上一次峰会是什么时候？', 'newest'],
    ['Когда следующий саммит?', 'next'],
    ['когда след саммит', 'next'],
    ['下一次峰会在哪里举行？', 'next'],
    ['Who was the previous Secretary-General?', 'previous'],
    ['предыдущий саммит', 'previous'],
    ['When was the summit in Ufa?', null],
  ])('%s', (question, order) => expect(read(question).order).toBe(order));

  test.each([
    ['Has the 9th summit taken place?', true],
    ['состоялся ли 9-й саммит', true],
    ['第九次峰会开了吗', true],
    ['When was the 9th summit held?', false],
    ['Когда прошёл 9-й саммит?', false],
    ['第九次峰会在哪举行的', false],
  ])('whether it has been: %s', (question, isAsked) => expect(read(question).asksIfHeld).toBe(isAsked));

  test.each([
    ['Tianjin summit 2025', 'heads_of_state'],
    ['саммит в Бишкеке в 2026', 'heads_of_state'],
    ['比什凯克峰会2026年', 'heads_of_state'],
    ['What did the Tianjin summit decide?', null],
  ])('whether it is the name of a summit alone: %s', (question, body) => expect(read(question).body).toBe(body));

  test('as it was, or as it is', () => {
    expect(read('Who was Secretary-General?').isPast).toBe(true);
    expect(read('Who is Secretary-General?').isPast).toBe(false);
  });
});

describe('what says nothing of a fact is left unread', () => {
  test.each([
    ['What did the Ufa summit say about drugs?', ['drugs']],
    ['Что решил саммит в Уфе о бюджете?', ['бюджете']],
    ['Who was UN Secretary-General?', ['UN']],
    // Facts say what is so, and not which others there are.
    ['Which summits were not hosted by Russia?', ['not']],
    ['Какие саммиты принимала не Россия?', ['не']],
    ['哪些峰会没有在俄罗斯举行？', ['没有']],
  ])('%s', (question, unread) => expect(read(question).unread).toEqual(expect.arrayContaining([...unread])));

  test.each([
    'Which summit came before Ufa?',
    'When and where was the 9th SCO summit held?',
    'Кто был генсеком ШОС до Норова?',
    '乌法峰会时谁是秘书长？',
  ])('and what says only that is read: %s', (question) => expect(read(question).unread).toEqual([]));
});
