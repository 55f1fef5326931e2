import type { TermRule } from '../../facts.ts';

const HOLDER = String.raw`(?<holder>⟦person⟧|[\p{Script=Han}·]{2,12}?)`;
const COUNTRY = String.raw`(?:[（(](?<country>⟦country⟧)[）)])`;
const SECRETARY = String.raw`⟦organisation⟧(?:首任|第[一二三四五六七八九十]+任|现任|新任)?秘书长`;
const DIRECTOR = String.raw`⟦rats⟧(?:首任|现任|新任)?主任`;
const OFFICE = String.raw`(?:(?<secretary_general>${SECRETARY})|(?<rats_director>${DIRECTOR}))`;
const WHEN = String.raw`(?:(?:自|从)(?<from>⟦date⟧)(?:(?:至|到)(?<to>⟦date⟧))?(?:起|期?间)?，?|(?:于|在)?(?<during>⟦date⟧)(?:起|期?间)?，?)`;
/** Of a verb that tells when it began. */
const BEGAN = String.raw`(?:(?:自|从|于|在)?(?<from>⟦date⟧)(?:(?:至|到)(?<to>⟦date⟧))?起?，?)`;
const TERM = String.raw`(?=(?:(?:，⟦person⟧(?:担任|出任|为)⟦rats⟧主任)?，?任期(?:为|自|从)?(?<from3>⟦date⟧)(?:[至到](?<to3>⟦date⟧))?)?)`;
const CHAIR = String.raw`(?<chairing_state>(?:⟦organisation⟧|⟦council⟧)的?(?:轮值)?主席国|轮值主席国)`;

