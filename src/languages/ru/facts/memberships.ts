import type { CountRule, MembershipRule } from '../../facts.ts';

const COUNTRIES = String.raw`(?<countries>⟦country⟧(?:(?:, | и |, а также )⟦country⟧)*)`;
const ORGANISATION = String.raw`(?: (?:при |в |с )?⟦organisation⟧)?`;
const WHAT = String.raw`(?:(?<member>(?:полноправн\p{Ll}+ )?(?:государств\p{Ll}*-(?:член|участни)\p{Ll}+|стран\p{Ll}*-(?:член|участни)\p{Ll}+|член\p{Ll}{0,3}(?:-основател\p{Ll}+)?))|(?<observer>(?:(?:государств|стран)\p{Ll}*-)?наблюдател\p{Ll}+)|(?<partner>партнер\p{Ll}{0,3})(?!${ORGANISATION} по диалогу)|(?<dialogue_partner>партнер\p{Ll}{0,3}${ORGANISATION} по диалогу))(?!\p{L}|-)`;
const IS_WHAT = String.raw`(?:(?:(?:перв|нов|очередн|втор|треть|четверт|пят|шест|седьм|восьм|девят|десят)\p{Ll}+|его|ее|их) )?${WHAT}(?! (?:Совета|делегации|правительства|семьи|ООН|СНГ|ОДКБ|по (?!диалогу)))${ORGANISATION}`;
/** What may be between what a country is and since when: nothing that tells of something else. */
const WHEN = String.raw`(?:(?!подпис|меморанд|участв|принял)(?:[^;.⟦—]|⟦city⟧)){0,60}?`;

