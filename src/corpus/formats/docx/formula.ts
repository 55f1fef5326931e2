import { exponent } from '../html/raised.ts';
import { type XmlElement, attributeOf, charactersOf, childOf, childrenOf, isProperties } from './xml.ts';

/** Letters that a mark could be taken for are not put into a text. */
const IS_WORD = /[\p{L}\p{N}]/u;

function lowered(figure: string): string {
  return figure.replace(/\d/g, (digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)] as string);
}

/**
 * The parts of an element in the order in which they are read, with the marks that stand for how a formula is drawn: a
 * fraction as `a/b`, a power as `a²` or `a^n`. Of all other elements, what is in them.
 */
export function formulaParts(element: XmlElement, kind: string): readonly (string | XmlElement)[] {
  const all = (name: string) => [...childrenOf(element)].filter((child) => child.kind === name);
  const part = (name: string) => all(name).flatMap(grouped);
  const script = (name: string, mark: string, figures: (figure: string) => string) =>
    all(name).flatMap((one) => {
      const text = onlyText(one);
      if (text === '') return [];
      return text !== null && /^\d{1,4}$/.test(text) ? [figures(text)] : [mark, ...grouped(one)];
    });
  const below = () => script('m:sub', '_', lowered);
  const above = () => script('m:sup', '^', exponent);
  switch (kind) {
    case 'm:f':
      return [...part('m:num'), '/', ...part('m:den')];
    case 'm:sSup':
    case 'm:sSub':
    case 'm:sSubSup':
      return [...all('m:e'), ...below(), ...above()];
    case 'm:nary':
      return [markIn(element, 'm:naryPr', 'm:chr', '∫'), ...below(), ...above(), ' ', ...all('m:e')];
    case 'm:d': {
      const of = (name: string, usual: string) => markIn(element, 'm:dPr', name, usual);
      return [of('m:begChr', '('), ...between(all('m:e'), of('m:sepChr', '|')), of('m:endChr', ')')];
    }
    case 'm:rad':
      return [...all('m:deg'), '√', ...part('m:e')];
    case 'm:func':
      return [...all('m:fName'), ' ', ...all('m:e')];
    case 'm:eqArr':
    case 'm:mr':
      return between(all('m:e'), ' ');
    case 'm:m':
      return between(all('m:mr'), '; ');
    default:
      return [...childrenOf(element)].filter((child) => !isProperties(child.kind));
  }
}

/** In brackets, where it is more than one word or figure. */
function grouped(element: XmlElement): (string | XmlElement)[] {
  return /^[\p{L}\p{N}.,\s]*$/u.test(onlyText(element) ?? '+') ? [element] : ['(', element, ')'];
}

/** The characters of an element that has one run at most; `null` for others. Not to look deeper keeps the time linear. */
function onlyText(element: XmlElement): string | null {
  const [run, ...more] = [...childrenOf(element)].filter((child) => !isProperties(child.kind));
  if (run === undefined) return '';
  if (more.length > 0 || run.kind !== 'm:r' || childOf(run, 'w:rPr') !== undefined) return null;
  const inside = [...childrenOf(run)].filter((child) => !isProperties(child.kind));
  return inside.every((child) => child.kind === 'm:t') ? inside.map(charactersOf).join('') : null;
}

function between(parts: readonly XmlElement[], mark: string): (string | XmlElement)[] {
  return parts.flatMap((part, at) => (at === 0 ? [part] : [mark, part]));
}

function markIn(element: XmlElement, properties: string, name: string, usual: string): string {
  const said = childOf(childOf(element, properties), name);
  const mark = said === undefined ? usual : (attributeOf(said, 'val') ?? '');
  return IS_WORD.test(mark) ? '' : mark;
}
