import type { Language } from '../../languages/language.ts';
import type { Span } from '../../text/span.ts';
import { BODIES } from '../../domain/bodies.ts';
import { ORDINAL_EN, ORDINAL_RU, ORDINAL_ZH, ordinalOf } from './ordinals.ts';

/** A meeting of the organisation as a text names it. */
export type MeetingName = {
  readonly body: string;
  readonly number: number | null;
  readonly year: number | null;
  /** Beside the regular ones, and not numbered with them. */
  readonly isExtraordinary: boolean;
  /** The one after another one: 下次会议, следующее заседание. */
  readonly isNext: boolean;
};

/** Something that takes place at some time somewhere, where a sentence names it. */
export type Event = Span &
  (
    | { readonly what: 'meeting'; readonly name: MeetingName }
    /** 会议, "the meeting", "24-е заседание": the one that is spoken of. */
    | { readonly what: 'same'; readonly number: number | null; readonly isNext: boolean; readonly isSummit: boolean }
    /** Talks, forums, meetings of other organisations. */
    | { readonly what: 'other' }
  );

const SCO: Readonly<Record<Language, string>> = {
  zh: String.raw`(?:上海合作组织(?:\s*[（(]上合(?:组织)?[）)])?|上合组织|上合)`,
  ru: String.raw`(?:ШОС|Шанхайской\s+[Оо]рганизации\s+[Сс]отрудничества(?:\s*\(ШОС\))?)`,
  en: String.raw`(?:SCO|Shanghai\s+Cooperation\s+Organi[sz]ation(?:\s*\(SCO\))?)(?:'s)?`,
};

/** Does a text name the organisation? */
export function namesOrganisation(text: string): boolean {
  return /上海合作组织|上海合作組織|上合|ШОС|Шанхайск\p{Ll}+\s+[Оо]рганизац|\bSCO\b|Shanghai\s+Cooperation\s+Organi[sz]ation/u.test(
    text,
  );
}

/** Who else has councils of heads of state and government, or summits; before the name of a meeting in Chinese. */
const OTHER_ZH =
  /(?:独立国家联合体|独联体|欧亚经济联盟|欧亚|金砖(?:国家)?|集安组织|集体安全条约组织|突厥(?:语)?国家(?:组织)?|二十国集团|G20|东盟|非盟|欧盟|北约|亚信|中亚(?:五国|国家)?|阿盟|世贸组织|联盟|里海(?:沿岸)?(?:国家)?|两国|双方|双边|三国|三方|四方|五国|中俄|俄中|中哈|中吉|中塔|中乌|中印|中巴|中伊|中白|中蒙|中日韩|[—－–-][\p{Script=Han}]{2,4})(?:成员国)?(?:国家)?$/u;
const OTHER_RU =
  '(?:СНГ|Содружеств|ЕАЭС|Евразийск|БРИКС|ОДКБ|[Оо]рганизаци\\p{Ll}+\\s+(?:тюркск|Договора|Объедин|ислам)|тюркск|ОТГ|Центральной\\s+Азии|прикаспийск|Каспийск|АСЕАН|ЕС(?!\\p{L})|Европейск|НАТО|G20|G7|«?[Гг]руппы\\s+двадцати|«?[Бб]ольшой\\s+двадцатки|АТЭС|Африк|арабск|двух\\s+стран|обеих\\s+стран|СВМДА)';
const OTHER_EN =
  '(?:CIS|Commonwealth|BRICS|G20|G7|EAEU|Eurasian|CSTO|Collective|ASEAN|EU|European|NATO|OTS|Organi[sz]ation\\s+of\\s+(?:Turkic|Islamic)|Turkic|Central\\s+Asian?|UN|United\\s+Nations|Africa\\w*|Arab|Caspian|OIC|CICA|APEC|Quad|bilateral|trilateral|two\\s+countries)';

const ANY_NUMBER = /^第|^\d|^\p{L}/u;

type Rule = {
  readonly language: Language;
  /** A part of the pattern that is quick to look for: most sentences do not hold it. */
  readonly hint: RegExp;
  readonly pattern: RegExp;
  readonly body: string | null;
};

