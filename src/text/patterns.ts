/** One pattern for what any of several finds; nothing where there are none. Flags of the several do not count. */
export function anyOf(rules: readonly { readonly pattern: RegExp }[], flags: string): RegExp {
  return new RegExp(rules.map(({ pattern }) => pattern.source).join('|') || '(?!)', flags);
}
