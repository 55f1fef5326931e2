import { expect, test } from 'vitest';
import { runs } from '../runs.ts';
import { crashRounds } from './crash-rounds.ts';

/** `npx tsx tests/storage/crash-main.ts 200` runs more of them. */
const ROUNDS = runs(15);

test(
  'after a kill at any moment each document is there as before or as after the step, and the audit log goes on',
  async () => {
    const { problems, steps } = await crashRounds(ROUNDS);
    expect(problems).toEqual([]);
    expect(steps, 'no process lived long enough to end a step').toBeGreaterThan(0);
  },
  ROUNDS * 20_000,
);
