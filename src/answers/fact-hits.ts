import type { Evidence } from '../meetings/meeting.ts';
import type { Language } from '../languages/language.ts';
import type { FoundFact, FoundFacts } from '../facts/found-facts.ts';
import type { IndexedPassage, PassageIndex } from '../search/index/passage-index.ts';
import type { Query } from '../search/query/query.ts';
import type { Span } from '../text/span.ts';

/** A passage that states facts that a question asks for. */
export type FactHit = {
  readonly candidate: IndexedPassage;
  /** The sentence that states the first of them, as UTF-16 offsets into the passage's text. */
  readonly sentence: Span;
  /** The passages that state it in other languages. */
  readonly alsoIn: readonly IndexedPassage[];
  readonly isSure: boolean;
};

/**
 * The passages that state facts, each once, in the order of the facts: in the language of the question where one is.
 * @param document the id of the one document to look in
 */
export function factHits(
  { facts }: FoundFacts,
  { language }: Query,
  index: PassageIndex,
  document: string | undefined,
): FactHit[] {
  const byCandidate = new Map<IndexedPassage, FactHit>();
  for (const fact of facts) {
    const sources = sourcesIn(fact, index).toSorted(
      (a, b) => Number(b.candidate.passage.language === language) - Number(a.candidate.passage.language === language),
    );
    const best =
      document === undefined
        ? inLanguage(sources[0], language, index)
        : sources.find(({ evidence }) => evidence.document.id === document);
    if (!best) continue;
    const known = byCandidate.get(best.candidate);
    byCandidate.set(best.candidate, {
      candidate: best.candidate,
      sentence: known?.sentence ?? best.evidence.sentence,
      alsoIn: known?.alsoIn ?? inOthers([best, ...sources]),
      isSure: fact.isSure && (known?.isSure ?? true),
    });
  }
  return [...byCandidate.values()];
}

/** A source in the language of the question, by its translation if there is one. */
function inLanguage(source: Source | undefined, language: Language, index: PassageIndex): Source | undefined {
  if (source === undefined || source.candidate.passage.language === language) return source;
  const { candidate, evidence } = source;
  const twin = index.twins(candidate).find(({ passage }) => passage.language === language);
  const number = candidate.passage.sentences.findIndex(({ start }) => start === evidence.sentence.start);
  const sentence = twin?.passage.sentences[number];
  if (twin === undefined || sentence === undefined) return source;
  return { candidate: twin, evidence: { document: twin.document, passage: twin.passage, sentence } };
}

type Source = { readonly candidate: IndexedPassage; readonly evidence: Evidence };

function sourcesIn({ sources }: FoundFact, index: PassageIndex): Source[] {
  return sources.flatMap((evidence): Source[] => {
    const candidate = index.passageOf(evidence.passage);
    return candidate === undefined ? [] : [{ candidate, evidence }];
  });
}

/** The first of each other language. */
function inOthers([best, ...others]: readonly Source[]): IndexedPassage[] {
  const byLanguage = new Map<string, IndexedPassage>();
  for (const { candidate } of others) {
    const { language } = candidate.passage;
    if (language !== best?.candidate.passage.language && !byLanguage.has(language)) byLanguage.set(language, candidate);
  }
  return [...byLanguage.values()];
}
