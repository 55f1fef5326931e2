import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';
import { UnusableFile } from '../../read/unusable-file.ts';

/** Bytes that the XML of a file may unpack to, all parts together; a book of a thousand pages has some 10 MB. */
const MOST_BYTES = 100_000_000;

/** How many times its packed size a part may unpack to. Word's XML shrinks to a tenth, tables to a fiftieth. */
const LARGEST_RATIO = 300;

/** Parts up to this size (bytes) do no harm, however well they are packed. */
const SMALL_PART = 5_000_000;

/**
 * The XML parts of a .docx file by their names, unpacked within bounds. Pictures, macros and embedded files stay packed.
 * @throws UnusableFile
 */
export async function xmlPartsOf(bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  refuseOldWord(file);
  const parts = new Map<string, Uint8Array>();
  try {
    const zip = await fromBufferPromise(file);
    let total = 0;
    for await (const entry of zip.eachEntry()) {
      const { fileName, uncompressedSize, compressedSize } = entry;
      if (!/\.(?:xml|rels)$/.test(fileName)) continue;
      if (entry.isEncrypted()) throw new UnusableFile({ code: 'word-locked' });
      // yauzl stops with an error at the declared size, so that a part cannot be larger than it declares.
      total += uncompressedSize;
      if (total > MOST_BYTES) throw new UnusableFile({ code: 'unpacks-too-large', megabytes: MOST_BYTES / 1_000_000 });
      if (uncompressedSize > Math.max(SMALL_PART, compressedSize * LARGEST_RATIO)) {
        throw new UnusableFile({ code: 'unpacks-too-much', times: LARGEST_RATIO });
      }
      const part = await buffer(await zip.openReadStreamPromise(entry));
      // A document type can name files to read and words to multiply; Word writes none.
      if (part.subarray(0, 2_000).includes('<!DOCTYPE')) throw new UnusableFile({ code: 'word-document-type' });
      parts.set(fileName, part);
    }
  } catch (error) {
    if (error instanceof UnusableFile) throw error;
    throw new UnusableFile({
      code: file.subarray(0, 2).toString('latin1') === 'PK' ? 'word-damaged' : 'not-word',
    });
  }
  if (![...parts.keys()].some((name) => /^word\/[^/]*\.xml$/.test(name))) throw new UnusableFile({ code: 'not-word' });
  return parts;
}

/** The container of Microsoft Office before 2007; Office also puts encrypted files into it. */
function refuseOldWord(file: Buffer): void {
  if (!file.subarray(0, 8).equals(Buffer.from('d0cf11e0a1b11ae1', 'hex'))) return;
  throw new UnusableFile({
    code: file.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'word-locked' : 'word-old',
  });
}
