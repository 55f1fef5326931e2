import type { LanguagePack } from '../language-pack.ts';
import { answers, questions } from './questions.ts';
import { boilerplate } from './boilerplate.ts';
import { headings, signatureDates } from './headings.ts';

export const zh: LanguagePack = {
  abbreviations: [],
  questions,
  answers,
  boilerplate,
  headings,
  signatureDates,
};
