/** Kills a process that works on a folder, again and again, and looks at what is left. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { openLibrary } from '../../src/app/library.ts';
import { openAuditLog } from '../../src/storage/audit-log.ts';
import { openStore } from '../../src/storage/document-store.ts';
import { inFolderOf } from '../temp-folder.ts';
import { FIRST, SIDE_FILE, type State, WITH_SIDE_FILE, stateAfter, textOf } from './crash-model.ts';

const CHILD = fileURLToPath(new URL('crash-child.ts', import.meta.url));

/** How long (ms) after its first step the process lives at most: some steps are done by then. */
const LONGEST_LIFE = 600;

export type Rounds = {
  /** What is wrong, one line for each round in which something is. */
  readonly problems: readonly string[];
  /** How many steps the processes ended before they were killed, all together. */
  readonly steps: number;
  /** How often the process was killed in the middle of a step, and how many of these were found undone and done. */
  readonly undone: number;
  readonly done: number;
  /** Lines of the audit log that a kill has torn. */
  readonly torn: number;
};

export async function crashRounds(rounds: number): Promise<Rounds> {
  return inFolderOf({}, async (auditFolder) => {
    const audit = join(auditFolder, 'audit.jsonl');
    const problems: string[] = [];
    const found = { steps: 0, undone: 0, done: 0 };
    for (let round = 1; round <= rounds; round += 1) {
      const result = await crashOnce(audit);
      if ('problem' in result) problems.push(`round ${round}: ${result.problem}`);
      else {
        found.steps += result.ended;
        if (result.begun > result.ended) found[result.state === result.begun ? 'done' : 'undone'] += 1;
      }
      await openAuditLog(audit).record(MARK);
    }
    const lines = (await readFile(audit, 'utf8')).split('\n').filter((line) => line !== '');
    const isTorn = lines.map((line) => !isJson(line));
    // What follows a torn line is in a line of its own.
    const marks = lines.filter((line) => line === JSON.stringify(MARK)).length;
    if (marks !== rounds) problems.push(`of ${rounds} lines after a crash ${marks} are whole`);
    return { problems, ...found, torn: isTorn.filter(Boolean).length };
  });
}

const MARK = {
  at: '2026-11-22T10:00:00.000Z',
  who: 'mark',
  what: 'reload',
  document: null,
  from: '00000000',
  to: '00000000',
  result: 'done',
} as const;

type Round = { readonly problem: string } | { readonly begun: number; readonly ended: number; readonly state: number };

async function crashOnce(audit: string): Promise<Round> {
  const files = {
    ...Object.fromEntries(Object.entries(FIRST).map(([id, version]) => [id, textOf(id, version)])),
    [`${WITH_SIDE_FILE}.meta.yaml`]: SIDE_FILE,
  };
  return inFolderOf(files, async (folder) => {
    const { begun, ended, errors } = await runAndKill(folder, audit);
    if (errors !== '') return { problem: errors };
    const before = await openStore(folder)
      .recover()
      .then(() => openLibrary(folder));
    const { documents, skipped } = before.corpus();
    if (skipped.length > 0) return { problem: `${skipped[0]?.id}: ${skipped[0]?.problem.code}` };
    const isAt = (state: State) =>
      documents.length === Object.keys(state).length &&
      documents.every(({ id, text }) => text === textOf(id, state[id] ?? -1));
    const isTitled = documents.every(({ id, title }) => id !== WITH_SIDE_FILE || title === 'A title of its own');
    if (!isTitled) return { problem: `after step ${ended} of ${begun}: a document without its side file` };
    // Latest first: some steps bring back an earlier state.
    const state = [begun, ended].find((number) => isAt(stateAfter(number)));
    if (state !== undefined) return { begun, ended, state };
    const shown = documents.map(({ id, text }) => `${id}: ${text.slice(0, 40).trim()}`).join('; ');
    return { problem: `neither as before nor as after step ${begun}: ${shown}` };
  });
}

async function runAndKill(folder: string, audit: string) {
  const child = spawn(process.execPath, ['--import', 'tsx', CHILD, folder, audit], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const closed = once(child, 'close');
  let [begun, ended, errors] = [0, 0, ''];
  let timer: NodeJS.Timeout | undefined;
  child.stderr.on('data', (bytes: Buffer) => (errors += bytes.toString()));
  for await (const line of createInterface({ input: child.stdout })) {
    const [word, number] = line.split(' ');
    if (word === 'begin') begun = Number(number);
    else ended = Number(number);
    timer ??= setTimeout(() => child.kill('SIGKILL'), Math.random() * LONGEST_LIFE);
  }
  await closed;
  return { begun, ended, errors };
}

function isJson(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}
