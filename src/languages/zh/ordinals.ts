import { HAN_NUMERAL } from '../../text/numerals.ts';

/** An ordinal as part of larger patterns, without groups. */
export const ORDINAL = String.raw`第\s*(?:\d{1,3}|[${HAN_NUMERAL}]{1,5})\s*[次届屆]`;
