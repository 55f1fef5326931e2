import type { IncomingMessage, ServerResponse } from 'node:http';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Library, openLibrary } from '../../src/app/library.ts';
import { type Done, type Moderation, moderate } from '../../src/app/moderation.ts';
import { type AuditRecord, openAuditLog } from '../../src/storage/audit-log.ts';
import { openStore } from '../../src/storage/document-store.ts';
import { webPages } from '../../src/web/take-page.ts';
import { failingFiles } from '../failing-files.ts';
import { type Files, inFolderOf } from '../temp-folder.ts';
import { type PageServer, withServer } from '../web/page-server.ts';

const by = { id: '300000000000000003', name: 'somebody' };
const NOW = new Date('2026-11-28T10:00:00Z');

/** Text is read at once, where a web page is read in a thread of its own, which takes a while to start. */
const text = (...paragraphs: readonly string[]) => paragraphs.join('\n\n');
const ARCHIVE = ['The archive is kept by Galina Petrova in the tower.', 'The tower was built in 1931 by Anna Holm.'];
const CHARTER = text(...ARCHIVE);
/** In Windows-1251, which nothing in the page says. */
const RUSSIAN = 'АРХИВ ХРАНИТ ГАЛИНА ПЕТРОВА';
const RUSSIAN_PAGE = Buffer.from(
  Array.from(`<!DOCTYPE html><title>АРХИВ</title><h1>АРХИВ</h1><p>${RUSSIAN}`, (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return code < 0x80 ? code : code - 0x410 + 0xc0;
  }),
);

const files: Files = { 'kept.md': 'The library opens in spring.' };

/** What the server answers, by path; absent: 404. */
type Pages = Record<string, string | Uint8Array | ((response: ServerResponse, request: IncomingMessage) => void)>;

type Scene = {
  readonly folder: string;
  readonly library: Library;
  readonly moderation: Moderation;
  readonly server: PageServer;
  readonly pages: Pages;
  readonly audited: () => Promise<AuditRecord[]>;
};

async function linked(pages: Pages, use: (scene: Scene) => Promise<void>, more: Files = {}): Promise<void> {
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const found = pages[request.url ?? ''];
    if (typeof found === 'function') found(response, request);
    else if (found === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': 'text/plain' }).end(found);
  };
  await withServer(answer, (server) =>
    inFolderOf({ ...files, ...more }, async (folder) => {
      const library = await openLibrary(folder);
      const path = join(folder, '.audit.jsonl');
      const takePage = webPages({ loopback: true, resolve: async () => [{ address: '127.0.0.1', family: 4 }] });
      const parts = {
        library,
        store: openStore(folder),
        audit: openAuditLog(path),
        largest: 100_000,
        takePage,
        mostBytes: 2_000,
      };
      const moderation = moderate({ ...parts, now: () => NOW });
      const audited = async () => {
        const lines = await readFile(path, 'utf8').catch(() => '');
        return lines.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as AuditRecord]));
      };
      await use({ folder, library, moderation, server, pages, audited });
    }),
  );
}

async function confirmed({ outcome, confirm }: Done): Promise<Done> {
  expect(outcome.outcome).toBe('unconfirmed');
  if (confirm === null) throw new Error('nothing to confirm');
  const done = await confirm();
  expect(done.outcome.outcome).toBe('done');
  return done;
}

const visible = async (folder: string) => (await readdir(folder)).filter((name) => !name.startsWith('.')).toSorted();
const allIn = async (folder: string): Promise<Record<string, string>> =>
  Object.fromEntries(
    await Promise.all((await visible(folder)).map(async (name) => [name, await textIn(folder, name)] as const)),
  );
const textIn = async (folder: string, name: string) => readFile(join(folder, name), 'utf8');

const added = async ({ moderation, server }: Scene, ...paths: readonly string[]) => {
  for (const path of paths) await confirmed(await moderation.addLink(by, server.origin + path));
};

const awayTo =
  (path: string) =>
  (response: ServerResponse, { socket }: IncomingMessage) =>
    response.writeHead(302, { location: `http://other.test:${socket.localPort}${path}` }).end();

