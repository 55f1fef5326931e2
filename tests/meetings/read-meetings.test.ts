import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/languages/language.ts';
import { readFolder } from '../../src/corpus/read/read-folder.ts';
import { findMeetings } from '../../src/facts/find-meetings.ts';
import type { FactName, Meeting } from '../../src/meetings/meeting.ts';
import { readMeetings } from '../../src/meetings/read-meetings.ts';
import { describeFacts, meetingName } from '../../src/meetings/format/format-meeting.ts';
import { inFolderOf } from '../temp-folder.ts';
import { meetingsIn } from './open-seeds.ts';

const here = (path: string) => new URL(path, import.meta.url).pathname;
const fixtures = here('../fixtures/meetings/');
const texts = readFolder(fixtures);
const fixture = async (name: string) => readMeetings((await texts).documents.filter(({ id }) => id.startsWith(name)));

type Expected = {
  body: string;
  number: number | null;
  date?: string;
  city?: string;
  country?: string;
  chair?: string;
  next?: string;
};

/** The facts of a meeting in a language: of each fact all its values, as one line. */
function factsOf(meeting: Meeting | undefined, language: Language): Expected {
  const facts = meeting ? describeFacts(meeting, { language }) : {};
  const line = (fact: FactName) => facts[fact]?.map(({ value, iso }) => (fact === 'date' ? iso : value)).join(' | ');
  const all = {
    date: line('date'),
    city: line('city'),
    country: line('country'),
    chair: line('chair'),
    next: line('next_meeting'),
  };
  const known = Object.entries(all).filter(([, value]) => value !== undefined);
  return { body: meeting?.body ?? '', number: meeting?.number ?? null, ...Object.fromEntries(known) };
}

/** "heads_of_state 24; date 2024-07-04; city Astana" */
function lineOf({ body, number, ...facts }: Expected): string {
  return [`${body} ${number ?? '-'}`, ...Object.entries(facts).map(([name, value]) => `${name} ${value}`)].join('; ');
}

const held = (meetings: readonly Meeting[]) => meetings.filter(({ isPlanned }) => !isPlanned);

describe('texts of styles that the rules were not written for', () => {
  test.each<[string, Language, string[]]>([
    [
      'communique.zh',
      'zh',
      [
        'heads_of_government 22; date 2023-10-26; city 比什凯克; country 吉尔吉斯斯坦; chair 阿·扎帕罗夫; next 2024年 · 巴基斯坦',
      ],
    ],
    [
      'news-foreign-ministers.zh',
      'zh',
      [
        'foreign_ministers -; date 2026-07-14/2026-07-15; city 乔蓬阿塔; country 吉尔吉斯斯坦; chair 库鲁巴耶夫; next 2027年 · 巴基斯坦',
      ],
    ],
    [
      'communique.ru',
      'ru',
      [
        'heads_of_government 21; date 2022-11-01; chair Ли Кэцян; next 2023 · Кыргызстан',
        'heads_of_state -; date 2022-09-15/2022-09-16; city Самарканд',
      ],
    ],
    [
      'news-summit.ru',
      'ru',
      ['heads_of_state 22; date 2022-09-15/2022-09-16; city Самарканд; chair Шавкат Мирзиёев; next 2023 · Индия'],
    ],
    [
      'communique.en',
      'en',
      [
        'heads_of_government 23; date 2024-10-15/2024-10-16; city Islamabad; chair Shehbaz Sharif; next 2025 · Russia',
        'heads_of_state -; date 2024-07-04; city Astana',
      ],
    ],
    [
      'news-security.en',
      'en',
      [
        'security_council_secretaries 21; date 2026-05-14; city Bishkek; country Kyrgyzstan; chair Marat Imankulov; next January – June 2027 · Pakistan',
      ],
    ],
    [
      'summit-communique.zh',
      'zh',
      [
        'heads_of_state 24; date 2024-07-04; city 阿斯塔纳; country 哈萨克斯坦; chair 托卡耶夫; next 2025年 · 中国',
        'heads_of_government -; date 2023-10-26; city 比什凯克',
      ],
    ],
    [
      'summit-report.ru',
      'ru',
      [
        'heads_of_state -; date 2021-09-16/2021-09-17; city Душанбе; chair Эмомали Рахмон; next 2022 · Самарканд',
        'heads_of_government -; date 2020-11; chair Индия',
      ],
    ],
    [
      'session-news.en',
      'en',
      ['heads_of_government 9; date 2010-11-25; chair Akil Akilov; next 2011 · Saint Petersburg'],
    ],
    [
      'two-meetings.en',
      'en',
      [
        'heads_of_government 23; date 2024-10-15/2024-10-16; city Islamabad; chair Shehbaz Sharif',
        'heads_of_state 24; date 2024-07-03/2024-07-04; city Astana; chair Kassym-Jomart Tokayev',
      ],
    ],
  ])('%s', async (name, language, expected) => {
    expect(held(await fixture(name)).map((meeting) => lineOf(factsOf(meeting, language)))).toEqual(expected);
  });

  test.each(['others.zh', 'others.ru', 'others.en', 'bodies.zh', 'bodies.ru', 'bodies.en'])(
    '%s: talks of two countries and meetings of other organisations are none of ours',
    async (name) => expect(await fixture(name)).toEqual([]),
  );
});

