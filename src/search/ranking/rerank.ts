import { type Judgement, NEIGHBOURHOOD_COUNTS } from './score-passage.ts';
import type { PassageIndex } from '../index/passage-index.ts';
import type { Question } from '../query/query.ts';
import { holdsAnswer } from '../query/question-type.ts';

// The numbers below were measured, see EVALUATION.md.

/** How much more a sentence counts that holds a date where the question asks when, a figure where it asks how many. */
const ANSWER_BONUS = 0.5;

/** How much more, that says what the thing is that was asked for. */
const DEFINITION_BONUS = 1;

/** How much less, that has a name of the question only as part of another one: 上合组织银行联合体 is not 上合组织. */
const INSIDE_COSTS = 0.4;

/**
 * Prefers the sentences, and with them the passages, that hold the kind of answer that was asked for, say what a thing is
 * where that was asked, and name what the question names rather than something with a longer name.
 */
export function lookClosely(judgement: Judgement, question: Question, index: PassageIndex): Judgement {
  const { types, names, asksWhatItIs } = question;
  if (types.length === 0 && names.length === 0) return judgement;
  const { entry, sentences, keySentence, score, fit } = judgement;
  const possible = types.map((type) => index.possibleAnswers(entry, type));
  const read = names.length === 0 ? [] : index.namesIn(entry);
  let best = 0;
  let bestAt = 0;
  let holdsKind = types.length === 0 && !asksWhatItIs;
  for (let at = 0; at < sentences.length; at += 1) {
    let kind = 0;
    for (const answers of possible) kind += holdsAnswer(answers[at] ?? [], question) / types.length;
    const isDefined = asksWhatItIs && names.some((name) => read[at]?.defined.includes(name));
    holdsKind ||= kind > 0 || isDefined;
    const isInside = names.some((name) => read[at]?.inside.includes(name));
    const factor = 1 + ANSWER_BONUS * kind + (isDefined ? DEFINITION_BONUS : 0) - (isInside ? INSIDE_COSTS : 0);
    const answering = (sentences[at] as number) * factor;
    if (answering > best) [best, bestAt] = [answering, at];
  }
  const gain = NEIGHBOURHOOD_COUNTS * (best - (sentences[keySentence] ?? 0));
  return { ...judgement, score: score + gain, fit: fit + gain, keySentence: bestAt, holdsKind };
}
