import { isTold } from '../../languages/certainty.ts';
import type { Named } from '../../domain/names-in.ts';
import { holds } from '../../text/interval.ts';
import type { FactName, FactValue, Meeting, Value } from '../meeting.ts';
import { sameName } from './same-name.ts';

/** Facts that a meeting has one of: values that contradict each other are disputed. */
export const SINGLE: readonly FactName[] = ['date', 'city', 'country', 'chair', 'next_meeting'];

/** The facts of which sources give values that cannot all be right, or that a source denies. */
export function disputedIn(facts: Meeting['facts']): FactName[] {
  const isDisputed = (fact: FactName): boolean => {
    const values = facts[fact] ?? [];
    const isDenied = values.some(({ certainty }) => certainty === 'denied');
    return (
      isDenied || values.some((one, at) => values.slice(at + 1).some((other) => contradict(one.value, other.value)))
    );
  };
  return SINGLE.filter(isDisputed);
}

/**
 * The countries to which the chair has passed, though another is to host the meeting: who chairs a council hosts its next
 * meeting, so both cannot be right.
 */
export function contradictingHosts({ chair = [], country = [] }: Meeting['facts']): FactValue[] {
  const hosts = country.filter(({ certainty }) => !isTold(certainty));
  return chair.filter(
    ({ value, certainty }) =>
      !isTold(certainty) &&
      value.kind === 'named' &&
      isCountry(value.named) &&
      hosts.length > 0 &&
      hosts.every((host) => contradict(host.value, value)),
  );
}

/** In turn, the countries that are to host the meeting, where only another one is known to have the chair. */
export function contradictingChairs({ chair = [], country = [] }: Meeting['facts']): FactValue[] {
  const isOfCountries = chair.every(({ value }) => value.kind === 'named' && isCountry(value.named));
  if (chair.length === 0 || !isOfCountries) return [];
  return country.filter(({ value }) => chair.every((known) => contradict(known.value, value)));
}

function contradict(a: Value, b: Value): boolean {
  if (a.kind === 'date' && b.kind === 'date') return !holds(a.interval, b.interval) && !holds(b.interval, a.interval);
  if (a.kind === 'named' && b.kind === 'named') return areOther(a.named, b.named);
  if (a.kind !== 'next' || b.kind !== 'next') return false;
  const [one, other] = [hostOf(a), hostOf(b)];
  return (
    (a.date !== null && b.date !== null && !holds(a.date, b.date) && !holds(b.date, a.date)) ||
    (a.city !== null && b.city !== null && areOther(a.city, b.city)) ||
    (one !== null && other !== null && areOther(one, other)) ||
    (a.chair !== null && b.chair !== null && areOther(a.chair, b.chair))
  );
}

/** The country of a next meeting, by its place or else by its chair. */
export function hostOf({ country, chair }: Value & { kind: 'next' }): Named | null {
  return country ?? (chair !== null && isCountry(chair) ? chair : null);
}

export function isCountry({ concepts }: Named): boolean {
  return concepts.some(({ kind }) => kind === 'country');
}

/** Two names that cannot be of one; a name that is not known may be written in any way in another language. */
function areOther(a: Named, b: Named): boolean {
  const isComparable = a.language === b.language || (a.concepts.length > 0 && b.concepts.length > 0);
  // A country chairs by one of its people.
  return isComparable && isCountry(a) === isCountry(b) && !sameName(a, b);
}
