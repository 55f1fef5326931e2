import type { PrepositionRules, VenueRules } from '../../languages/meetings.ts';
import type { Certainty } from '../../languages/certainty.ts';
import { PACKS } from '../../languages/packs.ts';
import type { Span } from '../../text/span.ts';
import type { DateMention } from '../../languages/intervals.ts';
import { certaintyOf, withoutQuotes } from './certainty.ts';
import type { Event } from './events.ts';
import type { NameMention } from '../../domain/names-in.ts';
import type { Sentence } from './sentence.ts';

/** When and where one event takes place, as one sentence says it. */
export type Frame = {
  readonly event: Event;
  readonly date: DateMention | null;
  readonly city: NameMention | null;
  readonly country: NameMention | null;
  /** The sentence says that the event takes place (was held), rather than something else at it (the meeting held in …). */
  readonly isAsserted: boolean;
  /** It had yet to come when this was written. */
  readonly isPlanned: boolean;
  readonly certainty: Certainty;
};

type Verb = Span & {
  readonly kind: 'predicate' | 'before' | 'after' | 'hosts';
  /** The place is named as the host. */
  readonly isHosted: boolean;
};

/** Reads when and where the events of a sentence take place. */
export function framesOf(sentence: Sentence): Frame[] {
  const verbs = verbsOf(sentence);
  const frames = verbs.flatMap((verb, at) => framesBy(sentence, verb, verbs[at - 1], verbs[at + 1]));
  return [...frames, ...recordsOf(sentence, frames), ...visitsOf(sentence, frames)];
}

/** The events before an event that share its verb. */
function joinedTo(sentence: Sentence, event: Event): Event[] {
  const { events, text } = sentence;
  const { joined } = rulesFor(sentence);
  const before = events.slice(0, events.indexOf(event)).toReversed();
  const behind = [event, ...before];
  const end = before.findIndex((other, at) => !joined.pattern.test(text.slice(other.end, behind[at]?.start)));
  return end === -1 ? before : before.slice(0, end);
}

function rulesFor({ language }: Sentence): VenueRules {
  return PACKS[language].meetings.venue;
}

/** Chinese names places before the verb, and its words are not set apart. */
function isPlaceFirst(sentence: Sentence): boolean {
  return rulesFor(sentence).places.kind === 'before-verb';
}

function verbsOf(sentence: Sentence): Verb[] {
  const { text } = sentence;
  const { verb: verbRule, places } = rulesFor(sentence);
  return [...text.matchAll(verbRule.pattern)].map((match): Verb => {
    const { of, hosts, hosted, predicate } = match.groups ?? {};
    const verb = {
      start: match.index,
      end: match.index + match[0].length,
      isHosted: hosts !== undefined || hosted !== undefined,
    };
    if (places.kind === 'before-verb') return { ...verb, kind: of === undefined ? 'predicate' : 'before' };
    if (hosts !== undefined) return { ...verb, kind: 'hosts' };
    if (predicate !== undefined) return { ...verb, kind: 'predicate' };
    const isBehind = places.participle === 'behind' || /,\s*$/u.test(text.slice(0, match.index));
    return { ...verb, kind: isBehind ? 'after' : 'before' };
  });
}

