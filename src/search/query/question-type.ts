import { type Concept, mentionsIn } from '../../domain/lexicon.ts';
import { wholeWords } from './question-words.ts';
import { termsOf } from '../../text/terms.ts';

/** What kind of answer a question asks for, where its words show it. */
export type QuestionType = 'number' | 'date' | 'person' | 'place' | 'countries';

const pattern = (...parts: string[]) => new RegExp(parts.join('|'), 'u');

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
  [
    'countries',
    pattern(
      wholeWords(
        '(?:which|what) (?:countries|nations|members|member states)|who are (?:the )?(?:\\p{L}+ )?(?:members|member states)|list of (?:\\p{L}+ ){0,2}(?:countries|members|states)|sco (?:members|countries|member states)',
      ),
      wholeWords(
        'какие (?:страны|государства)|(?:список|перечень) (?:стран|государств|членов)|страны(?:-члены|-участницы)? шос|государства-члены шос|кто входит',
      ),
      '哪些(?:国家|成员)|哪[几十]+个(?:国家|成员国)|(?:成员国|国家|成员)(?:都?有哪些|都?有谁|包括哪些|名单)|^上合(?:组织)?(?:的)?成员国?$',
    ),
  ],
];

/** A sentence that names so many countries tells which they are. */
const SOME_COUNTRIES = 3;

/**
 * "When and where" asks for two.
 * @param question folded as the index folds it: simplified characters, small letters, е for ё
 */
export function questionTypes(question: string): QuestionType[] {
  const types = TYPES.filter(([, asks]) => asks.test(question)).map(([type]) => type);
  // Who the members are, are countries; how many countries, or in which of them, is not their names.
  const other = types.includes('countries') && types.some((type) => type !== 'countries' && type !== 'person');
  const dropped = other ? 'countries' : 'person';
  return types.includes('countries') ? types.filter((type) => type !== dropped) : types;
}

const WHAT_IT_IS = pattern(
  wholeWords('what (?:is|are)|what (?:does|do) .+ (?:mean|stand for)|define'),
  wholeWords('что такое|что это|что (?:зна|озна)ч\\p{L}+|расшифр\\p{L}+'),
  '(?<!为)什么是|是什么(?!时)|指什么|什么意思',
);

/** Does it ask what something is, or what its name stands for? @param question folded as the index folds it */
export function asksWhatItIs(question: string): boolean {
  return WHAT_IT_IS.test(question);
}

/** Figures that count something: no years, days of a month or numbers of meetings. */
const FIGURE = /(?<![第\d.,-])(?!(?:19|20)\d\d(?!\d))\d[\d.,]*(?!\d|\s?[年月日号]|(?:st|nd|rd|th|-[йяе])(?!\p{L}))/gu;
const NUMERAL = new RegExp(
  [
    wholeWords(
      'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\p{L}{3,5}teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|twice|dozen|both',
    ),
    wholeWords(
      'од(?:ин|на|но|ного|ной|ним)|дв(?:а|е|ух|ум|умя)|тр(?:и|ех|ёх|ем|емя)|четыр\\p{L}+|пят(?:ь|и|ью)|шест(?:ь|и|ью)|сем(?:ь|и|ью)|вос(?:емь|ьми)|девят(?:ь|и|ью)|десят(?:ь|и|ью)|\\p{L}{3,7}надцат(?:ь|и|ью)|двадцат(?:ь|и)|тридцат(?:ь|и)|сорока?|дважды|трижды|оба|обе|двое|трое|сто|тысяч\\p{L}*|миллион\\p{L}*',
    ),
    '(?<![第一二两三四五六七八九十百千万亿])[一二两三四五六七八九十百千万亿]+[个個名次年人位支条條届屆项項国國倍]',
  ].join('|'),
  'giu',
);
const YEAR = /\d{3,4}/gu;
const DATE_WORD =
  /\d\s?[年月世]|世纪|january|february|march|april|june|july|august|september|october|november|december|centur|январ|феврал|март|апрел|июн|июл|август|сентябр|октябр|ноябр|декабр|\d+(?:-\p{L}+)? век/giu;
