import { HAN_ITEM_NUMERAL } from '../../text/numerals.ts';
import { trimmed } from '../../text/lines.ts';
import type { Paragraph } from './passages.ts';

/** A short list (in letters of an alphabet, its lead-in included) is one paragraph with its lead-in. */
const SHORT_LIST = 500;

/** The last sentence of a lead-in is the heading of the items, if it is no longer than this. */
const LONGEST_HEADING = 100;

/** How items begin; those of one list begin in the same way. */
const ITEM_MARKS: readonly RegExp[] = [
  /^[-–—•·*▪●○◆]\s*\S/u,
  new RegExp(`^[（(][${HAN_ITEM_NUMERAL}]{1,3}[）)]`, 'u'),
  // The stems and branches by which older Chinese texts count.
  /^[（(][甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥][）)]/u,
  new RegExp(`^[${HAN_ITEM_NUMERAL}]{1,3}[、.．]`, 'u'),
  new RegExp(`^[${HAN_ITEM_NUMERAL}]是`, 'u'),
  new RegExp(`^第[${HAN_ITEM_NUMERAL}]{1,2}[，,、]`, 'u'),
  /^[（(]?\d{1,2}[）).．、]/u,
  /^[①-⑳]/u,
  /^[（(]?[a-zа-я][）).]/u,
];

/**
 * Keeps a lead-in, a paragraph that ends with a colon, with the list behind it: as one paragraph where the list is short;
 * else as the heading of its items.
 */
export function withLeadIns(text: string, paragraphs: readonly Paragraph[]): Paragraph[] {
  const words = paragraphs.map((one) => {
    const { start, end } = trimmed(text, one);
    return text.slice(start, end);
  });
  const found: Paragraph[] = [];
  for (let at = 0; at < paragraphs.length;) {
    const lead = paragraphs[at] as Paragraph;
    const end = isLeadIn(words[at] ?? '') ? endOfList(paragraphs, words, at) : at + 1;
    const first = paragraphs[at + 1];
    const last = paragraphs[end - 1] as Paragraph;
    const heading = leadHeading(words[at] ?? '', lead);
    if (first === undefined || end === at + 1) found.push(lead);
    else if (isWithin(text, lead.start, last.end, SHORT_LIST) && isBare(text, paragraphs.slice(at, end))) {
      found.push({ ...lead, end: last.end });
    } else {
      found.push(lead, ...paragraphs.slice(at + 1, end).map((one) => ({ ...one, heading })));
    }
    at = end;
  }
  return found;
}

function isLeadIn(words: string): boolean {
  return /[:：][*_]{0,3}$/u.test(words);
}

/** Where the list behind a lead-in ends: items begin alike, or all but the last one end with a semicolon. */
function endOfList(paragraphs: readonly Paragraph[], words: readonly string[], lead: number): number {
  const isOfLead = (at: number) => paragraphs[at]?.heading.join('\n') === paragraphs[lead]?.heading.join('\n');
  const first = words[lead + 1];
  if (first === undefined || !isOfLead(lead + 1)) return lead + 1;
  const mark = ITEM_MARKS.find((one) => one.test(first));
  let end = lead + 2;
  if (mark !== undefined) while (isOfLead(end) && mark.test(words[end] ?? '')) end += 1;
  else if (/[;；]$/u.test(first))
    while (isOfLead(end) && /[;；](?:\s*(?:и|and|和|以及))?$/u.test(words[end - 1] ?? '')) end += 1;
  else return lead + 1;
  return end;
}

/** A Han character says as much as three letters of an alphabet: a list is cut alike in each language. */
const LETTERS_OF_HAN = 3;

function isWithin(text: string, start: number, end: number, most: number): boolean {
  if (end - start > most) return false;
  const han = text.slice(start, end).match(/\p{Script=Han}/gu)?.length ?? 0;
  return end - start + (LETTERS_OF_HAN - 1) * han <= most;
}

/** Are paragraphs on one page, with only blanks and marks of items between them, and no markup? */
function isBare(text: string, paragraphs: readonly Paragraph[]): boolean {
  if (paragraphs.some(({ page }) => page !== paragraphs[0]?.page)) return false;
  return paragraphs.every(
    ({ end }, at) =>
      at + 1 === paragraphs.length || /^[\s\d.)*+>-]*$/u.test(text.slice(end, paragraphs[at + 1]?.start)),
  );
}

function leadHeading(words: string, { heading }: Paragraph): readonly string[] {
  const last = words.split(/(?<=[。！？.!?])\s*/u).findLast((one) => one !== '') ?? words;
  return last.length <= LONGEST_HEADING ? [...heading, last.replace(/[*_]/gu, '')] : heading;
}
