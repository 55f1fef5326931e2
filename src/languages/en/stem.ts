import { newStemmer } from 'snowball-stemmers';
import type { Stemmer } from '../../text/analyzer.ts';
import { lazy } from '../../text/lazy.ts';

const snowball = lazy(() => newStemmer('english'));

/** American spellings, each with the British one: organization would have the stem of organ, and colour be another word. */
const AMERICAN: readonly (readonly [RegExp, string])[] = [
  [/(?<=[a-z]{2})iz(?=(?:e|ed|es|er|ers|ing|ation|ations|ational)$)/, 'is'],
  [/(?<=anal|paral|catal)yz(?=(?:e|ed|es|er|ers|ing)$)/, 'ys'],
  [/^(labo|colo|favo|hono|neighbo|harbo|behavio|endeavo|humo|vigo|rigo)r(?!u)/, '$1ur'],
  [/^(cent|theat|kilomet|lit|fib)er(?=s?$)/, '$1re'],
  [/^(def|off|pret)ense(?=s?$)/, '$1ence'],
  [/^program(?=s?$)/, 'programme'],
  [/^dialog(?=s?$)/, 'dialogue'],
];

/** A name whose last letter is no ending. */
const NAME = /^(?:laos|honduras|texas|paris|davos|minos)$/;

export const stemmer: Stemmer = {
  script: 'latin',
  stem(word) {
    if (NAME.test(word)) return word;
    return snowball().stem(AMERICAN.reduce((written, [pattern, british]) => written.replace(pattern, british), word));
  },
};
