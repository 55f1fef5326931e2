import type { Problem } from '../problem.ts';

/** The file cannot be used. */
export class UnusableFile extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}
