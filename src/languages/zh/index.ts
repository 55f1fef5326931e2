import type { LanguagePack } from '../language-pack.ts';
import { dateFormat } from './date-format.ts';
import { dates } from './dates.ts';
import { figures } from './figures.ts';
import { opposites } from './opposites.ts';
import { ordinals } from './ordinals.ts';
import { facts } from './facts/index.ts';
import { meetings } from './meetings/index.ts';
import { times } from './times.ts';
import { answers, questions } from './questions.ts';
import { boilerplate } from './boilerplate.ts';
import { headings, signatureDates } from './headings.ts';
import { hyphens } from './hyphens.ts';

export const zh: LanguagePack = {
  script: {
    // Han; characters beyond the first plane by their first surrogates.
    ranges: [
      [0x3400, 0x4dbf],
      [0x4e00, 0x9fff],
      [0xd840, 0xd888],
      [0xf900, 0xfaff],
    ],
    worth: 2,
  },
  abbreviations: [],
  months: [],
  dates,
  times,
  dateFormat,
  figures,
  opposites,
  ordinals,
  quotationMarks: { outer: ['“”', '「」', '『』', '＂＂'], inner: ['‘’'], titles: ['《》'] },
  stemmer: null,
  treatyParts: { article: ['条'], chapter: ['章'] },
  questions,
  answers,
  boilerplate,
  headings,
  hyphens,
  signatureDates,
  meetings,
  facts,
};