export const memberships: readonly MembershipRule[] = [
  {
    id: 'observers-until-members',
    pattern: new RegExp(
      String.raw`(?<before>${WHAT} до вступления)(?: в ⟦organisation⟧)? (?:были|был|была|являлись)(?: также)? (?<countries>⟦country⟧(?:(?:, | и )⟦country⟧)*) \(с (?<since>⟦date⟧)\)(?:(?:,| и) (?<countries2>⟦country⟧(?:(?:, | и )⟦country⟧)*) \(с (?<since2>⟦date⟧)\))?`,
      'dgiu',
    ),
    matches: ['Наблюдателями до вступления в ⟦organisation⟧ были также ⟦country⟧ (с ⟦date⟧) и ⟦country⟧ (с ⟦date⟧)'],
    ignores: ['Наблюдателями на выборах были ⟦country⟧ (с ⟦date⟧)'],
  },
  {
    id: 'is-no-member',
    pattern: new RegExp(
      String.raw`${COUNTRIES} (?:(?:пока |еще |никогда )?не (?:является|являются|стал[аои]?|был[аои]?|входит в число|имеет статуса)|—? ?не) ${IS_WHAT}`,
      'dgu',
    ),
    matches: ['⟦country⟧ не является членом ⟦organisation⟧', '⟦country⟧ пока не стала наблюдателем'],
    ignores: ['⟦country⟧ является членом ⟦organisation⟧', '⟦country⟧ не против'],
    says: 'denied',
  },
  {
    id: 'will-be-member',
    pattern: new RegExp(
      String.raw`${COUNTRIES} (?:(?:скоро )?(?:станет|станут|будет|будут)|(?:намерен[аы]?|хочет|хотят|планирует|готовится) стать) ${IS_WHAT}(?:${WHEN} ?(?:с|в|к)? ?(?<since>⟦date⟧))?`,
      'dgu',
    ),
    matches: ['⟦country⟧ станет членом ⟦organisation⟧ в ⟦date⟧', '⟦country⟧ намерена стать наблюдателем'],
    ignores: ['⟦country⟧ стала членом ⟦organisation⟧ ⟦date⟧'],
    says: 'planned',
  },
  {
    id: 'granted-status',
    pattern: new RegExp(
      String.raw`${COUNTRIES} (?:(?:был )?предоставлен статус|(?:был[аои]?|были) принят[аы]?(?: в ⟦organisation⟧)? в качестве) ${IS_WHAT}(?:${WHEN} ?(?:с|в|от)? ?(?<since>⟦date⟧))?`,
      'dgu',
    ),
    matches: [
      '⟦country⟧ предоставлен статус партнера ⟦organisation⟧',
      '⟦country⟧ и ⟦country⟧ были приняты в ⟦organisation⟧ в качестве наблюдателей в ⟦date⟧',
    ],
    ignores: ['⟦country⟧ предоставлен кредит'],
  },
  {
    id: 'date-member-became',
    pattern: new RegExp(
      String.raw`(?<since>⟦date⟧),? (?:когда )?(?:официально )?${IS_WHAT} (?:официально )?(?:стал[аои]?|становится) ${COUNTRIES}`,
      'dgu',
    ),
    matches: ['С ⟦date⟧, когда партнером стал ⟦country⟧, их 27'],
    ignores: ['С ⟦date⟧, когда партнером стал банк'],
  },
  {
    id: 'date-became-member',
    pattern: new RegExp(
      String.raw`(?<since>⟦date⟧),? (?:когда )?${COUNTRIES} (?:официально )?(?:стал[аои]?|был[аои]? принят[аы]? в качестве|получил[аои]? ${'статус'}) ${IS_WHAT}`,
      'dgu',
    ),
    matches: ['В ⟦date⟧ ⟦country⟧ стал членом ⟦organisation⟧', '⟦date⟧ ⟦country⟧ получила статус наблюдателя'],
    ignores: ['В ⟦date⟧ ⟦country⟧ стала председателем'],
  },
  {
    id: 'became-member',
    pattern: new RegExp(
      String.raw`${COUNTRIES} (?:официально )?(?:стал[аои]?|стали|получил[аои]? статус) ${IS_WHAT}(?:${WHEN} ?(?:с|в|от|решением|решению)? ?(?<since>⟦date⟧))?`,
      'dgu',
    ),
    matches: [
      '⟦country⟧ стала членом ⟦organisation⟧ ⟦date⟧',
      '⟦country⟧ и ⟦country⟧ получили статус партнера ⟦organisation⟧ по диалогу решением, принятым в ⟦city⟧ в ⟦date⟧',
    ],
    ignores: ['⟦country⟧ стала членом Совета', '⟦country⟧ стала партнером по торговле'],
  },
  {
    id: 'joined',
    pattern: new RegExp(
      String.raw`(?:(?<since2>⟦date⟧) )?${COUNTRIES} (?:официально )?(?:вступил[аои]? в|присоединил(?:ся|ась|ись) к) (?<member>⟦organisation⟧)(?:${WHEN} ?(?:с|в)? ?(?<since>⟦date⟧))?`,
      'dgu',
    ),
    matches: ['⟦country⟧ и ⟦country⟧ вступили в ⟦organisation⟧ в ⟦date⟧'],
    ignores: ['⟦country⟧ вступила в переговоры'],
  },
  {
    id: 'since-is-member',
    pattern: new RegExp(
      String.raw`[Сс] (?<since>⟦date⟧) ${COUNTRIES} (?:—|является|являются|был[аои]?) ${IS_WHAT}`,
      'dgu',
    ),
    matches: ['С ⟦date⟧ ⟦country⟧ является наблюдателем при ⟦organisation⟧'],
    ignores: ['С ⟦date⟧ ⟦country⟧ является председателем'],
  },
  {
    id: 'is-member',
    pattern: new RegExp(
      String.raw`${COUNTRIES} (?:—|является|являются|был[аои]?|имеет статус|имеют статус) (?:[^.;,—⟦]{0,30} ⟦organisation⟧ и )?${IS_WHAT}(?: с (?<since>⟦date⟧))?`,
      'dgu',
    ),
    matches: ['⟦country⟧ и ⟦country⟧ — государства-основатели ⟦organisation⟧ и ее члены с ⟦date⟧'],
    ignores: ['⟦country⟧ — председатель ⟦organisation⟧', '⟦country⟧ является членом Совета'],
  },
  {
    id: 'members-are',
    pattern: new RegExp(
      String.raw`(?<!\p{L})(?:${WHAT}${ORGANISATION} ?(?:—|:|\(|являются|входят)|государствами-членами${ORGANISATION} являются|в (?<member2>⟦organisation⟧) входят(?: \p{Ll}+ (?:государств|стран)\p{Ll}{0,2}(?:-член\p{Ll}+)?)?:?) ?${COUNTRIES}`,
      'dgiu',
    ),
    matches: [
      'Государства-члены ⟦organisation⟧ — ⟦country⟧, ⟦country⟧ и ⟦country⟧',
      'наблюдатели (⟦country⟧, ⟦country⟧)',
    ],
    ignores: ['Государства-члены ⟦organisation⟧ и ⟦country⟧'],
  },
  {
    id: 'member-states-before-countries',
    pattern: new RegExp(
      String.raw`(?<![\p{L}-])(?:государства-(?:(?<member>члены)|(?<observer>наблюдатели))|(?<dialogue_partner>партнеры по диалогу)) ${COUNTRIES}`,
      'dgiu',
    ),
    matches: ['приняли участие государства-наблюдатели ⟦country⟧ и ⟦country⟧'],
    ignores: ['государства-наблюдатели и ⟦country⟧', 'главы государств-членов ⟦country⟧'],
  },
  {
    id: 'only-was-member',
    pattern: new RegExp(String.raw`${WHAT}${ORGANISATION} (?:раньше )?был[аи]? только ${COUNTRIES}`, 'dgiu'),
    matches: ['государством-наблюдателем раньше была только ⟦country⟧'],
    ignores: ['наблюдателем был только один'],
  },
];

