import { expect, test } from 'vitest';
import { askedFor } from '../../src/languages/asked-for.ts';
import { withoutQuestionWords } from '../../src/languages/question-words.ts';
import { timesIn } from '../../src/languages/times.ts';
import { ofPacksIn } from '../../src/languages/written-in.ts';
import { PACKS } from '../../src/languages/packs.ts';

const languagesOf = ofPacksIn((packs) =>
  Object.entries(PACKS).flatMap(([language, pack]) => (packs.includes(pack) ? [language] : [])),
);

test.each([
  ['who chairs it', ['en']],
  ['кто председатель', ['ru']],
  ['谁主持', ['zh']],
  ['谁主持 SCO и ООН', ['zh', 'ru', 'en']],
  ['2024?', []],
])('%s is written in the letters of %j', (text, languages) => {
  expect(languagesOf(text)).toEqual(languages);
});

test.each(Object.entries(PACKS))('the rules of %s that are tried there alone need its letters', (language, pack) => {
  const { questions } = pack;
  const { types, forms } = questions;
  const rows = [
    ...questions.framing,
    ...questions.newest,
    ...Object.values(types).flat(),
    ...Object.values(forms).flat(),
  ];
  for (const { matches } of rows) for (const text of matches) expect(languagesOf(text)).toContain(language);
});

test('a name in any letters that is spoken to is no part of the question', () => {
  expect(withoutQuestionWords('@бот 预算').trim()).toBe('预算');
  expect(withoutQuestionWords('@bot').trim()).toBe('');
  expect(withoutQuestionWords('ermekov@example.org')).toContain('ermekov@');
});

test('figures alone are times, and an amount in any currency is none', () => {
  expect(timesIn('2024?', '2026-11-28')).toHaveLength(1);
  expect(timesIn('$2000', '2026-11-28')).toEqual([]);
  expect(askedFor('2024?')).toEqual([]);
});
