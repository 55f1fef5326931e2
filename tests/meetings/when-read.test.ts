import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { inFolderOf } from '../temp-folder.ts';

vi.mock('../../src/meetings/read-meetings.ts', async (original) => {
  const { readMeetings: read } = await original<typeof import('../../src/meetings/read-meetings.ts')>();
  return { readMeetings: vi.fn(read) };
});
// Other files of this worker may have loaded these modules without the mock, and are to load them without it.
vi.resetModules();
afterAll(() => void vi.resetModules());
const { openLibrary } = await import('../../src/app/library.ts');
const { readMeetings } = await import('../../src/meetings/read-meetings.ts');
beforeEach(() => void vi.mocked(readMeetings).mockClear());

const files = { 'a.txt': 'The 9th meeting of the SCO Council of Heads of State was held in Minsk on 5 May 2010.\n' };
const more = 'The 10th meeting of the SCO Council of Heads of State was held in Kazan on 6 May 2011.\n';
const by = { id: '1', name: 'somebody' };

test('a question and a reload read no meetings', () =>
  inFolderOf(files, async (folder) => {
    const library = await openLibrary(folder);
    library.ask('Where was the meeting held?');
    await writeFile(join(folder, 'b.txt'), more);
    expect(await library.reload({ by })).toMatchObject({ outcome: 'done' });
    expect(readMeetings).not.toHaveBeenCalled();
  }));

test('meetings are read once, by whoever asks for them first', () =>
  inFolderOf(files, async (folder) => {
    const library = await openLibrary(folder);
    const [first, second] = await Promise.all([library.meetings(), library.meetings()]);
    expect(first.map(({ number }) => number)).toEqual([9]);
    expect(second).toBe(first);
    expect(readMeetings).toHaveBeenCalledTimes(1);
  }));

test('once somebody has asked for them, a reload reads those of the next documents before it is done', () =>
  inFolderOf(files, async (folder) => {
    const library = await openLibrary(folder);
    await library.meetings();
    await writeFile(join(folder, 'b.txt'), more);
    await library.reload({ by });
    expect(readMeetings).toHaveBeenCalledTimes(2);
    expect((await library.meetings()).map(({ number }) => number)).toEqual([10, 9]);
    expect(readMeetings).toHaveBeenCalledTimes(2);
  }));
