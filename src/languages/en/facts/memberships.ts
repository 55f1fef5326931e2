import type { CountRule, MembershipRule } from '../../facts.ts';

const COUNTRIES = String.raw`(?<countries>⟦country⟧(?:(?:,? and |, )(?:the )?⟦country⟧)*)`;
const IS_WHAT = String.raw`(?:(?:an?|the|its|full|now|formally|officially|\p{Ll}+th|first|second|third|\d+(?:st|nd|rd|th)) )*(?:⟦organisation⟧ )?(?:(?<member>(?:full |founding )?members?(?: states?| countr(?:y|ies))?)|(?<observer>observers?(?: states?| countr(?:y|ies))?)|(?<dialogue_partner>(?:dialogue|discussion) partners?)|(?<partner>partners?))(?!\p{L}| (?:of|to|at|in|with) (?!(?:the )?⟦)| (?:cities|countries' |in |companies|institutions))(?: (?:of|to|at|in|with) the ⟦organisation⟧)?`;
/** What may be between what a country is and since when: nothing that tells of something else. */
const WHEN = String.raw`(?:(?!sign|memorand|attend|host|propos)(?:[^;.⟦]|⟦city⟧)){0,60}?`;
const BECAME = String.raw`(?:became|becomes?|joined the ⟦organisation⟧ as|(?:(?:was|were|has been|have been) )?(?:admitted|accepted) as|(?:was|were) (?:granted|given) the status of|received the status of)`;
const GRANTED = String.raw`(?:(?:was|were|has been|have been) (?:granted|given)|received|gained|obtained) (?:the |full )*(?:(?<member>membership)|(?<observer>observer) status|(?<dialogue_partner>dialogue partner) status|(?<partner>partner) status)(?! of (?!the ⟦organisation⟧))`;

