import { readFile } from 'node:fs/promises';

import { ComponentType, InteractionResponseType, MessageFlags } from 'discord.js';
import { describe, expect, test } from 'vitest';

import { en } from '../../src/i18n/en.ts';
import { ru } from '../../src/i18n/ru.ts';
import { zh } from '../../src/i18n/zh.ts';
import { autocomplete, chatInputCommand } from './interactions.ts';
import { quotesOf, shownIn, wordsOf } from './markdown.ts';
import { componentsIn } from './payload-rules.ts';
import { ARCHIVE, ARCHIVE_QUESTION, QUESTION, asks, play } from './scene.ts';
import { buttonsIn, isEphemeral } from './screen.ts';
import type { Exchange } from './stand-in.ts';

/** Somebody types in the option for the document. */
function types(value: string) {
  return autocomplete({ name: 'ask', focused: { name: 'document', value } });
}

/** The text file that a reply carries, and shows. */
async function attachedText(exchange: Exchange): Promise<string> {
  const message = await exchange.message();
  const files = componentsIn(message.components).filter(({ component }) => component['type'] === ComponentType.File);
  expect(files.map(({ component }) => component['file'])).toEqual([{ url: 'attachment://reply.txt' }]);
  expect(exchange.files().map(({ name }) => name)).toEqual(['reply.txt']);
  return exchange.files()[0]?.bytes.toString('utf8') ?? '';
}

