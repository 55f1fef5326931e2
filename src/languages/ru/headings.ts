import { type HeadingWords, type SignatureDateRules, annexLabel, numberedLabels } from '../headings.ts';

const part = numberedLabels('(?:перв|втор|трет|четв|пят|шест|седьм|восьм|девят|десят)\\p{L}{1,3}');

export const headings: HeadingWords = {
  labels: [
    part(1, 'часть', ['Часть II', 'Часть первая'], ['Часть государств']),
    {
      id: 'heading/приложение',
      rank: 1,
      pattern: annexLabel('приложение'),
      matches: ['Приложение № 2', 'Приложение'],
      ignores: ['Приложением является'],
    },
    part(2, 'раздел', ['Раздел 3'], ['Разделение труда']),
    part(3, 'глава', ['Глава V. Заключительные положения', 'Глава третья'], ['Глава государства']),
    part(5, 'параграф', ['Параграф № 1'], ['Параграфы 1 и 2']),
    part(6, 'статья|ст\\.', ['Статья 12-1', 'ст. 5'], ['Статья о торговле', 'Статьи 1 и 2']),
  ],
  partNumbers: [],
  titleStyles: ['Название', 'Заголовок'],
  headingStyles: ['Заголовок'],
};

export const signatureDates: SignatureDateRules = {
  line: [
    {
      id: 'signature/line',
      pattern:
        /^[（(]?(?:(?:совершено|подписано|принято)\s+)?(?:(?:в\s+)?(?:г(?:ор(?:од(?:е)?)?)?\.?\s*)?«?\p{Lu}[\p{L}-]+(?:\s\p{Lu}?[\p{L}-]+)?»?\s*[,–—-]?\s*)?\|\.?\s*[）)]?$/u,
      matches: ['(Санкт-Петербург, |)', 'г. Бишкек, |.'],
      ignores: ['Саммит прошёл в Бишкеке |', 'Бишкек, | в 10:00'],
    },
  ],
  closing: [
    {
      id: 'signature/closing',
      pattern: /^совершено в\s+(?:г\.|городе)?\s*«?\p{Lu}[\p{L}-]+»?,?\s*$/iu,
      matches: ['Совершено в городе Шанхае ', 'Совершено в Москве, '],
      ignores: ['Совершено нападение в Москве '],
    },
  ],
};
