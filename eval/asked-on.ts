/** The day on which the questions of the sets were asked, so that every run measures the same. */
export const ASKED_ON = '2026-11-28';
