import { dayFirstFormat } from '../date-format.ts';
import type { LanguagePack } from '../language-pack.ts';
import { dates } from './dates.ts';
import { figures } from './figures.ts';
import { opposites } from './opposites.ts';
import { ordinals } from './ordinals.ts';
import { months } from './months.ts';
import { stemmer } from './stem.ts';
import { answers, questions } from './questions.ts';
import { boilerplate } from './boilerplate.ts';
import { headings, signatureDates } from './headings.ts';
import { hyphens } from './hyphens.ts';
import { facts } from './facts/index.ts';
import { meetings } from './meetings/index.ts';
import { times } from './times.ts';

export const en: LanguagePack = {
  script: {
    ranges: [
      [0x41, 0x5a],
      [0x61, 0x7a],
      [0xc0, 0x24f],
    ],
    worth: 1,
  },
  abbreviations: (
    'b d ca mr mrs ms dr prof st no nos art arts vs etc e.g i.e cf fig vol ed eds p pp ch sec u.s u.n gen col lt ' +
    'sgt hon rev jr sr inc ltd co jan feb mar apr jun jul aug sep sept oct nov dec'
  ).split(' '),
  months,
  dates,
  times,
  dateFormat: dayFirstFormat('en-GB', String),
  figures,
  opposites,
  ordinals,
  quotationMarks: { outer: ['“”', '""'], inner: ['‘’', "''"], titles: [] },
  stemmer,
  treatyParts: { article: ['articl', 'art'], chapter: ['chapter'] },
  questions,
  answers,
  boilerplate,
  headings,
  hyphens,
  signatureDates,
  meetings,
  facts,
};
