import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { areaUnderCurve, percentile, share } from '../eval/statistics.ts';
import { run } from './cli/run.ts';
import { inFolderOf } from './temp-folder.ts';

const PARAGRAPHS = [
  [
    'The lighthouse of Grey Point was built by Anna Holm. It has stood there since 1874.',
    'Who built the lighthouse?',
    'Anna Holm',
  ],
  [
    'The harbour of Grey Point freezes in January. Ships wait at anchor outside.',
    'When does the harbour freeze?',
    'January',
  ],
  [
    'The school of Grey Point has twelve pupils. They learn to sail first.',
    'How many pupils has the school?',
    'twelve',
  ],
] as const;

function squadOf(rows: readonly (readonly [string, string, string])[]): string {
  const paragraphs = rows.map(([context, question, answer]) => ({
    context,
    qas: [{ question, answers: [{ text: answer }] }],
  }));
  // A paragraph that comes twice is one document.
  return JSON.stringify({ data: [{ title: 'Grey Point', paragraphs: [...paragraphs, paragraphs[0]] }] });
}

function goldQuestion(lang: string, text: string, gold: string): object {
  return { lang, question: text, answerable: gold !== '', gold_sentence: gold, also_acceptable: [] };
}

async function evaluate(...args: string[]): Promise<{ stdout: string; stderr: string; status: number }> {
  const { out, err, status } = await run('eval', args);
  return { stdout: out, stderr: err, status };
}

describe('eval', () => {
  test('measures a question set in the format of SQuAD, and refusals on another', async () => {
    await inFolderOf(
      {
        'on.json': squadOf(PARAGRAPHS),
        'off.json': squadOf([
          ['x', 'Which pepper belongs into a goulash?', 'x'],
          ['y', 'Кто выиграл чемпионат?', 'y'],
          ['z', '怎么做蛋糕？', 'z'],
        ]),
      },
      async (folder) => {
        const { stdout, stderr } = await evaluate(
          '--squad',
          join(folder, 'on.json'),
          '--off-topic',
          join(folder, 'off.json'),
          '--json',
        );
        expect(stderr).toBe('');
        expect(JSON.parse(stdout)).toEqual({
          file: 'on.json',
          passages: 3,
          questions: 4,
          recallAt1: 1,
          recallAt3: 1,
          recallAt10: 1,
          mrrAt10: 1,
          keySentenceAt1: 1,
          answered: expect.any(Number),
          indexMs: expect.any(Number),
          queryP50Ms: expect.any(Number),
          queryP99Ms: expect.any(Number),
          rssMb: expect.any(Number),
          offTopicRefused: 1,
          falseRefused: expect.any(Number),
          auc: 1,
        });
      },
    );
  });

  test('measures questions with gold sentences, by language, and shows the misses when asked', async () => {
    await inFolderOf(
      {
        'docs/a.txt': `Grey Point\n\n${PARAGRAPHS.map(([context]) => context).join('\n\n')}\n`,
        'questions.json': JSON.stringify([
          goldQuestion('en', 'Who built the lighthouse?', 'was built by Anna Holm.'),
          goldQuestion('en', 'How many pupils has the school?', 'a sentence that stands nowhere'),
          goldQuestion('ru', 'Кто выиграл чемпионат мира по футболу?', ''),
        ]),
      },
      async (folder) => {
        const { stdout } = await evaluate(
          '--questions',
          join(folder, 'questions.json'),
          '--docs',
          join(folder, 'docs'),
          '--json',
          '--verbose',
        );
        const { all, languages, misses } = JSON.parse(stdout);
        expect(all).toMatchObject({ questions: 3, recallAt1: 0.5, recallAt3: 0.5, refused: 1 });
        expect(Object.keys(languages)).toEqual(['en', 'ru']);
        expect(misses).toMatchObject([{ question: 'How many pupils has the school?', first: PARAGRAPHS[2][0] }]);
      },
    );
  });

  test('ends with 2 and a line in plain words for a file that is not a question set, a missing one and wrong use', async () => {
    await inFolderOf({ 'a.json': '[1, 2]', 'b.json': 'no JSON' }, async (folder) => {
      for (const file of ['a.json', 'b.json', 'missing.json']) {
        const { stdout, stderr, status } = await evaluate('--squad', join(folder, file));
        expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
        expect(stderr).not.toMatch(/^\s+at /m);
      }
      expect((await evaluate()).status).toBe(2);
    });
  });
});

describe('the statistics', () => {
  test('a share is 0 of nothing', () => expect(share([], () => true)).toBe(0));
  test('a percentile is one of the numbers', () => {
    expect(percentile([4, 1, 3, 2], 0.5)).toBe(2);
    expect(percentile([4, 1, 3, 2], 0.99)).toBe(4);
  });
  test('the area under the curve counts ties by half', () => {
    expect(areaUnderCurve([3, 4], [1, 2])).toBe(1);
    expect(areaUnderCurve([1, 2], [1, 2])).toBe(0.5);
    expect(areaUnderCurve([1], [2])).toBe(0);
  });
});
