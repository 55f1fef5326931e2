import type { Characters, LeftOut, Metadata } from '../document.ts';
import type { Paragraph } from '../structure/passages.ts';

export type FormatName = 'markdown' | 'text' | 'html' | 'pdf' | 'docx';

/** What a format's reader takes from one file. What the file does not say stays out of the metadata. */
export type Reading = {
  /** The document's text; the offsets of `paragraphs` count its UTF-16 code units. */
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly metadata: Partial<Metadata>;
  /** How the bytes were decoded; `null` where the format defines it (PDF, DOCX). */
  readonly encoding: string | null;
  /** Boilerplate and the like, in the order of the file. */
  readonly leftOut: readonly LeftOut[];
  /** `source` is counted from the file, not from what was read of it; `kept` from what is offered of `text`, of a PDF all of it. */
  readonly characters: Pick<Characters, 'source' | 'kept'>;
};

/**
 * The same bytes always give the same reading.
 * @param charset the encoding of a text, as who gave it out named it
 * @throws UnusableFile
 */
export type Format = (bytes: Uint8Array, charset?: string) => Reading | Promise<Reading>;
