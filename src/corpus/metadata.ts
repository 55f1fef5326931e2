import { parse } from 'yaml';
import { z } from 'zod';
import type { Metadata } from './document.ts';
import { UnusableFile } from './formats/format.ts';
import { languageOfTag } from './language.ts';
import { onOneLine } from './lines.ts';

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
 * Metadata written as YAML. Other fields than ours are the author's business and passed over.
 * @param place where it stands, for the message: `front matter`, `a.pdf.meta.yaml`
 * @returns `null` where it is one text, and no list of fields
 * @throws UnusableFile when it is not YAML, or one of our fields is not a single line
 */
export function parseMetadata(source: string, place: string): Partial<Metadata> | null {
  const content = parseYaml(source, place);
  if (typeof content === 'string') return null;
  const result = fields.safeParse(content ?? {});
  if (!result.success) {
    const field = result.error.issues[0]?.path.join('.');
    throw new UnusableFile(field ? `${place}: "${field}" must be one line of text` : `${place}: not a list of fields`);
  }
  const { language, ...rest } = result.data;
  const known = language === undefined ? null : languageOfTag(language);
  if (language !== undefined && known === null) {
    throw new UnusableFile(`${place}: language "${language}" is not one of zh, ru, en`);
  }
  const said = Object.entries({ ...rest, language: known ?? undefined }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(said);
}

function parseYaml(source: string, place: string): unknown {
  try {
    return parse(source, { schema: 'failsafe' });
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0]?.replace(/:$/, '') : String(error);
    throw new UnusableFile(`${place} is not YAML: ${reason}`);
  }
}
