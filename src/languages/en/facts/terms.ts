import type { TermRule } from '../../facts.ts';

const HOLDER = String.raw`(?<holder>(?:\p{Lu}\. ?){0,2}⟦person⟧|(?!The |On |In |From )\p{Lu}\p{Ll}[\p{L}'-]+(?: \p{Lu}\p{Ll}?[\p{L}'.-]*){1,3})`;
const COUNTRY = String.raw`(?: \((?:of )?(?<country>⟦country⟧)\)| of (?<country2>⟦country⟧)|,? (?:the )?(?:representative|citizen) of (?<country3>⟦country⟧),?)?`;
const SECRETARY = String.raw`(?:⟦organisation⟧ (?:Executive )?Secretary[- ]General|(?:Executive )?Secretary[- ]General of the ⟦organisation⟧)`;
const DIRECTOR = String.raw`(?:(?:Director|Head)(?: of| at) the ⟦rats⟧|⟦rats⟧ (?:Director|Head))`;
const OFFICE = String.raw`(?:(?<secretary_general>${SECRETARY})|(?<rats_director>${DIRECTOR}))`;
const FROM = String.raw`(?: the (?:period|term)(?: of| from)?)? (?<from>⟦date⟧)(?:(?: to | until | till |[-–—])(?<to>⟦date⟧))?`;
const WHEN = String.raw`(?:,? (?:(?:from|since|on|as of|starting(?: from)?|with effect from|for the period from)${FROM}|(?:in|for|during)(?: the (?:period|term|years)(?: of)?)? (?<during>⟦date⟧)))?`;
/** Of a verb that tells when it began. */
const BEGAN = String.raw`(?:,? (?:from|in|for|since|on|as of|starting(?: from)?|with effect from)${FROM})?`;

