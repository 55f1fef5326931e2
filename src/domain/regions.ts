import { lazy } from '../text/lazy.ts';
import { isCalled } from './names-in.ts';
import { type Concept, lexiconConcepts, lexiconNames } from './lexicon.ts';

/** The countries of a part of the world, as far as they are members or partners; all by their English names. */
const REGIONS: readonly { readonly names: readonly string[]; readonly countries: readonly string[] }[] = [
  {
    names: ['Gulf states', 'Persian Gulf'],
    countries: ['Saudi Arabia', 'Qatar', 'Bahrain', 'Kuwait', 'United Arab Emirates'],
  },
  { names: ['Indo-Pakistani'], countries: ['India', 'Pakistan'] },
  { names: ['South Caucasus'], countries: ['Armenia', 'Azerbaijan'] },
  {
    names: ['Central Asia'],
    countries: ['Kazakhstan', 'Kyrgyzstan', 'Tajikistan', 'Uzbekistan', 'Turkmenistan'],
  },
  { names: ['South Asia'], countries: ['India', 'Pakistan', 'Nepal', 'Sri Lanka', 'Maldives'] },
  { names: ['Southeast Asia'], countries: ['Cambodia', 'Myanmar', 'Laos'] },
];

const countriesByRegion = lazy(() => {
  return new Map(
    REGIONS.flatMap(({ names, countries }) => {
      const inside = countries.flatMap((name) =>
        lexiconNames().filter((concept) => concept.kind === 'country' && isCalled(concept, name)),
      );
      return names.flatMap((name) =>
        lexiconConcepts()
          .filter((concept) => isCalled(concept, name))
          .map((region) => [region, inside] as const),
      );
    }),
  );
});

/** The countries of a region; none for what is no region. */
export function countriesIn(region: Concept): readonly Concept[] {
  return countriesByRegion().get(region) ?? [];
}
