import type { Span } from '../../text/span.ts';
import type { IndexedPassage, PassageIndex } from '../index/passage-index.ts';
import { IN_CONTEXT, IN_HEADING, IN_PASSAGE, type TermMatches, bitOf } from './term-matches.ts';
import { NO_SLOT, type WeightedExpansion, type WeightedQuery } from './weight.ts';

/** How a passage fits a query. */
export type ScoredPassage = {
  readonly candidate: IndexedPassage;
  readonly score: number;
  /** How sure it is that the passage answers at all: comparable between questions, which scores are not. */
  readonly fit: number;
  /** The share of the query's weight that the passage covers, from 0 to 1. */
  readonly coverage: number;
  /** For each term of the query: does the passage speak of it? */
  readonly covered: readonly boolean[];
  /** For each sentence, what it covers together with its neighbours, as a share of the query's weight. */
  readonly sentences: Float64Array;
  /** The number of the sentence, in the passage, that fits the query best. */
  readonly keySentence: number;
  /** It holds the kind of answer that the question asks for (a date, what a thing is …); also if it asks for none. */
  readonly holdsKind: boolean;
};

// Every number below was measured, see EVALUATION.md; most are on a plateau.

/** The weights of the parts of a score beside the passage's coverage. */
const FREQUENCY_WEIGHT = 0.5;
const SENTENCE_WEIGHT = 1;
export const NEIGHBOURHOOD_WEIGHT = 0.5;

/** BM25's k1 and b: how soon a term's frequency saturates, and how much the length of a passage matters in it. */
const K1 = 1.2;
const B = 0.7;

/** What a heading says is said of every sentence below it. */
const HEADING_WEIGHT = 0.8;
/** Who asks for Article 51 wants that article, and not another that mentions it. */
const NAMED_PART_BOOST = 3;

/** A title holds the words of many questions and answers few. */
const TITLE_PENALTY = 0.3;

/**
 * The weight of what the title or the passages just before say. Subjects and figures are carried on more than other
 * words: "the meeting" is the 24th, which was named two paragraphs ago.
 */
const CONTEXT_WEIGHT = { subject: 0.85, name: 0.3, capitalised: 0.5, number: 0.85, word: 0.5 };

/** A sentence lives on its neighbours: "he" and "the meeting" were named before. */
const NEIGHBOURS = [
  { distance: -2, weight: 0.3 },
  { distance: -1, weight: 0.5 },
  { distance: 1, weight: 0.2 },
];

/** Of two passages that say the same, the one in the language of the question comes first. */
const OWN_LANGUAGE_BOOST = 0.2;

/**
 * What a passage needs to answer at all, beside its score: much of what it has must be rare (half of a short question
 * is little, half of a long one is much), it must speak of it more than in passing, and it must know the names and
 * figures of the question, the more so if no passage does.
 */
const EVIDENCE_WEIGHT = 0.6;
const FREQUENCY_WEIGHT_IN_FIT = 1.25;
const MISSING_NAME_PENALTY_IN_FIT = 0.4;
const UNKNOWN_NAME_PENALTY_IN_FIT = 1;

/** Half of a name is hardly that name: 俄罗斯 is no mention of 白俄罗斯. */
const NAME_STRICTNESS = 3;

/** A passage that has the name that was asked for comes before one that has all but it. */
const MISSING_NAME_PENALTY = 0.5;
/** For a year or another figure that is missing, this share of the penalty. */
const MISSING_NUMBER_SHARE = 0.3;

/** A query term is covered from this share of its idf on. */
const COVERED = 0.4;