export const terms: readonly TermRule[] = [
  {
    id: 'succeeded-in-office',
    pattern: new RegExp(
      String.raw`${HOLDER.replace('holder', 'previous')}(?: (?:was|has been))? (?:succeeded|replaced|followed)(?: as ${OFFICE})? by ${HOLDER}${COUNTRY}${BEGAN}`,
      'dgu',
    ),
    matches: ['⟦person⟧ was succeeded as ⟦organisation⟧ Secretary-General by Anna Example on ⟦date⟧'],
    ignores: ['⟦person⟧ succeeded in reaching an agreement'],
  },
  {
    id: 'will-hold-office',
    pattern: new RegExp(
      String.raw`${HOLDER}${COUNTRY},? (?:will|is to|is set to|is due to) (?:be(?:come)?|take (?:up )?office as|serve as|take over as) (?:the )?(?:new |next )?${OFFICE}${BEGAN}`,
      'dgu',
    ),
    matches: ['⟦person⟧ will take office as ⟦organisation⟧ Secretary-General on ⟦date⟧'],
    ignores: ['⟦person⟧ was ⟦organisation⟧ Secretary-General in ⟦date⟧'],
    says: 'planned',
  },
  {
    id: 'took-office',
    pattern: new RegExp(
      String.raw`${HOLDER}${COUNTRY},? (?:became|(?:was |has been )?(?:appointed|named|elected|confirmed)(?: as)?|took (?:up )?office as|takes (?:up )?office as|took over as|takes over as)(?: the)?(?: new| first| next)? ${OFFICE}${BEGAN}`,
      'dgu',
    ),
    matches: ['⟦person⟧ took office as ⟦organisation⟧ Secretary-General on ⟦date⟧'],
    ignores: ['⟦person⟧ became Secretary-General of the UN on ⟦date⟧'],
  },
  {
    id: 'held-office',
    pattern: new RegExp(
      String.raw`${HOLDER}${COUNTRY},? (?:was|is|has been|had been|served as|has served as|serves as|serving as|worked as|held the (?:post|office) of)(?: the)?(?: new| first| current)? ${OFFICE}${WHEN}`,
      'dgu',
    ),
    matches: [
      '⟦person⟧ (⟦country⟧) was ⟦organisation⟧ Secretary-General in ⟦date⟧',
      'Ivan Example (⟦country⟧) is Director of the ⟦rats⟧ for ⟦date⟧',
    ],
    ignores: ['⟦person⟧ was Secretary-General of the UN in ⟦date⟧', '⟦person⟧ met ⟦organisation⟧ Secretary-General'],
  },
  {
    id: 'date-held-office',
    pattern: new RegExp(
      String.raw`(?:(?:[Ff]rom|[Ss]ince) (?<from>⟦date⟧)(?: (?:to|until) (?<to>⟦date⟧))?|(?<during>⟦date⟧)),? (?:the )?${OFFICE} (?:was|is|has been) ${HOLDER}${COUNTRY}`,
      'dgu',
    ),
    matches: ['In ⟦date⟧ the ⟦organisation⟧ Secretary-General was ⟦person⟧'],
    ignores: ['In ⟦date⟧ ⟦person⟧ met the ⟦organisation⟧ Secretary-General'],
  },
  {
    id: 'office-is-holder',
    pattern: new RegExp(String.raw`${OFFICE} (?:was|is|has been) ${HOLDER}${COUNTRY}${WHEN}`, 'dgu'),
    matches: ['The ⟦organisation⟧ Secretary-General is ⟦person⟧ (⟦country⟧)'],
    ignores: ['The ⟦organisation⟧ Secretary-General is elected'],
  },
  {
    id: 'office-before-name',
    pattern: new RegExp(
      String.raw`(?<!(?:[Ff]ormer|[Dd]eputy|[Aa]cting|[Nn]ext|[Ff]uture|then) )${OFFICE},? ${HOLDER}`,
      'dgu',
    ),
    matches: [
      '⟦organisation⟧ Secretary-General ⟦person⟧ spoke',
      'the Director of the ⟦rats⟧, Ivan Example',
      'Director of the ⟦rats⟧ I. ⟦person⟧',
    ],
    ignores: ['Deputy ⟦organisation⟧ Secretary-General ⟦person⟧', 'the Secretary-General ⟦person⟧'],
  },
  {
    id: 'chair-passed',
    pattern: new RegExp(
      String.raw`(?:(?:on|in) (?<from2>⟦date⟧) that )?[Tt]he (?:rotating )?(?:chair(?:manship)?|presidency) (?:of|in) the (?<chairing_state>⟦council⟧|⟦organisation⟧|council|organi[sz]ation)(?: for (?<during>⟦date⟧))? (?:passed|passes|was handed over|was transferred|has passed)(?: on (?<from>⟦date⟧))?(?: from ⟦country⟧)? to (?<holder>⟦country⟧)(?: (?:on|from) (?<from3>⟦date⟧)|(?: for| in) (?<during2>⟦date⟧))?`,
      'dgu',
    ),
    matches: ['reported on ⟦date⟧ that the chair of the council passed from ⟦country⟧ to ⟦country⟧'],
    ignores: ['the chair of the meeting passed to ⟦country⟧'],
  },
  {
    id: 'will-hold-chair',
    pattern: new RegExp(
      String.raw`(?<holder>⟦country⟧)(?: will|,? which will| is to) (?:(?:hold|take over|assume|have) the (?:rotating )?(?:chair(?:manship)?|presidency) (?:of|in)|chair) the (?<chairing_state>⟦council⟧|⟦organisation⟧)(?! (?:meeting|summit|session))(?: (?:(?:from|on) (?<from>⟦date⟧)(?: to (?<to>⟦date⟧))?|(?:in|for) (?<during>⟦date⟧)))?`,
      'dgu',
    ),
    matches: ['⟦country⟧ will take over the rotating presidency of the ⟦organisation⟧ in ⟦date⟧'],
    ignores: ['⟦country⟧ held the chair of the ⟦council⟧'],
    says: 'planned',
  },
  {
    id: 'held-chair',
    pattern: new RegExp(
      String.raw`(?<holder>⟦country⟧) (?:(?:has )?held|holds|took over|takes over|assumed|assumes|has|had) the (?:rotating )?(?:chair(?:manship)?|presidency) (?:of|in) the (?<chairing_state>⟦council⟧|⟦organisation⟧)(?: (?:(?:from|since|on) (?<from>⟦date⟧)(?: to (?<to>⟦date⟧))?|(?:in|for) (?<during>⟦date⟧)))?`,
      'dgu',
    ),
    matches: ['⟦country⟧ held the chair of the ⟦council⟧ in ⟦date⟧'],
    ignores: ['⟦country⟧ held the chair of the meeting', '⟦country⟧ will hold the chair of the ⟦council⟧'],
  },
  {
    id: 'chaired-council',
    pattern: new RegExp(
      String.raw`(?<holder>⟦country⟧) (?:chaired|chairs|(?:has been|is|was) chairing|presided over) the (?<chairing_state>⟦council⟧|⟦organisation⟧)(?: (?:(?:from|since) (?<from>⟦date⟧)(?: to (?<to>⟦date⟧))?|(?:in|for) (?<during>⟦date⟧)))?(?! (?:meeting|summit|session))`,
      'dgu',
    ),
    matches: ['⟦country⟧ chaired the ⟦council⟧ in ⟦date⟧'],
    ignores: ['⟦country⟧ chaired the ⟦organisation⟧ summit', '⟦person⟧ chaired the ⟦council⟧'],
  },
  {
    id: 'called-rotating-chair',
    pattern:
      /\b(?:describes|described|calls|called|names|named|refers to|referred to) (?<holder>⟦country⟧)(?: as)?(?: the)? (?<chairing_state>(?:⟦organisation⟧ )?rotating (?:chair|presidency))/dgu,
    matches: ['The article describes ⟦country⟧ as the rotating chair', 'calls ⟦country⟧ the rotating chair'],
    ignores: ['⟦country⟧, as the rotating chair, said'],
    says: 'attributed',
  },
  {
    id: 'rotating-chair',
    pattern: new RegExp(
      String.raw`(?<holder>⟦country⟧)(?:,? as|,| is| was)?(?: the)?(?: current)? (?<chairing_state>(?:⟦organisation⟧ )?rotating (?:chair|presidency)(?! of (?!the ⟦organisation⟧)))(?: of the ⟦organisation⟧)?(?:(?: in| for) (?<during>⟦date⟧))?`,
      'dgu',
    ),
    matches: ['⟦country⟧, as the rotating chair, said', '⟦country⟧, the rotating chair, said'],
    ignores: ['⟦country⟧ as the rotating chair of the board', 'the rotating chair invited ⟦country⟧'],
  },
];
