import { decodeXml } from './decode-xml.ts';
import { WHY } from './left-out.ts';
import type { Package } from './package-parts.ts';
import { lettersOf } from './plain-words.ts';
import type { WordDocument } from './word-document.ts';
import { attributeOf, childrenOf, parseXml } from './xml.ts';

/** Why the words of a part are not shown, by its root. */
const BY_ROOT: ReadonlyMap<string, string> = new Map([
  ['w:hdr', WHY.header],
  ['w:ftr', WHY.footer],
  ['w:comments', WHY.comment],
  ['w:footnotes', WHY.note],
  ['w:endnotes', WHY.note],
  ['w:glossaryDocument', WHY.glossary],
  ['w:document', WHY.unused],
  ['dgm:dataModel', WHY.diagram],
  ['c:chartSpace', WHY.chart],
]);

/**
 * Leaves out the words of all parts that are not in the text, by name: headers, footers and comments, and what nothing
 * refers to. A header that is the same on several kinds of pages is there once.
 * @param shown the parts, or notes in them, that are in the text
 */
export function leaveOutOthers(
  { parts }: Package,
  { leftOut, words }: WordDocument,
  shown: ReadonlySet<unknown>,
): void {
  const running = new Set<string>();
  for (const [name, bytes] of parts) {
    if (!name.endsWith('.xml') || shown.has(name) || !mayHoldWords(name)) continue;
    const root = parseXml(decodeXml(bytes));
    const why = BY_ROOT.get(root.kind);
    if (why === undefined) continue;
    const isList = why === WHY.comment || why === WHY.note;
    for (const one of isList ? childrenOf(root) : [root]) {
      const key = `${name} ${attributeOf(one, 'id') ?? ''}`;
      const text = words.in(one);
      const letters = lettersOf(text);
      const isRepeated = (why === WHY.header || why === WHY.footer) && running.has(letters);
      if (shown.has(key) || isRepeated) continue;
      if (why === WHY.header || why === WHY.footer) running.add(letters);
      leftOut.part();
      leftOut.add(text, why);
    }
  }
}

/** Data of other programs and properties are no text. */
function mayHoldWords(name: string): boolean {
  return !/^(?:customxml|docprops)\/|(?:^|\/)theme\//.test(name);
}
