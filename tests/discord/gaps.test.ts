import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, test } from 'vitest';
import type { Feedback, Opinion } from '../../src/app/feedback.ts';
import type { Phrases } from '../../src/i18n/phrases.ts';
import { LOCALES } from '../../src/i18n/phrases-for.ts';
import { en } from '../../src/i18n/en.ts';
import { ru } from '../../src/i18n/ru.ts';
import { type Invoker, type OptionValue, buttonPress, chatInputCommand } from './interactions.ts';
import { wordsOf } from './markdown.ts';
import { ARCHIVE, ARCHIVE_QUESTION, asks, play } from './scene.ts';
import { buttonsIn, isEphemeral, textIn } from './screen.ts';

const MODERATOR: Invoker = { permissions: PermissionFlagsBits.ManageGuild };
const OTHER = '310000000000000003';
const UNANSWERED = 'Which volcano erupted on the island of Java?';
const NOW = new Date('2026-11-22T10:00:00Z');
const DAY = 24 * 60 * 60 * 1000;

const files = { 'rivers.md': '# The rivers\n\nThe second document speaks of rivers.\n' };

const gaps = (options: Record<string, OptionValue> = {}, invoker: Invoker = MODERATOR) =>
  chatInputCommand({ name: 'gaps', options, ...invoker });
const opinion = (feedback: Feedback, question: string, more: Partial<Opinion> = {}): Opinion => ({
  verdict: 'disliked',
  question: feedback.keyOf(question),
  text: question,
  passages: ['0'],
  documents: ['rivers.md'],
  generation: '00000000',
  locale: 'en',
  by: OTHER,
  ...more,
});

/** A clock that a test sets. */
const clock = () => {
  const time = { now: NOW };
  return { time, setting: { files, now: () => time.now } };
};

describe('what was asked and not found', () => {
  test('is in the list by its key, once for each person, and nothing of it in a file or the log', async () => {
    const { time, setting } = clock();
    await play(async ({ send, fedBack, feedback, logged, library }) => {
      await send(asks(UNANSWERED)).message();
      time.now = new Date(NOW.getTime() + DAY);
      await send(asks(`${UNANSWERED.toUpperCase()}!`)).message();
      await send(asks(UNANSWERED, { userId: OTHER, guildId: null, locale: 'ru' })).message();
      await send(asks('What does the second document speak of?')).message();
      const message = await send(gaps()).message();
      expect(isEphemeral(message)).toBe(true);
      const words = wordsOf(message);
      expect(words).toContain(en.gaps.found('30 days', '1 question'));
      expect(words).toContain(en.gaps.notKept(feedback.keyOf(UNANSWERED)));
      expect(words).toContain(en.gaps.refused('3 times', '2 people'));
      // Each reader sees a moment in their own form.
      for (const moment of [NOW, time.now]) expect(textIn(message)).toContain(`<t:${moment.getTime() / 1000}:f>`);
      expect(words).toContain(en.gaps.whatToDo);
      expect(words).toContain(en.gaps.keepQuestions);
      expect(words).not.toContain('👍');
      const { generation } = library.corpus();
      const kept = await fedBack();
      expect(kept).toMatchObject([
        { verdict: 'refused', generation, locale: 'en', text: null },
        { verdict: 'refused', generation, locale: 'en', text: null },
        { verdict: 'refused', generation, locale: 'ru', text: null },
      ]);
      for (const text of [JSON.stringify(kept), JSON.stringify(logged())]) {
        expect(text).not.toMatch(/volcano|rivers|erupted/i);
        expect(text).not.toContain(OTHER);
      }
    }, setting);
  });

  test('is shown in its words where questions are kept, and tells whether the documents answer it by now', async () => {
    await play(
      async ({ send, write, library }) => {
        await send(asks(ARCHIVE_QUESTION)).message();
        await send(asks(UNANSWERED)).message();
        const before = library.corpus().generation;
        const unchanged = wordsOf(await send(gaps()).message());
        for (const part of [before, ...Object.values(en.gaps.askedAgain)]) expect(unchanged).not.toContain(part);
        await write('archive.md', ARCHIVE);
        await send(chatInputCommand({ name: 'reload', ...MODERATOR })).message();
        const words = wordsOf(await send(gaps()).message());
        expect(words).toContain(en.gaps.changedSince(before, library.corpus().generation));
        const [, unanswered = '', answered = ''] = words.split(/(?=Which volcano|By whom)/);
        expect(unanswered).toContain(UNANSWERED);
        expect(unanswered).toContain(en.gaps.askedAgain.not_found);
        expect(answered).toContain(ARCHIVE_QUESTION);
        expect(answered).toContain(en.gaps.askedAgain.answered);
        expect(words).not.toContain(en.gaps.keepQuestions);
      },
      { files, keepQuestions: true },
    );
  });

  test('in one document may be in another: it is no gap', async () => {
    await play(
      async ({ send, feedback }) => {
        await send(asks(UNANSWERED, { document: 'rivers.md' })).message();
        expect(await feedback.gaps(new Date(0))).toEqual([]);
      },
      { files },
    );
  });
});

