import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { toString } from 'mdast-util-to-string';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { LeftOut, Metadata } from '../../document.ts';
import { countLetters, lettersWithin } from '../../../text/count-letters.ts';
import { type Span, gapsBetween } from '../../../text/span.ts';
import { sum } from '../../../text/sum.ts';
import { isBoilerplate } from '../../boilerplate/boilerplate-rules.ts';
import { decode } from '../../read/encoding.ts';
import { LONGEST_TITLE, type TextBlock, opensPart, underHeadings } from '../../structure/headings.ts';
import { countLines, linesOf, onOneLine, trimmed } from '../../../text/lines.ts';
import { paragraphsIn } from '../../structure/inline-marks.ts';
import { UnusableFile } from '../../read/unusable-file.ts';
import type { Format } from '../format.ts';
import { type SourceLink, withAddresses } from './digest.ts';
import { readFrontMatter } from './front-matter.ts';
import { blocksOfHtml } from './markdown-html.ts';

/** Nobody nests lists or quotes deeper; a hostile file could, until the stack ends. */
const DEEPEST = 100;

/** More lines than any document has, blank ones aside; the parser takes some 40 microseconds and 2 kB for each. */
const MOST_LINES = 250_000;

type MarkdownNode = ReturnType<typeof fromMarkdown>['children'][number];
type Table = Extract<MarkdownNode, { type: 'table' }>;
type MarkdownParagraph = Extract<MarkdownNode, { type: 'paragraph' }>;

/** Markdown with YAML front matter. Paragraphs keep their markup: a passage is the source, to the letter. */
export const readMarkdown: Format = (bytes, charset) => {
  const { text, encoding } = decode(bytes, charset);
  const { metadata, end: bodyStart } = readFrontMatter(text);
  const { blocks, links, agencies, leftOut } = partsOf(text, bodyStart);
  const heading = blocks.find(({ level, text: words }) => level !== undefined && words !== '')?.text;
  // A text that begins with its first article has no title.
  const title = metadata.title ?? (heading !== undefined && opensPart(heading) === null ? heading : undefined);
  const { paragraphs: unlinked, headings } = underHeadings(blocks, title);
  const paragraphs = withAddresses(unlinked, blocks, links, text.length);
  const titled = blocks.filter((block) => block.level !== undefined && block.text === title);
  const kept = [...paragraphs, ...headings, ...titled];
  const starts = new Set(kept.map(({ start }) => start));
  for (const block of blocks) {
    if (block.level !== undefined && !starts.has(block.start)) {
      const { start, end } = block;
      leftOut.push({ text: text.slice(start, end), why: 'heading with nothing below it', start, end });
    }
  }
  const markup = markupBetween(text, [...kept, ...leftOut]);
  const addresses = new Set(links.map(({ url }) => url));
  const [url] = addresses;
  const [agency] = agencies;
  const own: Partial<Metadata> = {
    ...(title !== undefined && { title }),
    ...(agencies.size === 1 && agency !== undefined && { publisher: agency }),
    // One address of a source is the document's; a digest has one for each of its items.
    ...(addresses.size === 1 && url !== undefined && { url }),
  };
  return {
    text,
    paragraphs,
    metadata: { ...own, ...metadata },
    encoding,
    leftOut: [
      ...leftOut.toSorted((a, b) => a.start - b.start).map(({ text: words, why }) => ({ text: words, why })),
      ...(markup === null ? [] : [markup]),
    ],
    characters: { source: countLetters(text), kept: lettersWithin(text, kept) },
  };
};

type PartLeftOut = LeftOut & Span;

/** A heading; a paragraph where that is too long for one, so that all of it can be quoted. */
function headingOf(span: Span, words: string, level: number): TextBlock {
  return { ...span, text: words, ...(words.length <= LONGEST_TITLE && { level }) };
}

