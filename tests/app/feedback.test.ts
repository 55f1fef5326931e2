import { mkdir, readFile, readdir, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Feedback,
  type Gap,
  LONGEST_REASON,
  type Opinion,
  collectFeedback,
  foldQuestion,
} from '../../src/app/feedback.ts';
import { openFeedbackLog } from '../../src/storage/feedback-log.ts';
import { failingFiles } from '../failing-files.ts';
import { inFolderOf } from '../temp-folder.ts';

const QUESTION = 'Кто председательствовал на заседании в Москве?';
const OLD = '8f3a1c2d';
const NEW = '77b0aa19';
const ANNA = '300000000000000003';
const BORIS = '310000000000000003';

type Scene = {
  readonly feedback: Feedback;
  readonly open: (options?: { keepQuestions?: boolean }) => Promise<Feedback>;
  /** A minute passes. */
  readonly later: () => void;
  readonly problems: readonly unknown[];
  readonly path: string;
  /** Everything that is on the disk. */
  readonly written: () => Promise<string>;
};

const collected = (
  use: (scene: Scene) => Promise<void>,
  { keepQuestions = false, disk }: { keepQuestions?: boolean; disk?: ReturnType<typeof failingFiles>['files'] } = {},
) =>
  inFolderOf({}, async (folder) => {
    const path = join(folder, 'feedback.jsonl');
    const problems: unknown[] = [];
    let time = Date.parse('2026-11-22T10:00:00Z');
    const open: Scene['open'] = async (options) =>
      collectFeedback({
        log: openFeedbackLog(path, undefined, disk),
        keepQuestions,
        onProblem: (problem) => problems.push(problem),
        now: () => new Date(time),
        ...options,
      });
    const written = async () => {
      const names = await readdir(folder);
      return (await Promise.all(names.map(async (name) => readFile(join(folder, name), 'latin1')))).join('\n');
    };
    const feedback = await open();
    await use({ feedback, open, later: () => (time += 60_000), problems, path, written });
  });

const opinion = (feedback: Feedback, more: Partial<Opinion> = {}): Opinion => ({
  verdict: 'disliked',
  question: feedback.keyOf(QUESTION),
  passages: ['a1', 'b2'],
  documents: ['ru/budget.txt'],
  generation: OLD,
  locale: 'ru',
  by: ANNA,
  ...more,
});
const refusal = (more: Partial<Parameters<Feedback['refused']>[0]> = {}) => ({
  question: QUESTION,
  generation: OLD,
  locale: 'ru',
  by: ANNA,
  ...more,
});
const EVER = new Date(0);
async function gapsOf(feedback: Feedback, since = EVER): Promise<readonly Gap[]> {
  const gaps = await feedback.gaps(since);
  if (gaps === null) throw new Error('no gaps could be read');
  return gaps;
}

describe('the key of a question', () => {
  test('is the same however the question is typed, and after a restart', () =>
    collected(async ({ feedback, open }) => {
      const key = feedback.keyOf(QUESTION);
      expect(key).toMatch(/^[\w-]{8}$/);
      const same = [
        ` ${QUESTION.toUpperCase()} `,
        QUESTION.replaceAll(' ', '\n\t '),
        QUESTION.replace('?', ' ?!…'),
        `«${QUESTION}»`,
        QUESTION.replaceAll('й', 'й'),
        `\uFEFF${QUESTION.replace('Москве', 'Моск\u00ADве')}`,
      ];
      for (const typed of same) expect(feedback.keyOf(typed)).toBe(key);
      expect(feedback.keyOf('２０２５年？')).toBe(feedback.keyOf('2025年'));
      expect((await open()).keyOf(QUESTION)).toBe(key);
      expect(feedback.keyOf(`${QUESTION} Когда?`)).not.toBe(key);
      expect(feedback.keyOf('?')).not.toBe(feedback.keyOf('!'));
    }));

  test('cannot be guessed without the key of the file', () =>
    collected(async ({ feedback }) =>
      collected(async ({ feedback: other }) => {
        expect(other.keyOf(QUESTION)).not.toBe(feedback.keyOf(QUESTION));
      }),
    ));

  test('is of what is left of a question when it is folded, which folding leaves as it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })), (text) => {
        const folded = foldQuestion(text);
        expect(foldQuestion(folded)).toBe(folded);
        expect(foldQuestion(` ${text}\n`)).toBe(folded);
      }),
    );
  });
});

