/** What a reader in Taiwan sees of meetings: names in traditional characters, quotes as they are. */
import { describe, expect, test } from 'vitest';

import { commands } from '../../commands/index.ts';
import { scriptOf } from '../../src/text/chinese-script.ts';
import { zhTw } from '../../src/i18n/zh-tw.ts';
import { autocomplete, chatInputCommand } from './interactions.ts';
import { quotesOf, wordsOf } from './markdown.ts';
import { play } from './scene.ts';

const here = { locale: 'zh-TW', guildLocale: 'zh-TW' } as const;
const looksUp = (which: string) => chatInputCommand({ name: 'meeting', options: { which }, ...here });

describe('/meeting', () => {
  test('names bodies, cities and people in traditional characters, and quotes the simplified ones of a document', async () => {
    await play(async ({ send, library }) => {
      const message = await send(looksUp('heads_of_government#24')).message();
      const words = wordsOf(message);
      expect(words).toContain('上合組織成員國政府首腦（總理）理事會第24次會議');
      expect(words).toContain(`${zhTw.facts.country}：俄羅斯`);
      expect(words).toMatch(/2025年11月17日至18日 \[1\]/);
      expect(words).toContain('小範圍會議');
      expect(words).toContain('哈薩克斯坦');
      const quotes = quotesOf(message).map(({ quote }) => quote.text);
      expect(quotes.length).toBeGreaterThan(0);
      const texts = library.corpus().documents.map(({ text }) => text);
      for (const quote of quotes) expect(texts.some((text) => text.includes(quote))).toBe(true);
      expect(quotes.some((quote) => scriptOf(quote) === 'simplified')).toBe(true);
    });
  });

  test('leaves a name that it does not know as the document has it', async () => {
    await play(
      async ({ send }) => {
        const words = wordsOf(await send(looksUp('2031')).message());
        expect(words).toContain('上合組織成員國政府首腦（總理）理事會第30次會議');
        expect(words).toContain('丽阴 [1]');
      },
      {
        files: {
          'a.txt':
            '上合组织成员国政府首脑（总理）理事会第30次会议\n\n上合组织成员国政府首脑（总理）理事会第30次会议于2031年11月1日在丽阴市举行。\n',
        },
      },
    );
  });

  test('offers meetings in traditional characters, to whoever types either kind', async () => {
    await play(async ({ send }) => {
      const offered = (value: string) =>
        send(autocomplete({ name: 'meeting', focused: { name: 'which', value }, ...here })).choices();
      for (const typed of ['', '總理 莫斯科', '总理 莫斯科']) {
        const choices = await offered(typed);
        expect(choices.length).toBeGreaterThan(0);
        for (const { name } of choices) expect([name, scriptOf(name)]).toEqual([name, 'traditional']);
      }
    });
  });
});

test('the bodies to choose from are in traditional characters', () => {
  const body = commands.find(({ name }) => name === 'meetings')?.options.find(({ name }) => name === 'body');
  const labels = (body?.choices ?? []).map((value) => body?.choiceLabel(value, zhTw) ?? '');
  expect(labels).toContain('上合組織成員國國防部長會議');
  expect(labels.filter((label) => scriptOf(label) === 'simplified')).toEqual([]);
});
