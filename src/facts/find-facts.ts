import type { FactQuery } from '../search/query/fact-query.ts';
import { findInstitutions } from './find-institutions.ts';
import { findCounts, findMemberships } from './find-memberships.ts';
import { findOfMeetings } from './find-of-meetings.ts';
import { findTerms } from './find-terms.ts';
import type { FoundFacts } from './found-facts.ts';
import type { StatedFacts } from './stated-facts.ts';

/**
 * The facts that answer a question, which must say nothing but what facts it asks for; null where it asks for none of
 * them. Found nothing: it asks for a fact that was not recognised in any document.
 * @param now the day (YYYY-MM-DD) as of which "is" and "next" are meant
 */
export function findFacts(query: FactQuery, stated: StatedFacts, now: string): FoundFacts | null {
  if (query.unread.length > 0) return null;
  return (
    findTerms(query, stated, now) ??
    findCounts(query, stated, now) ??
    findMemberships(query, stated, now) ??
    findInstitutions(query, stated) ??
    findOfMeetings(query, stated, now)
  );
}

/**
 * Does a question ask which of several a fact is not said of? No document says that of them all. What is not so of one
 * meeting, and who was not there or what was not adopted, may be said.
 */
export function asksWhatIsNot({ negations, unread, words, several, number, times, institutions }: FactQuery): boolean {
  const isRead = unread.every((part) => negations.includes(part));
  const maybeSaid = (['attend', 'adopt', 'document'] as const).some((word) => words.has(word));
  const isOfSeveral = several === 'list' || (number === null && times.length === 0);
  return negations.length > 0 && isRead && !maybeSaid && isOfSeveral && (words.size > 0 || institutions.length > 0);
}
