import { lazy } from '../text/lazy.ts';
import { anyOf } from '../text/patterns.ts';
import type { LanguagePack } from './language-pack.ts';
import { PACKS } from './packs.ts';
import type { Rule } from './rule.ts';

/** One pattern for what any row of any language finds, made when it is first asked for. */
export function anyRule(rulesOf: (pack: LanguagePack) => readonly Rule[], flags = 'u'): () => RegExp {
  return lazy(() => anyOf(Object.values(PACKS).flatMap(rulesOf), flags));
}
