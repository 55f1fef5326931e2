import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { crossValidated } from '../../eval/cross-validation.ts';
import { type Example, chanceOf, fitConfidence } from '../../eval/fit-confidence.ts';
import { type Row, fitRanking, placeOf } from '../../eval/fit-ranking.ts';
import { change } from '../../eval/measure-ablation.ts';
import { evenly, expansionsByPlace } from '../../eval/question-sets.ts';
import { reliabilityOf } from '../../eval/reliability.ts';
import { chance } from '../../eval/chance.ts';
import { readFolder } from '../../src/corpus/read/read-folder.ts';
import { wordsKey } from '../../src/search/index/expansions.ts';
import { inFolderOf } from '../temp-folder.ts';

/** From 0 to 1, the same sequence each time. */
function shares(): () => number {
  const next = chance();
  return () => next() / 65_536;
}

/** A question with two candidates. */
function pairOf(set: string, gold: number): Row {
  const candidates = [0, 1].map((place) => ({ features: [place], isGold: place === gold }));
  return { set, id: set, isSingle: true, candidates };
}

describe('fitting the ranking', () => {
  const next = shares();
  /** The first feature tells gold, the second is noise, the third is the same for all. */
  const rows = Array.from({ length: 60 }, (_, at): Row => {
    const candidates = Array.from({ length: 10 }, (__, place) => {
      const isGold = place === at % 10;
      return { features: [(isGold ? 0.3 : 0) + next(), next(), 1], isGold };
    });
    return { set: at % 2 === 0 ? 'a' : 'b', id: String(at), isSingle: true, candidates };
  });

  test('a feature that tells gold gets weight, noise little, and one that says nothing stays at its prior', () => {
    const [telling = 0, noise = 0, same = 0] = fitRanking(rows, [0, 0, 2]);
    expect(telling).toBeGreaterThan(2);
    expect(Math.abs(noise)).toBeLessThan(telling / 3);
    expect(same).toBeCloseTo(2, 3);
  });

  test('gold comes first more often by the fitted weights', () => {
    const first = (weights: readonly number[]) => rows.filter((row) => placeOf(row, weights) === 0).length;
    expect(first(fitRanking(rows, [0, 0, 0]))).toBeGreaterThan(first([0, 1, 0]) + 10);
  });

  test('a feature that is not used has no weight, whatever its prior', () => {
    expect(fitRanking(rows, [0, 0, 2], (feature) => feature === 0).slice(1)).toEqual([0, 0]);
  });

  test('questions without gold, or with nothing else, say nothing', () => {
    const silent = rows.map((row) => ({ ...row, candidates: row.candidates.filter(({ isGold }) => isGold) }));
    expect(fitRanking(silent, [1, 2, 3])).toEqual([1, 2, 3]);
    const without = {
      set: 'a',
      id: '0',
      isSingle: true,
      candidates: [{ features: [1, 1, 1], isGold: false }],
    };
    expect(placeOf(without, [1, 1, 1])).toBe(-1);
  });

  test('every set has the same say, however many questions it has', () => {
    const [weight = 1] = fitRanking([pairOf('a', 0), ...Array.from({ length: 9 }, () => pairOf('b', 1))], [0]);
    expect(weight).toBeCloseTo(0, 2);
  });
});