describe('what is kept', () => {
  test('is neither the question nor who asked, unless questions are kept', async () => {
    for (const keepQuestions of [false, true]) {
      await collected(
        async ({ feedback, written }) => {
          feedback.refused(refusal());
          await feedback.rated(opinion(feedback, { text: QUESTION, reason: 'Не о том' }));
          await feedback.rated(opinion(feedback, { verdict: 'liked', text: QUESTION, by: BORIS }));
          const kept = Buffer.from(await written(), 'latin1').toString('utf8');
          expect(kept).toContain(feedback.keyOf(QUESTION));
          expect(kept).toContain('Не о том');
          expect(kept.includes('председательствовал')).toBe(keepQuestions);
          expect(kept).not.toMatch(new RegExp(`${ANNA}|${BORIS}`));
          const gaps = await gapsOf(feedback);
          expect(gaps.map(({ text }) => text)).toEqual([keepQuestions ? QUESTION : null]);
        },
        { keepQuestions },
      );
    }
  });

  test('does not show that two questions are of one person', () =>
    collected(async ({ feedback, path }) => {
      feedback.refused(refusal());
      feedback.refused(refusal());
      feedback.refused(refusal({ question: 'Когда?' }));
      await gapsOf(feedback);
      const lines = (await readFile(path, 'utf8')).trim().split('\n');
      const [one, again, other] = lines.map((line) => JSON.parse(line) as { by: string });
      expect(again?.by).toBe(one?.by);
      expect(other?.by).not.toBe(one?.by);
    }));

  test('is the text that comes with an opinion only where it is that of the question', () =>
    collected(
      async ({ feedback }) => {
        await feedback.rated(opinion(feedback, { text: 'Что-то другое' }));
        expect(await gapsOf(feedback)).toMatchObject([{ text: null }]);
        await feedback.rated(opinion(feedback, { text: QUESTION.toLowerCase() }));
        expect(await gapsOf(feedback)).toMatchObject([{ text: QUESTION.toLowerCase() }]);
      },
      { keepQuestions: true },
    ));

  test('of a reason are a thousand characters, whole ones', () =>
    collected(async ({ feedback }) => {
      await feedback.rated(opinion(feedback, { reason: `  ${'😀'.repeat(LONGEST_REASON + 1)}` }));
      await feedback.rated(opinion(feedback, { reason: ' \n ', by: BORIS }));
      expect(await gapsOf(feedback)).toMatchObject([{ reasons: ['😀'.repeat(1_000)], disliked: 2 }]);
    }));
});

describe('a gap', () => {
  test('counts people: however often one of them presses or asks, they are one', () =>
    collected(async ({ feedback, later }) => {
      feedback.refused(refusal());
      later();
      for (let times = 0; times < 5; times += 1) await feedback.rated(opinion(feedback));
      await feedback.rated(opinion(feedback, { reason: 'Первое', documents: ['en/budget.txt'] }));
      await feedback.rated(opinion(feedback, { reason: 'Другой', by: BORIS }));
      later();
      await feedback.rated(opinion(feedback, { reason: 'Второе' }));
      for (let times = 0; times < 3; times += 1) feedback.refused(refusal({ by: BORIS, generation: NEW }));
      expect(await gapsOf(feedback)).toEqual([
        expect.objectContaining({
          question: feedback.keyOf(QUESTION),
          text: null,
          refused: { times: 4, people: 2 },
          disliked: 2,
          first: new Date('2026-11-22T10:00:00Z'),
          last: new Date('2026-11-22T10:02:00Z'),
          generation: NEW,
          likedSince: 0,
          reasons: ['Второе', 'Другой'],
          documents: ['ru/budget.txt', 'en/budget.txt'],
        }),
      ]);
    }));

  test('of more people comes before one of fewer who pressed more often, and a later one before an earlier one', () =>
    collected(async ({ feedback, later }) => {
      const press = async (question: string, by: string) =>
        feedback.rated(opinion(feedback, { question: feedback.keyOf(question), by }));
      for (let times = 0; times < 9; times += 1) await press('often', ANNA);
      await press('by two', ANNA);
      await press('by two', BORIS);
      later();
      await press('late', ANNA);
      const order = (await gapsOf(feedback)).map(({ question }) => question);
      expect(order).toEqual(['by two', 'late', 'often'].map((question) => feedback.keyOf(question)));
    }));

  test('is none where who disliked an answer liked the same one after that', () =>
    collected(async ({ feedback }) => {
      await feedback.rated(opinion(feedback));
      await feedback.rated(opinion(feedback, { verdict: 'liked' }));
      expect(await gapsOf(feedback)).toEqual([]);
      await feedback.rated(opinion(feedback));
      expect(await gapsOf(feedback)).toMatchObject([{ disliked: 1, likedSince: 0 }]);
    }));

  test('stays one, and says so, where somebody liked an answer after that', () =>
    collected(async ({ feedback }) => {
      await feedback.rated(opinion(feedback, { verdict: 'liked', by: BORIS }));
      await feedback.rated(opinion(feedback));
      expect(await gapsOf(feedback)).toMatchObject([{ disliked: 1, likedSince: 0 }]);
      await feedback.rated(opinion(feedback, { verdict: 'liked', by: BORIS }));
      await feedback.rated(opinion(feedback, { verdict: 'liked', generation: NEW }));
      expect(await gapsOf(feedback)).toMatchObject([{ disliked: 1, likedSince: 2, generation: OLD }]);
    }));

  test('is none where nobody complained, or did so before', () =>
    collected(async ({ feedback }) => {
      await feedback.rated(opinion(feedback, { verdict: 'liked' }));
      expect(await gapsOf(feedback)).toEqual([]);
      feedback.refused(refusal());
      expect(await gapsOf(feedback, new Date('2026-11-22T10:00:00Z'))).toHaveLength(1);
      expect(await gapsOf(feedback, new Date('2026-11-22T10:00:01Z'))).toEqual([]);
    }));

  test('is of all questions with the same words, where questions are kept', () =>
    collected(
      async ({ feedback, open, later }) => {
        feedback.refused(refusal());
        later();
        const turned = 'На заседании в Москве кто председательствовал';
        feedback.refused(refusal({ question: turned, by: BORIS }));
        feedback.refused(refusal({ question: 'Кто председательствовал на заседании в Минске?' }));
        feedback.refused(refusal({ question: '?!' }));
        feedback.refused(refusal({ question: '…' }));
        expect((await gapsOf(feedback)).map(({ text, refused }) => [text, refused.people])).toEqual([
          [turned, 2],
          ['Кто председательствовал на заседании в Минске?', 1],
          ['?!', 1],
          ['…', 1],
        ]);
        // What was kept stays; what comes is not.
        const other = await open({ keepQuestions: false });
        await other.rated(opinion(other, { by: BORIS }));
        expect(await gapsOf(other)).toMatchObject([{ text: QUESTION, disliked: 1 }, {}, {}, {}]);
      },
      { keepQuestions: true },
    ));
});

