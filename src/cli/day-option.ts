import { z } from 'zod';
import { isoDay } from '../text/iso-day.ts';
import { WrongUse } from './subcommand.ts';

/**
 * The day that `--now` names; today (UTC) without it.
 * @throws WrongUse
 */
export function dayOption(now: string | undefined): string {
  if (now === undefined) return isoDay(new Date());
  if (!z.iso.date().safeParse(now).success) throw new WrongUse('--now must be a day as YYYY-MM-DD');
  return now;
}
