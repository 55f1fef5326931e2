import type { InstitutionFactRule } from '../../facts.ts';

const INSTITUTION = String.raw`(?<institution>⟦(?:body|rats|organisation)⟧)`;
const WHEN_WHERE = String.raw`(?: (?:on|in|by an agreement of|under an agreement of) (?<date>⟦date⟧)(?: in (?<place>⟦city⟧))?| in (?<place2>⟦city⟧)(?: (?:on|in) (?<date2>⟦date⟧))?)?`;

export const institutions: readonly InstitutionFactRule[] = [
  {
    id: 'its-secretariat-is-in',
    relation: 'seat',
    pattern: new RegExp(
      String.raw`${INSTITUTION}[^;.]{0,80}[;,] its (?:secretariat|headquarters|seat|office) is (?:located )?in (?<place>⟦city⟧)`,
      'dgu',
    ),
    matches: ['The ⟦body⟧ was set up in ⟦city⟧; its secretariat is in ⟦city⟧'],
    ignores: ['The ⟦body⟧ met; its meeting is in ⟦city⟧'],
  },
  {
    id: 'has-seat-in',
    relation: 'seat',
    pattern: new RegExp(
      String.raw`${INSTITUTION} (?:has its (?:seat|headquarters)|is (?:located|based|headquartered|situated|seated)|are located|sits) in (?<place>⟦city⟧)`,
      'dgu',
    ),
    matches: ['The ⟦body⟧ has its seat in ⟦city⟧', 'The ⟦rats⟧ is based in ⟦city⟧'],
    ignores: ['The ⟦body⟧ is meeting in ⟦city⟧', 'The ⟦body⟧ has its meeting in ⟦city⟧'],
  },
  {
    id: 'seat-is-in',
    relation: 'seat',
    pattern: new RegExp(
      String.raw`(?:seat|headquarters) of the ${INSTITUTION} (?:is|are)(?: located)?(?: in)? (?<place>⟦city⟧)`,
      'dgu',
    ),
    matches: ['The seat of the ⟦body⟧ is ⟦city⟧'],
    ignores: ['The head of the ⟦body⟧ is in ⟦city⟧'],
  },
  {
    id: 'seat-confirmed',
    relation: 'seat',
    pattern: new RegExp(
      String.raw`seats? [^.]{0,160}\bconfirm (?:only )?(?<place>⟦city⟧)(?: only)?, for the ${INSTITUTION}`,
      'dgu',
    ),
    matches: ['The seats are given as two cities; the sources confirm only ⟦city⟧, for the ⟦body⟧'],
    ignores: ['The sources confirm only ⟦city⟧'],
  },
  {
    id: 'to-be-founded',
    relation: 'founded',
    pattern: new RegExp(
      String.raw`\b(?:decided|agreed|decision|plans?|propos\p{Ll}+)\b[^;.]{0,40} (?:to )?(?:establish|set up|create|found)(?:ing|ment)?(?: of)? (?:the |an? )?${INSTITUTION}`,
      'dgu',
    ),
    matches: ['decided in ⟦city⟧ to establish the ⟦body⟧'],
    ignores: ['the ⟦body⟧ was established', 'decided to support the ⟦body⟧'],
    says: 'planned',
  },
  {
    id: 'was-founded',
    relation: 'founded',
    pattern: new RegExp(
      String.raw`${INSTITUTION}(?:, [^,;.]{0,40},)? was (?:formally |officially )?(?:founded|established|created|set up|formed)(?! to\b)(?:${WHEN_WHERE})`,
      'dgu',
    ),
    matches: ['The ⟦organisation⟧ was founded on ⟦date⟧ in ⟦city⟧', 'The ⟦body⟧ was set up by an agreement of ⟦date⟧'],
    ignores: ['The ⟦body⟧ was supported in ⟦city⟧'],
  },
  {
    id: 'was-opened',
    relation: 'opened',
    pattern: new RegExp(
      String.raw`${INSTITUTION}(?:[^;.]{0,60}[;,]? (?:it|and))? (?:(?:was|were) (?:opened|inaugurated|unveiled|launched)|opened|(?:started|began) (?:its )?work)${WHEN_WHERE}`,
      'dgu',
    ),
    matches: ['The ⟦body⟧ has its seat in ⟦city⟧; it opened on ⟦date⟧', 'The ⟦body⟧ was opened on ⟦date⟧'],
    ignores: ['The ⟦body⟧ opens its doors', 'The ⟦body⟧ met; they opened on ⟦date⟧'],
  },
  {
    id: 'were-unveiled',
    relation: 'opened',
    pattern: new RegExp(
      String.raw`centres (?:were|have been) (?:opened|unveiled|inaugurated)${WHEN_WHERE}(?:,|:) (?:the )?(?<institution>⟦body⟧(?:(?:,| and|, and) the ⟦body⟧)*)`,
      'dgu',
    ),
    matches: ['Two centres were unveiled in ⟦city⟧: the ⟦body⟧ and the ⟦body⟧'],
    ignores: ['The centres were praised in ⟦city⟧'],
  },
  {
    id: 'was-signed',
    relation: 'signed',
    pattern:
      /(?<institution>⟦charter⟧) was (?:signed|adopted)(?: (?:on|in) (?<date>⟦date⟧))?(?: in (?<place>⟦city⟧))?/dgu,
    matches: ['The ⟦charter⟧ was signed on ⟦date⟧ in ⟦city⟧'],
    ignores: ['The ⟦charter⟧ was amended on ⟦date⟧'],
  },
  {
    id: 'entered-into-force',
    relation: 'in_force',
    pattern: /(?<institution>⟦charter⟧)[^;.]{0,80} (?:entered|came) into force(?: on| in) (?<date>⟦date⟧)/dgu,
    matches: ['The ⟦charter⟧ was signed on ⟦date⟧ and entered into force on ⟦date⟧'],
    ignores: ['The ⟦charter⟧ was signed; the treaty entered into force on ⟦date⟧'],
  },
];
