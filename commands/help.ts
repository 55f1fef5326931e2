import { z } from 'zod';
import { defineCommand } from '../src/command.ts';

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
      items: commands.map(({ name, description, options }) => {
        const shown = options.map((option) => (option.required ? option.name : `[${option.name}]`));
        return `${[`/${name}`, ...shown].join(' ')}: ${description}`;
      }),
    },
    { kind: 'list', items: words.tips },
  ],
});
