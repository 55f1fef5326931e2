import type { WriteStream } from 'node:tty';
import { createSupportsHyperlinks } from 'supports-hyperlinks';
import type { Style } from '../reply/render-text.ts';

/** Lines longer than this are hard to read, however wide the screen is. */
const WIDEST = 100;

/** What the terminal shows, at the moment. */
export type Screen = Style & {
  /** Null where nobody looks at one: output goes to a file or another program. */
  readonly size: Size | null;
  /** What has been written can be taken back. */
  readonly canErase: boolean;
};

export type Size = { readonly columns: number; readonly rows: number };

/** What was set, whatever the terminal can do. */
export type ScreenSettings = {
  /** Undefined: as the terminal can. */
  readonly colour: boolean | undefined;
  readonly isDumbTerminal: boolean;
};

/** Asks an output of the process what it can show. A terminal may be made wider or narrower: to be asked for each answer. */
export function screenOf(output: WriteStream, { colour: wanted, isDumbTerminal }: ScreenSettings): Screen {
  // A file has none of what a terminal has, whatever its type says.
  if (!output.isTTY) return { colour: wanted ?? false, size: null, canErase: false };
  const { columns, rows } = output;
  const colour = wanted ?? (!isDumbTerminal && output.hasColors());
  // Some say that they have no columns, when they do not know how many.
  const isKnown = columns > 0 && rows > 0;
  return {
    colour,
    links: colour && createSupportsHyperlinks(output),
    // A blank behind the last word stands in the last column.
    width: columns > 0 ? Math.min(columns - 1, WIDEST) : undefined,
    size: isKnown ? { columns, rows } : null,
    canErase: !isDumbTerminal,
  };
}
