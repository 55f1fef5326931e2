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
  hostClaim: {
    id: 'host-claim',
    pattern: /(?:移交|转交|交接|说是|[在于])[给至]?⟦|由⟦[^⟧]*⟧(?:主办|承办|举办|主持)/u,
    matches: ['主席一职由甲国移交⟦乙国⟧', '报纸说由⟦乙国⟧主办', '说是⟦乙国⟧'],
    ignores: ['主席一职由⟦甲国⟧移交乙国', '⟦甲国⟧报纸说'],
  },
  cityClaim: {
    id: 'city-claim',
    pattern: /(?:会议|主办|举办)(?:城市|地点)[^，。；⟦]{0,20}⟦/u,
    matches: ['会议城市据此推测为⟦某城⟧'],
    ignores: ['驻⟦某城⟧使馆'],
  },
};
