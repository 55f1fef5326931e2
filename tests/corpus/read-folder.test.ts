import { unlinkSync } from 'node:fs';
import { chmod, open, symlink, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Corpus, type ReadOptions, UnreadableFolder, readFolder } from '../../src/corpus/read/read-folder.ts';
import { type Files, inFolderOf, writeFiles } from '../temp-folder.ts';
import { inEnglish, refusal } from '../in-english.ts';

const good = { 'good.txt': 'Заседание состоялось в Москве.' };
const corpusOf = (files: Files) => inFolderOf(files, readFolder);
const generationOf = async (files: Files) => (await corpusOf(files)).generation;
const idsOf = (corpus: Corpus) => corpus.documents.map(({ id }) => id);

describe('a file that cannot be used', () => {
  test.each<[string, string, string | Uint8Array, RegExp]>([
    [
      'is in an encoding that cannot be told',
      'latin.txt',
      Uint8Array.of(0x63, 0x61, 0x66, 0xe9),
      /^not text in an encoding/,
    ],
    ['is cut inside a character', 'cut.txt', Uint8Array.of(0xe4, 0xb8), /^not text in an encoding/],
    ['is empty', 'empty.md', '', /^the file is empty$/],
    ['holds only blanks', 'blanks.txt', '\uFEFF \t\r\n\u3000\n', /^the file is empty$/],
    ['is binary', 'binary.txt', 'text\0text', /^a binary file/],
    ['holds only headings', 'headings.md', '# One\n\n## Two\n', /^no text found in it$/],
    ['has front matter that is not YAML', 'yaml.md', '---\ntitle: "open\n---\nText.\n', /^front matter is not YAML: /],
    ['has front matter of an unknown language', 'tag.md', '---\nlanguage: fr\n---\nText.\n', /language "fr"/],
    ['has a list for its title', 'list.md', '---\ntitle: [a, b]\n---\nText.\n', /"title" must be one line of text/],
    ['has an unknown ending', 'table.xlsx', 'Text.', /^not a kind of file that can be read \(\.md, .*\.txt\b.*\)$/],
    ['has no ending', 'README', 'Text.', /^not a kind of file that can be read/],
  ])('that %s is left out with its reason, and the rest is read', async (_, name, content, reason) => {
    const corpus = await corpusOf({ ...good, [name]: content });
    expect(idsOf(corpus)).toEqual(['good.txt']);
    const left = corpus.skipped.map(inEnglish);
    expect(left).toEqual([{ id: name, reason: expect.stringMatching(reason) }]);
    expect(left[0]?.reason).not.toContain('\n');
  });

  const isRoot = process.getuid?.() === 0;
  test.skipIf(isRoot)(`that may not be read is left out${isRoot ? ' (skipped: root may read all)' : ''}`, () =>
    inFolderOf({ ...good, 'secret.txt': 'Text.' }, async (folder) => {
      await chmod(join(folder, 'secret.txt'), 0o000);
      const corpus = await readFolder(folder);
      expect(idsOf(corpus)).toEqual(['good.txt']);
      expect(corpus.skipped.map(inEnglish)).toEqual([{ id: 'secret.txt', reason: 'permission denied' }]);
    }),
  );
});

describe('a folder', () => {
  test('is read with its sub-folders, in the order of the paths', async () => {
    const corpus = await corpusOf({ 'ru/b.txt': 'Б.', 'a.md': 'A.', 'ru/deep/c.markdown': 'В.', 'en/A.TXT': 'Г.' });
    expect(idsOf(corpus)).toEqual(['a.md', 'en/A.TXT', 'ru/b.txt', 'ru/deep/c.markdown']);
    expect(corpus.skipped).toEqual([]);
  });

  test('is read without its hidden files and folders', async () => {
    const corpus = await corpusOf({ ...good, '.hidden.txt': 'Text.', '.git/config.txt': 'Text.' });
    expect(corpus).toMatchObject({ documents: [{ id: 'good.txt' }], skipped: [] });
  });

  test('is read without its symbolic links, which could lead out of it', () =>
    inFolderOf({ 'in/good.txt': 'Text.', 'out/other.txt': 'Text.' }, async (folder) => {
      await symlink(join(folder, 'out/other.txt'), join(folder, 'in/link.txt'));
      await symlink(join(folder, 'out'), join(folder, 'in/folder'));
      await symlink(join(folder, 'in'), join(folder, 'in/circle'));
      const corpus = await readFolder(join(folder, 'in'));
      expect(corpus).toMatchObject({ documents: [{ id: 'good.txt' }], skipped: [] });
    }));

  test('may be empty', async () => {
    expect(await corpusOf({})).toMatchObject({ documents: [], skipped: [] });
  });

  test.each([
    ['is not there', 'missing', /^cannot read the folder ".*missing": it does not exist$/],
    ['is a file', 'good.txt', /^cannot read the folder ".*good\.txt": it is not a folder$/],
  ])('that %s is reported in one plain line', (_, name, message) =>
    inFolderOf(good, async (folder) => {
      const reading = readFolder(join(folder, name));
      await expect(reading).rejects.toBeInstanceOf(UnreadableFolder);
      expect(await refusal(reading)).toMatch(message);
    }),
  );
});

