import type { Metadata } from '../document.ts';
import type { Paragraph } from '../passages.ts';

/** What a format's reader takes from the text of one file. What the file does not say stays out. */
export type Reading = {
  readonly metadata: Partial<Metadata>;
  readonly paragraphs: readonly Paragraph[];
};

/** The file cannot be used; the message says why, in plain words that stand after the name of the file. */
export class UnusableFile extends Error {}

/** Reads the decoded text of a file. @throws UnusableFile */
export type Format = (text: string) => Reading;