describe('a page that is added', () => {
  test('is shown, and stored to the letter once somebody agrees, with what its server alone knows', () => {
    const type = 'text/html; charset=windows-1251';
    const answer = (response: ServerResponse) => response.writeHead(200, { 'content-type': type }).end(RUSSIAN_PAGE);
    return linked({ '/c.html?token=secret': answer }, async ({ folder, library, moderation, server, audited }) => {
      const link = `${server.origin}/c.html?token=secret`;
      const asked = await moderation.addLink(by, `${link}#part`);
      const host = `127.0.0.1:${server.port}`;
      const risks = [{ kind: 'taken', id: 'АРХИВ.html', host }];
      expect(asked.outcome).toMatchObject({ outcome: 'unconfirmed', risks });
      const shown = { title: 'АРХИВ', language: 'ru', passages: 1, words: RUSSIAN };
      expect(asked.pages).toMatchObject([{ state: 'new', ...shown }]);
      expect(await visible(folder)).toEqual(['kept.md']);
      expect(library.ask('архив').quotes).toEqual([]);

      await confirmed(asked);
      expect(await visible(folder)).toEqual(['kept.md', 'АРХИВ.html', 'АРХИВ.html.meta.yaml']);
      expect(await readFile(join(folder, 'АРХИВ.html'))).toEqual(RUSSIAN_PAGE);
      expect(library.ask('Кто хранит архив?').quotes[0]?.passage.text).toBe(RUSSIAN);
      const document = library.corpus().documents.find(({ id }) => id === 'АРХИВ.html');
      expect(document).toMatchObject({ url: link, taken: '2026-11-28', encoding: 'windows-1251' });
      // It was taken once, and nothing tells the rest of the address.
      expect(server.requests).toHaveLength(1);
      expect((await audited()).map(({ what, document: id, host: of, result }) => [what, id, of, result])).toEqual([
        ['add', 'АРХИВ.html', host, 'unconfirmed (taken)'],
        ['add', 'АРХИВ.html', host, 'done'],
      ]);
      expect(JSON.stringify(await audited())).not.toContain('secret');
      expect(await readdir(join(folder, '.incoming'))).toEqual([]);
    });
  });

  test('that another host answered is shown and logged with both', () =>
    linked({ '/a': awayTo('/c?token=secret'), '/c?token=secret': CHARTER }, async ({ moderation, server, audited }) => {
      const host = `127.0.0.1:${server.port} → other.test:${server.port}`;
      const asked = await moderation.addLink(by, `${server.origin}/a`);
      expect(asked.outcome).toMatchObject({ risks: [{ kind: 'taken', id: 'a.txt', host }] });
      await confirmed(asked);
      expect((await audited()).map((record) => record.host)).toEqual([host, host]);
    }));

  test('goes into a folder, and leaves again with its side file', () =>
    linked({ '/c': CHARTER }, async ({ folder, library, moderation, server }) => {
      await confirmed(await moderation.addLink(by, `${server.origin}/c`, 'en/2026'));
      expect((await openLibrary(folder)).corpus().generation).toBe(library.corpus().generation);
      expect(await visible(join(folder, 'en/2026'))).toEqual(['c.txt', 'c.txt.meta.yaml']);
      await confirmed(await moderation.remove(by, 'en/2026/c.txt'));
      expect(await visible(join(folder, 'en/2026'))).toEqual([]);
      expect((await moderation.addLink(by, `${server.origin}/c`, '../out')).outcome.outcome).toBe('bad-folder');
    }));

  test.each<[string, Files, string]>([
    ['has the name', { 'c.txt': 'My own words.' }, 'c-2.txt'],
    ['has it in capitals', { 'C.TXT': 'My own words.' }, 'c-2.txt'],
    ['has it with another ending', { 'c.md': 'My own words.', 'c.meta.yaml': 'title: Mine' }, 'c-2.txt'],
    ['is a side file without a document', { 'c.txt.meta.yaml': 'title: Mine' }, 'c-2.txt'],
    ['has the name and a number', { 'c.txt': 'One word.', 'c-2.md': 'Two words.' }, 'c-3.txt'],
    ['is in another folder', { 'en/c.txt': 'My own words.' }, 'c.txt'],
  ])('gets another name where a file %s', (_, others, id) =>
    linked(
      { '/c': CHARTER },
      async ({ folder, moderation, server }) => {
        const { document } = await confirmed(await moderation.addLink(by, `${server.origin}/c`));
        expect(document).toBe(id);
        for (const [name, content] of Object.entries(others)) expect(await textIn(folder, name)).toBe(content);
      },
      others,
    ),
  );

  test('whose name is taken before somebody agrees gets another one, and they are asked again', () =>
    linked({ '/a/c': CHARTER, '/b/c': 'Other words, of another page.' }, async ({ folder, moderation, server }) => {
      const first = await moderation.addLink(by, `${server.origin}/a/c`);
      const second = await moderation.addLink(by, `${server.origin}/b/c`);
      await confirmed(second);
      const again = await first.confirm?.();
      expect(again?.outcome).toMatchObject({ outcome: 'unconfirmed', added: [{ id: 'c-2.txt' }] });
      if (again) await confirmed(again);
      expect(await textIn(folder, 'c.txt')).toContain('Other words');
      expect(await textIn(folder, 'c-2.txt')).toBe(CHARTER);
    }));

  test.each<[string, Pages[string], object]>([
    ['has no text', ' \n', { outcome: 'unusable', problem: { code: 'empty' } }],
    [
      'has the words of another document',
      'The library opens in spring.',
      { outcome: 'unusable', problem: { code: 'same-words' } },
    ],
    ['is an image', Buffer.from('\x89PNG\r\n', 'latin1'), { outcome: 'not-transferred', problem: 'kind-image' }],
    ['is JSON', '{"a": 1}', { outcome: 'not-transferred', problem: 'kind-data' }],
    ['is too large', 'a'.repeat(100_001), { outcome: 'not-transferred', problem: 'too-large' }],
    [
      'leads inside',
      (response) => response.writeHead(302, { location: 'http://10.0.0.1/' }).end(),
      { outcome: 'not-transferred', problem: 'not-public' },
    ],
  ])('and %s changes nothing', (_, content, outcome) =>
    linked({ '/c': content }, async ({ folder, library, moderation, server, audited }) => {
      const { generation } = library.corpus();
      const done = await moderation.addLink(by, `${server.origin}/c`);
      expect(done.outcome).toMatchObject(outcome);
      expect(done.confirm).toBe(null);
      expect(await visible(folder)).toEqual(['kept.md']);
      expect(library.corpus().generation).toBe(generation);
      expect(await audited()).toMatchObject([{ what: 'add', host: `127.0.0.1:${server.port}` }]);
    }),
  );

  test('is refreshed where the address is there already', () =>
    linked({ '/c': CHARTER }, async ({ folder, moderation, server, pages }) => {
      await confirmed(await moderation.addLink(by, `${server.origin}/c`));
      expect((await moderation.addLink(by, `${server.origin}/c#x`)).outcome).toEqual({ outcome: 'nothing-new' });
      pages['/c'] = text(CHARTER, 'A new wing opens in summer.');
      const again = await moderation.addLink(by, `${server.origin}/c`, 'en');
      expect(again.outcome).toMatchObject({ risks: [{ kind: 'overwrite', id: 'c.txt' }] });
      await confirmed(again);
      expect(await visible(folder)).toEqual(['c.txt', 'c.txt.meta.yaml', 'kept.md']);
    }));

  test('is stored whole or not at all, whichever step of the disk fails', async () => {
    for (let failing = 0; ; failing += 1) {
      const { files: disk, steps } = failingFiles(failing, 'ENOSPC');
      let state = '';
      await inFolderOf(files, async (folder) => {
        const store = openStore(folder, disk);
        const contents = new Map([
          ['en/a.html', Buffer.from(CHARTER)],
          ['en/a.html.meta.yaml', Buffer.from('url: https://example.org/')],
        ]);
        const result = await store.putAll(contents).then(
          () => 'done',
          () => 'failed',
        );
        await openStore(folder).recover();
        const there = await visible(join(folder, 'en')).catch(() => []);
        state = `${result} ${there.length}`;
      });
      expect(['done 2', 'failed 0']).toContain(state);
      if (steps.length <= failing) break;
    }
  });
});

