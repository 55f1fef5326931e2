import type { Span } from '../text/span.ts';
import type { Query } from '../search/query/query.ts';
import { type Term, termsOf } from '../languages/analyzer.ts';

/** The names and figures of a question: the terms of each expansion of each, in any language. */
export type Names = readonly (readonly string[])[];

/** What is highlighted of a question. Other words are not: a passage that answers is full of them. */
export function highlightedNames({ terms: queryTerms }: Query): Names {
  return queryTerms.flatMap(({ kind, expansions }) => (kind === 'word' ? [] : expansions.map(({ terms }) => terms)));
}

/** Where a text has some names: UTF-16 offsets, in order, none touching another. */
export function highlightsIn(text: string, names: Names): Span[] {
  const found = termsOf(text);
  return merged(names.flatMap((name) => placesOf(name, found)));
}

function placesOf(name: readonly string[], found: readonly Term[]): Span[] {
  const [first] = name;
  return found.flatMap(({ term, start }, at) => {
    const last = found[at + name.length - 1];
    const isThere = term === first && last !== undefined && name.every((one, next) => found[at + next]?.term === one);
    return isThere ? [{ start, end: last.end }] : [];
  });
}

function merged(spans: readonly Span[]): Span[] {
  const highlights: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const before = highlights.at(-1);
    if (before === undefined || span.start > before.end) highlights.push(span);
    else if (span.end > before.end) highlights[highlights.length - 1] = { start: before.start, end: span.end };
  }
  return highlights;
}
