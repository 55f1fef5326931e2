/** How a page was laid out, as the browser tells it, and what is wrong with that. */
import type { Page } from 'playwright-core';

type Rectangle = readonly [left: number, top: number, width: number, height: number];

type Element = { readonly name: string; readonly bounds: Rectangle };

/** A text with its lines, and the elements around it, the nearest one first. */
type LaidOutText = {
  readonly text: string;
  readonly lines: readonly { readonly text: string; readonly bounds: Rectangle }[];
  readonly around: readonly Element[];
};

export type Layout = {
  readonly texts: readonly LaidOutText[];
  /** Elements that hold more than they are wide. */
  readonly tooNarrow: readonly { readonly name: string; readonly by: number }[];
  /** In pixels of CSS. */
  readonly contentWidth: number;
};

/** Reads the layout of a page that has been loaded. */
export async function layoutOf(page: Page): Promise<Layout> {
  const session = await page.context().newCDPSession(page);
  const snapshot = await session.send('DOMSnapshot.captureSnapshot', { computedStyles: [], includeDOMRects: true });
  await session.detach();
  const [document] = snapshot.documents;
  if (document === undefined) throw new Error('The browser shows no page.');
  const { nodes, layout, textBoxes } = document;
  const { scrollRects = [], clientRects = [] } = layout;
  const placeOf = new Map(layout.nodeIndex.map((node, place) => [node, place]));
  const nameOf = (node: number): string => {
    const name = (snapshot.strings[nodes.nodeName?.[node] ?? -1] ?? '').toLowerCase();
    const attributes = (nodes.attributes?.[node] ?? []).map((at) => snapshot.strings[at] ?? '');
    const classAt = attributes.indexOf('class');
    return classAt === -1 ? name : `${name}.${(attributes[classAt + 1] ?? '').replaceAll(' ', '.')}`;
  };
  const elementsAround = (place: number): Element[] => {
    const found: Element[] = [];
    let node = nodes.parentIndex?.[layout.nodeIndex[place] ?? -1] ?? -1;
    for (; node >= 0; node = nodes.parentIndex?.[node] ?? -1) {
      const bounds = layout.bounds[placeOf.get(node) ?? -1];
      // What is below the screen can be scrolled to.
      if (bounds !== undefined && node > 0) found.push({ name: nameOf(node), bounds: rectangle(bounds) });
    }
    return found;
  };
  return {
    contentWidth: document.contentWidth ?? 0,
    texts: [...new Set(textBoxes.layoutIndex)].map((place) => {
      const text = snapshot.strings[layout.text[place] ?? -1] ?? '';
      return {
        text,
        around: elementsAround(place),
        lines: textBoxes.layoutIndex.flatMap((owner, at) => {
          if (owner !== place) return [];
          const start = textBoxes.start[at] ?? 0;
          const end = start + (textBoxes.length[at] ?? 0);
          return [{ text: text.slice(start, end), bounds: rectangle(textBoxes.bounds[at] ?? []) }];
        }),
      };
    }),
    tooNarrow: layout.nodeIndex.flatMap((node, place) => {
      const width = rectangle(clientRects[place] ?? [])[2];
      const by = rectangle(scrollRects[place] ?? [])[2] - width;
      // What is within a line has no width of its own.
      return width > 0 && by > ROUNDING ? [{ name: nameOf(node), by }] : [];
    }),
  };
}

/** Pixels that the browser's rounding may make. */
const ROUNDING = 1;
/** Pixels by which the boxes of letters may be higher than their line: Chinese letters have high ones. */
const LETTERS = 5;

/**
 * What is wrong with a layout, one sentence each: it is wider than the screen, something is wider than the box that it is
 * in, or a text is covered by another one.
 */
export function layoutProblems({ texts, tooNarrow, contentWidth }: Layout, screenWidth: number): string[] {
  const lines = texts.flatMap((text) => text.lines.filter((line) => line.text.trim() !== ''));
  return [
    ...(contentWidth > screenWidth + ROUNDING ? [`The page is ${contentWidth} px wide on ${screenWidth} px.`] : []),
    ...tooNarrow.map(({ name, by }) => `What is in ${name} is ${by} px wider than it.`),
    ...texts.flatMap(({ around, lines: own }) =>
      own.flatMap((line) => {
        const outside = around.find(({ bounds }) => !isWithin(line.bounds, bounds));
        return outside === undefined ? [] : [`“${line.text}” stands out of ${outside.name}.`];
      }),
    ),
    ...lines.flatMap((line, at) => {
      const other = lines.slice(at + 1).find(({ bounds }) => overlap(line.bounds, bounds));
      return other === undefined ? [] : [`“${line.text}” and “${other.text}” cover each other.`];
    }),
  ];
}

function rectangle([left = 0, top = 0, width = 0, height = 0]: readonly number[]): Rectangle {
  return [left, top, width, height];
}

function isWithin([left, top, width, height]: Rectangle, [x, y, wide, high]: Rectangle): boolean {
  return (
    left >= x - ROUNDING &&
    left + width <= x + wide + ROUNDING &&
    top >= y - LETTERS &&
    top + height <= y + high + LETTERS
  );
}

function overlap([left, top, width, height]: Rectangle, [x, y, wide, high]: Rectangle): boolean {
  return (
    Math.min(left + width, x + wide) - Math.max(left, x) > ROUNDING &&
    Math.min(top + height, y + high) - Math.max(top, y) > 2 * LETTERS
  );
}
