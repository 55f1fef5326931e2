import { type Interval, boundsOf, holds, isToTheDay, overlap } from '../../text/interval.ts';
import { type Certainty, isTold, surer } from '../../languages/certainty.ts';
import {
  FACTS,
  type FactName,
  type FactValue,
  type Meeting,
  type Source,
  type Statement,
  type Value,
} from '../meeting.ts';
import type { Named } from '../../domain/names-in.ts';
import { moreExactParticipant, sameParticipant, saysMoreOfParticipant } from './participant.ts';
import { moreExactName, sameName } from './same-name.ts';
import { SINGLE, contradictingChairs, contradictingHosts, disputedIn, hostOf, isCountry } from './disputes.ts';
import type { MeetingMention } from '../meeting-mention.ts';

type Group = {
  readonly body: string;
  readonly isExtraordinary: boolean;
  number: number | null;
  /** It is known as the one after this only. */
  after: Group | null;
  readonly mentions: MeetingMention[];
};

/** Bodies whose regular meetings are one a year, and are numbered so. */
const MEET_ONCE_A_YEAR: ReadonlySet<string> = new Set(['heads_of_state', 'heads_of_government']);

/**
 * Makes one meeting of what several documents say of it: by its body and number, else by its body and date, else by its
 * place if there has been only one there. What cannot be kept apart is left out.
 */
export function mergeMentions(mentions: readonly MeetingMention[]): Meeting[] {
  const groups: Group[] = [];
  const groupOf = new Map<MeetingMention, Group>();
  const put = (mention: MeetingMention, known: Group | undefined, after: Group | null = null) => {
    const { body, isExtraordinary, number } = mention;
    const group = known ?? { body, isExtraordinary, number, after, mentions: [] };
    if (known === undefined) groups.push(group);
    group.mentions.push(mention);
    groupOf.set(mention, group);
  };
  const alike = (mention: MeetingMention) =>
    groups.filter(({ body, isExtraordinary }) => body === mention.body && isExtraordinary === mention.isExtraordinary);
  const single = (some: readonly Group[]) => (some.length === 1 ? some[0] : undefined);

  for (const mention of mentions.filter(({ number }) => number !== null)) {
    put(mention, single(alike(mention).filter(({ number }) => number === mention.number)));
  }
  const open = mentions.filter(({ number }) => number === null);
  for (const mention of open
    .filter(({ after }) => after === null)
    .toSorted((a, b) => vaguenessOf(a) - vaguenessOf(b))) {
    if (mention.dates.length > 0) {
      const near = nearest(alike(mention), mention);
      if (near.length <= 1) put(mention, near[0] ?? ofYear(alike(mention), mention));
    } else if (mention.cities.length > 0) {
      const there = alike(mention).filter((group) =>
        group.mentions.some(({ cities }) => cities.some((city) => mention.cities.includes(city))),
      );
      if (there.length <= 1) put(mention, there[0]);
      else {
        const meant = spokenOf(there, mention);
        if (meant) put(mention, meant);
      }
    } else if (mention.isMain && alike(mention).every((group) => isOfOneDocument(group, mention))) {
      // The meeting of a document that tells neither day nor place, where no other document can mean it.
      put(mention, undefined);
    }
  }
  for (const mention of open) {
    const { after } = mention;
    if (after === null) continue;
    const base = groupOf.get(after);
    const number = base?.number ?? null;
    const dated = nearest(alike(mention), mention);
    const known =
      number === null
        ? undefined
        : single(
            alike(mention).filter(
              (group) => group.number === number + 1 || (group.after !== null && group.after === base),
            ),
          );
    if (known) put(mention, known);
    else if (dated.length <= 1 && (dated[0] === undefined || number === null || dated[0].number === null)) {
      if (dated[0] !== undefined || mention.dates.length > 0) put(mention, dated[0], base ?? null);
    }
  }
  return groups
    .map((group) => meetingOf(group, groups))
    .filter(({ facts }) =>
      ['date', 'city', 'country', 'chair', 'next_meeting'].some((fact) => Object.hasOwn(facts, fact)),
    )
    .toSorted(newestFirst);
}

/** Is a meeting known from one document only, the one of a mention, which tells the two apart? */
function isOfOneDocument(group: Group, { statements }: MeetingMention): boolean {
  const own = statements[0]?.evidence.document;
  return group.mentions.every((other) => other.statements.every(({ evidence }) => evidence.document === own));
}

