import { describe, expect, test } from 'vitest';
import { sentencesOf } from '../../src/languages/sentences.ts';

const split = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe('one sentence', () => {
  test.each([
    'В ст. 5 и п. 2 сказано о мерах.',
    'Заседание прошло 17–18 ноября 2025 г. в Москве.',
    'Премьер-министр В. Путин и С. В. Лавров прибыли утром.',
    'Обсуждались торговля, транспорт и т. д. в расширенном составе.',
    'Товарооборот вырос на 9.1 % и составил 3,5 млрд долл. США.',
    'Mr. S. Jaishankar met Dr. Li in No. 5 of St. James Street.',
    'The rate was 3.5 per cent, e.g. in Art. 12, and 1,190 cases.',
    'The U.S. President spoke.',
    'See example.org for the text.',
    'Wait... and see.',
    '进出口增长9.1%，达到3.5万亿元。',
    'Без знака в конце',
  ])('%s', (sentence) => expect(split(sentence)).toEqual([sentence]));
});

describe('two sentences', () => {
  test.each([
    ['会议通过了公报。', '各方表示满意。'],
    ['他说：“会议很成功。”', '代表们同意。'],
    ['「會議結束了！」', '代表離開。'],
    ['这是怎么回事？！', '没人知道。'],
    ['（见附件。）', '下文从略。'],
    ['他想了想……', '没有回答。'],
    ['Заседание закрыто.', 'Следующее пройдёт в 2026 году.'],
    ['«Мы согласны!»', 'Так ответили стороны.'],
    ['Он задумался…', 'Ответа не было.'],
    ['It was held in Moscow.', 'The chair was Russia.'],
    ['“Do you agree?”', 'They did.'],
    ['They agreed (at last.)', 'The text follows.'],
    ['It began in 2025.', 'In 2026 it goes on.'],
  ])('%s | %s', (first, second) => {
    const blank = /\p{Script=Han}/u.test(second) ? '' : ' ';
    expect(split(first + blank + second)).toEqual([first, second]);
  });

  test('that a blank line parts, though no mark ends the first', () => {
    expect(split('Глава первая\n\nТекст главы.')).toEqual(['Глава первая', 'Текст главы.']);
    expect(split('Глава первая\r\n \r\nТекст главы.')).toEqual(['Глава первая', 'Текст главы.']);
  });
});

test('a line break within a sentence does not end it', () => {
  expect(split('The meeting was\nheld in Moscow.')).toEqual(['The meeting was\nheld in Moscow.']);
});

test('a text of blanks has no sentence', () => {
  expect(split(' \n\t\u3000')).toEqual([]);
});
