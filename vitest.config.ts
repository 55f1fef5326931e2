import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

function deepFiles(): string[] {
  const files = readdirSync('tests', { recursive: true, encoding: 'utf8' }).map((file) => join('tests', file));
  return files.filter((file) => file.endsWith('.test.ts') && readFileSync(file, 'utf8').includes("/runs.ts'"));
}

/** The fast run shows that another version of Node does: each part at its edges, and the program as a process. */
const FAST = ['cli', 'i18n', 'languages', 'reply', 'text'].map((part) => `tests/${part}/*.test.ts`);

export default defineConfig(({ mode }) => ({
  test: {
    maxWorkers: 2,
    // The modules, the lexicon and the seeds are loaded once in each of the two workers: no test changes what others see.
    isolate: false,
    // Generated texts take their time on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // The deep run is of the files that try more cases in it.
    include: mode === 'deep' ? deepFiles() : mode === 'fast' ? FAST : ['tests/**/*.test.ts'],
    globalSetup: ['tests/build.ts'],
    // Nothing of the machine's own settings reaches the tests.
    env: {
      DISCORD_TOKEN: '',
      DISCORD_GUILD_ID: '',
      MODERATOR_ROLE_ID: '',
      DOCS_DIR: '',
      MAX_DOCUMENT_MB: '',
      ANSWERS_PRIVATE: '',
      WATCH_DOCUMENTS: '',
      EXPANSIONS_FILE: '',
      ATTACHMENT_HOSTS: '',
      AUDIT_LOG: '',
      AUDIT_CHANNEL_ID: '',
      FEEDBACK_LOG: '',
      KEEP_QUESTIONS: '',
      DISCORD_API_URL: '',
      LOG_LEVEL: '',
      NO_COLOR: '1',
      CHAT_HISTORY: '',
      TEST_DEEP: mode === 'deep' ? '1' : '',
    },
  },
}));
