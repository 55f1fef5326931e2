import { BODIES } from '../../domain/bodies.ts';
import { type FactWord, factWordsOf } from '../../domain/fact-words.ts';
import { type Concept, lexiconConcepts, lexiconNames } from '../../domain/lexicon.ts';
import { countriesIn } from '../../domain/regions.ts';
import { type NameMention, namesIn } from '../../domain/names-in.ts';
import { type AskedOrder, orderSpans } from '../../languages/asked-for.ts';
import { termsOf } from '../../languages/analyzer.ts';
import type { QueryRules } from '../../languages/meetings.ts';
import { datesIn } from '../../languages/intervals.ts';
import { ordinalOf } from '../../languages/ordinals.ts';
import { PACKS } from '../../languages/packs.ts';
import type { AnswerForm, QuestionType } from '../../languages/questions.ts';
import type { BoundRule } from '../../languages/time-rules.ts';
import { boundOf } from '../../languages/times.ts';
import { foldText } from '../../text/fold.ts';
import { lazy } from '../../text/lazy.ts';
import { normalise } from '../../text/normalise.ts';
import { anyOf } from '../../text/patterns.ts';
import type { Interval } from '../../text/interval.ts';
import type { Span } from '../../text/span.ts';
import type { Query, QueryTerm } from './query.ts';
import { asksOfPast } from './question-type.ts';

/** Somebody or something that a question names, and whether it asks of what was before or after it. */
export type AskedName = NameMention & { readonly bound: BoundRule['bound'] | null };

/** What a question asks of meetings, members, offices and institutions. */
export type FactQuery = {
  readonly words: ReadonlySet<FactWord>;
  /** The code of a body, see bodies.ts. */
  readonly body: string | null;
  /** Which of its meetings. */
  readonly number: number | null;
  readonly names: readonly AskedName[];
  /** Bodies and organisations, the organisation itself among them. */
  readonly institutions: readonly Concept[];
  /** Days (YYYY-MM-DD), both included; null: open. */
  readonly times: readonly { readonly from: string | null; readonly to: string | null }[];
  /** Days of no year. */
  readonly days: readonly Interval[];
  readonly order: AskedOrder | null;
  readonly types: readonly QuestionType[];
  readonly several: AnswerForm | null;
  /** It asks for a country, and for no other place. */
  readonly asksForCountry: boolean;
  /** It asks whether a meeting has been. */
  readonly asksIfHeld: boolean;
  /** It asks how it was, and not how it is now. */
  readonly isPast: boolean;
  /** Parts of the question that say what is not so, as they were typed; they are unread, too. */
  readonly negations: readonly string[];
  /** Parts of the question that say nothing of a fact that is known, as they were typed. */
  readonly unread: readonly string[];
};

/** The rules of all languages in one: a question can have words of several. */
const rules = lazy(() => {
  const all = Object.values(PACKS).map(({ meetings }) => meetings.query);
  const any = (pick: (one: QueryRules) => { readonly pattern: RegExp } | undefined) =>
    anyOf(
      all.map(pick).filter((rule) => rule !== undefined),
      'giu',
    );
  const byBody = (bodiesOf: (one: QueryRules) => readonly { readonly code: string; readonly pattern: RegExp }[]) =>
    BODIES.map(({ code }) => ({ code, pattern: any((one) => bodiesOf(one).find((body) => body.code === code)) }));
  return {
    ordinal: any(({ ordinal }) => ordinal),
    next: any((one) => one.next),
    last: any(({ last }) => last),
    lead: anyOf(
      all.flatMap(({ lead }) => lead ?? []),
      'iu',
    ),
    negated: any(({ negated }) => negated),
    whichCountry: anyOf(
      all.map(({ whichCountry }) => whichCountry),
      'iu',
    ),
    hasBeen: anyOf(
      all.map(({ hasBeen }) => hasBeen),
      'iu',
    ),
    together: anyOf(
      all.map(({ together }) => together),
      'iu',
    ),
    filler: any(({ filler }) => filler),
    bodies: [
      ...byBody(({ bodies }) => bodies),
      ...byBody(({ anyBody }) => anyBody.bodies.map((body) => ({ code: body.code, pattern: anyBody.of(body) }))),
    ],
  };
});

const LONE_NUMBER = /(?<![\d.])\d{1,2}(?![\d.])/gu;

