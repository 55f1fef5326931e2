import { type Concept, lexiconConcepts } from './lexicon.ts';
import { lazy } from '../text/lazy.ts';

/** What words of a question can say of a fact. */
export const FACT_WORDS = [
  'meeting',
  'heads_of_state',
  'heads_of_government',
  'held',
  'host',
  'chair',
  'chairmanship',
  'attend',
  'video',
  'document',
  'adopt',
  'member',
  'join',
  'founder',
  'observer',
  'dialogue_partner',
  'partner',
  'secretary_general',
  'rats',
  'rats_director',
  'director',
  'office',
  'successor',
  'predecessor',
  'seat',
  'founded',
  /** Says nothing of which fact is meant: the organisation, a country, a year. */
  'any',
] as const;

export type FactWord = (typeof FACT_WORDS)[number];

/** Concepts of the lexicon by one of their English forms. Some forms are of several concepts; all of them are meant. */
const ENGLISH: Readonly<Record<FactWord, readonly string[]>> = {
  meeting: ['meeting', 'session'],
  heads_of_state: ['Council of Heads of State', 'summit'],
  heads_of_government: ['Council of Heads of Government', 'HGC', 'meeting of prime ministers', 'prime minister'],
  held: ['held', 'venue', 'date', 'begin'],
  host: ['host country', 'hosted', 'invite'],
  chair: ['chaired', 'chairman'],
  chairmanship: ['chairmanship', 'hand over chairmanship', 'period of chairmanship', 'assume'],
  attend: ['attend', 'participants', 'head of delegation', 'participants of summit', 'arrive'],
  video: ['video conference'],
  document: ['documents signed', 'outcome document', 'document'],
  adopt: ['adopt', 'sign'],
  member: ['member state', 'member', 'number of members'],
  join: ['join', 'became full member', 'enlargement', 'newest member', 'open for accession'],
  founder: ['founder', 'founders', 'six countries'],
  observer: ['observer'],
  dialogue_partner: ['dialogue partner'],
  partner: ['partner', 'SCO partner'],
  secretary_general: ['SCO Secretary-General', 'secretary-general'],
  rats: ['RATS'],
  rats_director: ['RATS director'],
  director: ['director'],
  office: ['term of office', 'post', 'take office', 'leader', 'head'],
  successor: ['successor'],
  predecessor: ['predecessor in office'],
  seat: ['headquarters', 'relocate'],
  founded: ['founded', 'begin', 'opened'],
  any: ['SCO', 'country', 'organisation', 'year', 'status', 'full name', 'official'],
};

const words = lazy(() => {
  const found = new Map<Concept, Set<FactWord>>();
  for (const word of FACT_WORDS) {
    for (const english of ENGLISH[word]) {
      const named = lexiconConcepts().filter(({ forms }) =>
        forms.some(({ language, text }) => language === 'en' && text === english),
      );
      if (named.length === 0) throw new Error(`no concept of the lexicon is called "${english}"`);
      for (const concept of named) found.set(concept, (found.get(concept) ?? new Set()).add(word));
    }
  }
  return found;
});

/** What a concept says of a fact; nothing for most. */
export function factWordsOf(concept: Concept): ReadonlySet<FactWord> {
  return words().get(concept) ?? new Set();
}
