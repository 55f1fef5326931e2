import type { IndexedPassage, PassageIndex } from '../index/passage-index.ts';
import { IN_CONTEXT, IN_HEADING, IN_PASSAGE, type TermMatches, bitOf } from './term-matches.ts';
import { yearsOf } from './years.ts';
import { NO_SLOT, type WeightedExpansion, type WeightedQuery, type WeightedTerm } from './weight.ts';

/** What a passage has of a query, in shares of the query's weight from 0 to 1 where nothing else is said. */
export type Measures = {
  readonly coverage: number;
  /** Of the weight as evidence; what only the context has does not count. */
  readonly evidence: number;
  /** With saturated frequencies (BM25): up to about 2. */
  readonly frequency: number;
  readonly heading: number;
  /** What the title and the passages before add. */
  readonly context: number;
  /** For each term of the query: does the passage speak of it? */
  readonly covered: readonly boolean[];
  /** Names and figures of the question that the passage does not speak of. */
  readonly missingNames: number;
  readonly missingNumbers: number;
  readonly missingSubjects: number;
  /** For each sentence, what it has alone, and together with its neighbours. */
  readonly alone: Float64Array;
  readonly together: Float64Array;
  /** The best expansion: its share of the query, and how much the two have in common (harmonic mean of both shares). */
  readonly question: number;
  readonly questionMatch: number;
};

/** BM25's k1 and b: how soon a term's frequency saturates, and how much the length of a passage matters in it. */
const K1 = 1.2;
const B = 0.7;

/** What a heading says is said of every sentence below it. */
const HEADING_SHARE = 0.8;

/**
 * The weight of what the title or the passages just before say. Subjects and figures are carried on more than other
 * words: "the meeting" is the 24th, which was named two paragraphs ago.
 */
const CONTEXT_SHARE = { subject: 0.85, name: 0.3, capitalised: 0.5, number: 0.85, word: 0.5 };
/** An entry of a list has its figures from itself alone. */
const TITLE_SHARE_OF_ENTRY = { ...CONTEXT_SHARE, number: 0 };

/** A sentence lives on its neighbours: "he" and "the meeting" were named before. */
const NEIGHBOURS = [
  { distance: -2, weight: 0.3 },
  { distance: -1, weight: 0.5 },
  { distance: 1, weight: 0.2 },
];

/** Half of a name is hardly that name (俄罗斯 is no mention of 白俄罗斯), and "extremism" hardly "extreme weather". */
const STRICTNESS = 3;

/** A query term is covered from this share of its idf on. */
const COVERED = 0.4;

/** For a year inside of a span of years that the passage names: 2014 in 2013–2015. */
const SPANNED_SHARE = 0.9;

/** Measures a passage sentence by sentence. @param row its row among the matches */
export function measure(
  passage: IndexedPassage,
  row: number,
  matches: TermMatches,
  weighted: WeightedQuery,
  index: PassageIndex,
): Measures {
  const first = row * matches.slots;
  const length = K1 * (1 - B + (B * passage.terms.length) / index.averageLength);
  const contextShare = passage.isEntry ? TITLE_SHARE_OF_ENTRY : CONTEXT_SHARE;
  const count = passage.passage.sentences.length;
  const [alone, together, shares] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  const asked = new Float64Array(passage.questions.length);
  const covered: boolean[] = [];
  let [coverage, evidence, frequency, heading, context] = [0, 0, 0, 0, 0];
  let [missingNames, missingNumbers, missingSubjects] = [0, 0, 0];
  for (const term of weighted.terms) {
    const part = term.weight / weighted.totalWeight;
    const present = presentIn(term, matches, first);
    const inHeading = bestShare(present, matches.fields, first, IN_HEADING);
    const { kind } = term.term;
    const spanned = kind === 'number' && isSpanned(term, passage) ? SPANNED_SHARE : 0;
    const own = Math.max(HEADING_SHARE * inHeading, spanned, bestShare(present, matches.fields, first, IN_PASSAGE));
    const carried = contextShare[kind] * bestShare(present, matches.fields, first, IN_CONTEXT);
    const best = Math.max(own, carried);
    // A word or a name that only the context has may be of another matter.
    const isCovered = (kind === 'word' || kind === 'name' ? own : best) >= COVERED;
    covered.push(isCovered);
    if (!isCovered && (kind === 'name' || kind === 'capitalised')) missingNames += 1;
    if (!isCovered && kind === 'number') missingNumbers += 1;
    if (!isCovered && kind === 'subject') missingSubjects += 1;
    addQuestions(asked, part, present, matches, first);
    if (best === 0) continue;
    coverage += part * best;
    evidence += (term.evidence / Math.max(weighted.totalEvidence, Number.EPSILON)) * own;
    frequency += part * saturatedShare(present, matches, first, length);
    heading += part * inHeading;
    context += part * (best - own);
    shares.fill(Math.max(HEADING_SHARE * inHeading, spanned));
    for (const expansion of present) addBySentence(shares, expansion, matches, first);
    addNearby(alone, together, part, shares, kind === 'subject' || kind === 'number' ? best : 0);
  }
  const questions = questionsOf(passage, asked, weighted, index);
  return {
    coverage,
    evidence,
    frequency,
    heading,
    context,
    covered,
    missingNames,
    missingNumbers,
    missingSubjects,
    alone,
    together,
    ...questions,
  };
}

