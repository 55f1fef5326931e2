import { formatOf } from '../corpus/formats/formats.ts';
import { safeFileName } from '../storage/file-name.ts';
import { truncateGraphemes } from '../text/truncate.ts';

/** UTF-16 units of a name without its ending and number: it is shown, and chosen from lists. */
const LONGEST_STEM = 60;

/** The name of the last part of an address, without its ending; the name of the host where it has none. */
export function nameInAddress(link: string): string {
  const { hostname, pathname } = new URL(link);
  const last = pathname.split('/').findLast((part) => part !== '') ?? '';
  const name = decoded(last);
  const stem = formatOf(name) ? name.replace(/\.[^.]+$/, '') : name;
  return /[\p{L}\p{N}]/u.test(stem) ? stem : hostname;
}

/**
 * A name for a file: what it is called, made safe, with its ending; with a number where another file has the name, or
 * has it with another ending, for a side file may be that of both.
 * @param isTaken is a name, without folder and ending, that of another file?
 */
export async function freeName(
  called: string,
  ending: string,
  isTaken: (stem: string) => Promise<boolean>,
): Promise<string> {
  const short = truncateGraphemes(called.replace(/[\\/]+/g, '-'), LONGEST_STEM).replace(/…$/, '');
  // The ending goes along: without it, what follows a dot would be taken for one.
  const safe =
    safeFileName(`${short}${ending}`)
      ?.slice(0, -ending.length)
      .replace(/[.-]+$/, '') ?? '';
  const stem = safe === '' ? 'page' : safe;
  let number = 1;
  const numbered = () => (number === 1 ? stem : `${stem}-${number}`);
  while (await isTaken(numbered())) number += 1;
  return `${numbered()}${ending}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
