import { expect, test } from 'vitest';
import names from '../../src/domain/names.json' with { type: 'json' };
import { withoutQuestionWords } from '../../src/languages/question-words.ts';
import { foldText } from '../../src/text/fold.ts';

/** What is left of a question. */
const rest = (question: string) =>
  withoutQuestionWords(foldText(question))
    .replace(/[^\p{L}\p{N}' -]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();

test.each([
  // English
  ['hey guys, writing a term paper on trade, which bodies fight drugs?', 'trade bodies fight drugs'],
  ['My professor says the centre is new, is that right?', 'centre new'],
  ['Someone on reddit claimed that India left. Is it true?', 'india left'],
  ['pls tell me who runs the secretariat rn', 'runs secretariat'],
  ["not sure but didn't India join in Astana?", 'india join astana'],
  ['what exactly do the three evils mean??', 'three evils'],
  ['for my thesis i need the exact wording of the charter', 'charter'],
  ['Sorry if this is a dumb question but what language do they speak', 'language speak'],
  ['The right of veto, in the state of emergency', 'right veto state emergency'],
  // Russian
  ['Всем привет! Пишу диплом по торговле, подскажите, кто платит взносы?', 'торговле платит взносы'],
  ['Препод сказал, что центр новый, это правда?', 'центр новый'],
  ['слышал, что Индия вышла, так ли это', 'индия вышла'],
  ['Кто-нибудь в курсе, сколько стоит взнос плиз', 'стоит взнос'],
  ['если не ошибаюсь, Индию приняли в Астане, верно?', 'индию приняли астане'],
  ['Извините за глупый вопрос, но на каком языке говорят', 'языке говорят'],
  ['газета Правда, право вето', 'газета правда право вето'],
  // Chinese
  ['大家好，我在写一篇关于贸易的论文，请问谁缴会费', '缴会费'],
  ['听说印度退出了，是真的吗', '印度退出'],
  ['麻烦帮我查一下预算，谢谢！', '预算'],
  ['有没有大佬能解释一下会费', '会费'],
  ['如果我没记错的话预算是卢布吧', '预算 卢布'],
  ['会议到会代表', '会议到会代表'],
])('of "%s" is left what it is about', (question, words) => {
  expect(rest(question)).toBe(words);
});

test('no word is cut', () => {
  const words = foldText(JSON.stringify(names)).match(/[\p{Script=Latin}\p{Script=Cyrillic}]+/gu) ?? [];
  const cut = [...new Set(words)].filter((word) => {
    const left = withoutQuestionWords(word);
    return left !== word && left.trim() !== '';
  });
  expect(words.length).toBeGreaterThan(1000);
  expect(cut).toEqual([]);
});
