import type { Language, Span } from '../corpus/document.ts';
import { type Concept, mentionsIn } from '../search/lexicon.ts';
import { termsOf } from '../search/terms.ts';

export type NameKind = 'city' | 'country' | 'person' | 'org' | 'doc';

/** A name of the lexicon where a text has it; several concepts where people share it. */
export type NameMention = Span & { readonly kind: NameKind; readonly concepts: readonly Concept[] };

const KINDS: ReadonlySet<string> = new Set(['city', 'country', 'person', 'org', 'doc'] satisfies NameKind[]);

/** Names of the lexicon that stand in a text, in its order. */
export function namesIn(text: string): NameMention[] {
  const terms = termsOf(text);
  return mentionsIn(terms, text).flatMap(({ concepts, from, to }): NameMention[] => {
    const named = concepts.filter(({ isName, kind }) => isName && kind !== undefined && KINDS.has(kind));
    const [first] = named;
    if (first === undefined) return [];
    const end = terms.slice(from, to).reduce((last, term) => Math.max(last, term.end), 0);
    return [{ start: terms[from]?.start ?? 0, end, kind: first.kind as NameKind, concepts: named }];
  });
}

/** The name by which a concept goes in a language. */
export function nameOf(concept: Concept, language: Language): string {
  const form = concept.forms.find((one) => one.language === language) ?? concept.forms[0];
  return form?.text ?? '';
}

/** Is a concept known in any language under a name, by its English one? */
export function isCalled(concept: Concept, english: string): boolean {
  return concept.forms.some(({ language, text }) => language === 'en' && text === english);
}
