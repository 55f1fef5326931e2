import { DOMParser } from '@xmldom/xmldom';
import type { Problem } from '../../problem.ts';
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
  ['http://purl.org/dc/elements/1.1/', 'dc'],
]);

/** An element with its name in the usual prefix of its vocabulary, such as `w:p`, whatever prefix the file uses. */
export type XmlElement = {
  readonly kind: string;
  /** Names without prefix and values, in turn. */
  readonly attributes: readonly string[];
  readonly children: readonly (XmlElement | string)[];
};

/**
 * The root of an XML part.
 * @throws UnusableFile for XML that is damaged, that has too many elements, or that is nested too deep
 */
export function parseXml(xml: string): XmlElement {
  const builder = new TreeBuilder();
  const fail = (): never => {
    throw new UnusableFile(builder.problem ?? { code: 'word-damaged' });
  };
  // Without a handler of its own for each level the parser prints what it finds. Its types do not name the builder, which
  // its documentation does.
  const options: object = { domBuilder: builder, errorHandler: { warning: fail, error: fail, fatalError: fail } };
  new DOMParser(options).parseFromString(xml, 'text/xml');
  return builder.finished ?? fail();
}

/** Makes a tree that takes 0.4 of the memory of the parser's own, with which a book of 11 MB does not fit into a worker. */
class TreeBuilder {
  problem: Problem | null = null;
  private readonly open: (XmlElement & { children: (XmlElement | string)[] })[] = [];
  private readonly kinds = new Map<string, Map<string, string>>();
  private root: XmlElement | null = null;
  private count = 0;

  /** The root, if all that was begun has ended. */
  get finished(): XmlElement | null {
    return this.open.length === 0 ? this.root : null;
  }

  startElement(namespace: string | undefined, localName: string, name: string, attributes: ParsedAttributes): void {
    this.count += 1;
    if (this.count > MOST_ELEMENTS) this.stop({ code: 'too-many-elements', most: MOST_ELEMENTS });
    if (this.open.length > DEEPEST) this.stop({ code: 'parts-too-deep' });
    // A file may name no vocabulary at all; then its own prefix is all there is.
    const kind = namespace ? this.kindOf(namespace, localName) : name;
    const element = { kind, attributes: kept(attributes), children: [] };
    const parent = this.open.at(-1);
    if (parent) parent.children.push(element);
    else if (this.root !== null) this.stop({ code: 'word-damaged' });
    else this.root = element;
    this.open.push(element);
  }

  endElement(): void {
    this.open.pop();
  }

  /** @param from where in `source` they begin; of a CDATA section that is the whole part */
  characters(source: string, from: number, length: number): void {
    const text = source.slice(from, from + length);
    const parent = this.open.at(-1);
    if (parent && (HOLDS_TEXT.test(parent.kind) || text.trim() !== '')) parent.children.push(text);
  }

  startDocument(): void {}
  endDocument(): void {}
  startPrefixMapping(): void {}
  endPrefixMapping(): void {}
  startCDATA(): void {}
  endCDATA(): void {}
  startDTD(): void {}
  endDTD(): void {}
  comment(): void {}
  processingInstruction(): void {}

  /** The parser takes what is thrown for a fault of the XML, and tells the handler of errors. */
  private stop(problem: Problem): never {
    this.problem = problem;
    throw new UnusableFile(problem);
  }

  /** One string for all elements of a kind. */
  private kindOf(namespace: string, localName: string): string {
    const known = this.kinds.get(namespace) ?? new Map<string, string>();
    this.kinds.set(namespace, known);
    const kind = known.get(localName) ?? `${VOCABULARIES.get(namespace) ?? '?'}:${localName}`;
    known.set(localName, kind);
    return kind;
  }
}

/** Where blanks are words. */
const HOLDS_TEXT = /:(?:t|delText|instrText)$/;

/** The attributes of an element as the parser gives them. */
type ParsedAttributes = {
  readonly length: number;
  readonly getLocalName: (at: number) => string;
  readonly getValue: (at: number) => string;
};

const NONE: readonly string[] = [];

/** All but the numbers that Word gives to each round of editing. */
function kept(attributes: ParsedAttributes): readonly string[] {
  const pairs: string[] = [];
  for (let at = 0; at < attributes.length; at += 1) {
    const name = attributes.getLocalName(at);
    if (!name.startsWith('rsid')) pairs.push(name, attributes.getValue(at));
  }
  return pairs.length === 0 ? NONE : pairs;
}

export function* childrenOf({ children }: XmlElement): Generator<XmlElement> {
  for (const child of children) if (typeof child !== 'string') yield child;
}

/** The first child of a kind; of nothing, nothing. */
export function childOf(element: XmlElement | undefined, kind: string): XmlElement | undefined {
  if (element === undefined) return undefined;
  for (const child of childrenOf(element)) if (child.kind === kind) return child;
  return undefined;
}

/** An attribute by its name without prefix; absent and empty are the same. */
export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  const attributes = element?.attributes ?? NONE;
  for (let at = 0; at < attributes.length; at += 2) if (attributes[at] === name) return attributes[at + 1] || undefined;
  return undefined;
}

/** `w:val` of a child, which is how Word writes most properties. */
export function valueOf(element: XmlElement | undefined, kind: string): string | undefined {
  return attributeOf(childOf(element, kind), 'val');
}

/** A property that is on or off: `<w:vanish/>` is on; `undefined` where nothing is said. */
export function switchOf(element: XmlElement | undefined, kind: string): boolean | undefined {
  const property = childOf(element, kind);
  if (property === undefined) return undefined;
  return !/^(?:0|false|off|none)$/i.test(attributeOf(property, 'val') ?? '');
}

/** Is an element a content control that shows what Word asks for in it, and not what somebody has written? */
export function isUnfilled(element: XmlElement): boolean {
  return element.kind === 'w:sdt' && switchOf(childOf(element, 'w:sdtPr'), 'w:showingPlcHdr') === true;
}

/** The characters directly in an element, such as a `w:t`. */
export function charactersOf({ children }: XmlElement): string {
  return children.filter((child) => typeof child === 'string').join('');
}

/** Does the kind only hold properties? Its elements hold no words. */
export function isProperties(kind: string): boolean {
  return /^(?:w|m|a|wp):\w*Pr(?:Ex|Change)?$/.test(kind);
}
