/** Writes to a feedback log, line after line, until it is killed. It says what has been kept. */
import { writeSync } from 'node:fs';
import { openFeedbackLog } from '../../src/storage/feedback-log.ts';
import { feedbackNumber } from './feedback-crash-model.ts';

const [path = '', from = '0', largest = ''] = process.argv.slice(2);
const log = openFeedbackLog(path, Number(largest));
await log.prepare();
for (let number = Number(from); ; number += 1) {
  await log.record(feedbackNumber(number));
  writeSync(1, `${number}\n`);
}
