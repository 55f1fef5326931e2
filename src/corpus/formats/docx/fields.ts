import { drawnEquation } from './equation.ts';
import { type XmlElement, attributeOf, childOf, childrenOf, isUnfilled, switchOf, valueOf } from './xml.ts';

/** A story has fields of its own: a field cannot begin in a text box and end outside of it. */
const STORIES: ReadonlySet<string> = new Set(['w:txbxContent', 'w:footnote', 'w:endnote']);

/** What is left out as a whole, with the fields in it. */
const LEFT_OUT: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom']);

/**
 * The marks of fields (`w:fldChar`) that have both a beginning and an end. A beginning without an end would hide all that
 * follows; Word takes no notice of it.
 */
export function marksOfFields(root: XmlElement): Set<XmlElement> {
  const paired = new Set<XmlElement>();
  const visit = (element: XmlElement, open: XmlElement[][]): void => {
    for (const child of childrenOf(element)) {
      const kind = child.kind;
      if (kind === 'w:fldChar') take(child, open, paired);
      else if (!LEFT_OUT.has(kind) && !isUnfilled(child)) visit(child, STORIES.has(kind) ? [] : open);
    }
  };
  visit(root, []);
  return paired;
}

function take(mark: XmlElement, open: XmlElement[][], paired: Set<XmlElement>): void {
  const type = attributeOf(mark, 'fldCharType');
  if (type === 'begin') open.push([mark]);
  else if (type === 'separate') open.at(-1)?.push(mark);
  else if (type === 'end') {
    const field = open.pop();
    if (field) for (const one of [...field, mark]) paired.add(one);
  }
}

type Field = { readonly begin: XmlElement; instruction: string; isResult: boolean; hasResult: boolean };

/** Follows the fields of one story while it is read: what is in an instruction is not shown, what is in a result is. */
export class Fields {
  private readonly open: Field[] = [];
  private readonly paired: ReadonlySet<XmlElement>;
  private instructions = 0;

  /** @param paired as `marksOfFields` gives them */
  constructor(paired: ReadonlySet<XmlElement>) {
    this.paired = paired;
  }

  get isInstruction(): boolean {
    return this.instructions > 0;
  }

  /** Takes a mark. @returns what Word draws in place of a field that has no result; it is not in the file as text */
  mark(mark: XmlElement): string {
    if (!this.paired.has(mark)) return '';
    switch (attributeOf(mark, 'fldCharType')) {
      case 'begin':
        this.open.push({ begin: mark, instruction: '', isResult: false, hasResult: false });
        this.instructions += 1;
        return '';
      case 'separate': {
        const field = this.open.at(-1);
        if (!field || field.isResult) return '';
        field.isResult = true;
        this.instructions -= 1;
        return '';
      }
      default: {
        const field = this.open.pop();
        if (!field) return '';
        if (!field.isResult) this.instructions -= 1;
        const around = this.open.at(-1);
        if (around) around.hasResult ||= field.hasResult;
        return field.hasResult || this.isInstruction ? '' : drawn(field);
      }
    }
  }

  addInstruction(text: string): void {
    const field = this.open.at(-1);
    if (field && !field.isResult) field.instruction += text;
  }

  /** Says that something was shown. */
  showed(): void {
    const field = this.open.at(-1);
    if (field) field.hasResult = true;
  }
}

/** What Word draws for a box to tick, a list to choose from, or an equation. */
function drawn({ begin, instruction }: Field): string {
  const equation = /^\s*EQ\b(.{1,2000})$/is.exec(instruction)?.[1];
  if (equation !== undefined) return drawnEquation(equation);
  const data = childOf(begin, 'w:ffData');
  if (/^\s*FORMCHECKBOX\b/i.test(instruction)) {
    const box = childOf(data, 'w:checkBox');
    return (switchOf(box, 'w:checked') ?? switchOf(box, 'w:default') ?? false) ? '☒' : '☐';
  }
  if (/^\s*FORMDROPDOWN\b/i.test(instruction)) {
    const choices = childOf(data, 'w:ddList');
    const entries = choices ? [...childrenOf(choices)].filter((one) => one.kind === 'w:listEntry') : [];
    const chosen = Number(valueOf(choices, 'w:result') ?? valueOf(choices, 'w:default') ?? 0);
    return attributeOf(entries[chosen], 'val') ?? '';
  }
  return '';
}
