import type { LeftOut } from '../../document.ts';

/** Why words of a Word file are no part of its text. */
export const WHY = {
  deleted: 'deleted in a tracked change',
  moved: 'moved elsewhere in a tracked change',
  hidden: 'hidden text',
  hiddenOnWeb: 'hidden on web pages',
  struck: 'struck out',
  placeholder: 'what stands in a field that nobody has filled in',
  instruction: 'in the instruction of a field',
  reading: 'the reading of a word, above it',
  covered: 'in a cell that another one covers',
  outsideCells: 'in a table, but outside of its cells',
  otherForm: 'another form of it, for programs that cannot show the first',
  unknownSign: 'a sign that only its font knows; it stands in the text',
  header: 'header',
  footer: 'footer',
  comment: 'comment',
  note: 'a note to which nothing refers',
  glossary: 'a building block for other documents',
  diagram: 'a diagram that is not shown',
  chart: 'in a chart',
  unused: 'a part to which nothing refers',
  missing: 'an embedded file that the document does not hold',
  unread: 'an embedded file of a kind that cannot be read',
} as const;

/** Collects what is left out. Pieces that follow each other for one reason are one text until something is shown. */
export class LeftOutWords {
  private readonly pieces: { text: string; readonly why: string }[] = [];
  private isOpen = false;

  add(text: string, why: string): void {
    const last = this.pieces.at(-1);
    if (this.isOpen && last?.why === why) last.text += text;
    else this.pieces.push({ text, why });
    this.isOpen = true;
  }

  /** What is added from now on is a text of its own. */
  part(): void {
    this.isOpen = false;
  }

  all(): LeftOut[] {
    return this.pieces
      .map(({ text, why }) => ({ text: text.replace(/[^\S\n]+/g, ' ').trim(), why }))
      .filter(({ text }) => text !== '');
  }
}
