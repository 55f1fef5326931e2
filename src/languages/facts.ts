import type { Rule } from './rule.ts';

/**
 * What texts in a language say of members, offices and institutions. The rules of names find these in normalised text
 * (`src/text/normalise.ts`); all others read a sentence in which names and dates are marked by what they are: ⟦country⟧,
 * ⟦city⟧, ⟦person⟧, ⟦date⟧, ⟦organisation⟧, ⟦rats⟧, ⟦charter⟧, ⟦body⟧, and ⟦council⟧, which a country can chair. The names of their groups may end in a figure: `since`, `since2`. Where
 * several rules find the same names, the earlier one counts. Their patterns have the flags `d` and `g`.
 */
export type FactRules = {
  /** A word without which a sentence says none of these. */
  readonly word: Rule;
  readonly names: readonly InstitutionRule[];
  readonly memberships: readonly MembershipRule[];
  readonly counts: readonly CountRule[];
  readonly terms: readonly TermRule[];
  readonly institutions: readonly InstitutionFactRule[];
  /** What a sentence says is not certain: "the years are not fully confirmed". */
  readonly unsure: Rule;
  /** A number in words. */
  readonly numbers: Readonly<Record<string, number>>;
};

/** A name, by the code that it has in `src/domain/institutions.ts` or, of a council, in `src/domain/bodies.ts`. */
export type InstitutionRule = Rule & {
  readonly code: string;
  readonly mark: 'organisation' | 'rats' | 'charter' | 'body' | 'council';
};

/** How surely a rule says something; `stated` where it does not tell. */
export type Told = { readonly says?: 'attributed' | 'planned' | 'denied' };

/**
 * Groups: `countries`; `member`, `observer`, `dialogue_partner` or `partner`, what they are; `since` and `until`, dates;
 * `before`, where they were so until they became members.
 */
export type MembershipRule = Rule & Told;

/** Groups: `number`; `member`, `observer`, `dialogue_partner`, `partner` or `countries`; `since`. */
export type CountRule = Rule;

/**
 * Groups: `secretary_general`, `rats_director` or `chairing_state`, the office (of a chairing state, what it chairs);
 * `holder`, a mark or a name; `country`, of a person; `from` and `to`, or `during`, dates; `previous`, who holds it no
 * more.
 */
export type TermRule = Rule & Told;

/** Groups: `institution`; `date`, `place`. */
export type InstitutionFactRule = Rule &
  Told & { readonly relation: 'seat' | 'founded' | 'opened' | 'signed' | 'in_force' };
