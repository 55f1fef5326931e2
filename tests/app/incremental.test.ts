import * as fc from 'fast-check';
import { mkdir, rename, unlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { type Library, openLibrary } from '../../src/app/library.ts';
import { inFolderOf } from '../temp-folder.ts';
import { runs } from '../runs.ts';

const by = { id: '1', name: 'somebody' };

/** Sentences of which documents are made: words that they share, names, numbers, headings, both alphabets and Han. */
const SENTENCES = [
  'The 24th meeting of the Council of Heads of Government was held in Moscow.',
  'Председательствовал на заседании премьер-министр Михаил Мишустин.',
  '第二十四次会议在莫斯科举行，会议由俄罗斯总理主持。',
  'The partners agreed on a budget of 12 million for 2026.',
  'Партнёры утвердили бюджет на 2026 год и партнёрство с ООН.',
  '成员国批准了上海合作组织2026年预算。',
  'The partnership of observers was discussed in Tashkent on 2 November 2019.',
  'Следующее заседание пройдёт в Душанбе осенью 2026 года.',
  '下次会议将于2026年在塔吉克斯坦杜尚别举行。',
  'Galina Petrova keeps the archive of the observatory.',
] as const;
const HEADINGS = ['Article 5', 'Статья 6', '第七条', 'The budget', 'Наблюдатели'] as const;
const QUESTIONS = [
  'Where was the 24th meeting held?',
  'Кто председательствовал на заседании?',
  '会议由谁主持？',
  'What is the budget for 2026?',
  'бюджет партнёрства',
  '预算',
  'Article 5',
  'статья 6',
  'observatery archive',
  'When is the next meeting?',
  '"budget of 12 million"',
  'Who keeps the library of the opera?',
];

const paragraph = fc
  .array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 3 })
  .map((sentences) => sentences.join(' '));
const content = fc
  .array(
    fc.oneof(
      { arbitrary: paragraph, weight: 4 },
      fc.constantFrom(...HEADINGS).map((one) => `## ${one}`),
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((blocks) => `${blocks.join('\n\n')}\n`);
const id = fc.constantFrom('a.md', 'b.md', 'c.md', 'ru/d.md', 'ru/e.md', 'zh/f.md');
const step = fc.oneof(
  fc.record({ do: fc.constant('write' as const), id, content }),
  fc.record({ do: fc.constant('remove' as const), id }),
  fc.record({ do: fc.constant('rename' as const), id, to: id }),
  fc.record({ do: fc.constant('reload' as const) }),
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

test(
  'after any changes, reloaded at any time, answers are those of an index that was built from nothing',
  () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(content, { minLength: 2, maxLength: 4 }),
        fc.array(step, { maxLength: 12 }),
        async (first, steps) => {
          const files = Object.fromEntries(first.map((text, number) => [`first${number}.md`, text]));
          await inFolderOf(files, async (folder) => {
            const library = await openLibrary(folder);
            for (const one of steps) await take(one, folder, library);
            await reload(library);
            const rebuilt = await openLibrary(folder);
            expect(await answersOf(library)).toEqual(await answersOf(rebuilt));
          });
        },
      ),
      { numRuns: runs(60) },
    ),
  120_000,
);

async function take(one: Step, folder: string, library: Library): Promise<void> {
  const path = (name: string) => join(folder, name);
  switch (one.do) {
    case 'write':
      await mkdir(dirname(path(one.id)), { recursive: true });
      return writeFile(path(one.id), one.content);
    case 'remove':
      return unlink(path(one.id)).catch(() => undefined);
    case 'rename':
      await mkdir(dirname(path(one.to)), { recursive: true });
      return rename(path(one.id), path(one.to)).catch(() => undefined);
    case 'reload':
      return reload(library);
  }
}

async function reload(library: Library): Promise<void> {
  const result = await library.reload({ by });
  if (result.outcome === 'unconfirmed') await library.reload({ by, confirmed: result.to });
}

/** Everything that can be asked, and what is beside it. */
async function answersOf(library: Library): Promise<unknown> {
  const { documents, skipped, generation } = library.corpus();
  return JSON.parse(
    JSON.stringify({
      generation,
      skipped,
      documents,
      meetings: library.facts().meetings,
      answers: QUESTIONS.map((question) => library.ask(question, { limit: 8 })),
    }),
  );
}

test('a misspelled word is taken for the same word, whichever document came first', () =>
  inFolderOf({ 'z.md': 'The bannerol hangs in the hall.\n', 'y.md': 'The roof is new.\n' }, async (folder) => {
    const library = await openLibrary(folder);
    await writeFile(join(folder, 'a.md'), 'The bannerod hangs in the yard.\n');
    await reload(library);
    const rebuilt = await openLibrary(folder);
    const question = 'Where hangs the banneros?';
    expect(library.ask(question).quotes).not.toEqual([]);
    expect(library.ask(question)).toEqual(rebuilt.ask(question));
  }));
