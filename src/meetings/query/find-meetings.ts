import lexicon from '../../domain/names.json' with { type: 'json' };
import { HAN_NUMERAL } from '../../text/numerals.ts';
import { speller } from '../../text/word-forms.ts';
import { BODIES, bodyOf } from '../../domain/bodies.ts';
import { type Interval, boundsOf, datesIn, overlap } from '../extract/dates.ts';
import type { Meeting } from '../meeting.ts';
import { type NameMention, isCalled, namesIn } from '../extract/names.ts';
import { ORDINAL_EN, ORDINAL_RU, ORDINAL_ZH, ordinalOf } from '../extract/ordinals.ts';
import { plain } from '../extract/plain.ts';

/** The meetings that a query means. `unread`: its words that say nothing of a meeting that the bot knows. */
export type FoundMeetings = {
  readonly meetings: readonly Meeting[];
  /** `next` and `last` compare with a day. */
  readonly when: 'next' | 'last' | null;
  readonly unread: readonly string[];
};

type Wanted = {
  readonly body: string | null;
  readonly number: number | null;
  readonly dates: readonly Interval[];
  readonly names: readonly NameMention[];
  readonly when: 'next' | 'last' | null;
  readonly unread: readonly string[];
};

const NEXT = /下一?[次届]|即将|(?<!\p{L})(?:следующ|ближайш|предстоящ)\p{Ll}*|\b(?:next|upcoming|coming)\b/giu;
const LAST =
  /上一?[次届]|最近(?:一次)?|最后|(?<!\p{L})(?:последн\p{Ll}*|предыдущ\p{Ll}*|прошл(?:ый|ая|ое|ого|ой|ом|ую))(?!\p{L})|\b(?:last|latest|previous|most recent)\b/giu;
