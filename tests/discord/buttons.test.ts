/** The buttons below answers, as Discord's users press them: right away, after a restart, after a reload, and who may not. */
import { InteractionResponseType, PermissionFlagsBits } from 'discord.js';
import type { APIMessage } from 'discord.js';
import { describe, expect, test } from 'vitest';

import { MOST_QUOTES } from '../../src/answers/answer-view.ts';
import { type ButtonState, encodeButton } from '../../src/discord/custom-id.ts';
import { en } from '../../src/i18n/en.ts';
import { ru } from '../../src/i18n/ru.ts';
import { zhTw } from '../../src/i18n/zh-tw.ts';
import { buttonPress, chatInputCommand, formSubmit, messageContextMenu, messageOf, userOf } from './interactions.ts';
import type { Invoker } from './interactions.ts';
import { listOf, recordOf, textOf } from './json.ts';
import { quotesOf, underlinedIn, wordsOf } from './markdown.ts';
import { componentsIn } from './payload-rules.ts';
import { ARCHIVE, ARCHIVE_QUESTION, QUESTION, asks, play } from './scene.ts';
import { buttonsIn, isEphemeral } from './screen.ts';

const STRANGER = { userId: '300000000000000099' };
const MODERATOR = { ...STRANGER, permissions: PermissionFlagsBits.ManageMessages };

/** A press of a button by its label; of several, the first. */
function press(message: APIMessage, label: string, more: Invoker = {}) {
  const button = buttonsIn(message).find((one) => one.label === label);
  if (button === undefined) throw new Error(`There is no button ${label}: ${JSON.stringify(buttonsIn(message))}`);
  return buttonPress({ customId: button.customId, message, ...more });
}

const labelsOf = (message: APIMessage) => buttonsIn(message).map(({ label }) => label);
const textsOf = (message: APIMessage) => quotesOf(message).map(({ quote }) => quote.text);

/** Paragraphs of a document that all speak of one thing, so that many answer a question. */
const PARAGRAPHS = Array.from({ length: 12 }, (_, at) => `The observatory opened its dome number ${at + 1} in spring.`);
const DOMES = { 'domes.md': `# Domes\n\n${PARAGRAPHS.join('\n\n')}\n`, 'archive.md': ARCHIVE };
const DOMES_QUESTION = 'Which domes did the observatory open?';

