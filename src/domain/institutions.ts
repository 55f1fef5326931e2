import { lazy } from '../text/lazy.ts';
import { type Concept, lexiconNames } from './lexicon.ts';
import { isCalled } from './names-in.ts';

/**
 * The organisation, its bodies and its Charter, by code (of councils, that of `bodies.ts`), each with its English name in the lexicon. Texts name them by the
 * rules of the language packs (`FactRules`).
 */
const ENGLISH_NAMES = {
  organisation: 'SCO',
  charter: 'SCO Charter',
  secretariat: 'SCO Secretariat',
  rats: 'RATS',
  business_council: 'SCO Business Council',
  interbank_consortium: 'SCO Interbank Consortium',
  development_bank: 'SCO Development Bank',
  universal_centre: 'UCCTS',
  organised_crime_centre: 'Centre for Combating Transnational Organised Crime',
  information_security_centre: 'Information Security Centre',
  anti_drug_centre: 'SCO Anti-Drug Centre',
  heads_of_state: 'Council of Heads of State',
  heads_of_government: 'Council of Heads of Government (Prime Ministers)',
};

const concepts = lazy(
  () =>
    new Map(
      Object.entries(ENGLISH_NAMES).flatMap(([code, english]) => {
        const concept = lexiconNames().find((one) => isCalled(one, english));
        return concept === undefined ? [] : [[code, concept] as const];
      }),
    ),
);

/** The concept of an institution or a council by its code. */
export function institutionOf(code: string): Concept | undefined {
  return concepts().get(code);
}
