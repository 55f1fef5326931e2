import { isHeading } from '../../structure/headings.ts';
import { onOneLine } from '../../../text/lines.ts';
import { endsLikeSentence } from '../../../text/sentences.ts';
import { rowsOf } from './table.ts';
import { type Element, type Node, attribute, hasAttribute, isElement, textIn } from './tree.ts';

/** A heading, a paragraph, an item of a list, a row of a table, a footnote. */
export type Block = {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'row' | 'column names' | 'note' | 'hidden';
  /** 1 to 6 for headings, else 0. */
  readonly level: number;
  readonly text: string;
  /** How many characters of the text stand in links, in controls (buttons) and in bold; white space is not counted. */
  readonly linked: number;
  readonly inControls: number;
  readonly bold: number;
  /** The names of the columns, for a row below them. */
  readonly columns: string | null;
  /** What a `<time>` in it says in its `datetime`. */
  readonly time: string | null;
  /** The innermost element that it stands in and that is no inline one. */
  readonly element: Element;
};

/** The blocks of an element: from `from`, up to and without `to`. */
export type Extent = { readonly from: number; readonly to: number };

export type Blocks = {
  readonly blocks: readonly Block[];
  /** Where the blocks of every element that makes blocks stand, in the order of the file. */
  readonly extents: ReadonlyMap<Element, Extent>;
};

const BLOCK_ELEMENTS = new Set(
  (
    'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p plaintext pre search ' +
    'section select summary table tbody td textarea tfoot th thead tr ul xmp caption'
  ).split(' '),
);

/** What shows no words, or words that are not the page's. */
const WITHOUT_WORDS = new Set(
  'head script style svg iframe object embed video audio canvas map datalist progress meter rp img input'.split(' '),
);

/** What the notes below a text are called, in Word's and in wikis' pages and elsewhere. */
const NOTE_ID = /^(?:footnote|endnote|cite_note|fn)[-_:]?\d/;

/** A line break that the author made; in a page's own text it would mean the same. */
const BREAK = '\u2028';

type Mark = { readonly kind: 'link' | 'control' | 'bold'; readonly from: number; to: number };

/**
 * Makes the blocks of the words below an element.
 * @param showsHidden takes hidden elements like all others, else each is a block of its own kind
 */
