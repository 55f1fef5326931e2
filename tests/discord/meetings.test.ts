import { describe, expect, test } from 'vitest';

import { en } from '../../src/i18n/en.ts';
import { ru } from '../../src/i18n/ru.ts';
import { zh } from '../../src/i18n/zh.ts';
import { zhTw } from '../../src/i18n/zh-tw.ts';
import { autocomplete, buttonPress, chatInputCommand, messageContextMenu, messageOf } from './interactions.ts';
import type { Invoker } from './interactions.ts';
import { quotesOf, wordsOf } from './markdown.ts';
import { QUESTION, play } from './scene.ts';
import { buttonsIn, isEphemeral } from './screen.ts';

const MENU = 'Find in SCO documents';
const now = () => new Date('2026-11-22T12:00:00Z');

function looksUp(which: string, more: Invoker & { fact?: string } = {}) {
  const { fact, ...invoker } = more;
  return chatInputCommand({ name: 'meeting', options: { which, fact }, ...invoker });
}

function lists(options: Readonly<Record<string, string>>) {
  return chatInputCommand({ name: 'meetings', options });
}

function finds(content: string, more: Invoker = {}) {
  return messageContextMenu({ name: MENU, message: messageOf({ content }), ...more });
}

describe('/meeting', () => {
  test('tells the facts of a meeting, each with the number of the sentence that says so', async () => {
    await play(async ({ send, library }) => {
      const message = await send(looksUp('7th heads of state')).message();
      expect(isEphemeral(message)).toBe(false);
      const words = wordsOf(message);
      expect(words).toContain('7th meeting of the SCO Council of Heads of State');
      expect(words).toContain('Date: 16 August 2007 [1]');
      expect(words).toContain('City: Bishkek [1]');
      expect(words).toContain('Chair: Kurmanbek Bakiyev [1]');
      const [first] = quotesOf(message);
      const { documents } = library.corpus();
      expect(documents.some(({ text }) => text.includes(first?.quote.text ?? 'nothing'))).toBe(true);
      expect(first?.after?.text).toMatch(/^\[1\] .+ · ¶\d+ · line \d+ · English$/);
    });
  });

  test.each(['en-US', 'ru', 'zh-CN'] as const)('in %s, keeps within the limits where much is told', async (locale) => {
    await play(async ({ send }) => {
      for (const which of ['2025', 'heads_of_government#24', '2019', 'Astana']) {
        const exchange = send(looksUp(which, { locale, guildLocale: locale }));
        expect(wordsOf(await exchange.message())).not.toBe('');
      }
      // All of it is attached where it does not fit; nothing is cut.
      const exchange = send(looksUp('2025', { locale, guildLocale: locale }));
      const shown = wordsOf(await exchange.message());
      expect(exchange.files()[0]?.bytes.toString('utf8') ?? shown).toContain('[11]');
    });
  });

  test('tells both of two places that documents disagree on', async () => {
    await play(async ({ send }) => {
      const message = await send(looksUp('24th heads of government', { fact: 'next_meeting' })).message();
      expect(wordsOf(message)).toContain(
        'Next meeting: 2026 · Kyrgyzstan [1] or 2026 · Tajikistan [2]; the sources do not agree',
      );
      expect(quotesOf(message)).toHaveLength(2);
    });
  });

  test.each([
    ['en-US', 'next heads of government', ['Kyrgyzstan', 'Tajikistan'], en],
    ['ru', 'следующее заседание СГП', ['Кыргызстан', 'Таджикистан'], ru],
    ['zh-CN', '下次总理会议', ['吉尔吉斯斯坦', '塔吉克斯坦'], zh],
    ['zh-TW', '下次總理會議', ['吉爾吉斯斯坦', '塔吉克斯坦'], zhTw],
  ] as const)(
    'in %s, shows no host that documents disagree on as a plain fact',
    async (locale, which, hosts, phrases) => {
      await play(
        async ({ send }) => {
          const message = await send(looksUp(which, { locale, guildLocale: locale })).message();
          const lines = wordsOf(message).split('\n');
          const line = lines.find((one) => one.includes(phrases.labelled(phrases.facts.country, ''))) ?? '';
          for (const host of hosts) expect(line).toContain(host);
          expect(line).toContain(phrases.sourcesDisagree(''));
          expect(lines[0]).toContain(phrases.certainties.planned);
        },
        { now },
      );
    },
  );

  test('names both of two hosts in a list as well', async () => {
    await play(async ({ send }) => {
      const listed = wordsOf(await send(lists({ place: 'Dushanbe', year: '2026' })).message());
      expect(listed).toMatch(/\(planned\) · 2026 · (?:Tajikistan or Kyrgyzstan|Kyrgyzstan or Tajikistan), disputed/);
    });
  });

  test.each([
    ['en-US', 'budget of the 7th', undefined],
    ['en-US', '7th heads of state', en.notRecognised(en.facts.budget)],
    ['ru', '7-е заседание СГГ', ru.notRecognised(ru.facts.budget)],
    ['zh-CN', '第7次元首理事会会议', zh.notRecognised(zh.facts.budget)],
  ] as const)('in %s, says of "%s" what is not stated', async (locale, which, expected) => {
    await play(async ({ send }) => {
      const words = wordsOf(await send(looksUp(which, { fact: 'budget', locale, guildLocale: locale })).message());
      expect(words).toContain(expected ?? en.unreadQuery('budget'));
    });
  });

  test('compares next with its clock, and says with what and as of which document', async () => {
    await play(
      async ({ send }) => {
        const words = wordsOf(await send(looksUp('next heads of state')).message());
        expect(words).toContain('27th meeting of the SCO Council of Heads of State');
        expect(words).toContain(en.comparedWith('22 November 2026'));
        expect(words).toMatch(/As of: .+ \(2026-11-22\)/);
      },
      { now },
    );
    await play(
      async ({ send }) => {
        const words = wordsOf(await send(looksUp('next heads of state')).message());
        expect(words).toContain(en.noneToCome('1 January 2028'));
      },
      { now: () => new Date('2028-01-01T00:00:00Z') },
    );
  });

  test.each(['en-US', 'ru', 'zh-CN'] as const)(
    'in %s, offers meetings, the next ones first, then newest first, within Discord’s limits',
    async (locale) => {
      await play(
        async ({ send }) => {
          const offered = (value: string) =>
            send(autocomplete({ name: 'meeting', focused: { name: 'which', value }, locale })).choices();
          const all = await offered('');
          expect(all).toHaveLength(25);
          for (const { name, value } of all) {
            expect(Array.from(name).length).toBeLessThanOrEqual(100);
            expect(String(value).length).toBeLessThanOrEqual(100);
          }
          expect(all.slice(0, 2).map(({ value }) => value)).toEqual(['heads_of_government#25', 'heads_of_state#27']);
          expect(all.map(({ value }) => value).indexOf('heads_of_government#24')).toBeLessThan(
            all.map(({ value }) => value).indexOf('heads_of_state#25'),
          );
          const {
            'en-US': moscow,
            ru: moskva,
            'zh-CN': mosike,
          } = { 'en-US': 'Moscow 2025', ru: 'Москва 2025', 'zh-CN': '莫斯科 2025' };
          const typed = locale === 'ru' ? moskva : locale === 'zh-CN' ? mosike : moscow;
          expect((await offered(typed)).map(({ value }) => value)).toEqual(['heads_of_government#24']);
          const chosen = await send(looksUp('heads_of_government#24', { locale, guildLocale: locale })).message();
          expect(wordsOf(chosen)).toContain('24');
        },
        { now },
      );
    },
  );
});

