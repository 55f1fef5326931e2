import type { Opposites } from '../opposites.ts';

export const opposites: Opposites = {
  negations: 'not no never none nobody nothing nor neither cannot without t'.split(' '),
  negativeCharacters: [],
  negativePrefixes: [
    {
      id: 'negative-prefix',
      pattern: /^(?:un|in|im|il|ir|non|dis)/u,
      matches: ['unofficial', 'illegal', 'nonaligned'],
      ignores: ['official', 'agreement', 'reunion'],
    },
  ],
  numerals: [],
  numberWords: [
    {
      id: 'number-word',
      pattern:
        /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|hundred|thousand|million|billion|first|second|third|fourth|fifth|half)/u,
      matches: ['ten', 'twenty', 'fourteen', 'secondly'],
      ignores: ['attention', 'member', 'one'],
    },
  ],
};
