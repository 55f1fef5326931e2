import type { Participant } from '../meeting.ts';
import { moreExactName, sameName } from './same-name.ts';

/** Are two the same person, or both nobody in particular for the same country? */
export function sameParticipant(a: Participant, b: Participant): boolean {
  const isOfOneCountry = a.country !== null && b.country !== null && sameName(a.country, b.country);
  if (a.name === null || b.name === null) return a.name === b.name && isOfOneCountry;
  if (a.country !== null && b.country !== null && !isOfOneCountry) return false;
  // A name that is not known is not recognised in another script: what a country sends one of is the same.
  const isInTwoScripts =
    a.name.language !== b.name.language && (a.name.concepts.length === 0 || b.name.concepts.length === 0);
  return sameName(a.name, b.name) || (isOfOneCountry && isInTwoScripts);
}

export function moreExactParticipant(a: Participant, b: Participant): Participant {
  return {
    kind: 'participant',
    name: a.name && b.name ? moreExactName(a.name, b.name) : (a.name ?? b.name),
    country: a.country ?? b.country,
    office: a.office ?? b.office,
  };
}

/** "The foreign minister of India" says less than who it was. */
export function saysMoreOfParticipant(a: Participant, b: Participant): boolean {
  return (
    b.name === null && a.name !== null && a.country !== null && b.country !== null && sameName(a.country, b.country)
  );
}
