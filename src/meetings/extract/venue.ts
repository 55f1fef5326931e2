import type { Language } from '../../languages/language.ts';
import type { Span } from '../../text/span.ts';
import type { DateMention } from './dates.ts';
import type { Event } from './events.ts';
import type { NameMention } from './names.ts';

/** When and where one event takes place, as one sentence says it. */
export type Frame = {
  readonly event: Event;
  readonly date: DateMention | null;
  readonly city: NameMention | null;
  readonly country: NameMention | null;
  /** The sentence tells of the event (was held), rather than of something else at it (the meeting held in …). */
  readonly isTold: boolean;
  /** It had yet to come when this was written. */
  readonly isPlanned: boolean;
};

/** What a sentence holds, in plain text (see plain.ts). */
export type Sentence = {
  readonly text: string;
  readonly language: Language;
  readonly events: readonly Event[];
  readonly dates: readonly DateMention[];
  readonly names: readonly NameMention[];
};

type Verb = Span & { readonly kind: 'told' | 'before' | 'after' | 'hosts' };

const VERBS: Readonly<Record<Language, RegExp>> = {
  zh: /(?:举行|召开|举办|主办|承办|开幕|闭幕|召集)了?(?<of>的)?/gu,
  ru: /(?<!\p{L})(?:(?<told>состоял(?:ось|ся|ась|ись)|прошло|прошел|прошла|прошли|проходи(?:т|л|ло|ла|ли)|проведен[оаы]?|состоится|состоятся|пройдет|пройдут|(?:запланирован|намечен)[оаы]?(?=\s+на\s)|открыл(?:ось|ся)|завершил(?:ось|ся)|провести)|(?<participle>состоявш\p{Ll}+|прошедш\p{Ll}+|проходивш\p{Ll}+|проходящ\p{Ll}+|проведенн\p{Ll}+)|(?<hosts>(?:принял[аи]?|примет|принимает|принимал[аи]?)(?!\s+(?:участи|решени|делегаци|к\s))))(?!\p{L})/giu,
  en: /\b(?:(?<told>(?:was|were|is|are|be|been|being)\s+(?:\w+ly\s+)?(?:held|convened|hosted)|(?:took|takes|take|taking)\s+place|opened|convened|gathered|concluded|met\s+in)|(?<participle>held|convened)|(?<hosts>hosted|hosts|(?:will|to)\s+(?:[\w\s]{1,60}?\s+and\s+)?host))\b/giu,
};

const PLANNED: Readonly<Record<Language, RegExp>> = {
  zh: /将|拟|计划|定于|预计/u,
  ru: /состоится|состоятся|пройдет|пройдут|будет|будут|планир|намечен|провести|примет|предстоящ/iu,
  en: /\b(?:will|to be|shall|is due|planned|scheduled|is to|going to|upcoming|to host)\b/iu,
};

/** What did not take place. */
const NOT: Readonly<Record<Language, RegExp>> = {
  zh: /(?:没有|没|未|未能|不再|取消)(?:如期)?(?:举行|召开|举办|主办|承办)了?的?$/u,
  ru: /(?<!\p{L})(?:не|вместо)\s+\p{L}+$/iu,
  en: /\b(?:not|never|instead\s+of)\b[\s\w]*$/iu,
};

/** 支持…举行: a wish, before the meeting has been. */
const WISHED = /支持|欢迎|建议|提议|愿|呼吁|期待/u;

/** Reads when and where the events of a sentence take place. */
export function framesOf(sentence: Sentence): Frame[] {
  const verbs = verbsOf(sentence);
  const frames = verbs.flatMap((verb, at) => frameOf(sentence, verb, verbs[at - 1], verbs[at + 1]) ?? []);
  return [...frames, ...recordsOf(sentence, frames), ...visitsOf(sentence, frames)];
}

