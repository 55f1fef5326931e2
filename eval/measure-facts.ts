import type { Document } from '../src/corpus/document.ts';
import type { FactName, FactValue, Meeting, Value } from '../src/meetings/meeting.ts';
import { readMeetings } from '../src/meetings/read-meetings.ts';
import { type Interval, intervalOfIso, isoOf, overlap } from '../src/text/interval.ts';
import { ASKED, type QueryResult, askQueries } from './facts-queries.ts';
import type { TrueMeeting } from './facts-truth.ts';
import { FIELDS, type Field, isFoundParticipant, isTrue, isWholeNext } from './true-values.ts';

const FACT_OF: Readonly<Record<Field, FactName>> = {
  date: 'date',
  city: 'city',
  country: 'country',
  chair: 'chair',
  participants: 'participants',
  next: 'next_meeting',
};

/** How one value that was read compares with what the documents state. */
type Verdict = 'right' | 'wrong' | 'open' | 'disputed';

type Judged = { readonly field: Field; readonly verdict: Verdict; readonly meeting: string; readonly value: string };

/** What documents state and what was found of it. */
type Stated = { readonly field: Field; readonly meeting: string; readonly value: string; readonly isFound: boolean };

/**
 * Reads the meetings out of documents and compares them with what the documents state.
 * A disputed fact asserts nothing. `open` values follow from the documents without being said: they do not count.
 */
export async function measureFacts(truth: readonly TrueMeeting[], documents: readonly Document[]) {
  const meetings = await readMeetings(documents);
  const meant = new Map(meetings.map((one) => [one, trueMeetingOf(one, truth)]));
  const judged = meetings.flatMap((one) => judge(one, meant.get(one)));
  const stated = truth.flatMap((one) =>
    statedOf(
      one,
      meetings.filter((other) => meant.get(other) === one),
    ),
  );
  const queries = askQueries(truth, meetings, (one) => meant.get(one));
  const isKnown = (one: TrueMeeting) => [...meant.values()].includes(one);
  return {
    meetings: {
      stated: new Set(stated.map(({ meeting }) => meeting)).size,
      found: truth.filter(isKnown).length,
      read: meetings.length,
      twice: [...meant.values()].filter((one) => one !== undefined).length - truth.filter(isKnown).length,
      unknown: [...meant.values()].filter((one) => one === undefined).length,
    },
    fields: Object.fromEntries(FIELDS.map((field) => [field, figuresOf(field, judged, stated)])),
    queries: Object.fromEntries(ASKED.map((asked) => [asked, rightOf(queries.filter((one) => one.asked === asked))])),
    details: detailsOf(judged, stated, queries),
  };
}

/** The meeting that one which was read is: by its number, else by its date, else by its place. */
function trueMeetingOf(read: Meeting, truth: readonly TrueMeeting[]): TrueMeeting | undefined {
  const alike = truth.filter(({ body }) => body === read.body);
  const numbered = alike.find(({ number }) => number !== null && number === read.number);
  if (numbered !== undefined) return numbered;
  const open = alike.filter(({ number }) => read.number === null || number === null);
  const dates = valuesOf(read, 'date').flatMap(({ value }) => (value.kind === 'date' ? [value.interval] : []));
  const cities = valuesOf(read, 'city');
  const dated = open.filter((one) => datesOf(one).some((date) => dates.some((own) => overlap(own, date))));
  const isThere = (one: TrueMeeting) => cities.some(({ value }) => isTrue(value, 'city', one));
  if (dates.length > 0) return dated.find(isThere) ?? dated[0];
  return open.find(isThere);
}

function datesOf({ date, open }: TrueMeeting): Interval[] {
  return [...date, ...(open.date ?? [])].flatMap((iso) => intervalOfIso(iso) ?? []);
}

/** The values of a field, those aside that a sentence denies. */
function valuesOf(read: Meeting, field: Field): readonly FactValue[] {
  return (read.facts[FACT_OF[field]] ?? []).filter(({ certainty }) => certainty !== 'denied');
}

