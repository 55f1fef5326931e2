/** Builds the program before the tests that run it, where something has changed since it was built. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../build.mjs';

const root = new URL('..', import.meta.url).pathname;

const SOURCES = ['src', 'commands', 'eval', 'build.mjs', 'package.json', 'package-lock.json'];

export default async function setup(): Promise<void> {
  const built = statSync(join(root, 'dist/main.mjs'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (SOURCES.some((source) => lastChange(join(root, source)) > built)) await build();
}

/** When a file, or something in a folder, was changed last (ms). */
function lastChange(path: string): number {
  const status = statSync(path);
  if (!status.isDirectory()) return status.mtimeMs;
  return Math.max(status.mtimeMs, ...readdirSync(path).map((name) => lastChange(join(path, name))));
}
