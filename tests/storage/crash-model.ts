/** What a process does to a folder of documents until it is killed, and what the folder holds after each step. */

/** Documents by their ids: the number of the version there. */
export type State = Readonly<Record<string, number>>;

export type Step =
  | { readonly do: 'add'; readonly id: string; readonly version: number }
  | { readonly do: 'remove' | 'restore'; readonly id: string };

/** Always there, so that there is something to answer from. */
export const KEPT = 'kept.txt';
export const WITH_SIDE_FILE = 'ru/b.txt';

export const FIRST: State = { [KEPT]: 0, 'a.txt': 0, [WITH_SIDE_FILE]: 0 };

/** The n-th step, from 1. A version is never used twice. */
export function stepAt(number: number): Step {
  switch (number % 7) {
    case 1:
      return { do: 'add', id: 'a.txt', version: number };
    case 2:
      return { do: 'remove', id: WITH_SIDE_FILE };
    case 3:
      return { do: 'add', id: 'new/c.txt', version: number };
    case 4:
      return { do: 'restore', id: WITH_SIDE_FILE };
    case 5:
      return { do: 'remove', id: 'a.txt' };
    case 6:
      return { do: 'restore', id: 'a.txt' };
    default:
      return { do: 'add', id: WITH_SIDE_FILE, version: number };
  }
}

/** What is in the folder after a number of steps. */
export function stateAfter(steps: number): State {
  const state: Record<string, number> = { ...FIRST };
  const removed: Record<string, number> = {};
  for (let number = 1; number <= steps; number += 1) {
    const step = stepAt(number);
    if (step.do === 'add') state[step.id] = step.version;
    else if (step.do === 'remove') {
      removed[step.id] = state[step.id] ?? -1;
      Reflect.deleteProperty(state, step.id);
    } else state[step.id] = removed[step.id] ?? -1;
  }
  return state;
}

/** A version of a document. */
export function textOf(id: string, version: number): string {
  return `Version ${version} of ${id} is kept here.\n\n`.repeat(60);
}

export const SIDE_FILE = 'title: A title of its own\n';
