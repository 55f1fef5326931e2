import { fileURLToPath } from 'node:url';
import packageFile from '../package.json' with { type: 'json' };

/** The bot's own version. */
export const VERSION = packageFile.version;

/** The documents that come with the bot. Built files are as deep in the package as this one. */
export const OWN_DOCUMENTS = fileURLToPath(new URL('../seeds', import.meta.url));
