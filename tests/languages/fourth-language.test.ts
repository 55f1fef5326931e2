import { describe, expect, test } from 'vitest';
import { createDateReader } from '../../src/languages/dates.ts';
import { createDetector } from '../../src/languages/detect-language.ts';
import { createIntervalReader } from '../../src/languages/intervals.ts';
import type { LanguagePack } from '../../src/languages/language-pack.ts';
import { PACKS } from '../../src/languages/packs.ts';
import { createSentenceSplitter } from '../../src/languages/sentences.ts';
import { createTimeReader } from '../../src/languages/times.ts';
import { createAnalyzer } from '../../src/text/analyzer.ts';
import { isoOf } from '../../src/text/interval.ts';
import { monthPattern } from '../../src/text/months.ts';
import { createQuotationReader } from '../../src/text/quotation-marks.ts';

const months = (
  'ιανουάριος ιανουαρίου|φεβρουάριος φεβρουαρίου|μάρτιος μαρτίου|απρίλιος απριλίου|μάιος μαΐου|ιούνιος ιουνίου|ιούλιος ' +
  'ιουλίου|αύγουστος αυγούστου|σεπτέμβριος σεπτεμβρίου|οκτώβριος οκτωβρίου|νοέμβριος νοεμβρίου|δεκέμβριος δεκεμβρίου'
).split('|');

/**
 * A pack of Greek. What no test below looks at it has of English, so that a part that is added to `LanguagePack` needs no
 * change here; add a part to it, and a test, where the part is put together by a function `createX(packs)`.
 */
const el: LanguagePack = {
  ...PACKS.en,
  script: { ranges: [[0x370, 0x3ff]], worth: 1 },
  abbreviations: ['αρ', 'κ'],
  months,
  figures: {
    ordinalPrefix: '',
    monthMarks: '',
    dayMarks: '',
    suffixes: [{ id: 'ordinal', pattern: /(?<=\d)(?:ος|η|ο)(?!\p{L})/u, matches: ['24η σύνοδος'], ignores: ['24 η'] }],
    days: [
      {
        id: 'day',
        pattern: new RegExp(`(?<=\\d) ${monthPattern(months)}(?!\\p{L})`, 'u'),
        matches: ['18 νοεμβρίου'],
        ignores: ['18 ημέρες'],
      },
    ],
    numerals: [],
  },
  dates: {
    intervals: [
      {
        id: 'date/days',
        rank: 2,
        pattern: new RegExp(
          String.raw`(?<day>\d{1,2})(?:–(?<toDay>\d{1,2}))?\s(?<month>${monthPattern(months)})\s(?<year>\d{4})`,
          'iu',
        ),
        matches: ['17–18 Νοεμβρίου 2025'],
        ignores: ['17 χώρες'],
      },
    ],
    told: [],
    full: [],
    daySuffix: 'η',
    beforeMonth: '',
    yearSuffix: '',
    beforeYear: '',
    words: null,
  },
  times: {
    ...PACKS.en.times,
    relative: [
      { id: 'last-year', unit: 'year', from: -1, pattern: /πέρυσι/iu, matches: ['πέρυσι'], ignores: ['φέτος'] },
    ],
    bounds: [
      {
        id: 'since',
        bound: 'since',
        isBehind: false,
        pattern: /από το (?=⟦)/iu,
        matches: ['από το ⟦2017⟧'],
        ignores: ['από'],
      },
    ],
  },
  quotationMarks: { outer: ['‟”'], inner: [], titles: [] },
  stemmer: null,
  treatyParts: { article: ['άρθρο'], chapter: ['κεφάλαιο'] },
};
const packs = { ...PACKS, el };
const all = Object.values(packs);

describe('a fourth language is one more pack', () => {
  const termsOf = createAnalyzer(all);
  const terms = (text: string) => termsOf(text).map(({ term }) => term);

  test.each([
    ['18 Νοεμβρίου 2025', '18 November 2025'],
    ['18 Νοεμβρίου 2025', '2025年11月18日'],
  ])('its dates have the terms of others: %s, %s', (greek, other) => {
    expect(terms(greek).toSorted()).toEqual(terms(other).toSorted());
  });

  test('so have its articles and chapters', () => {
    expect(terms('Άρθρο 51')).toContain('article51');
    expect(terms('κεφάλαιο IV')).toContain('chapter4');
    expect(createAnalyzer(Object.values(PACKS))('Άρθρο 51').map(({ term }) => term)).not.toContain('article51');
  });

  test('what ends its ordinals is no word', () => expect(terms('24η')).toEqual(['24']));

  test('its words before a full stop end no sentence', () => {
    const text = 'Ο κ. Παππάς μίλησε. Η σύνοδος έληξε.';
    const split = createSentenceSplitter(all)(text).map(({ start, end }) => text.slice(start, end));
    expect(split).toEqual(['Ο κ. Παππάς μίλησε.', 'Η σύνοδος έληξε.']);
  });

  test('it is told from others by its letters', () => {
    const detector = createDetector(packs);
    expect(detector.detect('Η σύνοδος του ΣΟΣ (SCO)', 'en')).toBe('el');
    expect(detector.detect('18', 'el')).toBe('el');
    expect(detector.detectClear('Η σύνοδος των αρχηγών κρατών', 'zh')).toBe('el');
    expect(detector.detectClear('Η σύνοδος', 'zh')).toBe('zh');
    expect(detector.detect('Заседание', 'el')).toBe('ru');
  });

  test('the dates of its documents and meetings are read', () => {
    const line = createDateReader(all);
    expect(line('Μόσχα, 18η Νοεμβρίου 2025')?.date).toBe('2025-11-18');
    expect(line('Москва, 18 ноября 2025 г.')?.date).toBe('2025-11-18');
    const dates = (text: string) => createIntervalReader(all)(text).map(({ interval }) => isoOf(interval));
    expect(dates('17–18 Νοεμβρίου 2025, с 17 по 19 ноября 2026 года')).toEqual([
      '2025-11-17/2025-11-18',
      '2026-11-17/2026-11-19',
    ]);
  });

  test('the times of questions in it are read', () => {
    const read = createTimeReader(all);
    const times = (text: string) => read(text, '2026-11-28').map(({ from, to }) => `${from} ${to}`);
    expect(times('πέρυσι')).toEqual(['2025-01-01 2025-12-31']);
    expect(times('από το 2017')).toEqual(['2017-01-01 null']);
    expect(times('в прошлом году')).toEqual(['2025-01-01 2025-12-31']);
  });

  test('its quotation marks are read', () => {
    const read = createQuotationReader(all.map(({ quotationMarks }) => quotationMarks));
    expect(read.quoted('‟Ναι” και «да»').map(({ text }) => text)).toEqual(['Ναι', 'да']);
    expect(read.closing('‟')).toBe('”');
  });

  test('the others have the terms that they had', () => {
    const text = 'Статья 51, 会议 on the 18th of November';
    expect(terms(text)).toEqual(createAnalyzer(Object.values(PACKS))(text).map(({ term }) => term));
  });
});
