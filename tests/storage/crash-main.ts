/** Runs many rounds: `npx tsx tests/storage/crash-main.ts 200`. */
import { crashRounds } from './crash-rounds.ts';

const result = await crashRounds(Number(process.argv[2] ?? 200));
process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
process.exitCode = result.problems.length === 0 ? 0 : 1;
