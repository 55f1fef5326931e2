import { clearScreenDown, createInterface, cursorTo, moveCursor } from 'node:readline';
import { callbackify } from 'node:util';
import type { History } from './history.ts';
import { isTyped } from './typed-word.ts';

/** The most lines that the arrow keys bring back. */
const HISTORY_SIZE = 1000;

type LineEditorParts = {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  readonly complete: (line: string) => Promise<[string[], string]>;
  readonly history: History;
};

/** Where a person types line after line, with the keys that readline knows. */
type LineEditor = {
  /** The lines, until Ctrl-D or Ctrl-C. Each is asked for once the one before is done. */
  readonly lines: () => AsyncGenerator<string>;
  /** Says whether the next line answers the bot: such lines are not remembered. */
  readonly expectAnswer: (isExpected: boolean) => void;
  /** Waits for a key: false for q, Ctrl-C or the end of the input. The question is erased if it can be. */
  readonly askForMore: (question: string, canErase: boolean) => Promise<boolean>;
};

export function openLineEditor({ input, output, complete, history }: LineEditorParts): LineEditor {
  let remembered = [...history.lines];
  let isAnswer = false;
  let isClosed = false;
  /** Of the question that waits for a key. */
  let asking: AbortController | null = null;
  const editor = createInterface({
    input,
    output,
    terminal: true,
    prompt: '> ',
    completer: callbackify(complete),
    history: [...remembered],
    historySize: HISTORY_SIZE,
    removeHistoryDuplicates: true,
  });
  editor.on('history', (lines) => {
    if (isAnswer || asking !== null) {
      lines.splice(0, lines.length, ...remembered);
      return;
    }
    const [line] = lines;
    if (line !== undefined && line !== remembered[0]) history.add(line);
    remembered = [...lines];
  });
  editor.on('close', () => {
    isClosed = true;
    asking?.abort();
  });
  editor.on('SIGINT', () => {
    if (asking === null) editor.close();
    else asking.abort();
  });
  // One key is enough: readline has it on its line already.
  const onKey = (key: string | undefined) => {
    if (key !== undefined && (key === ' ' || isTyped(key, 'quitKey'))) editor.write(null, { name: 'return' });
  };
  return {
    lines: async function* () {
      editor.prompt();
      for await (const line of editor) {
        yield line;
        if (!isClosed) editor.prompt();
      }
    },
    expectAnswer: (isExpected) => {
      isAnswer = isExpected;
    },
    askForMore: async (question, canErase) => {
      const stop = new AbortController();
      asking = stop;
      input.on('keypress', onKey);
      const answer = await new Promise<string>((resolve) => {
        editor.question(question, { signal: stop.signal }, resolve);
        stop.signal.addEventListener('abort', () => resolve('q'));
      });
      input.off('keypress', onKey);
      asking = null;
      if (canErase) {
        moveCursor(output, 0, -1);
        cursorTo(output, 0);
        clearScreenDown(output);
      }
      return !Array.from(answer).some((key) => isTyped(key, 'quitKey'));
    },
  };
}
