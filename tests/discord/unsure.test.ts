import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answers/answer.ts';
import { en } from '../../src/i18n/en.ts';
import { zh } from '../../src/i18n/zh.ts';
import { buttonPress, chatInputCommand } from './interactions.ts';
import { quotesOf, wordsOf } from './markdown.ts';
import { asks, play } from './scene.ts';
import { buttonsIn } from './screen.ts';

const files = { 'rivers.md': '# The rivers\n\nThe second document speaks of rivers.\n\nRivers freeze in winter.\n' };
const QUESTION = 'Which rivers freeze?';

const unsure = (answer: Answer): Answer => ({ ...answer, status: 'closest', isClear: false });
const gaps = chatInputCommand({ name: 'gaps', permissions: PermissionFlagsBits.ManageGuild });

describe('an answer that may be none', () => {
  test('shows its passages below a line that says so, also when it is shared', async () => {
    await play(
      async ({ send }) => {
        const message = await send(asks(QUESTION, { private: true })).message();
        expect(wordsOf(message)).toContain(en.closest);
        expect(quotesOf(message).length).toBeGreaterThan(0);
        const share = buttonsIn(message).find(({ label }) => label === en.share);
        const shared = await send(buttonPress({ customId: share?.customId ?? '', message })).message();
        expect(wordsOf(shared)).toContain(en.closest);
      },
      { files, change: unsure },
    );
  });

  test('says so of the passages where it is not found again', async () => {
    let change = unsure;
    await play(
      async ({ send }) => {
        const message = await send(asks(QUESTION, { private: true })).message();
        change = (answer) => answer;
        const share = buttonsIn(message).find(({ label }) => label === en.share);
        const shared = await send(buttonPress({ customId: share?.customId ?? '', message })).message();
        expect(wordsOf(shared)).toContain(en.closest);
        expect(quotesOf(shared)).toHaveLength(quotesOf(message).length);
      },
      { files, change: (answer) => change(answer) },
    );
  });

  test('is a gap for moderators, unless one document was asked', async () => {
    await play(
      async ({ send, fedBack }) => {
        await send(asks(QUESTION, { document: 'rivers.md' })).message();
        await send(asks(QUESTION)).message();
        const words = wordsOf(await send(gaps).message());
        expect(words).toContain(en.gaps.unsure('1 time', '1 person'));
        expect(words).not.toContain(en.gaps.refused('1 time', '1 person'));
        expect(await fedBack()).toMatchObject([{ verdict: 'unsure', text: null }]);
      },
      { files, change: unsure },
    );
  });
});

const severalInChinese = (answer: Answer): Answer => ({
  ...answer,
  wanted: { several: true, found: 5, more: true },
  quotes: answer.quotes.map((quote) => {
    return { ...quote, alsoIn: [{ ...quote, passage: { ...quote.passage, language: 'zh' } }] };
  }),
});

describe('an answer of several passages', () => {
  test('says how many there are, and in which languages they are as well', async () => {
    await play(
      async ({ send }) => {
        const message = await send(asks(QUESTION, { locale: 'zh-CN', guildLocale: 'zh-CN' })).message();
        expect(wordsOf(message)).toContain(zh.found('5 个段落', true));
        for (const { after } of quotesOf(message)) expect(after?.text).toMatch(/ · 另有中文$/);
      },
      { files, change: severalInChinese },
    );
  });
});
