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
