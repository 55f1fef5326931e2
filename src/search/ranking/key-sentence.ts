import type { Passage } from '../../corpus/document.ts';
import type { Query } from '../query/query.ts';
import { sentenceNames } from '../query/sentence-names.ts';
import { holdsAnswer, possibleAnswersIn } from './possible-answers.ts';
import { rememberBySentence } from './remember.ts';

/** The sentence of a passage that answers best, and what speaks for it. */
export type KeySentence = {
  /** Its number in the passage, from 0. */
  readonly number: number;
  /** From 0 to 1: it holds what the question asks for: a date, a person … 0 if the question asks for none. */
  readonly kind: number;
  /** It says what the thing is that was asked for. */
  readonly isDefinition: boolean;
  /** Some sentence of the passage holds what was asked for; also if nothing was. */
  readonly holdsKind: boolean;
};

// The numbers below were measured, see EVALUATION.md.
const KIND_BOOST = 0.5;
const DEFINITION_BOOST = 1;
/** For a sentence that has a name only as part of another one: 上合组织银行联合体 is not 上合组织. */
const INSIDE_PENALTY = 0.4;

const sentenceNamesOf = rememberBySentence(sentenceNames);

/** @param together what each sentence has of the query, with its neighbours */
export function keySentenceOf(passage: Passage, together: Float64Array, query: Query): KeySentence {
  const { types, names, asksForDefinition } = query;
  const possible = types.map((type) => possibleAnswersIn[type](passage));
  const read = names.length === 0 ? [] : sentenceNamesOf(passage);
  let best = -1;
  let key: Omit<KeySentence, 'holdsKind'> = { number: 0, kind: 0, isDefinition: false };
  let holdsKind = types.length === 0 && !asksForDefinition;
  for (let number = 0; number < together.length; number += 1) {
    let kind = 0;
    for (const answers of possible) kind += holdsAnswer(answers[number] ?? [], query) / types.length;
    const isDefinition = asksForDefinition && names.some((name) => read[number]?.defined.includes(name));
    const isNameInside = names.some((name) => read[number]?.inside.includes(name));
    holdsKind ||= kind > 0 || isDefinition;
    const factor = 1 + KIND_BOOST * kind + (isDefinition ? DEFINITION_BOOST : 0) - (isNameInside ? INSIDE_PENALTY : 0);
    const answering = (together[number] as number) * factor;
    if (answering <= best) continue;
    best = answering;
    key = { number, kind, isDefinition };
  }
  return { ...key, holdsKind };
}
