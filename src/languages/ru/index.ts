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

export const ru: LanguagePack = {
  script: { ranges: [[0x400, 0x52f]], worth: 1 },
  abbreviations: (
    'г гг в вв т тт д п пп ст ч с стр см ср им ул пр пл р руб долл коп тыс млн млрд трлн др проч н э ' +
    'т.д т.п т.е т.к т.н янв фев апр авг сент окт нояб дек'
  ).split(' '),
  months,
  dates,
  times,
  dateFormat: dayFirstFormat('ru', (year) => `${year} года`),
  figures,
  opposites,
  ordinals,
  quotationMarks: { outer: ['«»', '„“”'], inner: ['‹›', '‚‘’'], titles: [] },
  stemmer,
  treatyParts: { article: ['стат', 'ст'], chapter: ['глав'] },
  questions,
  answers,
  boilerplate,
  headings,
  hyphens,
  signatureDates,
  meetings,
  facts,
};
