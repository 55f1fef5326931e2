import type { CertaintyRules } from '../../meetings.ts';

export const certainty: CertaintyRules = {
  attributedBefore: {
    id: 'attributed-before',
    pattern:
      /\b(?:according\s+to(?!\s+(?:(?:the|a)\s+)?(?:plan|schedule|agenda|tradition))|as\s+reported\s+by|in\s+the\s+(?:view|words)\s+of|says|said|writes|wrote|reports|reported|claims|claimed|believes)\b/iu,
    matches: ['According to the newspaper, the meeting', 'The agency reported on Monday that'],
    ignores: ['According to plan, the meeting', 'The reporter attended', 'a claimant'],
  },
  attributedBehind: {
    id: 'attributed-behind',
    pattern:
      /^(?:(?!\b(?:while|whereas|but|and)\b)[^;:]){0,60}?(?:\baccording\s+to(?!\s+(?:(?:the|a)\s+)?(?:plan|schedule|agenda|tradition))\b|,\s(?:\p{L}+\s){1,5}(?:says|said|writes|wrote|reports|reported|claims|claimed)(?:\s+on\s[^,;:]{3,30})?\.?$)/iu,
    matches: [' in Minsk, according to the agency', ' in Minsk, the agency reported on Monday.'],
    ignores: [' in Minsk, and the minister said that', ' in Minsk according to plan', ' while according to the agency'],
  },
  doubted: {
    id: 'doubted',
    pattern:
      /\b(?:[Rr]eportedly|[Aa]llegedly|[Pp]resumably|[Ss]upposedly|[Pp]robably|[Pp]erhaps|[Pp]ossibly|[Aa]pparently|may|might|could|(?:is|was)\s+(?:said|rumoured|rumored|believed)\s+to)\b/u,
    matches: ['The meeting was reportedly held', 'The meeting may be held', 'is said to have been held'],
    ignores: ['The meeting of 5 May was held', 'It was said that'],
  },
  unconfirmed: {
    id: 'unconfirmed',
    pattern:
      /\b(?:unconfirmed|unverified|not\s+(?:yet\s+)?(?:been\s+)?(?:confirmed|verified)|(?:unclear|not\s+clear|unknown|not\s+known)\s+(?:whether|if))\b/iu,
    matches: ['It is not confirmed that the meeting', 'It is unclear whether', ', which has not been verified'],
    ignores: ['The date has been confirmed', 'It is clear that'],
  },
  notHeld: {
    id: 'not-held',
    pattern: /\b(?:not|never|instead\s+of)\b[\s\w]*$/iu,
    matches: ['the meeting was not held', 'instead of being held'],
    ignores: ['the meeting was held', 'not planned, it was held'],
  },
  untrue: {
    id: 'untrue',
    pattern: /\b(?:not\s+true|untrue|false|wrong\s+to\s+say|den(?:y|ies|ied|ying)|no\s+truth)\b[^;:]{0,40}$/iu,
    matches: ['It is not true that ', 'The ministry denied reports that '],
    ignores: ['It is true that ', 'They denied it: '],
  },
  planned: {
    id: 'planned',
    pattern:
      /\b(?:will|to be|shall|is due|planned|scheduled|is to|going to|upcoming|to host|(?:is|are)\s+expected\s+to)\b/iu,
    matches: ['The meeting will be held in Dushanbe.', 'The summit is scheduled for August.'],
    ignores: ['The meeting was held in Dushanbe.', 'The goodwill lasted.'],
  },
  disputed: {
    id: 'disputed',
    pattern: /\b(?:disputed|(?:sources|reports|accounts)\s+(?:differ|disagree|contradict|do\s+not\s+agree))\b/iu,
    matches: ['Who will host it is disputed', 'On the place the sources do not agree'],
    ignores: ['The parties disagree', 'The dispute was settled'],
  },
};
