import type { TermRule } from '../../facts.ts';

const HOLDER = String.raw`(?<holder>(?:\p{Lu}\. ?){0,2}⟦person⟧|\p{Lu}\p{Ll}[\p{L}-]+(?: \p{Lu}[\p{L}.-]+){1,3})`;
const COUNTRY = String.raw`(?: \((?<country>⟦country⟧)\))?`;
const OFFICE = String.raw`(?:(?<secretary_general>[Гг]енеральн\p{Ll}+ секретар\p{Ll}{1,2}(?: ⟦organisation⟧)|[Гг]енсек\p{Ll}{0,2} ⟦organisation⟧)|(?<rats_director>[Дд]иректор\p{Ll}{0,2} ⟦rats⟧))`;
const WHEN = String.raw`(?:,? (?:(?:с|на период с|сроком с) (?<from>⟦date⟧)(?: (?:по|до) (?<to>⟦date⟧))?|(?:в|во|на) (?<during>⟦date⟧)))?`;
/** Of a verb that tells when it began. */
const BEGAN = String.raw`(?:,? (?:(?:с|в|на период с|сроком с) )?(?<from>⟦date⟧)(?: (?:по|до) (?<to>⟦date⟧))?)?`;
const IS = String.raw`(?:был[аи]?|является|занимал[аи]? пост|занимает пост|работал[аи]?)`;
const BECAME = String.raw`(?:стал[аи]?|(?:был[аи]? )?(?:назначен|избран)[аы]?(?: на пост)?|вступил[аи]? в должность)`;
const CHAIR = String.raw`(?<chairing_state>⟦council⟧|⟦organisation⟧)`;

