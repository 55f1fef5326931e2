import type { APIMessage } from 'discord.js';
import { describe, expect, test } from 'vitest';

import { LOCALES } from '../../src/i18n/phrases-for.ts';
import { en } from '../../src/i18n/en.ts';
import { ru } from '../../src/i18n/ru.ts';
import { zh } from '../../src/i18n/zh.ts';
import { autocomplete, buttonPress, chatInputCommand, messageContextMenu, messageOf } from './interactions.ts';
import type { OptionValue } from './interactions.ts';
import { listOf, recordOf } from './json.ts';
import { quotesOf, wordsOf } from './markdown.ts';
import { play } from './scene.ts';
import { buttonsIn, isEphemeral, textIn } from './screen.ts';

const LAKES = 'Boats carry a light at night. No boat leaves the harbour without permission of the *12* wardens.';
const PAY = 'The wardens do not fish in May, and the Northern Council pays them.';
const MARKS =
  'The master paints *both* sides of the keel_of_oak, C:\\\\new\\*, ~~twice~~ or 3~4 times in `May`, **never** [in](June) || July.';
const FILES = {
  'lakes.txt': `Treaty of the Lakes\n\nArticle 5\n\n${LAKES}\n\nArticle 51\n\n${PAY}\n`,
  'rivers.txt': 'Treaty of the Rivers\n\nArticle 5\n\nRafts carry a light at night, and nobody fishes in May.\n',
  'ru.txt': 'Договор об озёрах\n\nСтороны не признают решений, принятых без согласия хранителей.\n',
  'zh.txt': '湖泊条约\n\n各成员国决定在二十四个湖泊不得捕鱼，并发展与有关各方的合作关系。\n',
};

const verifies = (options: Record<string, OptionValue>, locale: keyof typeof LOCALES = 'en-US') =>
  chatInputCommand({ name: 'verify', options, locale, guildLocale: locale });
const menu = (content: string) => messageContextMenu({ name: 'Check quote', message: messageOf({ content }) });

/** No passage is shown twice, and the numbers of those that are shown go from 1 on. */
function expectOneNumberEach(message: APIMessage): void {
  const shown = quotesOf(message);
  expect(new Set(shown.map(({ quote }) => quote.text)).size).toBe(shown.length);
  expect(shown.map(({ after }) => /^\[\d+\]/.exec(after?.text ?? '')?.[0])).toEqual(
    shown.map((_, at) => `[${at + 1}]`),
  );
}

