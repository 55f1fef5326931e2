import { Converter } from 'opencc-js/cn2t';
import type { Document } from '../src/corpus/document.ts';
import type { Language } from '../src/languages/language.ts';
import { chance } from './chance.ts';

/** A quote made of a sentence of a document, and what a check has to say of it. */
export type Mutation = {
  readonly kind: string;
  readonly language: Language;
  readonly quote: string;
  /** The id of the document that it is said to be of; null: nothing is said. */
  readonly claimed: string | null;
  readonly expected: 'verbatim' | 'elsewhere' | 'near' | 'not_found';
  /** What has to be said of a near one: a matter, or how it is written differently. */
  readonly said?: string;
  /** Of a changed word: the word of the document and the one that took its place. */
  readonly change?: { readonly leftOut: string; readonly putIn: string };
  /** The sentence that it is made of. */
  readonly source: string;
};

type SourceSentence = { readonly text: string; readonly language: Language; readonly document: Document };

const toTraditional = Converter({ from: 'cn', to: 't' });

export function sentencesOf(documents: readonly Document[]): SourceSentence[] {
  return documents.flatMap((document) =>
    document.passages.flatMap(({ text, language, sentences }) =>
      sentences.map(({ start, end }) => ({ text: text.slice(start, end), language, document })),
    ),
  );
}

/** Quotes made of every n-th sentence of some documents, in the same way each time. */
export function mutationsOf(documents: readonly Document[], every: number): Mutation[] {
  const long = sentencesOf(documents).filter(
    ({ text }) => Array.from(text).length >= 20 && text.length <= 400 && !text.includes('|'),
  );
  const next = chance();
  return long.filter((_, at) => at % every === 0).flatMap((sentence) => madeOf(sentence, documents, next));
}

function madeOf(
  { text, language, document }: SourceSentence,
  documents: readonly Document[],
  next: () => number,
): Mutation[] {
  const base = { language, claimed: null, source: text };
  const others = documents.filter((one) => one.id !== document.id && !one.text.includes(text));
  const other = others[next() % Math.max(1, others.length)];
  const near = (kind: string, quote: string | null, said?: string): Mutation[] =>
    quote === null || quote === text
      ? []
      : [{ ...base, kind, quote, expected: 'near', ...(said !== undefined && { said }) }];
  return [
    { ...base, kind: 'as it stands', quote: `“${text}”`, expected: 'verbatim' },
    { ...base, kind: 'other line breaks', quote: brokenLines(text), expected: 'verbatim' },
    { ...base, kind: 'middle left out with …', quote: withEllipsis(text, language), expected: 'verbatim' },
    ...(other
      ? [{ ...base, kind: 'another document claimed', quote: text, claimed: other.id, expected: 'elsewhere' as const }]
      : []),
    ...oneCharacter(text, language, base, next),
    ...near('a word left out', withoutWord(text, language, next)),
    ...near(
      'a number changed',
      text.replace(/\d(?=\D*$)/u, (digit) => String((Number(digit) + 1) % 10)),
      'number',
    ),
    ...near('two words swapped', swapped(text, language, next)),
    ...near('negated', negated(text, language), 'negation'),
    ...near('traditional script', language === 'zh' ? toTraditional(text) : null, 'script'),
    ...near('small letters', language === 'zh' ? null : text.toLowerCase(), 'case'),
    ...near(
      'other marks',
      text
        .replace(/[,，、]/u, ';')
        .replace(/[–—]/gu, '-')
        .replace(/[.。]$/u, '!'),
      'punctuation',
    ),
  ];
}

function brokenLines(text: string): string {
  return text.replaceAll(' ', '\n').replace(/(\p{Script=Han}{8})/gu, '$1\n');
}

/** Takes out the middle third, at the borders of words where there are any. */
function withEllipsis(text: string, language: Language): string {
  const words = wordsOf(text, language);
  const third = Math.floor(words.length / 3);
  return `${words.slice(0, third).join('')} … ${words.slice(-third).join('')}`;
}

/** Words with the blanks behind them; of Chinese single characters. */
function wordsOf(text: string, language: Language): string[] {
  return language === 'zh' ? Array.from(text) : (text.match(/\S+\s*/gu) ?? []);
}

const LETTERS: Readonly<Record<Language, { readonly all: RegExp; readonly others: string }>> = {
  zh: { all: /\p{Script=Han}/gu, others: '猫狗牛' },
  ru: { all: /(?<=\p{L})[а-яё](?=\p{L})/gu, others: 'щъэ' },
  en: { all: /(?<=\p{L})[a-z](?=\p{L})/gu, others: 'qxz' },
};

function oneCharacter(
  text: string,
  language: Language,
  base: Omit<Mutation, 'kind' | 'quote' | 'expected'>,
  next: () => number,
): Mutation[] {
  const { all, others } = LETTERS[language];
  const places = [...text.matchAll(all)];
  const found = places[next() % Math.max(1, places.length)];
  const letter = Array.from(others).find((one) => one !== found?.[0]);
  if (!found || letter === undefined) return [];
  const { index: at, 0: old } = found;
  const quote = text.slice(0, at) + letter + text.slice(at + old.length);
  const before = language === 'zh' ? '' : (/[\p{L}\p{M}]*$/u.exec(text.slice(0, at))?.[0] ?? '');
  const after = language === 'zh' ? '' : (/^[\p{L}\p{M}]*/u.exec(text.slice(at + old.length))?.[0] ?? '');
  const change = { leftOut: before + old + after, putIn: before + letter + after };
  return [{ ...base, kind: 'one character changed', quote, expected: 'near', change }];
}

function withoutWord(text: string, language: Language, next: () => number): string | null {
  const words = wordsOf(text, language);
  // Neither the first nor the last: without these it is a shorter quote, to the letter.
  const inner = words.flatMap((word, at) => (at > 0 && at < words.length - 2 && /\p{L}/u.test(word) ? [at] : []));
  const at = inner[next() % Math.max(1, inner.length)];
  if (at === undefined) return null;
  return [...words.slice(0, at), ...words.slice(at + (language === 'zh' ? 2 : 1))].join('');
}

function swapped(text: string, language: Language, next: () => number): string | null {
  const words = text.split(language === 'zh' ? /(?<=[，、。；])/u : /(?<=\s)/u);
  if (words.length < 4) return null;
  const at = 1 + (next() % (words.length - 3));
  const [one = '', two = ''] = words.slice(at, at + 2);
  return [...words.slice(0, at), two, one, ...words.slice(at + 2)].join('');
}

/** Puts a negation before the middle word; in Chinese before a common verb. */
function negated(text: string, language: Language): string | null {
  if (language === 'zh') return /[是在有举]/u.test(text.slice(1)) ? text.replace(/(?<=.)([是在有举])/u, '不$1') : null;
  const words = wordsOf(text, language);
  const middle = Math.floor(words.length / 2);
  return [...words.slice(0, middle), language === 'ru' ? 'не ' : 'not ', ...words.slice(middle)].join('');
}