export const terms: readonly TermRule[] = [
  {
    id: 'succeeded-in-office',
    pattern: new RegExp(
      String.raw`${HOLDER}${COUNTRY} (?:сменил[аи]?|сменит|заменил[аи]?) (?<previous>⟦person⟧) на посту ${OFFICE}${BEGAN}`,
      'dgu',
    ),
    matches: ['⟦person⟧ сменил ⟦person⟧ на посту генерального секретаря ⟦organisation⟧'],
    ignores: ['⟦person⟧ сменил тему на посту'],
  },
  {
    id: 'will-hold-office',
    pattern: new RegExp(
      String.raw`${HOLDER}${COUNTRY} (?:станет|будет|займет пост|вступит в должность)(?: новым)? ${OFFICE}${BEGAN}`,
      'dgu',
    ),
    matches: ['⟦person⟧ станет генеральным секретарем ⟦organisation⟧ с ⟦date⟧'],
    ignores: ['⟦person⟧ стал генеральным секретарем ⟦organisation⟧'],
    says: 'planned',
  },
  {
    id: 'date-office-was-holder',
    pattern: new RegExp(
      String.raw`(?<!\p{L})(?:[Вв] (?<during>⟦date⟧)|[Сс] (?<from>⟦date⟧)(?: (?:по|до) (?<to>⟦date⟧))?) (?:пост )?${OFFICE} (?:${IS}|—|занимает|занимал[аи]?) ${HOLDER}${COUNTRY}`,
      'dgu',
    ),
    matches: [
      'В ⟦date⟧ генеральным секретарем ⟦organisation⟧ был ⟦person⟧ (⟦country⟧)',
      'С ⟦date⟧ директор ⟦rats⟧ — Иван Примеров',
    ],
    ignores: [
      'В ⟦date⟧ генеральный секретарь ⟦organisation⟧ посетил ⟦city⟧',
      'В ⟦date⟧ генеральным секретарем ООН был ⟦person⟧',
    ],
  },
  {
    id: 'office-date-is-holder',
    pattern: new RegExp(
      String.raw`${OFFICE}${WHEN} (?:—|был[аи]?|является|(?:был[аи]? )?(?:назначен|избран)а?) ${HOLDER}${COUNTRY}`,
      'dgu',
    ),
    matches: ['Генеральный секретарь ⟦organisation⟧ в ⟦date⟧ — ⟦person⟧ (⟦country⟧)'],
    ignores: ['Генеральный секретарь ⟦organisation⟧ — высшее должностное лицо'],
  },
  {
    id: 'took-office',
    pattern: new RegExp(
      String.raw`(?:(?<!\p{L})[СсВв] (?<from2>⟦date⟧) )?${HOLDER}${COUNTRY},? ${BECAME}(?: новым| первым)? ${OFFICE}${BEGAN}`,
      'dgu',
    ),
    matches: ['⟦person⟧ назначен генеральным секретарем ⟦organisation⟧ с ⟦date⟧'],
    ignores: ['⟦person⟧ встретил генерального секретаря ⟦organisation⟧'],
  },
  {
    id: 'held-office',
    pattern: new RegExp(
      String.raw`(?:(?<!\p{L})[Сс] (?<from2>⟦date⟧) )?${HOLDER}${COUNTRY},? (?:—|${IS})(?: первым)? ${OFFICE}${WHEN}`,
      'dgu',
    ),
    matches: ['⟦person⟧ был генеральным секретарем ⟦organisation⟧ в ⟦date⟧'],
    ignores: ['⟦person⟧ встретил генерального секретаря ⟦organisation⟧'],
  },
  {
    id: 'office-before-name',
    pattern: new RegExp(
      String.raw`(?<!(?:[Бб]ывш|[Зз]аместител|[Пп]режн)\p{Ll}{1,3} )${OFFICE},? (?<holder>(?:\p{Lu}\. ?){0,2}⟦person⟧)`,
      'dgu',
    ),
    matches: ['Генеральный секретарь ⟦organisation⟧ ⟦person⟧ заявил', 'директора ⟦rats⟧ И. ⟦person⟧'],
    ignores: [
      'заместитель генерального секретаря ⟦organisation⟧ ⟦person⟧',
      'бывший генеральный секретарь ⟦organisation⟧ ⟦person⟧',
    ],
  },
  {
    id: 'chair-reported-passed',
    pattern: new RegExp(
      String.raw`(?<from>⟦date⟧) сообщил\p{Ll}*, что председательство в ${CHAIR} (?:перешло|переходит|передано|передается)(?: от ⟦country⟧)? (?:к )?(?<holder>⟦country⟧)`,
      'dgiu',
    ),
    matches: ['⟦date⟧ сообщили, что председательство в ⟦council⟧ перешло от ⟦country⟧ к ⟦country⟧'],
    ignores: ['⟦date⟧ сообщили, что председательство в ⟦council⟧ передается отдельно'],
    says: 'attributed',
  },
  {
    id: 'chair-passed',
    pattern: new RegExp(
      String.raw`(?:(?<from>⟦date⟧) )?председательство в ${CHAIR}(?: (?<from2>⟦date⟧))? (?:перешло|переходит|передано|передается)(?: от ⟦country⟧)? (?:к )?(?<holder>⟦country⟧)(?: (?<from3>⟦date⟧))?`,
      'dgiu',
    ),
    matches: ['⟦date⟧ председательство в ⟦council⟧ перешло от ⟦country⟧ к ⟦country⟧'],
    ignores: ['председательство в ⟦council⟧ передается отдельно'],
  },
  {
    id: 'will-hold-chair',
    pattern: new RegExp(
      String.raw`(?<holder>⟦country⟧) (?:будет председательствовать|примет председательство|возьмет на себя председательство) в ${CHAIR}(?: (?:с (?<from>⟦date⟧)|(?:в|на) (?<during>⟦date⟧)))?`,
      'dgu',
    ),
    matches: ['⟦country⟧ будет председательствовать в ⟦organisation⟧ в ⟦date⟧'],
    ignores: ['⟦country⟧ председательствовала в ⟦organisation⟧'],
    says: 'planned',
  },
  {
    id: 'date-chaired',
    pattern: new RegExp(
      String.raw`(?:[Вв] (?<during>⟦date⟧) )?в ${CHAIR}(?: в (?<during2>⟦date⟧))? председательств(?:овал[аи]?|ует) (?<holder>⟦country⟧)`,
      'dgu',
    ),
    matches: ['В ⟦date⟧ в ⟦organisation⟧ председательствовал ⟦country⟧'],
    ignores: ['в ⟦organisation⟧ председательствовал ⟦person⟧'],
  },
  {
    id: 'held-chair',
    pattern: new RegExp(
      String.raw`(?<holder>⟦country⟧)(?: в (?<during>⟦date⟧))? (?:председательствовал[аи]?|председательствует|приняла? председательство) в ${CHAIR}(?: (?:с (?<from>⟦date⟧)|(?:в|на) (?<during2>⟦date⟧)))?`,
      'dgu',
    ),
    matches: ['⟦country⟧ в ⟦date⟧ председательствовал в ⟦council⟧', '⟦country⟧ председательствует в ⟦organisation⟧'],
    ignores: ['⟦person⟧ председательствовал в ⟦council⟧', '⟦country⟧ председательствовал на заседании'],
  },
  {
    id: 'chairmanship-of-country',
    pattern: new RegExp(
      String.raw`председательств\p{Ll}{1,2} (?<holder>⟦country⟧) в ${CHAIR}(?: (?:в|на) (?<during>⟦date⟧))?`,
      'dgiu',
    ),
    matches: ['председательство ⟦country⟧ в ⟦organisation⟧ в ⟦date⟧'],
    ignores: ['под председательством ⟦country⟧ в ⟦city⟧'],
  },
  {
    id: 'called-chairing-state',
    pattern:
      /(?:(?:называ|назвал)\p{Ll}+ (?<holder>⟦country⟧)(?: \(⟦country⟧\))?,?|(?<holder2>⟦country⟧) назван\p{Ll}?) (?<chairing_state>(?:государств|стран)\p{Ll}*-председател\p{Ll}+)(?: (?<during>⟦date⟧))?/dgu,
    matches: [
      'статья называет ⟦country⟧, государство-председатель ⟦date⟧',
      '⟦country⟧ названа государством-председателем',
    ],
    ignores: ['⟦country⟧ как государство-председатель'],
    says: 'attributed',
  },
  {
    id: 'is-chairing-state',
    pattern:
      /(?<holder>⟦country⟧)(?: как|,| —)? (?<chairing_state>(?:государств|стран)\p{Ll}*-председател\p{Ll}+)(?: ⟦organisation⟧)?(?: (?:в )?(?<during>⟦date⟧))?/dgu,
    matches: ['⟦country⟧ как государство-председатель', '⟦country⟧, государство-председатель ⟦date⟧,'],
    ignores: ['государство-председатель пригласило ⟦country⟧'],
  },
];
