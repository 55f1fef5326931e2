import type { FactRules } from '../../facts.ts';
import { institutions } from './institutions.ts';
import { counts, memberships } from './memberships.ts';
import { names } from './names.ts';
import { terms } from './terms.ts';

export const facts: FactRules = {
  word: {
    id: 'word-of-fact',
    pattern:
      /member|observer|partner|joined|acceded|entered|countr|number|count|unite|Secretary|Director|Head of|chair|presidency|seat|located|based|headquarter|situated|secretariat|establish|set up|found|creat|formed|open|inaugurat|unveil|launched|work|signed|adopted|force/u,
    matches: ['It became a member', 'The Secretariat opened'],
    ignores: ['The parties agreed on trade'],
  },
  names,
  memberships,
  counts,
  terms,
  institutions,
  unsure: {
    id: 'unsure-fact',
    pattern:
      /\bnot (?:fully|yet|entirely) confirmed|\b(?:only one|one) source (?:only )?confirms|\bfrom general knowledge|\bsources (?:here|for this) are secondary|\bunverified\b/u,
    matches: ['the years are not fully confirmed', 'only one source confirms the year'],
    ignores: ['the years are confirmed', 'the sources agree'],
  },
  numbers: Object.fromEntries(
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
      .split(' ')
      .map((word, at) => [word, at + 1]),
  ),
};
