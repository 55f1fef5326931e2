import { describe, expect, test } from 'vitest';
import { detectLanguage, detectLanguageWithin, languageOfTag } from '../../src/languages/detect-language.ts';
import { readFile } from '../../src/corpus/read/read-file.ts';
import { openLibrary } from '../../src/app/library.ts';
import { inFolderOf } from '../temp-folder.ts';

test.each([
  ['zh', '上合组织成员国'],
  ['zh', '上海合作組織成員國'],
  ['zh', '上合组织 (SCO) 2026 年预算'],
  ['ru', 'Заседание Совета глав правительств'],
  ['ru', 'Слово «中央» в статье NetEase не к месту, пишет агентство.'],
  ['en', 'The meeting of the Council'],
  ['en', 'The strategic research centre (战略安全研究中心) is worded differently.'],
  ['en', 'Communiqué — 2025'],
  ['en', '2025–2026'],
  ['en', ''],
])('the language is %s: %s', (language, text) => expect(detectLanguage(text)).toBe(language));

test.each([
  ['zh', 'zh'],
  ['zh-Hant-TW', 'zh'],
  ['RU', 'ru'],
  ['en_GB', 'en'],
  ['fr', null],
  ['english', null],
  ['', null],
])('the tag %s names %s', (tag, language) => expect(languageOfTag(tag)).toBe(language));

test.each([
  ['zh', '42 km (SCO)', 'zh'],
  ['zh', 'The meeting of the Council', 'en'],
  ['en', '石桥协定', 'en'],
  ['en', '双方同意每年四月共同巡查河道。', 'zh'],
  ['zh', '巡查费用由双方平均分担，账目每年公布一次。', 'zh'],
  ['ru', 'Заседание Council of Heads of Government прошло.', 'ru'],
] as const)('in a document in %s the part "%s" is in %s', (language, text, own) =>
  expect(detectLanguageWithin(text, language)).toBe(own),
);

describe('a document whose paragraphs are in two languages by turns', () => {
  const text =
    '# 石桥协定 Stonebridge Agreement\n\n' +
    '双方同意每年四月共同巡查河道，并交换水文资料。\n\n' +
    'Both sides agree to inspect the river together every April and to exchange their records.\n\n' +
    '巡查费用由双方平均分担，账目每年公布一次。\n\n' +
    'The cost of the inspection is shared equally, and the accounts are published once a year.\n\n' +
    '42 km (SCO)\n';

  test('knows the language of each paragraph; one that shows none has the language of the document', async () => {
    const document = await readFile('a.md', new TextEncoder().encode(text));
    const languages = document.passages.map(({ language }) => language);
    expect(languages).toEqual(['zh', 'en', 'zh', 'en', document.language]);
  });

  test.each([
    ['Who pays the cost of the inspection?', 'The cost of the inspection'],
    ['巡查费用由谁承担？', '巡查费用'],
    ['When do both sides inspect the river?', 'Both sides agree'],
    ['双方什么时候巡查河道？', '双方同意'],
  ])('answers "%s" in the language of the question', (question, words) =>
    inFolderOf({ 'a.md': text }, async (folder) => {
      const { quotes } = (await openLibrary(folder)).ask(question);
      expect(quotes[0]?.passage.text).toContain(words);
    }),
  );
});