describe('more texts of styles that the rules were not written for', () => {
  // What a text does not say in a sentence is missing here as well: no place of a video conference, no day from a dateline.
  test.each<[string, Language, string[]]>([
    [
      'defence-2025.zh',
      'zh',
      ['defence_ministers -; date 2025-06-25/2025-06-26; city 青岛; chair 董军; next 2026年 · 吉尔吉斯斯坦'],
    ],
    ['pm-2014.ru', 'ru', ['heads_of_government 13; country Казахстан; chair Карим Масимов; next Китай']],
    [
      'pm-2016.zh',
      'zh',
      [
        'heads_of_government 15; date 2016-11-02/2016-11-03; city 比什凯克; chair 热恩别科夫; next 2017年 · 俄罗斯',
        'economy_and_trade_ministers -; date 2016-10-15; city 莫斯科',
        'heads_of_state -; date 2016-06-23/2016-06-24; city 塔什干',
        'heads_of_government 14; date 2015-12-14/2015-12-15; city 郑州',
      ],
    ],
    [
      'pm-2018.ru',
      'ru',
      [
        'heads_of_government 17; date 2018-10-11/2018-10-12; city Душанбе; chair Кохир Расулзода; next 2019 · Узбекистан',
      ],
    ],
    ['pm-2020.en', 'en', ['heads_of_government 19; date 2020-11-30; chair Venkaiah Naidu; next 2021 · Kazakhstan']],
    ['pm-2021.zh', 'zh', ['heads_of_government 20; chair 马明; next 2022年 · 中国']],
    [
      'pm-2023.en',
      'en',
      [
        'heads_of_government 22; date 2023-10-26; city Bishkek; chair A. Japarov; next 2024 · Pakistan',
        'agriculture_ministers -; date 2023-09-12',
        'heads_of_state -; date 2023-07-04; chair India',
      ],
    ],
    [
      'smid-2023.ru',
      'ru',
      [
        'foreign_ministers -; date 2023-05-04/2023-05-05; city Панаджи; chair Субраманьям Джайшанкар; next 2024 · Казахстан',
      ],
    ],
    [
      'summit-2017.en',
      'en',
      [
        'heads_of_state -; date 2017-06-08/2017-06-09; city Astana; country Kazakhstan; chair Nursultan Nazarbayev; next June 2018 · China',
      ],
    ],
    [
      'summit-2018.zh',
      'zh',
      [
        'heads_of_state -; date 2018-06-09/2018-06-10; city 青岛; chair 习近平; next 2019年 · 比什凯克',
        'foreign_ministers -; date 2018-04-24; city 北京',
      ],
    ],
    [
      'summit-2019.ru',
      'ru',
      [
        'heads_of_state 19; date 2019-06-13/2019-06-14; city Бишкек; chair Сооронбай Жээнбеков; next 2020 · Санкт-Петербург',
      ],
    ],
    [
      'summit-2022.en',
      'en',
      ['heads_of_state 22; date 2022-09-15/2022-09-16; chair Shavkat Mirziyoyev; next 2023 · India'],
    ],
    [
      'summit-2023.ru',
      'ru',
      [
        'heads_of_state -; date 2022-09-15/2022-09-16; city Самарканд',
        'heads_of_state -; chair Нарендра Моди; next 2024 · Астана',
      ],
    ],
    [
      'transport-2023.en',
      'en',
      ['transport_ministers 10; date 2023-04-28; city New Delhi; chair Nitin Gadkari; next 2024 · Uzbekistan'],
    ],
    [
      'pm-2017.ru',
      'ru',
      [
        'heads_of_government 16; date 2017-11-30/2017-12-01; city Сочи; country Россия; chair Дмитрий Медведев; next 2018 · Таджикистан',
        'heads_of_state -; date 2017-06-08/2017-06-09; city Астана',
      ],
    ],
    [
      'pm-2024.en',
      'en',
      [
        'heads_of_government 23; date 2024-10-15/2024-10-16; city Islamabad; country Pakistan; chair Shehbaz Sharif; next 2025 · Moscow',
        'heads_of_state -; date 2024-07-04; city Astana',
      ],
    ],
    ['smid-2024.zh', 'zh', ['foreign_ministers -; date 2024-05-21; city 阿斯塔纳; chair 努尔特列乌']],
    [
      'pm-2018.zh',
      'zh',
      [
        'heads_of_government 17; date 2018-10-11/2018-10-12; city 杜尚别; chair 拉苏尔佐达; next 2019年 · 乌兹别克斯坦',
        'heads_of_state -; date 2018-06-09/2018-06-10; city 青岛',
        'economy_and_trade_ministers 17; city 阿斯塔纳',
      ],
    ],
    [
      'security-2024.ru',
      'ru',
      [
        'security_council_secretaries 19; date 2024-04-02/2024-04-03; city Алматы; chair Гизат Нурдаулетов; next 2025 · Китай',
      ],
    ],
    [
      'summit-2023.en',
      'en',
      [
        'heads_of_state 23; date 2023-07-04; chair Narendra Modi; next 2024 · Astana, Kazakhstan',
        'foreign_ministers -; date 2023-05-04/2023-05-05; city Goa',
      ],
    ],
    ['pm-2022.en', 'en', ['heads_of_government 21; date 2022-11-01; chair Li Keqiang; next 2023 · chair: Kyrgyzstan']],
    [
      'summit-2015.ru',
      'ru',
      ['heads_of_state -; date 2015-07-09/2015-07-10; city Уфа; chair Владимир Путин; next июнь 2016 года · Ташкент'],
    ],
    [
      'summit-2019.zh',
      'zh',
      ['heads_of_state 19; date 2019-06-13/2019-06-14; city 比什凯克; chair 热恩别科夫; next 2020年 · 俄罗斯'],
    ],
    ['pm-2025.en', 'en', ['heads_of_government 24; next chair: Tajikistan']],
    [
      'pm-2013.ru',
      'ru',
      [
        'heads_of_government 12; date 2013-11-29; city Ташкент; chair Мирзияев; next 2014 · Казахстан',
        'heads_of_state -; date 2013-09-13; city Бишкек',
      ],
    ],
    [
      'trade-2025.zh',
      'zh',
      [
        'economy_and_trade_ministers 24; city 符拉迪沃斯托克; country 俄罗斯; chair 列舍特尼科夫; next 2026年 · 塔吉克斯坦',
      ],
    ],
    [
      'summit-2024.ru',
      'ru',
      [
        'heads_of_state 24; date 2024-07-03/2024-07-04; city Астана; country Казахстан; chair Касым-Жомарт Токаев; next 2025 · Китай',
      ],
    ],
    [
      'summit-2012.en',
      'en',
      ['heads_of_state -; date 2012-06-06/2012-06-07; city Beijing; chair Hu Jintao; next 2013 · Bishkek'],
    ],
  ])('%s', async (name, language, expected) => {
    expect(held(await fixture(name)).map((meeting) => lineOf(factsOf(meeting, language)))).toEqual(expected);
  });
});