describe('a refresh', () => {
  test('says of each page what has become of it, and replaces what differs once somebody agrees', () =>
    linked(
      {
        '/same': 'These words stay.',
        '/gone': 'These words go.',
        '/late': 'These words fail.',
        '/empty': 'These words leave an empty page.',
        '/kind': 'These words become another kind.',
        '/twin': 'These words become those of another.',
        '/c': CHARTER,
      },
      async (scene) => {
        const { folder, library, moderation, pages, audited } = scene;
        await added(scene, '/same', '/gone', '/late', '/empty', '/kind', '/twin', '/c');
        const before = await allIn(folder);
        Object.assign(pages, {
          '/same': ' These  words\n\nstay.\n',
          '/empty': ' ',
          '/twin': 'The library opens in spring.',
          '/late': (response: ServerResponse) => response.writeHead(503).end(),
          '/kind': '<!DOCTYPE html><p>A page.',
          '/c': text('The archive is kept by Boris Orlov in the tower.', 'Visitors may come on Mondays.'),
        });
        Reflect.deleteProperty(pages, '/gone');

        const asked = await moderation.refresh(by);
        const changes = { added: 1, removed: 1, changed: 1 };
        expect(asked.pages).toMatchObject([
          { id: 'c.txt', state: 'changed', changes },
          { id: 'empty.txt', state: 'unusable', problem: { code: 'empty' } },
          { id: 'gone.txt', state: 'gone' },
          { id: 'kind.txt', state: 'failed', problem: 'kind-changed' },
          { id: 'late.txt', state: 'failed', problem: 'server-error' },
          { id: 'same.txt', state: 'same' },
          { id: 'twin.txt', state: 'unusable', problem: { code: 'same-words' } },
        ]);
        const risks = [{ kind: 'overwrite', id: 'c.txt' }];
        expect(asked.outcome).toMatchObject({ risks, changed: [{ id: 'c.txt' }] });
        expect(await allIn(folder)).toEqual(before);

        await confirmed(asked);
        expect(library.ask('Who keeps the archive?').quotes[0]?.passage.text).toContain('Orlov');
        expect((await audited()).slice(-2)).toMatchObject([
          { what: 'refresh', document: null, result: 'unconfirmed (overwrite)' },
          { what: 'refresh', document: null, result: 'done' },
        ]);
        // It is all as it was but for the one document, which can come back with its side file.
        const { 'c.txt': changed, 'c.txt.meta.yaml': side, ...others } = await allIn(folder);
        expect([changed, side]).toEqual([pages['/c'], before['c.txt.meta.yaml']]);
        expect(before).toMatchObject(others);
        await confirmed(await moderation.restore(by, 'c.txt'));
        expect(await allIn(folder)).toEqual(before);
      },
    ));

  test.each<[string, string, string, object]>([
    [
      'headings',
      '# The archive\n\n## Article 5\n\nIt opens.',
      '# The archive\n\n## Article 6\n\nIt opens.',
      { changed: 1 },
    ],
    ['title', '---\ntitle: One\n---\nIt opens.', '---\ntitle: Other\n---\nIt opens.', { changed: 0 }],
    ['date', '---\ndate: 2026-01-01\n---\nIt opens.', '---\ndate: 2026-01-02\n---\nIt opens.', { changed: 0 }],
    ['publisher', '---\npublisher: One\n---\nIt opens.', '---\npublisher: Other\n---\nIt opens.', { changed: 0 }],
  ])('replaces a page whose %s alone differ', (_, before, after, changes) =>
    linked({ '/c.md': before }, async (scene) => {
      const { folder, moderation, pages } = scene;
      await added(scene, '/c.md');
      pages['/c.md'] = after;
      const asked = await moderation.refresh(by);
      expect(asked.pages).toMatchObject([
        { id: 'c.md', state: 'changed', changes: { added: 0, removed: 0, ...changes } },
      ]);
      await confirmed(asked);
      expect(await textIn(folder, 'c.md')).toBe(after);
      expect((await moderation.refresh(by)).outcome).toEqual({ outcome: 'nothing-new' });
    }),
  );

  test('leaves alone what an upload has replaced, whose side file keeps what people wrote', () =>
    linked({ '/c': CHARTER }, async (scene) => {
      const { folder, moderation } = scene;
      await added(scene, '/c');
      const side = join(folder, 'c.txt.meta.yaml');
      await writeFile(side, `${await readFile(side, 'utf8')}publisher: The archive\n`);
      await moderation.reload(by);
      const mine = { name: 'c.txt', read: async () => Buffer.from('The tower was painted by Lin Hua.') };
      await confirmed(await moderation.add(by, mine));
      expect((await moderation.refresh(by)).outcome).toEqual({ outcome: 'no-links' });
      const kept = `url: ${scene.server.origin}/c\npublisher: The archive\n`;
      expect(await allIn(folder)).toMatchObject({
        'c.txt': 'The tower was painted by Lin Hua.',
        'c.txt.meta.yaml': kept,
      });
    }));

  test('asks whether a page is a newer one, and keeps what people wrote into its side file', () => {
    let version = 1;
    const answer = (response: ServerResponse, request: IncomingMessage) => {
      const etag = `"${version}"`;
      if (request.headers['if-none-match'] === etag) return response.writeHead(304).end();
      return response.writeHead(200, { 'content-type': 'text/plain', etag }).end(`Version ${version} is kept here.`);
    };
    return linked({ '/n': answer }, async (scene) => {
      const { folder, moderation, server } = scene;
      await added(scene, '/n');
      const side = join(folder, 'n.txt.meta.yaml');
      await writeFile(side, `# mine\n${await readFile(side, 'utf8')}publisher: The archive\n`);
      await moderation.reload(by);
      expect((await moderation.refresh(by, 'n.txt')).outcome).toEqual({ outcome: 'nothing-new' });
      expect(server.requests.at(-1)?.headers['if-none-match']).toBe('"1"');
      version = 2;
      await confirmed(await moderation.refresh(by, 'n.txt'));
      expect(await readFile(side, 'utf8')).toMatch(/^# mine[^]*etag: '"2"'[^]*publisher: The archive/);
      await confirmed(await moderation.restore(by, 'n.txt'));
      expect(await readFile(side, 'utf8')).toMatch(/etag: '"1"'/);
    });
  });

  test('reaches every page, however much those before it have that is the same', () => {
    const names = Array.from({ length: 12 }, (_, at) => `/p${at + 10}`);
    const contents = names.map((name) => [name, `The words of ${name} stay.${' '.repeat(900)}`] as const);
    return linked(Object.fromEntries(contents), async (scene) => {
      const { moderation, pages } = scene;
      await added(scene, ...names);
      for (const name of names) pages[name] = `${String(pages[name])}\n`;
      pages['/p21'] = 'The words of the last one have changed.';
      const { pages: found } = await moderation.refresh(by);
      expect(found.map(({ state }) => state)).toEqual([...names.slice(1).map(() => 'same'), 'changed']);
    });
  });

  test('of one document looks at that alone', () =>
    linked({ '/a': 'Words of the one.', '/b': 'Words of the other.' }, async (scene) => {
      await added(scene, '/a', '/b');
      const { moderation, server } = scene;
      const { pages } = await moderation.refresh(by, 'b.txt');
      expect(pages).toEqual([{ id: 'b.txt', state: 'same' }]);
      expect(server.requests.map(({ url }) => url)).toEqual(['/a', '/b', '/b']);
    }));

  test.each([
    ['kept.md', { outcome: 'no-links' }],
    [undefined, { outcome: 'no-links' }],
    ['no.md', { outcome: 'no-such-document', id: 'no.md' }],
  ])('of %s, which was taken from nowhere, takes nothing', (id, outcome) =>
    linked({}, async ({ moderation, server }) => {
      expect((await moderation.refresh(by, id)).outcome).toEqual(outcome);
      expect(server.requests).toEqual([]);
    }),
  );

  test('leaves alone what has an address and was not taken from it', () =>
    linked(
      {},
      async ({ moderation }) => expect((await moderation.refresh(by)).outcome).toEqual({ outcome: 'no-links' }),
      {
        'a.md': '---\nurl: http://127.0.0.1:9/\ntaken: 2026-01-01\n---\nText of a.',
        'kept.md.meta.yaml': 'url: http://127.0.0.1:9/',
      },
    ));
});
