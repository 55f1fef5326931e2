/**
 * What is known of a page from the last time: with it a server can say that nothing has changed. Nothing is known of one
 * that redirects led to.
 */
export type PageVersion = {
  /** The header `ETag`, as it came; null for none. */
  readonly etag: string | null;
  /** The header `Last-Modified`, as it came; null for none. */
  readonly modified: string | null;
};

/** A page or a file that was taken from the web. */
export type TakenPage = PageVersion & {
  /** The address that answered, where redirects led. */
  readonly url: string;
  /** As they came, but for the compression of the transfer. */
  readonly bytes: Uint8Array;
  /** The ending of the kind that the bytes are of: `.html`, `.txt`, `.md`, `.pdf` or `.docx`. */
  readonly ending: string;
  /** The encoding that the server names; null where it names none. */
  readonly charset: string | null;
};

/**
 * Takes a page from an address. `unchanged`: the server says that it is the known version.
 * @param largest bytes
 * @throws TransferFailed
 */
export type TakePage = (
  link: string,
  limits: { readonly largest: number; readonly known?: PageVersion | undefined },
) => Promise<TakenPage | 'unchanged'>;

/** The host of a link; `one.org → other.org` where redirects led from it to another. The rest may be secret. */
export function hostsOf(link: string, page?: TakenPage): string {
  const hosts = [link, ...(page === undefined ? [] : [page.url])].map((url) => new URL(url).host);
  return [...new Set(hosts)].join(' → ');
}
