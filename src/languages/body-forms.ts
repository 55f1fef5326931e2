import type { BodyForms, BodyRule } from './meetings.ts';
import type { Rule } from './rule.ts';

/** A pattern for each body, into which the name of the body is put; as a rule, the one for any of the bodies. */
export function formsForBodies(
  bodies: readonly BodyRule[],
  { of, ...rule }: Omit<Rule, 'pattern'> & { readonly of: (body: string) => RegExp },
): BodyForms {
  const any = bodies.map(({ pattern }) => pattern.source).join('|');
  return { ...rule, pattern: of(any), bodies, of: ({ pattern }) => of(pattern.source) };
}
