import { parse } from 'yaml';
import { z } from 'zod';
import type { Metadata } from '../document.ts';
import { languageOfTag } from '../../languages/detect-language.ts';
import { onOneLine } from '../../text/lines.ts';
import { UnusableFile } from './unusable-file.ts';

/** One line of metadata, as it is written: 2025.10 is no number. `null`, `~` and an empty value are nothing. */
const line = z
  .string()
  .nullish()
  .transform((value) => {
    const text = onOneLine(value ?? '');
    return text === '' || text === 'null' || text === '~' ? undefined : text;
  });

const fields = z.object({
  title: line,
  date: line,
  publisher: line,
  url: line,
  language: line,
  kind: line,
  taken: line,
  charset: line,
});

/** What metadata say, also of the file itself. */
export type WrittenMetadata = Partial<Metadata> & {
  /** The day on which it was taken from `url`: `2026-11-28`. */
  readonly taken?: string;
  /** The encoding that the server named. */
  readonly charset?: string;
};

/**
 * Metadata written as YAML. Other fields are ignored.
 * @param sideFile the file that holds it; null for the front matter of a document
 * @returns `null` where it is one text, and no list of fields
 * @throws UnusableFile when it is not YAML, or one of our fields is not a single line
 */
export function parseMetadata(source: string, sideFile: string | null): WrittenMetadata | null {
  const content = parseYaml(source, sideFile);
  if (typeof content === 'string') return null;
  const result = fields.safeParse(content ?? {});
  if (!result.success) {
    const field = result.error.issues[0]?.path.join('.');
    throw new UnusableFile(
      field ? { code: 'metadata-not-one-line', sideFile, field } : { code: 'metadata-no-fields', sideFile },
    );
  }
  const { language, ...rest } = result.data;
  const known = language === undefined ? null : languageOfTag(language);
  if (language !== undefined && known === null) {
    throw new UnusableFile({ code: 'metadata-language', sideFile, language });
  }
  const said = Object.entries({ ...rest, language: known ?? undefined }).filter(([, value]) => value !== undefined);
  const dateFrom = rest.date === undefined ? {} : { dateFrom: sideFile === null ? 'front-matter' : 'side-file' };
  return Object.fromEntries([...said, ...Object.entries(dateFrom)]);
}

function parseYaml(source: string, sideFile: string | null): unknown {
  try {
    return parse(source, { schema: 'failsafe' });
  } catch (error) {
    const [firstLine = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new UnusableFile({ code: 'metadata-not-yaml', sideFile, error: firstLine.replace(/:$/, '') });
  }
}