describe('an answer', () => {
  test('that is clear shows one passage, and more of them page by page, to the letter, and the way back', async () => {
    await play(
      async ({ send, library }) => {
        const all = library.ask(ARCHIVE_QUESTION, { limit: MOST_QUOTES });
        expect(all.isClear).toBe(true);
        const first = await send(asks(ARCHIVE_QUESTION)).message();
        expect(textsOf(first)).toEqual([all.quotes[0]?.passage.text]);
        const second = await send(press(first, '▶')).message();
        expect(second.id).toBe(first.id);
        expect(textsOf(second)).toEqual(all.quotes.slice(1, 4).map(({ passage }) => passage.text));
        expect(quotesOf(second).map(({ after }) => after?.text.slice(0, 3))).toEqual(['[2]', '[3]', '[4]']);
        expect(wordsOf(second)).toContain(ARCHIVE_QUESTION);
        const back = await send(press(second, '◀')).message();
        expect(back.components).toEqual(first.components);
      },
      { files: DOMES },
    );
  });

  test('out of one document says the same again on the way back and when it is shared', async () => {
    await play(async ({ send, library }) => {
      const options = {
        question: 'Was the 24th meeting of the Council of Heads of Government held in Astana?',
        document: 'en/hgc24-moscow-2025.md',
        private: true,
      };
      const { status, uncovered, searched } = library.ask(options.question, { document: options.document });
      // Another city: the passages are near, and nothing is claimed of the whole question.
      expect(['partial', 'closest']).toContain(status);
      const said = [
        status === 'closest' ? en.closest : en.partial(uncovered.join(en.separator)),
        en.searched(en.numberOf.documents(1), en.numberOf.passages(searched.passages)),
      ];
      const first = await send(chatInputCommand({ name: 'ask', options })).message();
      for (const phrase of said) expect(wordsOf(first)).toContain(phrase);
      const second = await send(press(first, '▶')).message();
      const back = await send(press(second, '◀')).message();
      expect(wordsOf(back)).toBe(wordsOf(first));
      const shared = await send(press(first, en.share, { username: 'anna' })).message();
      for (const phrase of said) expect(wordsOf(shared)).toContain(phrase);
    });
  });

  test('that is not clear shows three; all pages together are all passages that were found, each once', async () => {
    await play(
      async ({ send, library }) => {
        const { quotes } = library.ask(DOMES_QUESTION, { limit: MOST_QUOTES });
        let page = await send(asks(DOMES_QUESTION)).message();
        expect(textsOf(page)).toHaveLength(3);
        const texts = textsOf(page);
        while (labelsOf(page).includes('▶')) {
          page = await send(press(page, '▶')).message();
          texts.push(...textsOf(page));
        }
        expect(texts).toEqual(quotes.map(({ passage }) => passage.text));
        expect(new Set(texts).size).toBe(MOST_QUOTES);
      },
      { files: DOMES },
    );
  });

  test('has the names and figures of the question underlined, whatever the language of the passage', async () => {
    await play(async ({ send }) => {
      const message = await send(asks('第24次总理会议在莫斯科举行吗')).message();
      const quotes = componentsIn(message.components)
        .map(({ component }) => textOf(component['content']))
        .filter((content) => content.startsWith('>>> '));
      const marked = quotes.flatMap(underlinedIn).join(' ');
      expect(marked).toMatch(/莫斯科|Moscow|Москв/);
      expect(marked).toMatch(/24|二十四/);
    });
  });

  test('shows the passages around a quote to whoever presses, and those before and after them', async () => {
    await play(
      async ({ send, library }) => {
        const message = await send(asks('dome number 6')).message();
        const [quoted] = textsOf(message);
        const { passages } = library.corpus().documents.find(({ id }) => id === 'domes.md') ?? { passages: [] };
        const at = passages.findIndex(({ text }) => text === quoted);
        const texts = passages.map(({ text }) => text);
        const context = await send(press(message, en.context, STRANGER)).message();
        expect(isEphemeral(context)).toBe(true);
        expect(textsOf(context)).toEqual(texts.slice(at - 1, at + 2));
        expect(quotesOf(context).map(({ quote }) => quote.bold)).toEqual(['', quoted, '']);
        const earlier = await send(press(context, en.earlier, STRANGER)).message();
        expect(earlier.id).toBe(context.id);
        expect(textsOf(earlier)).toEqual(texts.slice(at - 3, at));
        let last = context;
        while (labelsOf(last).includes(en.later)) last = await send(press(last, en.later, STRANGER)).message();
        expect(textsOf(last).at(-1)).toBe(texts.at(-1));
      },
      { files: DOMES },
    );
  });

  test('gives the exact bytes of each passage as a file', async () => {
    await play(
      async ({ send }) => {
        const message = await send(asks('成员国')).message();
        const exchange = send(press(message, en.fullText, STRANGER));
        const given = await exchange.message();
        expect(isEphemeral(given)).toBe(true);
        expect(exchange.files().map(({ name }) => name)).toEqual(
          textsOf(message).map((_, at) => `passage-${at + 1}.txt`),
        );
        const text = '成员国\t“Ёлка” *не* `code` 😀\r\n　第二行';
        expect(exchange.files()[0]?.bytes.equals(Buffer.from(text, 'utf8'))).toBe(true);
      },
      { files: { 'a.md': '成员国\t“Ёлка” *не* `code` 😀\r\n　第二行\r\n' } },
    );
  });

  test('can be taken away by who asked and by who may delete messages, and by nobody else', async () => {
    await play(async ({ discord, send }) => {
      const gone = () => discord.requests.filter(({ method }) => method === 'DELETE').length;
      const message = await send(asks(QUESTION)).message();
      const refused = await send(press(message, en.delete, STRANGER)).message();
      expect(isEphemeral(refused)).toBe(true);
      expect(wordsOf(refused)).toBe(en.notYours);
      expect(gone()).toBe(0);
      send(press(message, en.delete));
      await expect.poll(gone).toBe(1);
      const other = await send(asks(QUESTION)).message();
      send(press(other, en.delete, MODERATOR));
      await expect.poll(gone).toBe(2);
    });
  });

  test('that was private is shared by who asked, with their name, in the words of the server', async () => {
    await play(async ({ send }) => {
      const found = await send(asks(QUESTION, { private: true, username: 'anna' })).message();
      expect(isEphemeral(found)).toBe(true);
      expect(labelsOf(found)).not.toContain(en.delete);
      const refused = await send(press(found, en.share, STRANGER)).message();
      expect(wordsOf(refused)).toBe(en.notYours);
      const shared = await send(press(found, en.share, { username: 'anna', guildLocale: 'ru' })).message();
      expect(shared.id).not.toBe(found.id);
      expect(isEphemeral(shared)).toBe(false);
      expect(wordsOf(shared)).toContain(ru.sharedBy('anna'));
      expect(wordsOf(shared)).toContain(QUESTION);
      expect(textsOf(shared)).toEqual(textsOf(found));
      expect(labelsOf(shared)).toContain(ru.delete);
    });
  });

  test('is turned by nobody but who asked', async () => {
    await play(
      async ({ send }) => {
        const message = await send(asks(DOMES_QUESTION)).message();
        const refused = await send(press(message, '▶', STRANGER)).message();
        expect(isEphemeral(refused)).toBe(true);
        expect(refused.id).not.toBe(message.id);
        expect(wordsOf(refused)).toBe(en.notYours);
      },
      { files: DOMES },
    );
  });

  test('goes on after a restart', async () => {
    await play(
      async ({ send, restart }) => {
        const message = await send(asks(DOMES_QUESTION)).message();
        await restart();
        expect(textsOf(await send(press(message, '▶')).message())).toHaveLength(3);
        expect(textsOf(await send(press(message, en.context)).message()).length).toBeGreaterThan(1);
      },
      { files: DOMES },
    );
  });

  test('after a reload goes on with the same passages as long as their words are the same', async () => {
    await play(
      async ({ send, write, library }) => {
        const message = await send(asks(DOMES_QUESTION)).message();
        const before = textsOf(await send(press(message, '▶')).message());
        await write('domes.md', `# Domes\n\nSomething new stands above.\n\n${PARAGRAPHS.join('\n\n')}\n`);
        await library.reload({ by: { id: '1', name: 'somebody' } });
        expect(textsOf(await send(press(message, '▶')).message())).toEqual(before);
      },
      { files: DOMES },
    );
  });

  test('after a reload that changed its passages says so, and what was asked can be asked again', async () => {
    await play(
      async ({ send, write, library }) => {
        const asked = await send(asks(ARCHIVE_QUESTION, { private: true })).message();
        await write('archive.md', ARCHIVE.replace('Galina', 'Irina'));
        await library.reload({ by: { id: '1', name: 'somebody' } });
        for (const label of [en.share, en.context, en.fullText]) {
          const gone = await send(press(asked, label)).message();
          expect(isEphemeral(gone)).toBe(true);
          expect(wordsOf(gone)).toContain(en.goneAnswer);
          const again = await send(press(gone, en.askAgain)).message();
          expect(textsOf(again)[0]).toContain('Irina');
          expect(wordsOf(again)).toContain(ARCHIVE_QUESTION);
        }
      },
      { files: { ...DOMES, 'z.md': 'Another text.' } },
    );
  });

  test('after a reload: what is no question is not asked', async () => {
    await play(
      async ({ send, write, library }) => {
        const message = await send(asks('dome number 6')).message();
        const context = await send(press(message, en.context)).message();
        await write('domes.md', '# Domes\n\nThere are none.\n');
        await library.reload({ by: { id: '1', name: 'somebody' } });
        const gone = await send(press(context, en.later)).message();
        expect(wordsOf(gone)).toBe(en.goneAnswer);
        expect(labelsOf(gone)).toEqual([]);
      },
      { files: { ...DOMES, 'z.md': 'Another text.' } },
    );
  });

  test('that found nothing is said without buttons for passages', async () => {
    await play(async ({ send }) => {
      const nothing = await send(asks('How do I bake a chocolate cake?')).message();
      expect(labelsOf(nothing)).not.toContain(en.context);
      expect(labelsOf(nothing)).not.toContain(en.fullText);
    });
  });

  test('of a message is shared as well', async () => {
    await play(async ({ send }) => {
      const target = messageOf({ content: QUESTION, author: userOf('300000000000000077', 'boris') });
      const found = await send(
        messageContextMenu({ name: 'Find in SCO documents', message: target, username: 'anna' }),
      ).message();
      const shared = await send(press(found, en.share, { username: 'anna' })).message();
      expect(wordsOf(shared)).toContain(en.sharedBy('anna'));
      expect(textsOf(shared)).toEqual(textsOf(found));
    });
  });
});

