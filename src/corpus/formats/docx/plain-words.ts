import { type XmlElement, attributeOf, charactersOf, childrenOf, isProperties } from './xml.ts';

/** The letters and figures of a text, and nothing else. */
export function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The forms of one `mc:AlternateContent`: the one that is shown, and those that say something else. */
export type Forms = { readonly shown: XmlElement | undefined; readonly others: readonly XmlElement[] };

/**
 * Takes the words of parts that are not shown as a text of their own: all of them, whatever would be shown of them. What is
 * in several forms is there once.
 */
export class PlainWords {
  // Forms stand inside forms; without it, the innermost ones would be read anew at each level.
  private readonly forms = new WeakMap<XmlElement, Forms & { readonly words: string }>();

  /** The words in an element, its paragraphs on lines of their own. */
  in(element: XmlElement): string {
    const parts: string[] = [];
    this.add(element, parts);
    return parts
      .join('')
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n[\s\n]*/g, '\n')
      .trim();
  }

  /** The form that is shown is the first that has words, or else the first. */
  formsOf(alternatives: XmlElement): Forms & { readonly words: string } {
    const known = this.forms.get(alternatives);
    if (known) return known;
    const all = [...childrenOf(alternatives)].map((element) => ({
      element,
      isFallback: element.kind === 'mc:Fallback',
      words: this.in(element),
    }));
    const ordered = [...all.filter(({ isFallback }) => !isFallback), ...all.filter(({ isFallback }) => isFallback)];
    const shown = ordered.find(({ words }) => lettersOf(words) !== '') ?? ordered[0];
    const said = lettersOf(shown?.words ?? '');
    const others = ordered.filter((one) => one !== shown && !['', said].includes(lettersOf(one.words)));
    const found = {
      shown: shown?.element,
      others: others.map(({ element }) => element),
      words: [shown, ...others].map((one) => one?.words ?? '').join('\n'),
    };
    this.forms.set(alternatives, found);
    return found;
  }

  private add(element: XmlElement, parts: string[]): void {
    const kind = element.kind;
    if (isProperties(kind)) return;
    switch (kind) {
      case 'w:t':
      case 'w:delText':
      case 'm:t':
      case 'a:t':
        parts.push(charactersOf(element));
        return;
      case 'v:textpath':
        parts.push('\n', attributeOf(element, 'string') ?? '', '\n');
        return;
      case 'w:tab':
      case 'w:br':
      case 'w:cr':
        parts.push(' ');
        return;
      case 'c:v':
        parts.push(charactersOf(element), '\n');
        return;
      case 'mc:AlternateContent':
        parts.push(this.formsOf(element).words);
        return;
      default:
        for (const child of childrenOf(element)) this.add(child, parts);
        if (/^(?:w|a):(?:p|tc)$/.test(kind)) parts.push('\n');
    }
  }
}
