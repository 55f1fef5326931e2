import { PACKS } from './packs.ts';

/** The characters that any language writes before the figures of an ordinal. */
export function ordinalPrefixes(): string {
  return Object.values(PACKS)
    .map(({ figures }) => figures.ordinalPrefix)
    .join('');
}