/** Newest first; what has no date last. */
function newestFirst(a: Meeting, b: Meeting): number {
  const [one, other] = [a, b].map((meeting) => firstDay(meeting) ?? '');
  return (other ?? '').localeCompare(one ?? '') || a.body.localeCompare(b.body) || (b.number ?? 0) - (a.number ?? 0);
}

/** The first day on which a meeting can have begun, by the first of its dates; `null` where it has none. */
function firstDay(meeting: Meeting): string | null {
  const value = meeting.facts.date?.[0]?.value;
  return value?.kind === 'date' ? (boundsOf(value.interval)?.first ?? null) : null;
}

function meetingOf(group: Group, groups: readonly Group[]): Meeting {
  const statements = group.mentions.flatMap((mention) => mention.statements);
  const successor =
    group.number === null
      ? undefined
      : groups.find(
          ({ body, number, isExtraordinary }) =>
            body === group.body && number === (group.number ?? 0) + 1 && isExtraordinary === group.isExtraordinary,
        );
  const all = [...statements, ...(successor ? asNext(successor) : [])];
  const facts: Partial<Record<FactName, readonly FactValue[]>> = {};
  for (const fact of FACTS) {
    const said = all.filter((statement) => statement.fact === fact);
    // A country may say several things: each is worth its sentence.
    const values =
      fact === 'statements'
        ? said.map((one) => ({ value: one.value, sources: [one], certainty: one.certainty }))
        : valuesOf(fact, said);
    if (values.length > 0) facts[fact] = values;
  }
  const hosts = contradictingHosts(facts);
  if (hosts.length > 0) facts.country = [...(facts.country ?? []), ...hosts];
  const chairs = contradictingChairs(facts);
  if (chairs.length > 0) facts.chair = [...(facts.chair ?? []), ...chairs];
  const { body, number, isExtraordinary } = group;
  return { body, number, isExtraordinary, facts, disputed: disputedIn(facts), isPlanned: isPlanned(group) };
}

/** Nobody says that it has been; at least somebody says when it is to be. */
function isPlanned(group: Group): boolean {
  const statements = group.mentions.flatMap((mention) => mention.statements);
  if (group.mentions.some(({ hasBeen }) => hasBeen)) return false;
  const dates = statements.filter(({ fact }) => fact === 'date');
  const known = dates.length > 0 ? dates : statements.filter(({ fact }) => fact === 'city' || fact === 'country');
  return group.after !== null || (known.length > 0 && known.every(({ certainty }) => !isTold(certainty)));
}

/** What is said of the following meeting by its own number is said of the next one. */
function asNext(group: Group): Statement[] {
  const sentences = new Map<object, Statement[]>();
  const isOpen = isPlanned(group);
  // What was planned stays so in the document that says it, even if the meeting has been held since.
  for (const statement of group.mentions
    .filter(({ after }) => after === null)
    .flatMap(({ statements }) =>
      statements.filter(({ certainty }) => certainty !== 'denied' && (isOpen || certainty === 'planned')),
    )) {
    sentences.set(statement.evidence.sentence, [...(sentences.get(statement.evidence.sentence) ?? []), statement]);
  }
  return [...sentences.values()].flatMap((together): Statement[] => {
    const [first] = together;
    const named = (fact: FactName): Named[] =>
      together.flatMap(({ fact: other, value }) => (other === fact && value.kind === 'named' ? [value.named] : []));
    const [date = null] = together.flatMap(({ value }) => (value.kind === 'date' ? [value.interval] : []));
    const [city = null] = named('city');
    const [chair = null] = named('chair');
    if (!first || (date === null && city === null && chair === null && named('country').length === 0)) return [];
    // Where sources do not agree, one sentence names several countries.
    const [country = null, ...others] = named('country');
    const values: Value[] = [
      { kind: 'next', date, city: others.length > 0 ? null : city, country, chair: others.length > 0 ? null : chair },
      ...others.map((other): Value => ({ kind: 'next', date, city: null, country: other, chair: null })),
    ];
    return values.map((value) => ({
      fact: 'next_meeting',
      value,
      evidence: first.evidence,
      certainty: 'planned',
    }));
  });
}

