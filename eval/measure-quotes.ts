import type { Document } from '../src/corpus/document.ts';
import type { Language } from '../src/languages/language.ts';
import { type QuoteCheck, checkQuote } from '../src/quotes/check-quote.ts';
import { readClaim } from '../src/quotes/claim.ts';
import { type KnownLetters, lettersOf, prepareLetters } from '../src/quotes/letters.ts';
import { buildIndex } from '../src/search/index/passage-index.ts';
import type { Corpus } from '../src/corpus/read/read-folder.ts';
import { type Mutation, mutationsOf, sentencesOf } from './mutations.ts';
import { ASKED_ON } from './asked-on.ts';
import type { Progress } from './progress.ts';
import { percentile, rounded } from './statistics.ts';

/** A check with a wrong outcome. */
type WrongCheck = {
  readonly kind: string;
  readonly quote: string;
  readonly expected: string;
  readonly told: string;
};

/**
 * Checks quotes that are made of the sentences of some documents by known changes, and sentences of other documents on
 * the same subject, which are none of these.
 */
export async function measureQuotes(corpus: Corpus, others: readonly Document[], every: number, progress: Progress) {
  const index = await buildIndex(corpus.documents);
  const letters: KnownLetters = new WeakMap();
  await prepareLetters(corpus.documents, letters);
  const mutations = [...mutationsOf(corpus.documents, every), ...unrelated(corpus.documents, others)];
  const times: number[] = [];
  const results = mutations.map((mutation, at) => {
    progress(at + 1, mutations.length);
    const { quote, claimed } = mutation;
    const started = performance.now();
    const claim = readClaim(claimed === null ? null : { document: claimed }, corpus, index);
    const found = checkQuote(quote, claim, { corpus, index, letters, now: ASKED_ON });
    times.push(performance.now() - started);
    return { mutation, wrong: wrongIn(found, mutation) };
  });
  const kinds = [...new Set(mutations.map(({ kind }) => kind))];
  const languages: readonly Language[] = ['zh', 'ru', 'en'];
  return {
    quotes: mutations.length,
    right: Object.fromEntries(
      kinds.map((kind) => [
        kind,
        Object.fromEntries(
          languages.flatMap((language) => {
            const own = results.filter(({ mutation }) => mutation.kind === kind && mutation.language === language);
            const right = own.filter(({ wrong }) => wrong === null).length;
            return own.length === 0 ? [] : [[language, `${right} of ${own.length}`]];
          }),
        ),
      ]),
    ),
    checkP50Ms: rounded(percentile(times, 0.5)),
    checkP99Ms: rounded(percentile(times, 0.99)),
    wrong: results.flatMap(({ mutation: { kind, quote, expected }, wrong }): WrongCheck[] =>
      wrong === null ? [] : [{ kind, quote, expected, told: wrong }],
    ),
  };
}

/** Sentences of other documents whose words no document has. */
function unrelated(documents: readonly Document[], others: readonly Document[]): Mutation[] {
  const known = documents.map(({ text }) => lettersOf(text)).join('\n');
  const sentences = new Map(sentencesOf(others).map((sentence) => [sentence.text, sentence]));
  return [...sentences.values()]
    .filter(({ text }) => Array.from(text).length >= 12 && !known.includes(lettersOf(text)))
    .map(({ text, language }) => ({
      kind: 'sentence of other documents',
      language,
      quote: text,
      claimed: null,
      expected: 'not_found',
      source: text,
    }));
}

/** What is wrong with the outcome of a check; `null` where nothing is. */
function wrongIn(found: QuoteCheck, { expected, source, said, change }: Mutation): string | null {
  const outcome = found.outcome === 'verbatim' && found.where === 'elsewhere' ? 'elsewhere' : found.outcome;
  if (outcome !== expected) return outcome;
  if (found.outcome === 'not_found' || found.outcome === 'too_short') return null;
  const places = found.outcome === 'near' ? [found.place] : found.places;
  const letters = lettersOf(source);
  const isThere = places.some(({ quotes }) => quotes.some(({ passage }) => lettersOf(passage.text).includes(letters)));
  if (!isThere) return 'another passage';
  if (found.outcome !== 'near') return null;
  const reported: readonly string[] = [...found.matters, ...(found.writing ?? [])];
  if (said !== undefined && !reported.includes(said)) return `near, without a word of ${said}`;
  const differences = found.parts.filter(({ kind }) => kind !== 'same');
  const wanted = change && [
    { kind: 'put_in', text: change.putIn },
    { kind: 'left_out', text: change.leftOut },
  ];
  return wanted && JSON.stringify(differences) !== JSON.stringify(wanted) ? JSON.stringify(differences) : null;
}