/** Is a term a year within a span of years in the passage? */
function isSpanned({ term }: WeightedTerm, { passage }: IndexedPassage): boolean {
  const typed = term.expansions[0]?.terms ?? [];
  const year = typed.length === 1 && /^(?:19|20)\d\d$/u.test(typed[0] as string) ? Number(typed[0]) : null;
  return year !== null && yearsOf(passage).some(({ from, to }) => from < year && year < to);
}

/** The expansions of a term of which something is in the row. */
function presentIn({ expansions }: WeightedTerm, { fields }: TermMatches, first: number): readonly WeightedExpansion[] {
  return expansions.filter(({ slots }) => slots.some((slot) => slot !== NO_SLOT && fields[first + slot] !== 0));
}

/** The best share of an expansion that has a bit in the cells. @param first the cell of the passage's first slot */
function bestShare(expansions: readonly WeightedExpansion[], cells: Int32Array, first: number, bit: number): number {
  let best = 0;
  for (const expansion of expansions) best = Math.max(best, shareWith(bit, cells, expansion, first));
  return best;
}

/** The expansion's share of terms whose cell has a bit, each counted by its idf, times the weight of the expansion. */
function shareWith(bit: number, cells: Int32Array, expansion: WeightedExpansion, first: number): number {
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
    if (share > (shares[sentence] as number)) shares[sentence] = share;
  }
}

function shareOf({ totalIdf, weight, isStrict }: WeightedExpansion, found: number): number {
  const part = totalIdf > 0 ? found / totalIdf : 0;
  return weight * (isStrict && part < 1 ? part ** STRICTNESS : part);
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

/** Adds what each expansion of the passage has of a query term. */
function addQuestions(
  asked: Float64Array,
  part: number,
  present: readonly WeightedExpansion[],
  { questions }: TermMatches,
  first: number,
): void {
  for (let number = 0; number < asked.length; number += 1) {
    asked[number] = (asked[number] as number) + part * bestShare(present, questions, first, bitOf(number));
  }
}

function questionsOf(
  { questions }: IndexedPassage,
  asked: Float64Array,
  { slotOf }: WeightedQuery,
  index: PassageIndex,
): Pick<Measures, 'question' | 'questionMatch'> {
  let [question, questionMatch] = [0, 0];
  for (const [number, terms] of questions.entries()) {
    const share = asked[number] as number;
    if (share === 0) continue;
    let [found, all] = [0, 0];
    for (const term of terms) {
      const idf = index.idf(term);
      all += idf;
      if ((slotOf[term] ?? NO_SLOT) !== NO_SLOT) found += idf;
    }
    const back = all > 0 ? found / all : 0;
    question = Math.max(question, share);
    questionMatch = Math.max(questionMatch, (2 * share * back) / Math.max(share + back, Number.EPSILON));
  }
  return { question, questionMatch };
}
