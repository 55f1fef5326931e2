import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Answer } from '../../src/answers/answer.ts';
import { openLibrary } from '../../src/app/library.ts';
import { moderate } from '../../src/app/moderation.ts';
import { openAuditLog } from '../../src/storage/audit-log.ts';
import { openStore } from '../../src/storage/document-store.ts';
import { webPages } from '../../src/web/take-page.ts';
import { inFolderOf, writeFiles } from '../temp-folder.ts';

const RELOADS = 20;
/** Time (ms) between questions: 50 a second. */
const BETWEEN = 20;

/** Two documents that change together: an answer from two generations would show two numbers. */
const versionOf = (number: number) => ({
  'left.txt': `The left half of plan ${number} is kept in Tashkent.`,
  'right.txt': `The right half of plan ${number} is kept in Bishkek.`,
  'ru/b.txt': 'Бюджет утверждён на год.',
});

test('questions during reloads are answered whole, each from one generation', () =>
  inFolderOf(versionOf(0), async (folder) => {
    const library = await openLibrary(folder);
    const audit = openAuditLog(join(folder, '.audit.jsonl'));
    const moderation = moderate({
      library,
      store: openStore(folder),
      audit,
      largest: 1024 * 1024,
      takePage: webPages({ loopback: true }),
    });
    const generations = new Map([[library.corpus().generation, 0]]);
    const answers: Answer[] = [];
    const asking = setInterval(() => answers.push(library.ask('Where is the half of the plan kept?')), BETWEEN);
    try {
      for (let number = 1; number <= RELOADS; number += 1) {
        await writeFiles(folder, versionOf(number));
        const { outcome } = await moderation.reload({ id: '1', name: 'somebody' });
        expect(outcome).toMatchObject({ outcome: 'done', changed: [{ id: 'left.txt' }, { id: 'right.txt' }] });
        generations.set(library.corpus().generation, number);
        await new Promise((resolve) => setTimeout(resolve, 3 * BETWEEN));
      }
    } finally {
      clearInterval(asking);
    }
    expect(answers.length).toBeGreaterThan(RELOADS);
    for (const { generation, quotes, status } of answers) {
      expect(status).not.toBe('not_found');
      const number = generations.get(generation);
      expect(quotes.map(({ passage }) => passage.text).toSorted()).toEqual(
        Object.values(versionOf(number ?? -1)).slice(0, 2),
      );
    }
    expect(new Set(answers.map(({ generation }) => generation)).size).toBeGreaterThan(RELOADS / 2);
  }));
