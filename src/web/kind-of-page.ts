import { TransferFailed } from '../app/transfer-failed.ts';

/** What bytes are, or what a server calls them. The last three are no documents. */
type Kind = 'html' | 'pdf' | 'docx' | 'text' | 'image' | 'data' | 'other';

/** Bytes at the top that show the kind. A PDF may have others before it: readers look at 1,024 (ISO 32000-1, annex H). */
const HEAD = 4_096;
const PDF_WITHIN = 1_024;

/** What files begin with, as Latin-1. */
const SIGNATURES: readonly { readonly begins: readonly string[]; readonly kind: Kind }[] = [
  { begins: ['\x89PNG', 'GIF8', '\xff\xd8\xff', 'II*\0', 'MM\0*'], kind: 'image' },
  // A Word file of old, which its reader refuses by name.
  { begins: ['\xd0\xcf\x11\xe0'], kind: 'docx' },
  // Rich text and PostScript, which look like text.
  { begins: ['{\\rtf', '%!PS'], kind: 'other' },
];
const WEBP = /^RIFF[^]{4}WEBP/;
const ZIP = 'PK\x03\x04';

/** The tags that a page may begin with, after comments (WHATWG MIME Sniffing, 7.1, and elements of HTML 5). */
const PAGE =
  /^\s*(?:<!--(?:[^-]|-(?!->))*-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype\s+html|html|head|body|title|meta|link|script|style|base|iframe|h[1-6]|div|p|a|b|br|font|table|span|ul|ol|dl|main|article|section|header|nav)[\s/>]/i;
const DRAWING = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:[^-]|-(?!->))*-->\s*|<!doctype[^>]*>\s*)*<svg[\s>]/i;
const XML = /^\s*(?:<\?xml\s|<(?:rss|feed|rdf:RDF|urlset|sitemapindex)[\s>])/i;
const JSON_TEXT =
  /^\s*(?:\{\s*(?:"(?:[^"\\]|\\.)*"\s*:|\}\s*$)|\[\s*(?:\{\s*["}]|\[\s*[[{"\d-]|"(?:[^"\\]|\\.)*"\s*[,\]]|-?\d[\d.eE+-]*\s*,|\]\s*$))/;

/** What a server calls a file, by the type without its parameters. Other types say nothing that is not in the bytes. */
const TYPES: readonly { readonly pattern: RegExp; readonly kind: Kind }[] = [
  { pattern: /^(?:text\/html|application\/xhtml\+xml)$/, kind: 'html' },
  { pattern: /^application\/(?:x-)?pdf$/, kind: 'pdf' },
  { pattern: /^application\/(?:msword|vnd\.openxmlformats-officedocument\.wordprocessingml\.document)$/, kind: 'docx' },
  { pattern: /^image\//, kind: 'image' },
  { pattern: /^(?:application|text)\/(?:[\w.-]+\+)?(?:json|ndjson|csv|javascript|css|yaml)$/, kind: 'data' },
  { pattern: /^(?:audio|video|font)\/|^application\/vnd\.(?:openxmlformats-officedocument|ms-)/, kind: 'other' },
];

/**
 * The ending of a file's name for what was taken, by its bytes; what the server calls it must not contradict them.
 * @param contentType the header, as it came
 * @param path of the address
 * @throws TransferFailed
 */
export function endingOf(bytes: Uint8Array, contentType: string | undefined, path: string): string {
  const type = (contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  const called = TYPES.find(({ pattern }) => pattern.test(type))?.kind ?? null;
  const isMarkdown = type === 'text/markdown' || /\.(?:md|markdown)$/i.test(path);
  const kind = kindOf(bytes);
  // Markdown may begin with the tags of a page.
  if (isMarkdown && called === null && (kind === 'html' || kind === 'text')) return '.md';
  if (kind === 'text' && called === 'html') return '.html';
  const refused = [kind, called].find((one) => one === 'image' || one === 'data' || one === 'other');
  if (refused === 'image' || refused === 'data' || refused === 'other') throw new TransferFailed(`kind-${refused}`);
  if (called !== null && called !== kind) throw new TransferFailed('kind-mismatch');
  return kind === 'text' ? '.txt' : `.${kind}`;
}

function kindOf(bytes: Uint8Array): Kind {
  const top = bytes.subarray(0, HEAD);
  const head = Buffer.from(top).toString('latin1');
  const signed = SIGNATURES.find(({ begins }) => begins.some((one) => head.startsWith(one)));
  if (signed) return signed.kind;
  if (WEBP.test(head)) return 'image';
  if (head.startsWith(ZIP)) return holdsWord(bytes) ? 'docx' : 'other';
  if (head.slice(0, PDF_WITHIN).includes('%PDF-')) return 'pdf';
  const text = textOf(top, head);
  if (text === null) return 'other';
  if (DRAWING.test(text)) return 'image';
  if (PAGE.test(text)) return 'html';
  return XML.test(text) || JSON_TEXT.test(text) ? 'data' : 'text';
}

/** The head of a text, in UTF-16 or in what writes ASCII as ASCII; null for what is no text. */
function textOf(top: Uint8Array, head: string): string | null {
  const [first, second] = top;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(top);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(top);
  return head.includes('\0') ? null : head.replace(/^\xef\xbb\xbf/, '');
}

/** Does a zip file name a part below `word/`? */
function holdsWord(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('word/');
}
