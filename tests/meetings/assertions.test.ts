import { describe, expect, test } from 'vitest';
import { isoOf } from '../../src/text/interval.ts';
import type { FactName, Meeting } from '../../src/meetings/meeting.ts';
import { findMeetings } from '../../src/facts/find-meetings.ts';
import { describeFacts } from '../../src/meetings/format/format-meeting.ts';
import { inFolderOf } from '../temp-folder.ts';
import { meetingsIn, seeds } from './open-seeds.ts';
import { readMeetings } from '../../src/meetings/read-meetings.ts';

/** The values of a fact with how surely they are said: "Minsk stated". */
function said(meeting: Meeting | undefined, fact: FactName): string[] {
  return (meeting?.facts[fact] ?? []).map(({ value, certainty }) => {
    if (value.kind === 'named') return `${value.named.text} ${certainty}`;
    if (value.kind === 'date') return `${isoOf(value.interval)} ${certainty}`;
    if (value.kind !== 'next') return `${value.kind} ${certainty}`;
    const parts = [value.date && isoOf(value.date), value.city?.text, value.country?.text, value.chair?.text];
    return `${parts.filter((part) => part !== null && part !== undefined).join(' ')} ${certainty}`;
  });
}

const meetingsOf = (...texts: string[]) =>
  inFolderOf(Object.fromEntries(texts.map((text, at) => [`${at}.txt`, `${text}\n`])), (folder) => meetingsIn(folder));

describe('how surely a place is said', () => {
  test.each([
    ['上合组织成员国元首理事会第9次会议2010年5月5日在莫斯科举行。', '莫斯科 stated'],
    ['Девятое заседание Совета глав государств ШОС состоялось 5 мая 2010 года в Москве.', 'Москве stated'],
    ['The 9th meeting of the SCO Council of Heads of State was held in Moscow on 5 May 2010.', 'Moscow stated'],
    ['据当地媒体报道，上合组织成员国元首理事会第9次会议2010年5月5日在莫斯科举行。', '莫斯科 attributed'],
    [
      'По данным газеты, девятое заседание Совета глав государств ШОС состоялось 5 мая 2010 года в Москве.',
      'Москве attributed',
    ],
    ['Девятое заседание Совета глав государств ШОС состоялось в Москве, сообщает агентство.', 'Москве attributed'],
    [
      'According to a newspaper, the 9th meeting of the SCO Council of Heads of State was held in Moscow.',
      'Moscow attributed',
    ],
    [
      'The 9th meeting of the SCO Council of Heads of State was held in Moscow, the agency reported.',
      'Moscow attributed',
    ],
    ['上合组织成员国元首理事会第9次会议将于2010年5月5日在莫斯科举行。', '莫斯科 planned'],
    ['Девятое заседание Совета глав государств ШОС состоится 5 мая 2010 года в Москве.', 'Москве planned'],
    ['The 9th meeting of the SCO Council of Heads of State will be held in Moscow on 5 May 2010.', 'Moscow planned'],
    [
      'According to a paper, the 9th meeting of the SCO Council of Heads of State will be held in Moscow.',
      'Moscow planned',
    ],
    ['据说上合组织成员国元首理事会第9次会议2010年5月5日在莫斯科举行。', '莫斯科 doubted'],
    ['上合组织成员国元首理事会第9次会议2010年5月5日在莫斯科举行，未经证实。', '莫斯科 doubted'],
    ['Девятое заседание Совета глав государств ШОС якобы состоялось 5 мая 2010 года в Москве.', 'Москве doubted'],
    ['The 9th meeting of the SCO Council of Heads of State was reportedly held in Moscow.', 'Moscow doubted'],
    [
      'It is not confirmed that the 9th meeting of the SCO Council of Heads of State was held in Moscow.',
      'Moscow doubted',
    ],
    // What is said of other things says nothing of this.
    ['上合组织成员国元首理事会第9次会议在莫斯科举行，据报道各方讨论了贸易。', '莫斯科 stated'],
    ['Согласно плану девятое заседание Совета глав государств ШОС состоялось в Москве.', 'Москве stated'],
    [
      'The 9th meeting of the SCO Council of Heads of State was held in Moscow, and the minister said that it may rain.',
      'Moscow stated',
    ],
    ['各方表示将落实2010年5月5日在莫斯科举行的上合组织成员国元首理事会第9次会议成果。', '莫斯科 stated'],
    ['各方落实《2010年行动计划》和2010年5月5日在莫斯科举行的上合组织成员国元首理事会第9次会议成果。', '莫斯科 stated'],
  ])('%s', async (text, expected) => {
    const [meeting, ...others] = await meetingsOf(text);
    expect(others).toEqual([]);
    expect(said(meeting, 'city')).toEqual([expected]);
    expect(meeting?.isPlanned).toBe(/planned|doubted/.test(expected));
  });

  test.each([
    ['上合组织成员国元首理事会第9次会议并未在莫斯科举行。'],
    ['外交部否认上合组织成员国元首理事会第9次会议在莫斯科举行。'],
    ['Девятое заседание Совета глав государств ШОС не состоялось в Москве.'],
    ['Неправда, что девятое заседание Совета глав государств ШОС состоялось в Москве.'],
    ['The 9th meeting of the SCO Council of Heads of State did not take place in Moscow.'],
    ['It is not true that the 9th meeting of the SCO Council of Heads of State was held in Moscow.'],
  ])('no place where it is denied: %s', async (text) => expect(await meetingsOf(text)).toEqual([]));

  test.each([
    ['国家主席习近平将主持上合组织成员国元首理事会第9次会议。会议将于2010年5月5日举行。', ['习近平 planned']],
    [
      'Девятое заседание Совета глав государств ШОС пройдет в Москве; председательствовать будет Путин.',
      ['Путин planned'],
    ],
    [
      'The 9th meeting of the SCO Council of Heads of State will be chaired by Vladimir Putin.',
      ['Vladimir Putin planned'],
    ],
    [
      'The 9th meeting of the SCO Council of Heads of State was chaired by Vladimir Putin, who will visit Ufa.',
      ['Vladimir Putin stated'],
    ],
    [
      'According to a paper, the 9th meeting of the SCO Council of Heads of State was chaired by Vladimir Putin.',
      ['Vladimir Putin attributed'],
    ],
    [
      'The 9th meeting of the SCO Council of Heads of State was not chaired by Vladimir Putin. The meeting was held in Ufa.',
      [],
    ],
  ])('and a chair: %s', async (text, expected) => {
    const [meeting] = await meetingsOf(text);
    expect(said(meeting, 'chair')).toEqual(expected);
  });
});

