import type { BoilerplateKind, BoilerplateRule } from '../../languages/boilerplate.ts';
import { PACKS } from '../../languages/packs.ts';
import { anyOf } from '../../text/patterns.ts';

/** By flags and kind: made when a line is first compared with it. */
const patterns = new Map<string, RegExp>();

/** All rows of a kind, in all languages, as one pattern. */
export function boilerplatePattern(kind: BoilerplateKind, flags: 'iu' | 'giu' = 'iu'): RegExp {
  const key = `${flags} ${kind}`;
  const known = patterns.get(key);
  if (known) return known;
  const pattern = anyOf(rowsOf(kind), flags);
  patterns.set(key, pattern);
  return pattern;
}

/** Is a line of a kind, in any language? */
export function isBoilerplate(kind: BoilerplateKind, line: string): boolean {
  return boilerplatePattern(kind).test(line);
}

/** What the first group of a row holds: the name behind "Source:". */
export function nameIn(kind: 'source' | 'dateline source', line: string): string | undefined {
  for (const { pattern } of rowsOf(kind)) {
    const name = pattern.exec(line)?.[1];
    if (name !== undefined) return name;
  }
  return undefined;
}

function rowsOf(kind: BoilerplateKind): BoilerplateRule[] {
  return Object.values(PACKS).flatMap(({ boilerplate }) => boilerplate.filter(({ is }) => is.includes(kind)));
}
