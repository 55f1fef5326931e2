import type { ServerResponse } from 'node:http';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inFolderOf } from '../temp-folder.ts';
import { withServer } from '../web/page-server.ts';
import { run } from './run.ts';

const files = { 'kept.txt': 'The library opens in spring.' };
const PAGE = 'The archive is kept by Galina Petrova.';

type Scene = {
  readonly folder: string;
  readonly link: string;
  readonly page: { text: string | null };
  readonly documents: (args: readonly string[], input?: string) => ReturnType<typeof run>;
};

/** A folder beside a server with one page, which may change or go. */
async function beside(use: (scene: Scene) => Promise<void>): Promise<void> {
  const page: Scene['page'] = { text: PAGE };
  const answer = (response: ServerResponse) =>
    page.text === null
      ? response.writeHead(404).end()
      : response.writeHead(200, { 'content-type': 'text/plain' }).end(page.text);
  await withServer(
    (_, response) => void answer(response),
    async ({ origin }) =>
      inFolderOf(files, async (folder) => {
        const settings = { DOCS_DIR: folder, AUDIT_LOG: join(folder, '.audit.jsonl'), FETCH_LOOPBACK: 'true' };
        const documents: Scene['documents'] = (args, input) => run('documents', args, input, settings);
        await use({ folder, link: `${origin}/archive`, page, documents });
      }),
  );
}

const visible = async (folder: string) => (await readdir(folder)).filter((name) => !name.startsWith('.')).toSorted();

describe('documents add', () => {
  test.each([
    ['y\n', 0],
    ['ДА\n', 0],
    ['n\n', 1],
    ['\n', 1],
    ['', 1],
  ])('asks before it stores a page, and %j is answered with status %i', (input, status) =>
    beside(async ({ folder, link, documents }) => {
      const result = await documents(['add', link], input);
      expect(result).toMatchObject({ status, err: 'Go on? [y/N] ' });
      expect(result.out).toContain('archive.txt was taken from 127.0.0.1:');
      expect(result.out).toContain(PAGE);
      const added = status === 0 ? ['archive.txt', 'archive.txt.meta.yaml'] : [];
      expect(await visible(folder)).toEqual([...added, 'kept.txt']);
    }),
  );

  test('does not ask with --yes, and takes a folder', () =>
    beside(async ({ folder, link, documents }) => {
      const { status, err } = await documents(['add', link, '--yes', '--folder', 'en']);
      expect({ status, err }).toEqual({ status: 0, err: '' });
      expect(await visible(join(folder, 'en'))).toEqual(['archive.txt', 'archive.txt.meta.yaml']);
      expect((await readFile(join(folder, '.audit.jsonl'), 'utf8')).trim().split('\n')).toHaveLength(2);
    }));

  test('says why a page cannot be had, and ends with 1', () =>
    beside(async ({ page, link, documents }) => {
      page.text = null;
      const { status, out } = await documents(['add', link, '--yes']);
      expect(status).toBe(1);
      expect(out).toContain('there is no such page any more');
    }));

  test.each([
    [['add'], 'no address named'],
    [['add', 'https://a.test', 'https://b.test'], 'one address at a time'],
    [['add', 'https://a.test', '--docs='], '--docs needs the name of a folder'],
    [['refresh', 'a', 'b'], 'one document, or all of them'],
    [['refresh', '--folder', 'en'], 'a document stays in its folder'],
  ])('%j is wrong use', (args, why) =>
    beside(async ({ documents }) => {
      const { status, err } = await documents(args);
      expect(status).toBe(2);
      expect(err).toContain(why);
    }),
  );
});

test('documents refresh shows what differs, and replaces it when it is told to', () =>
  beside(async ({ folder, page, link, documents }) => {
    expect((await documents(['refresh'])).status).toBe(1);
    await documents(['add', link, '--yes']);
    expect(await documents(['refresh'])).toMatchObject({ status: 0, err: '' });
    page.text = PAGE.replace('Galina Petrova', 'Boris Orlov');
    const kept = await documents(['refresh'], 'n\n');
    expect(kept.status).toBe(1);
    expect(kept.out).toContain('archive.txt differs now: 1 passage changed.');
    expect(await readFile(join(folder, 'archive.txt'), 'utf8')).toBe(PAGE);
    expect((await documents(['refresh', 'archive.txt', '--yes'])).status).toBe(0);
    expect(await readFile(join(folder, 'archive.txt'), 'utf8')).toBe(page.text);
    page.text = null;
    expect((await documents(['refresh', '--yes'])).status).toBe(1);
    expect(await visible(folder)).toContain('archive.txt');
  }));
