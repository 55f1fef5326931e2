/** A range of UTF-16 offsets; `end` is not part of it. */
export type Span = { readonly start: number; readonly end: number };
