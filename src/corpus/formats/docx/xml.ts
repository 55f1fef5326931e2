import { DOMParser } from '@xmldom/xmldom';
import { UnusableFile } from '../../read/unusable-file.ts';

/** Elements inside elements; what walks the tree calls itself once a level. Word's own files have some 30 levels. */
const DEEPEST = 1_000;

/** Elements of one part. A book of a thousand pages has some 300,000; a tree of more does not fit into a worker. */
const MOST_ELEMENTS = 1_000_000;

/** The vocabularies of a Word file, each in its transitional and its strict form, with the prefixes that Word gives them. */
const VOCABULARIES: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing', 'wp'],
  ['http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing', 'wp'],
  ['http://schemas.openxmlformats.org/drawingml/2006/diagram', 'dgm'],
  ['http://purl.oclc.org/ooxml/drawingml/diagram', 'dgm'],
  ['http://schemas.openxmlformats.org/drawingml/2006/chart', 'c'],
  ['http://purl.oclc.org/ooxml/drawingml/chart', 'c'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['urn:schemas-microsoft-com:vml', 'v'],
]);

/**
 * The root of an XML part.
 * @throws UnusableFile for XML that is damaged, that has too many elements, or that is nested too deep
 */
export function parseXml(xml: string): Element {
  if (tagsIn(xml) > MOST_ELEMENTS) throw new UnusableFile({ code: 'too-many-elements', most: MOST_ELEMENTS });
  // Without a handler of its own for each level the parser prints what it finds.
  const parser = new DOMParser({ errorHandler: { warning: fail, error: fail, fatalError: fail } });
  const root = parser.parseFromString(xml, 'text/xml')?.documentElement;
  if (!root) return fail();
  refuseDeep(root);
  return root;
}

function fail(): never {
  throw new UnusableFile({ code: 'word-damaged' });
}

/** How many elements a part has at most: its `<`, but for end tags. */
function tagsIn(xml: string): number {
  let count = 0;
  for (let at = xml.indexOf('<'); at !== -1; at = xml.indexOf('<', at + 1)) if (xml[at + 1] !== '/') count += 1;
  return count;
}

/** Without calling itself, for that is what the depth would break. */
function refuseDeep(root: Element): void {
  let depth = 0;
  let node: Node | null = root;
  while (node !== null) {
    if (depth > DEEPEST) throw new UnusableFile({ code: 'parts-too-deep' });
    if (node.firstChild) {
      node = node.firstChild;
      depth += 1;
      continue;
    }
    while (node !== null && node !== root && !node.nextSibling) {
      node = node.parentNode;
      depth -= 1;
    }
    node = node === null || node === root ? null : node.nextSibling;
  }
}

/** An element's name with the usual prefix of its vocabulary, such as `w:p`, whatever prefix the file uses. */
export function kindOf({ namespaceURI, localName, nodeName }: Element): string {
  const prefix = namespaceURI && VOCABULARIES.get(namespaceURI);
  // A file may name no vocabulary at all; then its own prefix is all there is.
  return prefix ? `${prefix}:${localName}` : namespaceURI ? `?:${localName}` : nodeName;
}

export function* childrenOf(element: Element): Generator<Element> {
  for (let child = element.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType === 1) yield child as Element;
  }
}

/** The first child of a kind; of nothing, nothing. */
export function childOf(element: Element | undefined, kind: string): Element | undefined {
  if (element === undefined) return undefined;
  for (const child of childrenOf(element)) if (kindOf(child) === kind) return child;
  return undefined;
}

/** An attribute by its name without prefix; absent and empty are the same. */
export function attributeOf(element: Element | undefined, name: string): string | undefined {
  for (const one of Array.from(element?.attributes ?? [])) {
    if ((one.localName ?? one.name) === name) return one.value || undefined;
  }
  return undefined;
}

/** `w:val` of a child, which is how Word writes most properties. */
export function valueOf(element: Element | undefined, kind: string): string | undefined {
  return attributeOf(childOf(element, kind), 'val');
}

/** A property that is on or off: `<w:vanish/>` is on; `undefined` where nothing is said. */
export function switchOf(element: Element | undefined, kind: string): boolean | undefined {
  const property = childOf(element, kind);
  if (property === undefined) return undefined;
  return !/^(?:0|false|off|none)$/i.test(attributeOf(property, 'val') ?? '');
}

/** The characters directly in an element, such as a `w:t`. */
export function charactersOf(element: Element): string {
  let text = '';
  for (let child = element.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType === 3 || child.nodeType === 4) text += child.nodeValue ?? '';
  }
  return text;
}

/** Does the kind only hold properties? Its elements hold no words. */
export function isProperties(kind: string): boolean {
  return /^(?:w|m|a|wp):\w*Pr(?:Ex|Change)?$/.test(kind);
}
