import { DOMParser, XMLSerializer } from '@xmldom/xmldom';
import { formatHan, formatRoman } from '../../../text/numerals.ts';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const DEEPEST_LEVEL = 8;

type Level = {
  readonly format: string;
  /** `Article %1.`, where %1 is the number of the first level. */
  readonly pattern: string;
  readonly start: number;
  readonly behind: string;
  readonly style: string | null;
};

type Numbering = {
  readonly levels: ReadonlyMap<string, ReadonlyMap<number, Level>>;
  /** For each list the scheme that it follows, and the numbers with which it restarts. */
  readonly lists: ReadonlyMap<string, { readonly scheme: string; readonly starts: ReadonlyMap<number, number> }>;
};

/**
 * Writes the numbers of lists, headings and articles into a Word document as text. The file does not hold them: Word counts
 * them each time it shows the document.
 * @param document `word/document.xml`, with `numbering` and `styles` beside it
 * @returns the document with its numbers; bullets stay as they are
 */
export function withListNumbers(document: string, numbering: string | undefined, styles: string | undefined): string {
  if (numbering === undefined) return document;
  const schemes = numberingOf(parseXml(numbering));
  const byStyle = styles === undefined ? new Map<string, ListLevel>() : levelsByStyle(parseXml(styles), schemes);
  const tree = parseXml(document);
  const counters = new Map<string, number[]>();
  const begun = new Set<string>();
  for (const paragraph of named(tree, 'p')) {
    const properties = childOf(paragraph, 'pPr');
    const styleId = valueOf(properties && childOf(properties, 'pStyle'));
    const own = properties && childOf(properties, 'numPr');
    const styled = styleId === null ? undefined : byStyle.get(styleId);
    const list = valueOf(own && childOf(own, 'numId')) ?? styled?.list;
    const depth = Number(valueOf(own && childOf(own, 'ilvl')) ?? styled?.depth ?? 0);
    const numbered = list === undefined ? undefined : schemes.lists.get(list);
    const levels = numbered && schemes.levels.get(numbered.scheme);
    const level = levels?.get(depth);
    if (!numbered || !levels || !level || list === undefined || level.format === 'bullet') continue;
    const counter = counters.get(numbered.scheme) ?? [];
    counters.set(numbered.scheme, counter);
    if (!begun.has(list)) for (const [at, start] of numbered.starts) counter[at] = start - 1;
    begun.add(list);
    counter[depth] = (counter[depth] ?? level.start - 1) + 1;
    counter.length = depth + 1;
    const label = labelOf(level, levels, counter);
    writeLabel(paragraph, properties, own ?? null, label === '' ? '' : label + level.behind);
  }
  return new XMLSerializer().serializeToString(tree);
}

type ListLevel = { readonly list: string; readonly depth: number };

function numberingOf(tree: Document): Numbering {
  const levels = new Map<string, ReadonlyMap<number, Level>>();
  for (const scheme of named(tree, 'abstractNum')) {
    const own = new Map<number, Level>();
    for (const level of named(scheme, 'lvl')) {
      const suffix = valueOf(childOf(level, 'suff'));
      own.set(Number(level.getAttributeNS(WORD, 'ilvl')), {
        format: valueOf(childOf(level, 'numFmt')) ?? 'decimal',
        pattern: valueOf(childOf(level, 'lvlText')) ?? '',
        start: Number(valueOf(childOf(level, 'start')) ?? 1),
        behind: suffix === 'nothing' ? '' : ' ',
        style: valueOf(childOf(level, 'pStyle')),
      });
    }
    levels.set(scheme.getAttributeNS(WORD, 'abstractNumId') ?? '', own);
  }
  const lists = new Map<string, { scheme: string; starts: ReadonlyMap<number, number> }>();
  for (const list of named(tree, 'num')) {
    const starts = new Map<number, number>();
    for (const override of named(list, 'lvlOverride')) {
      const start = valueOf(childOf(override, 'startOverride'));
      if (start !== null) starts.set(Number(override.getAttributeNS(WORD, 'ilvl')), Number(start));
    }
    lists.set(list.getAttributeNS(WORD, 'numId') ?? '', {
      scheme: valueOf(childOf(list, 'abstractNumId')) ?? '',
      starts,
    });
  }
  return { levels, lists };
}