describe('/meetings', () => {
  test('lists them by year, body and place, newest first, page by page, to who asks alone', async () => {
    await play(async ({ send }) => {
      const first = await send(lists({})).message();
      expect(isEphemeral(first)).toBe(true);
      expect(wordsOf(first)).toContain('52 meetings');
      expect(wordsOf(first)).toContain(en.pageOf(1, 6));
      expect(wordsOf(first).indexOf('27th')).toBeLessThan(wordsOf(first).indexOf('26th'));
      const last = wordsOf(await send(lists({ page: '6' })).message());
      expect(last).toContain(
        '1st meeting of the SCO Council of Heads of State · 14–15 June 2001 · Shanghai · Jiang Zemin',
      );
      const some = wordsOf(await send(lists({ body: 'heads_of_government', place: 'Moscow' })).message());
      expect(some).toContain('2 meetings');
      expect(some).toContain('17–18 November 2025');
      expect(some).toContain('26 October 2005');
      expect(wordsOf(await send(lists({ year: '1999' })).message())).toContain(en.noMeeting('1999'));
    });
  });
});

describe('the menu of a message', () => {
  test('answers from its text, to who asks alone, and shares the answer with their name', async () => {
    await play(async ({ send, library }) => {
      const found = await send(
        finds(`<@300000000000000003> ${QUESTION} https://example.org/x`, { username: 'anna' }),
      ).message();
      expect(isEphemeral(found)).toBe(true);
      // The first passage answers so clearly that it has the first page to itself.
      const quotes = library
        .ask(QUESTION)
        .quotes.slice(0, 1)
        .map(({ passage }) => passage.text);
      expect(quotesOf(found).map(({ quote }) => quote.text)).toEqual(quotes);
      const share = buttonsIn(found).find(({ label }) => label === en.share);
      expect(share?.customId.length).toBeLessThanOrEqual(100);

      const press = buttonPress({ customId: share?.customId ?? '', message: found, username: 'anna' });
      const shared = await send(press).message();
      expect(shared.id).not.toBe(found.id);
      expect(isEphemeral(shared)).toBe(false);
      expect(wordsOf(shared)).toContain(en.sharedBy('anna'));
      expect(quotesOf(shared).map(({ quote }) => quote)).toEqual(quotesOf(found).map(({ quote }) => quote));
      expect(quotesOf(shared).map(({ after }) => after)).toEqual(quotesOf(found).map(({ after }) => after));
    });
  });

  test('a message without words, one on something else and a very long one each get an answer', async () => {
    await play(async ({ send }) => {
      expect(wordsOf(await send(finds('<:smile:300000000000000003> 😀')).message())).toBe(en.noText);
      const nothing = await send(finds('How do I bake a chocolate cake?', { locale: 'ru' })).message();
      expect(wordsOf(nothing)).toContain(ru.notFound);
      expect(quotesOf(nothing)).toEqual([]);
      const long = await send(finds(`${QUESTION} `.repeat(50))).message();
      expect(quotesOf(long).length).toBeGreaterThan(0);
    });
  });

  test('answers in a direct message as well', async () => {
    await play(async ({ send }) => {
      expect(quotesOf(await send(finds(QUESTION, { guildId: null })).message()).length).toBeGreaterThan(0);
    });
  });
});
