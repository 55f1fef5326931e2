/** A range of UTF-16 offsets; `end` is not part of it. */
export type Span = { readonly start: number; readonly end: number };

/** The ranges that some ranges cover together, in order, without overlaps. */
export function unionOf(spans: readonly Span[]): Span[] {
  const union: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = union.at(-1);
    if (last === undefined || span.start > last.end) union.push({ start: span.start, end: span.end });
    else if (span.end > last.end) union[union.length - 1] = { start: last.start, end: span.end };
  }
  return union;
}

/** What some ranges leave of a text of a length. */
export function gapsBetween(spans: readonly Span[], length: number): Span[] {
  const union = unionOf(spans);
  const starts = [0, ...union.map(({ end }) => end)];
  const ends = [...union.map(({ start }) => start), length];
  return starts.map((start, at) => ({ start, end: ends[at] as number })).filter(({ start, end }) => start < end);
}
