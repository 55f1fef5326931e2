import { institutionOf } from '../domain/institutions.ts';
import { type Named, namedBy } from '../domain/names-in.ts';
import { leastSure } from '../languages/certainty.ts';
import type { FactRules, Told } from '../languages/facts.ts';
import type { Rule } from '../languages/rule.ts';
import { PACKS } from '../languages/packs.ts';
import { certaintyOf } from '../meetings/extract/certainty.ts';
import type { Evidence } from '../meetings/meeting.ts';
import { type Interval, isToTheDay } from '../text/interval.ts';
import { parseHanNumeral } from '../text/numerals.ts';
import type { Span } from '../text/span.ts';
import { type Fact, OFFICES, STATUSES } from './fact.ts';
import type { Marked, MarkedSentence } from './marked-sentence.ts';

/** A fact as one sentence says it. */
export type Said = {
  readonly fact: Fact;
  /** It was so until the country became a member. */
  readonly endsWithMembership: boolean;
};

/** What a rule found: the spans of its groups by their names, without the figures at the end of these. */
type Found = Span & { readonly rule: Rule & Told; readonly groups: Groups };
type Groups = ReadonlyMap<string, readonly Span[]>;

/** The facts that a sentence says. */
export function factsIn(sentence: MarkedSentence, evidence: Evidence): Said[] {
  const rules = PACKS[sentence.language].facts;
  const reader = { sentence, evidence, isUnsure: rules.unsure.pattern.test(sentence.text) };
  return [
    ...firstOf(rules.memberships, sentence, 'countries').flatMap((found) => membershipsOf(found, reader)),
    ...firstOf(rules.counts, sentence, 'number').flatMap((found) => countsOf(found, reader, rules)),
    ...firstOf(rules.terms, sentence, 'holder').flatMap((found) => termsOf(found, reader)),
    ...rules.institutions.flatMap((rule) =>
      matchesOf(rule, sentence.text).flatMap((found) => institutionFactsOf(found, rule.relation, reader)),
    ),
  ];
}

type Reader = { readonly sentence: MarkedSentence; readonly evidence: Evidence; readonly isUnsure: boolean };

/** What rules find, the earlier rule first: what one has found in a group, later ones cannot. */
function firstOf(rules: readonly Rule[], { text }: MarkedSentence, group: string): Found[] {
  const taken: Found[] = [];
  for (const rule of rules) {
    for (const found of matchesOf(rule, text)) {
      const isTaken = taken.some((other) => spansOf(other, group).some((span) => meets(span, spansOf(found, group))));
      if (!isTaken) taken.push(found);
    }
  }
  return taken;
}

function meets(span: Span, others: readonly Span[]): boolean {
  return others.some(({ start, end }) => span.start < end && start < span.end);
}

function matchesOf(rule: Found['rule'], text: string): Found[] {
  return [...text.matchAll(rule.pattern)].map((match): Found => {
    const groups = new Map<string, Span[]>();
    for (const [name, place] of Object.entries(match.indices?.groups ?? {})) {
      if (place === undefined) continue;
      const plain = name.replace(/\d$/u, '');
      groups.set(plain, [...(groups.get(plain) ?? []), { start: place[0], end: place[1] }]);
    }
    return { rule, start: match.index, end: match.index + match[0].length, groups };
  });
}

function spansOf({ groups }: Found, name: string): readonly Span[] {
  return groups.get(name) ?? [];
}

/** The marks within what a group has found. */
function marksIn(found: Found, name: string, { sentence }: Reader): Marked[] {
  return spansOf(found, name).flatMap((span) =>
    sentence.marks.filter(({ start, end }) => start >= span.start && end <= span.end),
  );
}

function dateIn(found: Found, name: string, reader: Reader): Interval | null {
  const date = marksIn(found, name, reader)[0]?.date ?? null;
  return date === null || date.from.year === null ? null : date;
}

function named({ name, code, words }: Marked, { sentence }: Reader): Named {
  if (name !== null) return namedBy({ ...name, start: 0, end: words.length }, words, sentence.language);
  const concept = code === null ? undefined : institutionOf(code);
  return { concepts: concept === undefined ? [] : [concept], text: words, language: sentence.language };
}

function sourced(name: Named, found: Found, { sentence, evidence, isUnsure }: Reader) {
  const { says } = found.rule;
  const certainty = leastSure([
    certaintyOf(sentence, found, found, false),
    ...(says === undefined ? [] : [says]),
    ...(isUnsure ? (['doubted'] as const) : []),
  ]);
  return { sources: [{ evidence, certainty, named: name }], certainty, isDisputed: false };
}

function said(fact: Fact): Said {
  return { fact, endsWithMembership: false };
}

