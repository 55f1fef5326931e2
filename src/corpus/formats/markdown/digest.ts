import type { Span } from '../../../text/span.ts';
import type { TextBlock } from '../../structure/headings.ts';
import type { Paragraph } from '../../structure/passages.ts';

/** A link to the page that a part of a text was taken from, and where it is. */
export type SourceLink = Span & { readonly url: string };

type Section = Span & { readonly parent: Section | null };

/**
 * Gives the items of a digest, a text with several such links, the address of their source: the only link of the
 * innermost section around a paragraph that has one; of several, the next below the paragraph and above any heading.
 * @param links in the order of the text
 * @param length of the text
 */
export function withAddresses(
  paragraphs: readonly Paragraph[],
  blocks: readonly TextBlock[],
  links: readonly SourceLink[],
  length: number,
): Paragraph[] {
  if (new Set(links.map(({ url }) => url)).size < 2) return [...paragraphs];
  const sections = sectionsOf(blocks, length);
  const starts = sections.map(({ start }) => start);
  const linkStarts = links.map(({ start }) => start);
  return paragraphs.map((paragraph) => {
    for (let section = sections[lastUpTo(starts, paragraph.start)] ?? null; section; section = section.parent) {
      const from = firstFrom(linkStarts, section.start);
      const to = firstFrom(linkStarts, section.end);
      if (to === from) continue;
      const at = to - from === 1 ? from : firstFrom(linkStarts, paragraph.start);
      const link = at < to ? links[at] : undefined;
      const isBelow =
        to - from === 1 || (link !== undefined && lastUpTo(starts, link.start) === lastUpTo(starts, paragraph.start));
      return link === undefined || !isBelow ? paragraph : { ...paragraph, url: link.url };
    }
    return paragraph;
  });
}

/** The sections that headings begin, each up to the next heading of its level or a higher one. */
function sectionsOf(blocks: readonly TextBlock[], length: number): Section[] {
  const headings = blocks.filter((block) => block.level !== undefined);
  const ends = headings.map(() => length);
  const parents: number[] = [];
  const open: number[] = [];
  for (const [at, { level = 0, start }] of headings.entries()) {
    while (open.length > 0 && (headings[open.at(-1) as number]?.level ?? 0) >= level)
      ends[open.pop() as number] = start;
    parents.push(open.at(-1) ?? -1);
    open.push(at);
  }
  const sections: Section[] = [];
  for (const [at, { start }] of headings.entries())
    sections.push({ start, end: ends[at] as number, parent: sections[parents[at] as number] ?? null });
  return sections;
}

/** The index of the last of some rising numbers that is not above a limit; -1 if all are. */
function lastUpTo(numbers: readonly number[], limit: number): number {
  return firstFrom(numbers, limit + 1) - 1;
}

/** The index of the first of some rising numbers that is not below a limit; their count if all are. */
function firstFrom(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
