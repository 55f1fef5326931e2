import { PACKS } from '../../../languages/packs.ts';
import { lazy } from '../../../text/lazy.ts';
import { WHY } from './left-out.ts';
import { type XmlElement, attributeOf, childOf, childrenOf, switchOf, valueOf } from './xml.ts';

/** Styles based on styles; Word allows eleven. */
const LONGEST_CHAIN = 50;

/** What hides a run, for good or on web pages only, or strikes it out. */
const SWITCHES = ['w:vanish', 'w:specVanish', 'w:webHidden', 'w:strike', 'w:dstrike'] as const;
type Switch = (typeof SWITCHES)[number];

type Style = {
  readonly name: string;
  readonly base: string | undefined;
  readonly properties: XmlElement | undefined;
  readonly switches: Readonly<Record<Switch, boolean | undefined>>;
};

/** The styles that apply to a run, by their ids. */
type StylesOfRun = {
  readonly run: string | undefined;
  readonly paragraph: string | undefined;
  readonly table: string | undefined;
};

/** The styles of a Word file: which are titles and headings, which number and which hide what is in them. */
export class Styles {
  private readonly byId = new Map<string, Style>();
  private readonly defaults = new Map<string, string>();
  private readonly ofDocument: XmlElement | undefined;

  /** @param root of `styles.xml` */
  constructor(root: XmlElement | undefined) {
    this.ofDocument = childOf(childOf(childOf(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
    for (const style of root ? childrenOf(root) : []) {
      const id = attributeOf(style, 'styleId');
      if (style.kind !== 'w:style' || id === undefined) continue;
      const run = childOf(style, 'w:rPr');
      this.byId.set(id, {
        name: valueOf(style, 'w:name') ?? '',
        base: valueOf(style, 'w:basedOn'),
        properties: childOf(style, 'w:pPr'),
        switches: {
          'w:vanish': switchOf(run, 'w:vanish'),
          'w:specVanish': switchOf(run, 'w:specVanish'),
          'w:webHidden': switchOf(run, 'w:webHidden'),
          'w:strike': switchOf(run, 'w:strike'),
          'w:dstrike': switchOf(run, 'w:dstrike'),
        },
      });
      const type = attributeOf(style, 'type');
      if (type !== undefined && /^(?:1|true|on)$/.test(attributeOf(style, 'default') ?? ''))
        this.defaults.set(type, id);
    }
  }

  /** 1 to 6 for a style of headings, else 0. */
  levelOf(id: string | undefined): number {
    if (id === undefined) return 0;
    const name = this.byId.get(id)?.name ?? '';
    return Number(headingName().exec(name)?.[1] ?? /^Heading([1-6])$/.exec(id)?.[1] ?? 0);
  }

  isTitle(id: string | undefined): boolean {
    return id !== undefined && titleNames().has(this.byId.get(id)?.name ?? '');
  }

  /** The `w:numPr` of a style, or of the first one below it that has one, and whose it is. */
  numberingOf(id: string | undefined): { readonly style: string; readonly numbering: XmlElement } | undefined {
    for (const [style, { properties }] of this.chain(id)) {
      const numbering = childOf(properties, 'w:numPr');
      if (numbering && valueOf(numbering, 'w:numId') !== undefined) return { style, numbering };
    }
    return undefined;
  }

  /**
   * Why a run is no part of the text, in plain words; `null` if it is one. `w:vanish` and `w:strike` are properties that
   * styles switch: each kind of style on which they are on turns them over (ISO/IEC 29500-1, 17.7.3).
   * @param own the run's own properties
   */
  hides(own: XmlElement | undefined, { run, paragraph, table }: StylesOfRun): string | null {
    const ids = [run ?? this.defaults.get('character'), paragraph ?? this.defaults.get('paragraph'), table];
    const of = (name: Switch) => ids.map((id) => this.switchIn(id, name));
    const isToggled = (name: Switch) => {
      const isTurned = of(name).filter((one) => one === true).length % 2 === 1;
      return switchOf(own, name) ?? (isTurned || switchOf(this.ofDocument, name) === true);
    };
    if (isToggled('w:vanish')) return WHY.hidden;
    const isOn = (name: Switch) =>
      switchOf(own, name) ?? of(name).find((one) => one !== undefined) ?? switchOf(this.ofDocument, name) ?? false;
    if (isOn('w:specVanish')) return WHY.hidden;
    if (isOn('w:webHidden')) return WHY.hiddenOnWeb;
    return isToggled('w:strike') || isOn('w:dstrike') ? WHY.struck : null;
  }

  private switchIn(id: string | undefined, name: Switch): boolean | undefined {
    for (const [, { switches }] of this.chain(id)) if (switches[name] !== undefined) return switches[name];
    return undefined;
  }

  private *chain(id: string | undefined): Generator<[string, Style]> {
    let next = id;
    for (let steps = 0; next !== undefined && steps < LONGEST_CHAIN; steps += 1) {
      const style = this.byId.get(next);
      if (style === undefined) return;
      yield [next, style];
      next = style.base;
    }
  }
}

/** Title and heading styles by the names that word processors give them in English and in other languages. */
const titleNames = lazy(() => new Set(Object.values(PACKS).flatMap(({ headings }) => headings.titleStyles)));
const headingName = lazy(() => {
  const names = ['[Hh]eading', ...Object.values(PACKS).flatMap(({ headings }) => headings.headingStyles)];
  return new RegExp(`^(?:${names.join('|')}) ([1-6])$`, 'u');
});
