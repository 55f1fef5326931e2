import { expect, test } from 'vitest';
import { passageKey, passagesByKey, wholeOf } from '../../src/answers/passage-key.ts';
import type { Document, Passage } from '../../src/corpus/document.ts';
import { passagesOf } from '../../src/corpus/structure/passages.ts';
import { openLibrary } from '../../src/app/library.ts';
import { openOnce } from '../open-once.ts';
import { newFolder } from '../temp-folder.ts';

async function documentsOf(files: Readonly<Record<string, string>>): Promise<readonly Document[]> {
  return (await openLibrary(await newFolder(files))).corpus().documents;
}

const only = ([document]: readonly Document[]): Document => document ?? expect.fail('no document');

test('every passage of the seeds is found by its own key', async () => {
  const { documents } = (await openOnce('seeds')).corpus();
  const byKey = await passagesByKey(documents, new WeakMap());
  for (const document of documents) {
    for (const passage of document.passages) {
      const key = passageKey(document, passage);
      expect(key).toMatch(/^[A-Za-z0-9_-]{6}$/);
      expect(byKey.get(key)).toEqual({ document, passage });
    }
  }
});

test('a key stays while the words do, wherever they are in the document, and goes with them', async () => {
  const before = only(await documentsOf({ 'a.txt': 'The first one.\n\nThe second one.' }));
  const after = await documentsOf({ 'a.txt': 'Something new.\n\nThe first one.\n\nThe second one, changed.' });
  const [first, second] = before.passages.map((passage) => passageKey(before, passage));
  const byKey = await passagesByKey(after, new WeakMap());
  expect(byKey.get(first ?? '')?.passage.text).toBe('The first one.');
  expect(byKey.has(second ?? '')).toBe(false);
});

test('the same words twice, or in two documents, have different keys', async () => {
  const documents = await documentsOf({ 'a.txt': 'Yes.\n\nNo.\n\nYes.', 'b.txt': 'Yes.\n\nPerhaps.' });
  const keys = documents.flatMap((document) => document.passages.map((passage) => passageKey(document, passage)));
  expect(new Set(keys).size).toBe(5);
  expect((await passagesByKey(documents, new WeakMap())).size).toBe(5);
});

test('a sentence goes by the key of the passage that it is of', async () => {
  const document = only(await documentsOf({ 'a.txt': 'One is here. Two is there.\n\nThree is gone.' }));
  const [whole] = document.passages;
  const [, sentence] = passagesOf(
    document.text.slice(0, 26),
    [
      { start: 0, end: 12, heading: [] },
      { start: 13, end: 26, heading: [] },
    ],
    'en',
  );
  expect(sentence?.text).toBe('Two is there.');
  expect(wholeOf(document, sentence as Passage)).toBe(whole);
  expect(passageKey(document, sentence as Passage)).toBe(passageKey(document, whole as Passage));
});
