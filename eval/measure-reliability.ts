import fitted from '../src/answers/confidence.json' with { type: 'json' };
import { SIGNALS } from '../src/answers/confidence.ts';
import { WEIGHTS } from '../src/search/ranking/features.ts';
import { bySet } from './by-set.ts';
import { FOREIGN_TO, askedOf } from './confidence-examples.ts';
import { chanceOf } from './fit-confidence.ts';
import type { QuestionSets } from './question-sets.ts';
import { reliabilityOf } from './reliability.ts';

/**
 * How often the first passage answers, by how sure the bot is of it: on each set's own questions, and together with
 * questions of other subjects, as the confidence was fitted. Where nothing is found, it is not asked.
 */
export async function measureReliability(sets: QuestionSets) {
  const weights = SIGNALS.map(({ name }) => fitted.answers[name]);
  const estimated = (await askedOf(sets, WEIGHTS)).map(({ set, signals, isRight }) => ({
    set,
    chance: chanceOf(signals, weights),
    isTrue: isRight,
  }));
  const own = estimated.filter(({ set }) => !set.startsWith(FOREIGN_TO));
  return { ownAndForeign: reliabilityOf(estimated), own: reliabilityOf(own), sets: bySet(own, reliabilityOf) };
}
