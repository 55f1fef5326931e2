/** Why a file or a page could not be taken over. */
export type TransferProblem =
  | 'wrong-host'
  | 'redirect'
  | 'status'
  | 'too-late'
  | 'too-large'
  | 'wrong-size'
  | 'unreachable'
  | 'missing'
  | 'unreadable'
  | LinkProblem;

/** What may be wrong with an address in the web, or with what is there. */
type LinkProblem =
  /** No address that begins with `http://` or `https://`. */
  | 'no-link'
  /** The address holds a user's name or a password. */
  | 'link-password'
  | 'link-port'
  | 'no-such-host'
  /** The host, or one that a redirect leads to, is not in the public internet. */
  | 'not-public'
  | 'certificate'
  | 'too-many-redirects'
  | 'gone'
  | 'not-allowed'
  | 'too-many-requests'
  | 'server-error'
  /** Any other status. */
  | 'no-page'
  /** It is packed in a way that cannot be unpacked. */
  | 'packed'
  | 'kind-image'
  | 'kind-data'
  | 'kind-other'
  /** What the server calls it and what it is are two kinds. */
  | 'kind-mismatch'
  /** It is another kind of file than the document that was taken there before. */
  | 'kind-changed';

/** A file that somebody handed over, or a page, could not be taken over. */
export class TransferFailed extends Error {
  readonly problem: TransferProblem;

  constructor(problem: TransferProblem) {
    super(problem);
    this.problem = problem;
  }
}