test('what a communiqué says of the next meeting stays, where other texts tell that it has been held', async () => {
  const meetings = await readMeetings((await texts).documents);
  const sixteenth = meetings.find(({ body, number }) => body === 'heads_of_government' && number === 16);
  expect(factsOf(sixteenth, 'ru').next).toBe('2018 · Таджикистан');
});

test('an organisation whose summit the participants recall took no part', async () => {
  const [meeting] = held(await fixture('pm-2017.ru'));
  expect(meeting?.facts.members).toHaveLength(7);
  expect(meeting?.facts.international_organisations).toBeUndefined();
});

test('every value comes with a sentence that is in its document to the letter', async () => {
  let checked = 0;
  for (const folder of [fixtures, here('../../seeds/')]) {
    for (const { facts } of await meetingsIn(folder)) {
      for (const { sources } of Object.values(facts).flat()) {
        for (const { evidence, value } of sources) {
          const { document, passage, sentence } = evidence;
          const text = passage.text.slice(sentence.start, sentence.end);
          const start = passage.locator.start + sentence.start;
          expect(document.text.slice(start, start + text.length)).toBe(text);
          expect(passage.sentences).toContainEqual(sentence);
          if (value.kind === 'words') expect(text).toContain(value.text);
          checked += 1;
        }
      }
    }
  }
  expect(checked).toBeGreaterThan(500);
});