const MODIFIERS_RU = String.raw`(?:(?:[Сс]ледующ|[Оо]чередн|[Вв]неочередн|[Чч]резвычайн|[Юю]билейн|[Пп]редстоящ|[Рр]егулярн|[Нн]ынешн|[Мм]инувш|[Ее]жегодн)\p{Ll}+[,\s]+|[Пп]рошл(?:ый|ая|ое|ого|ом|ому|ым|ой|ую)\s+)`;
const MODIFIERS_EN = String.raw`(?:(?:[Nn]ext|[Uu]pcoming|[Ff]ollowing|[Ss]ubsequent|[Rr]egular|[Aa]nnual|[Ee]xtraordinary|[Ee]mergency|[Rr]ecent|[Ll]atest|[Aa]nniversary|[Pp]revious|[Ll]ast)[,\s]+)`;
const NOUN_EN = String.raw`(?:[Mm]eeting|[Ss]ession|[Ss]ummit)s?`;
const NOUN_RU = String.raw`(?:[Зз]аседани|[Сс]овещани|[Вв]стреч|[Сс]есси|[Сс]аммит)\p{Ll}*`;

const RULES: readonly Rule[] = BODIES.flatMap((body): Rule[] => [
  {
    language: 'zh',
    hint: new RegExp(body.zh, 'u'),
    body: body.code,
    pattern: new RegExp(
      String.raw`(?<org>${SCO.zh}(?:\s*[（(][^）)]{0,20}[）)])?)?\s*(?:(?<year>\d{4})\s*年\s*)?(?:各?成员国)?\s*(?<n1>${ORDINAL_ZH})?\s*(?<org2>${SCO.zh})?(?:成员国)?(?<next>下一?[次届])?(?<org3>${SCO.zh})?(?:成员国)?(?:${body.zh})(?<next2>下一?[次届])?\s*(?<n2>${ORDINAL_ZH})?\s*(?<kind>非例行|特别|例行|视频|扩大|年度)?(?:会议|会晤|峰会)`,
      'gu',
    ),
  },
  {
    language: 'ru',
    hint: new RegExp(body.ru, 'iu'),
    body: body.code,
    pattern: new RegExp(
      String.raw`(?<!\p{L})(?<n1>(?<![\p{L}\p{N}])(?:${ORDINAL_RU})(?:\s*\([^)]{1,40}\))?[\s,]+)?(?<mods>${MODIFIERS_RU}){0,4}(?<n2>(?:${ORDINAL_RU})[\s,]+)?${NOUN_RU}\s+(?:в\s+(?:узком|расширенном)\s+составе\s+)?(?:${body.ru})(?!\p{L})(?:\s+государств\s*[-–—]?\s*(?:членов|участников))?(?:\s+(?<org>${SCO.ru}))?(?!\p{L})`,
      'giu',
    ),
  },
  {
    language: 'en',
    hint: new RegExp(body.en, 'u'),
    body: body.code,
    pattern: new RegExp(
      String.raw`(?<![\w])(?<n1>${ORDINAL_EN}(?:\s*\([^)]{1,40}\))?\s+)?(?<mods>${MODIFIERS_EN}){0,4}(?<n2>${ORDINAL_EN}\s+)?(?<org>${SCO.en}\s+)?${NOUN_EN}\s+of\s+(?:the\s+)?(?<org2>${SCO.en}\s+)?(?:[Mm]ember\s+[Ss]tates'?\s+)?(?:${body.en})(?!\w)(?:\s+of\s+(?:the\s+)?(?:(?<org3>${SCO.en})(?:\s+[Mm]ember\s+(?:[Ss]tates|[Cc]ountries))?|[Mm]ember\s+(?:[Ss]tates|[Cc]ountries)(?:\s+of\s+(?:the\s+)?(?<org4>${SCO.en}))?))?`,
      'gu',
    ),
  },
  {
    language: 'en',
    hint: new RegExp(body.en, 'u'),
    body: body.code,
    pattern: new RegExp(
      String.raw`(?<![\w])(?<n1>${ORDINAL_EN}(?:\s*\([^)]{1,40}\))?\s+)?(?<mods>${MODIFIERS_EN}){0,4}(?<org>${SCO.en}\s+)?(?<mods2>${MODIFIERS_EN}){0,4}(?<n2>${ORDINAL_EN}\s+)?(?:[Mm]ember\s+[Ss]tates'?\s+)?(?:${body.en})\s+(?<n3>${ORDINAL_EN}\s+)?${NOUN_EN}(?!\w)`,
      'gu',
    ),
  },
]);

