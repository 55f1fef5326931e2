import { formatOf } from '../corpus/formats/formats.ts';
import type { Document } from '../corpus/document.ts';

/** A document that was taken from an address. */
export type LinkedDocument = Document & { readonly url: string; readonly taken: string };

export function isLinked(document: Document): document is LinkedDocument {
  return document.url !== null && document.taken !== undefined;
}

/** Does a kind of file, by its ending, stay with a document? */
export function isSameKind({ format }: Document, ending: string): boolean {
  return formatOf(ending)?.name === format;
}
