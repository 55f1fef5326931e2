import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openLibrary } from '../../src/app/library.ts';
import { inFolderOf } from '../temp-folder.ts';

const files = { 'a.txt': 'The 9th meeting of the SCO Council of Heads of State was held in Minsk on 5 May 2010.\n' };
const more = 'The 10th meeting of the SCO Council of Heads of State was held in Kazan on 6 May 2011.\n';
const by = { id: '1', name: 'somebody' };

test('meetings are read once, by whoever asks for them first', () =>
  inFolderOf(files, async (folder) => {
    const library = await openLibrary(folder);
    const [first, second] = await Promise.all([library.meetings(), library.meetings()]);
    expect(first.map(({ number }) => number)).toEqual([9]);
    expect(second).toBe(first);
  }));

test.each([true, false])('a reload brings the meetings of the next documents, asked for before: %s', (isAskedFor) =>
  inFolderOf(files, async (folder) => {
    const library = await openLibrary(folder);
    const before = isAskedFor ? await library.meetings() : null;
    await writeFile(join(folder, 'b.txt'), more);
    expect(await library.reload({ by })).toMatchObject({ outcome: 'done' });
    const after = await library.meetings();
    expect(after).not.toBe(before);
    expect(after.map(({ number }) => number)).toEqual([10, 9]);
    expect(await library.meetings()).toBe(after);
  }),
);
