import { BREAK } from '../html/inline-text.ts';
import { Fields } from './fields.ts';
import { formulaParts } from './formula.ts';
import { WHY } from './left-out.ts';
import { type Join, OpenParagraph } from './paragraph.ts';
import { lettersOf } from './plain-words.ts';
import { isPrivate, signOf } from './signs.ts';
import { rowsOf } from './table.ts';
import type { WordBlock } from './word-block.ts';
import type { NoteReference, WordDocument } from './word-document.ts';
import {
  type XmlElement,
  attributeOf,
  charactersOf,
  childOf,
  childrenOf,
  isProperties,
  isUnfilled,
  switchOf,
  valueOf,
} from './xml.ts';

/** Elements that hold paragraphs and tables as they hold them themselves. */
const AROUND_BLOCKS =
  /^(?:w:(?:body|sdt|sdtContent|customXml|smartTag|ins|moveTo|txbxContent|tc|footnote|endnote|document)|a:txBody|dgm:\w+)$/;

/** What a reader sees of one story (a body, a cell, a text box, a note), in the order of reading. */
export class StoryReader {
  readonly blocks: WordBlock[] = [];
  private readonly document: WordDocument;
  private readonly fields: Fields;
  private readonly tableStyle: string | undefined;
  private open: OpenParagraph | null = null;
  /** Why the run that is being read is not printed. */
  private hidden: string | null = null;
  private font: string | undefined;
  /** The style of the paragraph that is being read, which may go on one of another style. */
  private style: string | undefined;
  private isInlineShape = false;
  /** The run that is being read is raised. */
  private isRaised = false;
  /** Words that have stood outside of any paragraph. */
  private isLoose = false;

  constructor(document: WordDocument, fields = new Fields(document.fieldMarks), tableStyle?: string) {
    this.document = document;
    this.fields = fields;
    this.tableStyle = tableStyle;
  }

  /** The blocks of an element: a whole story, or a paragraph or table of it. */
  read(element: XmlElement): WordBlock[] {
    this.visitBlock(element, element.kind);
    this.close();
    return this.blocks;
  }

  private visitBlocks(parent: XmlElement): void {
    for (const child of childrenOf(parent)) this.visitBlock(child, child.kind);
  }

  private visitBlock(element: XmlElement, kind: string): void {
    if (isProperties(kind)) return;
    if (isUnfilled(element)) return this.leaveOut(element, WHY.placeholder);
    if (kind === 'w:p' || kind === 'a:p') this.visitParagraph(element);
    else if (kind === 'w:tbl') this.visitTable(element);
    else if (kind === 'w:altChunk') this.visitChunk(element);
    else if (kind === 'mc:AlternateContent') this.visitForms(element, (form) => this.visitBlocks(form));
    else if (AROUND_BLOCKS.test(kind)) this.visitBlocks(element);
    else {
      // Words outside of a paragraph are one of their own.
      if (!this.isLoose) this.begin(undefined, undefined);
      this.isLoose = true;
      this.visitInline(element, kind);
    }
  }

  private visitParagraph(paragraph: XmlElement): void {
    const properties = childOf(paragraph, 'w:pPr');
    const style = valueOf(properties, 'w:pStyle');
    this.begin(properties, style);
    this.style = style;
    this.visitChildren(paragraph);
    this.style = undefined;
    if (this.open) this.open.join = this.joinOf(properties, style);
    this.document.leftOut.part();
  }

  private begin(properties: XmlElement | undefined, style: string | undefined): void {
    if (this.open?.join) this.open.continueAs(properties, style);
    else {
      this.close();
      this.open = new OpenParagraph(properties, style);
    }
  }

  private joinOf(properties: XmlElement | undefined, paragraph: string | undefined): Join | null {
    const end = childOf(properties, 'w:rPr');
    if (childOf(end, 'w:del') || childOf(end, 'w:moveFrom')) return 'deleted end';
    if (this.hides(end, paragraph) === WHY.hidden) return 'hidden end';
    const cap = attributeOf(childOf(properties, 'w:framePr'), 'dropCap');
    return cap === undefined || cap === 'none' ? null : 'drop cap';
  }

  private hides(properties: XmlElement | undefined, paragraph: string | undefined): string | null {
    const run = valueOf(properties, 'w:rStyle');
    return this.document.styles.hides(properties, { run, paragraph, table: this.tableStyle });
  }

