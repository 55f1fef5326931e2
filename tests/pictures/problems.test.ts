import { decode, encode } from 'fast-png';
import { describe, expect, test } from 'vitest';

import { withFewColours } from './few-colours.ts';
import { layoutProblems } from './layout.ts';
import type { Layout } from './layout.ts';
import { strayBackslashes } from './stray-backslashes.ts';

type Bounds = readonly [number, number, number, number];

const button = (bounds: Bounds) => ({ name: 'button.primary', bounds });
const words = (text: string, bounds: Bounds, around: Layout['texts'][number]['around'] = []) => ({
  text,
  lines: [{ text, bounds }],
  around,
});
const problems = (layout: Partial<Layout>) =>
  layoutProblems({ texts: [], tooNarrow: [], contentWidth: 375, ...layout }, 375);

describe('a layout', () => {
  test('in which everything has its place has no problems', () => {
    const inButton = words('Share', [20, 16, 40, 18], [button([10, 10, 60, 30])]);
    // The boxes of two lines of Chinese touch each other.
    const lines = [words('总理', [10, 60, 80, 24]), words('会议', [10, 82, 80, 24])];
    expect(problems({ texts: [inButton, ...lines] })).toEqual([]);
  });

  test.each<[string, Partial<Layout>, string]>([
    ['wider than the screen', { contentWidth: 400 }, '400 px wide'],
    ['in a box that is too narrow', { tooNarrow: [{ name: 'div.row', by: 12 }] }, 'div.row'],
    [
      'beside its button',
      { texts: [words('Share', [20, 16, 60, 18], [button([10, 10, 60, 30])])] },
      '“Share” stands out',
    ],
    [
      'below its button',
      { texts: [words('Share', [20, 30, 40, 18], [button([10, 10, 60, 30])])] },
      '“Share” stands out',
    ],
    [
      'under another text',
      { texts: [words('one', [0, 0, 50, 20]), words('two', [30, 4, 50, 20])] },
      'cover each other',
    ],
  ])('%s has one', (_, layout, problem) => {
    expect(problems(layout)).toEqual([expect.stringContaining(problem)]);
  });
});

test('a backslash is a problem unless a document has it there', () => {
  const documents = ['Look into C:\\temp\\中文, please.'];
  expect(strayBackslashes([{ text: 'Look into C:\\temp\\中文, please.' }], documents)).toEqual([]);
  expect(strayBackslashes([{ text: 'held in 2025\\. Look' }], documents)).toEqual(['A backslash shows: “2025\\.”.']);
});

test('a picture of many colours gets at most 256, and those that it has much of stay', () => {
  const [width, height] = [200, 100];
  const data = Uint8Array.from({ length: width * height * 3 }, (_, at) => {
    const pixel = Math.floor(at / 3);
    // Two grounds that look alike.
    if (pixel < 6_000) return 251;
    if (pixel < 10_000) return 255;
    return pixel % 2 === 0 ? ([11, 110, 117][at % 3] ?? 0) : (pixel * 7 + (at % 3) * 40) % 256;
  });
  const { data: places, palette = [] } = decode(withFewColours(encode({ width, height, data, channels: 3, depth: 8 })));
  expect(palette.length).toBeLessThanOrEqual(256);
  expect(palette[places[0] ?? -1]).toEqual([251, 251, 251]);
  expect(palette[places[6_000] ?? -1]).toEqual([255, 255, 255]);
  expect(palette[places[10_000] ?? -1]).toEqual([11, 110, 117]);
  const off = [...places].flatMap((place, pixel) =>
    (palette[place] ?? []).map((part, at) => Math.abs(part - (data[pixel * 3 + at] ?? 0))),
  );
  expect(off.length).toBe(data.length);
  expect(off.reduce((most, one) => Math.max(most, one))).toBeLessThan(24);
});
