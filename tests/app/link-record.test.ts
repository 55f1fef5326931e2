import { describe, expect, test } from 'vitest';
import { readPageVersion, writeLinkRecord } from '../../src/app/link-record.ts';
import { parseMetadata } from '../../src/corpus/read/metadata.ts';

const RECORD = {
  url: 'https://example.org/a?b=1&c=#',
  taken: '2026-11-28',
  charset: null,
  etag: 'W/"a: b"',
  modified: null,
};

describe('the side file of a page', () => {
  test('holds its address and its day for the reader, and its version for the server', () => {
    const written = writeLinkRecord(RECORD, null);
    expect(parseMetadata(written.toString(), null)).toEqual({ url: RECORD.url, taken: '2026-11-28' });
    expect(readPageVersion(written)).toEqual({ etag: 'W/"a: b"', modified: null });
  });

  test('keeps what people wrote into it, and loses what is no longer so', () => {
    const before = Buffer.from('# mine\ntitle: "2025.10"\ntaken: 2025-01-01\ncharset: koi8-r\nmodified: yesterday\n');
    const written = Buffer.from(writeLinkRecord(RECORD, before)).toString();
    expect(written).toContain('# mine');
    expect(parseMetadata(written, null)).toEqual({ title: '2025.10', url: RECORD.url, taken: '2026-11-28' });
    expect(readPageVersion(Buffer.from(written)).modified).toBe(null);
  });

  test.each(['a text', '- a\n- list', '', 'a: [', '\0\xff'])(
    'is written anew where there is no such file: %j',
    (before) => {
      const written = writeLinkRecord(RECORD, Buffer.from(before));
      expect(parseMetadata(Buffer.from(written).toString(), null)).toMatchObject({ url: RECORD.url });
    },
  );

  test.each(['etag: "a\\nb"', 'etag: [a]', 'etag: ‰', `etag: ${'a'.repeat(501)}`, 'etag: ""'])(
    'gives no header that is none: %s',
    (text) => {
      expect(readPageVersion(Buffer.from(text)).etag).toBe(null);
    },
  );
});
