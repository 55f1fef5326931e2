import { Converter } from 'opencc-js/t2cn';
import { lazy } from './lazy.ts';

/** What a UTF-16 code unit is to the search. */
export const SEPARATOR = 0;
export const HAN = 1;
export const LATIN = 2;
export const CYRILLIC = 3;
export const DIGIT = 4;
/** Letters of other scripts: a run of them is one word. */
const LETTER = 5;
/** Soft hyphens, zero-width characters, combining marks: inside a word, and nothing of it. */
export const IGNORED = 6;

type FoldTables = {
  /** For every UTF-16 code unit, one of the classes above. */
  readonly classOf: Uint8Array;
  /**
   * For every UTF-16 code unit, the one that stands for it in a term: small letters, half-width forms, simplified Han,
   * Latin letters without marks, е for ё. й stays й: to take the marks off after a decomposition would make it и.
   */
  readonly folded: Uint16Array;
};

/** Made when the first text is folded, which takes some 50 ms. Loops take the tables out of it first. */
export const foldTables = lazy((): FoldTables => {
  const classOf = new Uint8Array(0x10000);
  const folded = new Uint16Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit += 1) {
    const isPlainHan = (unit >= 0x3400 && unit < 0x4dc0) || (unit >= 0x4e00 && unit < 0xa000);
    const isHangulOrUnassigned = unit >= 0xac00 && unit < 0xf900;
    folded[unit] = isPlainHan || isHangulOrUnassigned ? unit : foldUnit(unit);
    if (isPlainHan) classOf[unit] = HAN;
    else if (isHangulOrUnassigned) classOf[unit] = unit < 0xd7a4 ? LETTER : SEPARATOR;
    else classOf[unit] = classify(String.fromCharCode(folded[unit] as number));
  }
  // Han outside the basic plane comes as two units, of which each counts as one Han character: bigrams find it all the same.
  classOf.fill(HAN, 0xd840, 0xd8c0);
  for (const [traditional, simplified] of simplifiedForms()) folded[traditional] = simplified;
  // Compatibility forms of traditional characters.
  for (let unit = 0; unit < 0x10000; unit += 1) folded[unit] = folded[folded[unit] as number] as number;
  return { classOf, folded };
});

/** A text as terms see it, unit by unit, so that offsets stay. */
export function foldText(text: string): string {
  const { folded } = foldTables();
  let result = '';
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const plain = folded[unit] as number;
    if (plain === unit) continue;
    result += text.slice(from, at) + String.fromCharCode(plain);
    from = at + 1;
  }
  return result + text.slice(from);
}

function foldUnit(unit: number): number {
  const compatible = String.fromCharCode(unit).normalize('NFKC').toLowerCase();
  const base = /^\p{Script=Latin}\p{M}*$/u.test(compatible.normalize('NFD'))
    ? compatible.normalize('NFD').slice(0, 1)
    : compatible;
  if (base === 'ё') return 'е'.charCodeAt(0);
  return base.length === 1 ? base.charCodeAt(0) : unit;
}

function classify(character: string): number {
  if (/\p{Script=Han}/u.test(character)) return /[\p{L}\p{N}]/u.test(character) ? HAN : SEPARATOR;
  if (/[0-9]/.test(character)) return DIGIT;
  if (/\p{Script=Latin}/u.test(character)) return LATIN;
  if (/\p{Script=Cyrillic}/u.test(character)) return /\p{M}/u.test(character) ? IGNORED : CYRILLIC;
  if (/[\p{L}\p{N}]/u.test(character)) return LETTER;
  return /[\p{M}\p{Cf}]/u.test(character) ? IGNORED : SEPARATOR;
}

/** Traditional Han characters and the simplified ones that OpenCC gives for each of them on its own. */
function simplifiedForms(): [number, number][] {
  const han = Array.from({ length: 0xa000 - 0x3400 }, (_, at) => String.fromCharCode(0x3400 + at));
  const converted = Converter({ from: 't', to: 'cn' })(han.join('\n')).split('\n');
  return han.flatMap((character, at): [number, number][] => {
    const simplified = converted[at];
    return simplified?.length === 1 && simplified !== character
      ? [[character.charCodeAt(0), simplified.charCodeAt(0)]]
      : [];
  });
}
