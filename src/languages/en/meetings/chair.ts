import type { ChairRule, PeopleRules } from '../../meetings.ts';

export const chair: readonly (readonly ChairRule[])[] = [
  [
    {
      id: 'chaired-by',
      pattern:
        /\b(?:(?:chaired|presided\s+over)\s+by|under\s+the\s+(?:chairmanship|chair|presidency)\s+of|chair(?:man|person)?\s*[:—–-])\s+([^;]{3,160})/gu,
      matches: ['The meeting was chaired by Akil Akilov.', 'chairman: A. Akilov', 'under the presidency of India'],
      ignores: ['Akil Akilov chaired the meeting.', 'The chairman Akil Akilov opened it.'],
      chair: 'group',
      cut: /\s(?:and|in|on|who|which|with|at|after|as|while|was)\s|(?<=\p{Ll}{3})\.\s/u,
      notOfMeeting:
        /^under\s+the\s+\p{Ll}+\s+of\s+\S+(?:\s\S+)?\s+(?:of|in)\s+(?:the\s+)?(?:SCO|Shanghai|[Oo]rgani|20\d\d)/u,
      event: ['before', 'after'],
      orCountry: true,
    },
    {
      id: 'under-their-chair',
      pattern: /\bunder\s+(?:the\s+)?(\p{Lu}[\p{L} ]{2,40}?)(?:'s?)?\s+chair(?:manship)?\b/gu,
      matches: ["held under India's chairmanship", 'under the Indian chairmanship'],
      ignores: ['under the chairmanship of India', "under India's presidency"],
      chair: 'group',
      notOfMeeting:
        /^under\s[^.,;]{0,50}?chair(?:manship)?\s+(?:of|in)\s+(?:the\s+)?(?:SCO|Shanghai|[Oo]rgani|20\d\d)/u,
      event: ['before', 'after'],
      orCountry: true,
    },
    {
      id: 'chaired',
      pattern: /\b(?:chaired|chairs|chairing|presid(?:ed|es|ing)\s+over)\s+(?!by\b)/gu,
      matches: ['Akil Akilov chaired the meeting.', 'with the Secretary presiding over the meeting'],
      ignores: ['The meeting was chaired by Akil Akilov.', 'The chair of the meeting spoke.'],
      chair: 'clause',
      // "…, with the Secretary presiding over the meeting"
      cut: /\bwith\s|\s(?:--|[—–])\s/u,
      event: [5],
      needsEvent: true,
    },
    {
      id: 'will-chair',
      pattern: /\bwill\s+(?:chair|preside\s+over)\s+(?!by\b)/gu,
      matches: ['Kyrgyzstan will chair the next meeting.'],
      ignores: ['Kyrgyzstan will host the next meeting.', 'Kyrgyzstan will be chaired'],
      chair: 'clause',
      cut: /\bwith\s|\s(?:--|[—–])\s/u,
      event: [5],
      needsEvent: true,
      orCountry: true,
    },
  ],
  [
    {
      id: 'country-chaired',
      pattern:
        /(?<=^|[.;,]\s)((?:The\s+)?\p{Lu}[\p{L} ]{2,40}?)(?:,\s+as\s[^,]{3,60},)?\s+(?:chaired|chairs|presided\s+over)\s+(?!by\b)/gu,
      matches: ['India chaired the meeting.', 'China, as the rotating chair, presided over the meeting'],
      ignores: ['The meeting was chaired by India.', 'the chairs of the hall'],
      chair: 'group',
      event: [5],
      needsEvent: true,
      orCountry: true,
    },
  ],
];

export const people: PeopleRules = {
  kind: 'capitals',
  run: {
    id: 'capitalised-run',
    pattern:
      /(?<!\p{L})(?:\p{Lu}\.\s?){0,2}\p{Lu}[\p{L}'-]+(?:\s+(?:bin|al|ibn|ul|\p{Lu}\.(?:\s?\p{Lu}\.)?|\p{Lu}[\p{L}'-]+|\p{Lu}(?=,|$))){0,9}/gu,
    matches: ['prime minister A. Japarov', 'Mohammed bin Salman'],
    ignores: ['the prime minister', 'A. of'],
  },
  title: {
    id: 'title',
    pattern:
      /Republ|Federation|Kingdom|State|Islamic|People's|Minister|Premier|President|Chair|Vice|First|Deputy|Prime|Acting|Foreign|External|Affairs|Secretary|General|Council|Cabinet|Government|Security|National|Defen[cs]e|Trade|Transport|Excellency|Head|Organi[sz]ation|Cooperation|Shanghai|SCO|Meeting|Summit|Regional|Anti-|Structure|Executive|Committee|Commission|Director|Board|Business|Interbank/u,
    matches: ['Prime Minister', 'Kyrgyz Republic'],
    ignores: ['Akil Akilov', 'minister'],
  },
  noName: {
    id: 'no-name',
    pattern:
      /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Xinhua|TASS|Reuters|The|This|It|He|She|They|As|On|In|At)$/u,
    matches: ['Monday', 'TASS', 'The'],
    ignores: ['Theresa', 'Augustus'],
  },
  genitive: [],
};