/** The blocks of a file, the links to the pages that it was taken from, and what is no words of it. */
function partsOf(
  text: string,
  bodyStart: number,
): {
  readonly blocks: TextBlock[];
  readonly links: SourceLink[];
  readonly agencies: ReadonlySet<string>;
  readonly leftOut: PartLeftOut[];
} {
  const body = text.slice(bodyStart);
  const blocks: TextBlock[] = [];
  const links: SourceLink[] = [];
  const agencies = new Set<string>();
  const linked: SourceLink[] = [];
  const leftOut: PartLeftOut[] = [];
  const leaveOut = ({ start, end }: Span, why: string) => {
    leftOut.push({ text: text.slice(start, end), why, start, end });
  };
  if (bodyStart > 0) leaveOut(trimmed(text, { start: 0, end: bodyStart }), 'front matter, kept as metadata');

  const visit = (node: MarkdownNode, depth: number): void => {
    if (depth > DEEPEST) throw new UnusableFile({ code: 'lists-too-deep' });
    const span = spanOf(node, bodyStart);
    switch (node.type) {
      case 'heading':
        blocks.push(headingOf(span, onOneLine(toString(node)), node.depth));
        linked.push(...linksOf(node).map((url) => ({ ...span, url })));
        return;
      case 'html':
        for (const part of blocksOfHtml(text.slice(span.start, span.end))) {
          const place = { start: span.start + part.start, end: span.start + part.end };
          if ('why' in part) {
            leaveOut(place, part.why);
            if (part.agency !== undefined) agencies.add(part.agency);
          } else blocks.push(...parted(text, { ...part, ...place }));
        }
        return;
      case 'table':
        blocks.push(...rowsOf(node, text, bodyStart));
        for (const row of node.children.filter(isPictures)) leaveOut(spanOf(row, bodyStart), 'picture without words');
        return;
      case 'paragraph': {
        const link = linkToSource(node);
        if (link !== null) {
          links.push({ ...span, url: link });
          leaveOut(span, 'link to the source');
        } else if (toString(node).trim() === '') leaveOut(span, 'picture without words');
        else blocks.push(...paragraphsOf(text, span, toString(node)).flatMap((block) => parted(text, block)));
        return;
      }
      case 'code':
        blocks.push({ ...span, text: '' });
        return;
      case 'definition':
        leaveOut(span, 'target of a link');
        return;
      case 'blockquote':
      case 'list':
      case 'listItem':
        for (const child of node.children) visit(child, depth + 1);
        return;
      default: // thematic breaks hold nothing to quote
    }
  };
  for (const node of parse(body).children) visit(node, 0);
  return { blocks, links: links.length > 0 ? links : linked, agencies, leftOut };
}

/** Tags, written-out characters and the numbers of lists. */
const MARKUP = /<[^<>]*>|&#?\w{1,32};|(?<=^|[\n\r>])[^\S\n\r]*\d{1,9}[.)]/gu;

/** The markup that is in none of some ranges, each piece once. What else is there is lost, and the count shows it. */
function markupBetween(text: string, spans: readonly Span[]): LeftOut | null {
  const pieces = gapsBetween(spans, text.length).flatMap(({ start, end }) =>
    (text.slice(start, end).match(MARKUP) ?? []).map((piece) => piece.trim()),
  );
  const letters = sum(pieces.map(countLetters));
  return letters === 0 ? null : { text: [...new Set(pieces)].join(' '), why: 'markup', letters };
}

