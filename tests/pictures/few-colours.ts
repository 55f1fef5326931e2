import { decode, encode } from 'fast-png';

/** As many as a byte can number: a PNG of so few colours is less than half as large. */
const MOST = 256;
/** How many of the colours with the most pixels are kept to the letter: grounds, and letters themselves. */
const EXACT = 64;

/**
 * A picture of letters on flat grounds in at most 256 colours. What changes are a few of the shades at the edges of
 * letters: of those that look alike the one with the most pixels replaces the others.
 */
export function withFewColours(png: Uint8Array): Uint8Array {
  const { data, channels, width, height } = decode(png);
  const colours = Array.from({ length: width * height }, (_, pixel) => {
    const [red = 0, green = 0, blue = 0] = data.subarray(pixel * channels, pixel * channels + 3);
    return (red << 16) | (green << 8) | blue;
  });
  const pixels = new Map<number, number>();
  for (const colour of colours) pixels.set(colour, (pixels.get(colour) ?? 0) + 1);
  const byNumber = [...pixels]
    .toSorted(([one, some], [other, more]) => more - some || one - other)
    .map(([colour]) => colour);
  const alike = new Map<number, number>();
  for (const colour of byNumber.slice(EXACT)) if (!alike.has(kindOf(colour))) alike.set(kindOf(colour), colour);
  const kept = [...byNumber.slice(0, EXACT), ...alike.values()].slice(0, MOST);
  const places = new Map([...pixels.keys()].map((colour) => [colour, nearest(colour, kept)]));
  return encode(
    {
      width,
      height,
      channels: 1,
      depth: 8,
      data: Uint8Array.from(colours, (colour) => places.get(colour) ?? 0),
      palette: kept.map(partsOf),
    },
    { zlib: { level: 9 } },
  );
}

function partsOf(colour: number): [red: number, green: number, blue: number] {
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}

/** Colours of one kind differ by less than 8 of 256 in each part. */
function kindOf(colour: number): number {
  return colour & 0xf8f8f8;
}

/** The place of the colour that is nearest, among those of a palette. */
function nearest(colour: number, palette: readonly number[]): number {
  const [red, green, blue] = partsOf(colour);
  const distances = palette.map((other) => {
    const [r, g, b] = partsOf(other);
    return (red - r) ** 2 + (green - g) ** 2 + (blue - b) ** 2;
  });
  return distances.indexOf(Math.min(...distances));
}
