import { z } from 'zod';
import { type Command, defineCommand } from '../src/app/command.ts';
import type { Words } from '../src/i18n/phrases.ts';

export const help = defineCommand({
  name: 'help',
  labels: ({ commands }) => commands.help,
  access: 'everyone',
  input: z.object({}),
  isPrivate: () => true,
  run: (_, { words, commands }) => [
    { kind: 'text', text: words.help },
    {
      kind: 'list',
      items: commands.flatMap((command) =>
        command.subcommands.length === 0
          ? [lineOf(command, '', words)]
          : command.subcommands.map((one) => lineOf(one, `${command.labels(words).name} `, words)),
      ),
    },
    { kind: 'list', items: words.tips },
  ],
});

function lineOf({ labels, options }: Command, before: string, words: Words): string {
  const { name, description, options: named } = labels(words);
  const shown = options.map((option) => {
    const label = named[option.name]?.name ?? option.name;
    return option.required ? label : `[${label}]`;
  });
  return `${[`/${before}${name}`, ...shown].join(' ')}: ${description}`;
}
