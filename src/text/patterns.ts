/** What whole words of an alphabet have before them and behind them, as the sources of patterns. */
export const WORD_START = String.raw`(?<![\p{L}\p{N}])`;
export const WORD_END = String.raw`(?![\p{L}\p{N}])`;

/**
 * One pattern for what any of several finds; nothing where there are none. Flags of the several do not count. Those for
 * whole words that follow each other have what comes before a word in common: it is looked for once for all, which makes
 * a pattern of thirty about six times as fast.
 */
export function anyOf(rules: readonly { readonly pattern: RegExp }[], flags: string): RegExp {
  const alternatives: string[] = [];
  let words: string[] = [];
  const endWords = () => {
    if (words.length > 0) alternatives.push(`${WORD_START}(?:${words.join('|')})`);
    words = [];
  };
  for (const { pattern } of rules) {
    if (isOfWholeWords(pattern)) {
      words.push(pattern.source.slice(WORD_START.length));
    } else {
      endWords();
      alternatives.push(pattern.source);
    }
  }
  endWords();
  return new RegExp(alternatives.join('|') || '(?!)', flags);
}

/** Has a pattern the form `WORD_START(?:…)WORD_END`, and no alternatives beside that group? */
function isOfWholeWords({ source }: RegExp): boolean {
  if (!source.startsWith(`${WORD_START}(?:`) || !source.endsWith(`)${WORD_END}`)) return false;
  const end = source.length - WORD_END.length;
  let depth = 0;
  let isInClass = false;
  for (let at = WORD_START.length; at < end; at += 1) {
    const mark = source.charAt(at);
    if (mark === '\\') at += 1;
    else if (isInClass) isInClass = mark !== ']';
    else if (mark === '[') isInClass = true;
    else if (mark === '(') depth += 1;
    else if (mark === ')') depth -= 1;
    if (depth === 0) return at === end - 1;
  }
  return false;
}

/** What `matchAll` gives, which makes another pattern of the one for each call. @param pattern with the flag `g` */
export function allMatches(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex += (text.codePointAt(pattern.lastIndex) ?? 0) > 0xffff ? 2 : 1;
  }
  return found;
}
