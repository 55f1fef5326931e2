import type { Language } from '../../src/languages/language.ts';

/** What articles hold beside their paragraphs, in one language. */
export type ArticleWords = {
  readonly heading: string;
  readonly leadIn: string;
  readonly items: readonly string[];
  readonly quote: string;
  /** Cells parted by `|`. */
  readonly rows: readonly string[];
  readonly linked: string;
  readonly shortLine: string;
};

export const ARTICLE_WORDS: Readonly<Record<Language, ArticleWords>> = {
  en: {
    heading: 'Duties of the keepers',
    leadIn: 'The keepers of the stations have the following duties:',
    items: [
      'to read the gauge at six and at eighteen',
      'to note the level in the book',
      'to report ice and drift wood',
    ],
    quote: 'Whoever has seen the river rise in one night knows why the book is kept.',
    rows: ['Station|Level', 'Upper bridge|214 cm', 'Lower bridge|187 cm'],
    linked: 'The rules of the stations are annexed to this notice and can be read in full.',
    shortLine: 'Nobody was hurt.',
  },
  ru: {
    heading: 'Обязанности смотрителей',
    leadIn: 'На смотрителей постов возлагаются следующие обязанности:',
    items: [
      'снимать показания в шесть и в восемнадцать часов',
      'записывать уровень в книгу',
      'сообщать о льде и плавнике',
    ],
    quote: 'Кто видел, как река поднимается за одну ночь, знает, зачем ведётся книга.',
    rows: ['Пост|Уровень', 'Верхний мост|214 см', 'Нижний мост|187 см'],
    linked: 'Правила работы постов приложены к настоящему сообщению и доступны полностью.',
    shortLine: 'Пострадавших нет.',
  },
  zh: {
    heading: '管理员职责',
    leadIn: '测站管理员承担下列职责：',
    items: ['每日六时和十八时读取水尺', '把水位记入登记簿', '报告流冰和漂木'],
    quote: '见过河水一夜上涨的人，都知道为什么要记这本簿子。',
    rows: ['测站|水位', '上桥|214厘米', '下桥|187厘米'],
    linked: '测站规则附于本通知之后，可全文查阅。',
    shortLine: '没有人员受伤。',
  },
};
