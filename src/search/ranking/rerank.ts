import type { Query } from '../query/query.ts';
import { sentenceNames } from '../query/sentence-names.ts';
import { holdsAnswer, possibleAnswersIn } from './possible-answers.ts';
import { rememberBySentence } from './remember.ts';
import { NEIGHBOURHOOD_WEIGHT, type ScoredPassage } from './score-passage.ts';

// The numbers below were measured, see EVALUATION.md.

/** For a sentence that holds a date if the question asks when, a figure if it asks how many. */
const ANSWER_BOOST = 0.5;

/** For a sentence that says what the thing is that was asked for. */
const DEFINITION_BOOST = 1;

/** For a sentence that has a name of the question only as part of another one: 上合组织银行联合体 is not 上合组织. */
const INSIDE_PENALTY = 0.4;

const sentenceNamesOf = rememberBySentence(sentenceNames);

/**
 * Prefers the sentences, and with them the passages, that hold the kind of answer that was asked for, say what a thing is
 * if that was asked, and name what the question names rather than something with a longer name.
 */
export function rerank(scored: ScoredPassage, query: Query): ScoredPassage {
  const { types, names, asksForDefinition } = query;
  if (types.length === 0 && names.length === 0) return scored;
  const { candidate, sentences, keySentence, score, fit } = scored;
  const possible = types.map((type) => possibleAnswersIn[type](candidate.passage));
  const read = names.length === 0 ? [] : sentenceNamesOf(candidate.passage);
  let best = 0;
  let bestAt = 0;
  let holdsKind = types.length === 0 && !asksForDefinition;
  for (let at = 0; at < sentences.length; at += 1) {
    let kind = 0;
    for (const answers of possible) kind += holdsAnswer(answers[at] ?? [], query) / types.length;
    const isDefined = asksForDefinition && names.some((name) => read[at]?.defined.includes(name));
    holdsKind ||= kind > 0 || isDefined;
    const isInside = names.some((name) => read[at]?.inside.includes(name));
    const factor = 1 + ANSWER_BOOST * kind + (isDefined ? DEFINITION_BOOST : 0) - (isInside ? INSIDE_PENALTY : 0);
    const answering = (sentences[at] as number) * factor;
    if (answering > best) [best, bestAt] = [answering, at];
  }
  const gain = NEIGHBOURHOOD_WEIGHT * (best - (sentences[keySentence] ?? 0));
  return { ...scored, score: score + gain, fit: fit + gain, keySentence: bestAt, holdsKind };
}