/** A council alone is no meeting, but a chair can pass in it and a country can have it. */
const COUNCILS: readonly Omit<Rule, 'hint'>[] = BODIES.slice(0, 3).flatMap(
  ({ code, zh, ru, en }): Omit<Rule, 'hint'>[] => [
    { language: 'zh', body: code, pattern: new RegExp(`(?:${zh})`, 'gu') },
    { language: 'ru', body: code, pattern: new RegExp(String.raw`(?<!\p{L})(?:${ru})(?!\p{L})`, 'giu') },
    { language: 'en', body: code, pattern: new RegExp(String.raw`(?<!\w)(?:${en})(?!\w)`, 'gu') },
  ],
);

/** Summits: who names no organisation means the one that is spoken of. */
const SUMMITS: Readonly<Record<Language, RegExp>> = {
  zh: new RegExp(
    String.raw`(?<org>${SCO.zh}(?:成员国)?)?\s*(?:(?<year>\d{4})\s*年\s*)?(?<next>下一?[次届])?(?<n1>${ORDINAL_ZH})?(?<org2>${SCO.zh})?(?<n2>${ORDINAL_ZH})?(?<place>(?!本次|此次|这次|该次|下次|[与于在和了])[\p{Script=Han}]{2,5}?)?(?<n3>${ORDINAL_ZH})?峰会`,
    'gu',
  ),
  ru: new RegExp(
    String.raw`(?<!\p{L})(?<n1>(?:${ORDINAL_RU})[\s,]+)?(?<mods>${MODIFIERS_RU}){0,4}(?<place>\p{Lu}\p{Ll}+ск\p{Ll}{2,3}\s+)?[Сс]аммит\p{Ll}{0,3}(?!\p{L})(?:\s+(?<org>${SCO.ru})(?!\p{L}))?(?:\s+(?<year>(?:19|20)\d\d)\s+года)?`,
    'gu',
  ),
  en: new RegExp(
    String.raw`(?<!\w)(?<n1>${ORDINAL_EN}(?:\s*\([^)]{1,40}\))?\s+)?(?<mods>${MODIFIERS_EN}){0,4}(?<year>(?:19|20)\d\d\s+)?(?<org>${SCO.en}\s+)?(?<mods2>${MODIFIERS_EN}){0,4}(?<year2>(?:19|20)\d\d\s+)?(?<n2>${ORDINAL_EN}\s+)?(?<place>(?!The|This|That|Its|A |An |At |In )(?:\p{Lu}\p{Ll}+[\s-]+){1,2})?[Ss]ummits?(?!\w)(?:\s+of\s+(?:the\s+)?(?<org2>${SCO.en}))?`,
    'gu',
  ),
};

const SAME: Readonly<Record<Language, RegExp>> = {
  zh: new RegExp(
    String.raw`(?<number>${ORDINAL_ZH})会议|(?<![\p{Script=Han}”"》+])(?<next>下一?[次届])?会议|(?:此次|本次|这次|该次|本届|该|上述)会议|(?<next2>下一?[次届])会议|(?:小|大)范围会议|(?<=[在对为了由持开加席于和与并])会议|会上|会后|会议期间`,
    'gu',
  ),
  ru: new RegExp(
    String.raw`(?<!\p{L})(?:(?<number>${ORDINAL_RU})\s+)?(?<mods>${MODIFIERS_RU}){0,4}[Зз]аседани(?:е|я|ю|ем|и|ях)(?!\p{L})`,
    'giu',
  ),
  en: new RegExp(
    String.raw`(?<!\w)(?:[Tt]he|[Tt]his|[Ii]ts|[Tt]heir)\s+(?:(?<number>${ORDINAL_EN})\s+)?(?<mods>${MODIFIERS_EN}){0,4}(?:[A-Z]\w+\s+)?(?:[Mm]eeting|[Ss]ession)(?!\w)(?!\s+(?:with|between|of)\b(?!\s+the\s+(?:Council|Organi[sz]ation)(?!\w)))`,
    'gu',
  ),
};

const OTHER: Readonly<Record<Language, RegExp>> = {
  zh: /论坛|会谈|会见|会晤|研讨会|座谈会|磋商|大会|会议|访问|宴会|仪式|博览会|演习|比赛|理事会会议|峰会/gu,
  ru: /(?<!\p{L})(?:переговор|бесед|встреч|форум|конференци|консультаци|визит|церемони|совещани|учени|заседани|саммит|сесси|конгресс|выставк|приём|прием)\p{Ll}*/giu,
  en: /\b(?:talks|negotiations|forum|conference|consultations|visit|ceremony|exercise|exhibition|reception|meeting|summit|session|met with|congress)s?\b/giu,
};

