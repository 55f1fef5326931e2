/** Figures and signs with a raised form. Hyphens and short dashes stand for a minus. */
const RAISED: ReadonlyMap<string, string> = new Map([
  ...Array.from('⁰¹²³⁴⁵⁶⁷⁸⁹', (sign, digit): [string, string] => [String(digit), sign]),
  ['+', '⁺'],
  ...Array.from('-−–‐‑', (minus): [string, string] => [minus, '⁻']),
]);

/** What has a raised form as a whole: 2, −3, 2+, 1–4. */
const FIGURES = /^[\d+\-−–‐‑]{1,8}$/u;

/** Figures, signs and letters that stand alone, as in a formula: no word, and no brackets of a note. */
const FORMULA = /^(?!.*\p{L}{2})[\p{L}\p{N}\s+\-−–‐‑/×·.,()]{1,30}$/u;

const OPERATOR = /[+\-−–‐‑/×·]/u;

/** What a power is taken of if its exponent has no sign: a figure, a bracket, a letter that stands alone. */
const BASE = /(?:[\p{N})\]]|(?<!\p{L})\p{L})$/u;

/** The letters that exponents are called by; others are those of ordinals (1ª, Nº) and of notes below a table. */
const VARIABLE = /^[i-nxyz]$/;

/** An exponent of a formula: `²`, `⁻³`, or `^` before it, for `10-3` and `yn+1` are other numbers. */
export function exponent(text: string): string {
  const inside = text.trim();
  if (FIGURES.test(inside)) return inside.replace(/./gu, (sign) => RAISED.get(sign) ?? sign);
  if (!/[\p{L}\p{N}]/u.test(inside)) return text;
  return `^${grouped(inside)}`;
}

/** In brackets, where it is more than one word or figure. */
export function grouped(text: string): string {
  return /^(?:[\p{L}\p{N}.,\s]*|\([^()]*\))$/u.test(text) ? text : `(${text})`;
}

/**
 * Raised text of a line: figures and signs stay raised, an exponent with others is written as one, words (1st) and marks
 * of notes stay as they are.
 * @param before what stands right before it; the last two characters are enough
 */
export function raised(text: string, before: string): string {
  const inside = text.trim();
  const isFormula =
    FORMULA.test(inside) &&
    hasBothBrackets(inside) &&
    (OPERATOR.test(inside)
      ? /\S$/u.test(before)
      : BASE.test(before) && (/\p{N}/u.test(inside) || VARIABLE.test(inside)));
  if (!FIGURES.test(inside) && !isFormula) return text;
  const [space = ''] = /^\s*/.exec(text) ?? [];
  return space + exponent(inside) + text.slice(space.length + inside.length);
}

function hasBothBrackets(text: string): boolean {
  return (text.match(/\(/g)?.length ?? 0) === (text.match(/\)/g)?.length ?? 0);
}
