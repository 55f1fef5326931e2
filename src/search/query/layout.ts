import { termsOf } from '../../languages/analyzer.ts';
import { withoutQuestionWords } from '../../languages/question-words.ts';

const QWERTY = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
const RUSSIAN = 'йцукенгшщзхъфывапролджэячсмитьбюё';

/**
 * What a word is if the other keyboard was meant, in small letters: `chjrb` is сроки, ыгььше is `summit`. `null` where
 * the word cannot have been typed so. For words that nothing knows: any word has another layout.
 */
export function otherLayout(word: string): string | null {
  const typed = word.toLowerCase();
  if (/^[а-яё-]*[а-яё][а-яё-]*$/u.test(typed)) return typedOn(typed, RUSSIAN, QWERTY);
  if (/^[a-z[\];',.`-]*[a-z][a-z[\];',.`-]*$/u.test(typed)) return typedOn(typed, QWERTY, RUSSIAN);
  return null;
}

function typedOn(word: string, from: string, to: string): string {
  return Array.from(word, (key) => (from.includes(key) ? to.charAt(from.indexOf(key)) : key)).join('');
}

/**
 * A text with the words that were typed with the other keyboard as they were meant. Its offsets stay.
 * @param isKnown some document or the lexicon has the term
 */
export function withMeantLayouts(text: string, isKnown: (term: string) => boolean): string {
  const isWord = (word: string) =>
    withoutQuestionWords(word.toLowerCase()).trim() === '' || termsOf(word).every(({ term }) => isKnown(term));
  return text.replace(/[^\s\p{Script=Han}]{3,}/gu, (word) => {
    const other = isWord(word) ? null : otherLayout(word);
    return other !== null && isWord(other) ? other : word;
  });
}