export const terms: readonly TermRule[] = [
  {
    id: 'date-office-is-holder',
    pattern: new RegExp(
      String.raw`${WHEN}(?:担任)?${OFFICE}(?:的)?(?:是|为|由)${HOLDER}(?:${COUNTRY}|(?:担任|出任)|(?=[。，；]|$))`,
      'dgu',
    ),
    matches: ['⟦date⟧，⟦organisation⟧秘书长是⟦person⟧（⟦country⟧）', '自⟦date⟧起⟦rats⟧主任由某某某担任'],
    ignores: ['⟦date⟧，⟦organisation⟧秘书长会见⟦person⟧', '⟦date⟧，联合国秘书长是⟦person⟧'],
  },
  {
    id: 'will-hold-office',
    pattern: new RegExp(
      String.raw`(?:(?<country2>⟦country⟧)(?:人|籍)?)?(?<holder>⟦person⟧)(?:将|拟|即将)(?:${BEGAN})?(?:接替(?<previous>⟦person⟧))?(?:担任|出任|就任|接任|成为)${OFFICE}`,
      'dgu',
    ),
    matches: ['⟦person⟧将于⟦date⟧出任⟦organisation⟧秘书长'],
    ignores: ['⟦person⟧于⟦date⟧出任⟦organisation⟧秘书长'],
    says: 'planned',
  },
  {
    id: 'took-office',
    pattern: new RegExp(
      String.raw`(?:(?<from4>⟦date⟧)起?，?)?(?:由)?(?:(?<country2>⟦country⟧)(?:人|籍)?)?(?<holder>⟦person⟧)(?:${COUNTRY})?(?:${BEGAN})?(?:正式)?(?:接替(?<previous>⟦person⟧))?(?:出任|就任|接任|成为|当选为?|被任命为)${OFFICE}${TERM}`,
      'dgu',
    ),
    matches: [
      '⟦person⟧于⟦date⟧接替⟦person⟧出任⟦organisation⟧秘书长',
      '⟦person⟧被任命为⟦organisation⟧秘书长，任期自⟦date⟧至⟦date⟧',
    ],
    ignores: ['⟦person⟧会见⟦organisation⟧秘书长', '⟦person⟧出任秘书长'],
  },
  {
    id: 'held-office',
    pattern: new RegExp(
      String.raw`(?:(?:自|从)(?<from4>⟦date⟧)起?，?)?(?:由)?(?:(?<country2>⟦country⟧)(?:人|籍)?)?(?<holder>⟦person⟧)(?:${COUNTRY})?(?:${WHEN})?(?:担任|任|曾任|曾是|是|为)${OFFICE}${TERM}`,
      'dgu',
    ),
    matches: ['⟦person⟧自⟦date⟧起担任⟦organisation⟧秘书长', '由⟦person⟧担任⟦rats⟧主任'],
    ignores: ['⟦person⟧会见⟦organisation⟧秘书长', '⟦person⟧担任秘书长'],
  },
  {
    id: 'office-is-holder',
    pattern: new RegExp(String.raw`${OFFICE}(?:的)?(?:是|为|由)(?<holder>⟦person⟧)(?:${COUNTRY})?`, 'dgu'),
    matches: ['⟦organisation⟧秘书长是⟦person⟧'],
    ignores: ['⟦organisation⟧秘书长是谁', '⟦organisation⟧副秘书长是⟦person⟧'],
  },
  {
    id: 'office-before-name',
    pattern: new RegExp(
      String.raw`(?<![前副代候]|候任|前任|原任)${OFFICE}(?<holder>⟦person⟧|(?![任将在由及一应出参])[\p{Script=Han}]{2,6}(?:·[\p{Script=Han}]{1,8})*(?=[、，。；]|和⟦|等|出席|参加|表示|在⟦|与会|介绍|应邀))`,
      'dgu',
    ),
    matches: ['⟦organisation⟧秘书长⟦person⟧出席', '⟦rats⟧主任某某某、'],
    ignores: ['⟦organisation⟧副秘书长⟦person⟧', '⟦organisation⟧秘书长出席会议', '⟦organisation⟧秘书长任期三年，'],
  },
  {
    id: 'chair-passed',
    pattern: new RegExp(
      String.raw`(?:(?<from>⟦date⟧)报道，)?(?<chairing_state>⟦council⟧|⟦organisation⟧)(?:轮值)?主席国?(?:一职)?(?:已)?(?:于(?<from2>⟦date⟧))?(?:由⟦country⟧)?(?:移交|转交|交接|传递)(?:给|至)?(?<holder>⟦country⟧)`,
      'dgu',
    ),
    matches: ['⟦council⟧主席一职已于⟦date⟧由⟦country⟧移交⟦country⟧'],
    ignores: ['⟦council⟧主席会见⟦country⟧'],
  },
  {
    id: 'next-chair-is',
    pattern: new RegExp(String.raw`(?:下一?届|下任)${CHAIR}(?:为|是|由)(?<holder>⟦country⟧)`, 'dgu'),
    matches: ['下届⟦organisation⟧轮值主席国为⟦country⟧'],
    ignores: ['下届⟦organisation⟧轮值主席国会见⟦country⟧'],
    says: 'planned',
  },
  {
    id: 'will-hold-chair',
    pattern: new RegExp(
      String.raw`(?<holder>⟦country⟧)(?:将|即将)(?:${WHEN})?(?:接任|担任|出任|接棒|成为)(?:下一?届)?(?:⟦organisation⟧)?(?:(?<during2>⟦date⟧))?(?:度)?的?${CHAIR}`,
      'dgu',
    ),
    matches: ['⟦country⟧将接任⟦date⟧⟦organisation⟧轮值主席国'],
    ignores: ['⟦country⟧接任⟦organisation⟧轮值主席国'],
    says: 'planned',
  },
  {
    id: 'took-chair',
    pattern: new RegExp(
      String.raw`(?<from>⟦date⟧)(?:起)?，(?<holder>⟦country⟧)(?:正式)?(?:接任|接过|接棒|出任)(?:⟦organisation⟧)?${CHAIR}`,
      'dgu',
    ),
    matches: ['⟦date⟧，⟦country⟧接任⟦organisation⟧轮值主席国'],
    ignores: ['⟦date⟧，⟦country⟧支持⟦organisation⟧轮值主席国'],
  },
  {
    id: 'held-chair-between',
    pattern: new RegExp(
      String.raw`(?:(?<from>⟦date⟧)[至到](?<to>⟦date⟧)，(?<holder>⟦country⟧)(?:接任|担任|出任)|(?<holder2>⟦country⟧)(?:接任|担任|出任)(?:⟦organisation⟧)?(?<from2>⟦date⟧)[至到](?<to2>⟦date⟧)年?度?)${CHAIR}`,
      'dgu',
    ),
    matches: [
      '⟦date⟧至⟦date⟧，⟦country⟧担任⟦organisation⟧轮值主席国',
      '⟦country⟧接任⟦date⟧至⟦date⟧度⟦organisation⟧轮值主席国',
    ],
    ignores: ['⟦date⟧至⟦date⟧，⟦country⟧主办会议'],
  },
  {
    id: 'held-chair',
    pattern: new RegExp(
      String.raw`(?:(?<holder>⟦country⟧)(?:${WHEN})?(?:接任|担任|出任|接棒|成为|接过)(?:的?是|了)?(?:⟦organisation⟧)?(?:(?<during2>⟦date⟧))?(?:度)?的?${CHAIR})`,
      'dgu',
    ),
    matches: ['⟦country⟧在⟦date⟧担任的是⟦council⟧的主席国', '⟦country⟧接任⟦organisation⟧⟦date⟧轮值主席国'],
    ignores: ['⟦country⟧担任⟦council⟧的主席', '⟦country⟧支持轮值主席国'],
  },
  {
    id: 'called-rotating-chair',
    pattern: new RegExp(String.raw`(?:称|称呼|写作)(?<holder>⟦country⟧)(?:为|是)${CHAIR}`, 'dgu'),
    matches: ['文章称⟦country⟧为轮值主席国'],
    ignores: ['⟦country⟧作为轮值主席国'],
    says: 'attributed',
  },
  {
    id: 'is-rotating-chair',
    pattern: new RegExp(
      String.raw`(?<holder>⟦country⟧)(?:作为|为|是)(?:⟦organisation⟧)?(?:(?<during>⟦date⟧))?(?:本届)?${CHAIR}`,
      'dgu',
    ),
    matches: ['⟦country⟧作为轮值主席国主持会议'],
    ignores: ['⟦country⟧作为主席国客人', '轮值主席国邀请⟦country⟧'],
  },
  {
    id: 'rotating-chair-before-country',
    pattern: new RegExp(
      String.raw`(?:(?<during>⟦date⟧))?${CHAIR}(?<holder>⟦country⟧)(?:[（(](?<during2>⟦date⟧)[）)])?`,
      'dgu',
    ),
    matches: ['轮值主席国⟦country⟧总理⟦person⟧'],
    ignores: ['轮值主席国是谁', '主席国客人⟦country⟧'],
  },
  {
    id: 'term-of-rotating-chair',
    pattern: /(?<during>⟦date⟧)(?:为|是)(?<holder>⟦country⟧)(?<chairing_state>轮值主席国)任期/dgu,
    matches: ['（⟦date⟧为⟦country⟧轮值主席国任期）'],
    ignores: ['⟦date⟧为⟦country⟧总统任期'],
  },
];
