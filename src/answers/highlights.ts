import type { Span } from '../text/span.ts';
import type { Query } from '../search/query/query.ts';
import { type Term, termsOf } from '../text/terms.ts';

/** The names and figures of a question: the terms of each expansion of each, in any language. */
export type Names = readonly (readonly string[])[];

/** What of a question is marked where it stands. Other words are not: in a passage that answers they are everywhere. */
export function namesIn({ terms: queryTerms }: Query): Names {
  return queryTerms.flatMap(({ kind, expansions }) => (kind === 'word' ? [] : expansions.map(({ terms }) => terms)));
}

/** Where a text has some names: UTF-16 offsets, in order, none touching another. */
export function marksIn(text: string, names: Names): Span[] {
  const found = termsOf(text);
  return joined(names.flatMap((name) => placesOf(name, found)));
}

function placesOf(name: readonly string[], found: readonly Term[]): Span[] {
  const [first] = name;
  return found.flatMap(({ term, start }, at) => {
    const last = found[at + name.length - 1];
    const isThere = term === first && last !== undefined && name.every((one, next) => found[at + next]?.term === one);
    return isThere ? [{ start, end: last.end }] : [];
  });
}

function joined(spans: readonly Span[]): Span[] {
  const marks: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const before = marks.at(-1);
    if (before === undefined || span.start > before.end) marks.push(span);
    else if (span.end > before.end) marks[marks.length - 1] = { start: before.start, end: span.end };
  }
  return marks;
}