const NUMBER = String.raw`(?<number>\d{1,2}|двум?|двух|три|трех|четыре|четырех|пять|пяти|шесть|шести|семь|семи|восемь|восьми|девять|девяти|десять|десяти)`;

export const counts: readonly CountRule[] = [
  {
    id: 'number-of-countries',
    pattern: new RegExp(
      String.raw`(?:[Сс] (?<since>⟦date⟧)(?:[^;.⟦]|⟦organisation⟧){0,40} )?(?:составля\p{Ll}+|насчитыва\p{Ll}+|объединя\p{Ll}+) (?<countries>${NUMBER}) (?:стран|государств)\p{Ll}{0,2}(?!-)`,
      'dgu',
    ),
    matches: ['С ⟦date⟧ члены и партнеры ⟦organisation⟧ вместе составляли 26 стран', 'насчитывает 27 стран'],
    ignores: ['насчитывает 27 статей', 'составили 26 страниц', 'объединяет десять государств-членов'],
  },
  {
    id: 'since-number-of-countries',
    pattern: new RegExp(
      String.raw`[Сс] (?<since>⟦date⟧), когда [^;.]{0,60}, их (?<countries>${NUMBER})(?!\p{L})`,
      'dgu',
    ),
    matches: ['С ⟦date⟧, когда партнером стал ⟦country⟧, их 27: десять'],
    ignores: ['С ⟦date⟧, когда они встретились, их встречи'],
  },
  {
    id: 'number-of-members',
    pattern: new RegExp(
      String.raw`(?<!(?:из|других|остальных|остальные|эти|между) )(?<![\p{L}\d.,-])${NUMBER} (?:(?<member>государств\p{Ll}*-(?:член|участни)\p{Ll}+|стран\p{Ll}*-(?:член|участни)\p{Ll}+|член(?:ов|а))|(?<observer>(?:(?:государств|стран)\p{Ll}*-)?наблюдател\p{Ll}+)|(?<partner>партнер(?:ов|а|ами))(?!\p{L}| по диалогу)|(?<dialogue_partner>партнер(?:ов|а|ами) по диалогу))`,
      'dgu',
    ),
    matches: ['десять государств-членов и 17 партнеров', 'представители всех десяти государств-членов'],
    ignores: ['из десяти государств-членов', 'других двух наблюдателей', '2010 членов'],
  },
];