/** What a verb tells of an event, and of those that share it: "the meetings of A and of B were held". */
function framesBy(sentence: Sentence, verb: Verb, previous: Verb | undefined, next: Verb | undefined): Frame[] {
  const { text, events, dates } = sentence;
  const event = eventOf(sentence, verb);
  if (event === null) return [];
  const company = verb.kind === 'predicate' && event.end <= verb.start ? joinedTo(sentence, event) : [];
  const others = events.filter((other) => other !== event && !company.includes(other));
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
  const isFirst = isPlaceFirst(sentence);
  const window = isFirst
    ? { start: from, end: verb.start }
    : verb.kind === 'after'
      ? { start: event.start, end: to }
      : verb.kind === 'before'
        ? { start: verb.start, end: event.start }
        : { start: from, end: to };
  const isNear = (date: DateMention) => {
    const named = { start: Math.min(event.start, ...company.map(({ start }) => start)), end: event.end };
    const [first, last]: readonly [Span, Span] = event.start < verb.start ? [named, verb] : [verb, named];
    if (date.start >= last.end) return gapBetween(sentence, last.end, date.start) <= NEAR_WORDS;
    if (date.start >= first.end) return true;
    return gapBetween(sentence, date.end, first.start) <= (isFirst ? NEAR_HAN : NEAR_WORDS);
  };
  const said = { start: Math.min(event.start, verb.start), end: Math.max(event.end, verb.end) };
  const clause = { start: isBehind ? Math.min(from, said.start) : said.start, end: verb.end };
  const isPlanned =
    isToCome(sentence, clause, verb) || (isBehind && verb.kind === 'predicate' && isWished(sentence, clause));
  const certainty = certaintyOf(sentence, said, verb, isPlanned);
  const isOne = (mentions: readonly Span[]) =>
    within(mentions, window).length < 2 || !rulesFor(sentence).respectively.pattern.test(text);
  const places = isOne(ofKind(sentence.names, 'city'))
    ? placesOf(sentence, { start: from, end: verb.start }, window, event, verb)
    : { city: null, country: null };
  const frame: Omit<Frame, 'event'> = {
    date: isOne(dates) ? nearest(within(dates, window).filter(isNear), verb, event) : null,
    ...places,
    isAsserted: certainty !== 'denied' && (verb.kind === 'predicate' || verb.kind === 'hosts'),
    isPlanned,
    certainty,
  };
  return [{ ...frame, event }, ...company.map((other) => ({ ...frame, event: other }))];
}

/** Do the words before a verb say that what it tells is still to come? */
function isToCome(sentence: Sentence, clause: Span, verb: Verb): boolean {
  const rules = PACKS[sentence.language].meetings.certainty;
  const words = withoutQuotes(sentence.text, verb).slice(clause.start, clause.end);
  if (verb.kind !== 'before') return rules.planned.pattern.test(words);
  // 将落实2024年举行的会议的成果: it is not the meeting that is to come.
  return [...words.matchAll(new RegExp(rules.planned.pattern.source, 'giu'))].some(
    ({ index, 0: found }) => gapBetween(sentence, clause.start + index + found.length, verb.start) <= NEAR_PLAN,
  );
}

/** A wish, before the meeting has been. */
function isWished(sentence: Sentence, { start, end }: Span): boolean {
  const clause = sentence.text.slice(start, end);
  return rulesFor(sentence).wished.some(({ pattern }) => pattern.test(clause));
}

/** How many words (Han characters in Chinese) beside names and dates may be between what belongs together. */
const NEAR_WORDS = 5;
const NEAR_HAN = 8;
/** The same between a word such as 将 and a participle. */
const NEAR_PLAN = 1;

/** The words (Han characters) between two offsets, without names, dates and asides between commas or brackets. */
function gapBetween(sentence: Sentence, from: number, to: number): number {
  const { text, dates, names } = sentence;
  const { aside, nameWord } = rulesFor(sentence);
  const marks = Array.from(text.slice(from, Math.max(from, to)));
  for (const { start, end } of [...dates, ...names]) {
    for (let at = Math.max(start, from); at < Math.min(end, to); at += 1) marks[at - from] = ' ';
  }
  const left = marks.join('').replace(aside.pattern, ' ');
  if (isPlaceFirst(sentence)) return left.replace(nameWord.pattern, ' ').replace(/\s/gu, '').length;
  const words = left.replace(/,[^,]*,/gu, ' ').replace(nameWord.pattern, ' ');
  return words.match(/[\p{L}\p{N}-]+/gu)?.length ?? 0;
}

/** The event that a verb speaks of. */
function eventOf(sentence: Sentence, verb: Verb): Event | null {
  const { events, text } = sentence;
  const { places } = rulesFor(sentence);
  const before = events.findLast(({ end }) => end <= verb.start) ?? null;
  const after = events.find(({ start }) => start >= verb.end) ?? null;
  const isFirst = isPlaceFirst(sentence);
  const isAfter = (words: number) =>
    after !== null &&
    !/[，。；;]/u.test(text.slice(verb.end, after.start)) &&
    gapBetween(sentence, verb.end, after.start) <= words;
  switch (verb.kind) {
    case 'before':
      // 举行的“…”会议 has a name of its own.
      return isAfter(isFirst ? (after?.what === 'meeting' ? 12 : 1) : NEAR_WORDS + 2) ? after : null;
    case 'hosts': {
      const receives = rulesFor(sentence).guests.pattern.test(text.slice(verb.end, after?.start));
      return isAfter(3) && !receives ? after : null;
    }
    case 'after':
      return before !== null && gapBetween(sentence, before.end, verb.start) <= 2 ? before : null;
    case 'predicate': {
      // 在杜尚别举行理事会会议: the meeting is what was held.
      if (isFirst && isAfter(3)) return after;
      // 会议支持在…举行文化年: something else is held.
      const ends = !isFirst || /^\s*(?:[，。；,;.!：:)）]|$)/u.test(text.slice(verb.end));
      const isJoined = before !== null && !/[;；。]/u.test(text.slice(before.end, verb.start));
      if (
        before !== null &&
        isJoined &&
        ends &&
        gapBetween(sentence, before.end, verb.start) <= (isFirst ? NEAR_HAN : NEAR_WORDS)
      )
        return before;
      return places.kind === 'prepositions' && places.isVerbFirst && isAfter(NEAR_WORDS) ? after : null;
    }
  }
}