export function blocksOf(root: Element, showsHidden = false): Blocks {
  const blocks: Block[] = [];
  const extents = new Map<Element, Extent>();
  let raw = '';
  let marks: Mark[] = [];
  let hidden: Element[] = [];
  let time: string | null = null;
  let heading = 0;
  let itemMark = '';
  let isItem = false;
  let isNote = false;
  let isPreformatted = false;
  let current = root;

  const flush = (): void => {
    const element = current;
    for (const { text, ...counts } of linesOf(raw, marks, heading > 0, isPreformatted)) {
      const kind = heading > 0 ? 'heading' : isNote ? 'note' : isItem ? 'item' : 'paragraph';
      const hasOwnMark = /^[(（]?[\p{L}\d]{1,3}[.)）、]/u.test(text);
      const words = isItem && !hasOwnMark ? itemMark + text : text;
      itemMark = '';
      blocks.push({ kind, level: heading, text: words, ...counts, columns: null, time, element });
      time = null;
    }
    for (const one of hidden) {
      const text = onOneLine(textIn(one));
      if (text !== '') blocks.push({ ...NOTHING, kind: 'hidden', text, element });
    }
    raw = '';
    marks = [];
    hidden = [];
  };

  const inMark = (kind: Mark['kind'], visitChildren: () => void): void => {
    const from = raw.length;
    visitChildren();
    if (raw.length > from) marks.push({ kind, from, to: raw.length });
  };

  const visitInline = (element: Element): void => {
    const children = () => element.childNodes.forEach(visit);
    switch (element.tagName) {
      case 'br':
        raw += BREAK;
        return;
      case 'a':
        // The way back from a footnote is no word of it.
        if (isWayBack(element)) return;
        // A link to a place in the same document does not lead away from it.
        if (/^#./.test(attribute(element, 'href'))) children();
        else inMark('link', children);
        return;
      case 'button':
        inMark('control', children);
        return;
      case 'b':
      case 'strong':
        inMark('bold', children);
        return;
      case 'sup':
        raw += raisedText(element);
        return;
      case 'rt':
        raw += `(${textIn(element).trim()})`;
        return;
      case 'q':
        raw += '“';
        children();
        raw += '”';
        return;
      case 'time':
        time ??= attribute(element, 'datetime') || null;
        children();
        return;
      default:
        children();
    }
  };

  const visitList = (list: Element): void => {
    const items = list.childNodes.filter((child) => isElement(child) && child.tagName === 'li');
    const isReversed = hasAttribute(list, 'reversed');
    const isMarked = !/list-style(?:-type)?\s*:[^;]*none/i.test(attribute(list, 'style'));
    let number = integer(attribute(list, 'start')) ?? (isReversed ? items.length : 1);
    for (const child of list.childNodes) {
      if (isElement(child) && child.tagName === 'li') {
        number = integer(attribute(child, 'value')) ?? number;
        visitItem(child, isMarked ? `${counter(number, attribute(list, 'type'))}. ` : '');
        number += isReversed ? -1 : 1;
      } else visit(child);
    }
  };

  const visitItem = (item: Element, mark: string): void => {
    inBlock(item, () => {
      const outer = { isItem, isNote };
      isItem = true;
      isNote ||= NOTE_ID.test(attribute(item, 'id'));
      itemMark = mark;
      item.childNodes.forEach(visit);
      flush();
      itemMark = '';
      ({ isItem, isNote } = outer);
    });
  };

  const visitTable = (table: Element): void => {
    const rows = rowsOf(table, (cell) => blocksOf(cell, showsHidden).blocks);
    if (rows === null) {
      table.childNodes.forEach(visit);
      return;
    }
    for (const child of table.childNodes) if (isElement(child) && child.tagName === 'caption') visit(child);
    for (const { element, ...row } of rows) {
      extents.set(element, { from: blocks.length, to: blocks.length + 1 });
      blocks.push({ ...NOTHING, ...row, element });
    }
  };

  const inBlock = (element: Element, visitChildren: () => void): void => {
    flush();
    const outer = current;
    const from = blocks.length;
    current = element;
    // Before those inside it: they stand in the order of the file.
    extents.set(element, { from, to: from });
    visitChildren();
    flush();
    extents.set(element, { from, to: blocks.length });
    current = outer;
  };

  const visitBlock = (element: Element): void => {
    inBlock(element, () => {
      const outer = { heading, isPreformatted };
      heading = levelOf(element) ?? heading;
      isPreformatted ||= /^(?:pre|listing|xmp|plaintext)$/.test(element.tagName);
      if (element.tagName === 'ol') visitList(element);
      else if (element.tagName === 'li') visitItem(element, '');
      else if (element.tagName === 'table') visitTable(element);
      else element.childNodes.forEach(visit);
      flush();
      ({ heading, isPreformatted } = outer);
    });
  };

  const visit = (node: Node): void => {
    if (node.nodeName === '#text' && 'value' in node) {
      raw += isPreformatted ? node.value.replace(/\r\n?|\n/g, BREAK) : node.value;
    } else if (!isElement(node) || WITHOUT_WORDS.has(node.tagName)) {
      return;
    } else if (!showsHidden && isHidden(node)) {
      hidden.push(node);
    } else if (isBlock(node)) {
      visitBlock(node);
    } else {
      visitInline(node);
    }
  };

  visitBlock(root);
  return { blocks, extents };
}

const NOTHING = { level: 0, linked: 0, inControls: 0, bold: 0, columns: null, time: null } as const;

function isBlock(element: Element): boolean {
  return (
    BLOCK_ELEMENTS.has(element.tagName) ||
    // Elements of a site's own mostly hold whole parts of the page.
    element.tagName.includes('-') ||
    /display\s*:\s*(?:block|flex|grid|table|list-item)/i.test(attribute(element, 'style'))
  );
}

function isHidden(element: Element): boolean {
  if (element.tagName === 'body' || element.tagName === 'html') return false;
  return (
    element.tagName === 'noscript' ||
    element.tagName === 'template' ||
    hasAttribute(element, 'hidden') ||
    (element.tagName === 'dialog' && !hasAttribute(element, 'open')) ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute(element, 'style'))
  );
}

function levelOf(element: Element): number | null {
  const tag = /^h([1-6])$/.exec(element.tagName)?.[1];
  if (tag !== undefined) return Number(tag);
  if (attribute(element, 'role') !== 'heading') return null;
  return Math.min(6, Math.max(1, integer(attribute(element, 'aria-level')) ?? 2));
}

/** An arrow behind a footnote. */
function isWayBack(link: Element): boolean {
  return attribute(link, 'href').startsWith('#') && /^[\s↑↩^]*$/u.test(textIn(link).replaceAll('\uFE0E', ''));
}

function integer(value: string): number | null {
  return /^-?\d{1,9}$/.test(value) ? Number(value) : null;
}

/** The number of an item as the list writes it: 3, c or iii. */
function counter(number: number, type: string): string {
  if (number < 1 || !/^[aAiI]$/.test(type)) return String(number);
  if (/[aA]/.test(type)) {
    const letters = number > 26 ? String(number) : String.fromCharCode(96 + number);
    return type === 'A' ? letters.toUpperCase() : letters;
  }
  const roman = romanNumeral(number);
  return type === 'i' ? roman.toLowerCase() : roman;
}

