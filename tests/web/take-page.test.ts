import type { ServerResponse } from 'node:http';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { PageVersion, TakenPage } from '../../src/app/taken-page.ts';
import { TransferFailed } from '../../src/app/transfer-failed.ts';
import { type WebLimits, webPages } from '../../src/web/take-page.ts';
import packageFile from '../../package.json' with { type: 'json' };
import { type PageServer, withServer } from './page-server.ts';

const PAGE = '<!DOCTYPE html><title>Archive</title><p>The archive is kept by Galina Petrova.';
const LARGEST = 20_000;

type Attempt = WebLimits & { readonly path?: string; readonly link?: string; readonly known?: PageVersion };

/** What comes of taking a page from a server that answers in some way: the page, or the name of the problem. */
async function taken(answer: (response: ServerResponse, path: string) => void, attempt: Attempt = {}) {
  const { path = '/page', link, known, ...limits } = attempt;
  let result: TakenPage | string = '';
  let server: PageServer | undefined;
  await withServer(
    (request, response) => answer(response, request.url ?? ''),
    async (one) => {
      server = one;
      const take = webPages({ loopback: true, milliseconds: 5_000, ...limits });
      const to = link?.replace('PORT', String(one.port)) ?? one.origin + path;
      result = await take(to, { largest: LARGEST, known }).catch((error: unknown) => {
        if (error instanceof TransferFailed) return error.problem;
        throw error;
      });
    },
  );
  return { result: result as TakenPage | string, requests: server?.requests ?? [] };
}

const html = (response: ServerResponse, body: string | Uint8Array = PAGE, headers = {}) =>
  response.writeHead(200, { 'content-type': 'text/html', ...headers }).end(body);
const textOf = (result: TakenPage | string) =>
  typeof result === 'string' ? result : Buffer.from(result.bytes).toString();

const redirect = (response: ServerResponse, location: string, status = 302) =>
  response.writeHead(status, { location }).end();

const leading = (times: number) => (response: ServerResponse, path: string) => {
  const number = Number(path.slice(1)) || 0;
  return number < times ? redirect(response, `/${number + 1}`) : html(response);
};

const ofLength = (length: number) => `<p>${'a'.repeat(length - 3)}`;

const resolveInside = async (host: string) => [
  { address: host === 'inner.test' ? '10.0.0.1' : '127.0.0.1', family: 4 },
];

const resolveNothing = () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' }));

const resolvePublic = async () => [{ address: '192.88.98.1', family: 4 }];

const resolveNever = () => new Promise<never>(() => undefined);

const pourOut = (response: ServerResponse, chunk: Uint8Array) => {
  const pour = (): void => {
    while (response.writable && response.write(chunk));
  };
  response.on('drain', pour);
  pour();
};

describe('a page', () => {
  test('comes as it is, with what its server says of it', async () => {
    const headers = {
      'content-type': 'text/html; charset="windows-1251"',
      etag: '"1"',
      'last-modified': 'Sat, 28 Nov 2026 09:00:00 GMT',
    };
    const { result, requests } = await taken((response) => html(response, PAGE, headers));
    expect(result).toEqual({
      url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/page$/),
      bytes: Buffer.from(PAGE),
      ending: '.html',
      charset: 'windows-1251',
      etag: '"1"',
      modified: 'Sat, 28 Nov 2026 09:00:00 GMT',
    });
    expect(requests.map(({ method, headers: sent }) => [method, sent['user-agent'], sent.cookie])).toEqual([
      ['GET', `sco-document-bot/${packageFile.version}`, undefined],
    ]);
  });

  test.each([
    ['gzip', gzipSync(PAGE)],
    ['x-gzip', gzipSync(PAGE)],
    ['br', brotliCompressSync(PAGE)],
    ['identity', Buffer.from(PAGE)],
  ])('is unpacked: %s', async (coding, body) => {
    const { result } = await taken((response) => html(response, body, { 'content-encoding': coding }));
    expect(textOf(result)).toBe(PAGE);
  });

  test('is not sent again if its server knows that it is the same', async () => {
    const known = { etag: '"1"', modified: null };
    const { result, requests } = await taken((response) => response.writeHead(304).end(), { known });
    expect(result).toBe('unchanged');
    expect(requests[0]?.headers['if-none-match']).toBe('"1"');
    const unasked = await taken((response) => response.writeHead(304).end());
    expect(unasked.result).toBe('no-page');
  });

  test('of exactly the largest size comes, and of one byte more does not', async () => {
    expect(textOf((await taken((response) => html(response, ofLength(LARGEST)))).result)).toHaveLength(LARGEST);
    expect((await taken((response) => html(response, ofLength(LARGEST + 1)))).result).toBe('too-large');
  });
});

