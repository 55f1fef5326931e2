import { once } from 'node:events';
import { lookup } from 'node:dns/promises';
import { type IncomingMessage, request as requestPlainly } from 'node:http';
import { request as requestSecurely } from 'node:https';
import { type LookupFunction, isIP } from 'node:net';
import { type Readable, pipeline } from 'node:stream';
import { createBrotliDecompress, createGunzip } from 'node:zlib';
import type { PageVersion, TakePage, TakenPage } from '../app/taken-page.ts';
import { TransferFailed, type TransferProblem } from '../app/transfer-failed.ts';
import { VERSION } from '../version.ts';
import { endingOf } from './kind-of-page.ts';
import { isLoopback, isPublicAddress } from './public-address.ts';

/** How long (ms) taking a page may take, from the look-up of its host to its last byte. */
const TIME_LIMIT = 20_000;

const MOST_REDIRECTS = 3;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** UTF-16 units of a header that is kept. */
const LONGEST_HEADER = 500;

type HostAddress = { readonly address: string; readonly family: number };

/** The IP addresses of a host. */
type Resolve = (host: string) => Promise<readonly HostAddress[]>;

export type WebLimits = {
  /** Take pages of this machine as well, from any port: for tests. */
  readonly loopback?: boolean | undefined;
  /** The default asks the operating system. */
  readonly resolve?: Resolve | undefined;
  readonly milliseconds?: number | undefined;
};

/**
 * Takes pages from the public internet, with GET and nothing that names who asked. Each host, those of redirects too, is
 * looked up once, all its addresses are checked, and the connection goes to one of them.
 */
export function webPages({ loopback = false, resolve = resolveHost, milliseconds = TIME_LIMIT }: WebLimits): TakePage {
  return async (link, { largest, known }) => {
    const signal = AbortSignal.timeout(milliseconds);
    const first = pageAddress(link);
    // What marks a version marks it at one address, and tells other hosts nothing (RFC 9110, 8.8).
    const knownAt = (url: URL) => (url.href === first.href ? known : undefined);
    const visit = async (url: URL) =>
      ask(url, await checkedHost(url, { loopback, resolve, signal }), knownAt(url), signal);
    try {
      const { url, response } = await follow(first, visit);
      try {
        const page = await pageOf(url, response, largest, knownAt(url));
        return page === 'unchanged' || url.href === first.href ? page : { ...page, etag: null, modified: null };
      } finally {
        response.destroy();
      }
    } catch (error) {
      if (error instanceof TransferFailed) throw error;
      throw new TransferFailed(signal.aborted ? 'too-late' : problemOf(error));
    }
  };
}

/** @throws TransferFailed for what is no address of a page, and for one with a user's name or a password in it */
function pageAddress(link: string, base?: URL): URL {
  const isWhole = base !== undefined || /^https?:\/\//i.test(link.trim());
  if (!isWhole || !URL.canParse(link, base)) throw new TransferFailed('no-link');
  const url = new URL(link, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new TransferFailed('no-link');
  if (url.username !== '' || url.password !== '') throw new TransferFailed('link-password');
  return url;
}

/** Goes where redirects lead. */
async function follow(first: URL, visit: (url: URL) => Promise<IncomingMessage>) {
  let url = first;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    const response = await visit(url);
    const { location } = response.headers;
    if (!REDIRECTS.has(response.statusCode ?? 0) || location === undefined) return { url, response };
    response.destroy();
    // Some servers write it in UTF-8, as no header may be (RFC 9110, 5.5); Node reads it as Latin-1.
    url = pageAddress(Buffer.from(location, 'latin1').toString(), url);
  }
  throw new TransferFailed('too-many-redirects');
}

type Check = Required<Pick<WebLimits, 'loopback' | 'resolve'>> & { readonly signal: AbortSignal };

/** The addresses of a page's host, if the bot may go to all of them. @throws TransferFailed */
async function checkedHost(url: URL, { loopback, resolve, signal }: Check): Promise<readonly HostAddress[]> {
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const family = isIP(host);
  const addresses = family === 0 ? await within(signal, resolve(host)) : [{ address: host, family }];
  if (addresses.length === 0) throw new TransferFailed('no-such-host');
  if (loopback && addresses.every(({ address }) => isLoopback(address))) return addresses;
  if (!addresses.every(({ address }) => isPublicAddress(address))) throw new TransferFailed('not-public');
  // The usual port of a scheme is not in the address.
  if (!['', '80', '443'].includes(url.port)) throw new TransferFailed('link-port');
  return addresses;
}

