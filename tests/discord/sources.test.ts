import { type APIMessage, InteractionResponseType } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { buttonPress, chatInputCommand } from './interactions.ts';
import { quotesOf, wordsOf } from './markdown.ts';
import { play } from './scene.ts';
import { buttonsIn, isEphemeral } from './screen.ts';

const paragraphs = Array.from({ length: 8 }, (_, number) => `The paragraph *${number}* speaks of itself.`);
const files = {
  'long.md': [
    '---\ntitle: The long one\npublisher: The press\ndate: 2025-11-18\nurl: https://example.org/a\n---',
    '# First part',
    ...paragraphs.slice(0, 4),
    '# Second part',
    ...paragraphs.slice(4),
  ].join('\n\n'),
  ...Object.fromEntries(
    Array.from({ length: 44 }, (_, number) => [`n${number}.txt`, `Text number ${number} is here.`]),
  ),
};

const press = (message: APIMessage, label: string) =>
  buttonPress({ customId: buttonsIn(message).find((one) => one.label === label)?.customId ?? '', message });
const textsOf = (message: APIMessage) => quotesOf(message).map(({ quote }) => quote.text);

describe('the sources', () => {
  test('are paged, and the buttons lead through all of them', async () => {
    await play(
      async ({ send, library }) => {
        const first = await send(chatInputCommand({ name: 'sources' })).message();
        expect(isEphemeral(first)).toBe(true);
        expect(buttonsIn(first).map(({ label }) => label)).toEqual(['▶']);
        const turned = send(press(first, '▶'));
        expect((await turned.callback()).type).toBe(InteractionResponseType.UpdateMessage);
        const second = await turned.message();
        expect(second.id).toBe(first.id);
        const last = await send(press(second, '▶')).message();
        expect(buttonsIn(last).map(({ label }) => label)).toEqual(['◀']);
        const said = [first, second, last].map(wordsOf).join('\n');
        for (const { id } of library.corpus().documents) expect(said).toContain(id);
        expect(wordsOf(await send(press(last, '◀')).message())).toBe(wordsOf(second));
      },
      { files },
    );
  });

  test('of one document: what it says of itself, and every passage to the letter with its place', async () => {
    await play(
      async ({ send }) => {
        const options = { document: 'long.md' };
        const first = await send(chatInputCommand({ name: 'sources', options })).message();
        for (const fact of ['The long one', 'The press', '2025-11-18', 'long.md', 'English', '8 passages']) {
          expect(wordsOf(first)).toContain(fact);
        }
        expect(wordsOf(first)).toContain(en.headings('First part, Second part'));
        const second = await send(press(first, '▶')).message();
        const third = await send(press(second, '▶')).message();
        expect([first, second, third].flatMap(textsOf)).toEqual(paragraphs);
        expect(quotesOf(second)[1]?.after?.text).toMatch(
          /^\[5\] The long one · .* · Second part · ¶5 · line \d+ · English$/,
        );
      },
      { files },
    );
  });

  test('of a document with a long name are paged too', async () => {
    const id = `${'очень-длинное-имя-документа-'.repeat(4)}.md`;
    await play(
      async ({ send }) => {
        const first = await send(chatInputCommand({ name: 'sources', options: { document: id } })).message();
        const second = await send(press(first, '▶')).message();
        const third = await send(press(second, '▶')).message();
        expect([first, second, third].flatMap(textsOf)).toEqual(paragraphs);
        expect(buttonsIn(third).map(({ label }) => label)).not.toContain('▶');
      },
      { files: { [id]: files['long.md'] } },
    );
  });

  test('of a document that is not there are privately said not to be', async () => {
    await play(async ({ send }) => {
      const message = await send(chatInputCommand({ name: 'sources', options: { document: 'x' } })).message();
      expect(wordsOf(message)).toBe(en.noSuchDocument('x'));
    });
  });

  test.each([
    '2greload:2:{}',
    '2gdocuments:2:{}',
    '2gsources:2:{"document":"gone"}',
    '2gsources:2:{"page":"x"',
    '2gsources:2:{"document":7}',
    '2gsources:0:{}',
  ])('a forged button, %s, shows nothing that is not for everybody', async (customId) => {
    await play(
      async ({ send, audited }) => {
        const { data } = await send(buttonPress({ customId })).callback();
        expect(JSON.stringify(data)).toMatch(/does not work any more|There is no document/);
        expect(await audited()).toEqual([]);
      },
      { files: { 'a.txt': 'Text.' } },
    );
  });
});
