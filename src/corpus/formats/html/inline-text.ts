import { isHeading } from '../../structure/headings.ts';
import { HAN_ITEM_NUMERAL } from '../../../text/numerals.ts';
import { endsLikeSentence } from '../../../text/sentences.ts';
import { sum } from '../../../text/sum.ts';
import { type HtmlBlock, lettersIn } from './block.ts';

/** A line break that the author made; in a page's own text it would mean the same. */
export const BREAK = '\u2028';

/** Where an inline element begins or ends; it shows nothing. */
export const PART = '\u2029';

/** Longer lines (UTF-16 units) of text are not looked at in parts. */
const LONGEST_IN_PARTS = 300;

/** A range of a run of inline text that is in a link, in a control or in bold. */
export type Mark = { readonly kind: 'link' | 'control' | 'bold'; readonly from: number; readonly to: number };

type Counts = Pick<HtmlBlock, 'linked' | 'inControls' | 'bold'>;

/**
 * The paragraphs of a run of inline text, which its author may have parted by line breaks alone.
 * @param isWhole a heading: one paragraph, however it is broken
 */
export function inlineLines(
  raw: string,
  marks: readonly Mark[],
  isWhole: boolean,
  isPreformatted: boolean,
): (Counts & { text: string; parts: readonly string[] })[] {
  if (raw.trim() === '') return [];
  const found: { readonly lines: string[]; readonly counts: Counts[]; readonly parts: string[] }[] = [];
  // Where paragraphs are parted by blank lines, a single break only ends a line.
  const hasBlankLines = /\u2028\s*\u2028/.test(raw);
  const count = counting(raw, marks);
  let from = 0;
  let isOpen = false;
  for (const inParts of raw.split(BREAK)) {
    const line = inParts.replaceAll(PART, '');
    const parts = inParts.length > LONGEST_IN_PARTS || line === inParts ? [] : partsOf(inParts);
    const text = isPreformatted ? visible(line).trimEnd() : collapsed(line);
    const isIndented = /^[ \t\r\n\f]*[\u00A0\u3000]/.test(line);
    const counts = count(from, from + inParts.length);
    from += inParts.length + BREAK.length;
    const last = found.at(-1);
    if (text.trim() === '') {
      isOpen &&= isWhole;
    } else if (last && isOpen && (isWhole || !beginsAnew(text, last.lines.at(-1) ?? '', isIndented, hasBlankLines))) {
      last.lines.push(text);
      last.counts.push(counts);
      last.parts.push(...(parts.length === 0 ? [text.trim()] : parts));
    } else {
      found.push({ lines: [text.trim()], counts: [counts], parts: parts.length === 0 ? [text.trim()] : parts });
      isOpen = true;
    }
  }
  return found.map(({ lines, counts, parts }) => ({
    parts,
    text: lines.join(isWhole ? ' ' : '\n'),
    linked: sum(counts.map(({ linked }) => linked)),
    inControls: sum(counts.map(({ inControls }) => inControls)),
    bold: sum(counts.map(({ bold }) => bold)),
  }));
}

function partsOf(line: string): string[] {
  return line
    .split(PART)
    .map(collapsed)
    .filter((part) => part !== '');
}

/** The number or mark of an item: 一、, （一）, 1., 2), •. */
const ITEM = new RegExp(`^(?:[(（]?(?:\\d{1,3}|[${HAN_ITEM_NUMERAL}]{1,3})[)）、]|\\d{1,3}\\.\\s|[-–—•·●]\\s)`, 'u');

/** Does a line begin a new paragraph although only a line break is before it? */
function beginsAnew(line: string, last: string, isIndented: boolean, hasBlankLines: boolean): boolean {
  return (
    isIndented ||
    isHeading(line) ||
    isHeading(last) ||
    ITEM.test(line) ||
    (!hasBlankLines && (endsLikeSentence(last) || /[:：]$/u.test(last)))
  );
}

/** Counts the characters between two offsets that are in each kind of mark. Callers ask in rising order. */
function counting(raw: string, marks: readonly Mark[]): (from: number, to: number) => Counts {
  const of = (kind: Mark['kind']) => {
    const own = marks.filter((mark) => mark.kind === kind).toSorted((a, b) => a.from - b.from);
    let next = 0;
    let done = 0;
    return (from: number, to: number): number => {
      let letters = 0;
      done = Math.max(done, from);
      for (let mark = own[next]; mark !== undefined && mark.from < to; mark = own[next]) {
        const end = Math.min(mark.to, to);
        if (end > done) letters += lettersIn(raw.slice(Math.max(done, mark.from), end));
        done = Math.max(done, end);
        if (mark.to > to) break;
        next += 1;
      }
      return letters;
    };
  };
  const linked = of('link');
  const inControls = of('control');
  const bold = of('bold');
  return (from, to) => ({ linked: linked(from, to), inControls: inControls(from, to), bold: bold(from, to) });
}

/** White space as a browser shows it: one blank, and none where only the source breaks between two Han characters. */
function collapsed(line: string): string {
  return visible(
    line
      .replace(
        /(?<=[\p{Script=Han}，。；：、！？》」』）”])[ \t\r\f]*\n[ \t\r\n\f]*(?=[\p{Script=Han}《「『（“])/gu,
        '',
      )
      // In two steps with a bound: one long run is more than the stack of a compiled pattern holds.
      .replace(/[ \t\r\n\f\u00A0]{1,4096}/g, ' ')
      .replace(/ {2,}/g, ' '),
  ).trim();
}

/** Without soft hyphens and other characters that show nothing; the joiners of emoji and scripts stay. */
function visible(text: string): string {
  return text.replace(/[\u00AD\u200B\uFEFF]|(?!\t)\p{Cc}/gu, '');
}
