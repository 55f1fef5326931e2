import type { BoilerplateKind, BoilerplateRule } from '../../languages/boilerplate.ts';
import { PACKS } from '../../languages/packs.ts';
import { memoize } from '../../text/memoize.ts';
import { anyOf } from '../../text/patterns.ts';

/** All rows of a kind, in all languages, as one pattern; made when a line is first compared with it. */
export const boilerplatePattern = memoize((kind: BoilerplateKind) => anyOf(rowsOf(kind), 'iu'));

/** The same, to replace all that it finds in a line. */
export const everyBoilerplate = memoize((kind: BoilerplateKind) => anyOf(rowsOf(kind), 'giu'));

/** Is a line of a kind, in any language? */
export function isBoilerplate(kind: BoilerplateKind, line: string): boolean {
  return boilerplatePattern(kind).test(line);
}

/** What the first group of a row that is there holds: the name behind "Source:". */
export function nameIn(kind: 'source' | 'dateline source' | 'agency' | 'publisher', line: string): string | undefined {
  for (const { pattern } of rowsOf(kind)) {
    const name = pattern
      .exec(line)
      ?.slice(1)
      .find((group) => group !== undefined);
    if (name !== undefined) return name;
  }
  return undefined;
}

function rowsOf(kind: BoilerplateKind): BoilerplateRule[] {
  return Object.values(PACKS).flatMap(({ boilerplate }) => boilerplate.filter(({ is }) => is.includes(kind)));
}
