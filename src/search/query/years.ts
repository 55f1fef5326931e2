import { type AskedTime, timesIn } from '../../languages/times.ts';
import type { QueryTerm, Years } from './query.ts';

/** The times that a question asks of. */
export type QueryTimes = {
  readonly times: readonly AskedTime[];
  readonly years: readonly Years[];
  /** It asks of other times than today. */
  readonly isOfOthers: boolean;
  /** Where spans of years and times relative to today are said: their words and figures are in no passage. */
  readonly said: readonly AskedTime[];
  /** The years meant by these, where it is one year: a passage may name it. */
  readonly terms: readonly QueryTerm[];
};

export function queryTimes(text: string, now: string): QueryTimes {
  const times = timesIn(text, now);
  const said = times.filter(({ kind }) => kind === 'range' || kind === 'relative');
  const meant = said.filter(({ from, to }) => from !== null && to !== null && from.slice(0, 4) === to.slice(0, 4));
  // A day as of today is no year of a document: who is in office now was so before, and tomorrow's weather is in none.
  const named = meant.filter(({ from, to }) => from !== to);
  const isToday = ({ from, to }: AskedTime) => from === now && to === now;
  return {
    times,
    years: times.filter((time) => !isDay(time)).map(yearsOf),
    isOfOthers: times.some((time) => !isToday(time)),
    said,
    terms: named.map(termOf),
  };
}

/** Today, tomorrow. */
function isDay({ kind, from, to }: AskedTime): boolean {
  return kind === 'relative' && from === to;
}

function yearsOf({ from, to }: AskedTime): Years {
  return { from: yearOf(from), to: yearOf(to) };
}

function yearOf(day: string | null): number | null {
  return day === null ? null : Number(day.slice(0, 4));
}

function termOf({ start, end, from }: AskedTime): QueryTerm {
  const expansions = [{ terms: [String(yearOf(from))], weight: 1 }];
  return {
    start,
    end,
    kind: 'number',
    isHanPair: false,
    isTreatyPart: false,
    isFiller: false,
    concepts: [],
    expansions,
  };
}
