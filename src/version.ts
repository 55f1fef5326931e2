import packageFile from '../package.json' with { type: 'json' };

/** The bot's own version. */
export const VERSION = packageFile.version;
