import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString } from 'mdast-util-to-string';
import { decode } from '../encoding.ts';
import { onOneLine } from '../lines.ts';
import type { Paragraph } from '../passages.ts';
import { type Format, UnusableFile } from './format.ts';
import { readFrontMatter } from './front-matter.ts';

/** Nobody nests lists or quotes deeper; a hostile file could, until the stack ends. */
const DEEPEST = 100;

type Node = ReturnType<typeof fromMarkdown>['children'][number];

/** Markdown with YAML front matter. Paragraphs keep their markup: a passage is the source, to the letter. */
export const readMarkdown: Format = (bytes) => {
  const { text, encoding } = decode(bytes);
  const { metadata, end: bodyStart } = readFrontMatter(text);
  const body = text.slice(bodyStart);
  const found: { paragraphs: Paragraph[]; headings: (string | undefined)[]; title?: string } = {
    paragraphs: [],
    headings: [],
  };
  if (metadata.title !== undefined) found.title = metadata.title;

  const heading = () => found.headings.filter((one) => one !== undefined && one !== found.title) as string[];
  const visit = (node: Node, depth: number): void => {
    if (depth > DEEPEST) throw new UnusableFile('its lists or quotes are nested too deep');
    const start = bodyStart + (node.position?.start.offset ?? 0);
    const end = bodyStart + (node.position?.end.offset ?? 0);
    switch (node.type) {
      case 'heading': {
        const words = onOneLine(toString(node));
        if (words !== '') found.title ??= words;
        found.headings.length = Math.min(found.headings.length, node.depth - 1);
        found.headings[node.depth - 1] = words;
        return;
      }
      case 'html':
        for (const span of paragraphsOfHtml(text.slice(start, end))) {
          found.paragraphs.push({ start: start + span.start, end: start + span.end, heading: heading() });
        }
        return;
      case 'paragraph':
      case 'code':
        found.paragraphs.push({ start, end, heading: heading() });
        return;
      case 'blockquote':
      case 'list':
      case 'listItem':
        for (const child of node.children) visit(child, depth + 1);
        return;
      default: // thematic breaks and link definitions hold nothing to quote
    }
  };
  // The reader passes over a byte order mark and does not count it: a blank keeps the offsets.
  for (const node of fromMarkdown(body.replace(/^\uFEFF/, ' ')).children) visit(node, 0);

  const title = found.title;
  return {
    text,
    paragraphs: found.paragraphs,
    metadata: { ...metadata, ...(title !== undefined && { title }) },
    encoding,
    leftOut: [],
  };
};

const BLOCK_TAG =
  /<!--[\s\S]*?(?:-->|$)|<(?:style|script)\b[\s\S]*?(?:<\/(?:style|script)>|$)|<\/?(?:p|div|br|hr|h[1-6]|ul|ol|li|dl|d[dt]|table|thead|tbody|tfoot|caption|tr|t[dh]|section|article|aside|header|footer|main|nav|blockquote|figure|figcaption|details|summary)\b[^>]*>/gi;

/** The runs of text between block tags, without the inline tags at their two ends, as offsets into the HTML. */
function paragraphsOfHtml(html: string): { start: number; end: number }[] {
  const runs: { start: number; end: number }[] = [];
  let from = 0;
  const push = (to: number) => {
    const run = html.slice(from, to);
    const before = /^(?:\s|<[^>]*>)*/.exec(run)?.[0].length ?? 0;
    const end = withoutTagsAtEnd(run);
    if (end > before) runs.push({ start: from + before, end: from + end });
  };
  for (const tag of html.matchAll(BLOCK_TAG)) {
    push(tag.index);
    from = tag.index + tag[0].length;
  }
  push(html.length);
  return runs;
}

/** Where a text ends without the white space and the tags behind it. From the end, for a pattern would try every blank. */
function withoutTagsAtEnd(html: string): number {
  let end = html.trimEnd().length;
  while (html[end - 1] === '>') {
    const tag = html.lastIndexOf('<', end - 1);
    if (tag === -1) break;
    end = html.slice(0, tag).trimEnd().length;
  }
  return end;
}
