import { groupBy } from './group-by.ts';
import { type Segment } from './segments.ts';
import { textOfRuns } from './runs.ts';
import { endsLikeSentence } from '../../../text/sentences.ts';

/** Fewer numbers in a row are no numbering of lines; nor are they where fewer lines go on with a sentence. */
const FEWEST = 4;
/** Fewer are enough where only each fifth line has one. */
const FIFTH = 5;
const FEWEST_FIFTHS = 2;
const LEAST_MID_SENTENCE = 0.2;

/** Points by which numbers may be off the edge that they share. */
const EDGE = 3;

/**
 * Takes out the numbers that stand beside lines, in either margin: digits alone, one below the other, which count lines
 * whatever these say. Numbers of items and of rows begin a sentence.
 */
export function withoutLineNumbers(segments: readonly Segment[]): {
  readonly segments: readonly Segment[];
  readonly numbers: readonly Segment[];
} {
  const rows = [...groupBy(segments, ({ row }) => row).values()];
  for (const side of [0, -1]) {
    const numbered = rows.filter((row) => row.length >= 2 && isNumber(row.at(side)));
    for (const column of byEdge(numbered, side)) {
      if (!isCounting(column.map((row) => numberOf(row.at(side)))) || !runsOn(rows, column, side)) continue;
      const numbers = new Set(column.flatMap((row) => row.at(side) ?? []));
      return { segments: segments.filter((one) => !numbers.has(one)), numbers: [...numbers] };
    }
  }
  return { segments, numbers: [] };
}

function isNumber(segment: Segment | undefined): boolean {
  return segment !== undefined && /^\d{1,4}$/u.test(textOfRuns(segment.runs));
}

function numberOf(segment: Segment | undefined): number {
  return Number(textOfRuns(segment?.runs ?? []));
}

/** Rows whose numbers begin, or end, at the same place. */
function byEdge(rows: readonly (readonly Segment[])[], side: number): (readonly Segment[])[][] {
  const edges = ['x', 'right'] as const;
  return edges.flatMap((edge) =>
    [...groupBy(rows, (row) => Math.round((row.at(side)?.[edge] ?? 0) / EDGE)).values()].filter(
      ({ length }) => length >= FEWEST_FIFTHS,
    ),
  );
}

/** Do the numbers grow by one and the same step, as 1, 2, 3 or 5, 10, 15? */
function isCounting(numbers: readonly number[]): boolean {
  const steps = numbers.slice(1).map((number, at) => number - (numbers[at] ?? 0));
  const [step = 0] = steps;
  const fewest = step === FIFTH && (numbers[0] ?? 0) % FIFTH === 0 ? FEWEST_FIFTHS : FEWEST;
  return numbers.length >= fewest && step > 0 && steps.every((one) => one === step);
}

/** Do lines beside numbers go on with what the line above says, and are all of them whole lines? */
function runsOn(rows: readonly (readonly Segment[])[], column: readonly (readonly Segment[])[], side: number): boolean {
  const wordsOf = (row: readonly Segment[] | undefined) =>
    textOfRuns((row ?? []).filter((one) => one !== row?.at(side) || !isNumber(one)).flatMap(({ runs }) => runs));
  const going = column.filter((row) => {
    const above = wordsOf(rows[rows.indexOf(row) - 1]);
    const words = wordsOf(row);
    return above !== '' && !endsLikeSentence(above) && /^[\p{Ll}\p{Script=Han}]/u.test(words);
  });
  return going.length >= LEAST_MID_SENTENCE * column.length;
}
