import { CYRILLIC, DIGIT, HAN, IGNORED, LATIN, SEPARATOR, classOf, foldText } from './fold.ts';
import { CHINESE_NUMBER, chineseNumber, dayTerm, monthOfWord, monthTerm, romanNumber } from './numerals.ts';
import { stem } from './stem.ts';

/** A unit of matching, and the UTF-16 offsets of the text that it stands for. */
export type Term = {
  readonly term: string;
  /** `pair`: two Han characters; `number`: also a month; `part`: an article or a chapter of a treaty, by its number. */
  readonly kind: 'word' | 'pair' | 'number' | 'part';
  readonly start: number;
  readonly end: number;
};

/**
 * The terms of a text, in order: the one analyser, for the index, for questions and for the lexicon.
 * A run of Han gives its bigrams (a lone character itself), a word its stem, a number its digits, a month its number.
 * Runs end where the script changes, so that 2024年会议 gives 2024 and 会议.
 */
export function termsOf(text: string): Term[] {
  const terms: Term[] = [];
  const plain = foldText(text);
  let at = 0;
  while (at < text.length) {
    const script = classOf[text.charCodeAt(at)] as number;
    const isOrdinalMark = script === HAN && /^第\s?\d/u.test(text.slice(at, at + 3));
    if (script === SEPARATOR || script === IGNORED || isOrdinalMark) {
      at += 1;
      continue;
    }
    const run = runFrom(text, plain, at, script);
    if (script === HAN) addHan(terms, run.word, at);
    else if (script === DIGIT) run.end = addNumber(terms, text, run.word, at, run.end);
    else addWord(terms, run.word, script, at, run.end);
    at = run.end;
  }
  return terms;
}

/**
 * The letters of one script from an offset on, and the offset behind the last of them.
 * @param plain the text, folded
 */
function runFrom(text: string, plain: string, from: number, script: number): { word: string; end: number } {
  let word = '';
  let taken = from;
  let end = from;
  for (let at = from; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const unitClass = isLowSurrogate(unit) && script === HAN ? HAN : classOf[unit];
    if (unitClass === script) {
      end = at + 1;
      continue;
    }
    // 1,190 is one number.
    const isInside = unitClass === IGNORED || (script === DIGIT && unit === 0x2c && isThousands(text, at));
    if (!isInside) break;
    word += plain.slice(taken, end);
    taken = at + 1;
    // и and a combining breve are й, written apart.
    if (unit === 0x306 && word.endsWith('и')) word = `${word.slice(0, -1)}й`;
  }
  return { word: word + plain.slice(taken, end), end };
}

function addWord(terms: Term[], word: string, script: number, start: number, end: number): void {
  const isStemmed = script === LATIN || script === CYRILLIC;
  const before = terms.at(-1);
  const month = isStemmed ? monthOfWord(word) : null;
  const term = month ?? (isStemmed ? stem(word, script) : word);
  terms.push({ term, kind: month === null ? 'word' : 'number', start, end });
  const number = script === LATIN ? romanNumber(word) : null;
  if (number !== null && before !== undefined && isPartOf(before, start)) {
    terms.push({ term: partTerm(before.term, String(number)), kind: 'part', start: before.start, end });
  }
}

/**
 * A number, and what stands behind it only to make it one: 年, 月 or 日, which would otherwise run together with the
 * word that follows, and the ending of an ordinal (24th, 24-е). Behind "Article" it is also the number of the article.
 */
function addNumber(terms: Term[], text: string, digits: string, start: number, end: number): number {
  const unit = UNIT_OF_NUMBER.exec(text.slice(end, end + 8));
  const to = unit ? end + unit[0].length : end;
  const value = digits.replace(/^0+(?=\d)/, '');
  const before = terms.at(-1);
  terms.push({
    term: numberTerm(Number(value), value, unit?.[1], isDay(text, end, before, start)),
    kind: 'number',
    start,
    end: to,
  });
  if (before !== undefined && isPartOf(before, start)) {
    terms.push({ term: partTerm(before.term, value), kind: 'part', start: before.start, end: to });
  }
  const part = unit?.[1] ?? '';
  if (PARTS.has(part)) terms.push({ term: partTerm(part, value), kind: 'part', start, end: to });
  return to;
}

