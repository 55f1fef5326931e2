/**
 * Backslashes on the screen that no document has in such a word, one sentence each: they were to escape something and did
 * not.
 */
export function strayBackslashes(texts: readonly { readonly text: string }[], documents: readonly string[]): string[] {
  return texts
    .flatMap(({ text }) => text.match(/\S*\\\S*/g) ?? [])
    .filter((word) => documents.every((document) => !document.includes(word)))
    .map((word) => `A backslash shows: “${word}”.`);
}
