import type { Language } from '../../languages/language.ts';
import type { Span } from '../../text/span.ts';
import { type NameMention, isCalled } from './names.ts';
import { type Named, namedBy } from './people.ts';
import type { Sentence } from './venue.ts';

export type Format = 'restricted' | 'expanded' | 'video' | 'hybrid';

/** What a meeting did, in a sentence's own words (offsets into it), or by a name that goes over languages. */
export type Proceeding =
  | { readonly fact: 'topics' | 'decisions' | 'documents' | 'budget'; readonly words: Span }
  | { readonly fact: 'formats'; readonly format: Format }
  | { readonly fact: 'statements' | 'host'; readonly country: Named };

const SUBJECT: Readonly<Record<Language, RegExp>> = {
  zh: /代表团团长|团长们|各方|与会|会议|会上|会后|峰会|元首|总理们|领导人|成员国/u,
  ru: /глав\p{Ll}+\s+(?:делегаций|правительств|государств)|сторон|участник|заседани|саммит|лидер|государства\s*[-–—]\s*члены|на\s+нем|приняты|подписан/iu,
  en: /heads of (?:delegation|government|state)|(?:the )?parties|participants|sides|member states|leaders|meeting|summit|session/iu,
};

const ADOPTED: Readonly<Record<Language, RegExp>> = {
  zh: /(?<!支持|推动|尽快|尽早|关于|落实|根据|将|拟|应|愿|未|并非|有必要)(?:通过|签署|批准|发表)了?(?!的|后)/gu,
  ru: /(?<!\p{L})(?:принят[оаы]?|подписан[оаы]?|утвержден[оаы]?|одобрен[оаы]?|принял[иао]?|подписал[иао]?|утвердил[иао]?|одобрил[иао]?)(?!\p{L})/giu,
  en: /(?<!(?:not|been|which|that|be|to)\s)\b(?:adopted|signed|approved|issued)\b(?!\s+(?:in|on|at|by)\b)/giu,
};
const LIST: Readonly<Record<Language, RegExp>> = {
  zh: /^(?:主要|会议|通过的|签署的|成果)*文件(?:有|包括|为)?[:：]/u,
  ru: /^\s*(?:(?:Основные|Итоговые|Принятые|Подписанные)\s+)?документы(?:\s+(?:заседания|саммита)[^:.]{0,40})?\s*:/iu,
  en: /^\s*(?:(?:Main|Adopted|Signed|Outcome|Final|Key)\s+)?documents(?:\s+(?:of|adopted|signed|at)[^:.]{0,40})?\s*:/iu,
};
const DECIDED: Readonly<Record<Language, RegExp>> = {
  zh: /(?<!获|获得|经|已)(?:一致同意|同意|决定(?!了?书)|商定|批准)(?![的，])[^。；]+/u,
  ru: /(?<!\p{L})(?:приняли\s+решение|решили|договорились|утвердил[иао]?|одобрил[иао]?|согласовали)(?!\p{L})[^.;]*(?:\.\d[^.;]*)*/iu,
  en: /(?<!\b(?:been|was|were|is|are|being)\s)\b(?:decided|agreed|approved|resolved)\s+(?!(?:of|at|in|by|on)\s)[^.;]*(?:\.\d[^.;]*)*/iu,
};
const DISCUSSED: Readonly<Record<Language, RegExp>> = {
  zh: /(?:讨论了|重点讨论|审议了)(?!的)(?<what>[^。；，]{3,}(?:，[^。；]+)?)|就(?<about>[^。；]{3,}?)(?:广泛|深入)?(?:交换(?:了)?意见|进行(?:了)?讨论)/u,
  ru: /(?<!\p{L})(?:обсудил[иао]?|рассмотрел[иао]?|обменялись\s+мнениями)\s+(?!и\s+утверд)(?<what>[^.;]{3,})/iu,
  en: /\b(?:discussed|exchanged\s+views\s+on|reviewed)\s+(?<what>[^.;]{3,})/iu,
};
const BUDGET: Readonly<Record<Language, RegExp>> = {
  zh: /(?:(?:上合|上海合作)组织)?\d{4}\s*年度?(?:的)?(?:[\p{Script=Han}]{0,6})预算/u,
  ru: /бюджет\p{Ll}*(?:\s+(?:ШОС|Организации|организации|Шанхайской\s+организации\s+сотрудничества))?\s+на\s+\d{4}\s+год/iu,
  en: /(?:SCO\s+)?budget(?:\s+of\s+the\s+(?:SCO|Organi[sz]ation))?\s+for\s+\d{4}|\d{4}\s+(?:SCO\s+)?budget/iu,
};
const APPROVED: Readonly<Record<Language, RegExp>> = {
  zh: /批准|通过|核准/u,
  ru: /утвер|одобр|принят|принял/iu,
  en: /\b(?:approv|adopt|endors)\w*/iu,
};
const FORMATS: readonly [Format, Readonly<Record<Language, RegExp>>][] = [
  [
    'restricted',
    {
      zh: /小范围/u,
      ru: /узк\p{Ll}+\s+(?:состав|формат)|(?:в\s+)?узком(?:\s+и\s+(?:в\s+)?расширенном)\s+состав/iu,
      en: /\b(?:restricted|narrow)(?:\s+and\s+\w+)?[\s-]+(?:format|session|meeting|composition)/iu,
    },
  ],
  [
    'expanded',
    {
      zh: /大范围/u,
      ru: /расширенн\p{Ll}+\s+(?:состав|формат|заседани)/iu,
      en: /\b(?:expanded|extended|enlarged)[\s-]+(?:format|session|meeting|composition)/iu,
    },
  ],
  ['hybrid', { zh: /线上线下|线下和线上|混合形式/u, ru: /смешанн\p{Ll}+\s+формат|гибридн/iu, en: /\bhybrid\b/iu }],
  [
    'video',
    {
      zh: /视频(?:会议)?(?:方式|形式|连线)|以视频/u,
      ru: /видеоконференц|видеосвяз/iu,
      en: /\bvideo[\s-]?(?:conference|link|format)/iu,
    },
  ],
];
const SAID: Readonly<Record<Language, RegExp>> = {
  zh: /^(?:方|代表)?(?:[\p{Script=Han}]{0,2}总理[\p{Script=Han}·]{2,8})?(?:在(?:[\p{Script=Han}]{0,6})?(?:会上|会议上|发言中|讲话中))?(?:发表讲话|发言|表示|指出|强调|倡议|提出|主张|建议|宣布|重申)/u,
  ru: /^\s+(?:(?:на|в)\s+[\p{L}\s]{3,40}\s+)?(?:предложил[аио]?|заявил[аио]?|призвал[аио]?|выступил[аио]?\s+(?:за|с)|подчеркнул[аио]?|высказал\p{Ll}+|изложил[аио]?)(?!\p{L})/iu,
  en: /^\s+(?:also\s+)?(?:proposed|said|urged|called\s+(?:on|for)|announced|stressed|stated|declared)\b/iu,
};
const HOST: Readonly<Record<Language, RegExp>> = {
  zh: /(?:由(?:轮值)?主席国|作为(?:轮值)?主席国的?|东道国)$/u,
  ru: /(?:принимающ\p{Ll}+\s+(?:сторон|стран)\p{Ll}+\s*[—–:-]?\s*)$/iu,
  en: /(?:hosted\s+by\s+(?:the\s+)?)$/iu,
};
const AS_HOST: Readonly<Record<Language, RegExp>> = {
  zh: /^(?:作为|以)(?:轮值)?(?:主席国|东道国)/u,
  ru: /^,?\s+как\s+(?:государство-председатель|принимающая\s+сторона)/iu,
  en: /^,?\s+as\s+(?:the\s+)?(?:rotating\s+chair|host|chair)/iu,
};

