import type { Passage } from '../../corpus/document.ts';

/** Remembers what a pure function gives for a passage, for as long as the passage is in use. */
export function rememberByPassage<Result>(read: (passage: Passage) => Result): (passage: Passage) => Result {
  const known = new WeakMap<Passage, Result>();
  return (passage) => {
    const before = known.get(passage);
    if (before !== undefined) return before;
    const result = read(passage);
    known.set(passage, result);
    return result;
  };
}

/** Remembers what a pure function gives for each sentence of a passage. */
export function rememberBySentence<Result>(
  read: (sentence: string) => Result,
): (passage: Passage) => readonly Result[] {
  return rememberByPassage(({ text, sentences }) => sentences.map(({ start, end }) => read(text.slice(start, end))));
}