function parse(body: string): ReturnType<typeof fromMarkdown> {
  const source = body
    // The reader passes over a byte order mark and does not count it: a blank keeps the offsets.
    .replace(/^\uFEFF/, ' ')
    // It spends long on each line: many blank ones become one of as many blanks.
    .replace(/\n[ \t\r\n]{20,}\n/g, (blank) => `\n${' '.repeat(blank.length - 2)}\n`);
  if (countLines(source) > MOST_LINES) throw new UnusableFile({ code: 'too-many-lines', most: MOST_LINES });
  return fromMarkdown(source, {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
}

function spanOf({ position }: Pick<MarkdownNode, 'position'>, bodyStart: number): Span {
  return { start: bodyStart + (position?.start.offset ?? 0), end: bodyStart + (position?.end.offset ?? 0) };
}

/** A block, or one for each of the paragraphs that are parted by marks within it. */
function parted(text: string, block: TextBlock): TextBlock[] {
  const source = text.slice(block.start, block.end);
  const parts = block.level === undefined ? paragraphsIn(source) : [];
  if (parts.length < 2) return [block];
  return parts.map(({ start, end }) => ({
    start: block.start + start,
    end: block.start + end,
    text: onOneLine(source.slice(start, end).replace(/<[^<>]*>|[*_`]/g, '')),
  }));
}

/** A paragraph; where its lines open chapters or articles, one for each of those. */
function paragraphsOf(text: string, { start, end }: Span, words: string): TextBlock[] {
  const lines = linesOf(text.slice(start, end)).map((line) => ({ ...line, text: line.text.replace(/[*_`]/g, '') }));
  if (lines.length === 1 || lines.every((line) => opensPart(line.text) === null))
    return [{ start, end, text: onOneLine(words) }];
  const blocks: TextBlock[] = [];
  let isOpen = false;
  for (const line of lines) {
    const last = blocks.at(-1);
    const opens = opensPart(line.text);
    if (last !== undefined && isOpen && opens === null) {
      blocks[blocks.length - 1] = { ...last, end: start + line.end, text: `${last.text}\n${line.text}` };
    } else blocks.push({ start: start + line.start, end: start + line.end, text: line.text });
    isOpen = opens !== 'heading';
  }
  return blocks;
}

type Row = Table['children'][number];

function hasWords(row: Row): boolean {
  return toString(row).trim() !== '';
}

/** Pictures without words, and no more, in the cells of a row. */
function isPictures(row: Row): boolean {
  return !hasWords(row) && row.children.some(({ children }) => children.length > 0);
}

/** The rows of a table below the names of its columns; the only row with words is a row. */
function rowsOf(table: Table, text: string, bodyStart: number): TextBlock[] {
  const [head, ...below] = table.children;
  const rows = below.filter(hasWords);
  const columns = (head?.children ?? []).map((cell) => onOneLine(toString(cell))).filter((name) => name !== '');
  const isHeadless = rows.length === 0 || columns.length === 0;
  return (rows.length === 0 ? table.children.filter(hasWords) : rows).map((row) => {
    const { start, end } = spanOf(row, bodyStart);
    const source = text.slice(start, end);
    const before = /^[\s|]*/.exec(source)?.[0].length ?? 0;
    const place = { start: start + before, end: start + endOfCells(source) };
    return {
      ...place,
      text: onOneLine(toString(row)),
      isRow: true as const,
      ...(!isHeadless && head && { columns: columns.join(' | '), columnsAt: spanOf(head, bodyStart) }),
    };
  });
}

/** Where the last cell of a row ends. From the end, for a pattern would try every bar of a wide row. */
function endOfCells(row: string): number {
  let end = row.length;
  while (end > 0 && /[|\s]/.test(row[end - 1] ?? '') && row[end - 2] !== '\\') end -= 1;
  return end;
}

/**
 * The address, if a paragraph is nothing but a link to the page that the text was taken from: by its words, by an address
 * in their place, or by a label before that.
 */
function linkToSource({ children }: MarkdownParagraph): string | null {
  const [first, second] = children;
  if (children.length === 1 && first?.type === 'text') {
    const [, label = '', url = ''] = LABELLED.exec(first.value) ?? [];
    return isBoilerplate('link to source', label) ? url : null;
  }
  const link = children.length === 1 ? first : children.length === 2 ? second : undefined;
  if (link?.type !== 'link') return null;
  const words = toString(link).trim();
  if (link === first) return words === link.url || isBoilerplate('link to source', words) ? link.url : null;
  const label = first?.type === 'text' ? first.value.replace(/\s*[:：]\s*$/u, '') : '';
  return words === link.url && isBoilerplate('link to source', label.trim()) ? link.url : null;
}

const LABELLED = /^\s{0,8}([^\s:：][^:：\n]{0,30}?)\s{0,8}[:：]\s{0,8}(https?:\/\/\S+)\s*$/u;

/** The address of a heading that is one link: the item that it heads was taken from there. */
function linksOf({ children }: Extract<MarkdownNode, { type: 'heading' }>): string[] {
  const [link] = children;
  return children.length === 1 && link?.type === 'link' && /^https?:/iu.test(link.url) ? [link.url] : [];
}