/** The term of a number, or of the month or the day that it is the number of. */
function numberTerm(value: number, figures: string, unit: string | undefined, isOfMonth: boolean): string {
  if (unit === '月' && value >= 1 && value <= 12) return monthTerm(value);
  return (isOfMonth || isDayMark(unit)) && value >= 1 && value <= 31 ? dayTerm(value) : figures;
}

function isDayMark(unit: string | undefined): boolean {
  return unit === '日' || unit === '号' || unit === '號';
}

/** What may follow a day: the end of its ordinal, another day that it reaches to, and its month. */
const BEFORE_MONTH =
  /^(?:st|nd|rd|th|-(?:го|е))?(?:\s?[-–—]\s?\d{1,2}(?:st|nd|rd|th|-(?:го|е))?)? (?:of )?(\p{L}{3,})/iu;
const BEFORE_DAY_MARK = /^[日号號]?\s?[-–—至到]\s?\d{1,2}\s?[日号號]/u;

/** Does a number tell the day of a month: 18 November, November 18, 17-18 ноября, 17至18日? @param end behind its figures */
function isDay(text: string, end: number, before: Term | undefined, start: number): boolean {
  const behind = text.slice(end, end + 32);
  const word = BEFORE_MONTH.exec(behind)?.[1];
  if (word !== undefined && monthOfWord(foldText(word)) !== null) return true;
  return BEFORE_DAY_MARK.test(behind) || (before?.term.startsWith('month') === true && start - before.end === 1);
}

const UNIT_OF_NUMBER =
  /^\s?([年月日号號条條章])(?!度)|^\s(?:год(?:[ауе]|ом|ы|ов|ам|ах)?|гг?\.)(?!\p{L})|^(?:st|nd|rd|th|-(?:й|я|е|го|му|м|х|ый|ая|ое|ой|ом))(?!\p{L})/u;

/** The words and characters that make a number one of a part of a treaty: stems, as they come out of the analyser. */
const PARTS = new Map([
  ...['articl', 'art', 'стат', 'ст', '条', '條'].map((word): [string, string] => [word, 'article']),
  ...['chapter', 'глав', '章'].map((word): [string, string] => [word, 'chapter']),
]);

function isPartOf(before: Term, start: number): boolean {
  return PARTS.has(before.term) && start - before.end <= 2;
}

/** The term that stands for a part of a treaty in every language: Article 51, статья 51 and 第五十一条 are one. */
function partTerm(part: string, number: string): string {
  return `${PARTS.get(part)}${number}`;
}

const NUMBER_IN_HAN = new RegExp(`(第?)([${CHINESE_NUMBER}]+)([年月日号条届次章]?)`, 'gu');

/** Bigrams of a run of Han, and the numbers in it: 二〇二六年 is also 2026, 第十二条 also 12, 十一月 also the month. */
function addHan(terms: Term[], run: string, start: number): void {
  const first = terms.length;
  if (run.length === 1) terms.push({ term: run, kind: 'word', start, end: start + 1 });
  for (let at = 0; at + 1 < run.length; at += 1) {
    terms.push({ term: run.slice(at, at + 2), kind: 'pair', start: start + at, end: start + at + 2 });
  }
  for (const match of run.matchAll(NUMBER_IN_HAN)) {
    const [all, ordinal, characters, unit] = match as unknown as [string, string, string, string];
    // A lone numeral is a number only where it counts something: 一 alone is mostly part of a word.
    if (characters.length === 1 && ordinal === '' && !/[年月日]/u.test(unit)) continue;
    const value = chineseNumber(characters);
    if (value === null) continue;
    const from = start + match.index;
    const span = { start: from, end: from + all.length };
    const found: Term[] = [{ term: numberTerm(value, String(value), unit, false), kind: 'number', ...span }];
    if (PARTS.has(unit)) found.push({ term: partTerm(unit, String(value)), kind: 'part', ...span });
    // In the order of the text, whatever follows in the run: names are matched as sequences.
    const after = terms.findIndex((other, index) => index >= first && other.start > from);
    terms.splice(after === -1 ? terms.length : after, 0, ...found);
  }
}

function isThousands(text: string, comma: number): boolean {
  return /^\d{3}(?!\d)/.test(text.slice(comma + 1, comma + 5));
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}