async function resolveHost(host: string): Promise<readonly HostAddress[]> {
  return lookup(host, { all: true });
}

/** A look-up cannot be ended. */
async function within<Result>(signal: AbortSignal, work: Promise<Result>): Promise<Result> {
  signal.throwIfAborted();
  const ended = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
  return Promise.race([work, ended]);
}

/** Asks for a page at addresses that were checked: its host is not looked up again. */
async function ask(
  url: URL,
  addresses: readonly HostAddress[],
  known: PageVersion | undefined,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? requestSecurely : requestPlainly;
  const headers = {
    'user-agent': `sco-document-bot/${VERSION}`,
    accept: 'text/html, application/xhtml+xml, application/pdf, text/plain, text/markdown, */*;q=0.5',
    'accept-encoding': 'gzip, br',
    ...(known?.etag && { 'if-none-match': known.etag }),
    ...(known?.modified && { 'if-modified-since': known.modified }),
  };
  const outgoing = request(url, { agent: false, headers, lookup: pinnedTo(addresses), signal });
  outgoing.end();
  const [response] = (await once(outgoing, 'response')) as [IncomingMessage];
  // What goes wrong from here on is the response's to tell.
  outgoing.on('error', () => undefined);
  return response;
}

function pinnedTo(addresses: readonly HostAddress[]): LookupFunction {
  return (_, { all }, callback) => {
    const [first] = addresses;
    if (all || first === undefined) callback(null, [...addresses]);
    else callback(null, first.address, first.family);
  };
}

async function pageOf(
  url: URL,
  response: IncomingMessage,
  largest: number,
  known: PageVersion | undefined,
): Promise<TakenPage | 'unchanged'> {
  const { statusCode = 0, headers } = response;
  if (statusCode === 304 && (known?.etag || known?.modified)) return 'unchanged';
  if (statusCode !== 200) throw new TransferFailed(problemOfStatus(statusCode));
  const bytes = await bodyOf(response, largest);
  const type = headers['content-type'];
  return {
    url: url.href,
    bytes,
    ending: endingOf(bytes, type, url.pathname),
    charset: /;\s*charset\s*=\s*["']?([\w.:-]{2,40})/i.exec(type ?? '')?.[1] ?? null,
    etag: short(headers.etag),
    modified: short(headers['last-modified']),
  };
}

function short(header: string | undefined): string | null {
  return header === undefined || header.length > LONGEST_HEADER ? null : header;
}

/** The body without the compression of the transfer, no more than `largest` bytes of it. @throws TransferFailed */
async function bodyOf(response: IncomingMessage, largest: number): Promise<Uint8Array> {
  const coding = (response.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  const isPacked = coding !== 'identity' && coding !== '';
  if (!isPacked && Number(response.headers['content-length']) > largest) throw new TransferFailed('too-large');
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of unpacked(response, coding) as AsyncIterable<Uint8Array>) {
      length += chunk.length;
      if (length > largest) throw new TransferFailed('too-large');
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof TransferFailed || !isPacked || response.errored) throw error;
    throw new TransferFailed('packed');
  }
  return Buffer.concat(chunks, length);
}

function unpacked(response: IncomingMessage, coding: string): Readable {
  switch (coding) {
    case '':
    case 'identity':
      return response;
    case 'gzip':
    case 'x-gzip':
      return pipeline(response, createGunzip(), () => undefined);
    case 'br':
      return pipeline(response, createBrotliDecompress(), () => undefined);
    default:
      throw new TransferFailed('packed');
  }
}

function problemOfStatus(status: number): TransferProblem {
  if (status === 404 || status === 410) return 'gone';
  if (status === 429) return 'too-many-requests';
  if (status === 401 || status === 403 || status === 451) return 'not-allowed';
  return status >= 500 ? 'server-error' : 'no-page';
}

/** Why there was no answer, by the code of the error. */
function problemOf(error: unknown): TransferProblem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN' || code === 'ENODATA') return 'no-such-host';
  return /CERT|SELF_SIGNED|UNABLE_TO_/.test(code) ? 'certificate' : 'unreachable';
}
