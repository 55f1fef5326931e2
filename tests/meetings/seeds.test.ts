import { beforeAll, describe, expect, test } from 'vitest';
import type { Document } from '../../src/corpus/document.ts';
import type { Language } from '../../src/languages/language.ts';
import { datesIn } from '../../src/languages/intervals.ts';
import { isoOf } from '../../src/text/interval.ts';
import { findMeetings } from '../../src/facts/find-meetings.ts';
import type { Meeting } from '../../src/meetings/meeting.ts';
import { nameOf, namesIn } from '../../src/domain/names-in.ts';
import { ORDINAL as ORDINAL_EN } from '../../src/languages/en/ordinals.ts';
import { ORDINAL as ORDINAL_RU } from '../../src/languages/ru/ordinals.ts';
import { normalise } from '../../src/text/normalise.ts';
import { readMeetings } from '../../src/meetings/read-meetings.ts';
import { describeFacts } from '../../src/meetings/format/format-meeting.ts';
import facts from './facts.json' with { type: 'json' };
import { seeds } from './open-seeds.ts';

const LANGUAGES: readonly Language[] = ['zh', 'ru', 'en'];
const TODAY = '2026-11-22';

const ordinalEnding = (number: number) => {
  const teens = number % 100 >= 10 && number % 100 <= 20;
  return teens ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
};
const queryFor = (language: Language, body: string, number: number): string => {
  const isState = body === 'heads_of_state';
  switch (language) {
    case 'zh':
      return `第${number}次${isState ? '元首理事会' : '总理'}会议`;
    case 'ru':
      return `${number}-е заседание ${isState ? 'СГГ' : 'СГП'}`;
    case 'en':
      return `${number}${ordinalEnding(number)} heads of ${isState ? 'state' : 'government'}`;
  }
};

let documents: readonly Document[] = [];
let meetings: readonly Meeting[] = [];
beforeAll(async () => {
  documents = await seeds();
  meetings = await readMeetings(documents);
});

test('there are 50 meetings to ask for', () => expect(facts.meetings).toHaveLength(50));

describe.each(LANGUAGES)('asked in %s', (language) => {
  test.each(facts.meetings)(
    '$id: date, city, country and chair come back, each alone and with its sentence',
    (fact) => {
      const found = findMeetings(queryFor(language, fact.body, fact.number), meetings, TODAY).meetings;
      expect(found.map(({ body, number }) => ({ body, number }))).toEqual([{ body: fact.body, number: fact.number }]);
      const described = describeFacts(found[0] as Meeting, { language });
      expect(described.date?.map(({ iso }) => iso)).toEqual([fact.date]);
      expect(described.city?.map(({ value }) => value)).toEqual([
        // The lexicon has a spelling of its own for these.
        expect.stringMatching(new RegExp(`^(?:${fact.city[language]}|Saint Petersburg)$`)),
      ]);
      expect(described.country?.map(({ value }) => value)).toEqual([fact.country[language]]);
      expect(described.chair?.map(({ value }) => value)).toEqual([
        expect.stringContaining(lastWord(fact.chair[language])),
      ]);
      for (const { document, passage } of [described.date, described.city, described.chair].flatMap(
        (values) => values ?? [],
      )) {
        expect(document.language).toBe(language);
        expect(document.text.slice(passage.locator.start, passage.locator.end)).toBe(passage.text);
      }
    },
  );

  test('the same comes out of the documents of this language alone', async () => {
    const own = await readMeetings(documents.filter((document) => document.language === language));
    for (const fact of facts.meetings) {
      const one = own.find(({ body, number }) => body === fact.body && number === fact.number);
      expect(one, fact.id).toBeDefined();
      const described = describeFacts(one as Meeting, { language });
      expect(
        [described.date?.length, described.date?.[0]?.iso, described.city?.length, described.chair?.length],
        fact.id,
      ).toEqual([1, fact.date, 1, 1]);
    }
  });
});

function lastWord(name: string): string {
  return name.split(/[\s·]/u).at(-1) ?? name;
}

const byName = (language: Language) =>
  documents.filter((document) => document.language === language && !document.id.includes('hgc24'));
const textOf = ({ passages }: Document) => passages.map(({ text }) => normalise(text)).join('\n');

const namesOfFiles = (language: Language) => byName(language).map(({ id }) => id.slice(3));

/** Dates as ISO 8601, without those that lack a year. */
function datesOf(document: Document): string[] {
  return datesIn(textOf(document))
    .map(({ interval }) => isoOf(interval))
    .filter((iso) => iso !== null);
}

/** Years alone are read in some phrases of a language only: of 2007, 2011 and 2013. */
function exactDatesOf(document: Document): string[] {
  return [...new Set(datesOf(document).filter((iso) => iso.includes('-')))].toSorted();
}

/** Figures that are no part of a date, an ordinal, or a span of years. */
function figuresOf(document: Document): number[] {
  const text = textOf(document);
  const marks = Array.from(text);
  for (const { start, end } of datesIn(text)) marks.fill(' ', start, end);
  const rest = marks
    .join('')
    .replace(new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${ORDINAL_EN}|${ORDINAL_RU})(?![\p{L}\p{N}])`, 'gu'), ' ')
    .replace(/\d{4}\s*[—–-]\s*\d{4}|(?:Article|стать[еяю]|статья|статьи)\s+\d+|未来10年/gu, ' ');
  return [...rest.matchAll(/(?<!\d)\d{1,3}(?!\d)/gu)].map(([figure]) => Number(figure));
}

function namesOf(document: Document): string[] {
  const names = namesIn(textOf(document)).filter(
    ({ kind }) => kind === 'city' || kind === 'country' || kind === 'person',
  );
  return [
    ...new Set(
      names.flatMap(({ concepts }) => (concepts.length === 1 ? concepts : [])).map((one) => nameOf(one, 'en')),
    ),
  ].toSorted();
}

test('every date of the library is one of the facts', () => {
  const known = new Set([
    ...facts.meetings.map(({ date }) => date),
    ...Object.values(facts.dates),
    ...Object.values(facts.years),
  ]);
  for (const language of LANGUAGES) {
    for (const document of byName(language)) {
      expect(
        datesOf(document).filter((date) => !known.has(date)),
        document.id,
      ).toEqual([]);
    }
  }
});

test('every figure of the library is one of the facts', () => {
  const known = new Set(Object.values(facts.numbers));
  for (const language of LANGUAGES) {
    for (const document of byName(language)) {
      expect(
        figuresOf(document).filter((figure) => !known.has(figure)),
        document.id,
      ).toEqual([]);
    }
  }
});

test('the three languages have the same documents, with the same dates, figures and names', () => {
  expect(namesOfFiles('ru')).toEqual(namesOfFiles('zh'));
  expect(namesOfFiles('en')).toEqual(namesOfFiles('zh'));
  for (const english of byName('en')) {
    for (const other of documents.filter(({ id }) => id.slice(3) === english.id.slice(3))) {
      expect(exactDatesOf(other), other.id).toEqual(exactDatesOf(english));
      expect(
        figuresOf(other).toSorted((a, b) => a - b),
        other.id,
      ).toEqual(figuresOf(english).toSorted((a, b) => a - b));
      if (!other.id.includes('glossary')) expect(namesOf(other), other.id).toEqual(namesOf(english));
    }
  }
});

test('every document says who made it, when and of what', () => {
  for (const { id, publisher, date, kind, text } of documents) {
    expect({ id, publisher, date, kind }).toMatchObject({ date: '2026-11-22', publisher: expect.any(String) });
    expect(text, id).toMatch(/\nsources:\n {2}- title: /);
  }
});
