import type { Format, FormatName } from './format.ts';
import { readMarkdown } from './markdown.ts';
import { readPlainText } from './plain-text.ts';

type KnownFormat = {
  readonly name: FormatName;
  /** Endings of file names, in small letters. */
  readonly endings: readonly string[];
  readonly read: Format;
  /** Parsing may take seconds, or go wrong badly: it is done in a worker, whatever the size of the file. */
  readonly needsWorker: boolean;
};

/** Every kind of file that can be read. Parsers that are large are loaded when the first such file is read. */
const FORMATS: readonly KnownFormat[] = [
  { name: 'markdown', endings: ['.md', '.markdown'], read: readMarkdown, needsWorker: false },
  { name: 'text', endings: ['.txt'], read: readPlainText, needsWorker: false },
  {
    name: 'html',
    endings: ['.html', '.htm'],
    read: async (bytes) => (await import('./html.ts')).readHtml(bytes),
    needsWorker: true,
  },
  {
    name: 'docx',
    endings: ['.docx'],
    read: async (bytes) => (await import('./docx.ts')).readDocx(bytes),
    needsWorker: true,
  },
  {
    name: 'pdf',
    endings: ['.pdf'],
    read: async (bytes) => (await import('./pdf.ts')).readPdf(bytes),
    needsWorker: true,
  },
];

/** The endings of all kinds of files that can be read, in small letters. */
export const ENDINGS: readonly string[] = FORMATS.flatMap(({ endings }) => endings);

/** The format of a file, by the ending of its name. */
export function formatOf(id: string): KnownFormat | undefined {
  const ending = /\.[^./]+$/.exec(id)?.[0].toLowerCase() ?? '';
  return FORMATS.find(({ endings }) => endings.includes(ending));
}
