import { appendFileSync, chmodSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { errorCode } from '../runtime/errno.ts';

/** The most lines that are kept, and the longest, in UTF-16 units: questions have 300 characters. */
const MOST_LINES = 1000;
const LONGEST_LINE = 1000;

/** The largest file that is taken for a history, in bytes. */
const LARGEST = 8 * 1024 * 1024;

/** The first line of the file: another file, named by mistake, is not touched. */
const HEADER = '# What was typed into the chat';

/** What was typed before, newest first. */
export type History = {
  readonly lines: readonly string[];
  readonly add: (line: string) => void;
};

/**
 * The lines of earlier chats, from a file that only its owner can read.
 * @param complain is called once, with one line, if lines cannot be kept
 */
export function openHistory(path: string, complain: (problem: string) => void): History {
  let isUsable = true;
  const attempt = <Result>(work: () => Result): Result | undefined => {
    if (!isUsable) return undefined;
    try {
      return work();
    } catch (error) {
      isUsable = false;
      const problem = error instanceof NoHistory ? error.message : errorCode(error);
      if (problem === undefined) throw error;
      complain(problem);
      return undefined;
    }
  };
  const write = (lines: readonly string[]) => {
    const whole = `${path}.new`;
    writeFileSync(whole, [HEADER, ...lines, ''].join('\n'), { mode: 0o600 });
    chmodSync(whole, 0o600);
    renameSync(whole, path);
  };
  const lines = attempt(() => {
    mkdirSync(dirname(path), { recursive: true });
    const all = readLines(path);
    const kept = all.filter(isKept).slice(-MOST_LINES);
    write(kept);
    return kept.toReversed();
  });
  return {
    lines: lines ?? [],
    add: (line) => {
      if (isKept(line)) attempt(() => appendFileSync(path, `${line}\n`));
    },
  };
}

class NoHistory extends Error {}

function readLines(path: string): string[] {
  const file = statSync(path, { throwIfNoEntry: false });
  if (file === undefined) return [];
  if (!file.isFile() || file.size > LARGEST) throw new NoHistory('it is not a file of this chat');
  const [first, ...lines] = readFileSync(path, 'utf8').split('\n');
  if (first !== HEADER && file.size > 0) throw new NoHistory('it is not a file of this chat');
  return lines;
}

/** Control characters, which the terminal would obey, are not kept. */
function isKept(line: string): boolean {
  return line.trim() !== '' && line.length <= LONGEST_LINE && !/[\p{Cc}\u2028\u2029]/u.test(line);
}