describe('sources that contradict each other', () => {
  const ninth = 'The 9th meeting of the SCO Council of Heads of State';

  test.each<[string, string[], FactName[]]>([
    ['two places', [`${ninth} was held in Moscow.`, `${ninth} was held in Ufa.`], ['city']],
    [
      'one of them attributed',
      [`${ninth} was held in Moscow.`, `According to a blog, ${ninth} was held in Ufa.`],
      ['city'],
    ],
    ['one of them in doubt', [`${ninth} was held in Moscow.`, `${ninth} was reportedly held in Ufa.`], ['city']],
    ['a place and who denies it', [`${ninth} was held in Moscow.`, `${ninth} was not held in Moscow.`], ['city']],
    ['two days', [`${ninth} was held on 5 May 2010.`, `${ninth} was held on 7 May 2010.`], ['date']],
    ['two chairs', [`${ninth} was chaired by Vladimir Putin.`, `${ninth} was chaired by Xi Jinping.`], ['chair']],
    ['a day and its year', [`${ninth} was held on 5 May 2010.`, `${ninth} was held in 2010.`], []],
    ['a day of several', [`${ninth} was held on 5–6 May 2010.`, `${ninth} was held on 6 May 2010.`], []],
    [
      'one place in two languages',
      [`${ninth} was held in Moscow.`, 'Девятое заседание Совета глав государств ШОС состоялось в Москве.'],
      [],
    ],
    [
      'one chair, not known, in two languages',
      [
        `${ninth} was chaired by Anna Petrova.`,
        'Девятое заседание Совета глав государств ШОС состоялось под председательством Анны Петровой.',
      ],
      [],
    ],
    [
      'a chair and the country',
      [`${ninth} was chaired by Vladimir Putin.`, `${ninth} was held under the chairmanship of Russia.`],
      [],
    ],
    ['an announcement and an outcome', [`${ninth} will be held in Ufa.`, `${ninth} was held in Moscow.`], []],
  ])('%s', async (_what, texts, disputed) => {
    const [meeting, ...others] = await meetingsOf(...texts);
    expect(others).toEqual([]);
    expect(meeting?.disputed).toEqual(disputed);
  });

  test('a value that one states and another only says that somebody says is stated', async () => {
    const [meeting] = await meetingsOf(`According to a blog, ${ninth} was held in Ufa.`, `${ninth} was held in Ufa.`);
    expect(said(meeting, 'city')).toEqual(['Ufa stated']);
  });

  test('how it was counts, and not how it was to be', async () => {
    const [meeting] = await meetingsOf(`${ninth} will be held in Ufa.`, `${ninth} was held in Moscow.`);
    expect(said(meeting, 'city')).toEqual(['Moscow stated']);
  });

  const host = '上合组织成员国政府首脑（总理）理事会第9次会议2010年5月5日在莫斯科举行。';
  test.each([
    ['two hosts', '下次总理会议将于2011年在印度举行。', '下次总理会议将于2011年在中国举行。'],
    ['a host and the country that has the chair', '下次总理会议将于2011年在印度举行。', '总理理事会主席一职移交中国。'],
  ])('%s of the next meeting', async (_what, one, other) => {
    const meetings = await meetingsOf(`${host}${one}`, `${host}${other}`);
    const nine = meetings.find(({ number }) => number === 9);
    const ten = meetings.find(({ number }) => number !== 9);
    expect(nine?.disputed).toEqual(['next_meeting']);
    expect(said(nine, 'next_meeting')).toHaveLength(2);
    expect(ten?.disputed).toContain('country');
    expect(said(ten, 'country')).toEqual(['印度 planned', '中国 planned']);
  });

  test.each([
    [
      'The 9th meeting of the SCO Council of Heads of Government will be held in 2010, but its host is disputed: one paper names India, while another says that the chair passed from Russia to China.',
    ],
    [
      '9-е заседание Совета глав правительств ШОС состоится в 2010 году, но о стране источники расходятся: одна газета называет Индию, по другой, председательство перешло от России к Китаю.',
    ],
    [
      '上合组织成员国总理第9次会议将于2010年举行，主办国说法不一：一家报纸说由印度主办，另一家说主席一职由俄罗斯移交中国。',
    ],
  ])('one sentence that tells of both: %s', async (text) => {
    const [meeting, ...others] = await meetingsOf(text);
    expect(others).toEqual([]);
    const concepts = describeFacts(meeting as Meeting, { language: 'en' }).country?.map(({ value }) => value);
    expect(concepts).toEqual(['India', 'China']);
    expect(meeting?.disputed).toContain('country');
  });

  test.each(['zh', 'ru', 'en'])(
    'the host of the 25th meeting of prime ministers, in the seeds in %s',
    async (language) => {
      const documents = (await seeds()).filter((document) => document.language === language);
      const meetings = await readMeetings(documents);
      const of = (number: number) =>
        meetings.find((one) => one.body === 'heads_of_government' && one.number === number);
      expect(of(25)).toMatchObject({ isPlanned: true, disputed: expect.arrayContaining(['country']) });
      expect(said(of(25), 'country')).toHaveLength(2);
      expect(of(24)?.disputed).toEqual(['next_meeting']);
      expect(meetings.filter(({ disputed }) => disputed.length > 0)).toHaveLength(2);
      const found = findMeetings('Tajikistan 2026', meetings, '2026-11-22').meetings;
      expect(found).toEqual([of(25)]);
    },
  );

  test.each(['Dushanbe 2026', '2026年杜尚别'])(
    '“%s” finds the meeting of which the city is not confirmed',
    async (query) => {
      const meetings = await readMeetings(await seeds());
      const [meeting, ...others] = findMeetings(query, meetings, '2026-11-22').meetings;
      expect(others).toEqual([]);
      expect(meeting).toMatchObject({ body: 'heads_of_government', number: 25 });
      expect(said(meeting, 'city')).toEqual([expect.stringContaining('doubted')]);
    },
  );
});