  /** Ends the open paragraph: it becomes blocks. */
  private close(): void {
    const { open } = this;
    this.open = null;
    this.isLoose = false;
    if (open === null) return;
    const { numbers, styles, written } = this.document;
    const isEmptyEnd = open.join !== null && !open.hasWords;
    const item = isEmptyEnd ? null : numbers.itemOf(open.properties, open.style);
    const isTitle = styles.isTitle(open.style);
    const level = isTitle ? 1 : styles.levelOf(open.style);
    const kind = level > 0 ? 'heading' : item?.number === null ? 'item' : 'paragraph';
    this.add(open.blocks(written.of(item?.number ?? ''), kind, level, isTitle));
  }

  private add(blocks: readonly WordBlock[]): void {
    for (const block of blocks) this.blocks.push(block);
  }

  private visitTable(table: XmlElement): void {
    this.close();
    const style = valueOf(childOf(table, 'w:tblPr'), 'w:tblStyle') ?? this.tableStyle;
    const read = (cell: XmlElement) => new StoryReader(this.document, this.fields, style).read(cell);
    this.add(rowsOf(table, this.document, read));
  }

  private visitChunk(element: XmlElement): void {
    this.close();
    const chunk = this.document.chunkOf(attributeOf(element, 'id'));
    if (typeof chunk === 'string') {
      this.document.leftOut.part();
      this.document.leftOut.add('…', chunk);
    } else this.add([{ kind: 'item', level: 0, text: chunk.text, columns: null, isTitle: false, bold: 0, chunk }]);
  }

  /** Of several forms of one thing one is shown. The others mostly say the same; if not, they are left out by name. */
  private visitForms(alternatives: XmlElement, visit: (form: XmlElement) => void): void {
    const { shown, others } = this.document.words.formsOf(alternatives);
    if (shown) visit(shown);
    for (const other of others) this.leaveOut(other, WHY.otherForm);
  }

  private leaveOut(element: XmlElement, why: string): void {
    this.document.leftOut.add(this.document.words.in(element), why);
  }

  private visitChildren(element: XmlElement): void {
    for (const child of childrenOf(element)) this.visitInline(child, child.kind);
  }

  private visitInline(element: XmlElement, kind: string): void {
    if (isProperties(kind)) return;
    if (isUnfilled(element)) return this.leaveOut(element, WHY.placeholder);
    switch (kind) {
      case 'w:r':
      case 'm:r':
        return this.visitRun(element);
      case 'w:t':
      case 'm:t':
      case 'a:t':
        return this.visitText(element);
      case 'w:delText':
        return this.document.leftOut.add(charactersOf(element), WHY.deleted);
      case 'w:del':
        return this.leaveOut(element, WHY.deleted);
      case 'w:moveFrom':
        return this.leaveOut(element, WHY.moved);
      case 'w:rt':
        return this.leaveOut(element, WHY.reading);
      case 'w:tab':
      case 'w:ptab':
        return this.show(' ');
      case 'w:br':
      case 'w:cr':
      case 'a:br':
        return this.show(BREAK);
      case 'w:noBreakHyphen':
        return this.show('\u2011');
      case 'w:sym':
        return this.visitSign(attributeOf(element, 'font'), Number.parseInt(attributeOf(element, 'char') ?? '', 16));
      case 'w:fldChar':
        return this.show(this.document.written.of(this.fields.mark(element)));
      case 'w:instrText':
      case 'w:delInstrText':
        return this.fields.addInstruction(charactersOf(element));
      case 'w:footnoteReference':
        return this.visitReference(element, 'footnote');
      case 'w:endnoteReference':
        return this.visitReference(element, 'endnote');
      case 'mc:AlternateContent':
        return this.visitForms(element, (form) => this.visitChildren(form));
      default:
        return this.visitDrawn(element, kind);
    }
  }

  /** Drawings with words in them, and formulas; all other elements only stand around what they hold. */
  private visitDrawn(element: XmlElement, kind: string): void {
    switch (kind) {
      case 'wp:inline':
        return this.visitShape(element, true);
      case 'wp:anchor':
        return this.visitShape(element, false);
      case 'v:shape':
      case 'v:rect':
      case 'v:roundrect':
      case 'v:group':
        return this.visitShape(element, !/position\s*:\s*absolute/i.test(attributeOf(element, 'style') ?? ''));
      case 'w:txbxContent':
      case 'a:txBody':
      case 'a:p':
      case 'w:p':
      case 'w:tbl':
      case 'w:altChunk':
        return this.visitBox(element);
      case 'v:textpath':
        return this.visitWordArt(element);
      case 'dgm:relIds':
        return this.visitDiagram(element);
      default:
        for (const part of formulaParts(element, kind)) {
          if (typeof part === 'string') this.show(part);
          else this.visitInline(part, part.kind);
        }
    }
  }

