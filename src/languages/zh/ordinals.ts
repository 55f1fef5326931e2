import { HAN_NUMERAL } from '../../text/numerals.ts';
import type { Ordinals } from '../figures.ts';

/** An ordinal as part of larger patterns, without groups. */
export const ORDINAL = String.raw`第\s*(?:\d{1,3}|[${HAN_NUMERAL}]{1,5})\s*[次届屆]`;

/** Ordinals are always figures or numerals, which need no words. */
export const ordinals: Ordinals = { romanSuffix: '', parse: () => null };