test('the place of a sentence is its own, not that of its passage', () =>
  inFolderOf(
    {
      'a.md':
        '# The 3rd meeting of the SCO Council of Heads of State\n\nIt was long ago.\nThe 3rd meeting of the SCO Council of Heads of State\nwas held in Moscow on 28 May 2003.\nAll went well.\n',
    },
    async (folder) => {
      const [meeting] = await meetingsIn(folder);
      const [date] = describeFacts(meeting as Meeting, { language: 'en' }).date ?? [];
      expect(date?.passage.locator).toMatchObject({ lineStart: 4, lineEnd: 5, paragraph: 1 });
      expect(date?.document.text.slice(date.passage.locator.start, date.passage.locator.end)).toBe(
        'The 3rd meeting of the SCO Council of Heads of State\nwas held in Moscow on 28 May 2003.',
      );
    },
  ));

describe('what no document says is not given', () => {
  test('of a meeting with a chair and no place there is no place', () =>
    inFolderOf(
      { 'a.txt': 'The 5th meeting of the SCO Council of Heads of Government took place on 15 September 2006.\n' },
      async (folder) => {
        const [meeting] = await meetingsIn(folder);
        expect(Object.keys(meeting?.facts ?? {})).toEqual(['date']);
      },
    ));

  test('a chair of talks in the same paragraph is not one of the meeting', () =>
    inFolderOf(
      {
        'a.md':
          '---\ntitle: The 24th meeting of the SCO Council of Heads of State\n---\n\nTalks between two of the delegations were held in Minsk on 5 May 2020. Anna Petrova chaired the meeting.\n\nThe meeting was chaired by Ivan Sidorov.\n\nThe 24th meeting of the SCO Council of Heads of State was held in May 2020.\n',
      },
      async (folder) => {
        const [meeting] = await meetingsIn(folder);
        expect(factsOf(meeting, 'en')).toEqual({
          body: 'heads_of_state',
          number: 24,
          date: '2020-05',
          chair: 'Ivan Sidorov',
        });
      },
    ));

  test.each([
    [
      'a meeting that did not take place',
      'The SCO Council of Heads of Government meeting was not held in Minsk in 2002.',
    ],
    [
      'another event of the meeting',
      'The SCO Council of Heads of State met its guests. The SCO forum was held in Minsk on 5 May 2020.',
    ],
    ['上合组织的论坛', '上合组织成员国元首理事会会议欢迎2020年5月5日在明斯克举行的上合组织论坛成果。'],
    ['год культуры', 'Совет глав государств ШОС поддержал проведение Года культуры в Минске в 2020 году.'],
    ['a council that a country chairs', 'In 2024 Russia chaired the SCO Council of Heads of Government.'],
  ])('%s', (_what, text) =>
    inFolderOf({ 'a.txt': `${text}\n` }, async (folder) => expect(await meetingsIn(folder)).toEqual([])),
  );
});

