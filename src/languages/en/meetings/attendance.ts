import type { AttendanceRules } from '../../meetings.ts';

/** "Chinese Premier", "Pakistan's delegation": words for a country that its name is not found by. */
const adjective = (word: string, country: string) => ({
  id: `country-${country.toLowerCase()}`,
  pattern: new RegExp(String.raw`\b${word}\b`, 'u'),
  matches: [`the ${word} delegation`],
  ignores: [`the ${word}s of old`],
  country,
});

export const attendance: AttendanceRules = {
  said: {
    id: 'said-of-attendance',
    pattern:
      /attend|participa|\bpart\b|present|joined|together|delegation|address|speech|spoke|speaks|'s\s+(?:was|is|led|headed|by)\s/iu,
    matches: ['was attended by', "Iran's by the minister", 'was represented'],
    ignores: ['The summit was held in Samarkand.', "India's minister"],
  },
  lists: [
    {
      id: 'attended-by',
      pattern:
        /\battended(?:\s+also)?\s+by\s*:?\s|⟦…*⟧\s+(?:brings|brought|gathered)\s+together\s|\b(?:[Aa]lso\s+)?(?:[Aa]ttending|[Pp]resent|[Ii]n\s+attendance|[Tt]aking\s+part|[Pp]articipating)(?:\s+(?:in|at))?(?:\s+⟦…*⟧)?\s+(?:was|were|are|included?)\s*:?\s|\bin\s+which(?:\s+also)?\s+(?:participated|took\s+part)\s*:?\s(?=\S)|\b[Dd]elegations?\b[^.,;:]{0,40}\bby[^:,.;]{0,40}:\s/gu,
      matches: [
        'It was attended by the ministers',
        'Also attending were the heads',
        'in which participated the President',
        '⟦…⟧ brought together the leaders',
        'In attendance were the ministers',
        'Delegations were led by ministers: Ivan Petrov',
      ],
      ignores: ['India attended ⟦…⟧', 'Those attending spoke', 'in which India participated.'],
      people: 'behind',
    },
    {
      id: 'joined-by',
      pattern:
        /\b(?:was|were)\s+(?:also\s+)?joined(?:\s+(?:at|in|for)\s+⟦…*⟧)?\s+by\s|\b[Pp]articipants(?:\s+(?:in|at|of)\s+⟦…*⟧)?\s+(?:included?|were|are)\s*:?\s/gu,
      matches: ['They were joined by Prime Minister', 'Participants included the leaders'],
      ignores: ['India joined ⟦…⟧', 'Participants discussed'],
      people: 'behind',
      ofPersons: true,
    },
    {
      id: 'with-participation-of',
      pattern: /\bwith\s+the\s+participation\s+of\s/gu,
      matches: ['took place with the participation of the Prime Minister'],
      ignores: ['the participation of India'],
      people: 'behind',
      ofPersons: true,
      needsMeeting: true,
    },
    {
      id: 'attended-including',
      pattern: /\b(?:attend|participat|t(?:ook|aking)\s+part|present\b)[^.;:]{0,80}?,?\s(?:including|among\s+them)\s/gu,
      matches: ['attended by more than 20 leaders, including President'],
      ignores: ['They discussed issues, including', 'attended. It had rooms, including'],
      people: 'behind',
      ofPersons: true,
    },
    {
      id: 'attending-event',
      pattern:
        /\b(?:attend(?:ed|s|ing)?|participat(?:ed|es|ing)\s+in|t(?:ook|akes|aking|ake)\s+part\s+in|joined|addressed|sp(?:oke|eaks)\s+at|delivered\s+(?:a|an)\s+(?:\p{Ll}+\s+)?(?:speech|address)\s+at)\s+(?:the\s+|a\s+)?⟦…*⟧|\b(?:was|were|is|are)\s+(?:also\s+)?(?:present|in\s+attendance)(?:\s+at\s+⟦…*⟧|(?=\s*[.,;]|\s*$))|(?<!which\s)(?:\bparticipated|\btook\s+part|\battended)(?=\s*[.,;]|\s*$)/gu,
      matches: [
        'President Modi attended ⟦……⟧',
        'in which the President participated.',
        'Modi addressed ⟦……⟧',
        'Modi and Xi were present at ⟦……⟧',
      ],
      ignores: ['President Modi attended ⟪……⟫', 'It was attended by', 'attended the forum', 'Risks were present in'],
      people: 'before',
    },
    {
      id: 'delegation-led',
      pattern:
        /(?:\bdelegations?\s+of\s+(?:the\s+)?(?<country>\p{Lu}[^,.;:]{2,50}?)|(?<country2>\p{Lu}[\p{L} ]{2,50}?)'s(?:\s+delegation)?)\s+(?:(?:was|is)\s+)?(?:(?:led|headed)\s+)?by\s|(?<country3>\p{Lu}[\p{L} ]{2,40}?)\s+(?:was|is)\s+represented\s+(?:at\s+⟦…*⟧\s+)?by\s|(?<=represented[^;!?]{0,200}(?:\band|,)\s)(?<country4>\p{Lu}\p{L}+)\s+by\s/gu,
      matches: [
        "India's delegation was led by the minister",
        'Kazakhstan was represented by the minister',
        'India was represented by A. Rao and Iran by the minister',
        'The delegation of Iran was headed by the minister',
        "and Iran's by the minister",
      ],
      ignores: ['The delegation was led by the minister', 'India was led by the minister', 'A. Rao and Iran by'],
      people: 'behind',
      isDelegation: true,
    },
  ],
  stop: {
    id: 'end-of-list',
    pattern: /[;:!?]|\b(?:in\s+which|that)\b/gu,
    matches: ['present: A', 'in which A'],
    ignores: ['A. Petrov, B. Ivanov'],
  },
  separator: {
    id: 'between-people',
    pattern: /,\s*(?:and\s+|as\s+well\s+as\s+)?(?:the\s+)?|\s+as\s+well\s+as\s+(?:the\s+)?/gu,
    matches: ['A, B', 'A, and the B', 'A as well as B'],
    ignores: ['A and B'],
  },
  conjunction: { id: 'and-people', pattern: /\s+and\s+(?:the\s+)?/gu, matches: ['A and B'], ignores: ['A, B'] },
  joiner: ' and ',
  adverb: {
    id: 'adverb-of-attending',
    pattern:
      /(?<=\S)\s+(?:also|both|all|will|is|are|was|were|has|have|had|did|in|on|at|personally|to|not|would|plans?)(?:\s.*)?$|(?<=\S)\s+$/u,
    matches: ['President Modi also', 'Modi on Monday', 'Modi will'],
    ignores: ['Modi', 'Prime Minister of India'],
  },
  planned: {
    id: 'to-attend',
    pattern: /\bwill\b|\bto\s+attend\b|\bto\s+participate\b|\bplans?\s+to\b/u,
    matches: ['will attend'],
    ignores: ['attended', 'William attended'],
  },
  denied: {
    id: 'not-attending',
    pattern: /\bnot\b|\bnever\b|\bwithout\b/u,
    matches: ['did not attend'],
    ignores: ['attended', 'noted'],
  },
  lead: {
    id: 'around-people',
    pattern:
      /^\s*(?:(?:the|also|both|all|H\.\s?E\.|Mr\.?|Ms\.?|Mrs\.?|Dr\.?|(?:SCO\s+)?(?:observers?|observer\s+states?|member\s+states?|dialogue\s+partners?|guests?(?:\s+of\s+the\s+[Cc]hair)?):?)\s+)+|\s+(?:and\s+others)?\.?$/gu,
    matches: ['the Prime Minister', 'H.E. Mr. Petrov', 'Ivan Petrov and others.'],
    ignores: ['Prime Minister', 'Therese'],
  },
  office: {
    id: 'office',
    pattern:
      /(?<!\p{L})(?:(?:[Ff]irst|[Uu]nder|[Aa]ssistant|[Ss]pecial|[Pp]ermanent|[Dd]eputy|[Vv]ice|[Aa]cting|[Ff]ederal|[Pp]arliamentary|[Ee]xternal\s+[Aa]ffairs|[Ff]oreign|[Dd]efen[cs]e|[Tt]rade|[Ss]enior|[Cc]hief)[\s-]+)*(?:[Pp]rime\s+[Mm]inister|[Pp]remier|[Pp]resident|[Cc]hancellor|[Mm]inister|[Cc]hair(?:man|person|woman)?|[Ss]ecretary(?:[\s-][Gg]eneral)?|[Dd]irector(?:[\s-][Gg]eneral)?|[Hh]ead|[Ee]xecutive(?:\s+[Oo]fficer)?|[Ee]nvoy|[Aa]mbassador|[Rr]epresentative|[Ll]eader|[Ss]peaker|[Aa]dviser|[Gg]overnor|[Kk]ing|[Ee]mir|[Cc]rown\s+[Pp]rince)(?:s(?!\p{L})|(?!\p{L}))/u,
    matches: ['First Deputy Prime Minister of', 'SCO Secretary-General', 'the prime ministers of'],
    ignores: ['Ministry of Trade', 'Kingdom', 'heading'],
    isHead: true,
  },
  adjectives: [],
  nouns: [],
  noOffice: { id: 'no-office', pattern: /\bwife\b/u, matches: ['the wife of'], ignores: ['minister'] },
  plural: {
    id: 'several-hold-it',
    pattern:
      /(?:[Mm]inister|[Pp]remier|[Pp]resident|[Hh]ead|[Rr]epresentative|[Ll]eader|[Aa]mbassador|[Ss]ecretarie|[Ee]nvoy)s\b/u,
    matches: ['Prime Ministers', 'representatives'],
    ignores: ['Prime Minister'],
  },
  link: {
    id: 'country-and-office',
    pattern:
      /(?<!\p{L})(?:of|the|from|for|(?:Islamic|People's|Democratic|Socialist)?\s*Republic|H\.?\s?E\.?|Mr\.?|Ms\.?|Mrs\.?|Dr\.?)(?!\p{L})|'s?|[()]/u,
    matches: ['of the', "India's", '(India)'],
    ignores: ['office', 'Theresa'],
  },
  countries: [
    adjective('Chinese', 'China'),
    adjective('Russian', 'Russia'),
    adjective('Indian', 'India'),
    adjective('Pakistani', 'Pakistan'),
    adjective('Kazakh', 'Kazakhstan'),
    adjective('Kyrgyz', 'Kyrgyzstan'),
    adjective('Tajik', 'Tajikistan'),
    adjective('Uzbek', 'Uzbekistan'),
    adjective('Iranian', 'Iran'),
    adjective('Belarusian', 'Belarus'),
    adjective('Mongolian', 'Mongolia'),
    adjective('Turkish', 'Türkiye'),
    adjective('Afghan', 'Afghanistan'),
  ],
};