describe('asking', () => {
  test('an answer is one public reply that quotes a document, with the key sentence bold and the place', async () => {
    await play(async ({ send, library }) => {
      const exchange = send(asks(QUESTION));
      const { type, data } = await exchange.callback();
      expect(type).toBe(InteractionResponseType.ChannelMessageWithSource);
      expect(data).toMatchObject({ flags: MessageFlags.IsComponentsV2, allowed_mentions: { parse: [] } });
      const message = await exchange.message();
      expect(shownIn(message)[0]).toMatchObject({ frame: 'heading', text: QUESTION });

      // Which passages are the best is for the tests of the search to say.
      const { quotes, isClear } = library.ask(QUESTION);
      expect(isClear).toBe(true);
      expect(quotesOf(message).map(({ quote }) => quote)).toEqual(
        quotes.slice(0, 1).map(({ passage: { text }, keySentence: { start, end } }) => ({
          frame: 'quote',
          text,
          bold: text.slice(start, end),
        })),
      );
      const places = quotesOf(message).map(({ after }) => after);
      for (const [at, place] of places.entries()) {
        expect(place?.frame).toBe('small print');
        expect(place?.text).toMatch(new RegExp(`^\\[${at + 1}\\] .+ · 2026-11-22 · .*¶\\d+ · lines? \\d+`));
      }
    });
  });

  test('each citation leads to the line of the file that has the quoted words', async () => {
    await play(async ({ send, library }) => {
      const quotes = quotesOf(await send(asks('Which summits were held in Russia?')).message());
      expect(quotes.length).toBeGreaterThan(1);
      for (const { quote, after } of quotes) {
        const cited = library.corpus().documents.find(({ title }) => after?.text.includes(title));
        const line = Number(/lines? (\d+)/.exec(after?.text ?? '')?.[1]);
        const file = await readFile(`${library.folder}/${cited?.id}`, 'utf8');
        expect(
          file
            .split('\n')
            .slice(line - 1)
            .join('\n')
            .startsWith(quote.text),
        ).toBe(true);
      }
    });
  });

  test('a private answer is for the user who asked', async () => {
    await play(async ({ send }) => {
      expect(isEphemeral(await send(asks(QUESTION, { private: true })).message())).toBe(true);
      expect(isEphemeral(await send(asks(QUESTION, { private: false })).message())).toBe(false);
    });
  });

  test.each([
    {
      locale: 'ru',
      question: 'Где прошло заседание Совета глав правительств в ноябре 2025 года?',
      phrases: ru,
      found: 'в Москве',
    },
    { locale: 'zh-CN', question: '上合组织总理理事会第二十四次会议在哪里举行？', phrases: zh, found: '首都莫斯科举行' },
    { locale: 'zh-TW', question: '上合組織總理理事會第二十四次會議在哪裡舉行？', phrases: zh, found: '首都莫斯科举行' },
  ] as const)('a question from a server in $locale is answered in its words', async (one) => {
    await play(async ({ send, library }) => {
      const message = await send(asks(one.question, { guildLocale: one.locale })).message();
      const [heading, first] = shownIn(message);
      expect([heading?.text, first?.text]).toEqual([one.question, one.phrases.answered]);
      expect(quotesOf(message).map(({ quote }) => quote.text)).toContainEqual(expect.stringContaining(one.found));
      expect(wordsOf(message)).toContain(one.phrases.generation(library.corpus().generation));
    });
  });

  test('a public answer speaks the language of the server, a private one and one in a direct message that of the user', async () => {
    await play(async ({ send }) => {
      const question = 'When and where was the 24th meeting of the heads of government held?';
      const both = { locale: 'ru', guildLocale: 'zh-CN' } as const;
      expect(wordsOf(await send(asks(question, both)).message())).toContain(zh.answered);
      expect(wordsOf(await send(asks(question, { ...both, private: true })).message())).toContain(ru.answered);
      expect(wordsOf(await send(asks(question, { ...both, guildId: null })).message())).toContain(ru.answered);
    });
  });

  test('a question on which nothing is found gets no quote', async () => {
    await play(async ({ send }) => {
      const message = await send(asks('quantum chromodynamics lattice')).message();
      expect(quotesOf(message)).toEqual([]);
      expect(wordsOf(message)).toContain(en.notFound);
      expect(wordsOf(message)).toContain('chromodynamics');
    });
  });

  test('a question is shown as it was typed, whatever Discord could make of it', async () => {
    const hostile = '@everyone <@1> **bold** [link](https://example.org) `code` # || -# > <t:0> :smile: \\ meeting';
    await play(async ({ send }) => {
      const message = await send(asks(hostile)).message();
      expect(shownIn(message)[0]).toEqual({ frame: 'heading', text: hostile, bold: '' });
    });
  });

  test('a question that is too long or blank is privately refused', async () => {
    await play(async ({ send }) => {
      for (const [question, said] of [
        ['w'.repeat(301), en.tooLong('question', 300)],
        [' '.repeat(9), en.badInput('question')],
      ] as const) {
        const message = await send(asks(question)).message();
        expect(wordsOf(message)).toBe(said);
        expect(isEphemeral(message)).toBe(true);
      }
    });
  });

  test('only the document that is chosen is searched', async () => {
    await play(async ({ send }) => {
      const message = await send(asks(QUESTION, { document: 'ru/hgc24-moscow-2025.md' })).message();
      const quotes = quotesOf(message);
      expect(quotes).not.toEqual([]);
      for (const { after } of quotes) expect(after?.text).toMatch(/^\[\d\] 24-е заседание/);
    });
  });

  test('a document that does not exist is said not to', async () => {
    await play(async ({ send }) => {
      const message = await send(asks(QUESTION, { document: '*no* such' })).message();
      expect(wordsOf(message)).toBe(en.noSuchDocument('*no* such'));
    });
  });

  test('a document with an address gets a button that opens it', async () => {
    const url = 'https://example.org/observatory';
    await play(
      async ({ send }) => {
        const message = await send(asks(ARCHIVE_QUESTION)).message();
        const link = `${url}#:~:text=The%20archive%20of%20the%20observatory%20is%20kept%20by%20Galina%20Petrova.`;
        expect(buttonsIn(message)).toContainEqual({ label: en.openSource, url: link, customId: '', disabled: false });
        expect(quotesOf(message)[0]?.after?.text).toMatch(/^\[1\] /);
      },
      { files: { 'archive.md': `---\nurl: ${url}\n---\n${ARCHIVE}` } },
    );
  });
});

