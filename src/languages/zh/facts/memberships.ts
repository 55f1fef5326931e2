import type { CountRule, MembershipRule } from '../../facts.ts';

const COUNTRIES = String.raw`(?<countries>⟦country⟧(?:(?:、|，|和|与|及|以及|，以及)⟦country⟧)*)(?:等?[一二三四五六七八九十两\d]+(?:个国家|国))?`;
const WHAT = String.raw`(?:(?<member>(?:正式|创始)?成员(?:国)?)|(?<observer>观察员(?:国)?)|(?<dialogue_partner>对话伙伴(?:国)?)|(?<partner>(?:合作)?伙伴(?:国)?))`;
const IS_WHAT = String.raw`(?:为)?(?:⟦organisation⟧的?)?(?:第[一二三四五六七八九十\d]+个|新的?|新任)?${WHAT}(?![\p{Script=Han}]{0,2}(?:领导人|代表|元首|外长|地位的申请|会议|理事会))`;
const SINCE = String.raw`(?:已?[于自从在])?(?<since>⟦date⟧)(?:起|以来|正式)?，?(?:就|便|即)?`;

export const memberships: readonly MembershipRule[] = [
  {
    id: 'observers-until-members',
    pattern: new RegExp(
      String.raw`${COUNTRIES}[（(](?:自)?(?<since>⟦date⟧)起?[）)](?=[^。；]{0,80}(?<before>在?成为成员国(?:之前|以前|前))，?[也都均]{0,2}曾(?:经)?是${WHAT})`,
      'dgu',
    ),
    matches: ['⟦country⟧和⟦country⟧（⟦date⟧起）以及⟦country⟧（⟦date⟧起）在成为成员国之前，也曾是观察员国'],
    ignores: ['⟦country⟧（⟦date⟧）成为成员国以后举办了会议'],
  },
  {
    id: 'is-no-member',
    pattern: new RegExp(
      String.raw`${COUNTRIES}(?:目前|当时|现在|至今)?(?:并不是|不是|并非|尚未成为|还不是|没有成为|从未是|从未成为)${IS_WHAT}`,
      'dgu',
    ),
    matches: ['⟦country⟧不是⟦organisation⟧成员国', '⟦country⟧至今尚未成为观察员国'],
    ignores: ['⟦country⟧是⟦organisation⟧成员国', '⟦country⟧不是东道国'],
    says: 'denied',
  },
  {
    id: 'will-be-member',
    pattern: new RegExp(
      String.raw`${COUNTRIES}(?:即将|将|有望|拟|希望|申请|愿)(?:于|在)?(?<since>⟦date⟧)?(?:正式)?(?:成为|加入)${IS_WHAT}`,
      'dgu',
    ),
    matches: ['⟦country⟧将于⟦date⟧正式成为⟦organisation⟧成员国'],
    ignores: ['⟦country⟧于⟦date⟧成为⟦organisation⟧成员国'],
    says: 'planned',
  },
  {
    id: 'granted-status',
    pattern: new RegExp(
      String.raw`(?:(?<since>⟦date⟧)[^。；⟦]{0,3}(?:⟦organisation⟧)?(?:⟦city⟧)?[^。；⟦]{0,6})?(?:接收|吸收|接纳|同意|给予|授予)${COUNTRIES}(?:成为|为|以)?${IS_WHAT}`,
      'dgu',
    ),
    matches: [
      '⟦date⟧，⟦organisation⟧⟦city⟧峰会给予⟦country⟧、⟦country⟧成员国地位',
      '决定接收⟦country⟧为⟦organisation⟧对话伙伴',
    ],
    ignores: ['给予⟦country⟧支持，成员国'],
  },
  {
    id: 'date-became-member',
    pattern: new RegExp(
      String.raw`(?<![于在])(?<since>⟦date⟧)(?:起)?(?:，)?${COUNTRIES}(?:正式|已经|已)?(?:成为|被接纳|是)${IS_WHAT}`,
      'dgu',
    ),
    matches: ['⟦date⟧⟦country⟧成为伙伴国以后'],
    ignores: ['⟦date⟧⟦country⟧成为东道国', '于⟦date⟧，⟦country⟧成为成员国'],
  },
  {
    id: 'since-is-member',
    pattern: new RegExp(
      String.raw`${COUNTRIES}(?:${SINCE})?(?:正式|已经|已|均|都|同时|曾经|曾|目前|现在)*(?:成为|被接纳|接纳|是|获得|加入⟦organisation⟧成为)${IS_WHAT}(?:，?是(?<since2>⟦date⟧)(?:在⟦city⟧)?决定的)?`,
      'dgu',
    ),
    matches: [
      '⟦country⟧、⟦country⟧和⟦country⟧六国于⟦date⟧成为⟦organisation⟧的创始成员国',
      '⟦country⟧自⟦date⟧起是⟦organisation⟧的创始成员国',
      '⟦country⟧和⟦country⟧成为⟦organisation⟧对话伙伴是⟦date⟧决定的',
    ],
    ignores: ['⟦country⟧是⟦organisation⟧的东道国', '⟦country⟧是成员国领导人', '⟦country⟧支持成员国'],
  },
  {
    id: 'member-by-decision',
    pattern: new RegExp(
      String.raw`${COUNTRIES}(?:根据|按照|依据)(?<since>⟦date⟧)(?:在⟦city⟧)?(?:作出)?的?决定，?(?:正式)?成为${IS_WHAT}`,
      'dgu',
    ),
    matches: ['⟦country⟧和⟦country⟧根据⟦date⟧在⟦city⟧作出的决定，成为⟦organisation⟧对话伙伴'],
    ignores: ['⟦country⟧根据⟦date⟧的决定举办会议'],
  },
  {
    id: 'joined',
    pattern: new RegExp(
      String.raw`(?:(?<since2>⟦date⟧)，?)?${COUNTRIES}(?:${SINCE})?(?:正式|已经|已|同时)?加入(?<member>⟦organisation⟧)(?=[，。；、）]|大家庭|成为|后|以来|以后|$)`,
      'dgu',
    ),
    matches: ['⟦country⟧和⟦country⟧于⟦date⟧正式加入⟦organisation⟧', '⟦date⟧，⟦country⟧加入⟦organisation⟧'],
    ignores: [
      '⟦country⟧加入⟦organisation⟧的申请',
      '⟦country⟧将加入⟦organisation⟧',
      '⟦country⟧加入⟦organisation⟧青年委员会',
    ],
  },
  {
    id: 'members-are',
    pattern: new RegExp(String.raw`${WHAT}(?:有|是|为|包括|：|[（(]|——)${COUNTRIES}`, 'dgu'),
    matches: ['⟦organisation⟧的十个成员国是⟦country⟧、⟦country⟧和⟦country⟧', '观察员国（⟦country⟧、⟦country⟧）'],
    ignores: ['⟦organisation⟧的成员国支持⟦country⟧'],
  },
  {
    id: 'countries-as-members',
    pattern: new RegExp(
      String.raw`(?<countries>⟦country⟧(?:(?:、|和|与|及|以及)⟦country⟧)+)[一二三四五六七八九十两\d]+个${WHAT}`,
      'dgu',
    ),
    matches: ['⟦country⟧、⟦country⟧、⟦country⟧三个观察员国领导人'],
    ignores: ['⟦country⟧和⟦country⟧支持三个观察员国'],
  },
  {
    id: 'member-before-country',
    pattern: new RegExp(
      String.raw`(?<=[，、。；和及以]|^)(?:⟦organisation⟧)?${WHAT}(?<countries>⟦country⟧)(?=总统|总理|国家主席|首相|国王|领导人|代表|代总理)`,
      'dgu',
    ),
    matches: ['，观察员国⟦country⟧领导人出席', '⟦organisation⟧成员国⟦country⟧总统⟦person⟧'],
    ignores: ['欢迎成员国⟦country⟧的提议', '非成员国⟦country⟧总统'],
  },
  {
    id: 'only-was-member',
    pattern: new RegExp(String.raw`只有(?<countries>⟦country⟧)(?:曾经|曾)?是${WHAT}`, 'dgu'),
    matches: ['过去只有⟦country⟧是观察员国'],
    ignores: ['只有⟦country⟧支持观察员国'],
  },
];