/** Reads what a question asks of facts. */
export function readFactQuery(query: Query): FactQuery {
  const text = normalise(query.meant);
  const folded = foldText(query.meant);
  const { bodies, ordinal, negated, filler, next, last, whichCountry, hasBeen } = rules();
  const body = bodies
    .flatMap(({ code, pattern }) => spansOf(text, pattern).map((span) => ({ code, span })))
    .toSorted((a, b) => b.span.end - b.span.start - (a.span.end - a.span.start))[0];
  const { times } = query;
  const ordinals = spansOf(text, ordinal).filter(
    // A lone x is a letter.
    (span) => !/^[ivx]$/iu.test(text.slice(span.start, span.end)) && !overlapsAny(span, times),
  );
  // "25", and nothing else, or beside a body: which of its meetings.
  const isOfNumber = body !== undefined || query.terms.length === 1;
  if (ordinals.length === 0 && isOfNumber)
    ordinals.push(...spansOf(text, LONE_NUMBER).filter((span) => !overlapsAny(span, times)));
  const days = datesIn(text).filter(
    ({ interval, ...span }) => interval.from.year === null && !overlapsAny(span, times),
  );
  const names = namesOf(text, query);
  const read = [...(body ? [body.span] : []), ...times, ...days, ...ordinals, ...names];
  const isNoTime = (span: Span) => !overlapsAny(span, times);
  const [later, latest] = [spansOf(text, next).filter(isNoTime), spansOf(text, last).filter(isNoTime)];
  const denials = spansOf(text, negated);
  const rest = [...read, ...orderSpans(folded), ...later, ...latest, ...spansOf(text, filler), ...denials];
  const words = new Set<FactWord>();
  const institutions: Concept[] = [];
  const unread: QueryTerm[] = [];
  for (const term of query.terms) {
    const own = institutionsOf(term);
    institutions.push(...own);
    const said = [...term.concepts, ...statusesIn(text.slice(term.start, term.end), term)].flatMap((concept) => [
      ...factWordsOf(concept),
    ]);
    for (const word of said) words.add(word);
    if (said.length === 0 && !term.isFiller && !overlapsAny(term, read) && !isCovered(term, rest) && own.length === 0)
      unread.push(term);
  }
  const negations = denials.map(({ start, end }) => query.meant.slice(start, end));
  // "Bishkek summit 2026", and nothing else: it asks for that summit.
  const isLookup =
    unread.length === 0 &&
    query.types.length === 0 &&
    query.several === null &&
    [...words].every((word) => word === 'any');
  const isOfSummit = words.has('heads_of_state') || (isLookup && query.terms.some((term) => namesSummit(term, text)));
  const isOfPremiers = words.has('heads_of_government');
  return {
    words,
    body: body?.code ?? (isOfPremiers ? 'heads_of_government' : isOfSummit ? 'heads_of_state' : null),
    number: ordinals.length === 0 ? null : ordinalOf(text.slice(ordinals[0]?.start, ordinals[0]?.end)),
    institutions,
    names: bounded(names, text, query),
    times: times.map(({ from, to }) => ({ from, to })),
    days: days.map(({ interval }) => interval),
    order: query.order ?? orderIn(query, later, latest),
    types: query.types,
    several: query.several,
    asksForCountry: whichCountry.test(text),
    asksIfHeld: hasBeen.test(text),
    isPast: asksOfPast(folded),
    negations,
    unread: [...negations, ...unread.map(({ start, end }) => query.meant.slice(start, end))],
  };
}

/** Concepts of bodies that have a seat, and of the organisation. Of other organisations the documents have no facts. */
function institutionsOf({ concepts }: QueryTerm): Concept[] {
  const named = concepts.filter(({ kind }) => kind === 'body');
  const isOrganisation = concepts.some((concept) => factWordsOf(concept).has('any'));
  return named.length > 0
    ? named
    : isOrganisation
      ? concepts.filter(({ kind }) => kind === 'org')
      : institutionsCalled(concepts);
}

const bodiesByKey = lazy(() => {
  const byKey = new Map<string, Concept[]>();
  for (const concept of lexiconNames().filter(({ kind }) => kind === 'body')) {
    for (const { key } of concept.forms) if (key !== '') byKey.set(key, [...(byKey.get(key) ?? []), concept]);
  }
  return byKey;
});

/** A query for meetings says which of them it means with fewer words than a question. */
function orderIn({ several, times }: Query, later: readonly Span[], latest: readonly Span[]): AskedOrder | null {
  if (several !== null || times.length > 0) return null;
  return later.length > 0 ? 'next' : latest.length > 0 ? 'newest' : null;
}

/** Named bodies that ordinary words are for: "the secretariat". */
function institutionsCalled(concepts: readonly Concept[]): Concept[] {
  const keys = new Set(concepts.flatMap(({ forms }) => forms.map(({ key }) => key)));
  return [...new Set([...keys].flatMap((key) => bodiesByKey().get(key) ?? []))];
}

