import type { NextMeetingRules } from '../../meetings.ts';

export const nextMeeting: NextMeetingRules = {
  handover: {
    id: 'chair-handover',
    pattern: /主席(?:国)?(?:一职)?[^。；]{0,40}?(?:移交|转交|交接|交棒)(?:给|至)?/u,
    matches: ['下届理事会主席国一职移交给巴基斯坦。', '主席国将于会后转交俄罗斯。'],
    ignores: ['会议由主席国印度主持。'],
  },
  receiver: [
    {
      id: 'chair-receiver',
      pattern: /^[\s\S]{0,4}$/u,
      matches: ['', '予'],
      ignores: ['塔什干会议上的'],
    },
  ],
  held: {
    id: 'meeting-held',
    pattern: /举行|举办|主办|承办/u,
    matches: ['下次会议将于2026年在塔吉克斯坦举行。'],
    ignores: ['下次会议将讨论安全问题。'],
  },
  inCity: { id: 'in-city', pattern: /[在于]$/u, matches: ['将在'], ignores: ['代表来自'] },
};
