/** Why a file could not be taken over. */
export type TransferProblem =
  | 'wrong-host'
  | 'redirect'
  | 'status'
  | 'too-late'
  | 'too-large'
  | 'wrong-size'
  | 'unreachable'
  | 'missing'
  | 'unreadable';

/** A file that somebody handed over could not be taken over. */
export class TransferFailed extends Error {
  readonly problem: TransferProblem;

  constructor(problem: TransferProblem) {
    super(problem);
    this.problem = problem;
  }
}
