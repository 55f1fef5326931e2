import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { areaUnderCurve, percentile, share } from '../eval/statistics.ts';
import { halfOf } from '../eval/people-questions.ts';
import { SIGNALS } from '../src/answers/confidence.ts';
import { FEATURES } from '../src/search/ranking/features.ts';
import { run } from './cli/run.ts';
import { wordsKey } from '../src/search/index/expansions.ts';
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

const lines = (questions: readonly object[]) => questions.map((one) => JSON.stringify(one)).join('\n');

/** The folder of the data, and that of the documents whose expansions are taken over. */
function setsOf(questions: readonly object[]): Record<string, string> {
  const paragraphs = ['xquad-dev.zh', 'xquad-dev.ru', 'xquad-dev.en', 'cmrc-trial', 'drcd-dev'];
  const page = `Grey Point\n\n${PARAGRAPHS.map(([context]) => context).join('\n\n')}\n`;
  return {
    ...Object.fromEntries(paragraphs.map((name) => [`${name}.json`, squadOf(PARAGRAPHS)])),
    'questions/seeds.jsonl': lines(questions),
    'questions/documents.jsonl': lines(questions),
    'seeds-november/a.txt': page,
    'docs/a.txt': page,
    'news/b.txt': 'Red Bay\n\nNothing is known of it.\n',
    'seeds/a.txt': page,
  };
}

async function evaluate(...args: string[]): Promise<{ stdout: string; stderr: string; status: number }> {
  const { out, err, status } = await run('eval', args);
  return { stdout: out, stderr: err, status };
}

