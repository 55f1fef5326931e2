/** Reading requests and writing answers: what the stand-in needs of HTTP and what has nothing to do with Discord. */
import type { IncomingMessage, ServerResponse } from 'node:http';

export type UploadedFile = { readonly name: string; readonly bytes: Buffer };

/** How a request is answered. */
export type Answer = { status: number; body?: unknown; headers?: Readonly<Record<string, string>> };

/** Reads a body as JSON or as a form; undefined when it is neither. */
export async function readBody(
  incoming: IncomingMessage,
): Promise<{ body: unknown; files: UploadedFile[] } | undefined> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of incoming) if (chunk instanceof Uint8Array) chunks.push(chunk);
  const raw = Buffer.concat(chunks);
  if (raw.length === 0) return { body: undefined, files: [] };
  const type = incoming.headers['content-type'] ?? '';
  try {
    if (!type.startsWith('multipart/form-data')) return { body: JSON.parse(raw.toString()) as unknown, files: [] };
    const form = await new Response(raw, { headers: { 'content-type': type } }).formData();
    const json = form.get('payload_json');
    const body: unknown = typeof json === 'string' ? JSON.parse(json) : undefined;
    const parts = [...form.values()].flatMap((part) => (typeof part === 'string' ? [] : [part]));
    const files = await Promise.all(
      parts.map(async (part) => ({ name: part.name, bytes: Buffer.from(await part.arrayBuffer()) })),
    );
    return { body, files };
  } catch {
    return undefined;
  }
}

/** Sends bytes as they are and everything else as JSON. */
export function respond(response: ServerResponse, { status, body, headers }: Answer): void {
  if (Buffer.isBuffer(body)) {
    response.writeHead(status, headers).end(body);
  } else if (body === undefined) {
    response.writeHead(status, headers).end();
  } else {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  }
}

/** Waits for a number of milliseconds. */
export async function sleep(milliseconds: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
}
