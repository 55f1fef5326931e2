/** A server on this machine that answers as a test wants. */
import { once } from 'node:events';
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type PageServer = {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  readonly port: number;
  /** What was asked for, in order. */
  readonly requests: readonly IncomingMessage[];
};

/** Starts a server, and ends it with all its connections whatever happens. */
export async function withServer(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
  use: (server: PageServer) => Promise<void>,
): Promise<void> {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    answer(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  try {
    await use({ origin: `http://127.0.0.1:${port}`, port, requests });
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