/** The different values, each with all its evidence; those that agree are one, said as exactly as the documents say it. */
function valuesOf(fact: FactName, statements: readonly Statement[]): FactValue[] {
  const found: { value: Value; sources: Source[]; certainty: Certainty }[] = [];
  for (const { value, evidence, certainty } of statements.filter((one) => one.certainty !== 'denied')) {
    const same = found.find((other) => areSame(other.value, value));
    if (same === undefined) found.push({ value, sources: [{ value, evidence, certainty }], certainty });
    else {
      same.value = moreExact(same.value, value);
      same.sources.push({ value, evidence, certainty });
      same.certainty = surer(same.certainty, certainty);
    }
  }
  // "Under the chairmanship of India" says less than who it was.
  const isPersonNamed = found.some(({ value }) => isChairPerson(value));
  const kept = found.filter(
    ({ value }) =>
      !found.some((other) => other.value !== value && saysMore(other.value, value)) &&
      (fact !== 'chair' || !isPersonNamed || isChairPerson(value)),
  );
  const isOver = SINGLE.includes(fact) && kept.some(({ certainty }) => isTold(certainty));
  return [
    // How it was counts, and not how it was to be.
    ...kept.filter(({ certainty }) => !isOver || certainty !== 'planned'),
    // What one source denies is of interest where another one says so.
    ...kept.flatMap(({ value }): FactValue[] => {
      const sources = statements.filter((one) => one.certainty === 'denied' && areSame(one.value, value));
      return sources.length === 0 ? [] : [{ value, sources, certainty: 'denied' }];
    }),
  ];
}

function isChairPerson(value: Value): boolean {
  return value.kind === 'named' && value.named.concepts.every(({ kind }) => kind !== 'country');
}

function areSame(a: Value, b: Value): boolean {
  if (a.kind === 'date' && b.kind === 'date') return JSON.stringify(a.interval) === JSON.stringify(b.interval);
  if (a.kind === 'named' && b.kind === 'named') return sameName(a.named, b.named);
  if (a.kind === 'format' && b.kind === 'format') return a.format === b.format;
  if (a.kind === 'participant' && b.kind === 'participant') return sameParticipant(a, b);
  if (a.kind === 'words' && b.kind === 'words') return a.key === b.key;
  if (a.kind === 'next' && b.kind === 'next') {
    return (
      sameOrNull(a.date, b.date, (one, other) => JSON.stringify(one) === JSON.stringify(other)) &&
      sameOrNull(a.city, b.city, sameName) &&
      sameOrNull(a.country, b.country, sameName) &&
      sameOrNull(a.chair, b.chair, sameName)
    );
  }
  return false;
}

/** Does one part say what another does, or something where that says nothing? */
function isWithin<Part>(more: Part | null, less: Part | null, same: (a: Part, b: Part) => boolean): boolean {
  return less === null || (more !== null && same(more, less));
}

function sameOrNull<Part>(a: Part | null, b: Part | null, same: (a: Part, b: Part) => boolean): boolean {
  return a === null || b === null ? a === b : same(a, b);
}

/** Of two ways to name the same, the one that fewer others go by, or the longer one. */
function moreExact(a: Value, b: Value): Value {
  if (a.kind === 'participant' && b.kind === 'participant') return moreExactParticipant(a, b);
  return a.kind === 'named' && b.kind === 'named' ? { kind: 'named', named: moreExactName(a.named, b.named) } : a;
}

/** Does one value say the same as another and more? 1–2 November 2019 says more than 2019 and than 2 November. */
function saysMore(a: Value, b: Value): boolean {
  if (a.kind === 'date' && b.kind === 'date') {
    if (!isToTheDay(b.interval)) {
      // September, of a meeting that began on the last day of August
      return holds(b.interval, a.interval) || (isToTheDay(a.interval) && overlap(a.interval, b.interval));
    }
    return holds(a.interval, b.interval) && isToTheDay(a.interval) && isToTheDay(b.interval);
  }
  if (a.kind === 'participant' && b.kind === 'participant') return saysMoreOfParticipant(a, b);
  if (a.kind === 'next' && b.kind === 'next') {
    const parts = (value: typeof a) =>
      [value.date, value.city, value.country, value.chair].filter((part) => part !== null).length;
    // Who chairs a council hosts its meeting: as the chair, a country is said less exactly.
    const isChairKnown =
      b.chair !== null && isCountry(b.chair)
        ? isWithin(hostOf(a), b.chair, sameName)
        : isWithin(a.chair, b.chair, sameName);
    return (
      (parts(a) > parts(b) || (parts(a) === parts(b) && a.country !== null && b.country === null)) &&
      isWithin(a.date, b.date, (more, less) => holds(less, more)) &&
      isWithin(a.city, b.city, sameName) &&
      isWithin(a.country, b.country, sameName) &&
      isChairKnown
    );
  }
  return false;
}

