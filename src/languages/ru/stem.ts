import { newStemmer } from 'snowball-stemmers';
import type { Stemmer } from '../../text/analyzer.ts';
import { lazy } from '../../text/lazy.ts';

const snowball = lazy(() => newStemmer('russian'));

/**
 * Nouns and participles whose last letters Snowball takes for the ending of a verb, in some of their forms only: саммит
 * would be "самм" and саммита "саммит", принят "прин" and приняты "принят".
 */
const EXCEPTION =
  /^(саммит|визит|лимит|кредит|дефицит|профицит|транзит|депозит|аудит|бандит|гранит|магнит|фаворит|реквизит|обмен|феномен|экзамен|домен|режим|опыт|музе|юбиле|лице|трофе|принят|снят|занят|поднят)(?:[аеоуюяйи]|ы|ов|ев|ом|ем|ам|ям|ами|ями|ах|ях)?$/;

export const stemmer: Stemmer = {
  script: 'cyrillic',
  stem: (word) => EXCEPTION.exec(word)?.[1] ?? snowball().stem(word),
};