  private visitRun(run: XmlElement): void {
    const { hidden, font, isRaised } = this;
    const properties = childOf(run, 'w:rPr');
    const { paragraph } = this;
    this.hidden = hidden ?? this.hides(properties, this.style);
    this.font = fontOf(properties);
    this.isRaised = valueOf(properties, 'w:vertAlign') === 'superscript';
    if (!this.isRaised) paragraph.endRaised();
    const { place } = paragraph;
    this.visitChildren(run);
    Object.assign(this, { hidden, font, isRaised });
    if (switchOf(properties, 'w:b') === true) paragraph.boldSince(place);
  }

  private visitText(element: XmlElement): void {
    const characters = charactersOf(element);
    const isKept = attributeOf(element, 'space') === 'preserve';
    // Line breaks and indents around words are those of the XML.
    const text = isKept ? characters : withoutIndents(characters);
    // Nearly all texts have no signs.
    if (!isPrivate(text)) return this.show(text);
    for (const character of text) {
      if (isPrivate(character)) this.visitSign(this.font, character.charCodeAt(0));
      else this.show(character);
    }
  }

  private visitSign(font: string | undefined, code: number): void {
    if (!(code <= 0xffff)) return;
    const character = String.fromCharCode(code);
    const sign = signOf(font, code) ?? (isPrivate(character) ? null : character);
    // Letters that a font makes of codes are not among those that the file holds.
    if (this.unprinted !== null)
      this.document.leftOut.add(sign === null || lettersOf(sign) !== '' ? '…' : sign, this.unprinted);
    else {
      if (sign === null) this.document.leftOut.add(character, WHY.unknownSign);
      this.show(this.document.written.of(sign ?? character));
    }
  }

  private visitReference(element: XmlElement, kind: NoteReference['kind']): void {
    const id = attributeOf(element, 'id');
    if (this.unprinted !== null || id === undefined) return;
    const hasOwnMark = /^(?:1|true|on)$/.test(attributeOf(element, 'customMarkFollows') ?? '');
    const number = this.document.notes.numberOf({ kind, id }, hasOwnMark);
    if (number !== '') this.show(this.document.written.of(`[${number}]`), false);
  }

  private visitShape(element: XmlElement, isInline: boolean): void {
    const { isInlineShape } = this;
    this.isInlineShape = isInline;
    this.visitChildren(element);
    this.isInlineShape = isInlineShape;
  }

  private visitDiagram(element: XmlElement): void {
    const data = this.document.diagramOf(attributeOf(element, 'dm'));
    if (data && this.unprinted === null) this.visitBox(data);
  }

  private visitBox(element: XmlElement): void {
    if (this.unprinted !== null) return this.leaveOut(element, this.unprinted);
    this.addBox(new StoryReader(this.document).read(element));
  }

  private addBox(blocks: readonly WordBlock[]): void {
    const { paragraph, isInlineShape } = this;
    paragraph.addBox(blocks, isInlineShape);
    if (blocks.length > 0) this.fields.showed();
  }

  private visitWordArt(element: XmlElement): void {
    if (this.unprinted !== null) return this.leaveOut(element, this.unprinted);
    const art = new OpenParagraph();
    art.add(attributeOf(element, 'string') ?? '');
    this.addBox(art.blocks('', 'paragraph', 0, false));
  }

  private get paragraph(): OpenParagraph {
    return (this.open ??= new OpenParagraph());
  }

  /** Why what is being read is not printed, in plain words. */
  private get unprinted(): string | null {
    return this.hidden ?? (this.fields.isInstruction ? WHY.instruction : null);
  }

  private show(text: string, isRaised = this.isRaised): void {
    if (text === '') return;
    const { unprinted } = this;
    if (unprinted !== null) return this.document.leftOut.add(text, unprinted);
    this.paragraph.add(text, isRaised);
    this.document.leftOut.part();
    if (text.trim() !== '') this.fields.showed();
  }
}

/** Without the white space at either end that has a line break in it. */
function withoutIndents(text: string): string {
  const words = text.trimStart();
  const before = text.slice(0, text.length - words.length);
  const kept = before.includes('\n') ? words : text;
  const end = kept.trimEnd();
  return kept.slice(end.length).includes('\n') ? end : kept;
}

/** The font of a run's signs. */
function fontOf(properties: XmlElement | undefined): string | undefined {
  const fonts = childOf(properties, 'w:rFonts');
  return attributeOf(fonts, 'ascii') ?? attributeOf(fonts, 'hAnsi') ?? attributeOf(fonts, 'cs');
}
