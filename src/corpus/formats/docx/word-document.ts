import { countLetters } from '../../../text/count-letters.ts';
import type { Reading } from '../format.ts';
import { LeftOutWords } from './left-out.ts';
import type { ListNumbers } from './list-numbers.ts';
import { PlainWords } from './plain-words.ts';
import type { Styles } from './styles.ts';
import type { XmlElement } from './xml.ts';

/** A note at the foot of a page or at the end, by its place in the file. */
export type NoteReference = { readonly kind: 'footnote' | 'endnote'; readonly id: string };

/** What all stories of one document (its body, cells, text boxes, notes) share while they are read. */
export type WordDocument = {
  readonly styles: Styles;
  readonly numbers: ListNumbers;
  /** The marks of fields that have both ends. */
  readonly fieldMarks: ReadonlySet<XmlElement>;
  readonly words: PlainWords;
  readonly leftOut: LeftOutWords;
  readonly notes: NoteNumbers;
  readonly written: WrittenLetters;
  /** The embedded file of a `w:altChunk`, or why it is not read. */
  readonly chunkOf: (id: string | undefined) => Reading | string;
  /** The data of a diagram by the id of its relation. */
  readonly diagramOf: (id: string | undefined) => XmlElement | undefined;
};

/** Numbers notes in the order in which the text refers to them. */
export class NoteNumbers {
  readonly notes: (NoteReference & { readonly number: string })[] = [];
  private readonly numbers = new Map<string, string>();
  private count = 0;

  /** @param hasOwnMark the text itself has the note's mark, such as `*`; the note counts for nothing then */
  numberOf(reference: NoteReference, hasOwnMark: boolean): string {
    const key = `${reference.kind} ${reference.id}`;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = hasOwnMark ? '' : String((this.count += 1));
    this.notes.push({ ...reference, number });
    this.numbers.set(key, number);
    return number;
  }
}

/** Counts the letters and figures that the reader puts into the text and the file does not hold: numbers of lists and notes. */
export class WrittenLetters {
  count = 0;

  /** Counts a text, and gives it back. */
  of(text: string): string {
    this.count += countLetters(text);
    return text;
  }
}