describe('a file larger than is allowed', () => {
  test('is left out by name, and one of just that size is read', () =>
    inFolderOf(
      { 'fits.txt': 'a'.repeat(2 * 1024 * 1024), 'large.txt': 'a'.repeat(2 * 1024 * 1024 + 1) },
      async (folder) => {
        const corpus = await readFolder(folder, 2 * 1024 * 1024);
        expect(idsOf(corpus)).toEqual(['fits.txt']);
        expect(corpus.skipped.map(inEnglish)).toEqual([{ id: 'large.txt', reason: 'larger than 2 MB' }]);
      },
    ));
});

describe('a large file', () => {
  test('is read like a small one', async () => {
    const text = 'Стороны подтвердили договорённости.\n\n'.repeat(5_000);
    const corpus = await corpusOf({ ...good, 'large.txt': text });
    expect(corpus.documents.map(({ id, passages }) => [id, passages.length])).toEqual([
      ['good.txt', 1],
      ['large.txt', 5_000],
    ]);
  });

  test('that cannot be used is left out with its reason', async () => {
    const corpus = await corpusOf({ ...good, 'large.txt': ' '.repeat(200_000) });
    expect(idsOf(corpus)).toEqual(['good.txt']);
    expect(corpus.skipped.map(inEnglish)).toEqual([{ id: 'large.txt', reason: 'the file is empty' }]);
  });
});

test('a file that vanishes while the folder is read harms no other', () =>
  inFolderOf({ ...good, 'z.txt': 'Text.' }, async (folder) => {
    const reading = readFolder(folder);
    await unlink(join(folder, 'z.txt'));
    const corpus = await reading;
    expect(idsOf(corpus)).toContain('good.txt');
    for (const { reason } of corpus.skipped.map(inEnglish)) expect(reason).toBe('it does not exist');
  }));

async function onlyDocumentOf(files: Files) {
  const { documents, skipped } = await corpusOf(files);
  expect(skipped).toEqual([]);
  expect(documents.length).toBe(1);
  return documents[0];
}

describe('a side file', () => {
  const said = { title: 'Said beside', date: '2019-11-02', language: 'ru', publisher: null };

  test.each(['a.txt.meta.yaml', 'a.meta.yaml', 'a.META.yml'])('says more of the document, as %s', async (name) => {
    expect(
      await onlyDocumentOf({ 'a.txt': 'Text.', [name]: 'title: Said beside\ndate: 2019-11-02\nlanguage: ru\n' }),
    ).toMatchObject(said);
  });

  test('goes before the front matter, which stays where it says nothing', async () => {
    const text = '---\ntitle: Mine\npublisher: Xinhua\n---\nText.\n';
    expect(await onlyDocumentOf({ 'a.md': text, 'a.md.meta.yaml': 'title: Said beside\n' })).toMatchObject({
      title: 'Said beside',
      publisher: 'Xinhua',
    });
  });

  test.each([
    ['title: [a, b]', /^a\.txt\.meta\.yaml: "title" must be one line of text$/],
    ['title: "open', /^a\.txt\.meta\.yaml is not YAML: /],
    ['a word', /^a\.txt\.meta\.yaml: not a list of fields$/],
  ])('that is wrong is named, and its document left out: %s', async (yaml, reason) => {
    const corpus = await corpusOf({ ...good, 'a.txt': 'Text.', 'a.txt.meta.yaml': yaml });
    expect(idsOf(corpus)).toEqual(['good.txt']);
    expect(corpus.skipped.map(inEnglish)).toEqual([{ id: 'a.txt', reason: expect.stringMatching(reason) }]);
  });

  test.each<[string, Files]>([
    ['no document', { 'b.txt.meta.yaml': 'title: A' }],
    ['two documents', { 'a.txt': 'One.', 'a.md': 'Two.', 'a.meta.yaml': 'title: A' }],
    ['a document that has another', { 'a.txt': 'One.', 'a.txt.meta.yaml': 'title: A', 'a.meta.yaml': 'title: B' }],
  ])('that belongs to %s is reported', async (_, files) => {
    const { skipped } = await corpusOf({ ...good, ...files });
    expect(skipped.map(({ id }) => id)).toEqual([Object.keys(files).at(-1)]);
    expect(skipped.map(inEnglish)[0]?.reason).toMatch(/^it names no document beside it/);
  });

  test('that changes makes another generation', async () => {
    const files = { 'a.txt': 'Text.', 'a.meta.yaml': 'title: A' };
    expect(await generationOf({ ...files, 'a.meta.yaml': 'title: B' })).not.toBe(await generationOf(files));
  });
});

