import { z } from 'zod';
import { type Command, defineCommand, replyResult } from '../src/app/command.ts';
import { listBlock, textBlock } from '../src/reply/reply.ts';
import type { Phrases } from '../src/i18n/phrases.ts';

export const help = defineCommand({
  name: 'help',
  labels: ({ commands }) => commands.help,
  access: 'everyone',
  input: z.object({}),
  isPrivate: () => true,
  run: (_, { phrases, commands }) => {
    const lines = commands.flatMap((command) =>
      command.subcommands.length === 0
        ? [usageLine(command, '', phrases)]
        : command.subcommands.map((one) => usageLine(one, `${command.labels(phrases).name} `, phrases)),
    );
    return replyResult([textBlock(phrases.help), listBlock(lines), listBlock(phrases.tips)]);
  },
});

function usageLine({ labels, options }: Command, before: string, phrases: Phrases): string {
  const { name, description, options: named } = labels(phrases);
  const shown = options.map((option) => {
    const label = named[option.name]?.name ?? option.name;
    return option.required ? label : `[${label}]`;
  });
  return `${[`/${before}${name}`, ...shown].join(' ')}: ${description}`;
}