/** How exactly a meeting is dated: 0 to the day … 3 not at all. */
function vaguenessOf({ dates }: MeetingMention): number {
  return Math.min(3, ...dates.map(vagueness));
}

/** 0 to the day, 1 to the month, 2 to the year. */
function vagueness({ from }: Interval): number {
  return from.day !== null ? 0 : from.month !== null ? 1 : 2;
}

/**
 * The groups that have a day in common with a mention; else those in its city a few days from it; of bodies that meet once
 * a year, else those of its year.
 */
function nearest(groups: readonly Group[], mention: MeetingMention): Group[] {
  const fitting = (fits: (one: Interval, other: Interval) => boolean) =>
    groups.filter(({ mentions }) =>
      mentions.some(({ dates }) => dates.some((one) => mention.dates.some((other) => fits(one, other)))),
    );
  const together = fitting(overlap);
  if (together.length > 0) return together;
  const inCity = new Set(
    groups.filter(({ mentions }) =>
      mentions.some(({ cities }) => cities.some((city) => mention.cities.includes(city))),
    ),
  );
  const near = fitting((one, other) => daysBetween(one, other) <= NEAR_DAYS).filter((group) => inCity.has(group));
  if (near.length > 0 || !MEET_ONCE_A_YEAR.has(mention.body) || mention.isExtraordinary) return near;
  return fitting((one, other) => yearOf(one) !== null && yearOf(one) === yearOf(other));
}

/** From one text on a meeting to another. */
const NEAR_DAYS = 3;
const DAY = 24 * 60 * 60 * 1000;

/** The days from the end of the earlier one to the beginning of the later one, of intervals said to the day. */
function daysBetween(one: Interval, other: Interval): number {
  const [a, b] = [boundsOf(one), boundsOf(other)];
  if (a === null || b === null || !isToTheDay(one) || !isToTheDay(other)) return Infinity;
  return Math.max(Date.parse(a.first) - Date.parse(b.last), Date.parse(b.first) - Date.parse(a.last)) / DAY;
}

/** The year in which an interval lies; `null` where it has none or several. */
function yearOf({ from, to }: Interval): number | null {
  return from.year === to.year ? from.year : null;
}

/**
 * The group of a mention that has a year and no number, by that of another meeting: if the 24th was in 2025, the 19th was
 * in 2020. Only where nobody says when it was.
 */
function ofYear(groups: readonly Group[], mention: MeetingMention): Group | undefined {
  const year = mention.dates.map(yearOf).find((one) => one !== null);
  if (year === undefined || year === null || !MEET_ONCE_A_YEAR.has(mention.body) || mention.isExtraordinary)
    return undefined;
  const datesOf = ({ mentions }: Group) => mentions.flatMap(({ dates }) => dates);
  const lead = new Set(
    groups.flatMap((group) =>
      datesOf(group).flatMap((date) => {
        const own = yearOf(date);
        return group.number === null || own === null ? [] : [own - group.number];
      }),
    ),
  );
  const [first] = lead;
  if (first === undefined || lead.size > 1) return undefined;
  return groups.find((group) => group.number === year - first && datesOf(group).length === 0);
}

/** Of several meetings in one city, the one that a document means: the last that had begun when it was written. */
function spokenOf(groups: readonly Group[], { written }: MeetingMention): Group | undefined {
  if (written === null) return undefined;
  const dated = groups
    .flatMap((group) => {
      const days = group.mentions.flatMap(({ dates }) => dates.flatMap((date) => boundsOf(date)?.first ?? []));
      const [first] = days.toSorted();
      return first === undefined ? [] : [{ group, first }];
    })
    .toSorted((a, b) => a.first.localeCompare(b.first));
  if (dated.length < groups.length) return undefined;
  return (dated.findLast(({ first }) => first <= written) ?? dated[0])?.group;
}
