import type { VenueRules } from '../../meetings.ts';

export const venue: VenueRules = {
  verb: {
    id: 'takes-place',
    pattern:
      /\b(?:(?<predicate>(?:was|were|is|are|be|been|being)\s+(?:\w+ly\s+)?(?:held|convened|hosted)|(?:took|takes|take|taking)\s+place|opened|convened|concluded)|(?<participle>held|convened)|(?<hosts>hosted|hosts|(?:will|to)\s+(?:[\w\s]{1,60}?\s+and\s+)?host))\b/giu,
    matches: ['The meeting was held in Moscow.', 'the meeting held in Astana', 'India will chair and host the summit.'],
    ignores: ['The meeting discussed trade.', 'The household is large.'],
  },
  wished: [],
  guests: {
    id: 'guests-of-meeting',
    pattern:
      /\b(?:leaders|guests|delegat\w+|ministers|presidents|participants|those|attending|arriv\w+|com(?:e|es|ing))\b/iu,
    matches: ['leaders attending the', 'guests of the'],
    ignores: ['the 9th'],
  },
  joined: {
    id: 'joined-events',
    pattern: /^(?:,|,?\s+and|\s+as\s+well\s+as)\s+(?:the\s+|a\s+)?$/iu,
    matches: [' and the ', ', '],
    ignores: [' supported the ', ' of the '],
  },
  respectively: {
    id: 'respectively',
    pattern: /\brespectively\b/iu,
    matches: ['in Ufa and Kazan, respectively'],
    ignores: ['in respect of'],
  },
  aside: {
    id: 'aside',
    pattern: /\([^)]*\)|（[^）]*）|under\s+the\s+chairmanship\s+of[^,;]*|[Tt]he\s+city\s+of/gu,
    matches: ['the meeting (the 24th) was held', 'under the chairmanship of Russia', 'in the city of Ufa'],
    ignores: ['the chairman of the city'],
  },
  nameWord: {
    id: 'word-of-name',
    pattern: /\b(?:the|of|in|at|on|city|capital|Republic|Federation|Islamic|People's|Kyrgyz)\b/gu,
    matches: ['Republic of Kazakhstan', 'the capital'],
    ignores: ['Republicans met there'],
  },
  places: {
    kind: 'prepositions',
    participle: 'behind',
    isVerbFirst: false,
    place: {
      id: 'place',
      pattern: /^[\s\S]*\b(?:in|at)\s+(?:[\w'-]+,?\s+){0,6}$/iu,
      matches: ['was held in ', 'was held at the palace of the city of '],
      ignores: ['was hosted by ', 'held in May. '],
    },
    lastPreposition: {
      id: 'last-preposition',
      pattern: /(?<!\p{L})(?:in|at)\s+(?!.*(?<!\p{L})(?:in|at)\s)/isu,
      matches: ['was held in May in '],
      ignores: ['was held indoors'],
    },
    cityBehind: {
      id: 'city-behind',
      pattern: /^\s*(?:\([^)]{1,20}\)\s*)?in\s+(?:the\s+city\s+of\s+)?/iu,
      matches: [' (CFM) in the city of Ufa', ' in Moscow'],
      ignores: [' from Moscow', ' of ministers in Moscow'],
    },
    sharedVerb: {
      id: 'shared-verb',
      pattern: /^[^.,;]*\sand\s+$/iu,
      matches: [' takes over the Organization and '],
      ignores: [' takes over the Organization, '],
    },
    which: { id: 'which', pattern: /,?\s*which\s*$/iu, matches: [', which '], ignores: [', of which it ', ', who '] },
    titleBefore: {
      id: 'title-before',
      pattern: /(?:minister|president|premier|secretary)[^.,;]*$/iu,
      matches: ['the Prime Minister of '],
      ignores: ['The minister left. ', 'the delegation of '],
    },
    inCountry: {
      id: 'in-country',
      pattern: /\bin\s+(?:the\s+)?(?:capital\s+of\s+)?(?:the\s+)?(?:(?:Islamic|People's)\s+)?(?:Republic\s+of\s+)?$/iu,
      matches: ['was held in ', 'was held in the capital of the Republic of '],
      ignores: ['was held in the embassy of '],
    },
    cityCountry: {
      id: 'city-country',
      pattern:
        /^[\s,(—–-]*(?:the\s+)?(?:capital\s+of\s+)?(?:the\s+)?(?:(?:(?:Islamic|People's)\s+)?Republic\s+of\s+)?$/iu,
      matches: [', ', ', the capital of ', ', Islamic Republic of '],
      ignores: [' and '],
    },
  },
  recordGap: {
    id: 'record-gap',
    pattern: /^(?:[\s,:;|(（，：、·—–-]|\.(?=\s))*(?:(?:in|on)\s*)?$/iu,
    matches: [': ', ' | ', ', in '],
    ignores: [', held ', ' and '],
  },
  attends: {
    id: 'attends',
    pattern:
      /\b(?:attend(?:s|ed|ing)?|(?:took|takes|taking)\s+part\s+in|participat(?:ed|es|ing)\s+in)\s+(?:the\s+|an?\s+)?$/iu,
    matches: ['The minister attended the ', 'He is taking part in a '],
    ignores: ['The minister addressed the ', 'the attendants of the '],
  },
};
