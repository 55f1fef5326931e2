import type { LanguagePack } from '../language-pack.ts';

export const zh: LanguagePack = {
  abbreviations: [],
};
