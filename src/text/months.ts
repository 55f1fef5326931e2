import { foldText } from './fold.ts';

/** The number (1 to 12) of a month by each of its names, folded. @param languages the names of the twelve months in each */
export function monthNumbers(languages: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const numbered = languages.flatMap((months) =>
    months.flatMap((names, at) => names.split(' ').map((name): [string, number] => [foldText(name), at + 1])),
  );
  return new Map(numbered);
}

/** All names of months as the source of a pattern, without groups: longer ones first, with е or ё. */
export function monthPattern(months: readonly string[]): string {
  const names = months.flatMap((forms) => forms.split(' ')).toSorted((a, b) => b.length - a.length);
  return `(?:${names.join('|').replaceAll('ё', '[её]')})`;
}
