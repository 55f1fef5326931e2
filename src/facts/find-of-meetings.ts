import type { FactWord } from '../domain/fact-words.ts';
import type { FactName, FactValue, Meeting } from '../meetings/meeting.ts';
import type { AskedName, FactQuery } from '../search/query/fact-query.ts';
import { conceptsOf, meetingsFor } from './find-meetings.ts';
import { type FoundFact, type FoundFacts, claimed, foundValue, isNamed } from './found-facts.ts';
import type { StatedFacts } from './stated-facts.ts';

/** What is asked of meetings: who chaired them, when and where they were, which they are. */
export function findOfMeetings(query: FactQuery, { meetings }: StatedFacts, now: string): FoundFacts | null {
  const isOfMeetings = query.body !== null || (query.words.has('meeting') && query.number !== null);
  if (!isOfMeetings) return null;
  const together = ofSameYear(query, meetings, now);
  if (together !== null) return together;
  const isOfVideo = query.words.has('video');
  const fitting = meetingsFor(query, meetings, now);
  // "Was the summit of 2022 in Tashkent?" The sentence that says where it was denies it.
  const isClaim = fitting.length === 0 && query.types.length === 0 && query.several === null;
  const meant = isClaim ? claimedOf(query, meetings, now) : fitting;
  // The name of a meeting alone asks for nothing, unless it is of one meeting only.
  if (!asksOfMeeting(query) && meant.length !== 1) return null;
  const found = meant.filter(
    ({ facts }) =>
      !isOfVideo || (facts.formats ?? []).some(({ value }) => value.kind === 'format' && value.format === 'video'),
  );
  const people = query.names.filter(({ kind }) => kind === 'person');
  const wanted = isOfVideo ? 'formats' : factAsked(query);
  const all = found
    .toReversed()
    .flatMap((meeting) =>
      factOf(meeting, wanted, people).map((fact) => ({ ...fact, isSure: isSure(fact, meeting, wanted, query) })),
    );
  const isOfMany = query.several !== null || found.length > 1;
  if (found.length > 0 && all.length === 0) return null;
  // "Has it taken place?" That it is planned does not say so.
  const isOfPlan = query.asksIfHeld && query.types.length === 0 && found.some((one) => one.isPlanned);
  // Which documents were adopted is told in many sentences, and not all of them are read.
  return claimed({ facts: all, several: isOfMany && all.length > 1 }, !isClaim && !isOfPlan && wanted !== 'documents');
}

/** The one meeting of which somebody may claim something that is not so: who was there, or else where it was. */
function claimedOf(query: FactQuery, meetings: readonly Meeting[], now: string): readonly Meeting[] {
  const places = query.names.filter(({ kind }) => kind !== 'person');
  const [there, whenever] = [places, []].map((names) => meetingsFor({ ...query, names }, meetings, now));
  return [there, whenever].find((found) => found?.length === 1) ?? [];
}

const ASKING: readonly FactWord[] = ['held', 'host', 'chair', 'chairmanship', 'attend', 'video', 'document', 'adopt'];

function asksOfMeeting({ types, several, order, words }: FactQuery): boolean {
  return types.length > 0 || several !== null || order !== null || ASKING.some((word) => words.has(word));
}

function factAsked({ types, words, names, asksForCountry }: FactQuery): FactName {
  if (words.has('document')) return 'documents';
  if (types.length === 0 && names.some(({ kind }) => kind === 'city')) return 'city';
  if (words.has('chair') || words.has('chairmanship')) return 'chair';
  if (types.includes('date')) return 'date';
  // That its city is doubted says nothing of the country.
  if (asksForCountry && (types.includes('place') || words.has('host'))) return 'country';
  if (words.has('host') && !types.includes('place')) return 'host';
  if (types.includes('place')) return 'city';
  if (types.length === 0 && !words.has('attend') && names.some(({ kind }) => kind === 'person')) return 'chair';
  return words.has('attend') ? 'participants' : types.includes('person') ? 'chair' : 'date';
}

/** What is shown where the fact that is asked for is not known. */
const OTHERWISE: Readonly<Partial<Record<FactName, FactName>>> = {
  host: 'country',
  country: 'host',
  city: 'country',
  date: 'city',
};

/** The values of one fact of a meeting; where it is disputed, each on its own. */
function factOf({ facts, disputed }: Meeting, wanted: FactName, people: readonly AskedName[]): FoundFact[] {
  const values = facts[wanted] ?? facts[OTHERWISE[wanted] ?? wanted] ?? [];
  const isAsked = ({ value }: FactValue) =>
    people.length === 0 || people.some((person) => isNamed(conceptsOf(value), person));
  const asked = values.filter(isAsked);
  const isDisputed = disputed.includes(wanted);
  return (asked.length > 0 ? asked : values).map((value) => foundValue(value, isDisputed));
}

/** Of meetings in a place it is the place that has to be sure: their days are shown with them, and are not asked for. */
function isSure(fact: FoundFact, { facts, disputed }: Meeting, wanted: FactName, query: FactQuery): boolean {
  const places = (['city', 'country'] as const).filter((kind) => query.names.some((name) => name.kind === kind));
  const asksForDate = query.types.includes('date') || query.times.length > 0 || query.days.length > 0;
  if (wanted !== 'date' || asksForDate || places.length === 0) return fact.isSure;
  return places.every((place) =>
    (facts[place] ?? []).every((value) => foundValue(value, disputed.includes(place)).isSure),
  );
}

/** "Where did the prime ministers meet in the year of the summit in Qingdao?" The meeting that is named, then the other. */
function ofSameYear(query: FactQuery, meetings: readonly Meeting[], now: string): FoundFacts | null {
  const { words, names } = query;
  const isOfBoth = words.has('heads_of_state') && words.has('heads_of_government');
  if (!isOfBoth || !names.some(({ kind }) => kind === 'city')) return null;
  const bodies = ['heads_of_state', 'heads_of_government'];
  const named = bodies.flatMap((body) => meetingsFor({ ...query, body }, meetings, now));
  const [only] = named;
  const date = only?.facts.date?.[0]?.value;
  const year = date?.kind === 'date' ? date.interval.from.year : null;
  if (only === undefined || named.length > 1 || year === null) return null;
  const times = [{ from: `${year}-01-01`, to: `${year}-12-31` }];
  const body = bodies.find((other) => other !== only.body) ?? null;
  const others = meetingsFor({ ...query, body, names: [], times }, meetings, now);
  return { facts: [only, ...others].flatMap((meeting) => factOf(meeting, factAsked(query), [])), several: true };
}
