import { z } from 'zod';
import { type Document, isTitleShared } from '../src/corpus/document.ts';
import { LANGUAGES, type Language } from '../src/languages/language.ts';
import { type Choice, type Context, defineCommand } from '../src/app/command.ts';
import { codeOf, findMeetings } from '../src/meetings/query/find-meetings.ts';
import { FACTS, type FactName, type Meeting } from '../src/meetings/meeting.ts';
import { type Described, describeFacts, meetingName, sayDate } from '../src/meetings/format/format-meeting.ts';
import { intervalOfIso } from '../src/meetings/extract/dates.ts';
import { type Block, type QuoteBlock, type Reply, quoteBlock } from '../src/reply/reply.ts';
import type { Phrases } from '../src/i18n/phrases.ts';
import { matchNames } from '../src/search/suggest/match-names.ts';
import { lineOf } from './meetings.ts';

/** So many meetings are told in full; more are listed. */
const MOST_IN_FULL = 3;

/** Facts told in whole clauses: without being asked for, only their number is. */
const IN_CLAUSES: ReadonlySet<FactName> = new Set(['topics', 'decisions', 'documents', 'statements']);

export const meeting = defineCommand({
  name: 'meeting',
  labels: ({ commands }) => commands.meeting,
  access: 'everyone',
  input: z.object({
    which: z.string().trim().min(1).max(200),
    fact: z.enum(FACTS).optional(),
    private: z.boolean().optional(),
  }),
  choiceLabels: { fact: factLabel },
  complete: { which: meetingChoices },
  isPrivate: (input) => input.private,
  run: ({ which, fact }, context) => meetingReply(which, fact, context),
});

/** Answers a query for meetings; the day of the context's `now` decides what is next. */
export async function meetingReply(
  which: string,
  fact: FactName | undefined,
  { library, phrases, now }: Pick<Context, 'library' | 'phrases' | 'now'>,
): Promise<Reply> {
  const today = now().toISOString().slice(0, 10);
  const day = sayDay(today, phrases);
  const { meetings, when, unread } = findMeetings(which, await library.meetings(), today);
  if (meetings.length === 0) {
    const none =
      when === null ? phrases.noMeeting(which) : when === 'next' ? phrases.noneToCome(day) : phrases.noneBefore(day);
    return [
      { kind: 'text', text: none },
      ...(unread.length === 0
        ? []
        : [{ kind: 'text', text: phrases.unreadQuery(unread.join(phrases.separator)) } as const]),
      { kind: 'text', text: phrases.askMeeting },
    ];
  }
  if (meetings.length > MOST_IN_FULL && fact === undefined) {
    return [
      { kind: 'text', text: phrases.severalMeetings(phrases.numberOf.meetings(meetings.length)) },
      { kind: 'list', items: meetings.map((one) => lineOf(one, phrases)) },
    ];
  }
  const quotes = new Numbering(library.corpus().documents, phrases);
  const told = meetings.flatMap((one) => tellMeeting(one, fact, when !== null, quotes, phrases));
  const compared = when === null ? [] : [{ kind: 'note', text: phrases.comparedWith(day) } as const];
  return [...told, ...quotes.blocks, ...compared];
}

function tellMeeting(
  one: Meeting,
  fact: FactName | undefined,
  isTimed: boolean,
  quotes: Numbering,
  phrases: Phrases,
): Block[] {
  const facts = describeFacts(one, phrases);
  const wanted = fact === undefined ? FACTS : [fact];
  const known = wanted.filter((name) => facts[name] !== undefined);
  const missing = wanted.filter((name) => facts[name] === undefined).map((name) => phrases.facts[name]);
  const items = known.map((name) => {
    const values = facts[name] ?? [];
    const isCounted = fact === undefined && IN_CLAUSES.has(name);
    const said = isCounted ? phrases.seeFact(values.length, name) : valuesWithNumbers(values, quotes, phrases);
    return phrases.labelled(phrases.facts[name], said);
  });
  const [date] = facts.date ?? [];
  return [
    { kind: 'heading', text: meetingName(one, phrases) },
    ...(items.length === 0 ? [] : [{ kind: 'list', items } as const]),
    ...(missing.length === 0
      ? []
      : [{ kind: 'text', text: phrases.notStated(missing.join(phrases.separator)) } as const]),
    ...(isTimed && date ? [{ kind: 'note', text: phrases.asOf(nameWithDate(date.document)) } as const] : []),
  ];
}

