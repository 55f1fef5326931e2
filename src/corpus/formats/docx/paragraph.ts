import type { XmlElement } from './xml.ts';
import { type Mark, inlineLines } from '../html/inline-text.ts';
import { raised } from '../html/raised.ts';
import type { WordBlock } from './word-block.ts';

/** What a text box shows, and where in the text of its paragraph it is anchored. */
type Box = { readonly at: number; readonly isInline: boolean; readonly blocks: readonly WordBlock[] };

/** How a paragraph goes on in the next one: its end is not printed, or it is the large first letter of the next. */
export type Join = 'deleted end' | 'hidden end' | 'drop cap';

/** A paragraph that is being read. */
export class OpenParagraph {
  // Adding to one string and cutting pieces from it takes the square of the time.
  private readonly parts: string[] = [];
  private readonly marks: Mark[] = [];
  private readonly boxes: Box[] = [];
  private length = 0;
  /** Where raised text begins that may go on in the next run. */
  private raisedFrom: { readonly part: number; readonly at: number } | null = null;
  hasWords = false;
  properties: XmlElement | undefined;
  style: string | undefined;
  join: Join | null = null;

  constructor(properties?: XmlElement, style?: string) {
    this.properties = properties;
    this.style = style;
  }

  add(text: string, isRaised = false): void {
    if (!isRaised) this.endRaised();
    else this.raisedFrom ??= { part: this.parts.length, at: this.length };
    this.parts.push(text);
    this.length += text.length;
    this.hasWords ||= text.trim() !== '';
  }

  /** An exponent is often in several runs, so it can only be told when other text follows. */
  endRaised(): void {
    const { parts, raisedFrom, length } = this;
    if (raisedFrom === null) return;
    this.raisedFrom = null;
    const { part, at } = raisedFrom;
    const text = raised(parts.splice(part).join(''), parts.slice(-4).join(''));
    parts.push(text);
    this.length = at + text.length;
    for (let last = this.marks.length - 1; last >= 0; last -= 1) {
      const mark = this.marks[last] as Mark;
      if (mark.to <= at) return;
      if (mark.to === length) this.marks[last] = { ...mark, to: this.length };
    }
  }

  addBox(blocks: readonly WordBlock[], isInline: boolean): void {
    this.endRaised();
    this.boxes.push({ at: this.length, isInline, blocks });
  }

  /** Where the next text will be; for `boldSince`. */
  get place(): number {
    return this.length;
  }

  /** What was added since a place is in bold. */
  boldSince(place: OpenParagraph['place']): void {
    if (this.length > place) this.marks.push({ kind: 'bold', from: place, to: this.length });
  }

  /** Goes on with the next paragraph. */
  continueAs(properties: XmlElement | undefined, style: string | undefined): void {
    const { join } = this;
    this.join = null;
    // The number of a paragraph whose end is hidden is shown, that of one whose end is deleted is not.
    if (join === 'hidden end' && this.hasWords) return;
    this.properties = properties;
    this.style = style;
  }

  /**
   * Its blocks: it may be several paragraphs that are parted by line breaks, and the boxes come behind it. A box that
   * stands in the line like a word is a part of it.
   * @param label what is shown before it
   */
  blocks(label: string, kind: WordBlock['kind'], level: number, isTitle: boolean): WordBlock[] {
    this.endRaised();
    const behind: WordBlock[] = [];
    const raw = this.parts.join('');
    const parts = [label];
    let from = 0;
    for (const { at, isInline, blocks } of this.boxes) {
      const [only, ...more] = blocks;
      if (isInline && more.length === 0 && only?.kind === 'paragraph' && this.hasWords) {
        parts.push(raw.slice(from, at), ' ', only.text, ' ');
        from = at;
      } else for (const block of blocks) behind.push(block);
    }
    parts.push(raw.slice(from));
    const marks = this.marks.map((mark) => ({ ...mark, from: mark.from + label.length, to: mark.to + label.length }));
    const lines = inlineLines(parts.join(''), marks, level > 0, false);
    const own = lines.map((line, at) => ({
      kind,
      level,
      text: line.text,
      columns: null,
      isTitle: isTitle && at === 0,
      bold: line.bold,
      chunk: null,
    }));
    return [...own, ...behind];
  }
}