describe('redirects', () => {
  test.each([301, 302, 303, 307, 308])('of status %i are followed, also to a relative address', async (status) => {
    const { result } = await taken((response, path) =>
      path === '/page' ? redirect(response, 'other?a=1', status) : html(response, `<p>${path}`),
    );
    expect(textOf(result)).toBe('<p>/other?a=1');
  });

  test.each(['http://other.test:PORT/page', '/moved'])(
    'to %s: the page is of that address, and nothing known of the first one is sent there',
    async (location) => {
      const known = { etag: '"1"', modified: 'Sat, 28 Nov 2026 09:00:00 GMT' };
      let to = '';
      const { result, requests } = await taken(
        (response, path) => {
          const isFirst = path === '/first';
          to = isFirst ? location.replace('PORT', String(response.socket?.localPort)) : to;
          if (isFirst) redirect(response, to);
          else html(response, PAGE, { etag: '"1"', 'last-modified': known.modified });
        },
        { link: 'http://one.test:PORT/first', resolve: resolveInside, known },
      );
      const url = expect.stringMatching(new RegExp(`${to}$`)) as string;
      expect(result).toMatchObject({ url, etag: null, modified: null });
      const sent = requests.map(({ headers }) => [headers['if-none-match'], headers['if-modified-since']]);
      expect(sent).toEqual([
        [known.etag, known.modified],
        [undefined, undefined],
      ]);
    },
  );

  test('in UTF-8 are followed', async () => {
    const { result } = await taken((response, path) =>
      path === '/page' ? redirect(response, Buffer.from('/章程').toString('latin1')) : html(response, `<p>${path}`),
    );
    expect(textOf(result)).toBe('<p>/%E7%AB%A0%E7%A8%8B');
  });

  test('are followed three times', async () => {
    expect(textOf((await taken(leading(3))).result)).toBe(PAGE);
    const { result, requests } = await taken(leading(4));
    expect(result).toBe('too-many-redirects');
    expect(requests).toHaveLength(4);
  });

  test.each([
    ['http://10.0.0.1/', 'not-public'],
    ['http://169.254.169.254/latest/meta-data/', 'not-public'],
    ['http://[::ffff:10.0.0.1]/', 'not-public'],
    ['http://[fd00::1]/', 'not-public'],
    ['http://2852039166/', 'not-public'],
    ['http://0/', 'not-public'],
    ['//192.168.0.1/', 'not-public'],
    ['http://user:word@127.0.0.1/', 'link-password'],
    ['file:///etc/passwd', 'no-link'],
    ['data:text/html,<p>a', 'no-link'],
    ['http://', 'no-link'],
  ])('to %s are refused: %s', async (location, problem) => {
    const { result, requests } = await taken((response) => redirect(response, location));
    expect(result).toBe(problem);
    expect(requests).toHaveLength(1);
  });

  test('to a name whose address is private are refused', async () => {
    const { result, requests } = await taken((response) => redirect(response, 'http://inner.test/'), {
      resolve: resolveInside,
      link: 'http://outer.test:PORT/',
    });
    expect(result).toBe('not-public');
    expect(requests).toHaveLength(1);
  });
});

describe('a host', () => {
  test('is looked up once, and the connection goes to the address that was checked', async () => {
    const hosts: string[] = [];
    // The second answer, which nobody must ask for, leads elsewhere; no other resolver knows the name.
    const resolve = async (host: string) => {
      hosts.push(host);
      return [{ address: hosts.length === 1 ? '127.0.0.1' : '10.0.0.1', family: 4 }];
    };
    const { result, requests } = await taken((response) => html(response), {
      resolve,
      link: 'http://changing.test:PORT/a',
    });
    expect(textOf(result)).toBe(PAGE);
    expect(hosts).toEqual(['changing.test']);
    expect(requests[0]?.headers.host).toMatch(/^changing\.test:\d+$/);
  });

  test.each<[string, readonly string[], string]>([
    ['private', ['192.168.1.1'], 'not-public'],
    ['public and private', ['1.1.1.1', '10.0.0.1'], 'not-public'],
    ['loopback and private', ['127.0.0.1', '10.0.0.1'], 'not-public'],
    ['loopback and public', ['127.0.0.1', '1.1.1.1'], 'not-public'],
    ['IPv4 in IPv6', ['::ffff:127.0.0.1'], 'not-public'],
    ['link-local with a zone', ['fe80::1%lo'], 'not-public'],
    ['none', [], 'no-such-host'],
  ])('with addresses that are %s is refused', async (_, addresses, problem) => {
    const resolve = async () => addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    const { result, requests } = await taken((response) => html(response), { resolve, link: 'http://some.test:PORT/' });
    expect(result).toBe(problem);
    expect(requests).toEqual([]);
  });

  test.each([
    'http://127.0.0.1:PORT/',
    'http://localhost:PORT/',
    'http://127.1:PORT/',
    'http://2130706433:PORT/',
    'http://0x7f.0.0.1:PORT/',
    'http://[::1]:PORT/',
    'http://[::ffff:7f00:1]:PORT/',
    'http://0.0.0.0:PORT/',
    'http://[::]:PORT/',
  ])('of this machine is refused where the setting does not allow it: %s', async (link) => {
    const { result, requests } = await taken((response) => html(response), { loopback: false, link });
    expect(result).toBe('not-public');
    expect(requests).toEqual([]);
  });

  test('that is not known is named so', async () => {
    expect(
      (await taken((response) => html(response), { resolve: resolveNothing, link: 'http://some.test/' })).result,
    ).toBe('no-such-host');
  });

  test('in the internet has the usual ports alone', async () => {
    for (const link of ['http://some.test:8080/', 'https://some.test:22/', 'http://1.1.1.1:81/']) {
      const { result } = await taken((response) => html(response), { resolve: resolvePublic, link });
      expect(result).toBe('link-port');
    }
  });

  test('that does not speak TLS where it should is refused', async () => {
    const { result } = await taken((response) => html(response), { link: 'https://127.0.0.1:PORT/' });
    expect(result).toBe('unreachable');
  });
});