function verbsOf({ text, language }: Sentence): Verb[] {
  return [...text.matchAll(VERBS[language])].map((match): Verb => {
    const span = { start: match.index, end: match.index + match[0].length };
    const groups = match.groups ?? {};
    if (language === 'zh') return { ...span, kind: groups['of'] === undefined ? 'told' : 'before' };
    if (groups['hosts'] !== undefined) return { ...span, kind: 'hosts' };
    if (groups['told'] !== undefined) return { ...span, kind: 'told' };
    // "held in …" stands behind its meeting; a Russian participle does if a comma is before it.
    const isBehind = language === 'en' || /,\s*$/u.test(text.slice(0, match.index));
    return { ...span, kind: isBehind ? 'after' : 'before' };
  });
}

function frameOf(sentence: Sentence, verb: Verb, previous: Verb | undefined, next: Verb | undefined): Frame | null {
  const { text, language, events, dates } = sentence;
  const event = eventOf(sentence, verb);
  if (event === null || NOT[language].test(text.slice(Math.max(0, verb.start - 24), verb.end))) return null;
  const others = events.filter((other) => other !== event);
  const isBehind = event.start >= verb.end;
  // Words that belong to another event or to another verb say nothing of this one.
  const from = Math.max(
    0,
    ...others.filter(({ end }) => end <= Math.min(event.start, verb.start)).map(({ end }) => end),
    previous && previous.end <= Math.min(event.start, verb.start) ? previous.end : 0,
    lastStop(text, Math.min(event.start, verb.start)),
  );
  const to = Math.min(
    text.length,
    ...others.filter(({ start }) => start >= Math.max(event.end, verb.end)).map(({ start }) => start),
    next && next.start >= Math.max(event.end, verb.end) ? next.start : text.length,
    firstStop(text, Math.max(event.end, verb.end)),
  );
  const isHosted = /主办|承办/u.test(text.slice(verb.start, verb.end)) || verb.kind === 'hosts';
  const isZh = language === 'zh';
  const window = isZh
    ? { start: from, end: verb.start }
    : verb.kind === 'after'
      ? { start: event.start, end: to }
      : verb.kind === 'before'
        ? { start: verb.start, end: event.start }
        : { start: from, end: to };
  const isNear = (date: DateMention) => {
    const [first, last]: readonly [Span, Span] = event.start < verb.start ? [event, verb] : [verb, event];
    if (date.start >= last.end) return gapBetween(sentence, last.end, date.start) <= NEAR_WORDS;
    if (date.start >= first.end) return true;
    return gapBetween(sentence, date.end, first.start) <= (isZh ? NEAR_HAN : NEAR_WORDS);
  };
  const clause = text.slice(Math.min(event.start, verb.start, isBehind ? from : verb.start), verb.end);
  return {
    event,
    date: nearest(within(dates, window).filter(isNear), verb, event),
    ...(isZh ? placesZh(sentence, from, verb, isHosted) : placesBetween(sentence, window, event, verb, isHosted)),
    isTold: verb.kind === 'told' || verb.kind === 'hosts',
    isPlanned: PLANNED[language].test(clause) || (isZh && isBehind && verb.kind === 'told' && WISHED.test(clause)),
  };
}

/** How many words (Han characters in Chinese) beside names and dates may stand between what belongs together. */
const NEAR_WORDS = 5;
const NEAR_HAN = 8;

/** The words (Han characters) between two offsets, without names, dates and asides between commas or brackets. */
function gapBetween({ text, language, dates, names }: Sentence, from: number, to: number): number {
  const marks = Array.from(text.slice(from, Math.max(from, to)));
  for (const { start, end } of [...dates, ...names]) {
    for (let at = Math.max(start, from); at < Math.min(end, to); at += 1) marks[at - from] = ' ';
  }
  const left = marks
    .join('')
    .replace(
      /\([^)]*\)|（[^）]*）|由[^，。；由]{0,40}主持|以[^，。；以]{0,16}(?:方式|形式)|под\s+председательством[^,;]*|в\s+(?:формате|режиме)\s+\p{L}+|under\s+the\s+chairmanship\s+of[^,;]*|[Tt]he\s+city\s+of/gu,
      ' ',
    )
    .replace(language === 'zh' ? /首都|共和国|联邦|当地时间|[在于将拟已]/gu : /,[^,]*,/gu, ' ');
  if (language === 'zh') return left.replace(/\s/gu, '').length;
  return left.replace(OF_NAMES[language], ' ').match(/[\p{L}\p{N}-]+/gu)?.length ?? 0;
}

