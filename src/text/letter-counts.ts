/** The letters that distinguish a language from others. */
export type Script = {
  /** The first and the last UTF-16 code unit of each range. */
  readonly ranges: readonly (readonly [number, number])[];
  /** How many letters of an alphabet say as much as one of these. */
  readonly worth: number;
};

/** Makes a function that counts the letters of each script in a text, by their worth. */
export function createLetterCounter(scripts: readonly Script[]): (text: string) => number[] {
  const scriptOf = new Uint8Array(0x10000).fill(scripts.length);
  for (const [at, { ranges }] of scripts.entries()) {
    for (const [from, to] of ranges) scriptOf.fill(at, from, to + 1);
  }
  return (text) => {
    const counts = new Float64Array(scripts.length + 1);
    for (let at = 0; at < text.length; at += 1) {
      const script = scriptOf[text.charCodeAt(at)] as number;
      counts[script] = (counts[script] as number) + 1;
    }
    return scripts.map(({ worth }, at) => worth * (counts[at] as number));
  };
}