function romanNumeral(number: number): string {
  if (number > 100) return String(number);
  const tens = ['', 'X', 'XX', 'XXX', 'XL', 'L', 'LX', 'LXX', 'LXXX', 'XC', 'C'];
  const ones = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
  return `${tens[Math.floor(number / 10)]}${ones[number % 10]}`;
}

/** A footnote's number stands in square brackets, a raised figure (m²) stays raised, all else stays as it is. */
function raisedText(element: Element): string {
  const text = textIn(element).trim();
  const isNote = element.childNodes.some((child) => isElement(child) && child.tagName === 'a');
  if (isNote && /^[\d*†‡]{1,4}$/u.test(text)) return `[${text}]`;
  if (/^\d{1,4}$/.test(text)) return text.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] as string);
  return textIn(element);
}

type Counts = { readonly linked: number; readonly inControls: number; readonly bold: number };

/** The paragraphs of a run of inline text, which its author may have parted by line breaks alone. */
function linesOf(
  raw: string,
  marks: readonly Mark[],
  isWhole: boolean,
  isPreformatted: boolean,
): (Counts & { text: string })[] {
  if (raw.trim() === '') return [];
  const found: { readonly lines: string[]; readonly counts: Counts[] }[] = [];
  // Where paragraphs are parted by blank lines, a single break only ends a line.
  const hasBlankLines = /\u2028\s*\u2028/.test(raw);
  const count = counting(raw, marks);
  let from = 0;
  let isOpen = false;
  for (const line of raw.split(BREAK)) {
    const text = isPreformatted ? visible(line).trimEnd() : onePiece(line);
    const isIndented = /^[ \t\r\n\f]*[\u00A0\u3000]/.test(line);
    const counts = count(from, from + line.length);
    from += line.length + BREAK.length;
    const last = found.at(-1);
    if (text.trim() === '') {
      isOpen &&= isWhole;
    } else if (last && isOpen && (isWhole || !beginsAnew(text, last.lines.at(-1) ?? '', isIndented, hasBlankLines))) {
      last.lines.push(text);
      last.counts.push(counts);
    } else {
      found.push({ lines: [text.trim()], counts: [counts] });
      isOpen = true;
    }
  }
  return found.map(({ lines, counts }) => ({
    text: lines.join(isWhole ? ' ' : '\n'),
    linked: counts.reduce((sum, { linked }) => sum + linked, 0),
    inControls: counts.reduce((sum, { inControls }) => sum + inControls, 0),
    bold: counts.reduce((sum, { bold }) => sum + bold, 0),
  }));
}

/** Does a line begin a new paragraph although only a line break stands before it? */
function beginsAnew(line: string, last: string, isIndented: boolean, hasBlankLines: boolean): boolean {
  return (
    isIndented ||
    isHeading(line) ||
    isHeading(last) ||
    /^(?:[(（]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[)）、]|\d{1,3}\.\s|[-–—•·●]\s)/u.test(line) ||
    (!hasBlankLines && (endsLikeSentence(last) || /[:：]$/u.test(last)))
  );
}

/** Counts the characters between two offsets that stand in each kind of mark. To be asked in rising order. */
function counting(raw: string, marks: readonly Mark[]): (from: number, to: number) => Counts {
  const of = (kind: Mark['kind']) => {
    const own = marks.filter((mark) => mark.kind === kind).toSorted((a, b) => a.from - b.from);
    let next = 0;
    let done = 0;
    return (from: number, to: number): number => {
      let sum = 0;
      done = Math.max(done, from);
      for (let mark = own[next]; mark !== undefined && mark.from < to; mark = own[next]) {
        const end = Math.min(mark.to, to);
        if (end > done) sum += lettersIn(raw.slice(Math.max(done, mark.from), end));
        done = Math.max(done, end);
        if (mark.to > to) break;
        next += 1;
      }
      return sum;
    };
  };
  const linked = of('link');
  const inControls = of('control');
  const bold = of('bold');
  return (from, to) => ({ linked: linked(from, to), inControls: inControls(from, to), bold: bold(from, to) });
}

/** How many characters (UTF-16 units) of a text are no white space. */
export function lettersIn(text: string): number {
  return text.replace(/\s+/gu, '').length;
}

/** White space as a browser shows it: one blank, and none where only the source breaks between two Han characters. */
function onePiece(line: string): string {
  return visible(
    line
      .replace(
        /(?<=[\p{Script=Han}，。；：、！？》」』）”])[ \t\r\f]*\n[ \t\r\n\f]*(?=[\p{Script=Han}《「『（“])/gu,
        '',
      )
      .replace(/[ \t\r\n\f\u00A0]+/g, ' '),
  ).trim();
}

/** Without soft hyphens and other characters that show nothing; the joiners of emoji and scripts stay. */
function visible(text: string): string {
  return text.replace(/[\u00AD\u200B\uFEFF]|(?!\t)\p{Cc}/gu, '');
}
