/** What is offered while somebody types. */
import { describe, expect, test } from 'vitest';

import { autocomplete } from './interactions.ts';
import { play } from './scene.ts';
import type { Setting, Stage } from './scene.ts';

type Locale = 'en-US' | 'ru' | 'zh-CN' | 'zh-TW';

const charter = (title: string, language: string, date: string) =>
  `---\ntitle: ${title}\nlanguage: ${language}\ndate: ${date}\n---\n\nText ${title}.\n`;

const FILES = {
  'en/charter.md': charter('Charter of the Organisation', 'en', '2002-06-07'),
  'en/copy/charter.md': charter('Charter of the Organisation', 'en', '2002-06-07').replace('Text', 'Other text'),
  'en/long.md': charter(`Report ${'on the work of the secretariat '.repeat(6)}`, 'en', '2025'),
  'ru/charter.md': charter('Устав Организации', 'ru', '2002-06-07'),
  'zh/charter.md': charter('上海合作组织宪章', 'zh', '2002-06-07'),
};

const offered = async ({ send }: Pick<Stage, 'send'>, value: string, locale: Locale = 'en-US') =>
  (await send(autocomplete({ name: 'sources', focused: { name: 'document', value }, locale })).choices()) as {
    name: string;
    value: string;
  }[];

describe('documents', () => {
  const withFiles: Setting = { files: FILES };

  test('are shown with language and date, and with their id where these are another’s too', async () => {
    await play(async (stage) => {
      const all = await offered(stage, '');
      expect(all.map(({ name }) => name)).toEqual([
        'Charter of the Organisation · English · 2002-06-07 · en/charter.md',
        'Charter of the Organisation · English · 2002-06-07 · en/copy/charter.md',
        expect.stringMatching(/^Report on the work .{40,}… · English · 2025$/),
        'Устав Организации · Russian · 2002-06-07',
        '上海合作组织宪章 · Chinese · 2002-06-07',
      ]);
      expect(all.every(({ name }) => name.length <= 100)).toBe(true);
    }, withFiles);
  });

  test.each([
    ['ru', '', 'ru/charter.md'],
    ['zh-TW', '', 'zh/charter.md'],
    ['en-US', 'устав', 'ru/charter.md'],
    ['ru', 'charter', 'en/charter.md'],
    ['ru', 'ЗАМЕТ', null],
    ['zh-TW', '憲章', 'zh/charter.md'],
    ['zh-CN', 'орган уст', 'ru/charter.md'],
    ['en-US', 'zh charter', 'zh/charter.md'],
  ] as const)('in %s, "%s" offers first: %s', async (locale, typed, first) => {
    await play(async (stage) => {
      const [best] = await offered(stage, typed, locale);
      expect(best?.value ?? null).toBe(first);
    }, withFiles);
  });

  test('of one name are offered in all languages', async () => {
    await play(async (stage) => {
      expect((await offered(stage, 'устав')).map(({ value }) => value)).toEqual([
        'ru/charter.md',
        'en/charter.md',
        'en/copy/charter.md',
        'zh/charter.md',
      ]);
    }, withFiles);
  });
});

const now = () => new Date('2026-05-01T12:00:00Z');
/** What is offered for a meeting once meetings have been read: while a bot starts to read them, nothing may be. */
async function meetings({ send }: Pick<Stage, 'send'>, value: string, locale: Locale = 'en-US'): Promise<string[]> {
  const choices = await send(autocomplete({ name: 'meeting', focused: { name: 'which', value }, locale })).choices();
  return choices.map((choice) => String(choice.value));
}

describe('meetings', () => {
  test('begin with those to come next and the latest while nothing is typed', async () => {
    await play(
      async (stage) => {
        expect((await meetings(stage, '')).slice(0, 4)).toEqual([
          'heads_of_state#26',
          'heads_of_government#25',
          'heads_of_government#24',
          'heads_of_state#27',
        ]);
      },
      { now },
    );
  });

  test('are the same ones for the name of a city in every language', async () => {
    await play(async (stage) => {
      const [first, ...others] = await Promise.all(
        ['Moscow', 'москва', '莫斯科'].flatMap((typed) =>
          (['en-US', 'ru', 'zh-CN', 'zh-TW'] as const).map((locale) => meetings(stage, typed, locale)),
        ),
      );
      expect(first?.length).toBeGreaterThan(1);
      for (const one of others) expect(new Set(one)).toEqual(new Set(first));
    });
  });

  test('are found by any part of their line, in languages that are not the reader’s too', async () => {
    await play(async (stage) => {
      for (const typed of ['моск', 'osco', 'мишуст 2025', '米舒斯', 'Mishustin nov']) {
        expect([typed, await meetings(stage, typed)]).toEqual([
          typed,
          expect.arrayContaining(['heads_of_government#24']),
        ]);
      }
      expect(await meetings(stage, 'zzz')).toEqual([]);
    });
  });
});
