import type { Named } from '../domain/names-in.ts';
import type { Certainty } from '../languages/certainty.ts';
import type { Evidence } from '../meetings/meeting.ts';
import type { Interval } from '../text/interval.ts';

/** What a country can be to the organisation. */
export const STATUSES = ['member', 'observer', 'dialogue_partner', 'partner'] as const;
export type Status = (typeof STATUSES)[number];

/** Offices that somebody holds for a time; the chair of the organisation is held by a country. */
export const OFFICES = ['secretary_general', 'rats_director', 'chairing_state'] as const;
export type Office = (typeof OFFICES)[number];

/** A sentence that says a fact, and how surely it says it. */
export type FactSource = { readonly evidence: Evidence; readonly certainty: Certainty };

type Sourced = {
  /** Every sentence that says it, at least one. */
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

/** A person's time in an office, or a country's. */
export type Term = Sourced & {
  readonly kind: 'term';
  readonly office: Office;
  readonly holder: Named;
  /** The country that the person is from. */
  readonly country: Named | null;
  readonly from: Interval | null;
  readonly to: Interval | null;
};

export type InstitutionFact = Sourced & { readonly kind: 'institution'; readonly institution: Named } & (
    | { readonly relation: 'seat'; readonly place: Named }
    | { readonly relation: 'founded'; readonly date: Interval; readonly place: Named | null }
  );

/** What is known of members, offices and institutions. Meetings are in `meetings/meeting.ts`. */
export type Fact = Membership | Term | InstitutionFact;
