import { once } from 'node:events';
import { type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { type DownloadLimits, download } from '../../src/discord/download.ts';

const BYTES = Buffer.from('The archive is kept by Galina Petrova.');

/** Downloads from a server that answers in some way. */
async function downloaded(
  answer: (response: ServerResponse) => void,
  { size = BYTES.length, origin, ...limits }: Partial<DownloadLimits> & { size?: number; origin?: string } = {},
): Promise<Uint8Array> {
  const server: Server = createServer((_, response) => answer(response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const own = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    const url = `${origin ?? own}/attachments/1/a.txt`;
    return await download({ url, size }, { origins: [own], largest: 1_000, milliseconds: 5_000, ...limits });
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

test('a file comes as it is', async () => {
  expect(Buffer.from(await downloaded((response) => response.end(BYTES)))).toEqual(BYTES);
});

const slowly = (response: ServerResponse) => response.writeHead(200).write(BYTES.subarray(0, 5));

test.each<[string, string, () => Promise<Uint8Array>]>([
  ['an answer of 404', 'status', () => downloaded((response) => response.writeHead(404).end())],
  ['an answer of 500', 'status', () => downloaded((response) => response.writeHead(500).end(BYTES))],
  [
    'an answer that leads elsewhere',
    'redirect',
    () => downloaded((response) => response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end()),
  ],
  ['a body that does not end', 'too-late', () => downloaded(slowly, { milliseconds: 200 })],
  ['an answer that does not come', 'too-late', () => downloaded(() => undefined, { milliseconds: 200 })],
  [
    'a body longer than was said',
    'wrong-size',
    () => downloaded((response) => response.end(Buffer.concat([BYTES, BYTES]))),
  ],
  ['a body without end', 'wrong-size', () => downloaded(pourOut)],
  ['a body shorter than was said', 'wrong-size', () => downloaded((response) => response.end('The archive'))],
  ['a size above the limit', 'too-large', () => downloaded((response) => response.end(BYTES), { largest: 10 })],
  ['a connection that breaks', 'unreachable', () => downloaded((response) => response.destroy())],
  ['another host', 'wrong-host', () => downloaded((response) => response.end(BYTES), { origin: 'http://127.0.0.1:9' })],
  [
    'a host that only begins like the right one',
    'wrong-host',
    () => fromDiscord('https://cdn.discordapp.com.example.org/a'),
  ],
  ['a host behind a user’s name', 'wrong-host', () => fromDiscord('https://cdn.discordapp.com@example.org/a')],
  ['an address without encryption', 'wrong-host', () => fromDiscord('http://cdn.discordapp.com/a')],
  ['a file of the machine', 'wrong-host', () => fromDiscord('file:///etc/passwd')],
  ['no address', 'wrong-host', () => fromDiscord('a')],
])('%s is refused: %s', async (_, problem, act) => {
  await expect(act()).rejects.toMatchObject({ problem });
});

async function fromDiscord(url: string): Promise<Uint8Array> {
  return download({ url, size: 1 }, { origins: ['https://cdn.discordapp.com'], largest: 1_000 });
}

function pourOut(response: ServerResponse): void {
  const pour = (): void => {
    while (response.writable && response.write(Buffer.alloc(10_000)));
  };
  response.on('drain', pour);
  pour();
}
