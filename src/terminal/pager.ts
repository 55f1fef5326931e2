import { columnsOf } from '../reply/wrap-text.ts';
import type { Size } from './screen.ts';

/**
 * Writes a text one screenful at a time.
 * @param size of the screen, read before each screenful; null: all at once
 * @param goOn asks the reader; false leaves off the rest
 */
export async function writePaged(
  text: string,
  write: (part: string) => void,
  size: () => Size | null,
  goOn: () => Promise<boolean>,
): Promise<void> {
  let rest = text.split(/(?<=\n)/);
  while (rest.length > 0) {
    const fitting = linesThatFit(rest, size());
    write(rest.slice(0, fitting).join(''));
    rest = rest.slice(fitting);
    // Only blank lines are left: nothing to ask for.
    if (rest.every((line) => line === '\n')) return;
    if (!(await goOn())) return;
  }
}

/** How many lines fit above the prompt; at least one. */
function linesThatFit(lines: readonly string[], size: Size | null): number {
  if (size === null) return lines.length;
  let free = size.rows - 1;
  const tooLow = lines.findIndex((line) => {
    free -= Math.max(1, Math.ceil(columnsOf(line) / size.columns));
    return free < 0;
  });
  return tooLow === -1 ? lines.length : Math.max(1, tooLow);
}