/** Prepositions and the words of official names: they do not part what belongs together. */
const OF_NAMES = {
  ru: /(?<!\p{L})(?:в|во|на|г|году|года|городе|столице|Республик\p{Ll}+|Федераци\p{Ll}+|Исламск\p{Ll}+|Народн\p{Ll}+|Кыргызск\p{Ll}+)(?!\p{L})/gu,
  en: /\b(?:the|of|in|at|on|city|capital|Republic|Federation|Islamic|People's|Kyrgyz)\b/gu,
};

/** The event that a verb speaks of. */
function eventOf(sentence: Sentence, verb: Verb): Event | null {
  const { events, text, language } = sentence;
  const before = events.findLast(({ end }) => end <= verb.start) ?? null;
  const after = events.find(({ start }) => start >= verb.end) ?? null;
  const isZh = language === 'zh';
  const isAfter = (words: number) =>
    after !== null &&
    !/[，。；;]/u.test(text.slice(verb.end, after.start)) &&
    gapBetween(sentence, verb.end, after.start) <= words;
  switch (verb.kind) {
    case 'before':
      // 举行的“…”会议 has a name of its own.
      return isAfter(isZh ? (after?.what === 'meeting' ? 12 : 1) : NEAR_WORDS + 2) ? after : null;
    case 'hosts':
      return isAfter(3) ? after : null;
    case 'after':
      return before !== null && gapBetween(sentence, before.end, verb.start) <= 2 ? before : null;
    case 'told': {
      // 在杜尚别举行理事会会议: the meeting is what was held.
      if (isZh && isAfter(3)) return after;
      // 会议支持在…举行文化年: something else is held.
      const ends = !isZh || /^\s*(?:[，。；,;.!：:)）]|$)/u.test(text.slice(verb.end));
      const isJoined = before !== null && !/[;；。]/u.test(text.slice(before.end, verb.start));
      if (
        before !== null &&
        isJoined &&
        ends &&
        gapBetween(sentence, before.end, verb.start) <= (isZh ? NEAR_HAN : NEAR_WORDS)
      )
        return before;
      return language === 'ru' && isAfter(NEAR_WORDS) ? after : null;
    }
  }
}

type Places = Pick<Frame, 'city' | 'country'>;

/** 在乌兹别克斯坦首都塔什干: what stands between the last 在 (于, 由) before the verb and the verb. */
function placesZh({ text, names }: Sentence, from: number, verb: Verb, isHosted: boolean): Places {
  const before = text.slice(from, verb.start);
  const found = (isHosted ? /(?:在|由)([^，。；在由]*)$/u : /(?:在|于)([^，。；在]*)$/u).exec(before);
  if (!found) return { city: null, country: null };
  const region = within(names, { start: from + found.index, end: verb.start });
  return { city: ofKind(region, 'city').at(-1) ?? null, country: ofKind(region, 'country')[0] ?? null };
}

