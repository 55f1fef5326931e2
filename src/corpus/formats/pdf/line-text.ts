import { anyRule } from '../../../languages/any-rule.ts';
import { MAYBE_BLANK, MAYBE_NONE } from './doubtful-blanks.ts';
import type { TextRun } from './runs.ts';

/** A line's words and place; `doubled` are letters that were printed a second time. */
type LineText = {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly isBold: boolean;
  readonly doubled: readonly string[];
};

// All in sizes of letters.
/** Two parts of a Chinese line further apart than this have a blank between them. */
const HAN_GAP = 0.8;
/** How wide a blank is where the line has none, and the share of it that two words are apart at least. */
const USUAL_BLANK = 0.25;
const APART = 0.6;
/** Letters that one operator places are apart as the font's kerning says, if the line has blanks of its own. */
const APART_BY_KERNING = 0.9;
/** Distances between these shares of that are doubtful. */
const DOUBTFUL_FROM = 0.4;
const DOUBTFUL_TO = 1.7;
/** Letters printed again so near to the first ones are meant to look bold. */
const DOUBLED = 0.3;
const DOUBLED_LETTER = 0.1;
/** How much of their size such letters differ in size at most. */
const SAME_SIZE = 0.1;
/** How much smaller the figure of a note is than the line, and by how much of a size it is raised. */
const MARK_SIZE = 0.85;
const RAISED = 0.15;
const RAISED_FULL_SIZE = 0.3;
/** Blanks between letters set apart, and between such words, are not wider than this; those between words by so much. */
const WIDEST_SPACING = 2.5;
const BETWEEN_SPACED_WORDS = 1.6;
/** How many such letters are a word; fewer are one if they are the whole line. */
const FEWEST_SPACED = 4;
const FEWEST_ALONE = 3;

/** One letter of a line, with what is before it. */
type Letter = {
  readonly text: string;
  readonly gap: number;
  /** Is there a blank of the file before it? */
  readonly isAfterBlank: boolean;
  /** Does the file place it on its own, and not by the letter before? */
  readonly isMoved: boolean;
  readonly isRaised: boolean;
};

/** One line out of its runs, from left to right. */
export function lineOf(runs: readonly TextRun[]): LineText {
  const { kept, doubled } = withoutDoubled(runs);
  const lengths = new Map<number, number>();
  for (const { size, texts } of kept) lengths.set(size, (lengths.get(size) ?? 0) + texts.length);
  const [size] = [...lengths].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0]);
  const y = kept.find((run) => run.size === size)?.y ?? 0;
  const letters = lettersOf(kept, size, y);
  return {
    text: withoutGaps(textOf(letters)),
    x: kept[0]?.x ?? 0,
    right: kept.reduce((most, { right }) => Math.max(most, right), Number.NEGATIVE_INFINITY),
    y,
    size,
    isBold: kept.every(({ font }) => font.isBold),
    doubled,
  };
}

/** Some programs print letters twice, a little apart, to make them bold. */
function withoutDoubled(runs: readonly TextRun[]): { readonly kept: TextRun[]; readonly doubled: string[] } {
  const kept: TextRun[] = [];
  const doubled: string[] = [];
  for (const run of runs) {
    const text = run.texts.join('');
    const near = (run.texts.length > 1 ? DOUBLED : DOUBLED_LETTER) * run.size;
    const isTwice = kept.slice(-3).some(
      (one) =>
        run.x - one.x < near &&
        // What is raised and lowered at one place is not printed twice.
        Math.abs(run.y - one.y) < near &&
        Math.abs(run.size - one.size) < SAME_SIZE * run.size &&
        one.texts.join('') === text,
    );
    if (isTwice) doubled.push(text);
    else kept.push(run);
  }
  return { kept, doubled };
}

function lettersOf(runs: readonly TextRun[], size: number, y: number): Letter[] {
  const letters: Letter[] = [];
  let right: number | undefined;
  for (const run of runs) {
    const raised = (y - run.y) / Math.max(size, 1);
    const isRaised = raised > (run.size < MARK_SIZE * size ? RAISED : RAISED_FULL_SIZE);
    let isAfterBlank = run.isAfterBlank;
    let isMoved = true;
    for (const [at, text] of run.texts.entries()) {
      if (text === ' ') {
        isAfterBlank = true;
        continue;
      }
      const gap = right === undefined ? 0 : ((run.starts[at] ?? 0) - right) / Math.max(run.size, 1);
      letters.push({ text, gap, isAfterBlank, isMoved, isRaised });
      right = Math.max(right ?? Number.NEGATIVE_INFINITY, run.ends[at] ?? 0);
      [isAfterBlank, isMoved] = [false, false];
    }
  }
  return letters;
}

function textOf(letters: readonly Letter[]): string {
  const spacing = spacingOf(letters);
  const joined = spacedWords(letters);
  let text = '';
  for (const [at, letter] of letters.entries()) {
    if (at > 0) text += joined.get(at) ?? blankBefore(letter, letters[at - 1]?.isRaised === true, text, spacing);
    text += written(letter, text);
  }
  return text;
}

/** How the letters of a line are spaced: how far apart those of a word are, and how wide its blanks are, if it has some. */
type Spacing = { readonly base: number; readonly blank: number | null };