/** "Kyrgyzstan [1] · Tajikistan [2]"; values out of one sentence share its number. */
function valuesWithNumbers(values: readonly Described[], quotes: Numbering, phrases: Phrases): string {
  const byNumber = new Map<number, string[]>();
  for (const value of values) {
    const number = quotes.numberOf(value);
    byNumber.set(number, [...(byNumber.get(number) ?? []), value.value]);
  }
  return [...byNumber].map(([number, said]) => `${said.join(phrases.separator)} [${number}]`).join(' · ');
}

/** Gives each sentence that is quoted one number, in the order of their first use. */
class Numbering {
  readonly blocks: QuoteBlock[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #documents: readonly Document[];
  readonly #words: Phrases;

  constructor(documents: readonly Document[], phrases: Phrases) {
    this.#documents = documents;
    this.#words = phrases;
  }

  numberOf({ document, passage }: Described): number {
    const key = `${document.id}\0${passage.locator.start}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.blocks.length + 1;
    this.#numbers.set(key, number);
    const whole = { start: 0, end: passage.text.length };
    const isShared = isTitleShared(document, this.#documents);
    const block = quoteBlock({ number, document, isTitleShared: isShared, passage, keySentence: whole }, this.#words);
    // The quote is one sentence: there is nothing to set it off from.
    this.blocks.push({ ...block, keySentence: { start: 0, end: 0 } });
    return number;
  }
}

function nameWithDate({ title, date }: Document): string {
  return date === null ? title : `${title} (${date})`;
}

function sayDay(iso: string, phrases: Phrases): string {
  const interval = intervalOfIso(iso);
  return interval === null ? iso : sayDate(interval, phrases.language);
}

function factLabel(fact: string, { facts }: Phrases): string {
  const name = FACTS.find((one) => one === fact);
  return name === undefined ? fact : facts[name];
}

/** The line of a meeting in each language, made once: to make those of all meetings takes longer than to search them. */
const lines = new WeakMap<Meeting, Readonly<Record<Language, string>>>();

function linesOf(one: Meeting): Readonly<Record<Language, string>> {
  const known = lines.get(one);
  if (known) return known;
  const [zh, ru, en] = [{ language: 'zh' }, { language: 'ru' }, { language: 'en' }] as const;
  const made = { zh: lineOf(one, zh), ru: lineOf(one, ru), en: lineOf(one, en) };
  lines.set(one, made);
  return made;
}

/**
 * The meetings that a query means as far as it is typed, then those with what was typed in their line, in whatever
 * language. While nothing is typed, all of them: those to come next and the latest first, then the newest.
 */
async function meetingChoices(typed: string, { library, phrases, now }: Context): Promise<Choice[]> {
  const all = await library.meetings();
  const today = now().toISOString().slice(0, 10);
  const meant = (query: string) => findMeetings(query, all, today).meetings;
  const ordered = [...new Set([...meant('next'), ...meant('last'), ...all])];
  // To search, traditional characters are simplified ones.
  const readersFirst = LANGUAGES.toSorted((a, b) => Number(b === phrases.language) - Number(a === phrases.language));
  const names = (one: Meeting) => readersFirst.map((language) => linesOf(one)[language]);
  const found = typed.trim() === '' ? ordered : [...meant(typed), ...matchNames(typed, ordered, names)];
  const shown = (one: Meeting) => (phrases.isTraditional ? lineOf(one, phrases) : linesOf(one)[phrases.language]);
  return [...new Set(found)].map((one) => ({ name: shown(one), value: codeOf(one) }));
}