/** Without one of these a sentence has neither a statement of a country nor a host. */
const OF_COUNTRY: Readonly<Record<Language, RegExp>> = {
  zh: /发表讲话|发言|表示|指出|强调|倡议|提出|主张|建议|宣布|重申|主席国|东道国/u,
  ru: /предлож|заявил|призвал|выступил|подчеркнул|высказал|изложил|принимающ|председатель/iu,
  en: /\b(?:proposed|said|urged|called|announced|stressed|stated|declared|hosted|chair|host)\b/iu,
};

const GENERIC_DOCUMENTS = ['Decision', 'Regulations', 'Protocol', 'Memorandum of Understanding'];

/** What a sentence says was done at a meeting. The caller has made sure that it speaks of one. */
export function proceedingsOf(sentence: Sentence): Proceeding[] {
  const { text, language } = sentence;
  const hasSubject = SUBJECT[language].test(text);
  return [
    ...FORMATS.flatMap(([format, patterns]): Proceeding[] =>
      patterns[language].test(text) ? [{ fact: 'formats', format }] : [],
    ),
    ...listedDocumentsOf(sentence),
    ...(hasSubject ? [...documentsOf(sentence), ...topicOf(sentence), ...decisionOf(sentence)] : []),
    ...budgetOf(sentence),
    ...countriesOf(sentence),
  ];
}

function listedDocumentsOf({ text, language }: Sentence): Proceeding[] {
  const list = LIST[language].exec(text);
  if (!list) return [];
  return partsOf(text, list.index + list[0].length).map((words): Proceeding => ({ fact: 'documents', words }));
}

