import type { Span } from '../text/span.ts';
import { type Concept, mentionsIn } from '../domain/lexicon.ts';
import names from '../domain/names.json' with { type: 'json' };
import { termsOf } from '../languages/analyzer.ts';
import { baseOf, basesOf } from '../languages/ru/name-cases.ts';
import { lazy } from '../text/lazy.ts';

type Entry = { readonly kind: string; readonly zh: readonly string[]; readonly ru: readonly string[] };

/** A name as the words of which it consists, each without its ending. */
type Name = { readonly bases: readonly string[]; readonly concept: Concept };

const KINDS: ReadonlySet<string> = new Set(['city', 'country', 'person', 'org']);

/** Names by the base of their first word, those of most words first. */
const namesByBase = lazy(() => {
  const byBase = new Map<string, Name[]>();
  for (const entry of names as readonly Entry[]) {
    const text = entry.zh[0] ?? '';
    const concept = mentionsIn(termsOf(text), text)
      .flatMap(({ concepts }) => concepts)
      .find(({ forms }) => forms.some((form) => form.text === entry.ru[0]));
    if (!KINDS.has(entry.kind) || concept === undefined) continue;
    for (const form of entry.ru) {
      const words = wordsOf(form);
      // "в Москве" is there for the search; acronyms have no cases.
      if (!/^\p{Lu}\p{Ll}/u.test(words[0]?.text ?? '')) continue;
      const bases = words.map(({ text: word }) => baseOf(word));
      const others = byBase.get(bases[0] ?? '') ?? [];
      byBase.set(
        bases[0] ?? '',
        [...others, { bases, concept }].toSorted((a, b) => b.bases.length - a.bases.length),
      );
    }
  }
  return byBase;
});

/**
 * Russian names in any case: в Таджикистане, Аскара Мамина. The stems of the search are cut for words, and names lose more
 * or less than their ending by them.
 */
export function russianNamesIn(text: string): (Span & { readonly concepts: readonly Concept[] })[] {
  const words = wordsOf(text);
  return words.flatMap(({ text: word, start }, at) => {
    if (!/^\p{Lu}/u.test(word)) return [];
    const matches = basesOf(word).flatMap((base) =>
      (namesByBase().get(base) ?? []).filter(({ bases }) =>
        bases.every((one, offset) => isForm(words, at, offset, one, text)),
      ),
    );
    const longest = Math.max(0, ...matches.map(({ bases }) => bases.length));
    const concepts = new Set(matches.filter(({ bases }) => bases.length === longest).map(({ concept }) => concept));
    const end = words[at + longest - 1]?.end;
    return longest === 0 || end === undefined ? [] : [{ start, end, concepts: [...concepts] }];
  });
}

function isForm(words: readonly Word[], at: number, offset: number, base: string, text: string): boolean {
  const word = words[at + offset];
  const before = words[at + offset - 1];
  if (word === undefined || !basesOf(word.text).includes(base)) return false;
  return offset === 0 || (before !== undefined && /^[\s-]+$/u.test(text.slice(before.end, word.start)));
}

type Word = Span & { readonly text: string };

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{Script=Cyrillic}]+(?:-[\p{Script=Cyrillic}]+)*/gu)].map(({ index, 0: word }) => ({
    text: word,
    start: index,
    end: index + word.length,
  }));
}
