import { isBoilerplate } from '../../boilerplate/boilerplate-rules.ts';
import { UnusableFile } from '../../read/unusable-file.ts';
import { isHeading, isTitleLike } from '../../structure/headings.ts';
import type { Paragraph } from '../../structure/passages.ts';
import { onOneLine } from '../../../text/lines.ts';
import { countLetters, lettersWithin } from '../../../text/count-letters.ts';
import { sum } from '../../../text/sum.ts';
import { compose } from '../html/compose.ts';
import type { Format, Reading } from '../format.ts';
import { type Chunks, chunksOf } from './chunks.ts';
import { decodeXml } from './decode-xml.ts';
import { marksOfFields } from './fields.ts';
import { LeftOutWords, WHY } from './left-out.ts';
import { lettersInSource } from './letters-in-source.ts';
import { ListNumbers } from './list-numbers.ts';
import { leaveOutOthers } from './other-parts.ts';
import { type Budget, type Package, fullBudget, openPackage, spend } from './package-parts.ts';
import { PlainWords } from './plain-words.ts';
import { StoryReader } from './story.ts';
import { Styles } from './styles.ts';
import type { WordBlock } from './word-block.ts';
import { NoteNumbers, type NoteReference, type WordDocument, WrittenLetters } from './word-document.ts';
import { type XmlElement, attributeOf, charactersOf, childrenOf, parseXml } from './xml.ts';

/** Word files inside Word files inside Word files. */
const DEEPEST_FILE = 5;

/** A Word file: what Word shows of it, with the numbers of lists, tables by rows and notes at the end. */
export const readDocx: Format = (bytes) => readWithin(bytes, fullBudget(), 1);

/** @throws UnusableFile */
async function readWithin(bytes: Uint8Array, budget: Budget, depth: number): Promise<Reading> {
  if (depth > DEEPEST_FILE) throw new UnusableFile({ code: 'parts-too-deep' });
  const file = await openPackage(bytes, budget);
  const chunks = await chunksOf(file, file.main, budget, (inner, left) => readWithin(inner, left, depth + 1));
  try {
    return readingOf(file, chunks, budget);
  } catch (error) {
    // A stack that ends is a RangeError.
    if (error instanceof RangeError) throw new UnusableFile({ code: 'parts-too-deep' });
    throw error;
  }
}

function readingOf(file: Package, chunks: Chunks, budget: Budget): Reading {
  const { blocks, document } = readBlocks(file, chunks, budget);
  const [first] = blocks;
  const title =
    ownTitle(blocks) ??
    titleInProperties(file.parts.get('docprops/core.xml')) ??
    first?.chunk?.metadata.title ??
    titleLine(blocks);
  const { text, paragraphs, offered } = compose(blocks, title);
  const embedded = blocks.flatMap(({ chunk }) => chunk ?? []);
  return {
    text,
    paragraphs: withEmbedded(paragraphs, embedded, text),
    metadata: { ...(blocks.length === 1 && first?.chunk?.metadata), ...(title !== undefined && { title }) },
    encoding: null,
    leftOut: [...document.leftOut.all(), ...embedded.flatMap(({ leftOut }) => leftOut)],
    characters: {
      source: sourceLetters(file, chunks),
      kept: lettersWithin(text, offered) - document.written.count - sum(embedded.map(writtenIn)),
    },
  };
}

/** The letters of an embedded file that its reader has put in, such as numbers of lists. */
function writtenIn({ text, characters }: Reading): number {
  return countLetters(text) - characters.kept;
}

/** The letters of the file and, wherever it shows an embedded one, those of that. */
function sourceLetters({ parts, main }: Package, chunks: Chunks): number {
  const { count, chunks: shown } = lettersInSource(parts);
  const embedded = [...(shown.get(main) ?? [])].map(([id, times]) => {
    const chunk = chunks.get(id);
    return chunk === undefined || typeof chunk === 'string' ? 0 : chunk.characters.source * times;
  });
  return count + sum(embedded);
}

