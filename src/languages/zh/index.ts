import type { LanguagePack } from '../language-pack.ts';
import { figures } from './figures.ts';
import { meetings } from './meetings/index.ts';
import { answers, questions } from './questions.ts';
import { boilerplate } from './boilerplate.ts';
import { headings, signatureDates } from './headings.ts';

export const zh: LanguagePack = {
  abbreviations: [],
  months: [],
  figures,
  stemmer: null,
  treatyParts: { article: ['条'], chapter: ['章'] },
  questions,
  answers,
  boilerplate,
  headings,
  signatureDates,
  meetings,
};
