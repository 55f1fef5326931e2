import { CYRILLIC, DIGIT, HAN, IGNORED, LATIN, SEPARATOR, foldTables, foldText } from './fold.ts';
import { monthNumbers } from './months.ts';
import { HAN_NUMERAL, parseHanNumeral, parseRoman } from './numerals.ts';
import { anyOf } from './patterns.ts';
import { oneSpelling } from './spelling.ts';

/** A unit of matching, and the UTF-16 offsets of the text that it stands for. */
export type Term = {
  readonly term: string;
  /** `pair`: two Han characters; `number`: also a month; `part`: an article or a chapter of a treaty, by its number. */
  readonly kind: 'word' | 'pair' | 'number' | 'part';
  readonly start: number;
  readonly end: number;
};

/** Cuts the ending off a folded word of a script. */
export type Stemmer = { readonly script: 'latin' | 'cyrillic'; readonly stem: (word: string) => string };

export type TreatyPart = 'article' | 'chapter';

type Patterns = readonly { readonly pattern: RegExp }[];

/** What the analyzer needs to know of a language; `LanguagePack` says what each part is. */
type AnalyzedLanguage = {
  readonly months: readonly string[];
  readonly figures: {
    readonly ordinalPrefix: string;
    readonly monthMarks: string;
    readonly dayMarks: string;
    readonly suffixes: Patterns;
    readonly days: Patterns;
    readonly numerals: Patterns;
  };
  readonly stemmer: Stemmer | null;
  readonly treatyParts: Readonly<Record<TreatyPart, readonly string[]>>;
};

/** The languages put together, so that each thing is looked up once, whatever the language of a text. */
type Tables = {
  readonly months: ReadonlyMap<string, number>;
  readonly ordinalPrefixes: string;
  readonly monthMarks: string;
  readonly dayMarks: string;
  readonly suffix: RegExp;
  readonly day: RegExp;
  readonly numeral: RegExp;
  readonly stem: (word: string, script: number) => string;
  readonly treatyParts: ReadonlyMap<string, string>;
};

/**
 * Makes an analyzer for texts in any of some languages. It gives the terms of a text in order. A run of Han gives its
 * bigrams (a lone character itself), a word its stem, a number its digits, a month its number. Runs end where the script
 * changes, so that 2024年会议 gives 2024 and 会议.
 */
export function createAnalyzer(languages: readonly AnalyzedLanguage[]): (text: string) => Term[] {
  const figures = languages.map((language) => language.figures);
  const tables: Tables = {
    months: monthNumbers(languages.map(({ months }) => months)),
    ordinalPrefixes: figures.map(({ ordinalPrefix }) => ordinalPrefix).join(''),
    monthMarks: figures.map(({ monthMarks }) => monthMarks).join(''),
    dayMarks: figures.map(({ dayMarks }) => dayMarks).join(''),
    suffix: anyOf(
      figures.flatMap(({ suffixes }) => suffixes),
      'uy',
    ),
    day: anyOf(
      figures.flatMap(({ days }) => days),
      'iuy',
    ),
    numeral: anyOf(
      figures.flatMap(({ numerals }) => numerals),
      'gu',
    ),
    stem: rememberingStemmer(languages.flatMap(({ stemmer }) => stemmer ?? [])),
    treatyParts: new Map(
      languages.flatMap(({ treatyParts }) =>
        Object.entries(treatyParts).flatMap(([part, words]) => words.map((word): [string, string] => [word, part])),
      ),
    ),
  };
  return (text) => analyze(oneSpelling(text), tables);
}

function analyze(text: string, tables: Tables): Term[] {
  const { classOf } = foldTables();
  const terms: Term[] = [];
  const plain = foldText(text);
  let at = 0;
  while (at < text.length) {
    const script = classOf[text.charCodeAt(at)] as number;
    const isPrefix = script === HAN && tables.ordinalPrefixes.includes(plain.charAt(at)) && isFigure(plain, at + 1);
    if (script === SEPARATOR || script === IGNORED || isPrefix) {
      at += 1;
      continue;
    }
    const run = runFrom(text, plain, at, script);
    if (script === HAN) addHan(terms, run.word, at, tables);
    else if (script === DIGIT) run.end = addNumber(terms, plain, run.word, at, run.end, tables);
    else addWord(terms, run.word, script, at, run.end, tables);
    at = run.end;
  }
  return terms;
}

/** Is there a figure at an offset, or behind one blank? */
function isFigure(plain: string, at: number): boolean {
  return /^\s?\d/u.test(plain.slice(at, at + 2));
}

/**
 * The letters of one script from an offset on, and the offset behind the last of them.
 * @param plain the text, folded
 */
function runFrom(text: string, plain: string, from: number, script: number): { word: string; end: number } {
  const { classOf } = foldTables();
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
    if (unitClass !== IGNORED) break;
    word += plain.slice(taken, end);
    taken = at + 1;
    // и and a combining breve are й, written apart.
    if (unit === 0x306 && word.endsWith('и')) word = `${word.slice(0, -1)}й`;
  }
  return { word: word + plain.slice(taken, end), end };
}