type Places = Pick<Frame, 'city' | 'country'>;

/** @param before the words that can name the place of a verb that comes behind it */
function placesOf(sentence: Sentence, before: Span, window: Span, event: Event, verb: Verb): Places {
  const { places } = rulesFor(sentence);
  if (places.kind === 'prepositions') return placesByPreposition(sentence, window, event, verb, places);
  // 在乌兹别克斯坦首都塔什干: what is between the last 在 (于, 由) before the verb and the verb.
  const { pattern } = verb.isHosted ? places.host : places.place;
  const found = pattern.exec(sentence.text.slice(before.start, before.end));
  if (!found) return { city: null, country: null };
  const region = within(sentence.names, { start: before.start + found.index, end: verb.start });
  return { city: ofKind(region, 'city').at(-1) ?? null, country: ofKind(region, 'country')[0] ?? null };
}

/** "in the capital of Uzbekistan, Tashkent", "в столице Узбекистана Ташкенте", "Moscow hosted". */
function placesByPreposition(
  sentence: Sentence,
  window: Span,
  event: Event,
  verb: Verb,
  rules: PrepositionRules,
): Places {
  const { text } = sentence;
  const inWindow = within(sentence.names, window).filter(({ start, end }) => start >= event.end || end <= event.start);
  if (verb.kind === 'hosts') return hostPlaces(sentence, inWindow, event, verb, rules);
  const isPlace = ({ start }: Span) => {
    const lead = text.slice(Math.max(window.start, start - 60), start);
    if (!rules.place.pattern.test(lead)) return false;
    const at = lead.search(rules.lastPreposition.pattern);
    return within(sentence.dates, { start: start - lead.length + at, end: start }).length === 0;
  };
  const cities = ofKind(inWindow, 'city').filter((city) => isPlace(city) || isListed(text, city));
  const city = nearest(cities, verb, event);
  // "in India", and not "in the Indian Ocean" or "в российском …"
  const isBare = ({ start }: Span) => rules.inCountry.pattern.test(text.slice(Math.max(0, start - 30), start));
  const countries = ofKind(inWindow, 'country').filter((country) =>
    city === null ? isPlace(country) && isBare(country) : isBeside(text, city, country, rules),
  );
  return { city, country: nearest(countries, verb, event) };
}

/** "Moscow hosted", "India, which will host". */
function hostPlaces(
  sentence: Sentence,
  inWindow: readonly NameMention[],
  event: Event,
  verb: Verb,
  rules: PrepositionRules,
): Places {
  const { text } = sentence;
  const before = inWindow.filter(({ end }) => end <= verb.start);
  const subject = before.findLast(({ kind }) => kind === 'city' || kind === 'country');
  if (!subject || !isSubject(sentence, subject, verb, rules)) return { city: null, country: null };
  const country = ofKind(before, 'country').at(-1) ?? null;
  if (subject.kind === 'city') {
    return { city: subject, country: country && isBeside(text, subject, country, rules) ? country : null };
  }
  const city = ofKind(before, 'city').at(-1) ?? null;
  const there = cityBehind(sentence, event, rules);
  return { city: there ?? (city && isBeside(text, city, subject, rules) ? city : null), country };
}

/** "the meeting in Astana", "заседание (СМИД) в г. Панаджи" */
function cityBehind({ text, names }: Sentence, event: Event, rules: PrepositionRules): NameMention | null {
  const lead = rules.cityBehind.pattern.exec(text.slice(event.end))?.[0].length ?? 0;
  return lead === 0 ? null : (ofKind(names, 'city').find(({ start }) => start === event.end + lead) ?? null);
}