describe('two files with the same words', () => {
  const text = 'Заседание состоялось в Москве.\n\nПринято коммюнике.';

  test('are one document, and the other is reported', async () => {
    const corpus = await corpusOf({
      'b.txt': text,
      'a/a.txt': text.replaceAll('\n', '\r\n'),
      'c.txt': 'Другой текст.',
    });
    expect(idsOf(corpus)).toEqual(['a/a.txt', 'c.txt']);
    expect(corpus.skipped.map(inEnglish)).toEqual([
      { id: 'b.txt', sameAs: 'a/a.txt', reason: 'it has the same words as a/a.txt' },
    ]);
  });

  test('differ when one has a word more', async () => {
    expect(idsOf(await corpusOf({ 'a.txt': text, 'b.txt': `${text} Конец.` }))).toEqual(['a.txt', 'b.txt']);
  });
});

describe('the generation of a folder', () => {
  const files = { 'a.txt': 'Text.', 'b.md': 'Other.' };

  test('is eight hexadecimal digits', async () => {
    expect(await generationOf(files)).toMatch(/^[0-9a-f]{8}$/);
  });

  test('is the same for the same files, in whatever order they were written', async () => {
    const reversed = Object.fromEntries(Object.entries(files).toReversed());
    expect(await generationOf(reversed)).toBe(await generationOf(files));
  });

  test.each<[string, Files]>([
    ['another content', { ...files, 'a.txt': 'Text!' }],
    ['another name', { 'c.txt': 'Text.', 'b.md': 'Other.' }],
    ['one file more', { ...files, 'c.txt': 'More.' }],
    ['one file fewer', { 'a.txt': 'Text.' }],
    ['text moved from one file to another', { 'a.txt': 'Text.O', 'b.md': 'ther.' }],
  ])('changes with %s', async (_, changed) => {
    expect(await generationOf(changed)).not.toBe(await generationOf(files));
  });

  test('does not change with a file that is left out', async () => {
    expect(await generationOf({ ...files, 'c.xlsx': 'no document' })).toBe(await generationOf(files));
  });

  test('changes when a file in place changes', () =>
    inFolderOf(files, async (folder) => {
      const before = await readFolder(folder);
      await writeFiles(folder, { 'a.txt': 'Changed.' });
      expect((await readFolder(folder)).generation).not.toBe(before.generation);
    }));
});

describe('a file that could not be used before', () => {
  const broken = { ...good, 'broken.pdf': `%PDF-1.7\n${'x'.repeat(200_000)}` };

  test('is not parsed again while it is the same, and is when it is another', () =>
    inFolderOf(broken, async (folder) => {
      const before = await readFolder(folder);
      expect(before.skipped).toMatchObject([{ id: 'broken.pdf' }]);
      const again = await threadsDuring(() => readFolder(folder, undefined, { before, isPatient: true }));
      expect(again.threads).toBe(0);
      expect(again.result).toEqual(before);
      await writeFiles(folder, { 'broken.pdf': `%PDF-1.7\n${'y'.repeat(200_000)}` });
      const { threads } = await threadsDuring(() => readFolder(folder, undefined, { before: again.result }));
      expect(threads).toBe(1);
    }));

  test('because it took too much is tried again when somebody asks for that', () =>
    inFolderOf(broken, async (folder) => {
      const { rejected, ...rest } = await readFolder(folder);
      const slow = [...rejected].map(
        ([id, file]) => [id, { ...file, problem: { code: 'too-slow', seconds: 30 } as const }] as const,
      );
      const before = { ...rest, rejected: new Map(slow) };
      const read = (options: ReadOptions) => threadsDuring(() => readFolder(folder, undefined, { before, ...options }));
      expect((await read({})).threads).toBe(0);
      expect((await read({ isPatient: true })).threads).toBe(1);
    }));
});

describe('while the folder is read', () => {
  test('a file that grows is not used half', () =>
    inFolderOf({ ...good, 'grows.txt': 'Строка написана.\n'.repeat(400_000) }, async (folder) => {
      const file = await open(join(folder, 'grows.txt'), 'a');
      const state = { isRead: false };
      const reading = readFolder(folder).finally(() => {
        state.isRead = true;
      });
      while (!state.isRead) await file.appendFile('Ещё строка.\n');
      await file.close();
      const { documents, skipped } = await reading;
      expect(documents.map(({ id }) => id)).toEqual(['good.txt']);
      expect(skipped.map(inEnglish)).toEqual([
        { id: 'grows.txt', reason: 'it changed while being read', isUnread: true },
      ]);
    }));

  test('a side file that goes takes no document with it', () =>
    inFolderOf({ 'a.pdf': '%PDF', ...good, 'good.txt.meta.yaml': 'title: A title' }, async (folder) => {
      // The thread for the first file starts when the folder has been listed.
      process.once('worker', () => unlinkSync(join(folder, 'good.txt.meta.yaml')));
      const { documents } = await readFolder(folder);
      expect(documents).toMatchObject([{ id: 'good.txt', title: 'good' }]);
    }));
});

/** How many threads are started meanwhile: each file of some size is parsed in one. */
async function threadsDuring<Result>(work: () => Promise<Result>): Promise<{ result: Result; threads: number }> {
  let threads = 0;
  const count = () => {
    threads += 1;
  };
  process.on('worker', count);
  try {
    const result = await work();
    return { result, threads };
  } finally {
    process.off('worker', count);
  }
}
