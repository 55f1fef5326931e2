import { z } from 'zod';
import { type Command, defineCommand } from '../src/command.ts';

export const help = defineCommand({
  name: 'help',
  description: 'What the bot does and how to ask it',
  access: 'everyone',
  input: z.object({}),
  isPrivate: () => true,
  run: (_, { words, commands }) => [
    { kind: 'text', text: words.help },
    {
      kind: 'list',
      items: commands.flatMap((command) =>
        command.subcommands.length === 0
          ? [lineOf(command.name, command)]
          : command.subcommands.map((one) => lineOf(`${command.name} ${one.name}`, one)),
      ),
    },
    { kind: 'list', items: words.tips },
  ],
});

function lineOf(name: string, { description, options }: Command): string {
  const shown = options.map((option) => (option.required ? option.name : `[${option.name}]`));
  return `${[`/${name}`, ...shown].join(' ')}: ${description}`;
}
