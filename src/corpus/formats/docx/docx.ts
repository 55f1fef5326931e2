import { DOMParser } from '@xmldom/xmldom';
import mammoth from 'mammoth';
import { PACKS } from '../../../languages/packs.ts';
import { isBoilerplate } from '../../boilerplate/boilerplate-rules.ts';
import { withListNumbers } from './list-numbers.ts';
import { xmlPartsOf } from './xml-parts.ts';
import { isHeading, isTitleLike } from '../../structure/headings.ts';
import type { HtmlBlock } from '../html/block.ts';
import { blocksOf } from '../html/blocks.ts';
import { compose } from '../html/compose.ts';
import { attribute, bodyElementOf, parseHtml } from '../html/tree.ts';
import { onOneLine } from '../../../text/lines.ts';
import { countLetters } from '../../../text/count-letters.ts';
import { UnusableFile } from '../../read/unusable-file.ts';
import type { Format } from '../format.ts';

/** What Word and others write where nobody gave a title, and names of files. */
function isNoTitle(title: string): boolean {
  return isBoilerplate('no title', title) || /\.(?:docx?|dotx?|rtf|odt)$/iu.test(title);
}

/** Title and heading styles by the names that word processors give them in other languages; English ones are known. */
function styleMap(): string[] {
  return Object.values(PACKS).flatMap(({ headings: { titleStyles, headingStyles } }) => [
    ...titleStyles.map((name) => `p[style-name='${name}'] => h1.title:fresh`),
    ...headingStyles.flatMap((name) =>
      [1, 2, 3, 4, 5, 6].map((level) => `p[style-name='${name} ${level}'] => h${level}:fresh`),
    ),
  ]);
}

/** A Word file: headings, lists with their numbers, tables by rows, footnotes at the end. */
export const readDocx: Format = async (bytes) => {
  const parts = await xmlPartsOf(bytes);
  const blocks = await blocksIn(parts);
  const title = ownTitle(blocks) ?? titleInProperties(parts.get('docProps/core.xml')) ?? titleLine(blocks);
  const { text, paragraphs } = compose(blocks, title);
  const kept = countLetters(text);
  const metadata = title === undefined ? {} : { title };
  return { text, paragraphs, metadata, encoding: null, leftOut: [], characters: { source: kept, kept } };
};

/** @throws UnusableFile */
async function blocksIn(parts: ReadonlyMap<string, Uint8Array>): Promise<readonly HtmlBlock[]> {
  try {
    const { value } = await mammoth.convertToHtml(unpacked(withNumbers(parts)), {
      styleMap: styleMap(),
      includeEmbeddedStyleMap: false,
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
    });
    const body = bodyElementOf(parseHtml(value));
    return body ? blocksOf(body).blocks : [];
  } catch (error) {
    if (error instanceof UnusableFile) throw error;
    // The parser's own messages speak of its insides; a stack that ends is a RangeError.
    throw new UnusableFile({ code: error instanceof RangeError ? 'parts-too-deep' : 'word-damaged' });
  }
}

function withNumbers(parts: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const numbered = new Map(parts);
  const textOf = (name: string) => {
    const part = parts.get(name);
    return part && new TextDecoder().decode(part);
  };
  const document = textOf('word/document.xml');
  if (document !== undefined) {
    const xml = withListNumbers(document, textOf('word/numbering.xml'), textOf('word/styles.xml'));
    numbered.set('word/document.xml', new TextEncoder().encode(xml));
  }
  return numbered;
}

/**
 * The parts of a file as the parser takes them from a zip that it has opened itself: packing them only to have them
 * unpacked again would take another zip library, and the parser's own one knows no bounds.
 */
function unpacked(parts: ReadonlyMap<string, Uint8Array>): Parameters<typeof mammoth.convertToHtml>[0] {
  const file = {
    exists: (name: string) => parts.has(name),
    read: async (name: string, encoding: string) => new TextDecoder(encoding).decode(parts.get(name)),
  };
  // Its types do not name this kind of input, which its code and its own tests use.
  return { file } as unknown as Parameters<typeof mammoth.convertToHtml>[0];
}

/** A paragraph in the style of titles, or a heading of the first rank at the top. */
function ownTitle(blocks: readonly HtmlBlock[]): string | undefined {
  const titled = blocks.find(({ element }) => attribute(element, 'class') === 'title');
  const [first] = blocks;
  return (titled ?? (first?.level === 1 && !isHeading(first.text) ? first : undefined))?.text;
}

/** A title that cannot be read is none. */
const ignore = (): void => undefined;

function titleInProperties(part: Uint8Array | undefined): string | undefined {
  if (part === undefined) return undefined;
  const tree = new DOMParser({ errorHandler: { warning: ignore, error: ignore, fatalError: ignore } }).parseFromString(
    new TextDecoder().decode(part),
    'text/xml',
  );
  const [title] = Array.from(tree?.getElementsByTagNameNS('http://purl.org/dc/elements/1.1/', 'title') ?? []);
  const words = onOneLine(title?.textContent ?? '');
  return words === '' || isNoTitle(words) ? undefined : words;
}

/** The first line, if it looks like a title. */
function titleLine([first, second]: readonly HtmlBlock[]): string | undefined {
  const isTitle =
    first?.kind === 'paragraph' && second !== undefined && isTitleLike(first.text) && !isHeading(first.text);
  return isTitle ? onOneLine(first.text) : undefined;
}
