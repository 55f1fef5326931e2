import { describe, expect, test } from 'vitest';
import { readFolder } from '../../src/corpus/read/read-folder.ts';
import type { Document } from '../../src/corpus/document.ts';
import { namedBy, namesIn } from '../../src/domain/names-in.ts';
import { en } from '../../src/i18n/en.ts';
import type { Phrases } from '../../src/i18n/phrases.ts';
import { ru } from '../../src/i18n/ru.ts';
import { zh } from '../../src/i18n/zh.ts';
import { zhTw } from '../../src/i18n/zh-tw.ts';
import type { Certainty } from '../../src/languages/certainty.ts';
import { meetingName } from '../../src/meetings/format/format-meeting.ts';
import type { FactName, FactValue, Meeting, Value } from '../../src/meetings/meeting.ts';
import { meetingLine } from '../../src/reply/meeting-line.ts';
import { meetingListReply, meetingReply } from '../../src/reply/meeting-reply.ts';
import { renderText } from '../../src/reply/render-text.ts';
import { columnsOf } from '../../src/reply/wrap-text.ts';
import { intervalOfIso } from '../../src/text/interval.ts';
import { inFolderOf } from '../temp-folder.ts';

const SENTENCES = ['The first paper names Kyrgyzstan.', 'The second paper names Tajikistan.'];

const documents: Promise<readonly Document[]> = inFolderOf(
  { 'paper.txt': `${SENTENCES.join('\n\n')}\n` },
  async (folder) => (await readFolder(folder)).documents,
);

const named = (text: string): Value => {
  const [name] = namesIn(text);
  if (!name) throw new Error(`no name: ${text}`);
  return { kind: 'named', named: namedBy(name, text, 'en') };
};

const dated = (iso: string): Value => {
  const interval = intervalOfIso(iso);
  if (interval === null) throw new Error(`no date: ${iso}`);
  return { kind: 'date', interval };
};

/** Values of a fact: the first is what the first sentence says, and so on. */
async function said(...values: readonly (readonly [Value, Certainty])[]): Promise<readonly FactValue[]> {
  const [document] = await documents;
  if (!document) throw new Error('no document');
  return values.map(([value, certainty], at) => {
    const passage = document.passages[at % SENTENCES.length];
    if (!passage) throw new Error('no passage');
    const evidence = { document, passage, sentence: { start: 0, end: passage.text.length } };
    return { value, certainty, sources: [{ value, certainty, evidence }] };
  });
}

function meetingOf(
  facts: Partial<Record<FactName, readonly FactValue[]>>,
  more: Partial<Pick<Meeting, 'number' | 'disputed' | 'isPlanned'>> = {},
): Meeting {
  return {
    body: 'heads_of_government',
    number: 25,
    isExtraordinary: false,
    facts,
    disputed: [],
    isPlanned: false,
    ...more,
  };
}

const nextIn = (country: string): Value => {
  const value = named(country);
  return { kind: 'next', date: null, city: null, country: value.kind === 'named' ? value.named : null, chair: null };
};

type Asked = { phrases?: Phrases; fact?: FactName; unread?: readonly string[]; width?: number };

async function cardOf(meetings: readonly Meeting[], { phrases = en, fact, unread = [], width }: Asked = {}) {
  const query = { query: '25th', fact, today: '2026-11-22' };
  const reply = meetingReply(query, { meetings, when: null, unread }, await documents, phrases);
  return renderText(reply, { colour: false, width });
}

const twoHosts = async (): Promise<Meeting> =>
  meetingOf(
    {
      date: await said([dated('2026'), 'planned']),
      country: await said([named('Kyrgyzstan'), 'attributed'], [named('Tajikistan'), 'planned']),
    },
    { disputed: ['country'], isPlanned: true },
  );

describe('what sources dispute', () => {
  test.each([
    [
      en,
      'Country: Kyrgyzstan [1] (according to a source) or Tajikistan [2]; the sources do not agree',
      'Kyrgyzstan (according to a source) or Tajikistan, disputed',
    ],
    [
      ru,
      'Страна: Кыргызстан [1] (по данным источника) или Таджикистан [2]; источники расходятся',
      'Кыргызстан (по данным источника) или Таджикистан, данные расходятся',
    ],
    [
      zh,
      '国家：吉尔吉斯斯坦 [1]（据所引来源）或塔吉克斯坦 [2]，各来源说法不一',
      '吉尔吉斯斯坦（据所引来源）或塔吉克斯坦，说法不一',
    ],
    [
      zhTw,
      '國家：吉爾吉斯斯坦 [1]（據所引來源）或塔吉克斯坦 [2]，各來源說法不一',
      '吉爾吉斯斯坦（據所引來源）或塔吉克斯坦，說法不一',
    ],
  ])('is shown side by side, each with its sentence, and is no value in a list', async (phrases, inFull, onOneLine) => {
    const one = await twoHosts();
    const card = await cardOf([one], { phrases });
    expect(card).toContain(`- ${inFull}\n`);
    for (const sentence of SENTENCES) expect(card).toContain(`│ ${sentence}\n`);
    expect(meetingLine(one, phrases).split(' · ').slice(2)).toEqual([onOneLine]);
    expect(renderText(meetingListReply([one], {}, phrases), { colour: false })).toContain(onOneLine);
  });

  test('comes before a city that only one of them has', async () => {
    const { facts } = await twoHosts();
    const city = await said([named('Dushanbe'), 'doubted']);
    const one = meetingOf({ ...facts, city }, { disputed: ['country'] });
    expect(meetingLine(one, en)).toMatch(/Tajikistan \(planned\), disputed$/);
    expect(await cardOf([one])).toContain('City: Dushanbe [1] (not confirmed)');
  });

  test('a date is neither in a name nor left out of a list', async () => {
    const date = await said([dated('2024-07-03'), 'stated'], [dated('2024-07-04'), 'stated']);
    const one = meetingOf({ date }, { number: null, disputed: ['date'] });
    expect(meetingName(one, en)).not.toContain('2024');
    expect(meetingLine(one, en)).toMatch(/ · 3 July 2024 or 4 July 2024, disputed$/);
    const settled = meetingOf({ date: date.slice(0, 1) }, { number: null });
    expect(meetingLine(settled, en)).toMatch(/ \(3 July 2024\)$/);
  });

  test('three next meetings', async () => {
    const next_meeting = await said(
      [nextIn('Kyrgyzstan'), 'planned'],
      [nextIn('Tajikistan'), 'stated'],
      [nextIn('India'), 'stated'],
    );
    const one = meetingOf({ next_meeting }, { disputed: ['next_meeting'] });
    expect(await cardOf([one], { fact: 'next_meeting' })).toContain(
      'Next meeting: Kyrgyzstan [1], Tajikistan [2] or India [1]; the sources do not agree',
    );
  });
});