export const memberships: readonly MembershipRule[] = [
  {
    id: 'is-no-member',
    pattern: new RegExp(
      String.raw`${COUNTRIES} (?:(?:is|are|was|were|has|have) (?:not|never)|did not) (?:yet )?(?:been |become |became )?${IS_WHAT}`,
      'dgu',
    ),
    matches: ['⟦country⟧ is not a member of the ⟦organisation⟧', '⟦country⟧ has never been an observer'],
    ignores: ['⟦country⟧ is a member of the ⟦organisation⟧', '⟦country⟧ is not a friend'],
    says: 'denied',
  },
  {
    id: 'will-be-member',
    pattern: new RegExp(
      String.raw`${COUNTRIES} (?:will|would|(?:is|are) (?:to|about to|set to|due to|expected to|going to)|plans to|hopes to|wants to) (?:soon )?(?:be(?:come)?|join (?:the ⟦organisation⟧ )?as) ${IS_WHAT}(?:${WHEN}\b(?:on|in|from) (?<since>⟦date⟧))?`,
      'dgu',
    ),
    matches: ['⟦country⟧ will become a member of the ⟦organisation⟧ in ⟦date⟧'],
    ignores: ['⟦country⟧ became a member of the ⟦organisation⟧ in ⟦date⟧'],
    says: 'planned',
  },
  {
    id: 'date-granted-status',
    pattern: new RegExp(String.raw`(?<since>⟦date⟧),? ${COUNTRIES} ${GRANTED}`, 'dgu'),
    matches: ['In ⟦date⟧, ⟦country⟧ and ⟦country⟧ were granted full membership of the ⟦organisation⟧'],
    ignores: ['In ⟦date⟧ ⟦country⟧ was granted a loan'],
  },
  {
    id: 'granted-status',
    pattern: new RegExp(
      String.raw`${COUNTRIES}(?:,? which)? ${GRANTED}(?:${WHEN}\b(?:on|in|since|from|of|by) (?<since>⟦date⟧))?`,
      'dgu',
    ),
    matches: ['⟦country⟧ received observer status at the ⟦organisation⟧ in ⟦date⟧'],
    ignores: ['⟦country⟧ received observers in ⟦date⟧'],
  },
  {
    id: 'summit-granted-status',
    pattern: new RegExp(
      String.raw`(?:granted|gave|awarded|admitted|accepted) ${COUNTRIES} (?:(?:the )?status of|as) ${IS_WHAT}`,
      'dgu',
    ),
    matches: ['The summit granted ⟦country⟧ the status of an ⟦organisation⟧ partner'],
    ignores: ['The summit granted ⟦country⟧ a loan'],
  },
  {
    id: 'date-became-member',
    pattern: new RegExp(
      String.raw`(?<since>⟦date⟧),? (?:when |that )?${COUNTRIES}(?:, which)?(?: (?:formally|officially))? (?:(?:has|have|had) )?${BECAME} ${IS_WHAT}`,
      'dgu',
    ),
    matches: ['On ⟦date⟧ ⟦country⟧ became a member.', 'Since ⟦date⟧, when ⟦country⟧ became a partner, they'],
    ignores: ['On ⟦date⟧ ⟦country⟧ hosted the members.', 'On ⟦date⟧ ⟦country⟧ became a member of the UN'],
  },
  {
    id: 'became-member',
    pattern: new RegExp(
      String.raw`${COUNTRIES}(?:, which)?(?: (?:formally|officially))? (?:(?:has|have|had) )?${BECAME} ${IS_WHAT}(?:${WHEN}\b(?:on|in|since|from|of|by) (?<since>⟦date⟧))?`,
      'dgu',
    ),
    matches: [
      '⟦country⟧, ⟦country⟧ and ⟦country⟧ became observers at the ⟦organisation⟧ in ⟦date⟧',
      '⟦country⟧ became dialogue partners by a decision taken in ⟦city⟧ in ⟦date⟧',
    ],
    ignores: ['⟦country⟧ became a member of the Council', '⟦country⟧ became partner cities'],
  },
  {
    id: 'joined',
    pattern: new RegExp(
      String.raw`${COUNTRIES}(?: (?:formally|officially))? (?:(?:has|have|had) )?(?:joined|acceded to|entered) the (?<member>⟦organisation⟧)(?! (?:Plus|programme|agreement|convention))(?:${WHEN}\b(?:on|in|since|by) (?<since>⟦date⟧))?`,
      'dgu',
    ),
    matches: ['⟦country⟧ and ⟦country⟧ joined the ⟦organisation⟧ in ⟦date⟧', '⟦country⟧ has joined the ⟦organisation⟧'],
    ignores: ['⟦country⟧ joined the talks', '⟦country⟧ wants to join the ⟦organisation⟧'],
  },
  {
    id: 'has-been-member',
    pattern: new RegExp(
      String.raw`${COUNTRIES} (?:has|have|had) (?:long )?been ${IS_WHAT}(?:[^;.⟦]{0,40}\b(?:since|from) (?<since>⟦date⟧))?`,
      'dgu',
    ),
    matches: ['⟦country⟧ have been members of the ⟦organisation⟧, as its founders, since ⟦date⟧'],
    ignores: ['⟦country⟧ has been to the observers', '⟦country⟧ has been praised by members'],
  },
  {
    id: 'member-from',
    pattern: new RegExp(
      String.raw`${COUNTRIES}(?:, | \()${IS_WHAT} (?:from|since) (?<since>⟦date⟧)(?:(?: (?:to|until) |[-–—])(?<until>⟦date⟧))?(?=(?<before>[^;.]*\bbefore (?:they|it) became (?:an? |full )*members?)?)`,
      'dgu',
    ),
    matches: ['⟦country⟧ and ⟦country⟧, observers from ⟦date⟧, and', '⟦country⟧ (a dialogue partner since ⟦date⟧)'],
    ignores: ['⟦country⟧, observers of the meeting, left'],
  },
  {
    id: 'is-member',
    pattern: new RegExp(
      String.raw`${COUNTRIES} (?:is|are|was|were) (?:now |already |also )?${IS_WHAT}(?:[^;.⟦]{0,40}\bsince (?<since>⟦date⟧))?`,
      'dgu',
    ),
    matches: ['⟦country⟧ is an observer at the ⟦organisation⟧', '⟦country⟧ and ⟦country⟧ are members since ⟦date⟧'],
    ignores: ['⟦country⟧ is a member of the Council', '⟦country⟧ is a partnership'],
  },
  {
    id: 'members-are',
    pattern: new RegExp(
      String.raw`(?:(?<member>[Mm]ember (?:states|countries)|[Mm]embers)|(?<observer>[Oo]bservers?(?: states| countries)?)|(?<dialogue_partner>[Dd]ialogue partners)|(?<partner>[Pp]artners))(?: of the ⟦organisation⟧)?(?: (?:are|were|include|included)(?: now)?:?|:|(?= \()) \(?(?:the )?${COUNTRIES}`,
      'dgu',
    ),
    matches: ['The ten member states of the ⟦organisation⟧ are ⟦country⟧, ⟦country⟧ and ⟦country⟧.'],
    ignores: ['The member states of the ⟦organisation⟧ and ⟦country⟧ agreed'],
  },
  {
    id: 'member-states-before-countries',
    pattern: new RegExp(
      String.raw`(?<!(?:non-|[Ff]ormer |[Ff]uture ))\b(?:(?<member>[Mm]ember (?:states|countries))|(?<observer>[Oo]bserver (?:states|countries))|(?<dialogue_partner>[Dd]ialogue partners)) ${COUNTRIES}`,
      'dgu',
    ),
    matches: ['Observer states ⟦country⟧ and ⟦country⟧ attended the meeting.'],
    ignores: ['observer states and ⟦country⟧', 'non-member states ⟦country⟧'],
  },
];

