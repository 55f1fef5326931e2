import { formatHan, formatRoman } from '../../../text/numerals.ts';
import type { Styles } from './styles.ts';
import { type XmlElement, attributeOf, childOf, childrenOf, valueOf } from './xml.ts';

const DEEPEST_LEVEL = 8;

type Level = {
  readonly format: string;
  /** `Article %1.`, where %1 is the number of the first level. */
  readonly pattern: string;
  readonly start: number;
  readonly behind: string;
  readonly style: string | undefined;
};

type Levels = ReadonlyMap<number, Level>;

/** The scheme that a list follows, and the numbers with which it restarts. */
type List = { readonly scheme: string; readonly starts: ReadonlyMap<number, number> };

/** `number` is what Word writes before the paragraph, with the blank behind it; `null` for a bullet. */
type ListItem = { readonly number: string | null };

/**
 * Counts the numbers of lists, headings and articles. The file does not hold them: Word counts them each time it shows the
 * document, and a wrong number in a quote is worse than none.
 */
export class ListNumbers {
  private readonly levels = new Map<string, Levels>();
  private readonly lists = new Map<string, List>();
  private readonly styles: Styles;
  private readonly counters = new Map<string, number[]>();
  private readonly begun = new Set<string>();

  /** @param root of `numbering.xml` */
  constructor(root: XmlElement | undefined, styles: Styles) {
    this.styles = styles;
    for (const one of root ? childrenOf(root) : []) {
      if (one.kind === 'w:abstractNum') this.levels.set(attributeOf(one, 'abstractNumId') ?? '', levelsOf(one));
      if (one.kind === 'w:num') this.lists.set(attributeOf(one, 'numId') ?? '', listOf(one));
    }
  }

  /**
   * Is a paragraph in a list? Has to be asked once for each paragraph that is shown, in the order of the document.
   * @param properties the paragraph's `w:pPr`
   */
  itemOf(properties: XmlElement | undefined, style: string | undefined): ListItem | null {
    const own = childOf(properties, 'w:numPr');
    const styled = this.placeOf(style);
    const id = valueOf(own, 'w:numId') ?? styled?.id;
    const list = id === undefined ? undefined : this.lists.get(id);
    const levels = list && this.levels.get(list.scheme);
    const depth = Number(valueOf(own, 'w:ilvl') ?? styled?.depth ?? 0);
    const level = levels?.get(depth);
    if (id === undefined || !list || !levels || !level) return null;
    if (level.format === 'bullet') return { number: null };
    const counter = this.counters.get(list.scheme) ?? [];
    this.counters.set(list.scheme, counter);
    if (!this.begun.has(id)) for (const [at, start] of list.starts) counter[at] = start - 1;
    this.begun.add(id);
    counter[depth] = (counter[depth] ?? level.start - 1) + 1;
    counter.length = depth + 1;
    const label = labelOf(level, levels, counter);
    return { number: label === '' ? '' : label + level.behind };
  }

  /** Styles may number their paragraphs, or be based on one that does. */
  private placeOf(id: string | undefined): { readonly id: string; readonly depth: number } | undefined {
    const found = this.styles.numberingOf(id);
    const list = found && valueOf(found.numbering, 'w:numId');
    if (!found || list === undefined) return undefined;
    const levels = this.levels.get(this.lists.get(list)?.scheme ?? '');
    const linked = [...(levels ?? [])].find(([, { style }]) => style === found.style)?.[0];
    return { id: list, depth: linked ?? Number(valueOf(found.numbering, 'w:ilvl') ?? 0) };
  }
}

function levelsOf(scheme: XmlElement): Levels {
  const levels = new Map<number, Level>();
  for (const level of childrenOf(scheme)) {
    if (level.kind !== 'w:lvl') continue;
    levels.set(depthOf(level), {
      format: valueOf(level, 'w:numFmt') ?? 'decimal',
      pattern: valueOf(level, 'w:lvlText') ?? '',
      start: Number(valueOf(level, 'w:start') ?? 1),
      behind: valueOf(level, 'w:suff') === 'nothing' ? '' : ' ',
      style: valueOf(level, 'w:pStyle'),
    });
  }
  return levels;
}

function listOf(list: XmlElement): List {
  const starts = new Map<number, number>();
  for (const override of childrenOf(list)) {
    const start = override.kind === 'w:lvlOverride' ? valueOf(override, 'w:startOverride') : undefined;
    if (start !== undefined) starts.set(depthOf(override), Number(start));
  }
  return { scheme: valueOf(list, 'w:abstractNumId') ?? '', starts };
}

/** At most nine levels, whatever the file says. */
function depthOf(element: XmlElement): number {
  return Math.min(DEEPEST_LEVEL, Math.max(0, Number(attributeOf(element, 'ilvl') ?? 0) || 0));
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
