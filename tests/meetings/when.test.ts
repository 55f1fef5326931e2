import { describe, expect, test } from 'vitest';
import { describeFacts, meetingName } from '../../src/meetings/format/format-meeting.ts';
import { findMeetings } from '../../src/facts/find-meetings.ts';
import type { Meeting } from '../../src/meetings/meeting.ts';
import { inFolderOf } from '../temp-folder.ts';
import { meetingsIn } from './open-seeds.ts';

/** "heads_of_state 25 2025-08-31/2025-09-01 Tianjin" of each meeting */
const lines = (meetings: readonly Meeting[]) =>
  meetings.map((meeting) => {
    const { date = [], city = [] } = describeFacts(meeting, { language: 'en' });
    return [
      meeting.body,
      meeting.number ?? '-',
      date.map(({ iso }) => iso).join(' | ') || '-',
      city.map(({ value }) => value).join(' | ') || '-',
    ].join(' ');
  });
const read = (files: Record<string, string>) => inFolderOf(files, async (folder) => lines(await meetingsIn(folder)));
const dated = (date: string, text: string) => `---\ndate: ${date}\n---\n\n${text}\n`;

const hog = (number: string) => `${number} meeting of the SCO Council of Heads of Government`;
const hos = (number: string) => `${number} meeting of the SCO Council of Heads of State`;

describe('a day without its year or month', () => {
  test.each([
    ['2025-08-22', '2025年上海合作组织峰会将于8月31日至9月1日在天津举行。', '2025-08-31/2025-09-01'],
    [
      '2019-06-12',
      '6月13日至14日，上海合作组织成员国元首理事会第十九次会议将在比什凯克举行。',
      '2019-06-13/2019-06-14',
    ],
    [
      '2022-11-01',
      '总理李华1日在京以视频方式主持上海合作组织成员国政府首脑（总理）理事会第二十一次会议。',
      '2022-11-01',
    ],
    [
      '2023-10-26',
      '当地时间26日，总理李华在比什凯克出席上海合作组织成员国政府首脑（总理）理事会第二十二次会议。',
      '2023-10-26',
    ],
    ['2023-11-02', '上合组织成员国政府首脑（总理）理事会第二十二次会议26日在比什凯克举行。', '2023-10-26'],
    ['2024-07-05', '昨天，上合组织成员国元首理事会第二十四次会议在阿斯塔纳举行。', '2024-07-04'],
    ['2024-07-05', '今年6月20日，上合组织成员国文化部长第二十一次会议在阿斯塔纳举行。', '2024-06-20'],
    ['2024-07-05', '当地时间7月4日，总统在阿斯塔纳出席上海合作组织峰会期间会见外国客人。', '2024-07'],
    ['2025-08-30', 'Саммит ШОС в Тяньцзине пройдёт 31 августа – 1 сентября.', '2025-08-31/2025-09-01'],
    ['2024-07-05', 'Вчера в Астане состоялось 24-е заседание Совета глав государств ШОС.', '2024-07-04'],
    [
      '2023-10-27',
      '26 октября премьер-министр принял участие в 22-м заседании Совета глав правительств ШОС.',
      '2023-10-26',
    ],
    ['2024-07-05', 'The 24th meeting of the SCO Council of Heads of State was held in Astana on 4 July.', '2024-07-04'],
    [
      '2025-11-20',
      'The 25th meeting of the SCO Council of Heads of State will be held in Ufa on 5 March.',
      '2026-03-05',
    ],
    ['2024-07-05', 'Yesterday the 24th meeting of the SCO Council of Heads of State was held in Astana.', '2024-07-04'],
    [
      '2024-10-17',
      'The minister attended the 23rd meeting of the SCO Council of Heads of Government in Islamabad on 16 October.',
      '2024-10-16',
    ],
  ])('written on %s: %s', async (date, text, expected) => {
    const [first = ''] = await read({ 'a.md': dated(date, text) });
    expect(first.split(' ')[2]).toBe(expected);
  });

  test.each([
    ['a journey', '总理李华12日启程赴比什凯克出席上海合作组织成员国政府首脑（总理）理事会第二十二次会议。'],
    ['what is said of it', '8月22日，外交部就总统出席2025年上海合作组织峰会向媒体吹风。'],
    ['guests', '总统1日在京会见来华出席上海合作组织成员国元首理事会第二十五次会议的越南总理。'],
    ['talks', 'On 4 July the president held talks and attended the 24th meeting of the SCO Council of Heads of State.'],
  ])('is not that of the meeting: %s', async (_what, text) =>
    expect(
      (await read({ 'a.md': dated('2025-09-01', text) })).map((line) => line.split(' ')[2] ?? ''),
    ).not.toContainEqual(expect.stringMatching(/-\d\d-\d\d/)),
  );
});