/** Without one of these, a sentence names no event. */
const NOUNS: Readonly<Record<Language, RegExp>> = {
  zh: /会|论坛|磋商|访问|仪式|演习|比赛/u,
  ru: /заседани|совещани|встреч|сесси|саммит|переговор|бесед|форум|конференци|консультаци|визит|церемони|учени|конгресс|выставк|прием/iu,
  en: /meeting|session|summit|talks|negotiation|forum|conference|consultation|visit|ceremony|exercise|exhibition|reception|met with|congress/iu,
};
const SUMMIT_WORD: Readonly<Record<Language, RegExp>> = { zh: /峰会/u, ru: /саммит/iu, en: /summit/iu };

/** The events that a sentence names, in its order. They do not overlap. */
export function eventsIn(text: string, language: Language, isAboutOrganisation: boolean): Event[] {
  const found: Event[] = [];
  const isFree = (start: number, end: number) => found.every((other) => end <= other.start || other.end <= start);
  const add = (event: Event) => {
    if (isFree(event.start, event.end)) found.push(event);
  };
  if (!NOUNS[language].test(text)) return found;
  for (const rule of RULES) {
    if (rule.language !== language || !rule.hint.test(text)) continue;
    for (const match of text.matchAll(rule.pattern)) add(meetingOf(match, rule, text, isAboutOrganisation));
  }
  const summits = SUMMIT_WORD[language].test(text) ? text.matchAll(SUMMITS[language]) : [];
  for (const match of summits) add(summitOf(match, text, language, isAboutOrganisation));
  for (const match of text.matchAll(SAME[language])) {
    const { number, next, next2, mods } = groupsOf(match);
    const span = { start: match.index, end: match.index + match[0].length };
    if (belongsToOthers(text, span, language)) add({ ...span, what: 'other' });
    else {
      const isNext = isNextBy(`${next ?? ''}${next2 ?? ''}${mods ?? ''}`);
      add({ ...span, what: 'same', number: number === undefined ? null : ordinalOf(number), isNext, isSummit: false });
    }
  }
  for (const match of text.matchAll(OTHER[language])) {
    add({ start: match.index, end: match.index + match[0].length, what: 'other' });
  }
  return found.toSorted((a, b) => a.start - b.start);
}

/** The councils that a sentence names without a meeting, and of the organisation: 总理理事会主席一职. */
export function councilsIn(text: string, language: Language): (Span & { readonly body: string })[] {
  return COUNCILS.filter((rule) => rule.language === language).flatMap(({ pattern, body }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const span = { start: match.index, end: match.index + match[0].length };
      return body === null || belongsToOthers(text, span, language) ? [] : [{ ...span, body }];
    }),
  );
}

function meetingOf(
  match: RegExpExecArray,
  { language, body }: Omit<Rule, 'hint'>,
  text: string,
  isAbout: boolean,
): Event {
  const groups = groupsOf(match);
  const leading = match[0].length - match[0].trimStart().length;
  const span = { start: match.index + leading, end: match.index + match[0].trimEnd().length };
  const isNamed = [groups['org'], groups['org2'], groups['org3'], groups['org4']].some((org) => org !== undefined);
  if (!isNamed && (!isAbout || belongsToOthers(text, span, language))) return { ...span, what: 'other' };
  const modifiers = modifiersOf(match[0], groups);
  return {
    ...span,
    what: 'meeting',
    name: {
      body: body ?? '',
      number: numberOf(groups),
      year: groups['year'] === undefined ? null : Number(groups['year']),
      isExtraordinary: /非例行|特别|внеочередн|чрезвычайн|extraordinary|emergency/iu.test(modifiers),
      isNext: isNextBy(modifiers) || isRegularToCome(modifiers, text.slice(span.end)),
    },
  };
}

/** "Очередное заседание … состоится": of a regular meeting to come, the next one is meant. */
function isRegularToCome(modifiers: string, after: string): boolean {
  return (
    /очередн|regular|例行/iu.test(modifiers) &&
    !/внеочередн|非例行/iu.test(modifiers) &&
    /^[^.;。；]{0,80}?(?:состоится|пройд[её]т|будет\s+провед|\bwill\b|将|定于)/iu.test(after)
  );
}

