import type { InstitutionFactRule } from '../../facts.ts';

const INSTITUTION = '(?<institution>⟦(?:body|rats|organisation)⟧)';

export const institutions: readonly InstitutionFactRule[] = [
  {
    id: 'its-secretariat-is-in',
    relation: 'seat',
    pattern: new RegExp(
      String.raw`${INSTITUTION}[^。；]{0,60}，其(?:秘书处|总部)(?:设在|位于|设于)(?<place>⟦city⟧)`,
      'dgu',
    ),
    matches: ['⟦body⟧在⟦city⟧成立，其秘书处设在⟦city⟧'],
    ignores: ['⟦body⟧成立，其会议在⟦city⟧举行'],
  },
  {
    id: 'is-seated-in',
    relation: 'seat',
    pattern: new RegExp(
      String.raw`${INSTITUTION}(?:的?(?:总部|所在地))?(?:现)?(?:设在|设于|位于|坐落于|坐落在|常驻|是)(?:⟦country⟧)?(?:首都)?(?<place>⟦city⟧)`,
      'dgu',
    ),
    matches: ['⟦body⟧设在⟦city⟧', '⟦rats⟧总部位于⟦city⟧'],
    ignores: ['⟦body⟧在⟦city⟧开会', '⟦body⟧设在秘书处'],
  },
  {
    id: 'to-be-founded',
    relation: 'founded',
    pattern: new RegExp(
      String.raw`(?:决定|同意|提议|建议|计划|拟|尽快|早日|推动|支持)(?:在⟦city⟧)?(?:建立|成立|设立|建成|组建)${INSTITUTION}`,
      'dgu',
    ),
    matches: ['在⟦city⟧决定建立⟦body⟧', '推动早日建成⟦body⟧'],
    ignores: ['⟦body⟧成立', '决定支持⟦body⟧'],
    says: 'planned',
  },
  {
    id: 'was-founded',
    relation: 'founded',
    pattern: new RegExp(
      String.raw`(?:(?<date3>⟦date⟧)，)?${INSTITUTION}(?:(?:是)?(?:于|在)(?<date>⟦date⟧)|(?:根据|依据|按照)(?<date2>⟦date⟧)的协议)?(?:在(?<place>⟦city⟧))?(?:正式)?(?:宣告)?(?:成立|创立|建立|创建)(?:于(?<date4>⟦date⟧))?(?![\d一二三四五六七八九十]+周年|以来|之初|后|时|的)`,
      'dgu',
    ),
    matches: ['⟦organisation⟧于⟦date⟧在⟦city⟧成立', '⟦body⟧根据⟦date⟧的协议成立'],
    ignores: ['⟦organisation⟧成立以来', '⟦organisation⟧成立25周年', '⟦organisation⟧支持⟦city⟧'],
  },
  {
    id: 'was-opened',
    relation: 'opened',
    pattern: new RegExp(
      String.raw`${INSTITUTION}(?:(?:设在|位于)⟦city⟧，)?(?:于|自)?(?<date>⟦date⟧)(?:在(?<place>⟦city⟧))?(?:正式)?(?:起)?(?:启用|揭牌|启动|开始运作|开始工作)`,
      'dgu',
    ),
    matches: ['⟦body⟧设在⟦city⟧，⟦date⟧启用'],
    ignores: ['⟦body⟧于⟦date⟧开会'],
  },
  {
    id: 'were-unveiled',
    relation: 'opened',
    pattern: new RegExp(
      String.raw`(?<institution>⟦body⟧(?:[、和与及]⟦body⟧)*)(?:，合称[^。；，]{1,12})?，?(?:(?:于|自)?(?<date>⟦date⟧))?在(?<place>⟦city⟧)(?:正式)?(?:启用|揭牌)`,
      'dgu',
    ),
    matches: ['⟦body⟧、⟦body⟧和⟦body⟧，合称“安全中心”，在⟦city⟧揭牌'],
    ignores: ['⟦body⟧、⟦body⟧在⟦city⟧开会'],
  },
  {
    id: 'was-signed',
    relation: 'signed',
    pattern: /(?<institution>⟦charter⟧)(?:于|是)?(?<date>⟦date⟧)(?:在(?<place>⟦city⟧))?(?:签署|签订|通过)/dgu,
    matches: ['⟦charter⟧于⟦date⟧在⟦city⟧签署'],
    ignores: ['⟦charter⟧于⟦date⟧修订'],
  },
  {
    id: 'entered-into-force',
    relation: 'in_force',
    pattern: /(?<institution>⟦charter⟧)[^。；]{0,60}?(?:于|自)?(?<date>⟦date⟧)(?:起|正式)?生效/dgu,
    matches: ['⟦charter⟧于⟦date⟧在⟦city⟧签署，⟦date⟧生效'],
    ignores: ['⟦charter⟧于⟦date⟧签署'],
  },
];