describe('documents that disagree', () => {
  const first =
    'The 9th meeting of the SCO Council of Heads of Government was held in Minsk on 5 May 2010 and was chaired by Anna Petrova.\n';

  test('are given side by side, each with its source', () =>
    inFolderOf(
      {
        'a.txt': first,
        'b.txt': 'The 9th meeting of the SCO Council of Heads of Government was held in Kazan on 7 May 2010.\n',
      },
      async (folder) => {
        const [meeting, ...more] = await meetingsIn(folder);
        expect(more).toEqual([]);
        const facts = describeFacts(meeting as Meeting, { language: 'en' });
        expect(facts.city?.map(({ value, document }) => [value, document.id])).toEqual([
          ['Minsk', 'a.txt'],
          ['Kazan', 'b.txt'],
        ]);
        expect(facts.date?.map(({ iso }) => iso)).toEqual(['2010-05-05', '2010-05-07']);
      },
    ));

  test('and where one says less than the other, no conflict is made of it', () =>
    inFolderOf(
      {
        'a.txt': first,
        'b.txt':
          'The 9th meeting of the SCO Council of Heads of Government was held in Minsk in May 2010. Petrova chaired the meeting.\n',
        'c.txt': 'Девятое заседание Совета глав правительств ШОС состоялось в Минске в 2010 году.\n',
      },
      async (folder) => {
        const [meeting, ...more] = await meetingsIn(folder);
        expect(more).toEqual([]);
        expect(factsOf(meeting, 'en')).toEqual({
          body: 'heads_of_government',
          number: 9,
          date: '2010-05-05',
          city: 'Minsk',
          chair: 'Anna Petrova',
        });
      },
    ));
});

describe('a day to compare with', () => {
  const seeds = meetingsIn(here('../../seeds/'));
  const first = async (query: string, today: string) => {
    const [meeting] = findMeetings(query, await seeds, today).meetings;
    return meeting ? meetingName(meeting, { language: 'en' }) : null;
  };
  const moscow = '24th meeting of the SCO Council of Heads of Government';

  test.each([
    // before, on the first and the last day of, and after the meeting of 17–18 November 2025
    ['next', '2025-11-16', moscow],
    ['next', '2025-11-17', moscow],
    ['next', '2025-11-18', moscow],
    ['next', '2025-11-19', '26th meeting of the SCO Council of Heads of State'],
    ['last', '2025-11-18', '25th meeting of the SCO Council of Heads of State'],
    ['last', '2025-11-19', moscow],
    ['下次总理会议', '2025-11-19', '25th meeting of the SCO Council of Heads of Government'],
    ['следующее заседание СГП', '2026-12-31', '25th meeting of the SCO Council of Heads of Government'],
    // A year that is over is past, and nobody tells that the meeting was held.
    ['next heads of government', '2027-01-01', null],
    ['last heads of government', '2027-01-01', moscow],
    ['next', '2028-01-01', null],
  ])('"%s" on %s', async (query, today, expected) => expect(await first(query, today)).toBe(expected));
});

describe('a query', () => {
  const seeds = meetingsIn(here('../../seeds/'));

  test.each<[string, string[]]>([
    ['第24次总理会议', ['heads_of_government 24']],
    ['24th heads of government', ['heads_of_government 24']],
    ['двадцать четвёртое заседание СГП', ['heads_of_government 24']],
    ['XXIV заседание Совета глав правительств', ['heads_of_government 24']],
    ['第二十四次會議', ['heads_of_government 24', 'heads_of_state 24']],
    ['Moscow 2025', ['heads_of_government 24']],
    ['заседание СГП в Москве', ['heads_of_government 24', 'heads_of_government 4']],
    ['天津峰会', ['heads_of_state 25']],
    ['2025', ['heads_of_government 24', 'heads_of_state 25']],
    ['17 ноября 2025', ['heads_of_government 24']],
    ['Putin 2003', ['heads_of_state 3']],
    ['heads_of_state#25', ['heads_of_state 25']],
    // Years by their distance from this one.
    ['last year', ['heads_of_government 24', 'heads_of_state 25']],
    ['прошлогодний саммит', ['heads_of_state 25']],
    ['в прошлом году', ['heads_of_government 24', 'heads_of_state 25']],
    ['去年总理会议', ['heads_of_government 24']],
    ['今年的峰会', ['heads_of_state 26']],
    ['明年', ['heads_of_state 27']],
    // As people type.
    ['HoG 2024', ['heads_of_government 23']],
    ['24届总理会议', ['heads_of_government 24']],
    ['когда будет следующий саммит', ['heads_of_state 27']],
    ['the meeting chaired by Modi', ['heads_of_state 23']],
    ['саммит под председательством Си Цзиньпина', ['heads_of_state 25', 'heads_of_state 18']],
    ['中国主办的2018年峰会', ['heads_of_state 18']],
    // Slips of the key, where one name only can be meant.
    ['moskow 2025', ['heads_of_government 24']],
    ['Samarcand', ['heads_of_state 22']],
    ['Бишкекк 2026', ['heads_of_state 26']],
    // Nothing that is not known: words that are not understood, other organisations, other years.
    ['foobar 2025', []],
    ['Samara 2022', []],
    ['weather in Moscow last year', []],
    ['CIS summit 2025', []],
    ['БРИКС 2024', []],
    ['Moscow 1999', []],
    ['', []],
  ])('"%s"', async (query, expected) => {
    const { meetings } = findMeetings(query, await seeds, '2026-11-22');
    expect(meetings.map(({ body, number }) => `${body} ${number}`)).toEqual(expected);
  });
});

