import { expect, test } from 'vitest';
import { detectLanguage, languageOfTag } from '../../src/corpus/language.ts';

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
