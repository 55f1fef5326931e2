import { buffer } from 'node:stream/consumers';
import { type Entry, type ZipFile, fromBufferPromise } from 'yauzl';
import { UnusableFile } from '../../read/unusable-file.ts';
import { type Relation, relationsIn } from './relations.ts';

/** Bytes that the parts of a file that are read may unpack to, all together; a book of a thousand pages has some 10 MB. */
const MOST_BYTES = 100_000_000;

/** How many times its packed size a part may unpack to. Word's XML shrinks to a tenth, tables to a fiftieth. */
const LARGEST_RATIO = 300;

/** Parts up to this size (bytes) do no harm, however well they are packed. */
const SMALL_PART = 5_000_000;

/** How many bytes may still be unpacked; files inside a file share it. */
export type Budget = { left: number };

export function fullBudget(): Budget {
  return { left: MOST_BYTES };
}

/** Takes some bytes from a budget. @throws UnusableFile */
export function spend(budget: Budget, bytes: number): void {
  budget.left -= bytes;
  if (budget.left < 0) throw new UnusableFile({ code: 'unpacks-too-large', megabytes: MOST_BYTES / 1_000_000 });
}

/** What of a .docx file is read. Names of parts are in small letters and have no slash before them. */
export type Package = {
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** The name of the part with the document's own text. */
  readonly main: string;
  readonly relationsOf: (part: string) => ReadonlyMap<string, Relation>;
};

/**
 * The XML parts of a .docx file, and the files that are embedded in its text, unpacked within bounds. Pictures, macros and
 * other embedded files stay packed.
 * @throws UnusableFile
 */
export async function openPackage(bytes: Uint8Array, budget: Budget): Promise<Package> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  refuseOldWord(file);
  try {
    const parts = await unpacked(await fromBufferPromise(file), budget);
    const relationsOf = (part: string) => relationsIn(parts, part);
    const main = [...relationsOf('').values()].find(({ type }) => type === 'officeDocument')?.target;
    const name = [main, 'word/document.xml'].find((one) => one !== undefined && parts.has(one));
    if (name === undefined) throw new UnusableFile({ code: 'not-word' });
    return { parts, main: name, relationsOf };
  } catch (error) {
    if (error instanceof UnusableFile) throw error;
    throw new UnusableFile({
      code: file.subarray(0, 2).toString('latin1') === 'PK' ? 'word-damaged' : 'not-word',
    });
  }
}

async function unpacked(zip: ZipFile, budget: Budget): Promise<Map<string, Uint8Array>> {
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) entries.set(nameOf(entry), entry);
  const parts = new Map<string, Uint8Array>();
  const unpack = async (name: string, isXml: boolean) => {
    const entry = entries.get(name);
    if (!entry || parts.has(name)) return;
    if (entry.isEncrypted()) throw new UnusableFile({ code: 'word-locked' });
    // yauzl stops with an error at the declared size, so that a part cannot be larger than it declares.
    spend(budget, entry.uncompressedSize);
    if (entry.uncompressedSize > Math.max(SMALL_PART, entry.compressedSize * LARGEST_RATIO)) {
      throw new UnusableFile({ code: 'unpacks-too-much', times: LARGEST_RATIO });
    }
    const part = await buffer(await zip.openReadStreamPromise(entry));
    // A document type can name files to read and words to multiply; Word writes none.
    if (isXml && part.subarray(0, 2_000).includes('<!DOCTYPE')) throw new UnusableFile({ code: 'word-document-type' });
    parts.set(name, part);
  };
  // Before the other parts, for they name the embedded files.
  const names = [...entries.keys()];
  for (const name of names.filter((one) => one.endsWith('.rels'))) await unpack(name, true);
  const embedded = new Set(names.filter((one) => one.endsWith('.rels')).flatMap((one) => embeddedBy(parts, one)));
  for (const name of names) {
    if (embedded.has(name)) await unpack(name, false);
    else if (name.endsWith('.xml')) await unpack(name, true);
  }
  return parts;
}

function embeddedBy(parts: ReadonlyMap<string, Uint8Array>, rels: string): string[] {
  const part = rels.replace(/(^|\/)_rels\/([^/]*)\.rels$/, '$1$2');
  return [...relationsIn(parts, part).values()].filter(({ type }) => type === 'aFChunk').map(({ target }) => target);
}

function nameOf({ fileName }: Entry): string {
  return fileName.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

/** The container of Microsoft Office before 2007; Office also puts encrypted files into it. */
function refuseOldWord(file: Buffer): void {
  if (!file.subarray(0, 8).equals(Buffer.from('d0cf11e0a1b11ae1', 'hex'))) return;
  throw new UnusableFile({
    code: file.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'word-locked' : 'word-old',
  });
}