/** Over two folders that hold what people ask. */
const rankedFirst = async (folder: string) => {
  const docs = `${join(folder, 'one')},${join(folder, 'two')}`;
  const { stdout } = await evaluate('--people', join(folder, 'people.jsonl'), '--docs', docs, '--json');
  return JSON.parse(stdout).onePassage.rankedFirst as number;
};

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

  const people = [
    {
      id: 'a',
      lang: 'en',
      style: 'full',
      question: 'Who built the lighthouse?',
      answerable: true,
      gold: ['Anna  Holm'],
    },
    {
      id: 'b',
      lang: 'en',
      style: 'full',
      question: 'How many pupils has the school?',
      answerable: true,
      gold: ['ten'],
    },
    {
      id: 'c',
      lang: 'en',
      style: 'list',
      question: 'What is said of the lighthouse and of the harbour?',
      answerable: true,
      groups: [['Anna Holm', 'Анна'], ['January'], ['nowhere']],
    },
    { id: 'd', lang: 'ru', style: 'off', question: 'Кто выиграл чемпионат мира по футболу?', answerable: false },
  ];
  test('measures what people are shown, over several folders, and lists the misses when asked', async () => {
    const [lighthouse, harbour, school] = PARAGRAPHS;
    await inFolderOf(
      {
        'one/a.txt': `Grey Point\n\n${lighthouse[0]}\n`,
        'two/a.txt': `Grey Point\n\n${harbour[0]}\n\n${school[0]}\n`,
        'people.jsonl': `${lines(people)}\n`,
      },
      async (folder) => {
        const docs = `${join(folder, 'one')},${join(folder, 'two')}`;
        const args = ['--people', join(folder, 'people.jsonl'), '--docs', docs, '--now', '2026-11-28'];
        const { stdout, stderr } = await evaluate(...args, '--json', '--verbose');
        expect(stderr).toBe('');
        const { misses, languages, styles, ...all } = JSON.parse(stdout);
        expect(all).toEqual({
          file: 'people.jsonl',
          onePassage: {
            questions: 2,
            shownFirst: 0.5,
            shownInThree: 0.5,
            refused: 0,
            rankedFirst: 0.5,
            rankedInThree: 0.5,
            rankedIn60: 0.5,
            answeredRightFirst: '1 of 2',
          },
          sets: { complete: '0 of 1', refused: '0 of 1' },
          unanswerable: { questions: 1, not_found: 1, closest: 0, partial: 0, answered: 0, claimed: '0 of 1' },
        });
        expect(Object.keys(languages)).toEqual(['en', 'ru']);
        expect(Object.keys(styles)).toEqual(['full', 'list', 'off']);
        expect(misses).toMatchObject([
          { id: 'b', status: 'answered', wrong: 'not among 60', first: school[0] },
          { id: 'c', wrong: '1 of 3 missing: nowhere' },
        ]);
        const { stdout: text } = await evaluate(...args);
        expect(text).toContain('file: people.jsonl\nonePassage\n  questions: 2\n');
        expect(text).not.toContain('misses');
      },
    );
  });

  test('searches the expansions of all folders', async () => {
    const [holm, berg] = ['Anna Holm', 'Carl Berg'].map((name) => `The lighthouse was built by ${name}.`) as [
      string,
      string,
    ];
    const asked = [
      { id: 'a', question: 'Who built the lighthouse on the headland?', gold: [holm] },
      { id: 'b', question: 'Who built the lighthouse by the pier?', gold: [berg] },
    ].map((one) => ({ ...one, lang: 'en', style: 'full', answerable: true }));
    const expansions = (text: string, question: string) =>
      lines([{ passage: wordsKey(text), questions: [question], by: 'project', at: '2026-11-28' }]);
    const files = {
      'one/a.txt': `${holm}\n\nThe ferry leaves at noon.\n`,
      'two/b.txt': `${berg}\n\nThe museum is free.\n`,
      'people.jsonl': lines(asked),
    };
    expect(await inFolderOf(files, rankedFirst)).toBeLessThan(1);
    const withBoth = {
      ...files,
      'one/expansions.jsonl': expansions(holm, 'who built the lighthouse on the headland'),
      'two/expansions.jsonl': expansions(berg, 'who built the lighthouse by the pier'),
    };
    expect(await inFolderOf(withBoth, rankedFirst)).toBe(1);
  });

  test('measures one half of what people ask, the same whatever else the file holds', async () => {
    const many = Array.from({ length: 20 }, (_, at) => ({ ...people[3], id: `q${at}` }));
    await inFolderOf({ 'docs/a.txt': 'Grey Point.\n', 'people.jsonl': lines(many) }, async (folder) => {
      const asked = async (half: string) => {
        const args = [
          '--people',
          join(folder, 'people.jsonl'),
          '--docs',
          join(folder, 'docs'),
          '--half',
          half,
          '--json',
        ];
        return JSON.parse((await evaluate(...args)).stdout).unanswerable.questions;
      };
      const fit = many.filter(({ id }) => halfOf('people', id) === 'fit').length;
      expect([await asked('fit'), await asked('test')]).toEqual([fit, 20 - fit]);
      expect(halfOf('fit-people', 'q1')).toBe(halfOf('people', 'q1'));
      // The first bytes of SHA-256 are 04 and cf.
      expect([halfOf('people', 'q2'), halfOf('people', 'q4')]).toEqual(['fit', 'test']);
    });
  });

  test.each([
    ['no half', ['--half', 'third'], /^--half must be fit or test\n/],
    ['no day', ['--now', 'today'], /^--now must be a day as YYYY-MM-DD\n/],
    ['a question without a text that answers it', [], /^the file is not in the format that was asked for\n/],
  ])('ends with 2 for %s', async (_, args, message) => {
    const file = lines([{ id: 'a', lang: 'en', question: 'Who?', answerable: true }]);
    await inFolderOf({ 'docs/a.txt': 'Grey Point.\n', 'people.jsonl': file }, async (folder) => {
      const asked = ['--people', join(folder, 'people.jsonl'), '--docs', join(folder, 'docs'), ...args];
      const { stdout, stderr, status } = await evaluate(...asked);
      expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
      expect(stderr).toMatch(message);
    });
  });

  const asked = Array.from({ length: 8 }, (_, at) => ({ ...people[0], id: `q${at}` }));

  test('shows how often the first passage is right, by how sure it is, on the test half', async () => {
    await inFolderOf(setsOf(asked), async (folder) => {
      const { stdout, stderr } = await evaluate(
        '--reliability',
        '--data',
        folder,
        '--seeds',
        join(folder, 'seeds'),
        '--json',
      );
      expect(stderr).toBe('');
      const {
        own,
        ownAndForeign,
        sets: { seeds },
      } = JSON.parse(stdout);
      const inTest = asked.filter(({ id }) => halfOf('seeds', id) === 'test').length;
      expect(Object.keys(seeds)).toHaveLength(10);
      const bins: { questions: number; right?: number }[] = Object.values(seeds);
      expect(bins.reduce((sum, { questions }) => sum + questions, 0)).toBe(inTest);
      expect(bins.filter(({ questions }) => questions > 0)).toEqual([
        { questions: inTest, estimate: expect.any(Number), right: 1 },
      ]);
      expect([own, ownAndForeign].map((all) => Object.keys(all).length)).toEqual([10, 10]);
    });
  });

  test('shows what each feature, part and signal is worth', async () => {
    await inFolderOf(setsOf(asked), async (folder) => {
      const { stdout, stderr } = await evaluate(
        '--ablate',
        '--data',
        folder,
        '--seeds',
        join(folder, 'seeds'),
        '--json',
      );
      expect(stderr).toBe('');
      const { questions, firstWithoutFeature, firstWithoutPart, squaredErrorWithoutSignal } = JSON.parse(stdout);
      expect(questions.seeds).toBe(asked.filter(({ id }) => halfOf('seeds', id) === 'fit').length);
      expect(Object.keys(firstWithoutFeature)).toEqual(FEATURES.map(({ name }) => name));
      expect(firstWithoutPart.twins).toMatchObject({ average: '+0.00 ± 0.00', seeds: '+0.00 ± 0.00' });
      expect(Object.keys(squaredErrorWithoutSignal)).toEqual(SIGNALS.map(({ name }) => name));
    });
  });

  test('ends with 2 and a line in plain words for a file that is not a question set, a missing one and wrong use', async () => {
    await inFolderOf({ 'a.json': '[1, 2]', 'b.json': 'no JSON' }, async (folder) => {
      for (const file of ['a.json', 'b.json', 'missing.json']) {
        const { stdout, stderr, status } = await evaluate('--squad', join(folder, file));
        expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
        expect(stderr).not.toMatch(/^\s+at /m);
      }
      expect((await evaluate()).status).toBe(2);
      expect((await evaluate('--fit')).status).toBe(2);
      expect((await evaluate('--reliability', '--data', folder)).status).toBe(2);
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
