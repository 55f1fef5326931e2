import type { Metadata } from '../../document.ts';
import { parseMetadata } from '../../read/metadata.ts';

const FENCED = /^\uFEFF?---[ \t]*\r?\n((?:[\s\S]*?\n)?)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/**
 * The YAML front matter of a Markdown file, and the offset at which the rest begins.
 * @throws UnusableFile when it is not YAML, or one of our fields is not a single line
 */
export function readFrontMatter(text: string): { metadata: Partial<Metadata>; end: number } {
  const found = FENCED.exec(text);
  const metadata = found ? parseMetadata(found[1] ?? '', null) : null;
  // Two thematic breaks with a paragraph between them are no front matter.
  return metadata === null ? { metadata: {}, end: 0 } : { metadata, end: found?.[0].length ?? 0 };
}