function readBlocks(file: Package, chunks: Chunks, budget: Budget): { blocks: WordBlock[]; document: WordDocument } {
  const { parts, main } = file;
  const rootOf = (part: string | undefined): XmlElement | undefined => {
    const bytes = part === undefined ? undefined : parts.get(part);
    return bytes && parseXml(decodeXml(bytes));
  };
  const relations = file.relationsOf(main);
  const partOf = (type: string) => [...relations.values()].find((one) => one.type === type)?.target;
  const body = rootOf(main) as XmlElement;
  const styles = new Styles(rootOf(partOf('styles')));
  const noteRoots = { footnote: rootOf(partOf('footnotes')), endnote: rootOf(partOf('endnotes')) };
  const roots = [body, noteRoots.footnote, noteRoots.endnote].filter((root) => root !== undefined);
  const shown = new Set<string>([main]);
  const document: WordDocument = {
    styles,
    numbers: new ListNumbers(rootOf(partOf('numbering')), styles),
    fieldMarks: new Set(roots.flatMap((root) => [...marksOfFields(root)])),
    words: new PlainWords(),
    leftOut: new LeftOutWords(),
    notes: new NoteNumbers(),
    written: new WrittenLetters(),
    chunkOf: (id) => {
      const chunk = chunks.get(id ?? '') ?? WHY.missing;
      // A small file may be shown a million times.
      if (typeof chunk !== 'string') spend(budget, chunk.text.length);
      return chunk;
    },
    diagramOf: (id) => {
      const part = relations.get(id ?? '')?.target;
      if (part === undefined || shown.has(part)) return undefined;
      const root = rootOf(part);
      if (root) shown.add(part);
      return root;
    },
  };
  const blocks = new StoryReader(document).read(body);
  const notes = readNotes(document, noteRoots, (kind, id) => shown.add(`${partOf(`${kind}s`)} ${id}`));
  leaveOutOthers(file, document, shown);
  return { blocks: [...blocks, ...notes], document };
}

/** The notes to which the text refers, in that order. */
function readNotes(
  document: WordDocument,
  roots: Readonly<Record<NoteReference['kind'], XmlElement | undefined>>,
  found: (kind: NoteReference['kind'], id: string) => void,
): WordBlock[] {
  const blocks: WordBlock[] = [];
  const { notes } = document.notes;
  const elements = { footnote: notesById(roots.footnote), endnote: notesById(roots.endnote) };
  // A note may refer to another one.
  for (let at = 0; at < notes.length; at += 1) {
    const { kind, id, number } = notes[at] as (typeof notes)[number];
    const element = elements[kind].get(id);
    if (element === undefined) continue;
    found(kind, id);
    for (const [line, block] of new StoryReader(document).read(element).entries()) {
      const label = line === 0 && number !== '' ? document.written.of(`${number}. `) : '';
      blocks.push({ ...block, kind: 'note', level: 0, columns: null, isTitle: false, text: label + block.text });
    }
  }
  return blocks;
}

function notesById(root: XmlElement | undefined): Map<string, XmlElement> {
  const notes = root ? [...childrenOf(root)].filter((one) => /^w:(?:foot|end)note$/.test(one.kind)) : [];
  return new Map(notes.map((note) => [attributeOf(note, 'id') ?? '', note]));
}

/** Puts the paragraphs of embedded files in the place of the one that stands for all of such a file. */
function withEmbedded(paragraphs: readonly Paragraph[], embedded: readonly Reading[], text: string): Paragraph[] {
  let next = 0;
  return paragraphs.flatMap((paragraph): Paragraph[] => {
    const { start, end, heading } = paragraph;
    const chunk = embedded[next];
    if (chunk === undefined || end - start !== chunk.text.length || !text.startsWith(chunk.text, start))
      return [paragraph];
    next += 1;
    return chunk.paragraphs.map((one) => ({
      start: start + one.start,
      end: start + one.end,
      heading: [...heading, ...one.heading],
    }));
  });
}

/** A paragraph in the style of titles, or a heading of the first rank at the top. */
function ownTitle(blocks: readonly WordBlock[]): string | undefined {
  const titled = blocks.find(({ isTitle }) => isTitle);
  const [first] = blocks;
  return (titled ?? (first?.level === 1 && !isHeading(first.text) ? first : undefined))?.text;
}

/** A title that cannot be read is none. */
function titleInProperties(part: Uint8Array | undefined): string | undefined {
  if (part === undefined) return undefined;
  try {
    const title = [...childrenOf(parseXml(decodeXml(part)))].find(({ kind }) => kind === 'dc:title');
    const words = title ? onOneLine(charactersOf(title)) : '';
    return words === '' || isNoTitle(words) ? undefined : words;
  } catch (error) {
    if (error instanceof UnusableFile) return undefined;
    throw error;
  }
}

/** What Word and others write where nobody gave a title, and names of files. */
function isNoTitle(title: string): boolean {
  return isBoilerplate('no title', title) || /\.(?:docx?|dotx?|rtf|odt)$/iu.test(title);
}

/** The first line, if it looks like a title. */
function titleLine([first, second]: readonly WordBlock[]): string | undefined {
  const isTitle =
    first?.kind === 'paragraph' && second !== undefined && isTitleLike(first.text) && !isHeading(first.text);
  return isTitle ? onOneLine(first.text) : undefined;
}