function spacingOf(letters: readonly Letter[]): Spacing {
  const gaps = letters.slice(1).flatMap(({ gap, isAfterBlank }) => (isAfterBlank ? [] : [gap]));
  const blanks = letters.slice(1).flatMap(({ gap, isAfterBlank }) => (isAfterBlank ? [gap] : []));
  const base = gaps.length >= 8 ? Math.max(0, medianOf(gaps)) : 0;
  const blank = Math.min(...blanks);
  return { base, blank: blanks.length * 15 >= letters.length ? Math.min(Math.max(blank - base, 0.15), 0.5) : null };
}

function medianOf(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;
}

function blankBefore(letter: Letter, isAfterRaised: boolean, text: string, { base, blank }: Spacing): string {
  const gap = letter.gap - base;
  // A blank of the file over which the next letter is set back is none to see.
  if (letter.isAfterBlank && gap > 0.05) return ' ';
  if (isSeamless(text, letter.text) && !partNumber().test(text)) return letter.gap > HAN_GAP ? ' ' : '';
  // "sea1": the letter of a note is no letter of the word.
  if (letter.isRaised !== isAfterRaised && /\p{L}$/u.test(text) && /^\p{L}/u.test(letter.text)) return ' ';
  const least = (blank ?? USUAL_BLANK) * (blank !== null && !letter.isMoved ? APART_BY_KERNING : APART);
  if (gap > least * DOUBTFUL_FROM && gap < least * DOUBTFUL_TO && gap > 0.05) {
    const isBetweenLetters = /[\p{L}-]$/u.test(text) && /^[\p{L}-]/u.test(letter.text);
    if (isBetweenLetters) return gap > least ? MAYBE_BLANK : MAYBE_NONE;
  }
  return gap > least ? ' ' : '';
}

/** Figures that are raised behind a word are written so: the mark of a note is no part of the word. */
function written({ text, isRaised }: Letter, before: string): string {
  if (!isRaised || !/[^\s]$/u.test(before)) return text;
  return text.replace(/[0-9]/g, (figure) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(figure)));
}

/**
 * Where single letters with blanks between them are one word (П Р И К А З), and where such words end: what stands before a
 * letter, by its place.
 */
function spacedWords(letters: readonly Letter[]): ReadonlyMap<number, '' | ' '> {
  const joined = new Map<number, '' | ' '>();
  const isSingle = (at: number) =>
    isLetter(letters[at]) && isSetApart(letters[at], at) && isSetApart(letters[at + 1], at + 1);
  for (let from = 0; from < letters.length; from += 1) {
    let to = from;
    while (to < letters.length && isSingle(to)) to += 1;
    const isLine = from === 0 && to === letters.length;
    if (to - from >= (isLine ? FEWEST_ALONE : FEWEST_SPACED)) {
      const gaps = letters.slice(from + 1, to).map(({ gap }) => gap);
      const widest = Math.min(...gaps) * BETWEEN_SPACED_WORDS;
      for (const [step, gap] of gaps.entries()) joined.set(from + 1 + step, gap <= widest ? '' : ' ');
    }
    from = Math.max(from, to - 1);
  }
  return joined;
}

function isLetter(letter: Letter | undefined): boolean {
  return letter !== undefined && /^\p{L}$/u.test(letter.text) && !/\p{Script=Han}/u.test(letter.text);
}

/** Is there room before a letter, as between the letters of such a word or between two? The ends of a line are room. */
function isSetApart(letter: Letter | undefined, at: number): boolean {
  if (letter === undefined || at === 0) return true;
  return (letter.isAfterBlank || letter.gap > USUAL_BLANK * APART) && letter.gap < WIDEST_SPACING;
}

/** Letters and marks of Chinese; beside them, marks that other languages share, letters and figures. */
const HAN = String.raw`[\p{Script=Han}\u3001-\u303F\uFF01-\uFFEF]`;
const BESIDE = String.raw`[\p{Script=Han}\u3001-\u303F\uFF01-\uFFEF“”‘’…—\p{L}\d]`;
const JUNCTION = new RegExp(`(?:${HAN} ${BESIDE}|${BESIDE} ${HAN})$`, 'u');
const BLANKS = new RegExp(`(?<=${HAN}) (?=${BESIDE})|(?<=${BESIDE}) (?=${HAN})`, 'gu');

/** Is there no blank between the end of a text and the beginning of the next, as in Chinese? */
function isSeamless(before: string, after: string): boolean {
  return JUNCTION.test(`${before.slice(-2)} ${String.fromCodePoint(after.codePointAt(0) ?? 0)}`);
}

/** The number of a chapter or article, behind which a blank is meant. */
const partNumber = anyRule(({ headings }) => headings.partNumbers);

/** A short headline whose letters are set apart: 目 录. */
const SPACED_OUT = /^\p{Script=Han}(?: \p{Script=Han}){1,4}$/u;

/** Programs set Chinese letters wider, and apart from others: no blanks, but for the one behind the number of an article. */
function withoutGaps(line: string): string {
  const text = line.replace(/ +/gu, ' ').trim();
  if (SPACED_OUT.test(text)) return text.replaceAll(' ', '');
  return text.replace(BLANKS, (blank, at: number) => (partNumber().test(text.slice(0, at)) ? blank : ''));
}

/** How two lines of one paragraph are joined: Chinese without a blank. */
export function gapBetween(before: string, after: string): '' | ' ' {
  return isSeamless(before, after) ? '' : ' ';
}