describe('what a command told', () => {
  test('one is told everybody by its button, with who asked', async () => {
    await play(async ({ send }) => {
      const options = { which: '莫斯科 2025', private: true };
      const card = await send(
        chatInputCommand({ name: 'meeting', options, locale: 'zh-TW', username: 'anna' }),
      ).message();
      expect(isEphemeral(card)).toBe(true);
      const shared = await send(
        press(card, zhTw.share, { locale: 'zh-TW', guildLocale: 'zh-TW', username: 'anna' }),
      ).message();
      expect(isEphemeral(shared)).toBe(false);
      expect(wordsOf(shared)).toContain(zhTw.sharedBy('anna'));
      expect(textsOf(shared).slice(0, 5)).toEqual(textsOf(card).slice(0, 5));
      expect(labelsOf(shared)).toContain(zhTw.delete);
    });
  });

  test('everybody can be taken away', async () => {
    await play(async ({ send, discord }) => {
      const card = await send(chatInputCommand({ name: 'meeting', options: { which: 'last' } })).message();
      send(press(card, en.delete));
      await expect.poll(() => discord.requests.some(({ method }) => method === 'DELETE')).toBe(true);
    });
  });
});

describe('a forged button', () => {
  const generation = '00000000';
  const answer = {
    generation,
    status: 'answered' as const,
    isClear: false,
    isOfOneDocument: false,
    page: 1,
    quotes: [{ passage: 'AAAAAA', sentence: 0 }],
  };
  const userId = '300000000000000003';
  const states: ButtonState[] = [
    { action: 'show' as const, userId, answer },
    { action: 'share' as const, userId, answer },
    { action: 'context' as const, generation, quote: { passage: 'AAAAAA', sentence: 0 }, shift: 0, isTurned: false },
    { action: 'text' as const, generation, first: 1, passages: ['AAAAAA'] },
    { action: 'publish' as const, userId, command: 'reload', input: {} },
    { action: 'publish' as const, userId, command: 'nothing', input: {} },
    { action: 'publish' as const, userId, command: 'sources', input: {} },
    { action: 'turn' as const, command: 'ask', page: 2, input: { question: 'x' } },
  ];
  const forged = [...states.map((state) => encodeButton(state) ?? ''), '2x', '1:share:0:00000000:w:1:0.0', '{}', '2k1'];

  test.each(forged)('(%s) gets a private answer and does nothing', async (customId) => {
    await play(
      async ({ send, audited, discord }) => {
        const message = await send(buttonPress({ customId, userId })).message();
        expect(isEphemeral(message)).toBe(true);
        expect(wordsOf(message)).toMatch(new RegExp(`${en.unknownButton}|${en.goneAnswer}`));
        expect(textsOf(message)).toEqual([]);
        expect(await audited()).toEqual([]);
        expect(discord.requests.some(({ method }) => method === 'DELETE')).toBe(false);
      },
      { files: DOMES },
    );
  });

  test('of the documents in use is not taken for one of documents that were', async () => {
    await play(
      async ({ send, library }) => {
        const ref = { passage: 'AAAAAA', sentence: null };
        const state = { action: 'context' as const, quote: ref, shift: 0, isTurned: false };
        const customId = encodeButton({ ...state, generation: library.corpus().generation }) ?? '';
        expect(wordsOf(await send(buttonPress({ customId })).message())).toBe(en.unknownButton);
      },
      { files: DOMES },
    );
  });
});

