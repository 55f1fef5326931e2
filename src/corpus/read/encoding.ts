import { TextDecoder } from 'node:util';
import iconv from 'iconv-lite';
import { plausibility } from './plausibility.ts';
import { UnusableFile } from './unusable-file.ts';

/** A decoded text, and the name of its encoding. */
export type Decoded = { readonly text: string; readonly encoding: string };

const WIDE = ['utf-16le', 'utf-16be'] as const;
const NARROW = ['gb18030', 'big5', 'windows-1251', 'koi8-r', 'x-mac-cyrillic'] as const;
type Encoding = (typeof WIDE)[number] | (typeof NARROW)[number];

/** It has the small letters of Windows-1251: where little else shows, that is what is meant. */
const RARE = 'x-mac-cyrillic';

/** How many bytes show the encoding; more changes nothing but the time it takes. */
const SAMPLE_LENGTH = 32_768;

/** How much likelier the best reading must be than the next one, as a difference of natural logarithms. */
const LEAST_LEAD = 4;

/** Control characters that no text holds, and more than these show that something is no text. */
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\0-\x08\x0E-\x1F\x7F]/g;
const MOST_CONTROLS = 0.05;

/** U+FFFD may be a text's own; more of them show that it was once read in a wrong encoding. */
const MOST_REPLACEMENTS = 0.01;

/**
 * Decodes the bytes of a text file, to the letter: a byte order mark stays in the text, so that offsets are those of
 * the decoded file. The content shows the encoding.
 * @param declared the encoding that the file declares; it decides where the content leaves a choice
 * @throws UnusableFile
 */
export function decode(bytes: Uint8Array, declared?: string): Decoded {
  const decoded = decodeMarked(bytes) ?? decodeUnmarked(bytes, declared);
  if (decoded.text.replace('\uFEFF', '').trim() === '') throw new UnusableFile({ code: 'empty' });
  return decoded;
}

/** A file that begins with the byte order mark of UTF-16. */
function decodeMarked(bytes: Uint8Array): Decoded | null {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  if (encoding === null) return null;
  const text = decodeAs(encoding, bytes);
  const isUsual = text !== null && plausibility(text.slice(0, SAMPLE_LENGTH), false).isText !== 'no';
  // In Windows-1251 the two bytes are я and ю, with which a text may begin.
  const other = isUsual ? null : guess(bytes, NARROW, undefined);
  if (other !== null) return other;
  if (text === null || !isClean(text)) throw new UnusableFile({ code: 'unknown-encoding' });
  return { text, encoding };
}

function decodeUnmarked(bytes: Uint8Array, declared: string | undefined): Decoded {
  const utf8 = decodeAs('utf-8', bytes);
  const hasControls = utf8 !== null && utf8.search(CONTROL) !== -1;
  // Text in another encoding is hardly ever valid UTF-8, but for UTF-16, which then shows as control characters.
  if (utf8 !== null && !hasControls) return { text: clean(utf8), encoding: 'utf-8' };
  const hasNul = bytes.includes(0);
  const guessed = guess(bytes, utf8 !== null || hasNul ? WIDE : [...WIDE, ...NARROW], declared);
  if (guessed !== null) return guessed;
  if (hasNul) throw new UnusableFile({ code: 'binary' });
  return { text: clean(utf8), encoding: 'utf-8' };
}

/** @throws UnusableFile for what is no text, or one with the marks of a wrong reading in it */
function clean(text: string | null): string {
  if (text === null || !isClean(text)) throw new UnusableFile({ code: 'unknown-encoding' });
  return text;
}

function isClean(text: string): boolean {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return (
    !text.includes('\0') &&
    count(CONTROL) <= text.length * MOST_CONTROLS &&
    count(/\uFFFD/g) <= text.length * MOST_REPLACEMENTS
  );
}

/** The likeliest reading of the bytes, if it reads like a text and is clearly likelier than the next one. */
function guess(bytes: Uint8Array, encodings: readonly Encoding[], declared: string | undefined): Decoded | null {
  const own = declared === undefined ? null : nameOf(declared);
  // A declared encoding in which the bytes are valid is believed, whatever signs and scripts the page has, unless they
  // are no text in it and text in another one.
  const rank = ({ encoding, isText }: { readonly encoding: string; readonly isText: string }) =>
    encoding === own && isText !== 'no' ? 2 : isText === 'yes' ? 1 : 0;
  const readings = encodings
    .map((encoding) => {
      const sample = decodeSample(encoding, bytes);
      const { score, isText } = plausibility(sample ?? '', !isWide(encoding));
      return { encoding, isValid: sample !== null, score: score - (encoding === RARE ? LEAST_LEAD : 0), isText };
    })
    .filter(({ encoding, isValid, isText }) => isText === 'yes' || (isValid && encoding === own))
    .toSorted((a, b) => rank(b) - rank(a) || b.score - a.score);
  const [best, next] = readings;
  if (best === undefined) return null;
  if (best.encoding !== own && next !== undefined && best.score - next.score < LEAST_LEAD) return null;
  const text = decodeAs(best.encoding, bytes);
  // A right guess leaves no replacement character.
  if (text === null || text.includes('\uFFFD') || !isClean(text)) return null;
  return { text, encoding: best.encoding };
}

/** The text of all bytes; `null` if they are not in that encoding. */
function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  if (encoding === 'big5') return decodeBig5(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Node's own decoder does not know the characters of Hong Kong. */
function decodeBig5(bytes: Uint8Array): string | null {
  const text = iconv.decode(bytes, 'big5', { stripBOM: false });
  return text.includes('\uFFFD') ? null : text;
}

/** The text from the first line on that is not ASCII; `null` if it is not in that encoding. */
function decodeSample(encoding: Encoding, bytes: Uint8Array): string | null {
  if (isWide(encoding) && bytes.length % 2 === 1) return null;
  const start = isWide(encoding) ? 0 : startOfForeign(bytes);
  const sample = bytes.subarray(start, start + SAMPLE_LENGTH);
  // The sample may end inside a character, of four bytes at most.
  const ends = sample.length < SAMPLE_LENGTH ? [0] : [0, 1, 2, 3];
  return (
    ends.map((cut) => decodeAs(encoding, sample.subarray(0, sample.length - cut))).find((text) => text !== null) ?? null
  );
}

/** Where the line begins that holds the first byte which is not ASCII; in a very long line, half a sample before it. */
function startOfForeign(bytes: Uint8Array): number {
  const foreign = bytes.findIndex((byte) => byte >= 0x80);
  return Math.max(bytes.lastIndexOf(0x0a, foreign) + 1, foreign - SAMPLE_LENGTH / 2);
}

function isWide(encoding: Encoding): boolean {
  return encoding.startsWith('utf-16');
}

/** `GBK` → `gb18030`; `null` for a name that is none. */
function nameOf(declared: string): string | null {
  try {
    const name = new TextDecoder(declared.trim()).encoding;
    return name === 'gbk' ? 'gb18030' : name;
  } catch {
    return null;
  }
}
