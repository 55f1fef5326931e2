/** The real disk, of which one step fails. */
import * as nodeFiles from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import type { Files } from '../src/storage/disk.ts';

const STEPS = ['lstat', 'link', 'mkdir', 'open', 'readFile', 'readdir', 'rename', 'rm', 'rmdir'] as const;
const STEPS_OF_HANDLE = new Set(['writeFile', 'appendFile', 'sync', 'stat', 'read']);

export type FailingFiles = {
  readonly files: Files;
  /** What has been done so far, by name. */
  readonly steps: readonly string[];
};

/**
 * @param failing the number of the step that fails, from 0
 * @param code such as ENOSPC
 */
export function failingFiles(failing: number, code: string): FailingFiles {
  const steps: string[] = [];
  const step = (name: string): void => {
    steps.push(name);
    if (steps.length - 1 !== failing) return;
    throw Object.assign(new Error(`${code}: made to fail, ${name}`), { code, syscall: name });
  };
  const handle = (real: FileHandle): FileHandle =>
    new Proxy(real, {
      get: (target, key) => {
        const value: unknown = Reflect.get(target, key);
        if (typeof value !== 'function') return value;
        return async (...values: unknown[]): Promise<unknown> => {
          if (typeof key === 'string' && STEPS_OF_HANDLE.has(key)) {
            // A disk that fills up has taken a part.
            if (key === 'writeFile' && steps.length === failing) await target.write(Buffer.from('half a fi'));
            step(key);
          }
          return Reflect.apply(value, target, values);
        };
      },
    });
  const files = new Proxy(nodeFiles, {
    get: (target, key) => {
      const value: unknown = Reflect.get(target, key);
      if (typeof value !== 'function' || !STEPS.some((name) => name === key)) return value;
      return async (...values: unknown[]): Promise<unknown> => {
        step(String(key));
        const result: unknown = await Reflect.apply(value, target, values);
        return key === 'open' ? handle(result as FileHandle) : result;
      };
    },
  });
  return { files, steps };
}
