import { expect, test } from 'vitest';
import { openLibrary } from '../../src/app/library.ts';
import { answerToJson } from '../../src/cli/answer-to-json.ts';
import { inFolderOf } from '../temp-folder.ts';

test('the JSON of an answer has the passages that say the same in other languages', () =>
  inFolderOf({ 'en.txt': 'The lighthouse was built by Anna Holm.\n', 'ru.txt': 'Маяк.\n' }, async (folder) => {
    const library = await openLibrary(folder);
    const answer = library.ask('Who built the lighthouse?');
    const russian = library.corpus().documents.find(({ id }) => id === 'ru.txt');
    const [passage] = russian?.passages ?? [];
    if (russian === undefined || passage === undefined) throw new Error('there is no Russian passage');
    const alsoIn = [{ document: russian, passage }];
    const json = answerToJson({ ...answer, quotes: answer.quotes.map((quote) => ({ ...quote, alsoIn })) });
    expect(json.passages[0]).toMatchObject({
      text: 'The lighthouse was built by Anna Holm.',
      language: 'en',
      alsoIn: [{ text: 'Маяк.', language: 'ru', document: { id: 'ru.txt' }, locator: { paragraph: 1, lineStart: 1 } }],
    });
  }));
