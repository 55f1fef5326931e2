import { TextDecoder } from 'node:util';
import type { Document } from './document.ts';
import { type Format, UnusableFile } from './formats/format.ts';
import { readMarkdown } from './formats/markdown.ts';
import { readPlainText } from './formats/plain-text.ts';
import { detectLanguage } from './language.ts';
import { passagesOf } from './passages.ts';

const FORMATS: Readonly<Record<string, Format>> = {
  '.md': readMarkdown,
  '.markdown': readMarkdown,
  '.txt': readPlainText,
};

/**
 * Reads one file into a document. The same bytes under the same name always give the same document.
 * @param id the file's path below the documents' folder, with `/` between its parts
 * @throws UnusableFile with the reason
 */
export function readFile(id: string, bytes: Uint8Array): Document {
  const format = FORMATS[endingOf(id)];
  if (!format) throw new UnusableFile(`not a kind of file that can be read (${Object.keys(FORMATS).join(', ')})`);
  const text = decode(bytes);
  if (text.replace('\uFEFF', '').trim() === '') throw new UnusableFile('the file is empty');
  const { metadata, paragraphs } = format(text);
  const passages = passagesOf(text, paragraphs);
  if (passages.length === 0) throw new UnusableFile('no text found in it');
  return {
    id,
    title: metadata.title ?? nameOf(id),
    language: metadata.language ?? detectLanguage(passages.map((passage) => passage.text).join('\n')),
    publisher: metadata.publisher ?? null,
    date: metadata.date ?? null,
    url: metadata.url ?? null,
    kind: metadata.kind ?? null,
    text,
    passages,
  };
}

/** UTF-8, to the letter: a byte order mark stays in the text, so that offsets are those of the file. */
function decode(bytes: Uint8Array): string {
  if (bytes.includes(0)) throw new UnusableFile('a binary file, not text');
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new UnusableFile('not UTF-8 text');
  }
}

function endingOf(id: string): string {
  return /\.[^./]+$/.exec(id)?.[0].toLowerCase() ?? '';
}

function nameOf(id: string): string {
  return id.replace(/^.*\//, '').replace(/\.[^.]+$/, '');
}