const NUMBER = String.raw`(?<number>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty)`;

export const counts: readonly CountRule[] = [
  {
    id: 'since-number-of-countries',
    pattern: new RegExp(
      String.raw`[Ss]ince (?<since>⟦date⟧),(?:[^;.:]{0,60},)? (?:they|the ⟦organisation⟧|it) (?:has|have) (?:numbered|counted|united) (?<countries>${NUMBER})`,
      'dgu',
    ),
    matches: ['Since ⟦date⟧, when ⟦country⟧ became a partner, they have numbered 27'],
    ignores: ['Since ⟦date⟧ they have met 27 times'],
  },
  {
    id: 'number-of-countries',
    pattern: new RegExp(
      String.raw`\b(?:numbered|counts?|counted|unites?|comprises?|brings together)(?: ⟦organisation⟧| a total of)? (?<countries>${NUMBER})(?!\p{L})(?: countries| states|(?= (?:since|from|as of) ⟦)|(?=[:.;,]))(?:,? (?:since|from|as of) (?<since>⟦date⟧))?`,
      'dgu',
    ),
    matches: ['they have numbered 27: ten members', 'the ⟦organisation⟧ has counted 27 countries since ⟦date⟧'],
    ignores: ['the number 27', 'it counts ten members', 'numbered 27 articles'],
  },
  {
    id: 'number-of-members',
    pattern: new RegExp(
      String.raw`(?:\b(?:[Tt]he|[Ii]ts|[Aa]ll|now|has|have|with|counts?|comprises?|includes?|are|and|of|among)|[:,;(])(?: (?:the|its|all|now))? ${NUMBER} (?:⟦organisation⟧ )?(?:(?<member>(?:full )?member (?:states|countries)|(?:full )?members)|(?<observer>observers?(?: states| countries)?)|(?<dialogue_partner>dialogue partners)|(?<partner>partners(?! of)))(?!\p{L})`,
      'dgu',
    ),
    matches: ['The ten member states of the ⟦organisation⟧', ': ten members and 17 partners', 'its 17 partners'],
    ignores: ['two members asked', 'the other four members', 'ten membership fees'],
  },
];
