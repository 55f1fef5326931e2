import type { Concept, Form } from '../../domain/lexicon.ts';
import type { Term } from '../../languages/analyzer.ts';
import type { Expansion } from './query.ts';

/** Another name in the same language says the same; a translation may be of another thing that has the same name. */
const SYNONYM_WEIGHT = 0.9;
const TRANSLATION_WEIGHT = 0.8;

/** What the thesaurus knows says nearly the same: its words in the language of the question, and in others. */
const RELATED_WEIGHT = 0.75;
const RELATED_TRANSLATION_WEIGHT = 0.65;
/** Of a word that people say and documents hardly do, this share. */
const EVERYDAY_SHARE = 0.5;

/** What was typed, and in how many other ways its concepts are said. What is said by few of them is meant more surely. */
export function expansionsOf(typed: readonly Term[], concepts: readonly Concept[]): Expansion[] {
  const terms = typed.map(({ term }) => term);
  const expansions: Expansion[] = [{ terms, weight: 1 }];
  if (concepts.length === 0) return expansions;
  const known = new Set([terms.join(' ')]);
  const key = terms.join(' ');
  const own = concepts.flatMap(({ forms }) => forms).find((form) => form.key === key)?.language;
  const words = concepts.filter(({ isName }) => !isName).length;
  for (const { isName, forms } of concepts) {
    for (const form of forms) {
      if (form.terms.length === 0 || known.has(form.key)) continue;
      known.add(form.key);
      const weight = isName ? nameWeight(form, own) : wordWeight(form, own) / Math.sqrt(words);
      expansions.push({ terms: form.terms, weight });
    }
  }
  return expansions;
}

function nameWeight({ language }: Form, own: Form['language'] | undefined): number {
  return language === own ? SYNONYM_WEIGHT : TRANSLATION_WEIGHT;
}

function wordWeight({ language, isEveryday }: Form, own: Form['language'] | undefined): number {
  const weight = language === own ? RELATED_WEIGHT : RELATED_TRANSLATION_WEIGHT;
  return isEveryday ? EVERYDAY_SHARE * weight : weight;
}
