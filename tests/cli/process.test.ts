/** The program as it is built and called: as a process of its own. */
import { execFile, execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import packageFile from '../../package.json' with { type: 'json' };
import { inFolderOf } from '../temp-folder.ts';

const root = new URL('../..', import.meta.url).pathname;
const PROGRAM = join(root, 'bin/sco-bot.cjs');

type Ended = { readonly status: number; readonly out: string; readonly err: string };

/** Runs Node in an empty folder, where there is no `.env`, with nothing of the machine's settings. */
async function node(args: readonly string[], env = {}): Promise<Ended> {
  return inFolderOf({}, (cwd) => {
    const options = { cwd, env: { PATH: process.env['PATH'], ...env } };
    return new Promise((resolve) => {
      execFile(process.execPath, args, options, (error, out, err) => {
        resolve({ status: Number(error?.code ?? 0), out, err });
      });
    });
  });
}

/** Takes a package away, in every thread. */
const WITHOUT_CANVAS = `
const Module = require('node:module');
const resolve = Module._resolveFilename;
Module._resolveFilename = function (name, ...rest) {
  if (name.startsWith('@napi-rs/')) throw new Error('there is no ' + name);
  return resolve.call(this, name, ...rest);
};`;

describe('the program', () => {
  test('tells its version', async () => {
    expect(await node([PROGRAM, '--version'])).toEqual({ status: 0, out: `${packageFile.version}\n`, err: '' });
  });

  test('answers from the documents that come with it, where the folder has none, and gives its exit status', async () => {
    const { status, out, err } = await node([PROGRAM, 'ask', '红烧肉怎么做？', '--json']);
    expect({ status, err }).toEqual({ status: 1, err: '' });
    expect(JSON.parse(out)).toMatchObject({ status: 'not_found', searched: { documents: expect.any(Number) } });
  });

  test('reads other kinds of files, which another thread does', () =>
    inFolderOf({ 'a.html': '<h1>Grey Point</h1><p>The lighthouse was built by Anna Holm.' }, async (folder) => {
      const { status, out } = await node([PROGRAM, 'documents', folder]);
      expect({ status, out }).toEqual({ status: 0, out: expect.stringContaining('html · utf-8 · en') });
    }));

  test('reads PDF files alike without the package that draws', async () => {
    const folder = join(root, 'tests/fixtures/pdf');
    const args = [PROGRAM, 'documents', folder, '--json'];
    const withAll = await node(args);
    expect(withAll.err).toBe('');
    expect(JSON.parse(withAll.out).documents.length).toBeGreaterThan(5);
    await inFolderOf({ 'without.cjs': WITHOUT_CANVAS }, async (other) => {
      expect(await node(['--require', join(other, 'without.cjs'), ...args])).toEqual(withAll);
    });
  });

  test('is called by the name of the script where npm has called it', async () => {
    const { status, err } = await node([PROGRAM, 'ask'], { npm_lifecycle_event: 'ask' });
    expect(status).toBe(2);
    expect(err).toMatch(/^no question given; usage: npm run --silent ask -- "QUESTION" [^\n]*\n$/);
  });

  test('says in one line that Node is too old, which old versions can read', async () => {
    const pretend = `Object.defineProperty(process.versions, 'node', { value: '20.18.3' }); require('${PROGRAM}')`;
    expect(await node(['-e', pretend])).toEqual({
      status: 2,
      out: '',
      err: 'sco-bot needs Node 20.19 or newer, and this is Node 20.18.3\n',
    });
  });

  test('is packed with what it needs, and without what only its authors do', () => {
    const packed = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: root });
    const [{ files }] = JSON.parse(packed.toString()) as [{ files: { path: string }[] }];
    const folders = new Set(files.map(({ path }) => path.replace(/\/.*/, '')));
    expect([...folders].toSorted((a, b) => (a < b ? -1 : 1))).toEqual([
      '.env.example',
      'LICENSE',
      'README.md',
      'bin',
      'dist',
      'package.json',
      'seeds',
    ]);
  });
});
