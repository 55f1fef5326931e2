import type { Event } from './events.ts';
import { type Named, countryIn, personIn } from './people.ts';
import type { Sentence } from './venue.ts';

/** Who chaired an event. No event: the sentence does not name one, and the one that is spoken of is meant. */
export type Chairing = { readonly event: Event | null; readonly chair: Named };

/** Who chairs the meetings that a sentence speaks of. The chair of a council, held by a country for a year, is none. */
export function chairingsOf(sentence: Sentence): Chairing[] {
  switch (sentence.language) {
    case 'zh':
      return chineseChairings(sentence);
    case 'ru':
      return russianChairings(sentence);
    case 'en':
      return englishChairings(sentence);
  }
}

function chineseChairings(sentence: Sentence): Chairing[] {
  const { text, events } = sentence;
  const passive = [
    ...text.matchAll(/由([^，。；由]{2,40}?)(?:(?:共同)?主持(?!人)|担任(?:会议|本次会议)?主席(?!国))(的)?/gu),
  ].flatMap((match) => {
    const end = match.index + match[0].length;
    const event =
      match[2] === undefined
        ? (eventBefore(sentence, match.index) ?? closeAfter(sentence, end, 3))
        : closeAfter(sentence, end, 12);
    return chairing(event, personIn(match[1] ?? '', 'zh', 'nominative') ?? countryIn(match[1] ?? '', 'zh'));
  });
  if (passive.length > 0) return passive;
  // 会议1日举行，吉尔吉斯斯坦外长库鲁巴耶夫主持。
  const alone = [...text.matchAll(/(?<=^|[，。；：])([^，。；：、由]{2,30})主持(?=[，。；]|$)/gu)].flatMap((match) =>
    chairing(eventBefore(sentence, match.index), personIn(match[1] ?? '', 'zh', 'nominative')),
  );
  if (alone.length > 0) return alone;
  return [...text.matchAll(/(?<=^|[，。；：、,;:\s])([^，。；：、,;:由]{2,40}?)主持(?:了|召开了?)?/gu)].flatMap(
    (match) => {
      const end = match.index + match[0].length;
      const event = events.find(({ start }) => start >= end && start - end <= 2);
      if (!event) return [];
      const phrase = (match[1] ?? '').split(/在|于|出席|并|同|与/u)[0] ?? '';
      return chairing(event, personIn(phrase, 'zh', 'nominative'));
    },
  );
}

