import { TransferFailed } from '../app/transfer-failed.ts';

/** How long (ms) a download may take from its first to its last byte. */
const TIME_LIMIT = 30_000;

export type DownloadLimits = {
  /** The origins that files may come from, such as `https://cdn.discordapp.com`. */
  readonly origins: readonly string[];
  /** Bytes. */
  readonly largest: number;
  readonly milliseconds?: number | undefined;
};

/**
 * Downloads an attachment. No more is read than its size says, and redirects are not followed.
 * @param size bytes, as Discord says
 * @throws TransferFailed
 */
export async function download(
  { url, size }: { readonly url: string; readonly size: number },
  limits: DownloadLimits,
): Promise<Uint8Array> {
  const { origins, largest, milliseconds = TIME_LIMIT } = limits;
  if (!URL.canParse(url) || !origins.includes(new URL(url).origin)) throw new TransferFailed('wrong-host');
  if (size > largest) throw new TransferFailed('too-large');
  const signal = AbortSignal.timeout(milliseconds);
  try {
    const response = await fetch(url, { redirect: 'manual', signal, headers: { 'accept-encoding': 'identity' } });
    if (response.status >= 300 && response.status < 400) throw new TransferFailed('redirect');
    if (!response.ok || response.body === null) throw new TransferFailed('status');
    const bytes = new Uint8Array(size);
    let length = 0;
    for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
      if (length + chunk.length > size) throw new TransferFailed('wrong-size');
      bytes.set(chunk, length);
      length += chunk.length;
    }
    if (length < size) throw new TransferFailed('wrong-size');
    return bytes;
  } catch (error) {
    if (error instanceof TransferFailed) throw error;
    throw new TransferFailed(signal.aborted ? 'too-late' : 'unreachable');
  }
}
