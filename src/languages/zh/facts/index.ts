import type { FactRules } from '../../facts.ts';
import { institutions } from './institutions.ts';
import { counts, memberships } from './memberships.ts';
import { names } from './names.ts';
import { terms } from './terms.ts';

export const facts: FactRules = {
  word: {
    id: 'word-of-fact',
    pattern:
      /成员|观察员|伙伴|加入|合计|总计|共计|一共|秘书长|主任|主席|设在|设于|位于|坐落|总部|所在地|成立|创立|建立|创建|设立|建成|组建|启用|揭牌|启动|运作|签署|签订|通过|生效/u,
    matches: ['成为成员国', '设在北京'],
    ignores: ['各方就贸易交换意见'],
  },
  names,
  memberships,
  counts,
  terms,
  institutions,
  unsure: {
    id: 'unsure-fact',
    pattern:
      /年份[^。；]{0,3}未(?:得到)?(?:完全|充分|最终)(?:得到)?证实|年份只有一个来源|说法只见于二手来源|；只有二手来源|据一般了解/u,
    matches: ['年份尚未完全证实', '这一年份只有一个来源证实'],
    ignores: ['年份已经证实', '会议城市只见于二手来源'],
  },
  numbers: {},
};