function addWord(terms: Term[], word: string, script: number, start: number, end: number, tables: Tables): void {
  const month = tables.months.get(word);
  const term = month === undefined ? tables.stem(word, script) : monthTerm(month);
  const before = terms.at(-1);
  terms.push({ term, kind: month === undefined ? 'word' : 'number', start, end });
  const number = script === LATIN ? parseRoman(word) : null;
  const part = number === null ? null : partBehind(before, start, String(number), tables);
  if (part !== null) terms.push({ term: part.term, kind: 'part', start: part.start, end });
}

/**
 * A number, and what follows it only to make it one: 年, 月 or 日, which would otherwise run together with the
 * word that follows, and the ending of an ordinal (24th, 24-е). Behind "Article" it is also the number of the article.
 */
function addNumber(terms: Term[], plain: string, digits: string, start: number, end: number, tables: Tables): number {
  const suffix = matchAt(tables.suffix, plain, end);
  const to = end + suffix.length;
  const mark = suffix.trim();
  const value = digits.replace(/^0+(?=\d)/, '');
  const before = terms.at(-1);
  const isDay =
    matchAt(tables.day, plain, end) !== '' || (before?.term.startsWith('month') === true && start - before.end === 1);
  terms.push({ term: numberTerm(Number(value), value, mark, isDay, tables), kind: 'number', start, end: to });
  const part = partBehind(before, start, value, tables);
  if (part !== null) terms.push({ term: part.term, kind: 'part', start: part.start, end: to });
  const named = tables.treatyParts.get(mark);
  if (named !== undefined) terms.push({ term: named + value, kind: 'part', start, end: to });
  return to;
}

/** The term of a number, or of the month or the day that it is the number of. */
function numberTerm(value: number, digits: string, mark: string, isDay: boolean, tables: Tables): string {
  if (mark !== '' && tables.monthMarks.includes(mark) && value >= 1 && value <= 12) return monthTerm(value);
  const isOfMonth = isDay || (mark !== '' && tables.dayMarks.includes(mark));
  return isOfMonth && value >= 1 && value <= 31 ? dayTerm(value) : digits;
}

/** The term that stands for a month in every language: `november`, `ноября` and 11月 are one. */
function monthTerm(month: number): string {
  return `month${month}`;
}

/** The term that stands for a day of a month: 18 November, 18 ноября and 11月18日 have one, which 18 documents do not. */
function dayTerm(day: number): string {
  return `day${day}`;
}

/** The term of a part of a treaty, one for every language (Article 51, статья 51, 第五十一条), if its word is before its number. */
function partBehind(
  word: Term | undefined,
  start: number,
  number: string,
  { treatyParts }: Tables,
): Pick<Term, 'term' | 'start'> | null {
  const part = word && start - word.end <= 2 ? treatyParts.get(word.term) : undefined;
  return word === undefined || part === undefined ? null : { term: part + number, start: word.start };
}

/** Bigrams of a run of Han, and the numbers in it: 二〇二六年 is also 2026, 第十二条 also 12, 十一月 also the month. */
function addHan(terms: Term[], run: string, start: number, tables: Tables): void {
  const first = terms.length;
  if (run.length === 1) terms.push({ term: run, kind: 'word', start, end: start + 1 });
  for (let at = 0; at + 1 < run.length; at += 1) {
    terms.push({ term: run.slice(at, at + 2), kind: 'pair', start: start + at, end: start + at + 2 });
  }
  if (HAN_RUN.test(run)) addNumerals(terms, first, run, start, tables);
}

/** Puts the numbers of a run of Han among its bigrams, which begin at `first`. */
function addNumerals(terms: Term[], first: number, run: string, start: number, tables: Tables): void {
  for (const match of run.matchAll(tables.numeral)) {
    const [all] = match;
    const characters = HAN_RUN.exec(all)?.[0] ?? '';
    const mark = all.slice(all.indexOf(characters) + characters.length);
    const value = parseHanNumeral(characters);
    if (value === null) continue;
    const from = start + match.index;
    const span = { start: from, end: from + all.length };
    const found: Term[] = [{ term: numberTerm(value, String(value), mark, false, tables), kind: 'number', ...span }];
    const part = tables.treatyParts.get(mark);
    if (part !== undefined) found.push({ term: `${part}${value}`, kind: 'part', ...span });
    // In the order of the text, whatever follows in the run: names are matched as sequences.
    let after = first;
    while (after < terms.length && (terms[after] as Term).start <= from) after += 1;
    terms.splice(after, 0, ...found);
  }
}

/** Stems remembered by their words; a memo of a pure function, emptied when it is full. */
function rememberingStemmer(stemmers: readonly Stemmer[]): (word: string, script: number) => string {
  const stemmerOf = new Map(stemmers.map(({ script, stem }) => [script === 'latin' ? LATIN : CYRILLIC, stem]));
  const memo = new Map<string, string>();
  return (word, script) => {
    const known = memo.get(word);
    if (known !== undefined) return known;
    const stemmed = stemmerOf.get(script)?.(word) ?? word;
    if (memo.size >= MEMO_SIZE) memo.clear();
    memo.set(word, stemmed);
    return stemmed;
  };
}

const HAN_RUN = new RegExp(`[${HAN_NUMERAL}]+`, 'u');

const MEMO_SIZE = 50_000;

/** What a sticky pattern finds at an offset; empty if nothing. */
function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}