describe('fitting the confidence', () => {
  const next = shares();
  const examples = Array.from({ length: 1_000 }, (_, at): Example => {
    const signal = 4 * next() - 2;
    const isTrue = next() < 1 / (1 + Math.exp(-(0.5 + 1.5 * signal)));
    return { set: 'a', id: String(at), signals: [1, signal, 4 * next() - 2], isTrue, say: 1 };
  });

  test('finds the weights by which the truth was drawn', () => {
    const [one = 0, telling = 0, noise = 0] = fitConfidence(examples, [0, 0, 0]);
    expect(Math.abs(one - 0.5)).toBeLessThan(0.2);
    expect(Math.abs(telling - 1.5)).toBeLessThan(0.2);
    expect(Math.abs(noise)).toBeLessThan(0.2);
  });

  test('the estimate is calibrated: of ten bins each is right about as often as it says', () => {
    const estimated = crossValidated(
      examples,
      (others) => fitConfidence(others, [0, 0, 0]),
      ({ signals, isTrue }, weights) => ({ chance: chanceOf(signals, weights), isTrue }),
    );
    const bins = Object.entries(reliabilityOf(estimated));
    expect(bins.map(([name]) => name)).toEqual([
      '0.0 to 0.1',
      '0.1 to 0.2',
      '0.2 to 0.3',
      '0.3 to 0.4',
      '0.4 to 0.5',
      '0.5 to 0.6',
      '0.6 to 0.7',
      '0.7 to 0.8',
      '0.8 to 0.9',
      '0.9 to 1.0',
    ]);
    for (const [, bin] of bins) {
      if (bin.right === undefined) continue;
      expect(Math.abs(bin.right - bin.estimate)).toBeLessThan(3 * Math.sqrt(0.25 / bin.questions));
    }
  });

  test('a set that counts three times outweighs one that counts once', () => {
    const both = [
      { set: 'a', id: '0', signals: [1], isTrue: true, say: 3 },
      { set: 'b', id: '1', signals: [1], isTrue: false, say: 1 },
    ];
    expect(chanceOf([1], fitConfidence(both, [0]))).toBeCloseTo(0.75, 2);
  });

  test('a signal that no example has stays at its prior', () => {
    const rare = examples.slice(0, 200).map((example) => ({ ...example, signals: [...example.signals, 0] }));
    expect(fitConfidence(rare, [0, 0, 0, 7])[3]).toBe(7);
  });

  test('a signal that is not used has no weight', () => {
    expect(fitConfidence(examples, [0, 2, 0], (signal) => signal !== 1)[1]).toBe(0);
  });
});

describe('what is fitted and measured', () => {
  test('no item is measured by weights that were fitted on it, or on one with the same id', () => {
    const items = Array.from({ length: 40 }, (_, at) => ({ id: String(at % 20) }));
    const measured = crossValidated(
      items,
      (others) => others.map(({ id }) => Number(id)),
      ({ id }, ids) => ids.includes(Number(id)),
    );
    expect(measured).toEqual(items.map(() => false));
  });

  test('an estimate of 1 is in the last bin, and an empty bin says nothing', () => {
    expect(reliabilityOf([{ chance: 1, isTrue: true }])).toMatchObject({
      '0.0 to 0.1': { questions: 0 },
      '0.9 to 1.0': { questions: 1, estimate: 1, right: 1 },
    });
  });

  test('a change is in points, by set and on average over the sets, with its standard error', () => {
    const items = [
      { set: 'a', value: 1 },
      { set: 'a', value: 0 },
      { set: 'b', value: 1 },
    ];
    const after = items.map((item, at) => ({ ...item, value: at === 0 ? 0 : item.value }));
    expect(change(items, after, ({ value }) => value)).toEqual({
      average: '−25.00 ± 25.00',
      a: '−50.00 ± 50.00',
      b: '+0.00 ± 0.00',
    });
  });

  test('a large set is sampled at even distances', () => {
    expect(evenly([1, 2, 3, 4, 5, 6], 3)).toEqual([1, 3, 5]);
    expect(evenly([1, 2], 3)).toEqual([1, 2]);
  });

  test('expansions go to the passage at the same place, unless the document has other passages', async () => {
    const folders = {
      'now/a.txt': 'Anna Holm built the lighthouse.\n\nIt stands at Grey Point.\n',
      'before/a.txt': 'The lighthouse was built by Anna Holm.\n\nIt is at Grey Point.\n',
      'shorter/a.txt': 'It is at Grey Point.\n',
    };
    await inFolderOf(folders, async (folder) => {
      const documentsIn = async (name: string) => (await readFolder(join(folder, name))).documents;
      const now = await documentsIn('now');
      const questions = new Map([[wordsKey('It stands at Grey Point.'), ['where is the tower']]]);
      const moved = expansionsByPlace(questions, now, await documentsIn('before'));
      expect([...moved]).toEqual([[wordsKey('It is at Grey Point.'), ['where is the tower']]]);
      expect(expansionsByPlace(questions, now, await documentsIn('shorter')).size).toBe(0);
    });
  });
});
