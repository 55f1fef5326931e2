import { en } from './en/index.ts';
import type { Language } from './language.ts';
import type { LanguagePack } from './language-pack.ts';
import { ru } from './ru/index.ts';
import { zh } from './zh/index.ts';

/** The packs of all languages. A fourth one is a folder beside these and a line here and in `language.ts`. */
export const PACKS: Readonly<Record<Language, LanguagePack>> = { zh, ru, en };
