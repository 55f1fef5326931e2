import type { Named } from '../domain/names-in.ts';
import type { Certainty } from '../languages/certainty.ts';
import type { Evidence } from '../meetings/meeting.ts';
import type { Interval } from '../text/interval.ts';

/** What a country can be to the organisation. */
export const STATUSES = ['member', 'observer', 'dialogue_partner', 'partner'] as const;
export type Status = (typeof STATUSES)[number];

/** Offices that somebody holds for a time; the chair of the organisation or of a council is held by a country. */
export const OFFICES = ['secretary_general', 'rats_director', 'chairing_state'] as const;
export type Office = (typeof OFFICES)[number];

/** A sentence that says a fact, how surely it says it, and what it calls the country, holder or institution. */
export type FactSource = { readonly evidence: Evidence; readonly certainty: Certainty; readonly named: Named };

type Sourced = {
  /** Every sentence that says it, at least one; those that say it most surely and exactly come first. */
  readonly sources: readonly FactSource[];
  /** The surest of its sources. */
  readonly certainty: Certainty;
  /** Another fact contradicts it: neither is the value. */
  readonly isDisputed: boolean;
};

export type Membership = Sourced & {
  readonly kind: 'membership';
  readonly country: Named;
  readonly status: Status;
  /** As precisely as it is said; null where it is not. */
  readonly since: Interval | null;
  readonly until: Interval | null;
};

/** How many countries have a status, or all of them together. */
export type Count = Sourced & {
  readonly kind: 'count';
  readonly of: Status | 'countries';
  readonly number: number;
  /** Since when; null where that is not said: then it was so when the document was written. */
  readonly since: Interval | null;
};

/** A person's time in an office, or a country's. */
export type Term = Sourced & {
  readonly kind: 'term';
  readonly office: Office;
  /** The council that a country chairs, by its code in `domain/bodies.ts`; null for the organisation, and for persons. */
  readonly body: string | null;
  readonly holder: Named;
  /** The country that the person is from. */
  readonly country: Named | null;
  readonly from: Interval | null;
  readonly to: Interval | null;
};

/** What is known of the organisation itself, of one of its bodies, or of a document such as its Charter. */
export type InstitutionFact = Sourced & { readonly kind: 'institution'; readonly institution: Named } & (
    | { readonly relation: 'seat'; readonly place: Named }
    /** When and where; at least one of them, unless it is planned. */
    | {
        readonly relation: 'founded' | 'opened' | 'signed' | 'in_force';
        readonly date: Interval | null;
        readonly place: Named | null;
      }
  );

/** What is known of members, offices and institutions. Meetings are in `meetings/meeting.ts`. */
export type Fact = Membership | Count | Term | InstitutionFact;
