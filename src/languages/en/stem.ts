import { newStemmer } from 'snowball-stemmers';
import type { Stemmer } from '../../text/analyzer.ts';
import { lazy } from '../../text/lazy.ts';

const snowball = lazy(() => newStemmer('english'));

export const stemmer: Stemmer = { script: 'latin', stem: (word) => snowball().stem(word) };
