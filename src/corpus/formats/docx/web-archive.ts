import { decode } from '../../read/encoding.ts';

/**
 * The first web page in an archive of one (MHTML, RFC 2557), as UTF-8 with a byte order mark; `null` if it has none.
 * @throws UnusableFile if its encoding cannot be told
 */
export function webPageIn(bytes: Uint8Array): Uint8Array | null {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const boundary = /\bboundary\s*=\s*"?([^"\r\n;]{1,200})/i.exec(archive.slice(0, 4_096))?.[1]?.trim();
  const parts = boundary === undefined ? [archive] : archive.split(`--${boundary}`).slice(1);
  for (const part of parts) {
    const [head, body] = splitOnce(part.trimStart());
    if (body === undefined || !/^content-type:\s*(?:text\/html|application\/xhtml)/im.test(head)) continue;
    const charset = /\bcharset\s*=\s*"?([\w-]{1,40})/i.exec(head)?.[1];
    const content = decoded(body, /^content-transfer-encoding:\s*([\w-]+)/im.exec(head)?.[1]?.toLowerCase());
    return Buffer.from(`\uFEFF${decode(content, charset).text.replace(/^\uFEFF/, '')}`);
  }
  return null;
}

/** Headers and what is below the first blank line. */
function splitOnce(part: string): [string, string?] {
  const at = /\r?\n\r?\n/.exec(part);
  return at === null ? [part] : [part.slice(0, at.index), part.slice(at.index + at[0].length)];
}

function decoded(body: string, encoding: string | undefined): Uint8Array {
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1');
  const bytes = body
    .replace(/=[ \t]{0,100}\r?\n/g, '')
    .replace(/=([\dA-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1');
}
