import type { FactQuery } from '../search/query/fact-query.ts';
import type { InstitutionFact } from './fact.ts';
import { type FoundFacts, several } from './found-facts.ts';
import type { StatedFacts } from './stated-facts.ts';

/** Where an institution has its seat, when it was founded. */
export function findInstitutions(query: FactQuery, { facts }: StatedFacts): FoundFacts | null {
  const { words, types, institutions } = query;
  const isOfOthers = query.names.some(({ kind }) => kind !== 'org');
  const isOfMeeting = query.body !== null || words.has('meeting') || words.has('host');
  if (isOfOthers || isOfMeeting || institutions.length === 0) return null;
  const isOfPlace = words.has('seat') || (types.includes('place') && !words.has('founded'));
  const isOfDate = words.has('founded') || (types.includes('date') && !isOfPlace);
  if (!isOfPlace && !isOfDate) return null;
  const relations: readonly string[] = isOfPlace ? ['seat'] : ['founded', 'opened'];
  const own = facts.filter(
    (fact): fact is InstitutionFact =>
      fact.kind === 'institution' &&
      relations.includes(fact.relation) &&
      fact.institution.concepts.some((concept) => institutions.includes(concept)),
  );
  return own.length === 0 ? null : several(own);
}
