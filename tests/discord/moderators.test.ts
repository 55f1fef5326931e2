import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { readFile, readdir, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { type APIMessage, InteractionResponseType, PermissionFlagsBits } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { ru } from '../../src/i18n/ru.ts';
import { zh } from '../../src/i18n/zh.ts';
import { type Invoker, type OptionValue, autocomplete, buttonPress, chatInputCommand } from './interactions.ts';
import { quotesOf, wordsOf } from './markdown.ts';
import { ARCHIVE, ARCHIVE_QUESTION, LARGEST_DOCUMENT, MODERATOR_ROLE_ID, type Stage, asks, play } from './scene.ts';
import { buttonsIn, isEphemeral } from './screen.ts';
import { withServer } from '../web/page-server.ts';

const MODERATOR: Invoker = { permissions: PermissionFlagsBits.ManageGuild };
const STRANGER: Invoker = { ...MODERATOR, userId: '310000000000000003' };
const CHANNEL = '800000000000000008';

const files = {
  'first.md': '# First\n\nThe first document speaks of comets.\n',
  'second.md': '# Second\n\nThe second document speaks of rivers.\n',
  'third.md': '# Third\n\nThe third document speaks of forests.\n',
  'ru/one.txt': 'Единственный русский документ говорит о горах.\n',
};

const call = (name: string, options: Record<string, OptionValue> = {}, invoker: Invoker = MODERATOR) => {
  const [command = '', subcommand] = name.split(' ');
  return chatInputCommand({ name: command, ...(subcommand && { subcommand }), options, ...invoker });
};
const upload = (stage: Stage, name: string, text: string | Uint8Array, more: Record<string, OptionValue> = {}) =>
  call('documents add', { file: { attachment: stage.discord.host(name, Buffer.from(text)) }, ...more });
const press = (message: APIMessage, invoker: Invoker = MODERATOR) =>
  buttonPress({ customId: buttonsIn(message)[0]?.customId ?? '', message, ...invoker });

describe('an upload', () => {
  test('is stored, answered from, and audited', async () => {
    await play(
      async (stage) => {
        const exchange = stage.send(upload(stage, 'archive.md', ARCHIVE, { folder: 'en' }));
        expect((await exchange.callback()).type).toBe(InteractionResponseType.DeferredChannelMessageWithSource);
        const message = await exchange.message();
        expect(isEphemeral(message)).toBe(true);
        expect(wordsOf(message)).toContain(en.added('en/archive.md (1 passage)'));
        expect(await readFile(join(stage.folder, 'en/archive.md'), 'utf8')).toBe(ARCHIVE);
        const [best] = quotesOf(await stage.send(asks(ARCHIVE_QUESTION)).message());
        expect(best?.quote.text).toContain('Galina Petrova');
        expect(await stage.audited()).toMatchObject([{ what: 'add', document: 'en/archive.md', result: 'done' }]);
      },
      { files },
    );
  });

  test.each<[string, string, string | Uint8Array]>([
    ['章程.txt', '章程.txt', ARCHIVE],
    ['Устав 2001.md', 'Устав-2001.md', ARCHIVE],
    ['Устав.pdf', 'Устав.pdf', readFileSync('tests/fixtures/pdf/ferry.ru.pdf')],
    ['plain.txt', 'plain.txt', ARCHIVE],
  ])('of %s is stored by that name, of which Discord keeps only the ASCII', async (name, id, content) => {
    await play(
      async (stage) => {
        await stage.send(upload(stage, name, content)).message();
        expect(await readdir(stage.folder)).toContain(id);
        expect(stage.library.corpus().documents.map((document) => document.id)).toContain(id);
      },
      { files },
    );
  });

  test('that would replace a document waits for the button, which only the asker may press', async () => {
    await play(
      async (stage) => {
        const { send, folder } = stage;
        const asked = await send(upload(stage, 'first.md', ARCHIVE)).message();
        expect(wordsOf(asked)).toContain(en.riskOverwrite('first.md'));
        expect(buttonsIn(asked).map(({ label }) => label)).toEqual([en.confirm]);
        expect(await readFile(join(folder, 'first.md'), 'utf8')).toBe(files['first.md']);

        const refused = send(press(asked, STRANGER));
        expect(await refused.callback()).toMatchObject({ type: InteractionResponseType.ChannelMessageWithSource });
        expect(JSON.stringify((await refused.callback()).data)).toContain(en.notYourButton.slice(0, 20));
        const demoted = send(press(asked, { permissions: 0n }));
        expect(JSON.stringify((await demoted.callback()).data)).toContain('moderators');
        expect(await readFile(join(folder, 'first.md'), 'utf8')).toBe(files['first.md']);

        const done = await send(press(asked)).message();
        expect(done.id).toBe(asked.id);
        expect(wordsOf(done)).toContain(en.changed('first.md (1 passage)'));
        expect(buttonsIn(done)).toEqual([]);
        expect(await readFile(join(folder, 'first.md'), 'utf8')).toBe(ARCHIVE);

        const again = send(press(asked));
        expect(JSON.stringify((await again.callback()).data)).toContain(en.confirmationOver.slice(0, 8));
        expect((await stage.audited()).map(({ result }) => result)).toEqual(['unconfirmed (overwrite)', 'done']);
      },
      { files },
    );
  });

  test.each<[string, string, object]>([
    ['a file that Discord does not give out', en.transferProblems.status, { status: 404 }],
    [
      'an address that leads elsewhere',
      en.transferProblems.redirect,
      { status: 302, headers: { location: 'http://127.0.0.1:9/a' } },
    ],
  ])('of %s changes nothing, and says why', async (_, why, fault) => {
    await play(
      async (stage) => {
        const { generation } = stage.library.corpus();
        stage.discord.fail({ method: 'GET', path: /\/attachments\//, ...fault });
        const message = await stage.send(upload(stage, 'archive.md', ARCHIVE)).message();
        expect(wordsOf(message)).toBe(en.notTransferred(why));
        expect(stage.library.corpus().generation).toBe(generation);
        expect(await readdir(stage.folder)).not.toContain('archive.md');
      },
      { files },
    );
  });

  test.each<[string, string, (stage: Stage) => ReturnType<typeof call>]>([
    [
      'a file larger than the limit',
      en.transferProblems['too-large'],
      (stage) => upload(stage, 'archive.md', 'a'.repeat(LARGEST_DOCUMENT + 1)),
    ],
    [
      'a file whose size is a lie',
      en.transferProblems['wrong-size'],
      ({ discord }) =>
        call('documents add', { file: { attachment: { ...discord.host('a.md', Buffer.from(ARCHIVE)), size: 10 } } }),
    ],
    [
      'a file from elsewhere',
      en.transferProblems['wrong-host'],
      () =>
        call('documents add', {
          file: { attachment: { filename: 'a.md', size: 10, url: 'https://example.org/a.md' } },
        }),
    ],
    ['a file without text', 'empty.md cannot be used', (stage) => upload(stage, 'empty.md', ' ')],
    [
      'a file with a path for a name',
      en.added('evil.md (1 passage)'),
      ({ discord }) => {
        const attachment = { ...discord.host('evil.md', Buffer.from(ARCHIVE)), filename: '../../evil.md' };
        return call('documents add', { file: { attachment } });
      },
    ],
    ['a folder that leads out', en.badFolder, (stage) => upload(stage, 'a.md', ARCHIVE, { folder: '../x' })],
  ])('of %s stays in its bounds, and is told: %s', async (_, why, attempt) => {
    await play(
      async (stage) => {
        const before = await readdir(join(stage.folder, '..'));
        const message = await stage.send(attempt(stage)).message();
        expect(wordsOf(message)).toContain(why);
        const after = await readdir(join(stage.folder, '..'));
        expect(after.filter((name) => !before.includes(name) && name.includes('evil'))).toEqual([]);
        expect(await stage.audited()).toHaveLength(1);
      },
      { files },
    );
  });
});

/** A server that gives out one page after the other, the last one for ever. */
const serving = async (pages: readonly string[], use: (origin: string) => Promise<void>) => {
  let number = 0;
  await withServer(
    (_, response) => {
      const page = pages[Math.min(number, pages.length - 1)];
      number += 1;
      response.writeHead(200, { 'content-type': 'text/markdown' }).end(page);
    },
    async ({ origin }) => use(origin),
  );
};

describe('a link', () => {
  const LATER = ARCHIVE.replace('Galina Petrova', 'Boris Orlov');

  test('is shown, stored when the button is pressed, and taken again later', () =>
    serving([ARCHIVE, LATER], async (origin) => {
      await play(
        async (stage) => {
          const { send, folder } = stage;
          const link = `${origin}/archive?token=aVerySecretWord`;
          const asked = await send(call('documents add', { link, folder: 'en' })).message();
          expect(isEphemeral(asked)).toBe(true);
          expect(wordsOf(asked)).toContain(en.riskTaken('en/archive.md', new URL(origin).host));
          expect(wordsOf(asked)).toContain('kept by Galina Petrova');
          expect(buttonsIn(asked).map(({ label }) => label)).toEqual([en.confirm]);
          expect(await readdir(folder)).not.toContain('en');
          const refused = send(press(asked, STRANGER));
          expect(JSON.stringify((await refused.callback()).data)).toContain(en.notYourButton.slice(0, 20));

          const added = await send(press(asked)).message();
          expect(wordsOf(added)).toContain(en.added('en/archive.md (1 passage)'));
          expect(await readFile(join(folder, 'en/archive.md'), 'utf8')).toBe(ARCHIVE);

          const focused = { name: 'document', value: 'arch' };
          const offered = autocomplete({ name: 'documents', subcommand: 'refresh', focused, ...MODERATOR });
          expect((await send(offered).choices()).map(({ value }) => value)).toEqual(['en/archive.md']);
          const differs = await send(call('documents refresh', { document: 'en/archive.md' })).message();
          expect(wordsOf(differs)).toContain(en.links.changed('en/archive.md', en.links.passagesChanged('1 passage')));
          expect(wordsOf(differs)).toContain('Boris Orlov');
          expect(await readFile(join(folder, 'en/archive.md'), 'utf8')).toBe(ARCHIVE);
          await send(press(differs)).message();
          expect(await readFile(join(folder, 'en/archive.md'), 'utf8')).toBe(LATER);
          expect((await stage.audited()).map(({ what, result }) => [what, result])).toEqual([
            ['add', 'unconfirmed (taken)'],
            ['add', 'done'],
            ['refresh', 'unconfirmed (overwrite)'],
            ['refresh', 'done'],
          ]);
          expect(JSON.stringify([await stage.audited(), stage.logged()])).not.toContain('aVerySecretWord');
        },
        { files },
      );
    }));

  test.each<[string, Record<string, OptionValue>, string]>([
    ['that leads inside', { link: 'http://10.0.0.1/' }, en.notTransferred(en.transferProblems['not-public'])],
    ['that is none', { link: 'example.org' }, en.notTransferred(en.transferProblems['no-link'])],
    ['that is missing, like a file', { folder: 'en' }, en.fileOrLink],
  ])('%s is told, and changes nothing', async (_, options, why) => {
    await play(
      async ({ send, library }) => {
        const { generation } = library.corpus();
        const message = await send(call('documents add', options)).message();
        expect(wordsOf(message)).toBe(why);
        expect(buttonsIn(message)).toEqual([]);
        expect(library.corpus().generation).toBe(generation);
      },
      { files },
    );
  });

  test('is for moderators', async () => {
    await play(
      async ({ send }) => {
        const refused = send(call('documents add', { link: 'http://10.0.0.1/' }, { permissions: 0n }));
        expect(JSON.stringify((await refused.callback()).data)).toContain('moderators');
      },
      { files },
    );
  });
});

describe('removing and restoring', () => {
  test('a removed document is not found any more, and comes back', async () => {
    await play(
      async ({ send, library }) => {
        const removed = await send(call('documents remove', { document: 'first.md' })).message();
        expect(wordsOf(removed)).toContain(en.removed('first.md (1 passage)'));
        expect(library.ask('comets').quotes).toEqual([]);
        const offered = autocomplete({
          name: 'documents',
          subcommand: 'restore',
          focused: { name: 'document', value: 'FIRST' },
          ...MODERATOR,
        });
        expect((await send(offered).choices()).map(({ value }) => value)).toEqual(['first.md']);
        const back = await send(call('documents restore')).message();
        expect(wordsOf(back)).toContain(en.added('first.md (1 passage)'));
        expect(library.ask('comets').quotes).not.toEqual([]);
      },
      { files },
    );
  });

  test('a file that cannot be used is offered for removal, and goes', async () => {
    await play(
      async ({ send, folder }) => {
        const focused = { name: 'document', value: 'bad' };
        const offered = autocomplete({ name: 'documents', subcommand: 'remove', focused, ...MODERATOR });
        expect((await send(offered).choices()).map(({ value }) => value)).toEqual(['bad.pdf']);
        const removed = await send(call('documents remove', { document: 'bad.pdf' })).message();
        expect(wordsOf(removed)).toBe(en.removed('bad.pdf'));
        expect(await readdir(folder)).not.toContain('bad.pdf');
      },
      { files: { ...files, 'bad.pdf': '%PDF' } },
    );
  });

  test('the last document of a language goes only when it is confirmed', async () => {
    await play(
      async ({ send, library }) => {
        const asked = await send(
          call('documents remove', { document: 'ru/one.txt' }, { ...MODERATOR, locale: 'ru' }),
        ).message();
        expect(wordsOf(asked)).toContain(ru.riskLanguage(ru.languages.ru));
        expect(library.corpus().documents).toHaveLength(4);
        const done = await send(press(asked, { ...MODERATOR, locale: 'ru' })).message();
        expect(wordsOf(done)).toContain(ru.removed('ru/one.txt (1 отрывок)'));
        expect(library.corpus().documents).toHaveLength(3);
      },
      { files },
    );
  });
});

describe('a reload', () => {
  test('can be previewed', async () => {
    await play(
      async ({ send, write, library }) => {
        const { generation } = library.corpus();
        await write('archive.md', ARCHIVE);
        const message = await send(call('reload', { preview: true }, { ...MODERATOR, locale: 'zh-CN' })).message();
        expect(wordsOf(message)).toContain(zh.preview);
        expect(wordsOf(message)).toContain(zh.added('archive.md (1 个段落)'));
        expect(library.corpus().generation).toBe(generation);
      },
      { files },
    );
  });

  test('that empties the folder is confirmed by a button that works once, for the generation that was shown', async () => {
    await play(
      async ({ send, folder, library }) => {
        for (const id of ['first.md', 'second.md']) await unlink(join(folder, id));
        const asked = await send(call('reload')).message();
        expect(wordsOf(asked)).toContain(en.riskLoss('2 documents', 4));
        await unlink(join(folder, 'third.md'));
        const other = await send(press(asked)).message();
        expect(wordsOf(other)).toContain(en.riskLoss('3 documents', 4));
        expect(library.corpus().documents).toHaveLength(4);
        const done = await send(press(other)).message();
        expect(wordsOf(done)).toContain(en.removed('third.md (1 passage)'));
        expect(library.corpus().documents).toHaveLength(1);
      },
      { files },
    );
  });

  test('that is confirmed while another one is under way can be confirmed once more', async () => {
    await play(
      async ({ send, folder, library }) => {
        await unlink(join(folder, 'ru/one.txt'));
        const asked = await send(call('reload')).message();
        const by = { id: '1', name: 'other' };
        const preview = await library.reload({ by, preview: true });
        const confirmed = preview.outcome === 'preview' ? preview.to : '';
        const held = new AbortController();
        const commit = async () => {
          if (!held.signal.aborted) await once(held.signal, 'abort');
          throw new Error('given up');
        };
        const other = library.reload({ by, confirmed, commit }).catch((error: unknown) => String(error));
        const busy = await send(press(asked)).message();
        held.abort();
        expect(await other).toContain('given up');
        expect(wordsOf(busy)).toContain('The documents are being read already');
        expect(buttonsIn(busy).map(({ label }) => label)).toEqual([en.confirm]);
        expect(library.corpus().documents).toHaveLength(4);
        const done = await send(press(busy)).message();
        expect(wordsOf(done)).toContain(en.removed('ru/one.txt (1 passage)'));
        expect(library.corpus().documents).toHaveLength(3);
      },
      { files },
    );
  });

  test('with a long report attaches all of it as text', async () => {
    await play(
      async ({ send, write }) => {
        const names = Array.from({ length: 120 }, (_, number) => `some-rather-long-name-of-a-document-${number}.md`);
        for (const name of names) await write(name, `The document ${name} speaks of itself.\n`);
        const exchange = send(call('reload'));
        const message = await exchange.message();
        expect(wordsOf(message)).toContain(en.restInFile);
        const [file] = exchange.files();
        for (const name of names) expect(file?.bytes.toString()).toContain(en.added(`${name} (1 passage)`));
      },
      { files },
    );
  });
});

describe('the status', () => {
  test('tells of the documents, the last change, the answers and the connection', async () => {
    await play(
      async ({ send, write, library }) => {
        await write('table.xlsx', 'x');
        await write('archive.md', ARCHIVE);
        const known = { passage: 'abcdefghijklmnop', questions: ['x'], by: 'model', at: '2026-11-28' };
        await write('expansions.jsonl', `${JSON.stringify(known)}\n{}`);
        await send(call('reload', {}, { ...MODERATOR, username: 'anna' })).message();
        await send(asks(ARCHIVE_QUESTION)).message();
        const message = await send(call('status')).message();
        expect(isEphemeral(message)).toBe(true);
        const words = wordsOf(message);
        expect(words).toMatch(
          new RegExp(`Generation ${library.corpus().generation}, in use since ‹timestamp: ›, by anna\\.`),
        );
        expect(words).toContain('English: 4 documents, 4 passages');
        expect(words).toContain('Russian: 1 document, 1 passage');
        expect(words).toContain('Chinese: 0 documents, 0 passages');
        expect(words).toContain('Expansions: 0 passages have some, 1 is without a passage');
        expect(words).toContain('expansions.jsonl: line 2 is damaged and left out');
        expect(words).toMatch(/Last: reload, ‹timestamp: ›: done \([0-9a-f]{8} → [0-9a-f]{8}\)/);
        expect(words).toMatch(/median \d+(?:\.\d)? ms, 99th percentile \d+(?:\.\d)? ms \(1 answer\)/);
        expect(words).toMatch(/Running for 0 d 0 h \d+ min/);
        expect(words).toMatch(/Version \d+\.\d+\.\d+, Node v\d+/);
        expect(words).toMatch(/Memory: \d+ MiB/);
        expect(words).toContain(`Discord: ${en.gatewayStates.ready}`);
        expect(words).toMatch(/table\.xlsx: not a kind of file/);
      },
      { files },
    );
  });
});

describe('the moderators’ channel', () => {
  test('is told of each thing that was done, and a channel that cannot be written to does no harm', async () => {
    await play(
      async ({ send, discord, logged, library }) => {
        const from = library.corpus().generation;
        await send(call('documents remove', { document: 'first.md' }, { ...MODERATOR, username: 'anna_k' })).message();
        const to = library.corpus().generation;
        await expect
          .poll(() => discord.requests.filter(({ path }) => path === `/channels/${CHANNEL}/messages`))
          .toHaveLength(1);
        const sent = discord.requests.find(({ path }) => path === `/channels/${CHANNEL}/messages`);
        const content = String(Reflect.get(Object(sent?.body), 'content')).replaceAll('\\', '');
        expect(content).toBe(`remove · first.md · anna_k (300000000000000003) · done · ${from} → ${to}`);

        discord.fail({ path: /^\/channels\//, status: 403, body: { code: 50_001, message: 'Missing Access' } });
        const message = await send(call('documents restore')).message();
        expect(wordsOf(message)).toContain(en.added('first.md (1 passage)'));
        await expect.poll(() => logged('the moderators’ channel was not told')).toHaveLength(1);
      },
      { files, auditChannelId: CHANNEL },
    );
  });
});

/** Who may use the moderators' commands, and who may not. */
describe('permission', () => {
  const commands: [string, Record<string, OptionValue>][] = [
    ['reload', {}],
    ['reload', { preview: true }],
    ['documents remove', { document: 'first.md' }],
    ['documents restore', {}],
    ['documents add', { file: { attachment: { filename: 'a.md', size: 1, url: 'https://example.org/a' } } }],
    ['status', {}],
  ];
  const refused: [string, Invoker][] = [
    ['a member', { permissions: PermissionFlagsBits.ManageMessages }],
    ['a moderator of another server', { ...MODERATOR, guildId: '700000000000000007' }],
    ['somebody with the role elsewhere', { roleIds: [MODERATOR_ROLE_ID], guildId: '700000000000000007' }],
    ['somebody in a direct message', { guildId: null }],
  ];
  test.each(refused)('%s is privately refused everything', async (_who, invoker) => {
    await play(
      async ({ send, library, audited }) => {
        const { generation } = library.corpus();
        for (const [name, options] of commands) {
          const message = await send(call(name, options, invoker)).message();
          expect(wordsOf(message)).toBe(en.moderatorsOnly);
          expect(isEphemeral(message)).toBe(true);
        }
        const offered = autocomplete({
          name: 'documents',
          subcommand: 'remove',
          focused: { name: 'document', value: '' },
          ...invoker,
        });
        expect(await send(offered).choices()).toEqual([]);
        expect(library.corpus().generation).toBe(generation);
        expect(await audited()).toEqual([]);
      },
      { files },
    );
  });

  test.each<[string, Invoker]>([
    ['who may manage the server', MODERATOR],
    ['who has the role', { roleIds: [MODERATOR_ROLE_ID] }],
  ])('%s is refused nothing', async (_who, invoker) => {
    await play(
      async ({ send }) => {
        for (const [name, options] of commands) {
          expect(wordsOf(await send(call(name, options, invoker)).message())).not.toContain(en.moderatorsOnly);
        }
      },
      { files },
    );
  });

  test.each<[string, Invoker]>([
    ['another server', { guildId: '700000000000000007' }],
    ['a direct message', { guildId: null }],
  ])('a button of ours that is pressed from %s does nothing, and works still where it belongs', async (_, from) => {
    await play(
      async ({ send, folder, library }) => {
        await unlink(join(folder, 'ru/one.txt'));
        const asked = await send(call('reload')).message();
        const customId = buttonsIn(asked)[0]?.customId ?? '';
        const { data } = await send(buttonPress({ customId, ...MODERATOR, ...from })).callback();
        expect(JSON.stringify(data)).toContain('moderators');
        expect(library.corpus().documents).toHaveLength(4);
        await send(press(asked)).message();
        expect(library.corpus().documents).toHaveLength(3);
      },
      { files },
    );
  });

  test.each([
    '2k00000000-0000-4000-8000-000000000000',
    '1:confirm:00000000-0000-4000-8000-000000000000',
    '2k',
    'constructor',
    '__proto__',
    'x'.repeat(100),
  ])('a forged button, %s, does nothing', async (customId) => {
    await play(
      async ({ send, folder, library }) => {
        const { generation } = library.corpus();
        for (const id of ['first.md', 'second.md']) await unlink(join(folder, id));
        await send(call('reload')).message();
        const { data } = await send(buttonPress({ customId, ...MODERATOR })).callback();
        expect(JSON.stringify(data)).toMatch(/Too late|does not work any more/);
        expect(library.corpus().generation).toBe(generation);
      },
      { files },
    );
  });
});
