import { z } from 'zod';
import { defineCommand } from '../src/app/command.ts';
import { outcomeResult } from '../src/app/outcome-result.ts';

export const reload = defineCommand({
  name: 'reload',
  labels: ({ commands }) => commands.reload,
  access: 'moderators',
  isSlow: true,
  input: z.object({ preview: z.boolean().default(false) }),
  isPrivate: () => true,
  run: async ({ preview }, { moderation, by, phrases }) =>
    outcomeResult(await moderation.reload(by, { preview }), phrases),
});
