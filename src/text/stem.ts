import { newStemmer } from 'snowball-stemmers';
import { CYRILLIC, LATIN } from './fold.ts';

/** Words remembered with their stems; a memo of a pure function, emptied when it is full. */
const MEMO_SIZE = 50_000;

const stemmers = { [LATIN]: newStemmer('english'), [CYRILLIC]: newStemmer('russian') };
/**
 * Nouns and participles whose last letters Snowball takes for the ending of a verb, in some of their forms only: саммит
 * would be "самм" and саммита "саммит", принят "прин" and приняты "принят".
 */
const RUSSIAN_EXCEPTION =
  /^(саммит|визит|лимит|кредит|дефицит|профицит|транзит|депозит|аудит|бандит|гранит|магнит|фаворит|реквизит|обмен|феномен|экзамен|домен|режим|опыт|музе|юбиле|лице|трофе|принят|снят|занят|поднят)(?:[аеоуюяйи]|ы|ов|ев|ом|ем|ам|ям|ами|ями|ах|ях)?$/;

const memo = new Map<string, string>();

/** The Snowball stem of a folded word: English for Latin letters, Russian for Cyrillic ones. */
export function stem(word: string, script: typeof LATIN | typeof CYRILLIC): string {
  const known = memo.get(word);
  if (known !== undefined) return known;
  // Snowball's Russian knows ё only as е, which folding has seen to.
  const stemmed = RUSSIAN_EXCEPTION.exec(word)?.[1] ?? stemmers[script].stem(word);
  if (memo.size >= MEMO_SIZE) memo.clear();
  memo.set(word, stemmed);
  return stemmed;
}
