/** The member states, by their English names in the lexicon. */
export const MEMBERS: readonly string[] = [
  'Belarus',
  'China',
  'India',
  'Iran',
  'Kazakhstan',
  'Kyrgyzstan',
  'Pakistan',
  'Russia',
  'Tajikistan',
  'Uzbekistan',
];
