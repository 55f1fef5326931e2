import type { NextMeetingRules } from '../../meetings.ts';

export const nextMeeting: NextMeetingRules = {
  handover: {
    id: 'chair-handover',
    pattern:
      /\bchair(?:manship)?\b[^.;]{0,80}?\b(?:passed|passes|passing|handed(?:\s+over)?|transferred)\b|\b(?:passed|handed(?:\s+over)?|transferred)\s+(?:on\s+)?(?:the\s+)?(?:\w+\s+)?(?:chair(?:manship)?|presidency)\b/iu,
    matches: [
      'The chairmanship of the Council passed to India.',
      'China handed over the rotating presidency to India.',
    ],
    ignores: ['India held the chairmanship.', 'The chairman passed away.'],
  },
  receiver: [
    {
      id: 'chair-receiver',
      pattern: /\bto\s+(?:the\s+)?(?:Republic\s+of\s+)?$/iu,
      matches: [' to ', ' for a year to the Republic of '],
      ignores: [' from ', ' to the president of '],
    },
  ],
  held: {
    id: 'meeting-held',
    pattern: /\b(?:held|hold|host|take place|planned|scheduled)/iu,
    matches: ['The next meeting will be held in 2026.', 'Kyrgyzstan will host it.'],
    ignores: ['The next meeting will discuss trade.'],
  },
  inCity: { id: 'in-city', pattern: /(?<!\p{L})in\s+$/iu, matches: ['will be held in '], ignores: ['came from '] },
  hostClaim: {
    id: 'host-claim',
    pattern:
      /(?:\b(?:names|named|naming|in|hosted\s+by)|\b(?:pass(?:ed|es|ing)|handed\s+over|transferred)\b[^;]{0,40}\sto)\s+(?:the\s+)?⟦|⟦[^⟧]*⟧\s+(?:will|is\s+to|as\s+(?:the\s+)?host)\b/iu,
    matches: ['one paper names ⟦Narnia⟧', 'the chair passed from Gondor to ⟦Rohan⟧', 'that ⟦Rohan⟧ will host it'],
    ignores: ['the chair passed from ⟦Gondor⟧ to', 'the press of ⟦Narnia⟧'],
  },
  cityClaim: {
    id: 'city-claim',
    pattern: /\b(?:city|venue|place)\b[^;,⟦]{0,40}\b(?:be|is)\s+⟦/iu,
    matches: ['the city would then be ⟦Minas⟧'],
    ignores: ['the embassy in ⟦Minas⟧'],
  },
};