describe('a quote that is checked', () => {
  test('is word for word in a passage, which is shown to everybody with its place', async () => {
    await play(
      async ({ send }) => {
        const quote = '“permission of the *12* wardens”';
        const message = await send(verifies({ quote })).message();
        expect(isEphemeral(message)).toBe(false);
        expect(wordsOf(message)).toContain(en.quoteCheck.verbatim('[1]'));
        const [shown, ...others] = quotesOf(message);
        expect(others).toEqual([]);
        expect(shown?.quote).toMatchObject({ text: LAKES, bold: 'permission of the *12* wardens' });
        expect(shown?.after?.text).toMatch(/^\[1\] Treaty of the Lakes · Article 5 · ¶\d+ · line \d+ · English$/);
        expect(isEphemeral(await send(verifies({ quote, private: true })).message())).toBe(true);
      },
      { files: FILES },
    );
  });

  test.each<[string, Record<string, OptionValue>, string, (keyof typeof LOCALES)?]>([
    ['too short', { quote: '“Boats carry”' }, en.quoteCheck.tooShort(11, 12)],
    ['elsewhere', { quote: 'Boats carry a light', document: 'rivers.txt' }, en.quoteCheck.elsewhere('[1]')],
    ['of no document', { quote: 'Boats carry a light', document: 'no.txt' }, en.noSuchDocument('no.txt')],
    [
      'over two passages',
      { quote: '*12* wardens. The wardens do' },
      en.quoteCheck.verbatim(en.quoteCheck.fromTo('[1]', '[2]')),
    ],
    ['cut', { quote: 'fish in May, and the Northern' }, en.quoteCheck.cutWords('not')],
    ['not found', { quote: 'Trains are painted green by the king' }, en.quoteCheck.notFound],
    ['in other letters', { quote: 'BOATS CARRY A LIGHT' }, en.quoteCheck.writingOnly(en.quoteCheck.writing.case)],
    [
      'without its negation',
      { quote: 'The wardens do fish in May, and' },
      en.quoteCheck.differsIn(en.quoteCheck.matters.negation),
    ],
    [
      'with another number',
      { quote: '各成员国决定在二十五个湖泊不得捕鱼' },
      zh.quoteCheck.differsIn(zh.quoteCheck.matters.number),
      'zh-CN',
    ],
    [
      'in the other script',
      { quote: '各成員國決定在二十四個湖泊' },
      LOCALES['zh-TW'].quoteCheck.writingOnly(LOCALES['zh-TW'].quoteCheck.writing.script),
      'zh-TW',
    ],
    ['nearly, in Russian', { quote: 'Стороны признают решений, принятых' }, ru.quoteCheck.near('[1]'), 'ru'],
  ])('is said to be %s', async (_, options, said, locale = 'en-US') => {
    await play(async ({ send }) => expect(wordsOf(await send(verifies(options, locale)).message())).toContain(said), {
      files: FILES,
    });
  });

  test('differs: what only it has is struck out, what only the document has is bold, and nothing else is', async () => {
    await play(
      async ({ send }) => {
        const quote = 'No boat leaves the *old* harbour with permission of the *13* wardens.';
        const message = await send(verifies({ quote })).message();
        const difference = textIn(message)
          .split('\n')
          .find((line) => line.includes('~~') && !line.startsWith('-#'));
        expect(difference).toBe(
          'No boat leaves the ~~\\*old\\*~~ harbour ~~with~~**without** permission of the \\*~~13~~**12**\\* wardens\\.',
        );
        expect(quotesOf(message)[0]?.quote).toMatchObject({ text: LAKES });
        expect(wordsOf(message)).toContain(en.quoteCheck.documentOnly);
      },
      { files: FILES },
    );
  });

  test('shows a passage once, however often the quote is in it', async () => {
    await play(async ({ send }) => {
      const message = await send(verifies({ quote: 'Council of Heads of State' })).message();
      expectOneNumberEach(message);
    });
    await play(
      async ({ send }) => {
        const message = await send(verifies({ quote: 'the fishers of the lake' })).message();
        expectOneNumberEach(message);
        expect(wordsOf(message)).toContain(en.quoteCheck.verbatim(['[1]', '[2]'].join(en.separator)));
        expect(quotesOf(message)).toHaveLength(2);
      },
      {
        files: {
          'fish.txt':
            'Fish\n\nOften the fishers of the lake call the fishers of the lake.\n\nSeldom the fishers of the lake sing.\n',
        },
      },
    );
  });

  test('may be of a document that completes while it is typed', async () => {
    await play(
      async ({ send }) => {
        const typed = autocomplete({ name: 'verify', focused: { name: 'document', value: 'rivers' } });
        const { data } = await send(typed).callback();
        expect(listOf(recordOf(data)['choices'])[0]).toMatchObject({ value: 'rivers.txt' });
      },
      { files: FILES },
    );
  });

  test('that is long and mangled fits into a message, whose file has all of it', async () => {
    const long = Array.from({ length: 60 }, (_, at) => `Rule ${at} says that boats of kind ${at} stay at home.`);
    const quote = long.join(' ').slice(0, 1_990).replaceAll('boats', '**ships**');
    await play(
      async ({ send }) => {
        const exchange = send(verifies({ quote: quote.slice(0, 2_000) }));
        const message = await exchange.message();
        expect(wordsOf(message)).toContain(en.quoteCheck.near(en.quoteCheck.fromTo('[1]', '[3]')));
        expect(wordsOf(message)).toContain(en.restInFile);
        const attached = exchange.files()[0]?.bytes.toString('utf8') ?? '';
        expect(attached).toContain('[-**ships**-]{+boats+} of kind 30');
        expect(attached).toContain('[3] Rules');
      },
      { files: { 'rules.txt': `Rules\n\n${long.slice(0, 30).join(' ')}\n\n${long.slice(30).join(' ')}\n` } },
    );
  });
});