function membershipsOf(found: Found, reader: Reader): Said[] {
  const status = STATUSES.find((one) => spansOf(found, one).length > 0);
  if (status === undefined) return [];
  const groups = [...found.groups.entries()];
  const dates = marksIn(found, 'since', reader);
  return spansOf(found, 'countries').flatMap((span, at) => {
    const marks = reader.sentence.marks.filter(({ start, end }) => start >= span.start && end <= span.end);
    const date = (dates[at] ?? dates[0])?.date ?? null;
    return marks.map((mark): Said => {
      const country = named(mark, reader);
      const since = date === null || date.from.year === null ? null : date;
      const until = dateIn(found, 'until', reader);
      return {
        fact: { kind: 'membership', country, status, since, until, ...sourced(country, found, reader) },
        endsWithMembership: groups.some(([name]) => name === 'before'),
      };
    });
  });
}

function countsOf(found: Found, reader: Reader, { numbers }: FactRules): Said[] {
  const of = [...STATUSES, 'countries' as const].find((one) => spansOf(found, one).length > 0);
  const [span] = spansOf(found, 'number');
  if (of === undefined || span === undefined) return [];
  const written = reader.sentence.text.slice(span.start, span.end);
  const number = /^\d+$/u.test(written)
    ? Number(written)
    : (numbers[written.toLowerCase()] ?? parseHanNumeral(written));
  if (number === null || number < 2) return [];
  const name: Named = { concepts: [], text: written, language: reader.sentence.language };
  return [said({ kind: 'count', of, number, since: dateIn(found, 'since', reader), ...sourced(name, found, reader) })];
}

function termsOf(found: Found, reader: Reader): Said[] {
  const office = OFFICES.find((one) => spansOf(found, one).length > 0);
  if (office === undefined) return [];
  const holderOf = (group: string): Named | null => {
    const [mark] = marksIn(found, group, reader);
    if (mark !== undefined) return named(mark, reader);
    const [span] = spansOf(found, group);
    const { text, language } = reader.sentence;
    return span === undefined ? null : { concepts: [], text: text.slice(span.start, span.end), language };
  };
  const holder = holderOf('holder');
  if (holder === null) return [];
  const country = holderOf('country');
  const body = office === 'chairing_state' ? bodyIn(found, reader) : null;
  const { from, to } = timeOf(found, office === 'chairing_state', reader);
  const previous = holderOf('previous');
  return [
    said({ kind: 'term', office, body, holder, country, from, to, ...sourced(holder, found, reader) }),
    ...(previous === null
      ? []
      : [
          said({
            kind: 'term',
            office,
            body,
            holder: previous,
            country: null,
            from: null,
            to: from,
            ...sourced(previous, found, reader),
          }),
        ]),
  ];
}

/** The council that a country chairs: the one that the rule found, else, of "the council", the one that is spoken of. */
function bodyIn(found: Found, reader: Reader): string | null {
  const [mark] = marksIn(found, 'chairing_state', reader);
  if (mark !== undefined) return mark.code === 'organisation' ? null : mark.code;
  const [span] = spansOf(found, 'chairing_state');
  const words = reader.sentence.text.slice(span?.start, span?.end);
  if (!/council/iu.test(words)) return null;
  return reader.sentence.marks.findLast(({ end, code }) => end <= found.start && isCouncil(code))?.code ?? null;
}

function isCouncil(code: string | null): boolean {
  return code === 'heads_of_state' || code === 'heads_of_government';
}

/** In 2004–2006, from 1 January 2025; a chair "in 2026" is one of that year. */
function timeOf(found: Found, isChair: boolean, reader: Reader) {
  const from = dateIn(found, 'from', reader);
  const to = dateIn(found, 'to', reader);
  const during = from ?? dateIn(found, 'during', reader);
  if (during === null || (from !== null && to !== null)) return { from, to };
  const first: Interval = { from: during.from, to: during.from };
  const last: Interval = { from: during.to, to: during.to };
  if (JSON.stringify(first) !== JSON.stringify(last)) return { from: first, to: last };
  if (from !== null || isToTheDay(during)) return { from: during, to };
  return isChair ? { from: during, to: during } : { from: null, to };
}

function institutionFactsOf(
  found: Found,
  relation: 'seat' | 'founded' | 'opened' | 'signed' | 'in_force',
  reader: Reader,
): Said[] {
  const [placeMark] = marksIn(found, 'place', reader);
  const place = placeMark === undefined ? null : named(placeMark, reader);
  const date = dateIn(found, 'date', reader);
  return marksIn(found, 'institution', reader).flatMap((mark): Said[] => {
    const institution = named(mark, reader);
    const common = { kind: 'institution' as const, institution, ...sourced(institution, found, reader) };
    if (relation === 'seat') return place === null ? [] : [said({ ...common, relation, place })];
    if (date === null && place === null && found.rule.says !== 'planned') return [];
    return [said({ ...common, relation, date, place })];
  });
}
