import type { Phrases } from './phrases.ts';

type Convert = (text: string) => string;

/** In the place of a phrase's values while it is converted: characters for private use, one for each value. */
const FIRST_HOLE = 0xf0000;
const HOLES = /[\u{F0000}-\u{F00FF}]/gu;

/**
 * Phrases in other characters. Only the bot's own words are converted: a value in a phrase, such as a title or a quote,
 * stays as it is, so a phrase may place a text and ask whether it is empty, but not look into it.
 * @param converter makes the converter when the first phrase is used
 */
export function convertPhrases(phrases: Phrases, converter: () => Convert): Phrases {
  let convert: Convert | null = null;
  return converted(phrases, (text) => (convert ??= converter())(text)) as Phrases;
}

function converted(value: unknown, convert: Convert): unknown {
  if (typeof value === 'string') return convert(value);
  if (typeof value === 'function') return convertedTemplate(value as PhraseTemplate, convert);
  if (Array.isArray(value)) return value.map((one) => converted(one, convert));
  return typeof value === 'object' && value !== null ? lazily(value, convert) : value;
}

/** Converts each property when it is first read. */
function lazily(group: object, convert: Convert): object {
  const result = {};
  for (const [key, value] of Object.entries(group)) {
    const get = () => {
      const made = converted(value, convert);
      Object.defineProperty(result, key, { value: made });
      return made;
    };
    Object.defineProperty(result, key, { enumerable: true, configurable: true, get });
  }
  return result;
}

type PhraseTemplate = (...values: readonly unknown[]) => string | readonly unknown[];

function convertedTemplate(template: PhraseTemplate, convert: Convert): PhraseTemplate {
  return (...values) => {
    const texts: string[] = [];
    const phrase = template(...values.map((value) => withHoles(value, texts)));
    const fill = (part: unknown) =>
      typeof part === 'string'
        ? convert(part).replace(HOLES, (hole) => texts[(hole.codePointAt(0) ?? 0) - FIRST_HOLE] ?? '')
        : part;
    return typeof phrase === 'string' ? (fill(phrase) as string) : phrase.map(fill);
  };
}

/** A value with a hole for each text in it, but for the code of a problem, which chooses the phrase. */
function withHoles(value: unknown, texts: string[]): unknown {
  if (typeof value === 'string') return value === '' ? value : String.fromCodePoint(FIRST_HOLE + texts.push(value) - 1);
  if (Array.isArray(value)) return value.map((one) => withHoles(one, texts));
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  const entries = Object.entries(value).map(([key, one]) => [key, key === 'code' ? one : withHoles(one, texts)]);
  return Object.fromEntries(entries) as unknown;
}
