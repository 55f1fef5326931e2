import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    maxWorkers: 2,
    // Generated texts take their time on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    include: ['tests/**/*.test.ts'],
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
      ATTACHMENT_HOSTS: '',
      AUDIT_LOG: '',
      AUDIT_CHANNEL_ID: '',
      FEEDBACK_LOG: '',
      KEEP_QUESTIONS: '',
      DISCORD_API_URL: '',
      LOG_LEVEL: '',
      NO_COLOR: '1',
      CHAT_HISTORY: '',
    },
  },
});
