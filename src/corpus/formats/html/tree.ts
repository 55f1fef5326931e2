import { countLetters } from '../../../text/count-letters.ts';
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { UnusableFile } from '../../read/unusable-file.ts';

export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.ChildNode;
export type ParentNode = DefaultTreeAdapterTypes.ParentNode;
export type Root = DefaultTreeAdapterTypes.Document;

/** Elements inside elements. Browsers stop at 512; what walks the tree calls itself once a level. */
const DEEPEST = 1_000;

/** Some ten times what a page of 10,000 paragraphs has. */
const MOST_ELEMENTS = 500_000;

/**
 * The tree that a browser would make of a page with scripts switched off.
 * @throws UnusableFile for a page that no one wrote: too many elements, or nested too deep
 */
export function parseHtml(html: string): Root {
  let depth = 0;
  let count = 0;
  return parse(html, {
    scriptingEnabled: false,
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement(tagName, namespace, attributes) {
        count += 1;
        if (count > MOST_ELEMENTS) throw new UnusableFile({ code: 'too-many-elements', most: MOST_ELEMENTS });
        return defaultTreeAdapter.createElement(tagName, namespace, attributes);
      },
      onItemPush() {
        depth += 1;
        if (depth > DEEPEST) throw new UnusableFile({ code: 'elements-too-deep' });
      },
      onItemPop() {
        depth -= 1;
      },
    },
  });
}

/** `undefined` for a page of frames, which has none. */
export function bodyElementOf(page: Root): Element | undefined {
  const html = page.childNodes.find(isElement);
  return html?.childNodes.filter(isElement).find(({ tagName }) => tagName === 'body');
}

export function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

/** The value of an attribute, without white space around it; empty where there is none. */
export function attribute(element: Element, name: string): string {
  return element.attrs.find((one) => one.name === name)?.value.trim() ?? '';
}

export function hasAttribute(element: Element, name: string): boolean {
  return element.attrs.some((one) => one.name === name);
}

/** Every element below a node, in the order of the file. */
export function* elementsIn(node: Root | Element): Generator<Element> {
  const waiting: Node[] = node.childNodes.toReversed();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (!isElement(next)) continue;
    yield next;
    for (let at = next.childNodes.length - 1; at >= 0; at -= 1) waiting.push(next.childNodes[at] as Node);
  }
}

/** Is an element no text of the page, but code, or a pattern for it? */
export function isCode({ tagName }: Element): boolean {
  return /^(?:script|style|template)$/.test(tagName);
}

/** The text inside an element, white space and all, without the code in it. */
export function textIn(element: Element): string {
  const parts: string[] = [];
  const visit = (node: Node): void => {
    if (node.nodeName === '#text' && 'value' in node) parts.push(node.value);
    else if (isElement(node) && !isCode(node)) node.childNodes.forEach(visit);
  };
  element.childNodes.forEach(visit);
  return parts.join('');
}

/** How many letters and figures all the text nodes below an element have, those in code aside: a walk of its own. */
export function lettersBelow(element: Element): number {
  let count = 0;
  const waiting: Node[] = [element];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.nodeName === '#text' && 'value' in node) count += countLetters(node.value);
    else if (isElement(node) && !isCode(node)) for (const child of node.childNodes) waiting.push(child);
  }
  return count;
}
