import type { Span } from '../corpus/document.ts';
import type { Question } from '../search/question.ts';
import { type Term, termsOf } from '../search/terms.ts';

/**
 * Where a text has the names and figures of a question, in any of their wordings and languages: UTF-16 offsets, in
 * order, none touching another. Other words are not marked, for in a passage that answers they are everywhere.
 */
export function marksIn(text: string, { units }: Pick<Question, 'units'>): Span[] {
  const wordings = units
    .filter(({ kind }) => kind !== 'word')
    .flatMap((unit) => unit.wordings.map(({ terms }) => terms));
  const found = termsOf(text);
  return joined(wordings.flatMap((wording) => placesOf(wording, found)));
}

function placesOf(wording: readonly string[], found: readonly Term[]): Span[] {
  const [first] = wording;
  return found.flatMap(({ term, start }, at) => {
    const last = found[at + wording.length - 1];
    const isThere =
      term === first && last !== undefined && wording.every((one, next) => found[at + next]?.term === one);
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