/** Names with what is asked of their time; "after India and Pakistan" is after both. */
function bounded(names: readonly NameMention[], text: string, query: Query): AskedName[] {
  const done: AskedName[] = [];
  for (const name of names.toSorted((a, b) => a.start - b.start)) {
    const own = boundOf(text, withLead(text, name)) ?? boundOf(text, withMeeting(name, query));
    const before = done.at(-1);
    const isTogether = before?.kind === name.kind && rules().together.test(text.slice(before.end, name.start));
    done.push({ ...name, bound: own ?? (isTogether ? before.bound : null) });
  }
  return done;
}

/** A name with what is between it and a word such as after: "the summit in Ufa". */
function withLead(text: string, { start, end }: Span): Span {
  return { start: rules().lead.exec(text.slice(0, start))?.index ?? start, end };
}

/** Names, and the cities in the names of meetings: the Tianjin Summit. */
function namesOf(text: string, { terms }: Query): NameMention[] {
  const names = namesIn(text).filter(({ kind, concepts }) => kind !== 'doc' && (kind !== 'org' || isOwn(concepts)));
  const others = terms.flatMap(({ start, end, concepts }): NameMention[] => {
    if (overlapsAny({ start, end }, names)) return [];
    const isEvent = concepts.some(({ kind }) => kind === 'event');
    const cities = isEvent ? citiesIn(text.slice(start, end)) : concepts.filter(({ kind }) => kind === 'city');
    if (cities.length > 0) return [{ start, end, kind: 'city', concepts: cities }];
    const inside = concepts.flatMap(countriesIn);
    if (inside.length > 0) return [{ start, end, kind: 'country', concepts: inside }];
    // What is spelt wrong is a name of the query, and none of the text.
    const own = concepts.filter(({ kind }) => kind === 'country' || kind === 'person');
    return own.length === 0
      ? []
      : [{ start, end, kind: own[0]?.kind === 'country' ? 'country' : 'person', concepts: own }];
  });
  return [...names, ...others];
}

/** No more than a preposition and two spaces. */
const LONGEST_LINK = 4;

/** A name together with the meeting that it is the name of: "the Ufa summit", "the summit in Ufa". */
function withMeeting(name: Span, { terms }: Query): Span {
  const meeting = terms.find(
    ({ start, end, concepts }) =>
      Math.max(start - name.end, name.start - end) <= LONGEST_LINK &&
      concepts.some((concept) => factWordsOf(concept).has('heads_of_state')),
  );
  return meeting === undefined
    ? name
    : { start: Math.min(name.start, meeting.start), end: Math.max(name.end, meeting.end) };
}

/** The organisation itself; of another one the documents have no facts. */
function isOwn(concepts: readonly Concept[]): boolean {
  return concepts.some((concept) => factWordsOf(concept).size > 0);
}

function citiesIn(text: string): Concept[] {
  return namedIn(
    text,
    lexiconNames().filter(({ kind }) => kind === 'city'),
  );
}

/** What a country becomes: "become an observer". */
function statusesIn(text: string, { concepts }: QueryTerm): Concept[] {
  const isOfStatus = concepts.some(({ forms }) => forms.some((form) => form.text === GRANTED));
  return isOfStatus ? namedIn(text, lexiconConcepts().filter(isStatus)) : [];
}

/** Is a term the name that a summit has of its city? A meeting with guests has none. */
function namesSummit({ start, end, concepts }: QueryTerm, text: string): boolean {
  const isOfCity = concepts.some(
    ({ kind, forms }) => kind === 'event' && forms.some((form) => citiesIn(form.text).length > 0),
  );
  return isOfCity && namedIn(text.slice(start, end), lexiconConcepts().filter(isSummit)).length > 0;
}

function isSummit(concept: Concept): boolean {
  return factWordsOf(concept).has('heads_of_state');
}

const GRANTED = 'become an observer';

function isStatus(concept: Concept): boolean {
  const said = factWordsOf(concept);
  return said.has('observer') || said.has('dialogue_partner') || said.has('partner');
}

/** The concepts that some words name. */
function namedIn(text: string, concepts: readonly Concept[]): Concept[] {
  const own = termsOf(text).map(({ term }) => term);
  const isThere = (terms: readonly string[]) =>
    terms.length > 0 && own.some((_, at) => terms.every((term, next) => own[at + next] === term));
  return concepts.filter(({ forms }) => forms.some(({ terms }) => isThere(terms)));
}

function spansOf(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }));
}

/** Is every character of a span in one of some others? */
function isCovered({ start, end }: Span, spans: readonly Span[]): boolean {
  return Array.from({ length: end - start }, (_, at) => start + at).every((at) =>
    spans.some((span) => span.start <= at && at < span.end),
  );
}

function overlapsAny({ start, end }: Span, spans: readonly Span[]): boolean {
  return spans.some((span) => span.start < end && start < span.end);
}
