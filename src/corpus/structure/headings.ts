import { anyRule } from '../../languages/any-rule.ts';
import { PACKS } from '../../languages/packs.ts';
import type { Span } from '../../text/span.ts';
import { onOneLine } from '../../text/lines.ts';
import { lazy } from '../../text/lazy.ts';
import { HAN_ITEM_NUMERAL, HAN_NUMERAL, parseHanNumeral } from '../../text/numerals.ts';
import type { Paragraph } from './passages.ts';
import { endsLikeSentence } from '../../text/sentences.ts';

/** Titles and publishers are cut above this (UTF-16 units), for later steps compare them word by word; a longer heading is none. */
export const LONGEST_TITLE = 400;

/** Lines longer than this (UTF-16 units) are no headings. */
const LONGEST_HEADING = 150;

/** Numbered lines longer than this are items of a list or paragraphs. */
const LONGEST_NUMBERED_HEADING = 80;

/** A part of a text that is a paragraph or a heading. `text` is what a reader sees of it, without markup. */
export type TextBlock = Span & {
  readonly text: string;
  /** The level of a heading in the markup, from 1; absent where only the words can show that it is one. */
  readonly level?: number;
  /** A row of a table, which is never a heading. */
  readonly isRow?: true;
  /** The names of the columns of a row: the last part of its heading path. */
  readonly columns?: string;
  /** Where these names are, if they are a part of the text. */
  readonly columnsAt?: Span;
  readonly page?: number;
};

/** A heading on the path to a paragraph: by its markup, by its words, or by both. */
type Heading = {
  readonly text: string;
  readonly level: number | null;
  readonly rank: number | null;
  /** Where it is, with its second line if it has one. */
  readonly at: readonly Span[];
};

/** What the words of a block are: a heading, a label before the words of a paragraph, the second line of a heading. */
type Label = {
  readonly kind: 'heading' | 'label' | 'second line';
  readonly text: string;
  readonly rank: number;
  /** The number alone, without a title. */
  readonly isBare?: true;
};

const ARTICLE_RANK = 6;

const labelRules = lazy(() => Object.values(PACKS).flatMap(({ headings }) => headings.labels));
const anyLabel = anyRule(({ headings }) => headings.labels, 'iu');

const HAN_NUMBER = `[${HAN_ITEM_NUMERAL}]{1,3}`;