function judge(read: Meeting, truth: TrueMeeting | undefined): Judged[] {
  return FIELDS.flatMap((field) =>
    valuesOf(read, field).map(({ value }) => ({
      field,
      verdict: verdictOn(value, field, read, truth),
      meeting: truth?.id ?? `${read.body}#${read.number ?? ''} that no document speaks of`,
      value: textOf(value),
    })),
  );
}

function verdictOn(value: Value, field: Field, read: Meeting, truth: TrueMeeting | undefined): Verdict {
  if (read.disputed.includes(FACT_OF[field])) return 'disputed';
  // The head of an organisation, by the office alone.
  if (value.kind === 'participant' && value.name === null && value.country === null) return 'open';
  if (truth === undefined) return 'wrong';
  if (isTrue(value, field, truth)) return 'right';
  return isTrue(value, field, truth.open) ? 'open' : 'wrong';
}

/** Each thing that documents state of a meeting, and whether what was read of it says the same, not less. */
function statedOf(truth: TrueMeeting, read: readonly Meeting[]): Stated[] {
  const said = (field: Field) =>
    read
      .filter(({ disputed }) => !disputed.includes(FACT_OF[field]))
      .flatMap((one) => valuesOf(one, field).map(({ value }) => value));
  const { id, date, participants, next } = truth;
  const stated = (field: Field, value: string | undefined, isFound: boolean): Stated[] =>
    value === undefined ? [] : [{ field, meeting: id, value, isFound }];
  const isSaid = (field: Field) => said(field).some((value) => isTrue(value, field, truth));
  return [
    ...stated(
      'date',
      date[0],
      said('date').some((value) => value.kind === 'date' && date.includes(isoOf(value.interval) ?? '')),
    ),
    ...(['city', 'country', 'chair'] as const).flatMap((field) => stated(field, truth[field][0], isSaid(field))),
    ...participants.flatMap((one) =>
      stated(
        'participants',
        [one.name?.[0] ?? 'somebody', one.country?.[0]].filter((part) => part !== undefined).join(', '),
        said('participants').some((value) => isFoundParticipant(value, one)),
      ),
    ),
    ...stated(
      'next',
      next === null ? undefined : JSON.stringify(next),
      said('next').some((value) => isWholeNext(value, next)),
    ),
  ];
}

function figuresOf(field: Field, judged: readonly Judged[], stated: readonly Stated[]) {
  const own = judged.filter((one) => one.field === field);
  const count = (verdict: Verdict) => own.filter((one) => one.verdict === verdict).length;
  const due = stated.filter((one) => one.field === field);
  return {
    asserted: count('right') + count('wrong'),
    right: count('right'),
    wrong: count('wrong'),
    open: count('open'),
    disputed: count('disputed'),
    stated: due.length,
    found: due.filter(({ isFound }) => isFound).length,
  };
}

function rightOf(results: readonly QueryResult[]) {
  return { asked: results.length, right: results.filter(({ isRight }) => isRight).length };
}

function detailsOf(judged: readonly Judged[], stated: readonly Stated[], queries: readonly QueryResult[]): string[] {
  return [
    ...judged
      .filter(({ verdict }) => verdict !== 'right')
      .map(({ meeting, field, value, verdict }) => `${verdict}: ${meeting}, ${field}: ${value}`),
    ...stated
      .filter(({ isFound }) => !isFound)
      .map(({ meeting, field, value }) => `missed: ${meeting}, ${field}: ${value}`),
    ...queries
      .filter(({ isRight }) => !isRight)
      .map(
        ({ text, today, meant, found }) =>
          `query: ${text}, on ${today}: found ${found.join(', ') || 'nothing'}, meant ${meant.map(({ id }) => id).join(', ') || 'nothing'}`,
      ),
  ];
}

function textOf(value: Value): string {
  switch (value.kind) {
    case 'date':
      return isoOf(value.interval) ?? 'a date without a year';
    case 'named':
      return value.named.text;
    case 'participant':
      return [value.name?.text ?? 'somebody', value.country?.text].filter((part) => part !== undefined).join(', ');
    case 'next':
      return [value.date && isoOf(value.date), value.city?.text, value.country?.text, value.chair?.text]
        .filter((part) => part !== null && part !== undefined)
        .join(', ');
    case 'format':
      return value.format;
    case 'words':
      return value.text;
  }
}