describe('a disk that does not take it', () => {
  test('is told of once, and harms nothing', async () => {
    const { files } = failingFiles(0, 'EACCES');
    await collected(
      async ({ feedback, problems }) => {
        expect(problems).toMatchObject([{ code: 'EACCES' }]);
        expect(feedback.keyOf(QUESTION)).toMatch(/^[\w-]{8}$/);
        feedback.refused(refusal());
        expect(await feedback.rated(opinion(feedback))).toBe(false);
        expect(await gapsOf(feedback)).toEqual([]);
        expect(problems).toHaveLength(1);
      },
      { disk: files },
    );
  });

  test('is told of once while it lasts, and once more when it comes back', () =>
    collected(async ({ feedback, problems, path }) => {
      for (const times of [1, 2]) {
        // What is no file cannot be written to.
        await rm(path);
        await mkdir(path);
        for (let number = 0; number < 3; number += 1) expect(await feedback.rated(opinion(feedback))).toBe(false);
        expect(problems).toHaveLength(times);
        await rmdir(path);
        expect(await feedback.rated(opinion(feedback))).toBe(true);
        expect(problems).toHaveLength(times);
      }
    }));

  test('for a while is told of when it happens, and what comes after it is kept', () =>
    inFolderOf({}, async (folder) => {
      const counted = failingFiles(Infinity, 'ENOSPC');
      const path = join(folder, 'feedback.jsonl');
      await openFeedbackLog(path, undefined, counted.files).prepare();
      // A key is there already: preparing takes the steps before reading it.
      const steps = counted.steps.indexOf('readFile') + 1;
      const problems: unknown[] = [];
      const feedback = await collectFeedback({
        log: openFeedbackLog(path, undefined, failingFiles(steps, 'ENOSPC').files),
        keepQuestions: false,
        onProblem: (problem) => problems.push(problem),
      });
      expect(problems).toEqual([]);
      expect(await feedback.rated(opinion(feedback))).toBe(false);
      expect(problems).toMatchObject([{ code: 'ENOSPC' }]);
      expect(await feedback.rated(opinion(feedback))).toBe(true);
      expect(await gapsOf(feedback)).toHaveLength(1);
    }));

  test('does not give what it holds: that is no empty list', () =>
    inFolderOf({}, async (folder) => {
      const path = join(folder, 'feedback.jsonl');
      const steps = failingFiles(Infinity, 'EIO');
      await openFeedbackLog(path, undefined, steps.files).prepare();
      const log = openFeedbackLog(path, undefined, failingFiles(steps.steps.indexOf('readFile') + 1, 'EIO').files);
      const problems: unknown[] = [];
      const feedback = await collectFeedback({ log, keepQuestions: false, onProblem: (one) => problems.push(one) });
      expect(await feedback.gaps(EVER)).toBeNull();
      expect(problems).toMatchObject([{ code: 'EIO' }]);
    }));
});
