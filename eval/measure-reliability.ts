import { find } from '../src/answers/answer.ts';
import { buildIndex } from '../src/search/index/passage-index.ts';
import { ASKED_ON } from './asked-on.ts';
import { bySet } from './by-set.ts';
import { type QuestionSets, allOf } from './question-sets.ts';
import { reliabilityOf } from './reliability.ts';

/** How often the first passage answers, by how sure the bot is of it. Where nothing is found, it is not asked. */
export async function measureReliability(sets: QuestionSets) {
  const estimated: { set: string; chance: number; isTrue: boolean }[] = [];
  for (const { name, documents, expansions, questions } of allOf(sets)) {
    const index = await buildIndex(documents, expansions);
    for (const { text, isAnswerable, isGold } of questions) {
      const { ranking, confidence } = find(text, index, { now: ASKED_ON });
      const first = ranking.hits[0]?.candidate;
      if (first === undefined) continue;
      const isTrue = isAnswerable && isGold(first.document, first.passage.text);
      estimated.push({ set: name, chance: confidence.answers, isTrue });
    }
  }
  return { all: reliabilityOf(estimated), ...bySet(estimated, reliabilityOf) };
}
