import type { HyphenRules } from '../hyphens.ts';

/** Chinese breaks its lines between any two characters. */
export const hyphens: HyphenRules = { kept: [], dropped: [] };