describe('the menu of a message', () => {
  test.each<[string, string, string[]]>([
    ['quotation marks', `They say “Boats carry a light at night”, don't they?`, [en.quoteCheck.verbatim('[1]')]],
    ['a block quote', '> Boats carry a light\n> at night.\nreally?', [en.quoteCheck.verbatim('[1]')]],
    ['all of it', 'Boats **carry** a light at night\\.', [en.quoteCheck.verbatim('[1]')]],
    [
      'two quotes, with numbers of their own',
      '“Boats carry a light” and «Rafts carry a light»',
      [en.quoteCheck.verbatim('[1]'), en.quoteCheck.verbatim('[2]')],
    ],
    [
      'two quotes of one passage, with its number',
      '“Boats carry a light” and “permission of the \\*12\\* wardens”',
      [en.quoteCheck.verbatim('[1]')],
    ],
    [
      'a quote over the border behind one of its second passage',
      '“in May, and the Northern Council pays them” and “\\*12\\* wardens. The wardens do not”',
      [en.quoteCheck.verbatim('[1]'), en.quoteCheck.verbatim('[2] + [1]')],
    ],
    ['an article that is named', 'Article 51: “Boats carry a light at night”', [en.quoteCheck.elsewhere('[1]')]],
    [
      'a title that is named',
      '“Treaty of the Rivers” says “Boats carry a light at night”',
      [en.quoteCheck.elsewhere('[1]')],
    ],
    [
      'the same title, in Chinese marks',
      '《Treaty of the Lakes》: “Boats carry a light”',
      [en.quoteCheck.verbatim('[1]')],
    ],
    ['a short text', 'Boats!', [en.quoteCheck.tooShort(6, 12)]],
    ['no text', '<@400000000000000004> 🎉', [en.noText]],
  ])('takes %s', async (_, content, said) => {
    await play(
      async ({ send }) => {
        const message = await send(menu(content)).message();
        expect(isEphemeral(message)).toBe(true);
        for (const one of said) expect(wordsOf(message)).toContain(one);
        expectOneNumberEach(message);
      },
      { files: FILES },
    );
  });

  test('reads the quote of an answer of the bot', async () => {
    await play(
      async ({ send }) => {
        const answer = await send(
          chatInputCommand({ name: 'ask', options: { question: 'Who paints the keel?' } }),
        ).message();
        const [quoted] = quotesOf(answer);
        expect(quoted?.quote.text).toBe(MARKS);
        const checked = await send(messageContextMenu({ name: 'Check quote', message: answer })).message();
        expect(wordsOf(checked)).toContain(en.quoteCheck.verbatim('[1]'));
        expect(quotesOf(checked)[0]?.quote).toEqual({ frame: 'quote', text: MARKS, bold: MARKS });
      },
      { files: { 'marks.txt': `Marks\n\n${MARKS}\n` } },
    );
  });

  test('says of a message that is too long what was checked', async () => {
    await play(
      async ({ send }) => {
        const message = await send(menu(`>>> ${LAKES} ${'and so on and on '.repeat(150)}`)).message();
        expect(wordsOf(message)).toContain(en.quoteCheck.cut(2_000));
      },
      { files: FILES },
    );
  });
});

test('a quote leads to the passages around it', async () => {
  await play(
    async ({ send }) => {
      const message = await send(verifies({ quote: 'The wardens do not fish in May' })).message();
      const context = buttonsIn(message).find(({ label }) => label === en.context);
      const around = await send(buttonPress({ customId: context?.customId ?? '', message })).message();
      expect(wordsOf(around)).toContain('Boats carry a light at night.');
    },
    { files: FILES },
  );
});