/** "India, which will host", and not "the Prime Minister of India hosted" or "the minister of Russia S. Lavrov took". */
function isSubject(sentence: Sentence, place: Span, verb: Span, rules: PrepositionRules): boolean {
  const { text, names } = sentence;
  const before = text.slice(0, place.start);
  const between = text.slice(place.end, verb.start);
  // "Kazakhstan takes over and will host"
  const isShared =
    /(?:^|[.,:;—–-]\s*)(?:the\s+)?$/iu.test(before) &&
    rules.sharedVerb.pattern.test(between) &&
    within(names, { start: place.end, end: verb.start }).every(({ kind }) => kind === 'org');
  if (isShared) return true;
  const which = rules.which.pattern.exec(between);
  const to = which ? place.end + which.index : verb.start;
  return gapBetween(sentence, place.end, to) === 0 && !rules.titleBefore.pattern.test(before.slice(-60));
}

/** (Moscow, 17–18 November 2025) */
function isListed(text: string, { start, end }: Span): boolean {
  return /[(—–-]\s*$/u.test(text.slice(0, start)) && /^\s*[,)]/u.test(text.slice(end));
}

/** "Tashkent, Uzbekistan", "Moscow, the capital of Russia", "столице Узбекистана Ташкенте", "Бишкек (Кыргызстан)". */
function isBeside(text: string, city: Span, country: Span, { cityCountry }: PrepositionRules): boolean {
  const [first, second] = city.start < country.start ? [city, country] : [country, city];
  return cityCountry.pattern.test(text.slice(first.end, second.start));
}

/** A line of a register: the name of a meeting, then nothing but its date and its place, marks between them. */
function recordsOf(sentence: Sentence, known: readonly Frame[]): Frame[] {
  const { text, events } = sentence;
  const { recordGap } = rulesFor(sentence);
  return events.flatMap((event): Frame[] => {
    if (event.what !== 'meeting' || known.some((frame) => frame.event === event)) return [];
    const { names, dates } = sentence;
    let at = event.end;
    let date: DateMention | null = null;
    let city: NameMention | null = null;
    let country: NameMention | null = null;
    for (;;) {
      const next = [...dates, ...names.filter(({ kind }) => kind === 'city' || kind === 'country')].find(
        ({ start }) => start >= at && recordGap.pattern.test(text.slice(at, start)),
      );
      if (next === undefined) break;
      if ('interval' in next) date ??= next;
      else if (next.kind === 'city') city ??= next;
      else country ??= next;
      at = next.end;
    }
    if (date === null || (city === null && country === null && !/^[\s,(（，:：—–-]/u.test(text.slice(event.end))))
      return [];
    return [
      {
        event,
        date,
        city,
        country,
        isAsserted: false,
        isPlanned: false,
        certainty: certaintyOf(sentence, event, event, false),
      },
    ];
  });
}

/**
 * 在莫斯科出席…会议, "attended the meeting in Moscow": who attends a meeting somewhere says where it is; the day may be
 * one of several.
 */
function visitsOf(sentence: Sentence, known: readonly Frame[]): Frame[] {
  const { text, events } = sentence;
  const { attends, places } = rulesFor(sentence);
  // Who attends by video sits somewhere else.
  if (PACKS[sentence.language].meetings.proceedings.formats.video.pattern.test(text)) return [];
  return events.flatMap((event): Frame[] => {
    if (event.what !== 'meeting' || known.some((frame) => frame.event === event)) return [];
    const found = attends.pattern.exec(text.slice(0, event.start));
    if (!found) return [];
    const city =
      places.kind === 'prepositions'
        ? cityBehind(sentence, event, places)
        : (within(ofKind(sentence.names, 'city'), { start: found.index, end: event.start }).at(-1) ?? null);
    const certainty = certaintyOf(sentence, event, event, false);
    return city === null
      ? []
      : [{ event, date: null, city, country: null, isAsserted: false, isPlanned: false, certainty }];
  });
}

function within<Mention extends Span>(mentions: readonly Mention[], { start, end }: Span): Mention[] {
  return mentions.filter((mention) => mention.start >= start && mention.end <= end);
}

function ofKind(names: readonly NameMention[], kind: NameMention['kind']): NameMention[] {
  return names.filter((name) => name.kind === kind);
}

/** The mention nearest to a verb; one within the name of the event is part of the name. */
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
