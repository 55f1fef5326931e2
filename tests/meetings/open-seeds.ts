import { readFolder } from '../../src/corpus/read/read-folder.ts';
import type { Document } from '../../src/corpus/document.ts';
import { readMeetings } from '../../src/meetings/read-meetings.ts';

/** The documents that come with the bot. */
export async function seeds(): Promise<readonly Document[]> {
  return (await readFolder(new URL('../../seeds/', import.meta.url).pathname)).documents;
}

/** The meetings of some documents of a folder. */
export async function meetingsIn(folder: string, isWanted: (document: Document) => boolean = () => true) {
  const { documents } = await readFolder(folder);
  return readMeetings(documents.filter(isWanted));
}
