import { isoDay } from '../src/text/iso-day.ts';
import { z } from 'zod';
import { type Choice, type Context, defineCommand, replyResult } from '../src/app/command.ts';
import { phrasesFor } from '../src/i18n/phrases-for.ts';
import type { Phrases } from '../src/i18n/phrases.ts';
import { LANGUAGES, type Language, byLanguage } from '../src/languages/language.ts';
import { FACTS, type Meeting } from '../src/meetings/meeting.ts';
import { codeOf, findMeetings } from '../src/facts/find-meetings.ts';
import { meetingLine } from '../src/reply/meeting-line.ts';
import { meetingReply } from '../src/reply/meeting-reply.ts';
import { matchNames } from '../src/search/suggest/match-names.ts';

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
  run: async ({ which: query, fact }, { library, phrases, now }) => {
    const today = isoDay(now());
    const found = findMeetings(query, library.facts().meetings, today);
    return replyResult(meetingReply({ query, fact, today }, found, library.corpus().documents, phrases));
  },
});

function factLabel(fact: string, { facts }: Phrases): string {
  const name = FACTS.find((one) => one === fact);
  return name === undefined ? fact : facts[name];
}

/** The line of a meeting in each language, kept: making those of all meetings takes longer than searching them. */
const lines = new WeakMap<Meeting, Readonly<Record<Language, string>>>();

function linesOf(one: Meeting): Readonly<Record<Language, string>> {
  const known = lines.get(one);
  if (known) return known;
  const made = byLanguage((language) => meetingLine(one, phrasesFor(language)));
  lines.set(one, made);
  return made;
}

/**
 * The meetings that the query means so far, then those whose line has what was typed, in any language. While nothing is
 * typed, all of them: the next and the latest first, then the newest.
 */
async function meetingChoices(typed: string, { library, phrases, now }: Context): Promise<Choice[]> {
  const all = library.facts().meetings;
  const today = isoDay(now());
  const meant = (query: string) => findMeetings(query, all, today).meetings;
  const ordered = [...new Set([...meant('next'), ...meant('last'), ...all])];
  // To search, traditional characters are simplified ones.
  const readersFirst = LANGUAGES.toSorted((a, b) => Number(b === phrases.language) - Number(a === phrases.language));
  const names = (one: Meeting) => readersFirst.map((language) => linesOf(one)[language]);
  const found = typed.trim() === '' ? ordered : [...meant(typed), ...matchNames(typed, ordered, names)];
  const shown = (one: Meeting) => (phrases.isTraditional ? meetingLine(one, phrases) : linesOf(one)[phrases.language]);
  return [...new Set(found)].map((one) => ({ name: shown(one), value: codeOf(one) }));
}