const docs = here('../../../shared/data/docs/');
const owners = here('../../../shared/seeds/');
const isThere = existsSync(docs) && existsSync(owners);

describe.skipIf(!isThere)('the documents beside the project (skipped where ../shared is missing)', () => {
  test('the communiqué of the 18th meeting of prime ministers', async () => {
    const meetings = await meetingsIn(docs, ({ id }) => id.startsWith('hgc18'));
    const meeting = findMeetings('第18次总理会议', meetings, '2026-11-22').meetings[0];
    expect(factsOf(meeting, 'zh')).toEqual({
      body: 'heads_of_government',
      number: 18,
      date: '2019-11-01/2019-11-02',
      city: '塔什干',
      country: '乌兹别克斯坦',
      chair: '阿里波夫',
      next: '2020年 · 印度',
    });
    const values = (fact: FactName) =>
      describeFacts(meeting as Meeting, { language: 'en' })[fact]?.map(({ value }) => value);
    expect(values('members')).toHaveLength(8);
    expect(values('observers')).toEqual(['Afghanistan', 'Belarus', 'Mongolia', 'Iran']);
    expect(values('budget')).toEqual(['上合组织2020年预算']);
    // Meetings that it only mentions keep to themselves.
    const dates = meetings.map((one) => `${one.body} ${describeFacts(one, { language: 'en' }).date?.[0]?.iso ?? '-'}`);
    expect(dates).toContain('heads_of_state 2019-06-14');
    expect(dates).toContain('heads_of_government 2018-10-12');
  });

  test('the owner’s page', async () => {
    const [meeting] = held(await meetingsIn(owners));
    expect(factsOf(meeting, 'en')).toEqual({
      body: 'heads_of_government',
      number: 24,
      date: '2025-11-17/2025-11-18',
      city: 'Moscow',
      chair: 'Mikhail Mishustin',
      next: '2026 · Kyrgyzstan',
    });
  });

  test('the owner’s page beside other sources: the next place is given both ways', () =>
    inFolderOf(
      {
        'tass.txt': '25-е заседание Совета глав правительств ШОС пройдёт в 2026 году в Таджикистане.\n',
        'owner.txt':
          '上合组织成员国政府首脑(总理)理事会第二十四次会议在莫斯科举行。\n根据安排,下一届上合组织成员国政府首脑(总理)理事会会议将于 2026 年在吉尔吉斯斯坦举行。\n',
      },
      async (folder) => {
        const meetings = await meetingsIn(folder);
        const meeting = findMeetings('第24次总理会议', meetings, '2026-11-22').meetings[0];
        const next = describeFacts(meeting as Meeting, { language: 'en' }).next_meeting ?? [];
        expect(next.map(({ value, document }) => [value, document.id])).toEqual([
          ['2026 · Kyrgyzstan', 'owner.txt'],
          ['2026 · Tajikistan', 'tass.txt'],
        ]);
      },
    ));
});
