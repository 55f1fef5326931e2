import type { FactName, FactValue, Meeting } from '../meetings/meeting.ts';
import type { AskedName, FactQuery } from '../search/query/fact-query.ts';
import { conceptsOf, meetingsFor } from './find-meetings.ts';
import { type FoundFact, type FoundFacts, claimed, foundValue, isNamed } from './found-facts.ts';
import type { StatedFacts } from './stated-facts.ts';

/** What is asked of meetings: who chaired them, when and where they were, which they are. */
export function findOfMeetings(query: FactQuery, { meetings }: StatedFacts, now: string): FoundFacts | null {
  const isOfMeetings = query.body !== null || (query.words.has('meeting') && query.number !== null);
  if (!isOfMeetings) return null;
  const isOfVideo = query.words.has('video');
  const fitting = meetingsFor(query, meetings, now);
  // "Was the summit of 2022 in Tashkent?" The sentence that says where it was denies it.
  const isClaim = fitting.length === 0 && query.types.length === 0 && query.several === null;
  const meant = isClaim ? meetingsFor({ ...query, names: [] }, meetings, now) : fitting;
  const found = (isClaim && meant.length !== 1 ? [] : meant).filter(
    ({ facts }) =>
      !isOfVideo || (facts.formats ?? []).some(({ value }) => value.kind === 'format' && value.format === 'video'),
  );
  const people = query.names.filter(({ kind }) => kind === 'person');
  const wanted = isOfVideo ? 'formats' : factAsked(query);
  const all = found.toReversed().flatMap((meeting) => factOf(meeting, wanted, people));
  const isOfMany = query.several !== null || query.types.includes('number');
  if (found.length > 0 && all.length === 0) return null;
  return claimed({ facts: all, several: isOfMany && all.length > 1 }, !isClaim);
}

function factAsked({ types, words, names }: FactQuery): FactName {
  if (types.length === 0 && names.some(({ kind }) => kind === 'city')) return 'city';
  if (words.has('chair') || words.has('chairmanship')) return 'chair';
  if (types.includes('date')) return 'date';
  if (words.has('host') && !types.includes('place')) return 'host';
  if (types.includes('place')) return 'city';
  if (types.length === 0 && !words.has('attend') && names.some(({ kind }) => kind === 'person')) return 'chair';
  return words.has('attend') ? 'participants' : types.includes('person') ? 'chair' : 'date';
}

/** What is shown where the fact that is asked for is not known. */
const OTHERWISE: Readonly<Partial<Record<FactName, FactName>>> = { host: 'country', city: 'country' };

/** The values of one fact of a meeting; where it is disputed, each on its own. */
function factOf({ facts, disputed }: Meeting, wanted: FactName, people: readonly AskedName[]): FoundFact[] {
  const values = facts[wanted] ?? facts[OTHERWISE[wanted] ?? 'date'] ?? [];
  const isAsked = ({ value }: FactValue) =>
    people.length === 0 || people.some((person) => isNamed(conceptsOf(value), person));
  const asked = values.filter(isAsked);
  const isDisputed = disputed.includes(wanted);
  return (asked.length > 0 ? asked : values).map((value) => foundValue(value, isDisputed));
}
