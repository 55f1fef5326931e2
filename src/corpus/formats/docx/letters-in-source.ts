import { decodeXml } from './decode-xml.ts';

/** The parts that hold words, by the name of their root without its prefix. */
const PARTS = new Set('document hdr ftr footnotes endnotes comments glossaryDocument dataModel chartSpace'.split(' '));

/** The elements that hold characters of a text: of Word, of its formulas and drawings, of charts. */
const HOLDS_TEXT = new Set(['t', 'delText']);

type LettersInSource = {
  readonly count: number;
  /** How often each embedded file is shown, by the part that holds it and the id of its relation. */
  readonly chunks: ReadonlyMap<string, ReadonlyMap<string, number>>;
};

/**
 * Counts the letters and figures that the parts of a Word file hold, to hold against what was read of them. It looks at tags
 * alone and shares no code with the reading, which goes by the tree. What is there in several forms (`mc:AlternateContent`)
 * counts once if they have the same letters, and so do headers and footers.
 */
export function lettersInSource(parts: ReadonlyMap<string, Uint8Array>): LettersInSource {
  const running = new Set<string>();
  const chunks = new Map<string, ReadonlyMap<string, number>>();
  let count = 0;
  for (const [name, bytes] of parts) {
    if (!name.endsWith('.xml') || /^(?:customxml|docprops)\//.test(name)) continue;
    const { root, letters, chunks: own } = scan(decodeXml(bytes));
    if (!PARTS.has(root)) continue;
    chunks.set(name, own);
    const isRunning = root === 'hdr' || root === 'ftr';
    if (isRunning && running.has(letters)) continue;
    if (isRunning) running.add(letters);
    count += Array.from(letters).length;
  }
  return { count, chunks };
}

type Scan = { readonly root: string; readonly letters: string; readonly chunks: Map<string, number> };

/** An element that is open; those of alternatives collect letters of their own. */
type Open = { readonly name: string; letters: string; readonly forms: { name: string; letters: string }[] };

function scan(xml: string): Scan {
  const open: Open[] = [{ name: '', letters: '', forms: [] }];
  // Letters go to the innermost form that is open.
  const collecting: Open[] = [open[0] as Open];
  const chunks = new Map<string, number>();
  let root = '';
  const add = (letters: string) => ((collecting.at(-1) as Open).letters += letters);
  for (const { text, tag } of tokens(xml)) {
    if (tag === '') {
      const { name } = open.at(-1) as Open;
      if (HOLDS_TEXT.has(name) || (name === 'v' && root === 'chartSpace')) add(lettersIn(text));
      continue;
    }
    const name = /^\/?(?:[^\s/>:]*:)?([^\s/>]*)/.exec(tag)?.[1] ?? '';
    if (tag.startsWith('/')) {
      const element = open.pop() as Open;
      if (element !== collecting.at(-1)) continue;
      collecting.pop();
      if (element.name === 'AlternateContent') add(lettersOfForms(element));
      else (open.at(-1) as Open).forms.push(element);
      continue;
    }
    if (root === '') root = name;
    if (root !== '' && !PARTS.has(root)) break;
    if (name === 'textpath')
      add(lettersIn(/\sstring\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(tag)?.slice(1).join('') ?? ''));
    if (name === 'altChunk') {
      const id = /:?\bid\s*=\s*["']([^"']*)/.exec(tag)?.[1] ?? '';
      chunks.set(id, (chunks.get(id) ?? 0) + 1);
    }
    if (tag.endsWith('/')) continue;
    const element: Open = { name, letters: '', forms: [] };
    if (/^(?:AlternateContent|Choice|Fallback)$/.test(name)) collecting.push(element);
    open.push(element);
  }
  return { root, letters: (open[0] as Open).letters, chunks };
}

/** Those of the form that is shown, and of each that says something else. */
function lettersOfForms({ forms }: Open): string {
  const said = forms.filter(({ letters }) => letters !== '');
  const shown = said.find(({ name }) => name === 'Choice') ?? said[0];
  return (shown?.letters ?? '') + said.map(({ letters }) => (letters === shown?.letters ? '' : letters)).join('');
}

/** Cuts XML that is known to be sound into texts and tags (without `<` and `>`), once through. */
function* tokens(xml: string): Generator<{ readonly text: string; readonly tag: string }> {
  for (let at = 0; at < xml.length;) {
    if (xml[at] !== '<') {
      const end = indexOrEnd(xml, '<', at);
      yield { text: xml.slice(at, end).replace(/&#(x?)([\da-f]+);|&\w+;/gi, reference), tag: '' };
      at = end;
    } else if (xml.startsWith('<!--', at)) at = indexOrEnd(xml, '-->', at) + 3;
    else if (xml.startsWith('<?', at)) at = indexOrEnd(xml, '?>', at) + 2;
    else if (xml.startsWith('<![CDATA[', at)) {
      const end = indexOrEnd(xml, ']]>', at);
      yield { text: xml.slice(at + 9, end), tag: '' };
      at = end + 3;
    } else {
      const end = endOfTag(xml, at);
      yield { text: '', tag: xml.slice(at + 1, end) };
      at = end + 1;
    }
  }
}

/** A `>` may stand in an attribute. */
function endOfTag(xml: string, from: number): number {
  for (let at = from; at < xml.length; at += 1) {
    const character = xml[at];
    if (character === '>') return at;
    if (character === '"' || character === "'") at = indexOrEnd(xml, character, at + 1);
  }
  return xml.length;
}

function indexOrEnd(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  return at === -1 ? xml.length : at;
}

/** `&#1055;` and `&#x41F;` may be letters, the references with names are marks. */
function reference(_: string, x: string | undefined, digits: string | undefined): string {
  const code = digits === undefined ? 0 : Number.parseInt(digits, x ? 16 : 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
}

function lettersIn(text: string): string {
  return text.match(/[\p{L}\p{N}]/gu)?.join('') ?? '';
}