test.each([
  ['', 'no-link'],
  ['example.org', 'no-link'],
  ['ftp://example.org/a.pdf', 'no-link'],
  ['file:///etc/passwd', 'no-link'],
  ['javascript:alert(1)', 'no-link'],
  ['http://', 'no-link'],
  ['https://name@example.org/', 'link-password'],
  ['https://:word@example.org/', 'link-password'],
])('"%s" is refused: %s', async (link, problem) => {
  await expect(webPages({})(link, { largest: LARGEST })).rejects.toMatchObject({ problem });
});

describe('what a server does wrong', () => {
  test.each<[string, string, (response: ServerResponse) => void, Attempt?]>([
    ['404', 'gone', (response) => response.writeHead(404).end(PAGE)],
    ['410', 'gone', (response) => response.writeHead(410).end(PAGE)],
    ['401', 'not-allowed', (response) => response.writeHead(401).end(PAGE)],
    ['403', 'not-allowed', (response) => response.writeHead(403).end(PAGE)],
    ['429', 'too-many-requests', (response) => response.writeHead(429).end(PAGE)],
    ['500', 'server-error', (response) => response.writeHead(500).end(PAGE)],
    ['503', 'server-error', (response) => response.writeHead(503).end(PAGE)],
    ['206', 'no-page', (response) => response.writeHead(206).end(PAGE)],
    ['a redirect without an address', 'no-page', (response) => response.writeHead(302).end(PAGE)],
    ['a body that does not end', 'too-late', (response) => response.writeHead(200).write(PAGE), { milliseconds: 300 }],
    ['an answer that does not come', 'too-late', () => undefined, { milliseconds: 300 }],
    ['a body without end', 'too-large', (response) => pourOut(response, Buffer.alloc(10_000, 'a'))],
    [
      'a size that is too large',
      'too-large',
      (response) => response.writeHead(200, { 'content-length': LARGEST + 1 }).write('a'),
    ],
    [
      'a bomb',
      'too-large',
      (response) => html(response, gzipSync(Buffer.alloc(50_000_000, 'a')), { 'content-encoding': 'gzip' }),
    ],
    [
      'another bomb',
      'too-large',
      (response) => html(response, brotliCompressSync(Buffer.alloc(5_000_000, 'a')), { 'content-encoding': 'br' }),
    ],
    ['no gzip', 'packed', (response) => html(response, PAGE, { 'content-encoding': 'gzip' })],
    [
      'half a gzip',
      'packed',
      (response) => html(response, gzipSync(PAGE).subarray(0, 30), { 'content-encoding': 'gzip' }),
    ],
    ['an unknown packing', 'packed', (response) => html(response, PAGE, { 'content-encoding': 'zstd' })],
    [
      'packed twice',
      'packed',
      (response) => html(response, gzipSync(gzipSync(PAGE)), { 'content-encoding': 'gzip, gzip' }),
    ],
    [
      'a body shorter than was said',
      'unreachable',
      (response) => {
        response.writeHead(200, { 'content-length': 500 }).write(PAGE);
        setTimeout(() => response.destroy(), 50);
      },
    ],
    ['a connection that breaks', 'unreachable', (response) => response.destroy()],
    ['no HTTP', 'unreachable', (response) => response.socket?.end('SSH-2.0-OpenSSH\r\n')],
  ])('%s: %s', async (_, problem, answer, attempt) => {
    expect((await taken(answer, attempt)).result).toBe(problem);
  });

  test('a body that comes drop by drop is given up in the end', async () => {
    const { result } = await taken(
      (response) => {
        response.writeHead(200, { 'content-type': 'text/html' }).write(PAGE);
        const timer = setInterval(() => response.write('a'), 20);
        response.on('close', () => clearInterval(timer));
      },
      { milliseconds: 300 },
    );
    expect(result).toBe('too-late');
  });

  test('a look-up that does not end is given up', async () => {
    expect(
      (
        await taken((response) => html(response), {
          resolve: resolveNever,
          link: 'http://some.test/',
          milliseconds: 100,
        })
      ).result,
    ).toBe('too-late');
  });
});
