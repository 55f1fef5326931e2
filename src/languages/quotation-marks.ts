import { lazy } from '../text/lazy.ts';
import { type QuotationReader, createQuotationReader } from '../text/quotation-marks.ts';
import { PACKS } from './packs.ts';

/** Reads the quotation marks of all languages. */
export const quotationMarks: () => QuotationReader = lazy(() =>
  createQuotationReader(Object.values(PACKS).map((pack) => pack.quotationMarks)),
);