/** "in the capital of Uzbekistan, Tashkent", "в столице Узбекистана Ташкенте", "Moscow hosted". */
function placesBetween(sentence: Sentence, window: Span, event: Event, verb: Verb, isHosted: boolean): Places {
  const { text, language } = sentence;
  const inWindow = within(sentence.names, window).filter(({ start, end }) => start >= event.end || end <= event.start);
  if (isHosted && verb.kind === 'hosts') {
    const before = inWindow.filter(({ end }) => end <= verb.start);
    const subject = before.findLast(({ kind }) => kind === 'city' || kind === 'country');
    if (!subject || !isSubject(sentence, subject, verb)) return { city: null, country: null };
    const there = cityBehind(sentence, event);
    const country = ofKind(before, 'country').at(-1) ?? null;
    if (subject.kind === 'country') {
      const city = ofKind(before, 'city').at(-1) ?? null;
      return { city: there ?? (city && isBeside(text, city, subject) ? city : null), country };
    }
    return { city: subject, country: country && isBeside(text, subject, country) ? country : null };
  }
  const preposition =
    language === 'ru'
      ? /^[\s\S]*(?<!\p{L})(?:в|во)\s+(?:[\p{L}«»-]+\.?\s*){0,4}$/iu
      : /^[\s\S]*\b(?:in|at)\s+(?:[\w'-]+,?\s+){0,6}$/iu;
  const isPlace = ({ start }: Span) => {
    const lead = text.slice(Math.max(window.start, start - 60), start);
    if (!preposition.test(lead)) return false;
    const at = lead.search(/(?<!\p{L})(?:в|во|in|at)\s+(?!.*(?<!\p{L})(?:в|во|in|at)\s)/isu);
    return within(sentence.dates, { start: start - lead.length + at, end: start }).length === 0;
  };
  const cities = ofKind(inWindow, 'city').filter((city) => isPlace(city) || isListed(text, city));
  const city = nearest(cities, verb, event);
  const countries = ofKind(inWindow, 'country').filter((country) =>
    city === null ? isPlace(country) && isBare(text, country, language) : isBeside(text, city, country),
  );
  return { city, country: nearest(countries, verb, event) };
}

/** "the meeting in Astana", "заседание (СМИД) в г. Панаджи" */
function cityBehind({ text, names }: Sentence, event: Event): NameMention | null {
  const lead =
    /^\s*(?:\([^)]{1,20}\)\s*)?(?:в|во|in)\s+(?:the\s+city\s+of\s+|г\.\s*|городе\s+)?/iu.exec(
      text.slice(event.end),
    )?.[0].length ?? 0;
  return lead === 0 ? null : (ofKind(names, 'city').find(({ start }) => start === event.end + lead) ?? null);
}

/** "India, which will host", and not "the Prime Minister of India hosted" or "the minister of Russia S. Lavrov took". */
function isSubject(sentence: Sentence, place: Span, verb: Span): boolean {
  // "Kazakhstan takes over and will host"
  const isShared =
    /(?:^|[.,:;—–-]\s*)(?:the\s+)?$/iu.test(sentence.text.slice(0, place.start)) &&
    /^[^.,;]*\s(?:and|и)\s+$/iu.test(sentence.text.slice(place.end, verb.start)) &&
    within(sentence.names, { start: place.end, end: verb.start }).every(({ kind }) => kind === 'org');
  if (isShared) return true;
  const which = /,?\s*(?:which|котор(?:ый|ая|ое))\s*$/iu.exec(sentence.text.slice(place.end, verb.start));
  const to = which ? place.end + which.index : verb.start;
  const before = sentence.text.slice(Math.max(0, place.start - 60), place.start);
  return (
    gapBetween(sentence, place.end, to) === 0 &&
    !/(?:министр|президент|премьер|председател|minister|president|premier|secretary)[^.,;]*$/iu.test(before)
  );
}

/** (Moscow, 17–18 November 2025) */
function isListed(text: string, { start, end }: Span): boolean {
  return /[(—–-]\s*$/u.test(text.slice(0, start)) && /^\s*[,)]/u.test(text.slice(end));
}

/** "in India", and not "in the Indian Ocean" or "в российском …". */
function isBare(text: string, { start }: Span, language: Language): boolean {
  const lead = text.slice(Math.max(0, start - 30), start);
  return language === 'ru'
    ? /(?<!\p{L})(?:в|во)\s+(?:столице\s+)?(?:Республик\p{Ll}+\s+)?$/iu.test(lead)
    : /\bin\s+(?:the\s+)?(?:capital\s+of\s+)?(?:the\s+)?(?:(?:Islamic|People's)\s+)?(?:Republic\s+of\s+)?$/iu.test(
        lead,
      );
}

/** "Tashkent, Uzbekistan", "Moscow, the capital of Russia", "столице Узбекистана Ташкенте", "Бишкек (Кыргызстан)". */
function isBeside(text: string, city: Span, country: Span): boolean {
  const [first, second] = city.start < country.start ? [city, country] : [country, city];
  const between = text.slice(first.end, second.start);
  return /^[\s,(—–-]*(?:the\s+)?(?:capital\s+of\s+)?(?:the\s+)?(?:столиц\p{Ll}+\s+)?(?:город\p{Ll}*\s+)?(?:Исламск\p{Ll}+\s+)?(?:Республик\p{Ll}+\s+|(?:(?:Islamic|People's)\s+)?Republic\s+of\s+)?$/iu.test(
    between,
  );
}

/** A line of a register: the name of a meeting, then nothing but its date and its place, marks between them. */
function recordsOf(sentence: Sentence, known: readonly Frame[]): Frame[] {
  const { text, events } = sentence;
  return events.flatMap((event): Frame[] => {
    if (event.what !== 'meeting' || known.some((frame) => frame.event === event)) return [];
    const { names, dates } = sentence;
    let at = event.end;
    let date: DateMention | null = null;
    let city: NameMention | null = null;
    let country: NameMention | null = null;
    for (;;) {
      const gap =
        /^(?:[\s,:;|(（，：、·—–-]|\.(?=\s))*(?:(?:в|во|in|on|于|在|год\p{Ll}*|г\.)\s*)?/iu.exec(text.slice(at))?.[0]
          .length ?? 0;
      const next = [...dates, ...names.filter(({ kind }) => kind === 'city' || kind === 'country')].find(
        ({ start }) => start >= at && start <= at + gap,
      );
      if (next === undefined) break;
      if ('interval' in next) date ??= next;
      else if (next.kind === 'city') city ??= next;
      else country ??= next;
      at = next.end;
    }
    if (date === null || (city === null && country === null && !/^[\s,(（，:：—–-]/u.test(text.slice(event.end))))
      return [];
    return [{ event, date, city, country, isTold: false, isPlanned: false }];
  });
}

const ATTENDS: Readonly<Record<Language, RegExp>> = {
  zh: /在(?<where>[^，。；在]{2,14})(?:出席|参加)了?$/u,
  ru: /(?<!\p{L})(?:прин(?:ял[аи]?|имает|имают|мет|мут)\s+участие|участв(?:овал[аи]?|ует|уют))\s+в\s+$/iu,
  en: /\b(?:attend(?:s|ed|ing)?|(?:took|takes|taking)\s+part\s+in|participat(?:ed|es|ing)\s+in)\s+(?:the\s+|an?\s+)?$/iu,
};

/**
 * 在莫斯科出席…会议, "attended the meeting in Moscow": who attends a meeting somewhere says where it is; the day may be
 * one of several.
 */
function visitsOf(sentence: Sentence, known: readonly Frame[]): Frame[] {
  const { text, language, events } = sentence;
  return events.flatMap((event): Frame[] => {
    if (event.what !== 'meeting' || known.some((frame) => frame.event === event)) return [];
    const found = ATTENDS[language].exec(text.slice(0, event.start));
    if (!found) return [];
    const cities = ofKind(sentence.names, 'city');
    const city =
      language === 'zh'
        ? (within(cities, { start: found.index, end: event.start }).at(-1) ?? null)
        : cityBehind(sentence, event);
    return city === null ? [] : [{ event, date: null, city, country: null, isTold: false, isPlanned: false }];
  });
}

function within<Mention extends Span>(mentions: readonly Mention[], { start, end }: Span): Mention[] {
  return mentions.filter((mention) => mention.start >= start && mention.end <= end);
}

function ofKind(names: readonly NameMention[], kind: NameMention['kind']): NameMention[] {
  return names.filter((name) => name.kind === kind);
}

/** The mention nearest to a verb; one that stands within the name of the event is part of the name. */
function nearest<Mention extends Span>(mentions: readonly Mention[], verb: Span, event: Span): Mention | null {
  const free = mentions.filter(({ start, end }) => end <= event.start || start >= event.end);
  const distance = ({ start, end }: Span) => (end <= verb.start ? verb.start - end : start - verb.end);
  return free.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}

function lastStop(text: string, before: number): number {
  return Math.max(...[';', '；', '。'].map((stop) => text.lastIndexOf(stop, before - 1) + 1));
}

function firstStop(text: string, from: number): number {
  const at = [';', '；', '。'].map((stop) => text.indexOf(stop, from)).filter((found) => found !== -1);
  return at.length === 0 ? text.length : Math.min(...at);
}
