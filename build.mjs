/** Builds `dist/`: our own code in a few files that Node runs as they are. Packages stay outside of them. */
import { rm } from 'node:fs/promises';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('.', import.meta.url));

/** Files by their names in the folder, without endings. `worker-start` is loaded by its name, from the source as well. */
const ENTRY_POINTS = { main: 'src/main.ts', 'worker-start': 'src/corpus/read/worker.ts' };

export async function build(outdir = 'dist', entryPoints = ENTRY_POINTS) {
  const esbuild = await import('esbuild');
  await rm(new URL(`${outdir}/`, import.meta.url), { recursive: true, force: true });
  await esbuild.build({
    absWorkingDir: root,
    entryPoints,
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    // What is imported only when it is needed becomes a file of its own.
    splitting: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    charset: 'utf8',
    sourcemap: true,
    sourcesContent: false,
    logLevel: 'warning',
  });
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await build();
  } catch (error) {
    // `npm ci --omit=dev` does not install what builds.
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    process.stderr.write('not built: esbuild is not installed\n');
  }
}