function summitOf(match: RegExpExecArray, text: string, language: Language, isAbout: boolean): Event {
  const groups = groupsOf(match);
  const leading = match[0].length - match[0].trimStart().length;
  const span = { start: match.index + leading, end: match.index + match[0].trimEnd().length };
  const isNamed = groups['org'] !== undefined || groups['org2'] !== undefined;
  const modifiers = modifiersOf(match[0], groups);
  const number = numberOf(groups);
  const year = groups['year'] ?? groups['year2'];
  const isPlus = /^\s*(?:\+|[Пп]люс|[Pp]lus|»?\s*[Пп]люс)/u.test(text.slice(span.end)) || /上合组织?\+/u.test(match[0]);
  if (isPlus || (!isNamed && (!isAbout || belongsToOthers(text, span, language)))) return { ...span, what: 'other' };
  if (!isNamed && number === null && groups['place'] === undefined) {
    return { ...span, what: 'same', number: null, isNext: isNextBy(modifiers), isSummit: true };
  }
  return {
    ...span,
    what: 'meeting',
    name: {
      body: 'heads_of_state',
      number,
      year: year === undefined ? null : Number(year),
      isExtraordinary: false,
      isNext: isNextBy(modifiers),
    },
  };
}

function belongsToOthers(text: string, { start, end }: Span, language: Language): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  const inside = text.slice(start, end);
  const after = text.slice(end, end + 60);
  switch (language) {
    case 'zh':
      return (
        (OTHER_ZH.test(before) && !new RegExp(`${SCO.zh}(?:成员国)?$`, 'u').test(before)) ||
        /金砖|二十国|独联体|中亚|欧亚|东盟|突厥|G20|北约|非盟|欧盟|亚太/u.test(inside)
      );
    case 'ru':
      return (
        // "СНГ, заседание которого прошло": of whatever is named before
        /^\s+котор(?:ого|ой|ых)(?!\p{L})/u.test(after) ||
        new RegExp(
          String.raw`^\s+(?:государств\s*[-–—]?\s*(?:членов|участников)\s+)?(?:стран\s+)?${OTHER_RU}`,
          'u',
        ).test(after) ||
        /^\s+(?:(?:\p{L}|-)+\s+){0,3}?(?:комисси|комитет|совет|групп|коллеги|правления|Правительств|Госсовет|палат|парламент)\p{Ll}*/iu.test(
          after.replace(/^\s+Совет\p{Ll}*\s+глав[\s\S]*/u, ''),
        ) ||
        new RegExp(String.raw`${OTHER_RU}\p{Ll}*\s+$`, 'u').test(before)
      );
    case 'en':
      return (
        // "the RATS Council and its meeting"
        (/^(?:its|their)\s/iu.test(inside) &&
          /Council|Committee|Consortium|Structure|Forum|Union|Board|Commission/u.test(before)) ||
        new RegExp(
          String.raw`^\s+of\s+(?:the\s+)?(?:[Mm]ember\s+[Ss]tates\s+of\s+(?:the\s+)?)?(?:${OTHER_EN}|(?!SCO|Shanghai|Member|Council|Heads)\p{Lu}|joint|working|commission|board|committee)`,
          'u',
        ).test(after) ||
        new RegExp(String.raw`(?<!\w)${OTHER_EN}(?:'s)?\s+(?:member\s+states'?\s+)?$`, 'u').test(before) ||
        new RegExp(String.raw`(?<!\w)${OTHER_EN}(?!\w)`, 'u').test(inside)
      );
  }
}

function groupsOf(match: RegExpExecArray): Readonly<Record<string, string | undefined>> {
  return match.groups ?? {};
}

function numberOf(groups: Readonly<Record<string, string | undefined>>): number | null {
  const written = groups['n1'] ?? groups['n2'] ?? groups['n3'];
  if (written === undefined || !ANY_NUMBER.test(written.trim())) return null;
  return ordinalOf(written.replace(/\(.*\)|,/gu, '').trim());
}

/** The words about the meeting: a repeated group keeps only its last word, so the name is looked at as well. */
function modifiersOf(name: string, groups: Readonly<Record<string, string | undefined>>): string {
  return `${groups['mods'] ?? ''}${groups['mods2'] ?? ''}${groups['next'] ?? ''}${groups['next2'] ?? ''}${groups['kind'] ?? ''} ${name}`;
}

function isNextBy(modifiers: string): boolean {
  return /下一?[次届]|следующ|предстоящ|\bnext\b|\bupcoming\b|\bsubsequent\b/iu.test(modifiers);
}