describe('suggestions', () => {
  const many = Object.fromEntries(
    Array.from({ length: 40 }, (_, at) => [
      `folder/${at}.md`,
      `---\ntitle: "${'长标题😀'.repeat(40)} ${at}"\n---\n\nReport number ${at} on the observatory.\n`,
    ]),
  );

  test('all documents are offered before anything is typed, and one that is picked is searched', async () => {
    await play(async ({ send, library }) => {
      const choices = await send(types('')).choices();
      const { documents } = library.corpus();
      expect(choices.map(({ value }) => value)).toEqual(documents.map(({ id }) => id));
      const russian = choices.find(({ name }) => name.includes('24-е'));
      const message = await send(asks(QUESTION, { document: String(russian?.value) })).message();
      expect(quotesOf(message)[0]?.after?.text).toContain('24-е заседание');
    });
  });

  test('what is typed narrows them, in whatever case, and nonsense leaves none', async () => {
    await play(async ({ send }) => {
      expect(await send(types('BRIEF ON')).choices()).toMatchObject([{ value: 'en/hgc24-moscow-2025.md' }]);
      expect(await send(types('no such document')).choices()).toEqual([]);
    });
  });

  test('at most 25 are offered, with names that are cut to 100 characters', async () => {
    await play(
      async ({ send }) => {
        const choices = await send(types('')).choices();
        expect(choices).toHaveLength(25);
        for (const { name } of choices) {
          expect(name.length).toBeLessThanOrEqual(100);
          expect(name).toMatch(/^(?:长标题😀)+[长标题]*… · English$/u);
        }
        const message = await send(
          asks('Report on the observatory', { document: String(choices[7]?.value) }),
        ).message();
        expect(quotesOf(message)).toHaveLength(1);
      },
      { files: many },
    );
  });

  test('a document whose path is too long for a suggestion is left out', async () => {
    await play(
      async ({ send }) => {
        expect(await send(types('')).choices()).toMatchObject([{ value: 'archive.md' }]);
      },
      { files: { 'archive.md': ARCHIVE, [`${'long'.repeat(25)}.md`]: ARCHIVE } },
    );
  });

  test('an option and a command that have none to offer offer nothing', async () => {
    await play(async ({ send }) => {
      const question = autocomplete({ name: 'ask', focused: { name: 'question', value: 'w' } });
      expect(await send(question).choices()).toEqual([]);
      const unknown = autocomplete({ name: 'gone', focused: { name: 'document', value: 'w' } });
      expect(await send(unknown).choices()).toEqual([]);
    });
  });
});

describe('replies that are too large', () => {
  test('a list of very many documents is attached in full', async () => {
    const ids = Array.from({ length: 300 }, (_, at) => `document-${at}.md`);
    await play(
      async ({ send }) => {
        const exchange = send(chatInputCommand({ name: 'sources' }));
        expect(wordsOf(await exchange.message())).toContain(en.restInFile);
        const text = await attachedText(exchange);
        for (const id of ids) expect(text).toContain(id);
      },
      { files: Object.fromEntries(ids.map((id) => [id, ARCHIVE])) },
    );
  });

  test.each([
    {
      script: 'Chinese',
      sentence: `观测站的档案由加林娜保管，${'内容很长，'.repeat(380)}到此结束。`,
      question: '观测站的档案由谁保管？',
    },
    {
      script: 'Cyrillic',
      sentence: `Архив обсерватории хранит Галина, ${'очень длинный список, '.repeat(100)}и это конец.`,
      question: 'Кто хранит архив обсерватории?',
    },
    {
      script: 'Latin with many marks',
      sentence: `The archive of the observatory is kept by Galina *_*_ ${'[x](y) `z` '.repeat(130)} end.`,
      question: ARCHIVE_QUESTION,
    },
  ])(
    'of long passages in $script those that fit are shown whole, and all are attached',
    async ({ sentence, question }) => {
      // Each its own, for a text that is in several documents is given once.
      const sentences = [1, 2, 3].map((at) => `${sentence.slice(0, -1)} ${at}${sentence.slice(-1)}`);
      const files = Object.fromEntries(sentences.map((own, at) => [`${at + 1}.txt`, `Part ${at + 1}\n\n${own}\n`]));
      await play(
        async ({ send }) => {
          const exchange = send(asks(question));
          const message = await exchange.message();
          const shownQuotes = quotesOf(message);
          expect(shownQuotes.length).toBeGreaterThan(0);
          expect(shownQuotes.length).toBeLessThan(3);
          for (const [at, { quote, after }] of shownQuotes.entries()) {
            expect(sentences).toContain(quote.text);
            expect(after?.text).toMatch(new RegExp(`^\\[${at + 1}\\] Part \\d`));
          }
          expect(wordsOf(message)).toContain(en.restInFile);
          const text = await attachedText(exchange);
          for (const own of sentences) expect(text).toContain(own);
          for (const number of [1, 2, 3]) expect(text).toContain(`[${number}] Part`);
        },
        { files },
      );
    },
  );
});