/** Styles may number their paragraphs, or be based on one that does. */
function levelsByStyle(tree: Document, { levels, lists }: Numbering): Map<string, ListLevel> {
  const places = new Map<string, ListLevel>();
  const bases = new Map<string, string>();
  for (const style of named(tree, 'style')) {
    const id = style.getAttributeNS(WORD, 'styleId') ?? '';
    const base = valueOf(childOf(style, 'basedOn'));
    if (base !== null) bases.set(id, base);
    const properties = childOf(style, 'pPr');
    const numbering = properties && childOf(properties, 'numPr');
    const list = valueOf(numbering && childOf(numbering, 'numId'));
    if (!numbering || list === null) continue;
    const scheme = levels.get(lists.get(list)?.scheme ?? '');
    const linked = [...(scheme ?? [])].find(([, level]) => level.style === id)?.[0];
    places.set(id, { list, depth: linked ?? Number(valueOf(childOf(numbering, 'ilvl')) ?? 0) });
  }
  for (const id of bases.keys()) {
    let up = bases.get(id);
    for (let steps = 0; up !== undefined && !places.has(id) && steps < 20; steps += 1) {
      const place = places.get(up);
      if (place) places.set(id, place);
      up = bases.get(up);
    }
  }
  return places;
}

function labelOf(level: Level, levels: ReadonlyMap<number, Level>, counter: readonly number[]): string {
  return level.pattern.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Math.min(DEEPEST_LEVEL, Number(digit) - 1);
    const other = levels.get(at);
    if (other === undefined) return '';
    const number = counter[at] ?? other.start;
    return FORMATS.get(other.format)?.(number) ?? String(number);
  });
}

/** How Word's number formats write a number; those that are not here count in figures. */
const FORMATS = new Map<string, (number: number) => string>(
  Object.entries({
    none: () => '',
    decimalZero: (number: number) => String(number).padStart(2, '0'),
    decimalEnclosedParen: (number: number) => `(${number})`,
    upperRoman: formatRoman,
    lowerRoman: (number: number) => formatRoman(number).toLowerCase(),
    upperLetter: (number: number) => letterOf(number, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'),
    lowerLetter: (number: number) => letterOf(number, 'abcdefghijklmnopqrstuvwxyz'),
    russianUpper: (number: number) => letterOf(number, 'АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ'),
    russianLower: (number: number) => letterOf(number, 'абвгдежзиклмнопрстуфхцчшщэюя'),
    chineseCounting: formatHan,
    chineseCountingThousand: formatHan,
    ideographDigital: formatHan,
    japaneseCounting: formatHan,
    taiwaneseCounting: formatHan,
    taiwaneseCountingThousand: formatHan,
  }),
);

/** a … z, aa, bb …, as Word goes on. */
function letterOf(number: number, alphabet: string): string {
  const letter = alphabet[(number - 1) % alphabet.length] ?? '';
  return letter.repeat(Math.min(10, Math.ceil(number / alphabet.length)));
}

function writeLabel(paragraph: Element, properties: Element | null, own: Element | null, label: string): void {
  const document = paragraph.ownerDocument;
  const prefix = paragraph.prefix ? `${paragraph.prefix}:` : '';
  const create = (name: string) => document.createElementNS(WORD, `${prefix}${name}`);
  // Zero means no list, for a style may number the paragraph as well.
  const place = create('numPr');
  for (const name of ['ilvl', 'numId']) {
    const zero = create(name);
    zero.setAttributeNS(WORD, `${prefix}val`, '0');
    place.appendChild(zero);
  }
  const holder = properties ?? create('pPr');
  if (own) holder.replaceChild(place, own);
  else holder.appendChild(place);
  if (!properties) paragraph.insertBefore(holder, paragraph.firstChild);
  if (label === '') return;
  const text = create('t');
  text.setAttribute('xml:space', 'preserve');
  text.appendChild(document.createTextNode(label));
  const run = create('r');
  run.appendChild(text);
  paragraph.insertBefore(run, holder.nextSibling);
}

/** Warnings and small errors of the XML do not keep it from being read. */
const ignore = (): void => undefined;

function parseXml(xml: string): Document {
  return new DOMParser({ errorHandler: { warning: ignore, error: ignore } }).parseFromString(xml, 'text/xml');
}

function named(tree: Document | Element, name: string): Element[] {
  const found = tree.getElementsByTagNameNS(WORD, name);
  return Array.from({ length: found.length }, (_, at) => found.item(at) as Element);
}

function childOf(element: Element, name: string): Element | null {
  for (let child = element.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType === 1 && (child as Element).localName === name) return child as Element;
  }
  return null;
}

function valueOf(element: Element | null | undefined): string | null {
  return element?.getAttributeNS(WORD, 'val') || null;
}
