import type { Language } from '../languages/language.ts';
import type { Span } from '../text/span.ts';

/** Where the date of a document is from. Every name is one of these, in `documents --json` too. */
export type DateSource =
  | 'side-file'
  | 'front-matter'
  /** `<meta>` or JSON-LD of a web page. */
  | 'markup'
  /** A `<time>` beside the headline of a web page. */
  | 'time'
  /** The line of a page with its date and source, or the agency's first words (新华社北京11月30日电). */
  | 'dateline'
  /** A line of place and date below the title, or a line of the first ones that is nothing but a date. */
  | 'line-below-title'
  /** The closing clause of a treaty: Done at …, Совершено в …, 签订于…. */
  | 'closing'
  /** A line of place and date among the signatures. */
  | 'signature'
  | 'address'
  | 'file-name';

/** Metadata of a document. Absent means that the document does not name it: nothing is guessed. */
export type Metadata = {
  readonly title: string;
  readonly language: Language;
  readonly publisher: string | null;
  /**
   * As the document writes it, usually `2025-11-18`, `2025-11` or `2025`; else `2025-11-18` by a line of its own, its
   * address, its dateline or its file's name.
   */
  readonly date: string | null;
  /** `null` if, and only if, there is no date. */
  readonly dateFrom: DateSource | null;
  readonly url: string | null;
  readonly kind: string | null;
};

/** A part of a file that is not of the document (a menu, a share bar, credits), and why it was left out, in plain words. */
export type LeftOut = {
  readonly text: string;
  readonly why: string;
  /** How many letters and figures of the file it stands for, where not just those of `text`: a running head of forty pages. */
  readonly letters?: number;
};

/**
 * How many letters and figures (code points of `\p{L}` and `\p{N}`) a file has, counted apart from its reading, how many
 * can be found and quoted (in passages, headings and the title), and how many are in `leftOut`. `source` is the sum of the
 * others, or something was lost.
 */
export type Characters = { readonly source: number; readonly kept: number; readonly leftOut: number };

/** One file of the documents' folder. */
export type Document = Metadata & {
  /** The path below the documents' folder, with `/` between its parts. */
  readonly id: string;
  /** The format's name: `markdown`, `text`, `html`, `pdf` or `docx`. */
  readonly format: string;
  /** How the file's bytes were decoded, such as `utf-8`; `null` where the format defines it. */
  readonly encoding: string | null;
  /** SHA-256, in hex, of the file (and of its side file): it changes when, and only when, they do. */
  readonly hash: string;
  /** SHA-256, in hex, of the words of all passages without white space: two files with the same words have the same. */
  readonly fingerprint: string;
  /** The day (`2026-11-28`) on which the bot took it from its address; absent where it did not. */
  readonly taken?: string;
  /**
   * The text of the document: of plain text and Markdown the decoded file, of other formats what was extracted. Every
   * offset counts its UTF-16 code units.
   */
  readonly text: string;
  readonly leftOut: readonly LeftOut[];
  readonly characters: Characters;
  readonly passages: readonly Passage[];
};

/** Where a passage is, in terms that a person can follow. */
type Locator = Span & {
  /** Line numbers of the file, from 1. */
  readonly lineStart: number;
  readonly lineEnd: number;
  /** The number of the paragraph in the document, from 1; headings and boilerplate are not counted. */
  readonly paragraph: number;
  /** The page, from 1, where the format has pages. */
  readonly page: number | null;
  /** The headings above the passage, outermost first. */
  readonly heading: readonly string[];
  /** In a digest, the address that its item was taken from, in place of the document's. */
  readonly url?: string;
};

/** The unit that is found and quoted: a paragraph, or a part of a long one. `text` is `document.text.slice(start, end)`. */
export type Passage = {
  readonly text: string;
  /** Usually the document's; its own in a document of two languages. */
  readonly language: Language;
  readonly locator: Locator;
  /** The sentences of `text`, as offsets into it. Together they leave out nothing but white space. */
  readonly sentences: readonly Span[];
};

/** Does another document have the same title? Then only the id tells which one is meant. */
export function isTitleShared(document: Document, documents: readonly Document[]): boolean {
  return documents.some(({ id, title }) => title === document.title && id !== document.id);
}

/** How many passages some documents have together. */
export function countPassages(documents: readonly Document[]): number {
  return documents.reduce((sum, { passages }) => sum + passages.length, 0);
}

/** How many letters and figures of its file a document neither has nor names as left out; less than 0: it has too many. */
export function lostLetters({ characters: { source, kept, leftOut } }: Pick<Document, 'characters'>): number {
  return source - kept - leftOut;
}
