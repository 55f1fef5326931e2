import type { Day } from '../../text/interval.ts';
import type { DateFormat } from '../date-format.ts';

const day = ({ year, month, day: number }: Day) =>
  `${year === null ? '' : `${year}年`}${month === null ? '' : `${month}月`}${number === null ? '' : `${number}日`}`;

export const dateFormat: DateFormat = {
  day,
  withinMonth: (from, to) => `${day(from)}至${day({ ...to, year: null, month: null })}`,
  withinYear: (from, to) => `${day(from)}至${day({ ...to, year: null })}`,
};
