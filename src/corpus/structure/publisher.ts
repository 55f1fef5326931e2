import { isBoilerplate, nameIn } from '../boilerplate/boilerplate-rules.ts';

/** In how many lines with text below the title and at the end a publisher may be named. */
const AT_TOP = 3;
const AT_END = 3;

/** Longer lines (UTF-16 units) are none that say "Source: …". */
const LONGEST = 80;

/** How far into a line (UTF-16 units) the agency is that an item of news begins with. */
const FIRST_WORDS = 200;

/**
 * Who published a text: the agency in the first words of its news (新华社北京11月30日电, "UFA, 26 May (Xinhua) --"), or what a
 * line at its top or its end names as its source; `null` where none is named.
 * @param lines below the title
 */
export function publisherOf(lines: readonly string[]): string | null {
  const written = lines.filter((line) => line !== '');
  const outer = [...written.slice(0, AT_TOP), ...written.slice(AT_TOP).slice(-AT_END)];
  for (const line of outer) {
    const name = nameIn('agency', line.slice(0, FIRST_WORDS)) ?? (line.length <= LONGEST ? sourceIn(line) : undefined);
    if (name !== undefined) return name;
  }
  return null;
}

/** The agency of the first words of an item, where these say nothing else: 央视网消息（新闻联播）：. */
export function agencyIn(label: string): string | null {
  return isBoilerplate('agency label', label) ? (nameIn('agency', label) ?? null) : null;
}

function sourceIn(line: string): string | undefined {
  const name = nameIn('publisher', line) ?? nameIn('source', line);
  const words = name?.replace(/[\s)）\]】。.,，;；]+$/u, '');
  return words === undefined || words.length < 2 || /^(?:https?:|www\.)/iu.test(words) ? undefined : words;
}