/** Scores a passage sentence by sentence. @param row its row among the matches */
export function scorePassage(
  candidate: IndexedPassage,
  row: number,
  matches: TermMatches,
  weighted: WeightedQuery,
  index: PassageIndex,
): ScoredPassage {
  const { query, terms, totalWeight, scale } = weighted;
  const { document, passage } = candidate;
  const first = row * matches.slots;
  const averageLength = index.postings.passages.length / Math.max(1, index.passages.length);
  const length = K1 * (1 - B + (B * candidate.terms.length) / averageLength);
  let coverage = 0;
  let frequency = 0;
  const ownLanguage = passage.language === query.language ? OWN_LANGUAGE_BOOST : 0;
  let boost = passage.text === document.title ? -TITLE_PENALTY : 0;
  let missing = 0;
  let penalty = 0;
  const covered: boolean[] = [];
  const alone = new Float64Array(passage.sentences.length);
  const together = new Float64Array(passage.sentences.length);
  const shares = new Float64Array(passage.sentences.length);
  for (const { term, weight, expansions, isKnown } of terms) {
    const inHeading = HEADING_WEIGHT * bestShare(expansions, matches, first, IN_HEADING);
    const inPassage = Math.max(inHeading, bestShare(expansions, matches, first, IN_PASSAGE));
    const inContext = CONTEXT_WEIGHT[term.kind] * bestShare(expansions, matches, first, IN_CONTEXT);
    const best = Math.max(inPassage, inContext);
    // A word or a name that only the context has may be of another matter.
    const isOwn = term.kind === 'word' || term.kind === 'name';
    const isCarriedOn = term.kind === 'subject' || term.kind === 'number';
    const isCovered = (isOwn ? inPassage : best) >= COVERED;
    covered.push(isCovered);
    if (!isCovered && term.kind !== 'word')
      penalty += isKnown ? MISSING_NAME_PENALTY_IN_FIT : UNKNOWN_NAME_PENALTY_IN_FIT;
    if (!isCovered && term.kind === 'name') missing += 1;
    if (!isCovered && term.kind === 'number') missing += MISSING_NUMBER_SHARE;
    if (best === 0) continue;
    const part = weight / totalWeight;
    coverage += part * best;
    frequency += part * saturatedShare(expansions, matches, first, length);
    if (inHeading > 0 && term.isTreatyPart) boost += NAMED_PART_BOOST;
    shares.fill(inHeading);
    for (const expansion of expansions) addBySentence(shares, expansion, matches, first);
    addNearby(alone, together, part, shares, isCarriedOn ? best : 0);
  }

  const bestAlone = greatest(alone);
  const bestTogether = greatest(together);
  const score =
    coverage + FREQUENCY_WEIGHT * frequency + SENTENCE_WEIGHT * bestAlone + NEIGHBOURHOOD_WEIGHT * bestTogether + boost;
  const evidence = EVIDENCE_WEIGHT * Math.log1p(bestAlone * totalWeight * scale);
  return {
    candidate,
    score: score + ownLanguage - MISSING_NAME_PENALTY * missing,
    fit: score + FREQUENCY_WEIGHT_IN_FIT * frequency + evidence - penalty,
    coverage,
    covered,
    sentences: together,
    keySentence: together.indexOf(bestTogether),
    holdsKind: query.types.length === 0 && !query.asksForDefinition,
  };
}

/** The sentence that fits best, as UTF-16 offsets into the passage's text. */
export function keySentenceOf({ candidate: { passage }, keySentence }: ScoredPassage): Span {
  return passage.sentences[keySentence] ?? { start: 0, end: passage.text.length };
}

function greatest(numbers: Float64Array): number {
  let most = 0;
  for (let at = 0; at < numbers.length; at += 1) most = Math.max(most, numbers[at] as number);
  return most;
}

/**
 * The best expansion's share of terms that a field has, each counted by its idf, times the weight of the expansion.
 * @param first the cell of the passage's first slot
 */
function bestShare(
  expansions: readonly WeightedExpansion[],
  { fields }: TermMatches,
  first: number,
  field: number,
): number {
  let best = 0;
  for (const expansion of expansions) best = Math.max(best, shareWith(field, fields, expansion, first));
  return best;
}

/** The expansion's share of terms whose cell has a bit. */
function shareWith(bit: number, cells: readonly number[], expansion: WeightedExpansion, first: number): number {
  const { slots, idfs } = expansion;
  let found = 0;
  for (let at = 0; at < slots.length; at += 1) {
    const slot = slots[at] as number;
    if (slot !== NO_SLOT && ((cells[first + slot] as number) & bit) !== 0) found += idfs[at] as number;
  }
  return found > 0 ? shareOf(expansion, found) : 0;
}

/** The best share with saturated frequencies (BM25). @param length what the length of the passage adds to the denominator */
function saturatedShare(
  expansions: readonly WeightedExpansion[],
  { frequencies }: TermMatches,
  first: number,
  length: number,
): number {
  let best = 0;
  for (const expansion of expansions) {
    const { slots, idfs } = expansion;
    let found = 0;
    for (let at = 0; at < slots.length; at += 1) {
      const slot = slots[at] as number;
      const frequency = slot === NO_SLOT ? 0 : (frequencies[first + slot] as number);
      if (frequency > 0) found += ((idfs[at] as number) * frequency * (K1 + 1)) / (frequency + length);
    }
    if (found > 0) best = Math.max(best, shareOf(expansion, found));
  }
  return best;
}

/** Raises each sentence's share to that of an expansion. */
function addBySentence(
  shares: Float64Array,
  expansion: WeightedExpansion,
  { sentences }: TermMatches,
  first: number,
): void {
  for (let sentence = 0; sentence < shares.length; sentence += 1) {
    const share = shareWith(bitOf(sentence), sentences, expansion, first);
    shares[sentence] = Math.max(shares[sentence] as number, share);
  }
}

function shareOf({ totalIdf, weight, isName }: WeightedExpansion, found: number): number {
  const part = totalIdf > 0 ? found / totalIdf : 0;
  return weight * (isName && part < 1 ? part ** NAME_STRICTNESS : part);
}

/** Adds what each sentence has of a query term: alone (a subject is carried on from before), and with its neighbours. */
function addNearby(
  alone: Float64Array,
  together: Float64Array,
  part: number,
  shares: Float64Array,
  carriedOn: number,
): void {
  for (let at = 0; at < shares.length; at += 1) {
    const own = shares[at] as number;
    let nearby = own;
    for (const { distance, weight } of NEIGHBOURS) nearby = Math.max(nearby, weight * (shares[at + distance] ?? 0));
    alone[at] = (alone[at] as number) + part * Math.max(own, carriedOn);
    together[at] = (together[at] as number) + part * nearby;
  }
}
