/** Works on a folder as a moderator would, step by step, until it is killed. It says when it begins and ends a step. */
import { writeSync } from 'node:fs';
import { openLibrary } from '../../src/app/library.ts';
import { moderate } from '../../src/app/moderation.ts';
import { openAuditLog } from '../../src/storage/audit-log.ts';
import { openStore } from '../../src/storage/document-store.ts';
import { webPages } from '../../src/web/take-page.ts';
import { stepAt, textOf } from './crash-model.ts';

const [folder = '', audit = ''] = process.argv.slice(2);
const store = openStore(folder);
await store.recover();
const library = await openLibrary(folder);
const moderation = moderate({
  library,
  store,
  audit: openAuditLog(audit),
  largest: 1024 * 1024,
  takePage: webPages({ loopback: true }),
});
const by = { id: '1', name: 'somebody' };

for (let number = 1; ; number += 1) {
  const step = stepAt(number);
  writeSync(1, `begin ${number}\n`);
  const first =
    step.do === 'add'
      ? await moderation.add(
          by,
          { name: step.id.replace(/^.*\//, ''), read: async () => Buffer.from(textOf(step.id, step.version)) },
          step.id.includes('/') ? step.id.replace(/\/[^/]*$/, '') : undefined,
        )
      : await moderation[step.do](by, step.id);
  const { outcome } = (await first.confirm?.()) ?? first;
  if (outcome.outcome !== 'done') throw new Error(`step ${number}: ${JSON.stringify(outcome)}`);
  writeSync(1, `end ${number}\n`);
}
