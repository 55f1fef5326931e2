import { createHash } from 'node:crypto';
import type { Document } from './document.ts';
import { UnusableFile } from './formats/format.ts';
import { ENDINGS, formatOf } from './formats/formats.ts';
import { detectLanguage } from './language.ts';
import { passagesOf } from './passages.ts';

/**
 * Reads one file into a document. The same bytes under the same name always give the same document.
 * @param id the file's path below the documents' folder, with `/` between its parts
 * @throws UnusableFile with the reason
 */
export async function readFile(id: string, bytes: Uint8Array): Promise<Document> {
  const format = formatOf(id);
  if (!format) throw new UnusableFile(`not a kind of file that can be read (${ENDINGS.join(', ')})`);
  const { text, paragraphs, metadata, encoding, leftOut } = await format.read(bytes);
  const language =
    metadata.language ?? detectLanguage(paragraphs.map(({ start, end }) => text.slice(start, end)).join('\n'));
  const passages = passagesOf(text, paragraphs, language);
  if (passages.length === 0) throw new UnusableFile('no text found in it');
  return {
    id,
    format: format.name,
    encoding,
    hash: createHash('sha256').update(bytes).digest('hex'),
    title: metadata.title ?? nameOf(id),
    language,
    publisher: metadata.publisher ?? null,
    date: metadata.date ?? null,
    url: metadata.url ?? null,
    kind: metadata.kind ?? null,
    text,
    passages,
    leftOut,
  };
}

function nameOf(id: string): string {
  return id.replace(/^.*\//, '').replace(/\.[^.]+$/, '');
}
