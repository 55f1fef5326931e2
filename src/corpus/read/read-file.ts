import { createHash } from 'node:crypto';
import type { Document, Metadata } from '../document.ts';
import { decode } from './encoding.ts';
import { ENDINGS, formatOf } from '../formats/formats.ts';
import { detectLanguage } from '../../languages/detect-language.ts';
import { type WrittenMetadata, parseMetadata } from './metadata.ts';
import { ownDate } from '../structure/own-date.ts';
import { outerDate } from '../structure/outer-date.ts';
import { withLeadIns } from '../structure/lead-ins.ts';
import { type Paragraph, passagesOf } from '../structure/passages.ts';
import { LONGEST_TITLE } from '../structure/headings.ts';
import { countLetters } from '../../text/count-letters.ts';
import { truncate } from '../../text/truncate.ts';
import { sum } from '../../text/sum.ts';
import { publisherOf } from '../structure/publisher.ts';
import { UnusableFile } from './unusable-file.ts';

/** A file with the metadata of a document: `NAME.meta.yaml`. */
export type SideFile = { readonly name: string; readonly bytes: Uint8Array };

/** Bytes, or UTF-16 units. */
const HASHED_AT_ONCE = 1024 * 1024;

/**
 * Reads one file into a document. The same bytes under the same name always give the same document. The side file's
 * metadata take precedence over the document's own.
 * @param id the file's path below the documents' folder, with `/` between its parts
 * @throws UnusableFile
 */
export async function readFile(id: string, bytes: Uint8Array, sideFile?: SideFile): Promise<Document> {
  const format = formatOf(id);
  if (!format) throw new UnusableFile({ code: 'other-kind', endings: ENDINGS });
  const { taken, charset, ...beside } = sideFile === undefined ? {} : readSideFile(sideFile);
  const { text, paragraphs, encoding, leftOut, characters, ...reading } = await format.read(bytes, charset);
  const metadata = { ...reading.metadata, ...beside };
  const words = paragraphs.map(({ start, end }) => text.slice(start, end)).join('\n');
  const language = metadata.language ?? detectLanguage(words);
  const passages = passagesOf(text, withLeadIns(text, paragraphs), language);
  if (passages.length === 0) throw new UnusableFile({ code: 'no-text' });
  const title = cut(metadata.title ?? nameOf(id));
  const lines = linesBelow(title, words);
  const publisher = metadata.publisher ?? publisherOf(lines);
  return {
    id,
    format: format.name,
    encoding,
    hash: await hashOf(bytes, sideFile),
    fingerprint: await sha256([passages.map((passage) => passage.text.replace(/\s+/gu, '')).join('')]),
    title,
    language,
    publisher: publisher === null ? null : cut(publisher),
    ...dateOf(metadata, paragraphs, lines, id, format.name === 'html'),
    url: metadata.url ?? null,
    kind: metadata.kind ?? null,
    ...(taken !== undefined && { taken }),
    text,
    passages,
    leftOut,
    characters: {
      ...characters,
      leftOut: sum(leftOut.map((one) => one.letters ?? countLetters(one.text))),
    },
  };
}

/** With `…` in place of what is too long. */
function cut(name: string): string {
  return truncate(name, LONGEST_TITLE);
}

/** Bytes; the parser takes time and memory that grow faster than what it is given. */
const LARGEST_SIDE_FILE = 64 * 1024;

function readSideFile({ name, bytes }: SideFile): WrittenMetadata {
  if (bytes.length > LARGEST_SIDE_FILE) throw new UnusableFile({ code: 'metadata-too-large', sideFile: name });
  const metadata = parseMetadata(decode(bytes).text, name);
  if (metadata === null) throw new UnusableFile({ code: 'metadata-no-fields', sideFile: name });
  return metadata;
}

/** The date that the metadata give, else the one that the text, its address or its name has. */
function dateOf(
  { date, dateFrom, url }: Partial<Metadata>,
  paragraphs: readonly Paragraph[],
  lines: readonly string[],
  id: string,
  isPage: boolean,
) {
  if (date != null) return { date, dateFrom: dateFrom ?? 'markup' };
  const addresses = url == null ? [...new Set(paragraphs.flatMap((one) => one.url ?? []))] : [url];
  return ownDate(lines, isPage) ?? outerDate(addresses, lines, id) ?? { date: null, dateFrom: null };
}

function linesBelow(title: string, words: string): string[] {
  const lines = words.startsWith(title) ? words.slice(title.length) : words;
  return lines.split('\n').map((line) => line.trim());
}

/** SHA-256, in hex, of a file and its side file: what `Document.hash` holds. */
export async function hashOf(bytes: Uint8Array, sideFile?: SideFile): Promise<string> {
  return sha256(sideFile === undefined ? [bytes] : [bytes, sideFile.bytes]);
}

/** Large files let others work in between. */
async function sha256(parts: readonly (string | Uint8Array)[]): Promise<string> {
  const hash = createHash('sha256');
  for (const part of parts) {
    hash.update(`${part.length}\0`);
    for (let at = 0; at < part.length; at += HASHED_AT_ONCE) {
      if (at > 0) await new Promise(setImmediate);
      hash.update(part.slice(at, at + HASHED_AT_ONCE));
    }
  }
  return hash.digest('hex');
}

function nameOf(id: string): string {
  return id.replace(/^.*\//, '').replace(/\.[^.]+$/, '');
}
