/** The text of an XML part: by its byte order mark, else as its first line declares, else UTF-8. */
export function decodeXml(part: Uint8Array): string {
  const [first, second] = part;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(part);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(part);
  const head = new TextDecoder('latin1').decode(part.subarray(0, 200));
  const declared = /^[^<]{0,3}<\?xml\b[^>]*?\bencoding\s*=\s*["']([\w.-]{1,40})["']/.exec(head)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(declared).decode(part);
  } catch {
    return new TextDecoder().decode(part);
  }
}
