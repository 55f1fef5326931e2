import { parse } from 'yaml';
import { z } from 'zod';
import type { Metadata } from '../document.ts';
import { languageOfTag } from '../language.ts';
import { onOneLine } from '../lines.ts';
import { UnusableFile } from './format.ts';

const FENCED = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m;

/** One line of metadata, as it is written: 2025.10 is no number. `null`, `~` and an empty value are nothing. */
const line = z
  .string()
  .nullish()
  .transform((value) => {
    const text = onOneLine(value ?? '');
    return text === '' || text === 'null' || text === '~' ? undefined : text;
  });

const fields = z.object({ title: line, date: line, publisher: line, url: line, language: line, kind: line });

/**
 * The YAML front matter of a Markdown file, and the offset at which the rest begins. Other fields than ours are the
 * author's business and passed over.
 * @throws UnusableFile when it is not YAML, or one of our fields is not a single line
 */
export function readFrontMatter(text: string): { metadata: Partial<Metadata>; end: number } {
  const found = FENCED.exec(text);
  if (!found || found.index !== 0) return { metadata: {}, end: 0 };
  const content = parseYaml(found[1] ?? '');
  // Two thematic breaks with a paragraph between them are no front matter.
  if (typeof content === 'string') return { metadata: {}, end: 0 };
  const result = fields.safeParse(content ?? {});
  if (!result.success) {
    const field = result.error.issues[0]?.path.join('.');
    throw new UnusableFile(
      field ? `front matter: "${field}" must be one line of text` : 'front matter: not a list of fields',
    );
  }
  const { language, ...rest } = result.data;
  const known = language === undefined ? null : languageOfTag(language);
  if (language !== undefined && known === null) {
    throw new UnusableFile(`front matter: language "${language}" is not one of zh, ru, en`);
  }
  return { metadata: { ...rest, ...(known && { language: known }) }, end: found[0].length };
}

function parseYaml(source: string): unknown {
  try {
    return parse(source, { schema: 'failsafe' });
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0]?.replace(/:$/, '') : String(error);
    throw new UnusableFile(`front matter is not YAML: ${reason}`);
  }
}
