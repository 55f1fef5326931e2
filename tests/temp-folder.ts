import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Files by their paths below a folder. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A new folder with some files. Whoever asks for it removes it. */
export async function newFolder(files: Files): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'documents-'));
  await writeFiles(folder, files);
  return folder;
}

/** Runs something on a new folder that holds some files, and removes the folder whatever happens. */
export async function inFolderOf<Result>(files: Files, use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await newFolder(files);
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export async function writeFiles(folder: string, files: Files): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}
