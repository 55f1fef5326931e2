import { countLetters } from '../../../text/count-letters.ts';
import { onOneLine } from '../../../text/lines.ts';
import { formatRoman } from '../../../text/numerals.ts';
import type { Blocks, Extent, HtmlBlock } from './block.ts';
import { BREAK, type Mark, PART, inlineLines } from './inline-text.ts';
import { exponent, grouped, raised } from './raised.ts';
import { rowsOf } from './table.ts';
import { type Element, type Node, attribute, hasAttribute, isElement, isCode, textIn } from './tree.ts';

const BLOCK_ELEMENTS = new Set(
  (
    'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p plaintext pre search ' +
    'section select summary table tbody td textarea tfoot th thead tr ul xmp caption'
  ).split(' '),
);

/** Inline elements that part buttons and names on one line. */
const PARTING = new Set('a button span i em'.split(' '));

/** What has words for browsers that cannot show it. */
const INSTEAD = new Set('svg iframe object video audio canvas map datalist progress meter'.split(' '));

export const HIDDEN = 'hidden';
const WHY_INSTEAD = 'in place of a picture or a recording';
const WHY_READING = 'reading above characters';
const WHY_STRUCK = 'struck out';
const WHY_SOURCE = 'a formula once more, for programs';

/** Raised text is looked at in so many characters (UTF-16 units) of inline text; each look copies all before it. */
const LONGEST_WITH_RAISED = 100_000;

/** What the notes below a text are called, in Word's and in wikis' pages and elsewhere. */
const NOTE_ID = /^(?:footnote|endnote|cite_note|fn)[-_:]?\d/;

/**
 * Makes the blocks of the words below an element.
 * @param showsHidden takes hidden elements like all others, else each is a block of its own kind
 */
export function blocksOf(root: Element, showsHidden = false): Blocks {
  const reader = new BlockReader(root, showsHidden);
  reader.visitBlock(root);
  return reader;
}

/** Walks an element once. What is open, inline text above all, is turned into blocks where a block element begins or ends. */
class BlockReader implements Blocks {
  readonly blocks: HtmlBlock[] = [];
  readonly extents = new Map<Element, Extent>();
  private readonly showsHidden: boolean;
  private raw = '';
  private marks: Mark[] = [];
  private hidden: Hidden[] = [];
  private time: string | null = null;
  private heading = 0;
  private itemMark = '';
  private isItem = false;
  private isNote = false;
  private isPreformatted = false;
  private current: Element;

  constructor(root: Element, showsHidden: boolean) {
    this.current = root;
    this.showsHidden = showsHidden;
  }

  visitBlock(element: Element): void {
    this.inBlock(element, () => {
      const { heading, isPreformatted } = this;
      this.heading = levelOf(element) ?? heading;
      this.isPreformatted ||= /^(?:pre|listing|xmp|plaintext)$/.test(element.tagName);
      if (element.tagName === 'ol') this.visitList(element);
      else if (element.tagName === 'li') this.visitItem(element, '');
      else if (element.tagName === 'table') this.visitTable(element);
      else this.visitChildren(element);
      this.flush();
      Object.assign(this, { heading, isPreformatted });
    });
  }

  private visit(node: Node): void {
    if (node.nodeName === '#text' && 'value' in node) {
      const text = node.value.replaceAll(PART, BREAK);
      this.raw += this.isPreformatted ? text.replace(/\r\n?|\n/g, BREAK) : text;
    } else if (!isElement(node) || isCode(node)) {
      return;
    } else if (INSTEAD.has(node.tagName)) {
      this.hidden.push({ element: node, why: WHY_INSTEAD });
    } else if (/^(?:rt|rp|rtc)$/.test(node.tagName)) {
      this.hidden.push({ element: node, why: WHY_READING });
    } else if (/^annotation(?:-xml)?$/.test(node.tagName)) {
      this.hidden.push({ element: node, why: WHY_SOURCE });
    } else if (isStruck(node)) {
      this.hidden.push({ element: node, why: WHY_STRUCK });
    } else if (!this.showsHidden && isHidden(node)) {
      this.hidden.push({ element: node, why: HIDDEN });
    } else if (isBlock(node)) {
      this.visitBlock(node);
    } else if (PARTING.has(node.tagName)) {
      this.raw += PART;
      this.visitInline(node);
      this.raw += PART;
    } else {
      this.visitInline(node);
    }
  }