const KYRGYZSTAN = { en: 'Kyrgyzstan', ru: 'Кыргызстан', zh: '吉尔吉斯斯坦' };

describe('what is not simply stated', () => {
  test.each([
    [en, 'attributed', ' (according to a source)'],
    [en, 'planned', ' (planned)'],
    [en, 'doubted', ' (not confirmed)'],
    [en, 'denied', ' (denied)'],
    [ru, 'doubted', ' (не подтверждено)'],
    [ru, 'planned', ' (планируется)'],
    [zh, 'planned', '（计划中）'],
    [zh, 'doubted', '（未经证实）'],
    [en, 'stated', ''],
  ] as const)('says so (%#)', async (phrases, certainty, words) => {
    const one = meetingOf({ country: await said([named('Kyrgyzstan'), certainty]) });
    expect(await cardOf([one], { phrases })).toContain(` [1]${words}\n`);
    const [, country] = meetingLine(one, phrases).split(' · ');
    expect(country).toBe(`${KYRGYZSTAN[phrases.language]}${words}`);
  });

  test('says so once for values that one sentence says alike', async () => {
    const members = (await said([named('Kyrgyzstan'), 'attributed'], [named('Tajikistan'), 'attributed'])).map(
      (value, _, [first]) => ({ ...value, sources: first?.sources ?? [] }),
    );
    const doubted = await said([named('India'), 'doubted']);
    const card = await cardOf([meetingOf({ members: [...members, ...doubted] })]);
    expect(card).toContain('Kyrgyzstan, Tajikistan [1] (according to a source) · India [1] (not confirmed)');
  });

  test('of a planned meeting says it of the meeting alone', async () => {
    const one = meetingOf({ country: await said([named('Tajikistan'), 'planned']) }, { isPlanned: true });
    const name = '25th meeting of the SCO Council of Heads of Government (planned)';
    expect(await cardOf([one])).toMatch(`${name}\n\n- Country: Tajikistan [1]\n`);
    expect(meetingLine(one, en)).toBe(`${name} · Tajikistan`);
  });
});

test.each([
  [en, 'Premier Li Qiang (China)'],
  [zh, '：李强（中国）'],
  [ru, 'Premier Ли Цян (Китай)'],
])('a participant has an office in the language of the quoted sentence only (%#)', async (phrases, expected) => {
  const [li, china] = [named('Li Qiang'), named('China')];
  if (li.kind !== 'named' || china.kind !== 'named') throw new Error('no name');
  const attends = (office: string | null) =>
    ({ kind: 'participant', name: li.named, country: china.named, office }) as const;
  const [inEnglish] = await said([attends('Premier'), 'stated']);
  const [source] = inEnglish?.sources ?? [];
  if (!inEnglish || !source) throw new Error('no source');
  const { document, passage } = source.evidence;
  const language = 'zh' as const;
  const evidence = { ...source.evidence, document: { ...document, language }, passage: { ...passage, language } };
  const inChinese = { ...source, value: attends(null), evidence };
  const participants = [{ ...inEnglish, sources: [source, inChinese] }];
  expect(await cardOf([meetingOf({ participants })], { phrases })).toContain(expected);
});

describe('what is not recognised', () => {
  test('is one line of small print behind the facts', async () => {
    const one = meetingOf({ country: await said([named('Tajikistan'), 'stated']) });
    const blocks = meetingReply(
      { query: '25th', fact: undefined, today: '2026-11-22' },
      { meetings: [one], when: null, unread: [] },
      await documents,
      en,
    );
    expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'list', 'note', 'quote']);
    expect(blocks[2]).toMatchObject({ text: expect.stringMatching(/^Not recognised .*: Date, City, Chair, Host, /) });
  });

  test('of a planned meeting is not what comes of a meeting, unless asked for', async () => {
    const one = meetingOf({ country: await said([named('Tajikistan'), 'planned']) }, { isPlanned: true });
    expect(await cardOf([one])).toContain(en.notRecognised('Date, City, Chair'));
    expect(await cardOf([one], { fact: 'budget' })).toContain(en.notRecognised('Budget'));
  });
});

test('words of a query that say nothing are told where no meeting is found', async () => {
  expect(await cardOf([], { unread: ['green', 'cheese'] })).toContain('Not understood: green, cheese.');
  expect(await cardOf([])).not.toContain('Not understood');
});

test.each([en, ru, zh, zhTw])('on a phone, no line is wider than the screen', async (phrases) => {
  const card = await cardOf([await twoHosts()], { phrases, width: 40 });
  expect(card.split('\n').filter((line) => columnsOf(line.trimEnd()) > 40)).toEqual([]);
});