describe('what was disliked', () => {
  test('comes with the reasons, the documents that were quoted, and who likes it since', async () => {
    await play(
      async ({ send, feedback, library }) => {
        const { generation } = library.corpus();
        const reason = '**bold** @everyone <@1>\n# heading';
        // It is answered now, as it was then.
        const asked = 'What does the second document speak of?';
        await feedback.rated(opinion(feedback, asked, { reason, documents: ['rivers.md', 'gone.md'] }));
        await feedback.rated(opinion(feedback, asked, { verdict: 'liked', by: '1', generation }));
        const words = wordsOf(await send(gaps()).message());
        expect(words).toContain(asked);
        expect(words).toContain(en.gaps.disliked('1 person'));
        expect(words).toContain(en.gaps.quoted('The rivers, gone.md'));
        expect(words).toContain(en.gaps.reason('**bold** @everyone <@1> # heading'));
        expect(words).toContain(en.gaps.likedSince('1 person'));
        expect(words).toContain(en.gaps.changedSince('00000000', generation));
        for (const again of Object.values(en.gaps.askedAgain)) expect(words).not.toContain(again);
      },
      { files, keepQuestions: true },
    );
  });

  test('fills pages, and the buttons lead through all of them for the same days', async () => {
    const { time, setting } = clock();
    await play(async ({ send, feedback }) => {
      const asked = Array.from({ length: 12 }, (_, number) => `question ${number}`);
      for (const question of asked) await feedback.rated(opinion(feedback, question));
      time.now = new Date(NOW.getTime() + 40 * DAY);
      const press = (message: Awaited<ReturnType<ReturnType<typeof send>['message']>>, label: string) =>
        buttonPress({
          customId: buttonsIn(message).find((one) => one.label === label)?.customId ?? '',
          message,
          ...MODERATOR,
        });
      expect(wordsOf(await send(gaps()).message())).toBe(en.gaps.none('30 days'));
      const first = await send(gaps({ days: '50' })).message();
      expect(buttonsIn(first).map(({ label }) => label)).toEqual(['▶']);
      const second = await send(press(first, '▶')).message();
      const third = await send(press(second, '▶')).message();
      expect(buttonsIn(third).map(({ label }) => label)).toEqual(['◀']);
      const said = [first, second, third].map(wordsOf).join('\n');
      for (const question of asked) expect(said).toContain(en.gaps.notKept(feedback.keyOf(question)));
      expect(wordsOf(await send(press(third, '◀')).message())).toBe(wordsOf(second));
      // A moderator's page is turned by moderators alone.
      const stranger = buttonPress({ customId: buttonsIn(first)[0]?.customId ?? '', message: first });
      expect(JSON.stringify((await send(stranger).callback()).data)).not.toContain('👎');
    }, setting);
  });

  test('with long reasons is attached in full', async () => {
    await play(
      async ({ send, feedback }) => {
        const reasons = Array.from({ length: 8 }, (_, number) => `${number} ${'很长的原因。'.repeat(160)}`);
        for (const [number, reason] of reasons.entries()) {
          await feedback.rated(opinion(feedback, 'rivers', { reason, by: String(number) }));
        }
        const exchange = send(gaps());
        const message = await exchange.message();
        expect(wordsOf(message)).toContain(en.restInFile);
        for (const reason of reasons) expect(exchange.files()[0]?.bytes.toString()).toContain(reason);
      },
      { files },
    );
  });
});

test.each<[string, Phrases]>(Object.entries(LOCALES))(
  'a moderator who speaks %s is answered so',
  async (locale, phrases) => {
    await play(
      async ({ send, feedback }) => {
        const invoker = { ...MODERATOR, locale: locale as keyof typeof LOCALES };
        const span = phrases.numberOf.days(30);
        expect(wordsOf(await send(gaps({}, invoker)).message())).toBe(phrases.gaps.none(span));
        await feedback.rated(opinion(feedback, 'rivers'));
        const said = wordsOf(await send(gaps({}, invoker)).message());
        expect(said).toContain(phrases.gaps.found(span, phrases.numberOf.questions(1)));
        expect(said).toContain(phrases.gaps.disliked(phrases.numberOf.people(1)));
      },
      { files },
    );
  },
);

test('numbers agree with their nouns in Russian', () => {
  const { people, times, days, questions } = ru.numberOf;
  expect([1, 2, 5, 11, 21, 22].map(people)).toEqual([
    '1 человек',
    '2 человека',
    '5 человек',
    '11 человек',
    '21 человек',
    '22 человека',
  ]);
  expect([1, 3, 12, 31].map(times)).toEqual(['1 раз', '3 раза', '12 раз', '31 раз']);
  expect([1, 4, 30, 101].map(days)).toEqual(['1 день', '4 дня', '30 дней', '101 день']);
  expect([1, 24, 15].map(questions)).toEqual(['1 вопрос', '24 вопроса', '15 вопросов']);
});

test.each(['0', '-1', 'all', '1000', '1.5'])('%s days are no number of days', async (days) => {
  await play(
    async ({ send }) => {
      expect(wordsOf(await send(gaps({ days })).message())).toBe(en.badInput('days'));
    },
    { files },
  );
});

test.each<[string, Invoker]>([
  ['a member', { permissions: PermissionFlagsBits.ManageMessages }],
  ['a moderator of another server', { ...MODERATOR, guildId: '700000000000000007' }],
  ['somebody in a direct message', { guildId: null }],
])('%s is privately refused', async (_, invoker) => {
  await play(
    async ({ send, feedback }) => {
      await feedback.rated(opinion(feedback, 'rivers', { reason: 'between us' }));
      const message = await send(gaps({}, invoker)).message();
      expect(wordsOf(message)).toBe(en.moderatorsOnly);
      expect(isEphemeral(message)).toBe(true);
    },
    { files },
  );
});
