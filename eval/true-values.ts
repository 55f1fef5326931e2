import type { Named } from '../src/domain/names-in.ts';
import type { Value } from '../src/meetings/meeting.ts';
import { type Interval, holds, intervalOfIso, isoOf } from '../src/text/interval.ts';
import { normalise } from '../src/text/normalise.ts';
import type { TrueMeeting, TrueNext, TrueParticipant } from './facts-truth.ts';

export const FIELDS = ['date', 'city', 'country', 'chair', 'participants', 'next'] as const;
export type Field = (typeof FIELDS)[number];

type Participant = Extract<Value, { readonly kind: 'participant' }>;
type Next = Extract<Value, { readonly kind: 'next' }>;

/** Does a value agree with one that is true? It may say less. */
export function isTrue(value: Value, field: Field, truth: Partial<Pick<TrueMeeting, Field>>): boolean {
  if (value.kind === 'date') return field === 'date' && isDate(value.interval, truth.date);
  if (value.kind === 'participant') return truth.participants?.some((one) => isParticipant(value, one)) ?? false;
  if (value.kind === 'next') return truth.next !== undefined && truth.next !== null && isNext(value, truth.next);
  if (value.kind !== 'named' || field === 'date' || field === 'participants' || field === 'next') return false;
  return isNamed(value.named, truth[field]);
}

function isDate(said: Interval, dates: readonly string[] = []): boolean {
  return dates.some((iso) => {
    const interval = intervalOfIso(iso);
    return interval !== null && (isoOf(said) === iso || holds(said, interval));
  });
}

function isNamed({ text, concepts }: Named, names: readonly string[] = []): boolean {
  const known = new Set([text, ...concepts.flatMap(({ forms }) => forms.map((form) => form.text))].map(plain));
  return names.some((name) => known.has(plain(name)));
}

function plain(name: string): string {
  return normalise(name).toLowerCase();
}

function isParticipant({ name, country }: Participant, truth: TrueParticipant): boolean {
  const isOfCountry = country !== null && truth.country !== null && isNamed(country, truth.country);
  if (name === null) return isOfCountry;
  if (truth.name === null || !isNamed(name, truth.name)) return false;
  return country === null || truth.country === null || isOfCountry;
}

function isNext({ date, city, country, chair }: Next, truth: TrueNext): boolean {
  return (
    (date === null || isDate(date, truth.date)) &&
    (city === null || isNamed(city, truth.city)) &&
    (country === null || isNamed(country, truth.country)) &&
    (chair === null || isNamed(chair, truth.chair))
  );
}

/** Somebody is found by name and by country, as far as the documents tell these. */
export function isFoundParticipant(value: Value, truth: TrueParticipant): boolean {
  return (
    value.kind === 'participant' &&
    isParticipant(value, truth) &&
    (truth.name === null || value.name !== null) &&
    (truth.country === null || value.country !== null)
  );
}

export function isWholeNext(value: Value, truth: TrueNext | null): boolean {
  if (value.kind !== 'next' || truth === null || !isNext(value, truth)) return false;
  return (['date', 'city', 'country', 'chair'] as const).every(
    (part) => truth[part] === undefined || value[part] !== null,
  );
}
