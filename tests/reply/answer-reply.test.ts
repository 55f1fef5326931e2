import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answers/answer.ts';
import { openLibrary } from '../../src/app/library.ts';
import { en } from '../../src/i18n/en.ts';
import { ru } from '../../src/i18n/ru.ts';
import { zh } from '../../src/i18n/zh.ts';
import { zhTw } from '../../src/i18n/zh-tw.ts';
import { answerReply } from '../../src/reply/answer-reply.ts';
import { renderText } from '../../src/reply/render-text.ts';
import { inFolderOf } from '../temp-folder.ts';

const files = {
  'en.txt': 'The lighthouse of Grey Point was built by Anna Holm.\n',
  'ru.txt': 'Маяк на Сером мысе построила Анна Хольм.\n',
};

/** What the bot says to a question of the lighthouse whose answer is changed. */
const said = async (change: (answer: Answer) => Partial<Answer>, phrases = en): Promise<string> =>
  inFolderOf(files, async (folder) => {
    const answer = (await openLibrary(folder)).ask('Who built the lighthouse of Grey Point?');
    return renderText(answerReply({ ...answer, ...change(answer) }, phrases), { colour: false });
  });

describe('an answer', () => {
  test.each([
    [en, 'Not sure'],
    [ru, 'Уверенности нет'],
    [zh, '没有把握'],
    [zhTw, '沒有把握'],
  ])('that may be none says so before its passages', async (phrases, words) => {
    const text = await said(() => ({ status: 'closest' }), phrases);
    expect(text).toMatch(new RegExp(`\\n\\n${words}[^\\n]+\\n\\n│ The lighthouse`));
  });

  test.each([
    [
      en,
      { unknown: ['Zembla'], uncovered: ['Zembla', 'harbour'], suggestions: ['Grey Cape'] },
      [en.closest, en.nowhere('Zembla'), en.missing('harbour'), en.didYouMean('Grey Cape')],
    ],
    [ru, { unknown: [], uncovered: ['гавань'] }, [ru.closest, ru.missing('гавань')]],
    [zh, { unknown: ['港口'], uncovered: ['港口'] }, [zh.closest, zh.nowhere('港口')]],
  ])(
    'that may be none says what is found nowhere and what the first passage lacks',
    async (phrases, lacking, lines) => {
      const text = await said(() => ({ status: 'closest', ...lacking }), phrases);
      const known = [phrases.closest, phrases.nowhere('?'), phrases.missing('?'), phrases.didYouMean('?')];
      const starts = known.map((line) => line.slice(0, 8));
      expect(text.split('\n').filter((line) => starts.some((start) => line.startsWith(start)))).toEqual(lines);
    },
  );

  test.each([
    [en, { found: 5, more: false }, '5 passages found.'],
    [en, { found: 1, more: true }, '1 passage found; there may be more.'],
    [ru, { found: 5, more: true }, 'Найдено: 5 отрывков; возможно, есть и другие.'],
    [zh, { found: 5, more: false }, '找到 5 个段落。'],
  ])('to a question for several says how many there are', async (phrases, counted, words) => {
    const several = { ...counted, several: true };
    expect(await said(() => ({ wanted: several }), phrases)).toContain(`\n\n${words}\n\n`);
    const unsure = await said(() => ({ status: 'closest', wanted: several }), phrases);
    expect(unsure).not.toContain(words);
  });

  test.each([
    [en, 'English · also in Russian'],
    [ru, 'английский · есть также: русский'],
    [zh, '英文 · 另有俄文'],
  ])('names the other languages in which a passage stands, each once', async (phrases, words) => {
    const text = await said(({ quotes: [first] }) => {
      if (first === undefined) return {};
      const other = { ...first, passage: { ...first.passage, language: 'ru' as const } };
      return { quotes: [{ ...first, alsoIn: [other, other] }] };
    }, phrases);
    expect(text).toContain(`${words}\n`);
  });
});