/** Numbered lines that are headings only if they come as a row of them with text between; ranks around articles. */
const NUMBERED: readonly { readonly rank: number; readonly label: RegExp; readonly isFirst: RegExp }[] = [
  { rank: 4, label: /^[IVXLC]{1,6}[.．、]\s*(?=[\p{Lu}\p{Script=Han}«“"])/u, isFirst: /^I[.．、]/u },
  { rank: 7, label: new RegExp(`^${HAN_NUMBER}[、．.]\\s*(?=\\S)`, 'u'), isFirst: /^一[、．.]/u },
  { rank: 7, label: /^\d{1,2}[.．、]\s*(?=[\p{Lu}\p{Script=Han}«“"])/u, isFirst: /^1[.．、]/u },
  { rank: 8, label: new RegExp(`^[（(]${HAN_NUMBER}[）)]\\s*(?=\\S)`, 'u'), isFirst: /^[（(]一[）)]/u },
  { rank: 8, label: /^\d{1,2}\.\d{1,2}[.．]?\s+(?=[\p{Lu}\p{Script=Han}«“"])/u, isFirst: /^1\.1/u },
];

/**
 * The paragraphs among the blocks, each with the headings above it: those of the markup, and chapters, articles and
 * numbered titles that their words show. What only looks like a heading, with nothing below it, is a paragraph.
 * @param title of the document, which is no part of the paths
 * @returns `headings`: where the headings are that stand above a paragraph, and the names of columns
 */
export function underHeadings(
  blocks: readonly TextBlock[],
  title?: string,
): { readonly paragraphs: Paragraph[]; readonly headings: Span[] } {
  const labels = labelsOf(blocks);
  const paragraphs: Paragraph[] = [];
  const headings = new Set<Span>();
  let path: readonly Heading[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at] as TextBlock;
    const label = labels[at] ?? null;
    if (label?.kind === 'second line') continue;
    if (label !== null || block.level !== undefined) {
      const heading = {
        text: onOneLine(label?.text ?? block.text),
        level: block.level ?? null,
        rank: label?.rank ?? null,
        at: blocks.slice(at, labels[at + 1]?.kind === 'second line' ? at + 2 : at + 1),
      };
      path = [...path.slice(0, path.findLastIndex((one) => isAbove(one, heading)) + 1), heading];
      if (label?.kind !== 'label') continue;
    }
    const { start, end, columns, columnsAt, page } = block;
    for (const one of path) for (const line of one.at) headings.add(line);
    if (columnsAt !== undefined) headings.add(columnsAt);
    const heading = [...path.map(({ text }) => text), ...(columns === undefined ? [] : [columns])];
    paragraphs.push({
      start,
      end,
      heading: heading.filter((one) => one !== '' && one !== title),
      ...(page !== undefined && { page }),
    });
  }
  return { paragraphs, headings: [...headings] };
}

/** By the markup's levels if both have one, else by what the words say. */
function isAbove(upper: Heading, lower: Heading): boolean {
  if (upper.level !== null && lower.level !== null && upper.level !== lower.level) return upper.level < lower.level;
  if (upper.rank !== null && lower.rank !== null) return upper.rank < lower.rank;
  return upper.level !== null && lower.level === null;
}

/** The labels that the words of blocks show; `null` for a paragraph. */
function labelsOf(blocks: readonly TextBlock[]): (Label | null)[] {
  const labels = blocks.map(({ text, level, isRow }) => (isRow ? null : partLabel(text, level !== undefined)));
  addUnspaced(blocks, labels);
  for (const kind of NUMBERED) addNumbered(blocks, labels, kind);
  // From the end, for a heading with nothing below it may leave the one above it with nothing.
  let below: Label | 'paragraph' | null = null;
  for (let at = blocks.length - 1; at >= 0; at -= 1) {
    const label = labels[at] ?? null;
    const isMarkup = blocks[at]?.level !== undefined;
    const isEmpty = below === null || (below !== 'paragraph' && label !== null && below.rank <= label.rank);
    if (label?.kind === 'heading' && !isMarkup && isEmpty) {
      labels[at] = null;
      continue;
    }
    below = labels[at] ?? (isMarkup ? { kind: 'heading', text: '', rank: 0 } : 'paragraph');
  }
  addSecondLines(blocks, labels);
  return labels;
}

/** Words of an article right behind its number, and none that speak of it: 第五条规定的, 第五条第一款, 第五条和第六条. */
const GLUED = /^(?![第规規所的和至到及或与與款项項之中内內同确確列述前有均也已不无無适適])\p{Script=Han}[^、]/u;

/** The chapter, article or other part that a block is the heading of, or opens with its first words. */
function partLabel(text: string, isMarkup: boolean): Label | null {
  const start = text.slice(0, LONGEST_HEADING);
  const rule = anyLabel().test(start) ? labelRules().find(({ pattern }) => pattern.test(start)) : undefined;
  if (rule === undefined) return null;
  const { rank, ignoresBlanks = false } = rule;
  const found = rule.pattern.exec(start)?.[0] ?? '';
  const rest = text.slice(found.length);
  const name = ignoresBlanks ? found.replace(/\s/gu, '') : onOneLine(found);
  if (/^[.．:：]?\s*$/u.test(rest.slice(0, 20))) return { kind: 'heading', text: name, rank, isBare: true };
  const isTitle =
    isTitleLike(text) && /^(?:\s*[.．:：、—–-]\s*\S|\s+[^\s\p{Ll}]|\p{Script=Han}|[（(《“「【〔［[])/u.test(rest);
  if (isMarkup) return { kind: 'heading', text: name + rest, rank };
  if (rank !== ARTICLE_RANK) return isTitle ? { kind: 'heading', text: name + rest, rank } : null;
  const bracketed = /^【[^【】]{1,30}】/u.exec(rest)?.[0];
  if (bracketed !== undefined) {
    const isAlone = rest.slice(bracketed.length).trim() === '';
    return { kind: isAlone ? 'heading' : 'label', text: name + bracketed, rank };
  }
  // "Article 1 The Organisation is open to all" is a heading and words of the article in one.
  if (isTitle) return { kind: /^\s*[\p{L}«“"《]/u.test(rest) ? 'label' : 'heading', text: name + rest, rank };
  // 第一条【宗旨】 before words of the article, and 第一条 right before them.
  const named = ignoresBlanks ? /^\s*【[^【】]{1,30}】(?=\s*\S)/u.exec(rest)?.[0] : undefined;
  if (named !== undefined) return { kind: 'label', text: name + named.trim(), rank };
  if (ignoresBlanks && GLUED.test(rest) && endsLikeSentence(text)) return { kind: 'label', text: name, rank };
  // Behind 第十二条 any blank parts it from the words; behind "Article 12" it takes a stop, a dash or a wide blank.
  return (ignoresBlanks ? /^\s+\S/u : /^(?:\s*[.．:：—–]\s*\S|[\u3000\t]\s*\S)/u).test(rest)
    ? { kind: 'label', text: name, rank }
    : null;
}

/** Is a line the heading of a chapter or an article, or does it open one with a label before its words? */
export function opensPart(line: string): 'heading' | 'label' | null {
  const kind = partLabel(line, false)?.kind;
  return kind === 'heading' || kind === 'label' ? kind : null;
}

/** Does a line open an article, with its heading or with a label, or with its number right before the words? */
export function opensArticle(line: string): boolean {
  if (partLabel(line, false)?.rank === ARTICLE_RANK) return true;
  const start = line.slice(0, LONGEST_HEADING);
  return labelRules().some(({ rank, ignoresBlanks, pattern }) => {
    const found = rank === ARTICLE_RANK && ignoresBlanks ? pattern.exec(start) : null;
    return found !== null && /^[【\p{Script=Han}]/u.test(start.slice(found[0].length));
  });
}

/** Is a line, alone, the heading of a chapter or an article? */
export function isHeading(line: string): boolean {
  return opensPart(line) === 'heading';
}

/** 第二条各方应当…: the number of an article right before its words, where it follows that of the article before. */
function addUnspaced(blocks: readonly TextBlock[], labels: (Label | null)[]): void {
  let last = 0;
  let waiting: { readonly at: number; readonly label: Label } | null = null;
  for (const [at, { text, level, isRow }] of blocks.entries()) {
    const name = ARTICLE_BEFORE_WORDS.exec(labels[at]?.rank === ARTICLE_RANK ? (labels[at]?.text ?? '') : text)?.[0];
    if (name === undefined || isRow || level !== undefined) continue;
    const number = parseHanNumeral(name.slice(1, -1)) ?? Number(name.slice(1, -1));
    if (number !== last + 1) continue;
    const label = labels[at] ?? { kind: 'label', text: name, rank: ARTICLE_RANK };
    // One such beginning may be a sentence about an article: the next one shows that it is not.
    if (waiting) labels[waiting.at] = waiting.label;
    if (labels[at] == null && last > 0) labels[at] = label;
    waiting = labels[at] == null ? { at, label } : null;
    last = number;
  }
}

const ARTICLE_BEFORE_WORDS = new RegExp(`^第[${HAN_NUMERAL}\\d]{1,6}[条條](?=$|[\\p{Script=Han}【\\s])`, 'u');

/** Numbered lines are headings where they begin with the first, there are two of them, and most have text below. */
function addNumbered(
  blocks: readonly TextBlock[],
  labels: (Label | null)[],
  { rank, label, isFirst }: (typeof NUMBERED)[number],
): void {
  const found = blocks.flatMap(({ text, level, isRow }, at) =>
    labels[at] == null &&
    level === undefined &&
    !isRow &&
    text.length <= LONGEST_NUMBERED_HEADING &&
    label.test(text) &&
    isTitleLike(text)
      ? [at]
      : [],
  );
  const set = new Set(found);
  const withText = found.filter((at) => at + 1 < blocks.length && !set.has(at + 1));
  const isSeries =
    found.length >= 2 && isFirst.test(blocks[found[0] as number]?.text ?? '') && withText.length * 2 > found.length;
  if (!isSeries) return;
  for (const at of found) labels[at] = { kind: 'heading', text: blocks[at]?.text ?? '', rank };
}

/** "Chapter III" with its title on the line below, before the first article or section. */
function addSecondLines(blocks: readonly TextBlock[], labels: (Label | null)[]): void {
  for (let at = 0; at + 2 < blocks.length; at += 1) {
    const [first, second, third] = labels.slice(at, at + 3);
    const title = blocks[at + 1] as TextBlock;
    const isBare = first?.kind === 'heading' && first.rank < ARTICLE_RANK && first.isBare === true;
    if (!isBare || second !== null || third == null || third.rank <= first.rank) continue;
    if (
      title.level !== undefined ||
      title.isRow ||
      title.text === '' ||
      title.text.length > LONGEST_NUMBERED_HEADING ||
      !isTitleLike(title.text)
    )
      continue;
    labels[at] = { ...first, text: `${first.text} ${title.text}` };
    labels[at + 1] = { ...first, kind: 'second line' };
  }
}

/** A line of a table of contents: dots that lead to the number of a page. */
const CONTENTS = /(?:[.…·]\s?){3}\s*[\divxlc]{1,5}$/iu;

/** May a line be a title: short, and without a comma, a colon or a full stop at its end? */
export function isTitleLike(text: string): boolean {
  return (
    text.length <= LONGEST_HEADING && !endsLikeSentence(text) && !/[,，、:：]$/u.test(text) && !CONTENTS.test(text)
  );
}
