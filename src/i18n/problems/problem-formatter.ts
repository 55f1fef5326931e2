import type { Problem } from '../../corpus/problem.ts';

/** What is said of each problem, by its code. */
type ProblemPhrases = {
  readonly [Code in Problem['code']]: string | ((problem: Extract<Problem, { code: Code }>) => string);
};

/** @param phrases are given the function that is made of them, for problems that have another one within */
export function problemFormatter(
  phrases: (formatProblem: (problem: Problem) => string) => ProblemPhrases,
): (problem: Problem) => string {
  const format = (problem: Problem): string => {
    const phrase = byCode[problem.code] as string | ((problem: Problem) => string);
    return typeof phrase === 'string' ? phrase : phrase(problem);
  };
  const byCode = phrases(format);
  return format;
}

/** How many numbers of lines are told. */
const LINES_TOLD = 10;

/** The first numbers of many. */
export function firstOf(lines: readonly number[], separator: string): string {
  const told = lines.slice(0, LINES_TOLD).map(String);
  return [...told, ...(lines.length > LINES_TOLD ? ['…'] : [])].join(separator);
}
