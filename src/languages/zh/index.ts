import type { LanguagePack } from '../language-pack.ts';
import { answers, questions } from './questions.ts';

export const zh: LanguagePack = {
  abbreviations: [],
  questions,
  answers,
import { boilerplate } from './boilerplate.ts';

export const zh: LanguagePack = {
  abbreviations: [],
  boilerplate,
};
