import { onOneLine } from '../../../text/lines.ts';
import { decode } from '../../read/encoding.ts';
import { UnusableFile } from '../../read/unusable-file.ts';
import { declaredEncoding } from './html.ts';
import { metadataOf, withoutSite } from './page-metadata.ts';
import { parseHtml } from './tree.ts';

/** Bytes at the top of a page that are looked at: enough for its head, and few enough to be read at once. */
const TOP = 64 * 1024;

/** `>`, which is no part of another character, but in UTF-16. */
const END_OF_TAG = 0x3e;

/** The title in the head of a page, without the name of its site; null where it has none, or cannot be read. */
export function titleOfPage(bytes: Uint8Array, charset?: string): string | null {
  const top = bytes.subarray(0, TOP);
  const head = top.length === bytes.length ? top : top.subarray(0, top.lastIndexOf(END_OF_TAG) + 1);
  try {
    const { text } = decode(head, charset ?? declaredEncoding(head));
    const { titles, site } = metadataOf(parseHtml(text));
    const [title] = titles;
    return title === undefined ? null : onOneLine(withoutSite(title, site));
  } catch (error) {
    if (error instanceof UnusableFile) return null;
    throw error;
  }
}
