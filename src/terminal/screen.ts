import type { WriteStream } from 'node:tty';
import { createSupportsHyperlinks } from 'supports-hyperlinks';
import type { Style } from '../reply/render-text.ts';

/** Lines longer than this are hard to read, however wide the screen is. */
const WIDEST = 100;

/** What the terminal can show at the moment. */
export type Screen = Style & {
  /** Null where the output goes to a file or another program. */
  readonly size: Size | null;
  /** What was written can be erased. */
  readonly canErase: boolean;
};

export type Size = { readonly columns: number; readonly rows: number };

/** Settings that override what the terminal can do. */
type ScreenSettings = {
  /** Undefined: as the terminal can. */
  readonly colour: boolean | undefined;
  readonly isDumbTerminal: boolean;
};

/** What an output of the process can show. A terminal may be resized: call it for each answer. */
export function screenOf(output: WriteStream, { colour: wanted, isDumbTerminal }: ScreenSettings): Screen {
  if (!output.isTTY) return { colour: wanted ?? false, size: null, canErase: false };
  const { columns, rows } = output;
  const colour = wanted ?? (!isDumbTerminal && output.hasColors());
  // Some report no columns when they do not know how many.
  const isKnown = columns > 0 && rows > 0;
  return {
    colour,
    links: colour && createSupportsHyperlinks(output),
    // The blank after the last word needs the last column.
    width: columns > 0 ? Math.min(columns - 1, WIDEST) : undefined,
    size: isKnown ? { columns, rows } : null,
    canErase: !isDumbTerminal,
  };
}
