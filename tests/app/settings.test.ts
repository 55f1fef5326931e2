import { describe, expect, test } from 'vitest';
import { WrongSettings, parseSettings } from '../../src/app/settings.ts';

const names = [
  'DISCORD_TOKEN',
  'DISCORD_GUILD_ID',
  'MODERATOR_ROLE_ID',
  'DISCORD_API_URL',
  'DOCS_DIR',
  'MAX_DOCUMENT_MB',
  'ANSWERS_PRIVATE',
  'WATCH_DOCUMENTS',
  'ATTACHMENT_HOSTS',
  'FETCH_LOOPBACK',
  'AUDIT_LOG',
  'AUDIT_CHANNEL_ID',
  'EXPANSIONS_FILE',
  'FEEDBACK_LOG',
  'KEEP_QUESTIONS',
  'LOG_LEVEL',
  'NO_COLOR',
  'FORCE_COLOR',
  'TERM',
  'CHAT_HISTORY',
];

const defaults = {
  discordToken: undefined,
  guildId: undefined,
  moderatorRoleId: undefined,
  discordApiUrl: 'https://discord.com/api',
  docsDir: 'seeds',
  largestDocument: 20 * 1024 * 1024,
  answersPrivate: false,
  watchDocuments: false,
  attachmentOrigins: ['https://cdn.discordapp.com', 'https://media.discordapp.net'],
  fetchLoopback: false,
  auditLog: 'data/audit.jsonl',
  auditChannelId: undefined,
  expansionsFile: 'data/expansions.jsonl',
  feedbackLog: 'data/feedback.jsonl',
  keepQuestions: false,
  logLevel: 'info',
  colour: undefined,
  isDumbTerminal: false,
  chatHistory: undefined,
};

describe('settings that are not given', () => {
  test('have defaults', () => expect(parseSettings({})).toEqual(defaults));

  test.each(['', ' ', '\t'])('are the same as empty ones: "%s"', (empty) => {
    expect(parseSettings(Object.fromEntries(names.map((name) => [name, empty])))).toEqual(defaults);
  });

  test('are not asked of variables that are not ours', () => {
    expect(parseSettings({ PATH: '/bin', DISCORD_TOKENS: 'a b' })).toEqual(defaults);
  });
});

test('settings that are given are used', () => {
  expect(
    parseSettings({
      DISCORD_TOKEN: 'abc.def.ghi',
      DISCORD_GUILD_ID: '123456789012345678',
      MODERATOR_ROLE_ID: '12345678901234567890',
      DISCORD_API_URL: 'http://127.0.0.1:8080/api',
      DOCS_DIR: '/srv/documents',
      MAX_DOCUMENT_MB: '3',
      ANSWERS_PRIVATE: 'true',
      WATCH_DOCUMENTS: 'true',
      ATTACHMENT_HOSTS: 'files.example.org, http://127.0.0.1:8080',
      FETCH_LOOPBACK: 'true',
      AUDIT_LOG: '/var/log/audit.jsonl',
      AUDIT_CHANNEL_ID: '123456789012345679',
      EXPANSIONS_FILE: '/srv/expansions.jsonl',
      FEEDBACK_LOG: '/var/log/feedback.jsonl',
      KEEP_QUESTIONS: 'true',
      LOG_LEVEL: 'silent',
      NO_COLOR: '1',
      TERM: 'dumb',
      CHAT_HISTORY: '/home/somebody/.sco-history',
    }),
  ).toEqual({
    discordToken: 'abc.def.ghi',
    guildId: '123456789012345678',
    moderatorRoleId: '12345678901234567890',
    discordApiUrl: 'http://127.0.0.1:8080/api',
    docsDir: '/srv/documents',
    largestDocument: 3 * 1024 * 1024,
    answersPrivate: true,
    watchDocuments: true,
    attachmentOrigins: ['https://files.example.org', 'http://127.0.0.1:8080'],
    fetchLoopback: true,
    auditLog: '/var/log/audit.jsonl',
    auditChannelId: '123456789012345679',
    expansionsFile: '/srv/expansions.jsonl',
    feedbackLog: '/var/log/feedback.jsonl',
    keepQuestions: true,
    logLevel: 'silent',
    colour: false,
    isDumbTerminal: true,
    chatHistory: '/home/somebody/.sco-history',
  });
});

test.each([
  [{ FORCE_COLOR: '1' }, true],
  [{ FORCE_COLOR: 'true', NO_COLOR: '1' }, true],
  [{ FORCE_COLOR: '0' }, false],
  [{ FORCE_COLOR: 'false' }, false],
  [{ NO_COLOR: '0' }, false],
  [{ NO_COLOR: '', FORCE_COLOR: '' }, undefined],
])('colours are as %j wants them', (variables, colour) => expect(parseSettings(variables).colour).toBe(colour));

describe('a malformed setting', () => {
  test.each([
    ['DISCORD_TOKEN', 'very secret'],
    ['DISCORD_TOKEN', 'secret\nsecret'],
    ['DISCORD_GUILD_ID', 'guild-name'],
    ['DISCORD_GUILD_ID', '1234'],
    ['MODERATOR_ROLE_ID', '@moderators'],
    ['DISCORD_API_URL', 'discord'],
    ['DISCORD_API_URL', 'file:///etc/passwd'],
    ['MAX_DOCUMENT_MB', 'lots'],
    ['MAX_DOCUMENT_MB', '-5'],
    ['MAX_DOCUMENT_MB', '2.5'],
    ['MAX_DOCUMENT_MB', '0'],
    ['KEEP_QUESTIONS', 'yes'],
    ['LOG_LEVEL', 'loud'],
  ])('%s is named in one line, without its value', (name, value) => {
    const message = messageFor({ [name]: value });
    expect(message).toMatch(new RegExp(`^${name} must be [^\\n]+$`));
    expect(message).not.toContain(value);
    expect(message).not.toContain('secret');
  });

  test('does not hide another', () => {
    const message = messageFor({ DISCORD_TOKEN: 'very secret', LOG_LEVEL: 'loud' });
    expect(message).toMatch(/^DISCORD_TOKEN must be .*; LOG_LEVEL must be [^\n]*$/);
  });
});

function messageFor(variables: Record<string, string>): string {
  try {
    parseSettings(variables);
  } catch (error) {
    expect(error).toBeInstanceOf(WrongSettings);
    return (error as Error).message;
  }
  throw new Error('these settings were accepted');
}
