import type { CommandLabels } from '../src/i18n/phrases.ts';

/** The labels of a command of a test, the same in every language: each option is called what it is known by. */
export function sameEverywhere<Option extends string = never>(
  name: string,
  description: string,
  options: Readonly<Record<Option, string>>,
): () => CommandLabels<Option> {
  const entries = Object.entries<string>(options).map(([option, text]) => [
    option,
    { name: option, description: text },
  ]);
  const labels = { name, description, options: Object.fromEntries(entries) as CommandLabels<Option>['options'] };
  return () => labels;
}
