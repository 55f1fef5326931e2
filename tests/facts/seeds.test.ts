import { beforeAll, describe, expect, test } from 'vitest';
import type { Document } from '../../src/corpus/document.ts';
import { type Named, nameOf } from '../../src/domain/names-in.ts';
import type { Fact, Status } from '../../src/facts/fact.ts';
import { readFacts } from '../../src/facts/read-facts.ts';
import { type Interval, isoOf } from '../../src/text/interval.ts';
import { seeds } from '../meetings/open-seeds.ts';
import known from './known.json' with { type: 'json' };

let documents: readonly Document[] = [];
beforeAll(async () => {
  documents = await seeds();
});

const FROM = [['zh'], ['ru'], ['en'], ['zh', 'ru', 'en']];

const english = ({ concepts, text }: Named) => (concepts[0] === undefined ? text : nameOf(concepts[0], 'en'));
const iso = (date: Interval | null) => (date === null ? null : isoOf(date));
const inOrder = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).toSorted();

function ofStatus(facts: readonly Fact[], status: Status) {
  return facts.flatMap((fact) =>
    fact.kind === 'membership' && fact.status === status
      ? [[english(fact.country), iso(fact.since), iso(fact.until)]]
      : [],
  );
}

function inOffice(facts: readonly Fact[], office: string) {
  return facts.flatMap((fact) =>
    fact.kind === 'term' && fact.office === office
      ? [[english(fact.holder), fact.country && english(fact.country), iso(fact.from), iso(fact.to)]]
      : [],
  );
}

const subjectOf = (fact: Fact) =>
  fact.kind === 'membership' ? fact.country : fact.kind === 'term' ? fact.holder : null;

describe.each(FROM)('of the documents in %s%s%s', (...languages) => {
  let facts: readonly Fact[] = [];
  beforeAll(async () => {
    facts = await readFacts(documents.filter(({ language }) => languages.includes(language)));
  });

  test('members, observers and partners come out, with their dates and no others', () => {
    expect(inOrder(ofStatus(facts, 'member'))).toEqual(
      inOrder(Object.entries(known.members).map(([country, since]) => [country, since, null])),
    );
    expect(inOrder(ofStatus(facts, 'observer'))).toEqual(
      inOrder(Object.entries(known.observers).map(([country, dates]) => [country, ...dates])),
    );
    expect(inOrder(ofStatus(facts, 'dialogue_partner'))).toEqual(
      inOrder(Object.entries(known.dialoguePartners).map(([country, since]) => [country, since, null])),
    );
    expect(ofStatus(facts, 'partner')).toEqual([['Laos', '2025-09-01', null]]);
  });

  test('how many there are', () => {
    const counts = facts.flatMap((fact) => (fact.kind === 'count' ? [[fact.of, fact.number, iso(fact.since)]] : []));
    expect(inOrder(counts)).toEqual(
      inOrder([
        ...Object.entries(known.counts).map(([of, number]) => [of, number, null]),
        ...Object.entries(known.countries).map(([number, since]) => ['countries', Number(number), since]),
      ]),
    );
  });

  test('secretaries-general and directors, with their countries and terms and no others', () => {
    expect(inOrder(inOffice(facts, 'secretary_general'))).toEqual(
      inOrder(Object.entries(known.secretariesGeneral).map(([person, term]) => [person, ...term])),
    );
    expect(inOrder(inOffice(facts, 'rats_director'))).toEqual(
      inOrder(Object.entries(known.ratsDirectors).map(([person, term]) => [person, ...term])),
    );
  });

  test('who chairs which council', () => {
    const chairs = facts.flatMap((fact) =>
      fact.kind === 'term' && fact.body !== null && fact.from !== null
        ? [[english(fact.holder), fact.body, iso(fact.from), iso(fact.to)]]
        : [],
    );
    expect(inOrder(chairs)).toEqual(
      inOrder([
        ['Russia', 'heads_of_government', '2024', '2025'],
        ['Tajikistan', 'heads_of_government', '2025-11-18', null],
        ['Kyrgyzstan', 'heads_of_state', '2025', '2026'],
      ]),
    );
  });

  test('institutions, with their seats and dates and no others', () => {
    const institutions = facts.flatMap((fact) =>
      fact.kind === 'institution' && fact.certainty !== 'planned'
        ? [
            [
              english(fact.institution),
              fact.relation,
              fact.relation === 'seat' ? null : iso(fact.date),
              fact.place && english(fact.place),
            ],
          ]
        : [],
    );
    expect(inOrder(institutions)).toEqual(inOrder(known.institutions));
    const planned = facts.filter((fact) => fact.kind === 'institution' && fact.certainty === 'planned');
    expect(planned.map((fact) => fact.kind === 'institution' && english(fact.institution))).toEqual(known.planned);
  });

  test('what the documents doubt is doubted, and what somebody else says attributed', () => {
    const doubted = facts.filter(({ certainty }) => certainty === 'doubted').map(subjectOf);
    expect(inOrder(doubted.map((name) => name && english(name)))).toEqual(inOrder(known.doubted));
    const rotating = facts.filter(
      (fact) => fact.kind === 'term' && fact.office === 'chairing_state' && fact.body === null,
    );
    expect(new Set(rotating.map(({ certainty }) => certainty))).toEqual(new Set(['attributed']));
  });

  test('nothing is disputed, and each has a sentence of its own document', () => {
    expect(facts.filter(({ isDisputed }) => isDisputed)).toEqual([]);
    for (const { sources } of facts) {
      expect(sources.length).toBeGreaterThan(0);
      for (const { evidence } of sources) {
        const { document, passage, sentence } = evidence;
        const { start } = passage.locator;
        expect(document.text.slice(start + sentence.start, start + sentence.end)).toBe(
          passage.text.slice(sentence.start, sentence.end),
        );
      }
    }
  });
});
