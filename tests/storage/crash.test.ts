import { expect, test } from 'vitest';
import { crashRounds } from './crash-rounds.ts';

/** `npx tsx tests/storage/crash-main.ts 200` runs more of them. */
const ROUNDS = 8;

test(
  'after a kill at any moment each document is there as before or as after the step, and the audit log goes on',
  async () => {
    const { problems } = await crashRounds(ROUNDS);
    expect(problems).toEqual([]);
  },
  ROUNDS * 10_000,
);