/** Names begin with a capital letter where a sentence does not; foreign names in Chinese have a dot between their parts. */
const NAME = /(?<=[\p{L}\p{N},;:)"»”]\s|[«"“(])\p{Lu}[\p{L}'’-]+|\p{Script=Han}+·\p{Script=Han}+/gu;

/** What a question of some type may be asking for, as it stands in a sentence. */
export type PossibleAnswer = {
  /** What a question that says it itself does not ask for. */
  readonly said: string | Concept;
  /** How sure it is that this is of the type, from 0 to 1. */
  readonly worth: number;
  /** The beginning of the word after a figure: a figure of what the question counts ("ten members") says more than any other. */
  readonly counted: string | undefined;
};

/** Everything in a sentence that a question of some type may be asking for. */
export function possibleAnswers(type: QuestionType, sentence: string): PossibleAnswer[] {
  switch (type) {
    case 'number':
      return [...sentence.matchAll(FIGURE), ...sentence.matchAll(NUMERAL)].map(({ 0: said, index }) => ({
        said,
        worth: 0.7,
        counted: NEXT_WORD.exec(sentence.slice(index + said.length))?.[1]?.toLowerCase(),
      }));
    case 'date':
      return [...matching(sentence, YEAR, 1), ...matching(sentence, DATE_WORD, 0.7)];
    case 'person':
      return [...named(sentence, ['person']), ...fullNames(sentence)];
    case 'place':
      return named(sentence, ['city', 'country']);
    case 'countries':
      return countriesIn(sentence) >= SOME_COUNTRIES ? [{ said: sentence, worth: 1, counted: undefined }] : [];
  }
}

function matching(sentence: string, what: RegExp, worth: number): PossibleAnswer[] {
  return Array.from(sentence.matchAll(what), ([said]) => ({ said, worth, counted: undefined }));
}

/** Letters of a name that are enough to know it again: Russian ones are inflected. */
const BEGINNING = 5;

/** Names of the lexicon that are of some kinds; a name that it does not know may be of anything. */
function named(sentence: string, kinds: readonly string[]): PossibleAnswer[] {
  const known = conceptsIn(sentence).filter(({ isName, kind }) => isName && kind !== undefined && kinds.includes(kind));
  const unknown = Array.from(sentence.matchAll(NAME), ([name]) => name.slice(0, BEGINNING));
  return [
    ...known.map((said) => ({ said, worth: 1, counted: undefined })),
    ...unknown.map((said) => ({ said, worth: 0.6, counted: undefined })),
  ];
}

/** Two words with a capital, one behind the other: mostly somebody's first and last name. */
const FULL_NAME = /(?<!\p{L})\p{Lu}\p{Ll}+\s(\p{Lu}\p{Ll}[\p{L}'’-]*)/gu;

function fullNames(sentence: string): PossibleAnswer[] {
  return Array.from(sentence.matchAll(FULL_NAME), ([, last]) => ({
    said: (last ?? '').slice(0, BEGINNING),
    worth: 0.8,
    counted: undefined,
  }));
}

function countriesIn(sentence: string): number {
  return new Set(conceptsIn(sentence).filter(({ isName, kind }) => isName && kind === 'country')).size;
}

function conceptsIn(sentence: string): Concept[] {
  return mentionsIn(termsOf(sentence), sentence).flatMap(({ concepts }) => concepts);
}

/** What a question says of its answer. */
export type Asked = {
  readonly text: string;
  readonly lowercase: string;
  readonly concepts: ReadonlySet<Concept>;
  /** Where it asks for a number: all names of what it names, in small letters, each behind a line break. */
  readonly counted: string;
};

/** From 0 to 1: is something of what a sentence has to offer an answer to a question, and not what it says itself? */
export function holdsAnswer(possible: readonly PossibleAnswer[], asked: Asked): number {
  let best = 0;
  for (const { said, worth, counted } of possible) {
    if (worth < best || (typeof said === 'string' ? asked.text.includes(said) : asked.concepts.has(said))) continue;
    best = counted !== undefined && isCounted(counted, asked) ? 1 : Math.max(best, worth);
  }
  return best;
}

function isCounted(word: string, { lowercase, counted }: Asked): boolean {
  return lowercase.includes(word) || counted.includes(`\n${word}`);
}

/** The beginning of the word after a figure: enough of it to know it again in another case or number. */
const NEXT_WORD = /^[\s-]?(\p{Script=Han}{2}|\p{L}{3,4})/u;