const NUMBER = String.raw`(?<number>\d{1,2}|[一二两三四五六七八九十]{1,3})`;

export const counts: readonly CountRule[] = [
  {
    id: 'number-of-countries',
    pattern: new RegExp(
      String.raw`(?:自?(?<since>⟦date⟧)[^。；⟦]{0,2}(?:起|以后|之后)，|(?<since2>⟦date⟧)⟦country⟧成为[^。；⟦]{0,4}(?:以后|之后)，)?(?:⟦organisation⟧)?(?:的?成员国?和[^。；]{0,4}伙伴国?)?(?:合起来)?(?:合计|总计|共计|一共)(?<countries>${NUMBER})个`,
      'dgu',
    ),
    matches: ['自⟦date⟧起，⟦organisation⟧的成员国和伙伴国合计26个', '⟦date⟧⟦country⟧成为伙伴国以后，合计27个'],
    ignores: ['会议一共27次', '合计27次'],
  },
  {
    id: 'number-of-members',
    pattern: new RegExp(
      String.raw`(?<!(?:[初早]|创始|其他|其余|另外)的?)(?<=拥有|现有|共有|已有|[增扩达]至|扩大到|发展到|包括|涵盖|⟦organisation⟧|[有的至到以、和及]|^)${NUMBER}个(?:国家的)?(?:(?<member>(?:正式)?成员国)|(?<observer>观察员国?)|(?<dialogue_partner>对话伙伴国?)|(?<partner>伙伴国))`,
      'dgu',
    ),
    matches: ['⟦organisation⟧的十个成员国', '拥有8个成员国、4个观察员国、6个对话伙伴', '和17个伙伴国'],
    ignores: ['从成立之初的6个成员国', '其他两个成员国', '多个成员国'],
  },
  {
    id: 'among-them-partners',
    pattern: new RegExp(String.raw`其中(?:(?<member>成员国)|(?<partner>伙伴国?))(?:有)?${NUMBER}个`, 'dgu'),
    matches: ['，其中伙伴国17个'],
    ignores: ['其中伙伴国的17个项目'.replace('17个', '17项')],
  },
];
