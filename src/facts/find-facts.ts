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
