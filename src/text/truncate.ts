/** The first `longest` UTF-16 units of a text, without half of a surrogate pair at the end. */
export function cutAt(text: string, longest: number): string {
  return text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '');
}

/** A text of at most `longest` UTF-16 units; a longer one ends in "…". */
export function truncate(text: string, longest: number): string {
  return text.length <= longest ? text : `${cutAt(text, longest - 1)}…`;
}

/** The same, cut only between two characters as a reader counts them (grapheme clusters). */
export function truncateGraphemes(text: string, longest: number): string {
  if (text.length <= longest) return text;
  let end = 0;
  for (const { index } of new Intl.Segmenter().segment(text)) {
    if (index >= longest) break;
    end = index;
  }
  return `${text.slice(0, end)}…`;
}

/** A text of at most `longest` code points; a longer one ends in "…". */
export function truncateCodePoints(text: string, longest: number): string {
  const characters = Array.from(text);
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : text;
}

/** As many code points from the beginning of a text as fit into `mostBytes` of UTF-8. */
export function cutAtBytes(text: string, mostBytes: number): string {
  let cut = '';
  for (const character of text) {
    if (Buffer.byteLength(cut + character) > mostBytes) break;
    cut += character;
  }
  return cut;
}
