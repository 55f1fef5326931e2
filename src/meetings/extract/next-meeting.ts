import type { Language } from '../../languages/language.ts';
import type { Interval } from './dates.ts';
import type { Event } from './events.ts';
import { type Named, namedBy } from './people.ts';
import type { Sentence } from './venue.ts';

const PASSES: Readonly<Record<Language, RegExp>> = {
  zh: /主席(?:国)?(?:一职)?[^。；]{0,40}?(?:移交|转交|交接|交棒)(?:给|至)?/u,
  ru: /председательств\p{Ll}*[^.;]{0,80}?(?<!\p{L})(?:перешл[оа]|переходит|перейдет|передан[оа]?|передала?)(?!\p{L})/iu,
  en: /\bchair(?:manship)?\b[^.;]{0,80}?\b(?:passed|passes|passing|handed(?:\s+over)?|transferred)\b|\b(?:passed|handed(?:\s+over)?|transferred)\s+(?:on\s+)?(?:the\s+)?(?:\w+\s+)?(?:chair(?:manship)?|presidency)\b/iu,
};

/** To which country the chair of a council passes. */
export function handoversOf(sentence: Sentence): { readonly chair: Named }[] {
  const { text, language } = sentence;
  const found = PASSES[language].exec(text);
  if (!found) return [];
  const from = found.index + found[0].length;
  const receiver = sentence.names.find(({ kind, start }) => {
    if (kind !== 'country' || start < from) return false;
    const lead = text.slice(from, start);
    switch (language) {
      case 'zh':
        return lead.length <= 4;
      case 'ru':
        return /(?<!\p{L})к\s+(?:Республике\s+)?$/iu.test(lead) || /^\s+(?:Республике\s+)?$/u.test(lead);
      case 'en':
        return /\bto\s+(?:the\s+)?(?:Republic\s+of\s+)?$/iu.test(lead);
    }
  });
  return receiver ? [{ chair: namedBy(receiver, text, language) }] : [];
}

/** When and where a next meeting is to be, where a sentence names one place only. */
export function invitationOf(
  { text, language, names, dates }: Sentence,
  event: Event,
): { readonly date: Interval | null; readonly city: Named | null; readonly country: Named | null } | null {
  const hosts =
    /举行|举办|主办|承办|пройд[её]т|состоится|провести|примет|запланирован|\b(?:held|hold|host|take place|planned|scheduled)/iu;
  if (!hosts.test(text)) return null;
  const only = (kind: 'city' | 'country'): Named | null => {
    const places = names.filter((one) => one.kind === kind && (one.start >= event.end || one.end <= event.start));
    const [first] = places;
    if (!first || !places.every((one) => one.concepts[0] === first.concepts[0])) return null;
    // A city may be there for other reasons: it has to be said that the meeting is in it.
    const isThere = kind === 'country' || /(?:在|于|(?<!\p{L})(?:в|во|in)\s+)$/iu.test(text.slice(0, first.start));
    return isThere ? namedBy(first, text, language) : null;
  };
  const city = only('city');
  const country = city === null ? only('country') : null;
  if (city === null && country === null) return null;
  const years = dates.filter(({ interval }) => interval.from.year !== null);
  const same = new Set(years.map(({ interval }) => JSON.stringify(interval)));
  return { date: same.size === 1 ? (years[0]?.interval ?? null) : null, city, country };
}
