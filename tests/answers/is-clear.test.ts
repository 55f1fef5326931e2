import { expect, test } from 'vitest';
import { openLibrary } from '../../src/app/library.ts';
import { inFolderOf } from '../temp-folder.ts';

const QUESTION = 'Who built the lighthouse of Grey Point?';
const ANSWER = 'The lighthouse of Grey Point was built by Anna Holm.';

test.each([
  ['only one passage answers', 'A baker in Lakeside sells bread on Sundays.', true],
  ['the other one says it in another language', 'Маяк Серого мыса построила Анна Хольм.', true],
])('an answer is clear where it is the only one in its language: %s', (_, other, isClear) =>
  inFolderOf({ 'a.txt': `${ANSWER}\n`, 'b.txt': `${other}\n` }, async (folder) => {
    const answer = (await openLibrary(folder)).ask(QUESTION);
    expect([answer.status, answer.isClear]).toEqual(['answered', isClear]);
  }),
);

test('an answer is not clear where another passage answers as well, and nobody can say which of them is right', () =>
  inFolderOf(
    { 'a.txt': `${ANSWER}\n`, 'b.txt': 'The lighthouse of Grey Point was built by Olga Berg.\n' },
    async (folder) => {
      const { status, isClear, quotes } = (await openLibrary(folder)).ask(QUESTION);
      expect(['answered', 'partial']).toContain(status);
      expect(isClear).toBe(false);
      expect(quotes.map(({ document }) => document.id).toSorted()).toEqual(['a.txt', 'b.txt']);
    },
  ));
