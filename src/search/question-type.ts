import type { Concept } from './lexicon.ts';
import { wholeWords } from './question-words.ts';

/** What kind of answer a question asks for, where its words show it. */
export type QuestionType = 'number' | 'date' | 'person' | 'place';

const pattern = (...parts: string[]) => new RegExp(parts.join('|'), 'iu');

const TYPES: readonly (readonly [QuestionType, RegExp])[] = [
  [
    'number',
    pattern(
      wholeWords(
        'how (?:many|much|old|long|far|big|large|tall|high|fast|often)|what (?:percent(?:age)?|number|age|share)',
      ),
      wholeWords(
        'сколько|скольк\\p{L}+|как(?:ой|ая|ова|ое) (?:процент|доля|числ\\p{L}*|численность|длина|высота|площадь|количество)|насколько',
      ),
      '多少|几[个名次年人位支条届项国]|多[大长高远久快]',
    ),
  ],
  [
    'date',
    pattern(
      wholeWords('when|(?:what|which|in what|in which) (?:year|date|day|month|century|decade)|what time'),
      wholeWords(
        'когда|(?:в|с|до|к|на) как(?:ом|ой|ого|ие|ое) (?:год\\p{L}*|век\\p{L}*|месяц\\p{L}*|день|дат\\p{L}*|числ\\p{L}*)|как(?:ого|ой|ая|ие) (?:числа|дата|даты|год)',
      ),
      '何时|什么时候|什么时间|哪一?年|哪个?月|哪一?天|几[月号日点]|哪个世纪|哪个年代|年份|日期',
    ),
  ],
  [
    'person',
    pattern(wholeWords('who|whom|whose'), wholeWords('кто|кого|кому|кем|ком|чей|чья|чье|чьи'), '谁|何人|哪位|姓名'),
  ],
  [
    'place',
    pattern(
      wholeWords('where|(?:what|which|in what|in which) (?:city|country|place|state|town|capital)'),
      wholeWords(
        'где|куда|откуда|(?:в|из) как(?:ом|ой|ого) (?:город\\p{L}*|стран\\p{L}*|мест\\p{L}*)|как(?:ой|ая) (?:город|страна)',
      ),
      '哪里|哪儿|何处|何地|什么地方|在哪|哪个?(?:城市|国家|地区|地方)',
    ),
  ],
];

/**
 * "When and where" asks for two.
 * @param question folded as the index folds it: simplified characters, small letters, е for ё
 */
export function questionTypes(question: string): QuestionType[] {
  return TYPES.filter(([, asks]) => asks.test(question)).map(([type]) => type);
}

/** Figures that count something: no years, days of a month or numbers of meetings. */
const FIGURE = /(?<![第\d.,-])(?!(?:19|20)\d\d(?!\d))\d[\d.,]*(?!\d|\s?[年月日号]|(?:st|nd|rd|th|-[йяе])(?!\p{L}))/gu;
const NUMERAL = new RegExp(
  [
    wholeWords(
      'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|hundred|thousand|million|billion',
    ),
    wholeWords(
      'од(?:ин|на|но|ного|ной|ним)|дв(?:а|е|ух|ум|умя)|тр(?:и|ех|ёх|ем|емя)|четыр\\p{L}+|пят(?:ь|и|ью)|шест(?:ь|и|ью)|сем(?:ь|и|ью)|вос(?:емь|ьми)|девят(?:ь|и|ью)|десят(?:ь|и|ью)|сто|тысяч\\p{L}*|миллион\\p{L}*',
    ),
    '[一二两三四五六七八九十百千万亿]+[个個名次年人位支条條届屆项項国國倍]',
  ].join('|'),
  'giu',
);
const YEAR = /\d{3,4}/gu;
const DATE_WORD =
  /\d\s?[年月世]|世纪|january|february|march|april|june|july|august|september|october|november|december|centur|январ|феврал|март|апрел|июн|июл|август|сентябр|октябр|ноябр|декабр|\d+(?:-\p{L}+)? век/giu;
/** Names begin with a capital letter where a sentence does not; foreign names in Chinese have a dot between their parts. */
const NAME = /(?<=[\p{L}\p{N},;:)"»”]\s|[«"“(])\p{Lu}[\p{L}'’-]+|\p{Script=Han}+·\p{Script=Han}+/gu;

/**
 * From 0 to 1: does a sentence hold what a question of some type asks for?
 * @param named the names of the lexicon that stand in the sentence and not in the question
 * @param question its text: what it says itself is no answer
 * @param asked the concepts that the question names
 */
export function holdsAnswer(
  type: QuestionType,
  sentence: string,
  named: readonly Concept[],
  question: string,
  asked: ReadonlySet<Concept>,
): number {
  const isNew = (found: string) => !question.includes(found);
  // A name that the lexicon does not know may be of anything. Its beginning is enough to know it again: Russian ones are inflected.
  const hasNewName = () => (has(sentence, NAME, (name) => isNew(name.slice(0, 5))) ? 0.6 : 0);
  switch (type) {
    case 'number':
      return bestFigure(sentence, isNew, question, asked);
    case 'date':
      return has(sentence, YEAR, isNew) ? 1 : has(sentence, DATE_WORD, isNew) ? 0.7 : 0;
    case 'person':
      return named.some(({ kind }) => kind === 'person') ? 1 : hasNewName();
    case 'place':
      return named.some(({ kind }) => kind === 'city' || kind === 'country') ? 1 : hasNewName();
  }
}

/** A figure of what the question counts ("ten members") says more than any other. */
function bestFigure(
  sentence: string,
  isNew: (found: string) => boolean,
  question: string,
  asked: ReadonlySet<Concept>,
): number {
  const lowerCase = question.toLowerCase();
  let best = 0;
  for (const figure of [...sentence.matchAll(FIGURE), ...sentence.matchAll(NUMERAL)]) {
    if (!isNew(figure[0])) continue;
    const next = NEXT_WORD.exec(sentence.slice(figure.index + figure[0].length))?.[1]?.toLowerCase();
    const isOfAsked =
      next !== undefined &&
      (lowerCase.includes(next) ||
        [...asked].some(({ forms }) => forms.some(({ text }) => text.toLowerCase().startsWith(next))));
    best = Math.max(best, isOfAsked ? 1 : 0.7);
  }
  return best;
}

/** The beginning of the word after a figure: enough of it to know it again in another case or number. */
const NEXT_WORD = /^[\s-]?(\p{Script=Han}{2}|\p{L}{4})/u;

function has(sentence: string, what: RegExp, isNew: (found: string) => boolean): boolean {
  for (const [found] of sentence.matchAll(what)) if (isNew(found)) return true;
  return false;
}
