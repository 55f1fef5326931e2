import type { ProceedingRules } from '../../meetings.ts';

export const proceedings: ProceedingRules = {
  subject: {
    id: 'proceedings-subject',
    pattern: /代表团团长|团长们|各方|与会|会议|会上|会后|峰会|元首|总理们|领导人|成员国/u,
    matches: ['代表团团长讨论了经贸合作。', '会后签署了联合公报。'],
    ignores: ['两国外长讨论了经贸合作。'],
  },
  adopted: {
    id: 'documents-adopted',
    pattern: /(?<!支持|推动|尽快|尽早|关于|落实|根据|将|拟|应|愿|未|并非|有必要)(?:通过|签署|批准|发表)了?(?!的|后)/gu,
    matches: ['会议通过了《塔什干宣言》。', '总理们签署联合公报。'],
    ignores: ['各方支持通过该草案。', '会议将签署联合公报。', '落实已通过的文件。'],
  },
  documentList: {
    id: 'documents-list',
    pattern: /^(?:主要|会议|通过的|签署的|成果)*文件(?:有|包括|为)?[:：]/u,
    matches: ['会议通过的文件：《北京宣言》；《发展战略》', '主要文件包括：联合公报'],
    ignores: ['根据会议文件，各方将加强合作：', '文件已经通过。'],
  },
  title: {
    id: 'document-title',
    pattern: /《[^》]+》(?:[^》《，。]*》)?/gu,
    matches: ['通过了《比什凯克宣言》'],
    ignores: ['通过了“上海精神”宣言'],
    within: 14,
  },
  noTitle: {
    id: 'document-not-adopted',
    pattern: /的$|落实|执行|修改|修订|补充/u,
    matches: ['关于落实', '为修订'],
    ignores: ['上海合作组织'],
  },
  notAdopted: {
    id: 'document-not-yet-adopted',
    pattern:
      /(?:(?:支持|推动|推进|呼吁|建议|提议|希望|期待|欢迎|愿|应|需|拟|计划|争取|尽快|尽早|按规定程序|包括|关于)[^，。；]*|(?:将|届时)[^。；]*)⟦(?!\p{Script=Han}{2}了)/u,
    matches: ['各方支持尽快制定并⟦通过', '届时，与会领导人还将签署公报，⟦批准', '积极评价会议成果，包括⟦批准'],
    ignores: ['会议⟦通过', '各方支持建立中心，⟦通过', '会议将其写入公报，⟦通过了'],
  },
  speech: {
    id: 'title-of-speech',
    pattern: /(?:题为|题目是|以)\s*⟦|⟧的?(?:重要|主旨|主题|书面|视频)*(?:讲话|演讲|致辞|发言|文章|署名文章|倡议)/u,
    matches: ['发表题为⟦《携手》⟧', '⟦《携手》⟧的重要讲话'],
    ignores: ['通过了⟦《携手宣言》⟧'],
  },
  joiner: {
    id: 'document-joiner',
    pattern: /^[\s,，、《》»«]*(?:(?:和|及|的)\s*)?(?:新版)?\s*$/u,
    matches: ['、', '》和', '新版'],
    ignores: ['，并讨论', '关于'],
  },
  decided: {
    id: 'decision',
    pattern: /(?<!获|获得|经|已)(?:一致同意|同意|决定(?!了?书)|商定|批准)(?![的，])[^。；]+/u,
    matches: ['会议决定给予老挝对话伙伴地位。', '各方商定2027年在比什凯克会晤。'],
    ignores: ['会议通过了各项决定。', '该计划获批准。', '双方同意的条件不变。'],
  },
  discussed: {
    id: 'topic',
    pattern:
      /(?:讨论了|重点讨论|审议了)(?!的)(?<what>[^。；，]{3,}(?:，[^。；]+)?)|就(?<about>[^。；]{3,}?)(?:广泛|深入)?(?:交换(?:了)?意见|进行(?:了)?讨论)/u,
    matches: ['会议讨论了地区安全问题。', '各方就粮食安全深入交换意见。'],
    ignores: ['会议讨论的问题很多。', '各方就此道别。'],
  },
  budget: {
    id: 'budget',
    pattern: /(?:(?:上合|上海合作)组织)?\d{4}\s*年度?(?:的)?(?:[\p{Script=Han}]{0,6})预算/u,
    matches: ['会议批准了上合组织2026年预算。', '2026年度本组织预算'],
    ignores: ['会议批准了本组织预算。', '2026年各方预计贸易额将增长。'],
  },
  approved: {
    id: 'approved',
    pattern: /批准|通过|核准/u,
    matches: ['会议批准了2026年预算。'],
    ignores: ['会议听取了关于2026年预算的报告。'],
  },
  formats: {
    restricted: {
      id: 'format-restricted',
      pattern: /小范围/u,
      matches: ['总理们先举行小范围会谈。'],
      ignores: ['合作范围不断扩大。'],
    },
    expanded: {
      id: 'format-expanded',
      pattern: /大范围/u,
      matches: ['随后举行大范围会议。'],
      ignores: ['会议扩大了合作。'],
    },
    hybrid: {
      id: 'format-hybrid',
      pattern: /线上线下|线下和线上|混合形式/u,
      matches: ['会议以线上线下结合方式举行。'],
      ignores: ['会议在线上举行。'],
    },
    video: {
      id: 'format-video',
      pattern: /视频(?:会议)?(?:方式|形式|连线)|以视频/u,
      matches: ['会议以视频方式举行。', '各方通过视频会议形式与会。'],
      ignores: ['代表团团长观看了视频。'],
    },
  },
  ofCountry: {
    id: 'country-acts',
    pattern: /发表讲话|发言|表示|指出|强调|倡议|提出|主张|建议|宣布|重申|主席国|东道国/u,
    matches: ['俄罗斯建议设立开发银行。', '由轮值主席国印度主办。'],
    ignores: ['俄罗斯代表团出席会议。'],
  },
  said: {
    id: 'country-said',
    pattern:
      /^(?:方|代表)?(?:[\p{Script=Han}]{0,2}总理[\p{Script=Han}·]{2,8})?(?:在(?:[\p{Script=Han}]{0,6})?(?:会上|会议上|发言中|讲话中))?(?:发表讲话|发言|表示|指出|强调|倡议|提出|主张|建议|宣布|重申)/u,
    matches: ['方在会上表示，应加强互联互通。', '总理米舒斯京强调了经济合作。', '建议设立开发银行。'],
    ignores: ['代表团出席会议。', '和中国建议设立开发银行。'],
  },
  host: {
    id: 'host-before',
    pattern: /(?:由(?:轮值)?主席国|作为(?:轮值)?主席国的?|东道国)$/u,
    matches: ['会议由轮值主席国', '感谢东道国'],
    ignores: ['主席国移交给'],
  },
  asHost: {
    id: 'host-behind',
    pattern: /^(?:作为|以)(?:轮值)?(?:主席国|东道国)/u,
    matches: ['作为轮值主席国举办了会议。'],
    ignores: ['作为观察员国出席会议。'],
  },
};
