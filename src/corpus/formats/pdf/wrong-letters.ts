import type { Font } from './fonts.ts';
import type { Region, TextRun } from './runs.ts';
import { UNKNOWN } from './clean-letters.ts';
import { memoize } from '../../../text/memoize.ts';
import { plausibility } from '../../read/plausibility.ts';

/**
 * The pairs of letters that are most frequent inside words: four fifths of all in English and Russian texts, half of those in
 * names and in languages that share the letters, a quarter in letters that stand for others. Counted in XQuAD and in the
 * Charter of the United Nations.
 */
const ENGLISH =
  'ac al am an ar as at be bl ca ce ch ci cl co ct de di ea ec ed ee el em en er es et fo ge ha he hi ho ia ic ie ' +
  'il in io ir is it la le li ll ly ma mb me mi na nc nd ne ng ni no ns nt of ol om on or ot ou pa pe po pr ra re ' +
  'ri ro rs rt se sh si so ss st su ta te th ti to tr ts ty un ur us ut ve vi wi';
const RUSSIAN =
  'ав ад ае аз ак ал ам ан ар ас ат ац ая бе бо бы ва ве ви вл во вы га ге ги го гр да де ди дл дн до ду ев ег ед ' +
  'еж ез ей ек ел ем ен ер ес ет жд же за зо ив ие из ии ий ик ил им ин ир ис ит их ич ия ка ки ко ла ле ли ло ль ' +
  'лю ля ма ме ми мо на не ни нн но нс нт ны об ов ог од ое ож оз ой ок ол ом он оп ор ос от па пе по пр ра рг ре ' +
  'ри ро ру ры са се си ск сл сн со сп сс ст су ся та тв те ти тн то тр тс ть ун ую ци ча че чи ше ще щи ые ым ых ' +
  'ьн ют';

/** Fewer pairs, or letters, show nothing. */
const FEWEST_PAIRS = 30;
const FEWEST_LETTERS = 12;
const FEWEST_HAN = 20;
const FEWEST_MAPPED_HAN = 60;

/** A smaller share of frequent pairs, of frequent characters of Chinese, and the letters are others than they seem. */
const LEAST_PAIRS = 0.3;

/** More of its letters than this share unknown or of no script that is in use, and a font tells none. */
const MOST_STRANGE = 0.5;
const MOST_UNKNOWN = 0.2;

/** How much of a font's text is looked at, in UTF-16 units. */
const MOST_TEXT = 20_000;

/** Letters of phonetics and of western Europe: what codes of Cyrillic and Chinese fonts seem to be. */
const STRANGE = /[\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u00FF\u0180-\u02AF]/gu;

/** The fonts whose letters are not what they stand for. */
export function wrongFonts(pages: readonly (readonly Region[])[]): ReadonlySet<Font> {
  const texts = new Map<Font, string>();
  for (const { font, texts: letters } of pages.flat().flatMap(({ runs }) => runs)) {
    const text = texts.get(font) ?? '';
    if (text.length < MOST_TEXT) texts.set(font, `${text} ${letters.join('')}`);
  }
  return new Set([...texts].filter(([font, text]) => isWrong(text, font.isGuess)).map(([font]) => font));
}

/** A run with its letters and marks as unknown ones. */
export function withoutLetters(run: TextRun): TextRun {
  return { ...run, texts: run.texts.map((text) => (text === ' ' ? text : UNKNOWN)) };
}

/**
 * Is a text in letters that stand for others?
 * @param isGuess nothing says that they are right: then something has to show it
 */
function isWrong(text: string, isGuess: boolean): boolean {
  const solid = text.replace(/\s/gu, '');
  const unknown = solid.split(UNKNOWN).length - 1;
  const letters = solid.match(/\p{L}/gu)?.length ?? 0;
  if (unknown > MOST_UNKNOWN * solid.length) return true;
  const strange = solid.match(STRANGE)?.length ?? 0;
  if (strange > MOST_STRANGE * letters && strange >= FEWEST_LETTERS) return true;
  const verdicts = new Set([
    pairsAreWrong(text, /[a-z]+/gu, ENGLISH),
    pairsAreWrong(text, /[а-яё]+/gu, RUSSIAN),
    hanIsWrong(text, isGuess),
  ]);
  return verdicts.has('wrong') || (isGuess && letters > 0 && !verdicts.has('right'));
}

type Verdict = 'right' | 'wrong' | 'too short to say';

function pairsAreWrong(text: string, words: RegExp, frequent: string): Verdict {
  let [pairs, known] = [0, 0];
  for (const [word] of text.toLowerCase().matchAll(words)) {
    for (let at = 0; at + 1 < word.length; at += 1) {
      pairs += 1;
      if (frequentPairs(frequent).has(word.slice(at, at + 2))) known += 1;
    }
  }
  if (pairs < FEWEST_PAIRS) return 'too short to say';
  return known < LEAST_PAIRS * pairs ? 'wrong' : 'right';
}

function hanIsWrong(text: string, isGuess: boolean): Verdict {
  const han = text.match(/\p{Script=Han}/gu) ?? [];
  // A list of names has few of the frequent characters.
  if (han.length < (isGuess ? FEWEST_HAN : FEWEST_MAPPED_HAN)) return 'too short to say';
  return plausibility(han.join(''), true).isText === 'no' ? 'wrong' : 'right';
}

const frequentPairs = memoize((pairs: string) => new Set(pairs.split(' ')));
