import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openLibrary } from '../../src/app/library.ts';
import { inFolderOf } from '../temp-folder.ts';

const files = { 'a.txt': 'The 9th meeting of the SCO Council of Heads of State was held in Minsk on 5 May 2010.\n' };
const more = 'The 10th meeting of the SCO Council of Heads of State was held in Kazan on 6 May 2011.\n';
const by = { id: '1', name: 'somebody' };

test('a reload brings the meetings of the next documents', () =>
  inFolderOf(files, async (folder) => {
    const library = await openLibrary(folder);
    const before = library.facts();
    expect(before.meetings.map(({ number }) => number)).toEqual([9]);
    await writeFile(join(folder, 'b.txt'), more);
    expect(await library.reload({ by })).toMatchObject({ outcome: 'done' });
    const after = library.facts();
    expect(after.meetings.map(({ number }) => number)).toEqual([10, 9]);
    expect(library.facts()).toBe(after);
  }));
