import { describe, expect, test } from 'vitest';

import { readFolder } from '../../src/corpus/read-folder.ts';
import { inFolderOf } from '../temp-folder.ts';

const GOOD = 'A good file\n\nIts words are found.\n';

/** Files that somebody could put into the folder by accident or on purpose. */
const HOSTILE: Readonly<Record<string, string>> = {
  'emphasis nested thousands deep': `# ${'*a '.repeat(3_000)}${'*'.repeat(3_000)}\n\nText.\n`,
  'quotes nested thousands deep': `${'>'.repeat(5_000)} Text.\n`,
  'a hundred thousand blanks inside a tag': `<div>${' '.repeat(100_000)}</div>\n`,
  'twenty thousand tags in a row': `<div>${'<b></b>'.repeat(20_000)}x</div>\n`,
  'a hundred thousand lines': 'x\n'.repeat(100_000),
  'one line of a million letters': 'слово '.repeat(170_000),
};

describe.each(Object.entries(HOSTILE))('a file with %s', (_, text) => {
  test.each(['md', 'txt', 'html'])('does no harm to the others as .%s', async (ending) => {
    await inFolderOf({ 'good.txt': GOOD, [`hostile.${ending}`]: text }, async (folder) => {
      const { documents, skipped } = await readFolder(folder);
      expect(documents.map(({ id }) => id)).toContain('good.txt');
      expect(documents.length + skipped.length).toBe(2);
    });
  });
});
