import { describe, expect, test } from 'vitest';
import names from '../../src/domain/names.json' with { type: 'json' };
import thesaurus from '../../src/domain/thesaurus.json' with { type: 'json' };
import { termsOf } from '../../src/languages/analyzer.ts';
import { withoutQuestionWords } from '../../src/languages/question-words.ts';
import { foldText } from '../../src/text/fold.ts';
import kinds from './thesaurus.json' with { type: 'json' };

const concepts = [...names, ...thesaurus].map(({ zh, ru, en }) => [...zh, ...ru, ...en]);

/** A form as the index has it, so that another case or number of it is the same. */
const keyOf = (form: string) =>
  termsOf(form)
    .map(({ term }) => term)
    .join(' ');

const byForm = new Map<string, Set<number>>();
for (const [concept, forms] of concepts.entries()) {
  for (const form of forms) byForm.set(keyOf(form), (byForm.get(keyOf(form)) ?? new Set()).add(concept));
}

function haveOneConcept([a = '', b = '']: readonly string[]): boolean {
  const [own, others] = [byForm.get(keyOf(a)), byForm.get(keyOf(b))];
  return [...(own ?? [])].some((concept) => others?.has(concept));
}

describe.each(kinds)('of $kind, the thesaurus', ({ together, apart }) => {
  test.each(together)('finds by "%s" what is said as "%s"', (...forms) => {
    expect(haveOneConcept(forms)).toBe(true);
  });

  test.each(apart)('keeps "%s" and "%s" apart', (...forms) => {
    expect(forms.map((form) => byForm.has(keyOf(form)))).toContain(true);
    expect(haveOneConcept(forms)).toBe(false);
  });
});

/** As much of an entry as the test below looks at: the words of documents come first, as many as `formal` says. */
type Entry = Readonly<Record<'zh' | 'ru' | 'en', readonly string[]>> & {
  readonly formal?: Readonly<Partial<Record<'zh' | 'ru' | 'en', number>>>;
};

test('every concept is said in three languages, no form twice, and documents say the first ones', () => {
  for (const entry of thesaurus as readonly Entry[]) {
    for (const language of ['zh', 'ru', 'en'] as const) {
      const forms = entry[language];
      expect(forms, entry.en[0]).not.toHaveLength(0);
      expect(new Set(forms).size, forms.join()).toBe(forms.length);
      expect(entry.formal?.[language] ?? 1, forms.join()).toBeLessThanOrEqual(forms.length);
    }
  }
});

/** How many terms of a question are left where its question words go. */
const termsLeft = (question: string) => termsOf(withoutQuestionWords(foldText(question))).length;

test('every form keeps a term where question words go: what consists of them is found in no question', () => {
  const few = termsLeft('宪章预算');
  const isLost = {
    en: (form: string) => termsLeft(form) === 0,
    ru: (form: string) => termsLeft(form) === 0,
    // Some words are of framing only where they stand alone.
    zh: (form: string) => termsLeft(form) === 0 && termsLeft(`宪章${form}预算`) <= few,
  };
  const lost = (thesaurus as readonly Entry[]).flatMap((entry) =>
    (['zh', 'ru', 'en'] as const).flatMap((language) => entry[language].filter(isLost[language])),
  );
  expect(lost).toEqual([]);
}, 60_000);
