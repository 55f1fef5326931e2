import { readdir } from 'node:fs/promises';
import { escapeControls } from '../reply/render-text.ts';

/** Files and folders whose paths begin with what was typed; hidden ones only if the typed name is hidden. */
export async function completePath(typed: string): Promise<{ insert: string; label: string }[]> {
  const folder = /^.*\//.exec(typed)?.[0] ?? '';
  const beginning = typed.slice(folder.length);
  const entries = await readdir(folder === '' ? '.' : folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter(({ name }) => name.startsWith(beginning) && (beginning !== '' || !name.startsWith('.')))
    .filter(({ name }) => escapeControls(name) === name && !name.includes('\n'))
    .map((entry) => {
      const label = `${entry.name}${entry.isDirectory() ? '/' : ''}`;
      return { insert: `${folder}${label}${entry.isDirectory() ? '' : ' '}`, label };
    })
    .toSorted((a, b) => (a.label < b.label ? -1 : 1));
}
