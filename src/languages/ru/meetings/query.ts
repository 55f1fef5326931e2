import { formsForBodies } from '../../body-forms.ts';
import type { QueryRules } from '../../meetings.ts';
import { ORDINAL } from '../ordinals.ts';
import { bodies } from './events.ts';

export const query: QueryRules = {
  next: {
    id: 'query-next',
    pattern: /(?<!\p{L})(?:следующ|ближайш|предстоящ)\p{Ll}*/iu,
    matches: ['когда следующий саммит'],
    ignores: ['последний саммит'],
  },
  last: {
    id: 'query-last',
    pattern: /(?<!\p{L})(?:последн\p{Ll}*|предыдущ\p{Ll}*|прошл(?:ый|ая|ое|ого|ой|ом|ую))(?!\p{L})/iu,
    matches: ['последний саммит', 'прошлое заседание'],
    ignores: ['прошло заседание', 'прошлогодний саммит'],
  },
  ordinal: {
    id: 'query-ordinal',
    pattern: new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${ORDINAL})(?![\p{L}\p{N}])`, 'iu'),
    matches: ['24-е заседание', 'двадцать четвертое', 'XXIV заседание'],
    ignores: ['24 заседание', '2024 год'],
  },
  filler: {
    id: 'query-filler',
    pattern:
      /(?<!\p{L})(?:ШОС|Шанхайск\p{Ll}+|организаци\p{Ll}+|сотрудничеств\p{Ll}+|заседани\p{Ll}*|встреч\p{Ll}*|совещани\p{Ll}*|совет\p{Ll}*|государств\p{Ll}*|член\p{Ll}*|год\p{Ll}*|г|в|во|на|о|об|и|когда|где|кто|какой|каком|какого|город\p{Ll}*|председательств\p{Ll}+|вел|провел|было|была|состоял\p{Ll}+|прош(?:ел|ла|ло|ли|едш\p{Ll}+)|проходил\p{Ll}*|провод\p{Ll}+|состоится|пройдет|будет|будут|под|номер|мест\p{Ll}|дат\p{Ll}|чье\p{Ll}*|кем|кого|принимал\p{Ll}*|самы\p{Ll}+|котор\p{Ll}+|что|раза?|лет|раньше|позже|перв\p{Ll}+|день|один|од(?:ин|но|ном)|тот|том|же|до|после|время|сразу|стал[аио]?|собирал\p{Ll}*|правда|все|всех)(?!\p{L})/iu,
    matches: ['когда прошло заседание'],
    ignores: ['Москва'],
  },
  bodies: [
    {
      id: 'query-heads_of_government',
      code: 'heads_of_government',
      pattern: /(?<!\p{L})(?:СГП|глав\p{Ll}*\s+правительств\p{Ll}*|премьер\p{Ll}*(?:-министр\p{Ll}*)?)/iu,
      matches: ['заседание СГП', 'встреча премьеров'],
      ignores: ['заседание правительства'],
    },
    {
      id: 'query-heads_of_state',
      code: 'heads_of_state',
      pattern: /(?<!\p{L})(?:СГГ|глав\p{Ll}*\s+государств\p{Ll}*|президент\p{Ll}*)/iu,
      matches: ['встреча президентов'],
      ignores: ['государства - члены'],
    },
    {
      id: 'query-foreign_ministers',
      code: 'foreign_ministers',
      pattern: /(?<!\p{L})(?:СМИД|министр\p{Ll}*\s+иностранных\s+дел)/iu,
      matches: ['заседание СМИД'],
      ignores: ['министры обороны'],
    },
    {
      id: 'query-security_council_secretaries',
      code: 'security_council_secretaries',
      pattern: /(?<!\p{L})секретар\p{Ll}*\s+советов\s+безопасности/iu,
      matches: ['секретари советов безопасности'],
      ignores: ['Совет Безопасности'],
    },
    {
      id: 'query-defence_ministers',
      code: 'defence_ministers',
      pattern: /(?<!\p{L})министр\p{Ll}*\s+обороны/iu,
      matches: ['министры обороны'],
      ignores: ['оборона'],
    },
  ],
  anyBody: formsForBodies(bodies, {
    id: 'query-body',
    of: (body) => new RegExp(String.raw`(?<!\p{L})(?:${body})`, 'iu'),
    matches: ['совещание министров транспорта'],
    ignores: ['транспорт'],
  }),
  lead: {
    id: 'query-lead',
    pattern: /(?:(?<!\p{L})(?:саммит\p{Ll}{0,3}|заседани\p{Ll}{1,3}|встреч\p{Ll}{1,3}|ШОС|в|во|на)\s{1,3}){1,6}$/iu,
    matches: ['после саммита в '],
    ignores: ['после Норова и '],
  },
  vocabulary: 'саммит заседание совета правительств государств премьеров следующее последнее'.split(' '),
};