const cityOf = async (text: string) => (await meetingsOf(text)).flatMap((meeting) => said(meeting, 'city'));

describe('what is near a meeting and not said of it', () => {
  test.each([
    ['people met', '总理在北京会见来华出席上合组织成员国元首理事会第9次会议的外宾。'],
    [
      'people met',
      'Leaders attending the 9th meeting of the SCO Council of Heads of State met in Moscow with reporters.',
    ],
    ['people met', 'Глава МИД в Москве встретился с участниками девятого заседания Совета глав государств ШОС.'],
    ['people received', 'Moscow hosted the guests attending the 9th meeting of the SCO Council of Heads of State.'],
    ['people received', 'Москва приняла участников девятого заседания Совета глав государств ШОС.'],
    ['by video', '总统在莫斯科以视频方式出席上合组织成员国元首理事会第9次会议。'],
    [
      'by video',
      'By video link the president attended the 9th meeting of the SCO Council of Heads of State in Moscow.',
    ],
    ['by video', 'Президент по видеосвязи принял участие в девятом заседании Совета глав государств ШОС в Москве.'],
    ['its press centre', '上合组织峰会新闻中心2010年5月5日在莫斯科开幕。'],
    ['its press centre', 'The SCO summit press centre was opened in Moscow on 5 May 2010.'],
    ['its press centre', 'Пресс-центр саммита ШОС открылся в Москве 5 мая 2010 года.'],
    ['what has its name in its own', '“走进上合峰会之城”活动2010年5月5日在莫斯科举行。'],
  ])('no place: %s: %s', async (_what, text) => expect(await cityOf(text)).toEqual([]));

  test.each([
    ['总理在莫斯科出席上合组织成员国元首理事会第9次会议。', '莫斯科 stated'],
    ['The president attended the 9th meeting of the SCO Council of Heads of State in Moscow.', 'Moscow stated'],
    ['Президент принял участие в девятом заседании Совета глав государств ШОС в Москве.', 'Москве stated'],
    ['Moscow hosted the 9th meeting of the SCO Council of Heads of State.', 'Moscow stated'],
  ])('but there: %s', async (text, city) => expect(await cityOf(text)).toEqual([city]));

  test.each([
    ['2010年5月5日，上合组织成员国文化部长第9次会议、卫生部长第7次会议在莫斯科举行。', '莫斯科'],
    ['2010年5月5日，上合组织成员国文化部长第9次会议和卫生部长第7次会议分别在莫斯科举行。', '莫斯科'],
    [
      'The 9th meeting of the SCO Council of Heads of State and the 7th meeting of the SCO Council of Foreign Ministers were held in Moscow on 5 May 2010.',
      'Moscow',
    ],
    [
      'Девятое заседание Совета глав государств ШОС и седьмое заседание Совета министров иностранных дел ШОС прошли 5 мая 2010 года в Москве.',
      'Москве',
    ],
  ])('two meetings under one verb: %s', async (text, city) => {
    const meetings = await meetingsOf(text);
    expect(
      meetings
        .map((one) => [one.number, ...said(one, 'city'), ...said(one, 'date')])
        .toSorted((a, b) => (a < b ? -1 : 1)),
    ).toEqual([
      [7, `${city} stated`, '2010-05-05 stated'],
      [9, `${city} stated`, '2010-05-05 stated'],
    ]);
  });

  test.each([
    ['上合组织成员国文化部长第9次会议和卫生部长第7次会议先后在莫斯科和北京举行。'],
    [
      'The 9th meeting of the SCO Council of Heads of State and the 7th meeting of the SCO Council of Foreign Ministers were held in Moscow and Beijing respectively.',
    ],
    [
      'Девятое заседание Совета глав государств ШОС и седьмое заседание Совета министров иностранных дел ШОС прошли в Москве и Пекине соответственно.',
    ],
  ])('two places of two meetings: %s', async (text) => expect(await cityOf(text)).toEqual([]));
});
