import { lazy } from '../text/lazy.ts';
import { type Script, createLetterCounter } from '../text/letter-counts.ts';
import { LANGUAGES, type Language } from './language.ts';
import { PACKS } from './packs.ts';

/** How many UTF-16 units of the beginning decide; more changes nothing but the time it takes. */
const SAMPLE_LENGTH = 20_000;

/** Fewer letters than this do not show a language: a figure with "km" behind it, a name in brackets. */
const FEWEST_LETTERS = 20;

/** The part of its letters that a text clearly in a language has of that language. */
const CLEAR_PART = 0.8;

/** Tells languages by their letters. @param packs of several with as many letters, the first wins */
export function createDetector<Name extends string>(packs: Readonly<Record<Name, { readonly script: Script }>>) {
  const names = Object.keys(packs) as Name[];
  const countLetters = createLetterCounter(names.map((name) => packs[name].script));
  return {
    /** The language in which most of a text is written. @param otherwise where nothing shows it */
    detect(text: string, otherwise: Name): Name {
      const letters = countLetters(text.slice(0, SAMPLE_LENGTH));
      const most = Math.max(...letters);
      return most === 0 ? otherwise : (names[letters.indexOf(most)] ?? otherwise);
    },
    /** The language in which a text clearly is written. @param otherwise where it is not clear */
    detectClear(text: string, otherwise: Name): Name {
      const letters = countLetters(text);
      const all = letters.reduce((total, one) => total + one, 0);
      const clear = letters.findIndex((one) => one > all * CLEAR_PART && one >= FEWEST_LETTERS);
      return names[clear] ?? otherwise;
    },
  };
}

const detector = lazy(() => createDetector(PACKS));

/** The language in which most of a text is written; English where nothing shows it. */
export function detectLanguage(text: string): Language {
  return detector().detect(text, 'en');
}

/** The language of a part of a document, which is the document's unless the part is clearly written in another. */
export function detectLanguageWithin(text: string, language: Language): Language {
  return detector().detectClear(text, language);
}

/** `zh-CN` → `zh`; `null` where the tag names none of the languages. */
export function languageOfTag(tag: string): Language | null {
  const primary = tag.toLowerCase().split(/[-_]/)[0];
  return LANGUAGES.find((language) => language === primary) ?? null;
}
