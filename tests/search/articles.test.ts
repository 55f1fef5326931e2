import { existsSync, readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { type Library, openLibrary } from '../../src/app/library.ts';
import { openOnce } from '../open-once.ts';
import { someOf } from '../runs.ts';
import { inFolderOf } from '../temp-folder.ts';

const FILES = {
  'en.txt':
    'Treaty of the Lakes\n\nArticle 5\n\nBoats carry a light at night.\n\nArticle 51\n\nNobody fishes in May.\n',
  'ru.txt': 'Договор об озёрах\n\nСтатья 7\n\nРыба зимой спит.\n\nСтатья 52\n\nСети чинят осенью.\n',
  'zh.txt': '湖泊条约\n\n第五十三条\n\n冬天不得捕鱼。\n',
  // Figures that are the number of no article.
  'other.txt':
    'News\n\nThe 51 delegations met.\n\n52 делегации приехали.\n\n共有53个代表团。\n\nPage 5 of the article is missing.\n',
};

describe('an article of a treaty', () => {
  test.each([
    ['Article 51', 'Nobody fishes in May.'],
    ['What does article 5 say?', 'Boats carry a light at night.'],
    ['第五十一条', 'Nobody fishes in May.'],
    ['第51条', 'Nobody fishes in May.'],
    ['статья 51', 'Nobody fishes in May.'],
    ['О чём статья 52?', 'Сети чинят осенью.'],
    ['Article 52', 'Сети чинят осенью.'],
    ['第53条', '冬天不得捕鱼。'],
    ['Article 53', '冬天不得捕鱼。'],
  ])('is found by "%s", and not another thing with that figure', async (question, words) => {
    await inFolderOf(FILES, async (folder) => {
      const { quotes } = (await openLibrary(folder)).ask(question);
      expect(quotes[0]?.passage.text).toBe(words);
    });
  });

  test('keeps the words that are on the line of its number', async () => {
    await inFolderOf(
      { 'a.txt': 'Устав клуба\n\nСтатья 1 Клуб открыт для всех\n\nПравила просты.\n' },
      async (folder) => {
        const { quotes } = (await openLibrary(folder)).ask('Для кого открыт клуб?');
        expect(quotes[0]?.passage.text).toBe('Статья 1 Клуб открыт для всех');
      },
    );
  });
});

describe('a phrase in quotation marks', () => {
  test.each([
    ["“people's congress”", 'The people’s congress meets in spring.'],
    ['"Joint Communiqué was adopted"', 'The **Joint Communiqué** was adopted.'],
    ['„Kita\u0438\u0306“', 'Kitaй is a word.'],
  ])('%s is held whatever apostrophes, emphasis and accents look like', async (phrase, text) => {
    await inFolderOf(
      { 'a.md': `${text}\n`, 'b.md': 'The congress of the people was adopted in spring.\n' },
      async (folder) => {
        const { quotes } = (await openLibrary(folder)).ask(`Where is ${phrase}?`);
        expect(quotes.map(({ passage }) => passage.text)).toEqual([text]);
      },
    );
  });

  test('that is nowhere is named as missing', async () => {
    await inFolderOf({ 'a.md': 'The congress of the people meets in spring.\n' }, async (folder) => {
      const { status, uncovered } = (await openLibrary(folder)).ask('When does the “spring congress” meet?');
      expect(status).toBe('not_found');
      expect(uncovered).toContain('spring congress');
    });
  });
});

test('two documents with one title are distinguished by their files', async () => {
  await inFolderOf(
    {
      'x/a.md': '# News\n\nThe mill burnt.\n',
      'y/a.md': '# News\n\nThe mill was rebuilt.\n',
      'z.md': '# Other\n\nA mill.\n',
    },
    async (folder) => {
      const { quotes } = (await openLibrary(folder)).ask('mill');
      expect(Object.fromEntries(quotes.map(({ document, isTitleShared }) => [document.id, isTitleShared]))).toEqual({
        'x/a.md': true,
        'y/a.md': true,
        'z.md': false,
      });
    },
  );
});

const charter = new URL('../../../shared/data/docs', import.meta.url).pathname;

const ARTICLES = Array.from({ length: 111 }, (_, at) => at + 1);

/** The numbers of the articles that are not the first quote when asked for. */
function missedArticles(
  library: Library,
  ask: (number: number) => string,
  numbers: readonly number[] = ARTICLES,
): number[] {
  return numbers.filter((number) => {
    const headings = library.ask(ask(number)).quotes[0]?.passage.locator.heading ?? [];
    const own = new RegExp(`^(?:Article|Статья) ${number}$|^第[一二三四五六七八九十百零]+条$`);
    return !headings.some((heading) => own.test(heading));
  });
}

const QUESTIONS: [string, (number: number) => string][] = [
  ['Article', (number) => `Article ${number}`],
  ['статья', (number) => `статья ${number}`],
  ['条', (number) => `第${number}条`],
  ['a question', (number) => `What does Article ${number} of the UN Charter say?`],
];

describe.skipIf(!existsSync(charter))('the UN Charter (skipped where ../shared/data is absent)', () => {
  test.each(QUESTIONS)('gives each of its 111 articles first when asked by "%s"', async (_, ask) => {
    expect(missedArticles(await openOnce(charter), ask)).toEqual([]);
  });

  test.each([
    [
      'bold paragraphs',
      (text: string) => text.replace(/^((?:Article|Статья) \d+|第[^条\n]+条)[ \t]*$/gm, '\n**$1**\n'),
    ],
    ['bare paragraphs', (text: string) => text.replace(/^((?:Article|Статья) \d+|第[^条\n]+条)[ \t]*$/gm, '\n$1\n')],
    ['headings', (text: string) => text.replace(/^((?:Article|Статья) \d+|第[^条\n]+条)[ \t]*$/gm, '\n### $1\n')],
  ])('does so as Markdown with its articles as %s', async (_, toMarkdown) => {
    const files = ['en', 'ru', 'zh'].map((language) => [
      `${language}.md`,
      toMarkdown(readFileSync(`${charter}/un_charter.${language}.txt`, 'utf8').replaceAll('　', '')),
    ]);
    await inFolderOf(Object.fromEntries(files), async (folder) => {
      const library = await openLibrary(folder);
      for (const [, ask] of QUESTIONS) expect(missedArticles(library, ask, someOf(ARTICLES, 20))).toEqual([]);
    });
  });

  test.each(['en', 'ru', 'zh'])(
    'gives Article 51 to a question in any language when only the text in %s is there',
    (language) => {
      const name = `un_charter.${language}.txt`;
      return inFolderOf({ [name]: readFileSync(`${charter}/${name}`) }, async (folder) => {
        const library = await openLibrary(folder);
        for (const question of ['UN Charter Article 51', '第五十一条', 'статья 51 Устава ООН']) {
          const [quote] = library.ask(question).quotes;
          expect(quote?.passage.locator.heading.at(-1), question).toMatch(/^(?:Article 51|Статья 51|第五十一条)$/);
        }
      });
    },
  );
});
