import { z } from 'zod';
import { type Command, defineCommand } from '../src/app/command.ts';
import type { Phrases } from '../src/i18n/phrases.ts';

export const help = defineCommand({
  name: 'help',
  labels: ({ commands }) => commands.help,
  access: 'everyone',
  input: z.object({}),
  isPrivate: () => true,
  run: (_, { phrases, commands }) => [
    { kind: 'text', text: phrases.help },
    {
      kind: 'list',
      items: commands.flatMap((command) =>
        command.subcommands.length === 0
          ? [lineOf(command, '', phrases)]
          : command.subcommands.map((one) => lineOf(one, `${command.labels(phrases).name} `, phrases)),
      ),
    },
    { kind: 'list', items: phrases.tips },
  ],
});

function lineOf({ labels, options }: Command, before: string, phrases: Phrases): string {
  const { name, description, options: named } = labels(phrases);
  const shown = options.map((option) => {
    const label = named[option.name]?.name ?? option.name;
    return option.required ? label : `[${label}]`;
  });
  return `${[`/${before}${name}`, ...shown].join(' ')}: ${description}`;
}