describe('a meeting that several texts tell of is one', () => {
  const summit = ['heads_of_state 25 2025-08-31/2025-09-01 Tianjin'];

  test('by its year, its number and its city', async () =>
    expect(
      await read({
        'a.md': dated('2025-08-22', '2025年上海合作组织峰会将于8月31日至9月1日在天津举行。'),
        'b.md': dated('2025-09-01', '总统1日在天津主持上海合作组织成员国元首理事会第二十五次会议。'),
        'c.md': dated('2025-11-18', '今年9月召开的上合组织天津峰会取得成功。'),
        'd.md': dated('2025-12-01', 'The 2025 SCO summit was held in Tianjin.'),
      }),
    ).toEqual(summit));

  test('the year of another meeting tells which one it was', async () =>
    expect(
      await read({
        'a.md': dated('2020-12-01', '2020年11月30日，上合组织成员国政府首脑（总理）理事会第十九次会议以视频方式举行。'),
        'b.md': dated('2025-11-19', '上合组织成员国政府首脑（总理）理事会第二十四次会议在莫斯科举行。'),
        'c.md': dated('2026-01-05', 'В 2025 году в Москве состоялось заседание Совета глав правительств ШОС.'),
      }),
    ).toEqual(['heads_of_government 24 2025 Moscow', 'heads_of_government 19 2020-11-30 -']));

  test('meetings of ministers in one year can be several', async () =>
    expect(
      await read({
        'a.md': dated('2025-12-01', '2025年5月6日，上合组织成员国外长会议在青岛举行。'),
        'b.md': dated('2025-12-01', '2025年7月15日，上合组织成员国外长会议在天津举行。'),
      }),
    ).toHaveLength(2));

  test('days beside each other, in one city, are of one meeting', async () =>
    expect(
      await read({
        'a.md': dated('2025-12-01', '2025年7月14日，上合组织成员国外长会议在天津举行。'),
        'b.md': dated('2025-12-01', '2025年7月15日至16日，上合组织成员国外长会议在天津举行。'),
      }),
    ).toHaveLength(1));

  test('a city has several summits: the last one before the text is meant', async () =>
    expect(
      await read({
        'a.md': dated('2017-06-10', '上合组织成员国元首理事会第十七次会议6月9日在阿斯塔纳举行。'),
        'b.md': dated('2024-07-05', '上合组织成员国元首理事会第二十四次会议7月4日在阿斯塔纳举行。'),
        'c.md': dated('2024-08-01', '总统在阿斯塔纳出席上海合作组织峰会。'),
      }),
    ).toEqual(['heads_of_state 24 2024-07-04 Astana', 'heads_of_state 17 2017-06-09 Astana']));

  test.each([
    ['习近平出席“上海合作组织+”阿斯塔纳峰会', '7月4日，“上海合作组织+”阿斯塔纳峰会在阿斯塔纳举行。'],
    ['欢迎宴会', '8月31日晚，总统在天津举行宴会，欢迎出席上海合作组织峰会的国际贵宾。'],
  ])('%s is none', async (_what, text) =>
    expect((await read({ 'a.md': dated('2024-09-01', text) })).filter((line) => /-\d\d-\d\d/.test(line))).toEqual([]),
  );
});

describe('last, next, a year and a place, before, on and after', () => {
  const files = {
    'a.md': dated('2022-11-01', '总理1日以视频方式主持上海合作组织成员国政府首脑（总理）理事会第二十一次会议。'),
    'b.md': dated(
      '2023-10-26',
      '当地时间26日，总理在比什凯克出席上海合作组织成员国政府首脑（总理）理事会第二十二次会议。',
    ),
    'c.md': dated('2024-07-05', 'Вчера в Астане состоялось 24-е заседание Совета глав государств ШОС.'),
    'd.md': dated('2025-08-22', '2025年上海合作组织峰会将于8月31日至9月1日在天津举行。'),
    'e.md': dated(
      '2025-09-02',
      'The 25th meeting of the SCO Council of Heads of State was held in Tianjin on 31 August – 1 September.',
    ),
  };

  test.each([
    ['last', '2022-11-02', hog('21st')],
    ['last', '2023-10-26', hog('21st')],
    ['last', '2023-10-27', hog('22nd')],
    ['last', '2024-07-05', hos('24th')],
    ['last', '2025-09-01', hos('24th')],
    ['last', '2025-09-02', hos('25th')],
    ['next', '2025-08-30', hos('25th')],
    ['next', '2025-09-01', hos('25th')],
    ['next', '2025-09-02', null],
    ['2022', '2026-01-01', hog('21st')],
    ['2023', '2026-01-01', hog('22nd')],
    ['2024', '2026-01-01', hos('24th')],
    ['2025', '2026-01-01', hos('25th')],
    ['Bishkek', '2026-01-01', hog('22nd')],
    ['Астана', '2026-01-01', hos('24th')],
    ['天津', '2026-01-01', hos('25th')],
  ])('%s on %s', (query, today, expected) =>
    inFolderOf(files, async (folder) => {
      const { meetings } = findMeetings(query, await meetingsIn(folder), today);
      expect(meetings.slice(0, 1).map((meeting) => meetingName(meeting, { language: 'en' }))).toEqual(
        expected === null ? [] : [expected],
      );
    }),
  );
});