const SUMMIT = /峰会|(?<!\p{L})саммит\p{Ll}*|\bsummits?\b/giu;
const ORDINAL = new RegExp(
  String.raw`${ORDINAL_ZH}|(?<![\p{L}\p{N}第])(?:\d{1,3}|[${HAN_NUMERAL}]{1,5})\s*[次届]|\d{1,3}\s+(?:st|nd|rd|th)(?!\w)|第\s*(?:\d{1,3}|[${HAN_NUMERAL}]{1,5})|(?<![\p{L}\p{N}])(?:${ORDINAL_RU}|${ORDINAL_EN})(?![\p{L}\p{N}])`,
  'giu',
);
/** What is no part of a name: the words that every query may have. */
const FILLER =
  /上海合作组织|上合组织|上合|成员国?|理事会|会议|会晤|举行|召开|什么时候|在哪里?|哪个|城市|国家(?!元首)|几号|什么|哪里|何时|谁|主持|主办|承办|担任|主席|地点|时间|日期|于|由|的|在|年|[与和是了]|(?<!\p{L})(?:ШОС|Шанхайск\p{Ll}+|организаци\p{Ll}+|сотрудничеств\p{Ll}+|заседани\p{Ll}*|встреч\p{Ll}*|совещани\p{Ll}*|совет\p{Ll}*|государств\p{Ll}*|член\p{Ll}*|год\p{Ll}*|г|в|во|на|о|об|и|когда|где|кто|какой|каком|какого|город\p{Ll}*|председательств\p{Ll}+|вел|провел|было|была|состоял\p{Ll}+|прош(?:ел|ла|ло|ли|едш\p{Ll}+)|проходил\p{Ll}*|провод\p{Ll}+|состоится|пройдет|будет|будут|под|номер|мест\p{Ll}|дат\p{Ll}|чье\p{Ll}*|кем|кого|принимал\p{Ll}*|самы\p{Ll}+|котор\p{Ll}+|что)(?!\p{L})|\b(?:SCO|Shanghai|Cooperation|Organi[sz]ation|meetings?|sessions?|councils?|of|the|in|at|on|and|member|states?|for|was|is|when|where|who|held|a|which|what|city|took?|takes?|place|chaired|chair|did|does|do|that|under|by|with|from|has|been|be|were|will|are|host(?:ed|s)?|chairmanship|chairing|date|venue|no|number|th|SCO's)\b/giu;

/** Words for bodies as people type them, beside the forms that documents use. */
const TYPED: readonly { readonly body: string; readonly pattern: RegExp }[] = [
  {
    body: 'heads_of_government',
    pattern:
      /政府首脑(?:\s*[（(]\s*总理\s*[）)])?|总理|(?<!\p{L})(?:СГП|глав\p{Ll}*\s+правительств\p{Ll}*|премьер\p{Ll}*(?:-министр\p{Ll}*)?)|\b(?:heads?\s+of\s+governments?|prime\s+ministers?'?|premiers?|CHG|HGC|HoGs?|PMs?)\b/giu,
  },
  {
    body: 'heads_of_state',
    pattern:
      /元首|(?<!\p{L})(?:СГГ|глав\p{Ll}*\s+государств\p{Ll}*|президент\p{Ll}*)|\b(?:heads?\s+of\s+states?|presidents?|CHS|HSC|HoS)\b/giu,
  },
  {
    body: 'foreign_ministers',
    pattern:
      /外交部长|外长|(?<!\p{L})(?:СМИД|министр\p{Ll}*\s+иностранных\s+дел)|\b(?:foreign\s+ministers?'?|CFM)\b/giu,
  },
  {
    body: 'security_council_secretaries',
    pattern:
      /安全会议秘书|(?<!\p{L})секретар\p{Ll}*\s+советов\s+безопасности|\bsecurity\s+council\s+secretar\w+|\bsecurity\s+secretar\w+/giu,
  },
  {
    body: 'defence_ministers',
    pattern: /国防部长|(?<!\p{L})министр\p{Ll}*\s+обороны|\bdefen[cs]e\s+ministers?'?/giu,
  },
];

/**
 * The meetings that a query means, newest first (of `next`: soonest first): by number, body, place, date, or `next` and
 * `last` as of a day. A code such as `heads_of_state#25` names one. What no meeting fits finds none.
 * @param today `2026-11-22`
 */
export function findMeetings(query: string, meetings: readonly Meeting[], today: string): FoundMeetings {
  const code = /^([a-z_]+)#(.+)$/.exec(query.trim());
  if (code && bodyOf.has(code[1] ?? '')) {
    return { meetings: meetings.filter((meeting) => codeOf(meeting) === query.trim()), when: null, unread: [] };
  }
  const read = readQuery(query, today);
  const meant = read.unread.length === 0 ? read : readQuery(respelt(query, read.unread), today);
  // What is not understood either is told as it was typed.
  const wanted = meant.unread.length === 0 ? meant : read;
  const { when, unread } = wanted;
  const isEmpty =
    wanted.body === null &&
    wanted.number === null &&
    wanted.dates.length === 0 &&
    wanted.names.length === 0 &&
    when === null;
  if (isEmpty || unread.length > 0) return { meetings: [], when: unread.length > 0 ? null : when, unread };
  const fitting = meetings.filter((meeting) => fits(meeting, wanted));
  if (when === 'next') return { meetings: soonest(fitting, today), when, unread };
  if (when === 'last') return { meetings: latest(fitting, today), when, unread };
  return { meetings: fitting, when, unread };
}

/** A short name for a meeting that a query can be; it stays the same as long as what is known of it does. */
export function codeOf(meeting: Meeting): string {
  const date = meeting.facts.date?.[0]?.value;
  const bounds = date?.kind === 'date' ? boundsOf(date.interval) : null;
  return `${meeting.body}#${meeting.number ?? bounds?.first ?? meeting.facts.city?.[0]?.sources[0]?.evidence.document.id ?? ''}`;
}

/** Words that a query may hold, to know what was meant by one that is spelt wrong. */
const VOCABULARY: ReadonlySet<string> = new Set([
  ...lexicon
    .filter(({ kind }) => kind === 'city' || kind === 'country' || kind === 'person')
    .flatMap(({ ru, en }) => [...ru, ...en].flatMap((name) => plain(name).toLowerCase().split(/\s+/u))),
  ...'summit meeting session council government governments ministers premier prime heads'.split(' '),
  ...'саммит заседание совета правительств государств премьеров следующее последнее'.split(' '),
]);
const spell = speller(VOCABULARY);

/** A query with each word that says nothing put as the name that is one or two letters from it, if there is one. */
function respelt(query: string, unread: readonly string[]): string {
  return unread.reduce((text, word) => text.replace(word, () => spell(word.toLowerCase())), plain(query));
}

/** Years by their distance from this one. */
const YEARS: readonly { readonly from: number; readonly pattern: RegExp }[] = [
  { from: -2, pattern: /前年|(?<!\p{L})позапрошл\p{Ll}+\s+год\p{Ll}*|\bthe\s+year\s+before\s+last\b/giu },
  {
    from: -1,
    pattern:
      /去年|(?<!\p{L})(?:(?:в\s+)?(?:прошл|минувш)\p{Ll}+\s+год\p{Ll}*|прошлогодн\p{Ll}+)|\blast\s+year(?:'s)?(?!\w)/giu,
  },
  {
    from: 0,
    pattern:
      /今年|本年度?|(?<!\p{L})(?:(?:в\s+)?(?:эт|нынешн|текущ)\p{Ll}+\s+год\p{Ll}*)|\b(?:this|current)\s+year(?:'s)?(?!\w)/giu,
  },
  {
    from: 1,
    pattern: /明年|(?<!\p{L})(?:(?:в\s+)?(?:следующ|будущ)\p{Ll}+\s+год\p{Ll}*)|\bnext\s+year(?:'s)?(?!\w)/giu,
  },
];

function readQuery(query: string, today: string): Wanted {
  let rest = plain(query);
  const take = (pattern: RegExp): string[] => {
    const found = [...rest.matchAll(pattern)].map(([text]) => text);
    rest = rest.replace(pattern, (text) => ' '.repeat(text.length));
    return found;
  };
  const relative = YEARS.flatMap(({ from, pattern }) =>
    take(pattern).flatMap(() => datesIn(`${Number(today.slice(0, 4)) + from}年`)),
  );
  const when = take(NEXT).length > 0 ? 'next' : take(LAST).length > 0 ? 'last' : null;
  const dates = datesIn(rest);
  for (const { start, end } of dates) rest = `${rest.slice(0, start)}${' '.repeat(end - start)}${rest.slice(end)}`;
  const years = take(/(?<!\d)(?:19|20)\d\d(?!\d)\s*(?:年|г\.?(?!\p{L}))?/gu).flatMap((year) =>
    datesIn(`${year.slice(0, 4)}年`),
  );
  const body = TYPED.find(({ pattern }) => take(pattern).length > 0);
  const sector = body
    ? undefined
    : BODIES.find(({ zh, ru, en }) => {
        const pattern = new RegExp(String.raw`${zh}|(?<!\p{L})(?:${ru})|\b(?:${en})`, 'giu');
        return take(pattern).length > 0;
      });
  const isSummit = take(SUMMIT).length > 0;
  // A lone x is a letter.
  const ordinal = take(ORDINAL).find((written) => !/^[ivx]$/iu.test(written));
  const [bare] = ordinal === undefined ? take(/(?<![\d.])\d{1,2}(?![\d.])/gu) : [];
  const mentioned = namesIn(rest).filter(
    ({ kind, concepts }) => kind !== 'doc' && !concepts.some((concept) => isCalled(concept, 'SCO')),
  );
  for (const { start, end } of mentioned) rest = `${rest.slice(0, start)}${' '.repeat(end - start)}${rest.slice(end)}`;
  take(FILLER);
  const written = ordinal ?? bare;
  return {
    body: body?.body ?? sector?.code ?? (isSummit ? 'heads_of_state' : null),
    number:
      written === undefined
        ? null
        : ordinalOf(written.startsWith('第') && !/[次届]$/u.test(written) ? `${written}次` : written),
    dates: [...relative, ...dates, ...years].map(({ interval }) => interval),
    names: mentioned,
    when,
    unread: rest.match(/[\p{L}\p{N}]+/gu) ?? [],
  };
}

function fits(meeting: Meeting, { body, number, dates, names }: Wanted): boolean {
  if (body !== null && meeting.body !== body) return false;
  if (number !== null && meeting.number !== number) return false;
  const own = (meeting.facts.date ?? []).flatMap(({ value }) => (value.kind === 'date' ? [value.interval] : []));
  if (!dates.every((date) => own.some((other) => isAsPrecise(other, date) && overlap(inYearOf(date, other), other))))
    return false;
  return names.every(({ kind, concepts }) => {
    if (kind !== 'city' && kind !== 'country' && kind !== 'person') return false;
    const facts =
      kind === 'person'
        ? (['chair'] as const)
        : kind === 'city'
          ? (['city'] as const)
          : (['country', 'chair'] as const);
    return facts.some((fact) =>
      (meeting.facts[fact] ?? []).some(
        ({ value }) => value.kind === 'named' && value.named.concepts.some((concept) => concepts.includes(concept)),
      ),
    );
  });
}

/** Who asks for a day does not mean a meeting of which only the year is known. */
function isAsPrecise({ from: own }: Interval, { from: asked }: Interval): boolean {
  return (asked.day === null || own.day !== null) && (asked.month === null || own.month !== null);
}

/** An interval without a year, in that of another. */
function inYearOf({ from, to }: Interval, other: Interval): Interval {
  const year = from.year ?? other.from.year;
  return { from: { ...from, year }, to: { ...to, year } };
}

/** Of each body the meeting that comes first of those that are not over; soonest first. */
function soonest(meetings: readonly Meeting[], today: string): Meeting[] {
  const open = meetings
    .map((meeting) => ({ meeting, end: lastDayOf(meeting) }))
    .filter(({ end }) => end !== null && end >= today)
    .toSorted((a, b) => (a.end ?? '').localeCompare(b.end ?? ''));
  return firstOfEach(open.map(({ meeting }) => meeting));
}

/** The meeting that ended last of those that documents tell of as having been held. */
function latest(meetings: readonly Meeting[], today: string): Meeting[] {
  const over = meetings
    .map((meeting) => ({ meeting, end: lastDayOf(meeting) }))
    .filter(({ meeting, end }) => end !== null && end < today && !meeting.isPlanned)
    .toSorted((a, b) => (b.end ?? '').localeCompare(a.end ?? ''));
  return over.slice(0, 1).map(({ meeting }) => meeting);
}

function firstOfEach(meetings: readonly Meeting[]): Meeting[] {
  return meetings.filter(({ body }, at) => meetings.findIndex((other) => other.body === body) === at);
}

/** The last day that any of its dates can mean: where documents disagree, it is over when the latest has passed. */
function lastDayOf({ facts }: Meeting): string | null {
  const ends = (facts.date ?? []).flatMap(({ value }) =>
    value.kind === 'date' ? [boundsOf(value.interval)?.last ?? ''] : [],
  );
  return ends.toSorted().at(-1) ?? null;
}