test('two presses at once both get an answer', async () => {
  await play(
    async ({ send, logged }) => {
      const message = await send(asks(DOMES_QUESTION)).message();
      const both = [send(press(message, '▶')), send(press(message, '▶'))];
      for (const exchange of both) expect(textsOf(await exchange.message())).toHaveLength(3);
      expect(listOf(logged('a command failed'))).toEqual([]);
    },
    { files: DOMES },
  );
});

describe('what users say of an answer', () => {
  const FORM = 'reason';

  test('is kept with the passages and the generation, and without the question and who said it', async () => {
    await play(
      async ({ send, fedBack, library }) => {
        const message = await send(asks(ARCHIVE_QUESTION)).message();
        const thanks = await send(press(message, '👍', STRANGER)).message();
        expect(isEphemeral(thanks)).toBe(true);
        expect(wordsOf(thanks)).toBe(en.feedback.thanks);
        const [line, ...others] = await fedBack();
        expect(others).toEqual([]);
        const { generation } = library.corpus();
        expect(line).toMatchObject({
          verdict: 'liked',
          documents: ['archive.md'],
          generation,
          text: null,
          reason: null,
        });
        expect(JSON.stringify(line)).not.toMatch(/observatory|300000000000000099/);
      },
      { files: DOMES },
    );
  });

  test('that is not good is kept at the press, and the reason when it is given, if it is', async () => {
    await play(
      async ({ send, fedBack }) => {
        const message = await send(asks('How do I bake a chocolate cake?')).message();
        const { type, data } = await send(press(message, '👎', { locale: 'ru' })).callback();
        expect(type).toBe(InteractionResponseType.Modal);
        expect(data).toMatchObject({ title: ru.feedback.reasonTitle });
        await expect.poll(async () => (await fedBack()).map(({ verdict }) => verdict)).toEqual(['refused', 'disliked']);
        const customId = textOf(recordOf(data)['custom_id']);
        const form = formSubmit({ customId, message, fields: { [FORM]: 'The oven is missing.' }, locale: 'ru' });
        const thanks = await send(form).message();
        expect(isEphemeral(thanks)).toBe(true);
        expect(wordsOf(thanks)).toBe(ru.feedback.thanks);
        expect((await fedBack()).at(-1)).toMatchObject({ verdict: 'disliked', reason: 'The oven is missing.' });
        const empty = formSubmit({ customId, message, fields: { [FORM]: '' } });
        expect(wordsOf(await send(empty).message())).toBe(en.feedback.thanks);
      },
      { files: DOMES },
    );
  });

  test('in a form that is not ours is not kept', async () => {
    await play(async ({ send, fedBack }) => {
      const said = await send(formSubmit({ customId: '2r', fields: { [FORM]: 'x' } })).message();
      expect(wordsOf(said)).toBe(en.unknownButton);
      expect(await fedBack()).toEqual([]);
    });
  });
});

describe('who asks too often', () => {
  test('is told in private until when to wait, is let in then, and hinders nobody else', async () => {
    let now = new Date('2026-11-22T12:00:00.300Z');
    await play(
      async ({ send }) => {
        const ask = (more: Invoker = {}) => send(asks(ARCHIVE_QUESTION, more));
        const message = await ask().message();
        for (let time = 2; time <= 5; time += 1) await ask().message();
        const exchange = ask({ locale: 'ru' });
        const refused = await exchange.message();
        expect(isEphemeral(refused)).toBe(true);
        const until = Math.ceil((now.getTime() + 10_000) / 1000);
        const { data } = await exchange.callback();
        expect(JSON.stringify(data)).toContain(`<t:${until}:R>`);
        expect(wordsOf(refused)).toContain('Слишком много запросов');
        // Buttons count as well, other people do not.
        expect(isEphemeral(await send(press(message, en.delete)).message())).toBe(true);
        expect(isEphemeral(await ask(STRANGER).message())).toBe(false);
        now = new Date(until * 1000);
        expect(textsOf(await ask().message())).toHaveLength(1);
      },
      { files: DOMES, now: () => now, isSteady: true },
    );
  });
});
