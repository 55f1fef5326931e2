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
};
