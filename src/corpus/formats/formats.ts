import type { Format, FormatName } from './format.ts';
import { readMarkdown } from './markdown/markdown.ts';
import { readPlainText } from './text/plain-text.ts';

type KnownFormat = {
  readonly name: FormatName;
  /** Endings of file names, in small letters. */
  readonly endings: readonly string[];
  readonly read: Format;
  /** Bytes; up to this, none if absent, reading takes well under a second whatever the file holds. Others go to a worker. */
  readonly largestHere?: number;
};

/** Every kind of file that can be read. Parsers that are large are loaded when the first such file is read. */
const FORMATS: readonly KnownFormat[] = [
  { name: 'markdown', endings: ['.md', '.markdown'], read: readMarkdown, largestHere: 4 * 1024 },
  { name: 'text', endings: ['.txt'], read: readPlainText, largestHere: 128 * 1024 },
  {
    name: 'html',
    endings: ['.html', '.htm'],
    read: async (...file) => (await import('./html/html.ts')).readHtml(...file),
  },
  { name: 'docx', endings: ['.docx'], read: async (bytes) => (await import('./docx/docx.ts')).readDocx(bytes) },
  { name: 'pdf', endings: ['.pdf'], read: async (bytes) => (await import('./pdf/pdf.ts')).readPdf(bytes) },
];

/** The endings of all kinds of files that can be read, in small letters. */
export const ENDINGS: readonly string[] = FORMATS.flatMap(({ endings }) => endings);

/** The format of a file, by the ending of its name. */
export function formatOf(id: string): KnownFormat | undefined {
  const ending = /\.[^./]+$/.exec(id)?.[0].toLowerCase() ?? '';
  return FORMATS.find(({ endings }) => endings.includes(ending));
}