function russianChairings(sentence: Sentence): Chairing[] {
  const { text, events } = sentence;
  const under = [...text.matchAll(/под\s+председательством\s+([^;]{3,160})/giu)].flatMap((match) => {
    const phrase = (match[1] ?? '').split(
      /,\s|\s(?:в|на|с|при|за|по|после|а)\s|\s(?:состоял|прош|провед|прин|обсуд|участ|стороны)/iu,
    )[0];
    const event =
      eventBefore(sentence, match.index) ??
      closeAfter(sentence, match.index + match[0].length, 0) ??
      events.find(({ start }) => start > match.index) ??
      null;
    return chairing(event, personIn(phrase ?? '', 'ru', 'genitive') ?? countryIn(phrase ?? '', 'ru'));
  });
  const presided = [
    ...text.matchAll(/(?<!\p{L})председательств(?:овал[аи]?|овать\s+будет|ует)(?!\p{L})(?!\s+в(?:о)?\s)/giu),
  ].flatMap((match) => {
    const end = match.index + match[0].length;
    const event = events.find(({ start }) => start >= end && start - end <= 12) ?? eventBefore(sentence, match.index);
    const subject = text.slice(clauseStart(text, match.index), match.index).trim();
    const rest = text.slice(Math.max(end, event?.end ?? 0));
    return chairing(event, personIn(subject, 'ru', 'nominative') ?? personIn(rest, 'ru', 'nominative'));
  });
  const led = events.flatMap((event) => {
    const found = /^\s*(?:вел|вела|провел|провела|открыл|открыла)\s+((?:[^,.;]|(?<=(?<!\p{L})\p{Lu})\.){3,120})/u.exec(
      text.slice(event.end),
    );
    return found ? chairing(event, personIn(found[1] ?? '', 'ru', 'nominative')) : [];
  });
  const leads = [
    ...text.matchAll(
      /(?<!\p{L})(?:вел|вела|провел|провела|открыл|открыла|председательствующ(?:ий|ая)\s+на|председательств(?:овал[аи]?|ует)\s+на)\s+(?=(?:\p{L}+\s+){0,2}(?:заседани|саммит|совещани))/giu,
    ),
  ].flatMap((match) => {
    const event = closeAfter(sentence, match.index + match[0].length, 20);
    const found =
      event &&
      event.what !== 'other' &&
      /^\s*,?\s*((?:[^,.;]|(?<=(?<!\p{L})\p{Lu})\.){3,120})/u.exec(text.slice(event.end));
    return found ? chairing(event, personIn(found[1] ?? '', 'ru', 'nominative')) : [];
  });
  const record = [...text.matchAll(/(?<!\p{L})председатель(?:ствующий)?(?:\s+заседания)?\s*[—–:-]\s*([^;]{3,120})/giu)];
  const recorded = record.flatMap((match) =>
    chairing(eventBefore(sentence, match.index), personIn(match[1] ?? '', 'ru', 'nominative')),
  );
  return [...under, ...presided, ...led, ...leads, ...recorded];
}

function englishChairings(sentence: Sentence): Chairing[] {
  const { text, events } = sentence;
  const passive = [
    ...text.matchAll(
      /\b(?:(?:chaired|presided\s+over)\s+by|under\s+the\s+(?:chairmanship|chair|presidency)\s+of|chair(?:man|person)?\s*[:—–-])\s+([^;]{3,160})/gu,
    ),
  ].flatMap((match) => {
    const phrase =
      (match[1] ?? '').split(/\s(?:and|in|on|who|which|with|at|after|as|while|was)\s|(?<=\p{Ll}{3})\.\s/u)[0] ?? '';
    const event = eventBefore(sentence, match.index) ?? events.find(({ start }) => start > match.index) ?? null;
    return chairing(event, personIn(phrase, 'en', 'nominative') ?? countryIn(phrase, 'en'));
  });
  const active = [
    ...text.matchAll(
      /\b(?:chaired|chairs|chairing|will\s+chair|presid(?:ed|es|ing)\s+over|will\s+preside\s+over)\s+(?!by\b)/gu,
    ),
  ].flatMap((match) => {
    const end = match.index + match[0].length;
    const event = events.find(({ start }) => start >= end && start - end <= 5);
    const subject = text.slice(clauseStart(text, match.index), match.index);
    // "…, with the Secretary presiding over the meeting"
    const phrase = subject.split(/\bwith\s|\s(?:--|[—–])\s/u).at(-1) ?? subject;
    const country = match[0].startsWith('will') ? countryIn(phrase, 'en') : null;
    return event ? chairing(event, personIn(phrase, 'en', 'nominative') ?? country) : [];
  });
  return [...passive, ...active];
}

function chairing(event: Event | null, chair: Named | null): Chairing[] {
  return chair === null ? [] : [{ event, chair }];
}

/** The last event before an offset, in the same clause or one before it. */
function eventBefore({ events }: Sentence, offset: number): Event | null {
  return events.findLast(({ end }) => end <= offset) ?? null;
}

function closeAfter({ events }: Sentence, offset: number, most: number): Event | null {
  return events.find(({ start }) => start >= offset && start - offset <= most) ?? null;
}

function clauseStart(text: string, before: number): number {
  return Math.max(0, ...[';', ':'].map((mark) => text.lastIndexOf(mark, before) + 1));
}