function documentsOf(sentence: Sentence): Proceeding[] {
  const { text, language } = sentence;
  if (LIST[language].test(text)) return [];
  return [...text.matchAll(ADOPTED[language])].flatMap((verb): Proceeding[] => {
    const from = verb.index + verb[0].length;
    const to = /[。；;]/u.exec(text.slice(from))?.index;
    const region = { start: from, end: to === undefined ? text.length : from + to };
    return titlesIn(text, region, sentence.names, language).map((words): Proceeding => ({ fact: 'documents', words }));
  });
}

/** Titles in quotation marks right behind a verb, or names of documents that the lexicon knows. */
function titlesIn(text: string, region: Span, names: readonly NameMention[], language: Language): Span[] {
  const part = text.slice(region.start, region.end);
  const quoted = [...part.matchAll(language === 'zh' ? /《[^》]+》(?:[^》《，。]*》)?/gu : /[«“"][^»”"]{4,}[»”"]/gu)];
  const [first] = quoted;
  if (
    first &&
    first.index <= (language === 'zh' ? 14 : 60) &&
    !/的$|落实|执行|修改|修订|补充|выполн|изменен|implement|amend/u.test(part.slice(0, first.index))
  ) {
    return quoted
      .filter(({ index }, at) => at === 0 || /^[^，。；,;]{0,40}$/u.test(part.slice(endOf(quoted[at - 1]), index)))
      .map(({ index, 0: title }) => ({ start: region.start + index, end: region.start + index + title.length }));
  }
  // Name after name, with nothing but articles and commas between the verb, the first and the next.
  let at = region.start;
  return names.filter(({ kind, start, end, concepts }) => {
    const isNext = start >= at && end <= region.end && JOINS.test(text.slice(at, start));
    if (kind !== 'doc' || !isNext) return false;
    at = end;
    return !concepts.every((concept) => GENERIC_DOCUMENTS.some((name) => isCalled(concept, name)));
  });
}

const JOINS = /^[\s,，、《》»«]*(?:(?:and|и|和|及|的)\s*)?(?:the|a|an|its|новую|新版)?\s*$/iu;

function endOf(match: RegExpExecArray | undefined): number {
  return match === undefined ? 0 : match.index + match[0].length;
}

function topicOf({ text, language }: Sentence): Proceeding[] {
  const found = DISCUSSED[language].exec(text);
  const words = found?.groups?.['what'] ?? found?.groups?.['about'];
  if (!found || words === undefined || APPROVED[language].test(words)) return [];
  const start = text.indexOf(words, found.index);
  return [{ fact: 'topics', words: withoutEnd(text, start, start + words.length) }];
}

function decisionOf({ text, language }: Sentence): Proceeding[] {
  const found = DECIDED[language].exec(text);
  if (!found || !SUBJECT[language].test(text.slice(0, found.index))) return [];
  return [{ fact: 'decisions', words: withoutEnd(text, found.index, found.index + found[0].length) }];
}

function budgetOf({ text, language }: Sentence): Proceeding[] {
  const found = BUDGET[language].exec(text);
  if (!found || !APPROVED[language].test(text)) return [];
  return [{ fact: 'budget', words: { start: found.index, end: found.index + found[0].length } }];
}

function countriesOf(sentence: Sentence): Proceeding[] {
  const { text, language } = sentence;
  // Names are looked for only where there is something to find them for.
  if (!OF_COUNTRY[language].test(text)) return [];
  return sentence.names.flatMap((name): Proceeding[] => {
    if (name.kind !== 'country') return [];
    const country = namedBy(name, text, language);
    const before = text.slice(0, name.start);
    const after = text.slice(name.end);
    const isAtStart = /(?:^|[，。；：,;:]\s*|\s)$/u.test(before);
    if (isAtStart && SAID[language].test(after)) return [{ fact: 'statements', country }];
    return HOST[language].test(before) || AS_HOST[language].test(after) ? [{ fact: 'host', country }] : [];
  });
}

/** The items of a list that goes to the end of its sentence. */
function partsOf(text: string, from: number): Span[] {
  let at = from;
  return text
    .slice(from)
    .split(/[;；]/u)
    .flatMap((part): Span[] => {
      const start = at;
      at += part.length + 1;
      const span = withoutEnd(text, start, start + part.length);
      return span.end > span.start ? [span] : [];
    });
}

/** A range without the blanks at its ends and the stop that ends it. */
function withoutEnd(text: string, start: number, end: number): Span {
  const part = text.slice(start, end);
  const lead = part.length - part.trimStart().length;
  const kept = part.replace(/[\s.。;；,，]+$/u, '').length;
  return { start: start + Math.min(lead, kept), end: start + kept };
}