  private visitChildren({ childNodes }: Element): void {
    for (const child of childNodes) this.visit(child);
  }

  private visitInline(element: Element): void {
    switch (element.tagName) {
      case 'br':
        this.raw += BREAK;
        return;
      case 'a':
        // The way back from a footnote is no word of it.
        if (isWayBack(element)) return;
        // A link to a place in the same document does not lead away from it.
        if (/^#./.test(attribute(element, 'href'))) this.visitChildren(element);
        else this.visitMarked('link', element);
        return;
      case 'button':
        this.visitMarked('control', element);
        return;
      case 'b':
      case 'strong':
        this.visitMarked('bold', element);
        return;
      case 'sup':
        this.visitChanged(element.childNodes, (text, before) => raisedText(element, text, before));
        return;
      case 'msup':
      case 'msubsup':
      case 'mfrac':
      case 'msqrt':
      case 'mroot':
        this.visitFormula(element);
        return;
      case 'q':
        this.raw += '“';
        this.visitChildren(element);
        this.raw += '”';
        return;
      case 'time':
        this.time ??= attribute(element, 'datetime') || null;
        this.visitChildren(element);
        return;
      default:
        this.visitChildren(element);
    }
  }

  /** What MathML draws above, below or around something is written with marks, as in Word's formulas. */
  private visitFormula(element: Element): void {
    const parts = element.childNodes.filter(isElement);
    const [first = [], second = [], third = []] = parts.map((part) => [part]);
    switch (element.tagName) {
      case 'msup':
      case 'msubsup':
        for (const one of element.tagName === 'msup' ? first : [...first, ...second]) this.visit(one);
        this.visitChanged(element.tagName === 'msup' ? second : third, exponent);
        return;
      case 'mfrac':
        this.visitChanged(first, grouped);
        this.raw += '/';
        this.visitChanged(second, grouped);
        return;
      default:
        // The degree of a root comes first.
        if (element.tagName === 'mroot') this.visitChanged(second, (text) => text);
        this.raw += '√';
        this.visitChanged(element.tagName === 'mroot' ? first : parts, grouped);
    }
  }

  /** Visits some nodes and changes what is shown of them. @param change is given what stands before it, too */
  private visitChanged(nodes: readonly Node[], change: (text: string, before: string) => string): void {
    const { raw, marks, extents } = this;
    const [known, blocks] = [marks.length, extents.size];
    for (const node of nodes) this.visit(node);
    // What has blocks in it is no part of a line.
    if (extents.size !== blocks || raw.length > LONGEST_WITH_RAISED) return;
    const inside = this.raw.slice(raw.length).replaceAll(PART, '');
    const changed = change(inside, raw.slice(-8).replaceAll(PART, ''));
    if (changed === inside) return;
    this.raw = raw + changed;
    for (const mark of marks.splice(known)) marks.push({ ...mark, from: raw.length, to: this.raw.length });
  }

  private visitMarked(kind: Mark['kind'], element: Element): void {
    const from = this.raw.length;
    this.visitChildren(element);
    if (this.raw.length > from) this.marks.push({ kind, from, to: this.raw.length });
  }

  private visitList(list: Element): void {
    const items = list.childNodes.filter((child) => isElement(child) && child.tagName === 'li');
    const isReversed = hasAttribute(list, 'reversed');
    const isMarked = !/list-style(?:-type)?\s*:[^;]*none/i.test(attribute(list, 'style'));
    let number = integer(attribute(list, 'start')) ?? (isReversed ? items.length : 1);
    for (const child of list.childNodes) {
      if (isElement(child) && child.tagName === 'li') {
        number = integer(attribute(child, 'value')) ?? number;
        this.visitItem(child, isMarked ? `${counter(number, attribute(list, 'type'))}. ` : '');
        number += isReversed ? -1 : 1;
      } else this.visit(child);
    }
  }

  private visitItem(item: Element, mark: string): void {
    this.inBlock(item, () => {
      const { isItem, isNote } = this;
      this.isItem = true;
      this.isNote ||= NOTE_ID.test(attribute(item, 'id'));
      this.itemMark = mark;
      this.visitChildren(item);
      this.flush();
      Object.assign(this, { isItem, isNote, itemMark: '' });
    });
  }

  private visitTable(table: Element): void {
    const found = rowsOf(table, (cell) => blocksOf(cell, this.showsHidden).blocks);
    if (found === null) return this.visitChildren(table);
    for (const child of table.childNodes) if (isElement(child) && child.tagName === 'caption') this.visit(child);
    for (const { element, ...row } of found.rows) {
      this.extents.set(element, { from: this.blocks.length, to: this.blocks.length + 1 });
      this.blocks.push({ ...NOTHING, ...row, element });
    }
    this.blocks.push(...found.hidden);
  }

  private inBlock(element: Element, visitInside: () => void): void {
    this.flush();
    const { current } = this;
    const from = this.blocks.length;
    this.current = element;
    // Set before those of the elements inside, for extents are in the order of the file.
    this.extents.set(element, { from, to: from });
    visitInside();
    this.flush();
    this.extents.set(element, { from, to: this.blocks.length });
    this.current = current;
  }

  /** Ends the run of inline text: its paragraphs become blocks, then the hidden elements in it. */
  private flush(): void {
    const { heading: level, current: element } = this;
    const kind = level > 0 ? 'heading' : this.isNote ? 'note' : this.isItem ? 'item' : 'paragraph';
    for (const { text, ...counts } of inlineLines(this.raw, this.marks, level > 0, this.isPreformatted)) {
      const hasOwnMark = /^[(（]?[\p{L}\d]{1,3}[.)）、]/u.test(text);
      const mark = this.isItem && !hasOwnMark ? this.itemMark : '';
      const written = countLetters(mark);
      this.blocks.push({ kind, level, text: mark + text, written, ...counts, columns: null, time: this.time, element });
      this.itemMark = '';
      this.time = null;
    }
    for (const one of this.hidden) {
      const text = onOneLine(textIn(one.element));
      if (text !== '') this.blocks.push({ ...NOTHING, kind: 'hidden', text, whyHidden: one.why, element });
    }
    this.raw = '';
    this.marks = [];
    this.hidden = [];
  }
}

/** An element whose words the page does not show, and why. */
type Hidden = { readonly element: Element; readonly why: string };

const NOTHING = {
  level: 0,
  written: 0,
  parts: [],
  linked: 0,
  inControls: 0,
  bold: 0,
  columns: null,
  time: null,
} as const;

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
    hasAttribute(element, 'hidden') ||
    (element.tagName === 'dialog' && !hasAttribute(element, 'open')) ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute(element, 'style'))
  );
}

function isStruck(element: Element): boolean {
  return (
    /^(?:del|s|strike)$/.test(element.tagName) ||
    /text-decoration(?:-line)?\s*:[^;]*line-through/i.test(attribute(element, 'style'))
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
  const roman = formatRoman(number);
  return type === 'i' ? roman.toLowerCase() : roman;
}

/** A footnote's number comes in square brackets. */
function raisedText(element: Element, text: string, before: string): string {
  const isNote = element.childNodes.some((child) => isElement(child) && child.tagName === 'a');
  return isNote && /^[\d*†‡]{1,4}$/u.test(text.trim()) ? `[${text.trim()}]` : raised(text, before);
}
