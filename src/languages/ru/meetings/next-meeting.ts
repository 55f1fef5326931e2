import type { NextMeetingRules } from '../../meetings.ts';

export const nextMeeting: NextMeetingRules = {
  handover: {
    id: 'chair-handover',
    pattern:
      /председательств\p{Ll}*[^.;]{0,80}?(?<!\p{L})(?:перешл[оа]|переходит|перейдет|передан[оа]?|передала?)(?!\p{L})/iu,
    matches: ['Председательство в Совете перешло к Индии.', 'Председательство на 2026 год передано Киргизии.'],
    ignores: ['Председательство Индии было удачным.'],
  },
  receiver: [
    {
      id: 'chair-receiver',
      pattern: /(?<!\p{L})к\s+(?:Республике\s+)?$/iu,
      matches: [' к ', ' на год к Республике '],
      ignores: [' от '],
    },
    {
      id: 'chair-receiver-dative',
      pattern: /^\s+(?:Республике\s+)?$/u,
      matches: [' ', ' Республике '],
      ignores: [' от '],
    },
  ],
  held: {
    id: 'meeting-held',
    pattern: /пройд[её]т|состоится|провести|примет|запланирован/iu,
    matches: ['Следующее заседание состоится в 2026 году.', 'Решено провести его в Душанбе.'],
    ignores: ['Заседание прошло в Москве.'],
  },
  inCity: { id: 'in-city', pattern: /(?<!\p{L})(?:в|во)\s+$/iu, matches: ['состоится в '], ignores: ['прибыл из '] },
};
