import { HAN_ITEM_NUMERAL } from '../text/numerals.ts';
import type { Rule } from './rule.ts';

/** How a part of a treaty, law or report is labelled, at the beginning of a line. */
export type HeadingRule = Rule & {
  /** 1 for the outermost parts, then title (2), chapter (3), section (5) and article (6); between are numbered lines. */
  readonly rank: 1 | 2 | 3 | 5 | 6;
  /** Blanks in and behind the label mean nothing: 第 十 二 条 is 第十二条. */
  readonly ignoresBlanks?: true;
};

export type HeadingWords = {
  readonly labels: readonly HeadingRule[];
  /** A label and its number, and nothing else, behind which a text without blanks between words has one. */
  readonly partNumbers: readonly Rule[];
  /** What word processors call the styles of titles; and of headings, with the number of their level behind it. */
  readonly titleStyles: readonly string[];
  readonly headingStyles: readonly string[];
};

/**
 * What a line of place and date has around its date, for which `|` stands; what a treaty's closing clause, which may stand
 * behind other sentences, has around it; and what news begin with around the day on which they were written.
 */
export type SignatureDateRules = {
  readonly line: readonly Rule[];
  readonly closing: readonly Rule[];
  readonly dateline: readonly Rule[];
};

/**
 * Makes rows for labels in front of a number, as Russian and English have them: a figure, a Roman numeral, one of some
 * words.
 * @param numbers the pattern of these words
 */
export function numberedLabels(numbers: string) {
  const number = `(?:\\d{1,4}(?:[.-]\\d{1,3})?|[ivxlcхі]{1,7}|${numbers})(?![\\p{L}\\p{N}])`;
  return (rank: HeadingRule['rank'], names: string, matches: string[], ignores: string[]): HeadingRule => {
    const pattern = new RegExp(`^(?:${names})\\s{0,3}№?\\s?${number}`, 'iu');
    return { id: `heading/${names}`, rank, pattern, matches, ignores };
  };
}

/** What an annex has behind its name: nothing, a figure, a numeral or a letter. */
export function annexLabel(names: string): RegExp {
  return new RegExp(
    `^(?:${names})(?:\\s*[№#]?\\s*(?:\\d{1,3}|[ivx]{1,5}|[A-Z]|[${HAN_ITEM_NUMERAL}]{1,3}))?(?![\\p{L}\\p{N}])`,
    'iu',
  );
}
