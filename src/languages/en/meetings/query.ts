import { formsForBodies } from '../../body-forms.ts';
import type { QueryRules } from '../../meetings.ts';
import { ORDINAL } from '../ordinals.ts';
import { bodies } from './events.ts';

export const query: QueryRules = {
  next: {
    id: 'query-next',
    pattern: /\b(?:next|upcoming|coming)\b/iu,
    matches: ['next summit'],
    ignores: ['last summit', 'context'],
  },
  last: {
    id: 'query-last',
    pattern: /\b(?:last|latest|previous|most recent)\b/iu,
    matches: ['latest summit', 'the most recent meeting'],
    ignores: ['next summit', 'a lasting peace'],
  },
  ordinal: {
    id: 'query-ordinal',
    pattern: new RegExp(
      String.raw`\d{1,3}\s+(?:st|nd|rd|th)(?!\w)|(?<![\p{L}\p{N}])(?:${ORDINAL})(?![\p{L}\p{N}])`,
      'iu',
    ),
    matches: ['24th meeting', '24 th meeting', 'twenty-fourth', 'XXIV'],
    ignores: ['24 meetings', '2024'],
  },
  negated: {
    id: 'query-negated',
    pattern:
      /\b(?:(?<!\bor )not(?! (?:sure|mistaken|wrong)\b)|never|without|except(?:ing)?|excluding|other than|apart from|outside|(?:was|were|is|are|did|do|does|has|have|had)n['’]?t(?! (?:it|they|he|she|there|know|remember|recall|find|you)\b))(?!\p{L})/iu,
    matches: [
      'which summits were not hosted by Russia',
      'who never chaired',
      'summits held outside Russia',
      "which countries didn't join",
    ],
    ignores: [
      "it was in Ufa, wasn't it",
      'has it been held or not',
      'if I am not mistaken',
      "I don't know when",
      'notes',
    ],
  },
  whichCountry: {
    id: 'query-which-country',
    pattern:
      /\b(?:which|what)\s+(?:(?:SCO|member|other)\s+){0,2}(?:country|state|nation)(?!\p{L})(?![^?]*\b(?:city|where)\b)/iu,
    matches: ['which country hosts the next summit', 'in what SCO member state'],
    ignores: ['which city', 'which countries joined', 'in which country and city is it'],
  },
  hasBeen: {
    id: 'query-has-been',
    pattern:
      /(?:^|[,;:]\s*|\b(?:already|know|tell me|so|hey)\s+)(?:has|have|did|was|were|hasn't|didn't|wasn't)\b(?=.{0,120}?\b(?:tak(?:en?|ing)\s+place|happen(?:ed)?|held|occur(?:red)?|been|over|met)\b)/iu,
    matches: ['Has the 25th meeting taken place?', 'did the summit happen already', 'hey was the 9th summit held'],
    ignores: ['When has the meeting taken place?', 'where was it held', 'Will it be held?'],
  },
  together: {
    id: 'query-together',
    pattern: /^\s*(?:,|&|and|or|as\s+well\s+as)\s*$/iu,
    matches: [' and '],
    ignores: [' before ', ' and after '],
  },
  filler: {
    id: 'query-filler',
    pattern:
      /\b(?:SCO|Shanghai|Cooperation|Organi[sz]ation|meetings?|sessions?|councils?|of|the|in|at|on|and|member|states?|for|was|is|when|where|who|held|holds?|a|which|what|city|took?|takes?|place|chaired|chair|did|does|do|that|under|by|with|from|has|been|be|were|will|are|host(?:ed|s)?|chairmanship|chairing|date|venue|no|number|th|SCO's|times?|same|day|earlier|later|sooner|before|after|during|while|c[ao]mes?(?: (?:right|straight|immediately))? (?:before|after)|right|straight|immediately|became|becomes?|originally|ever|really|true|all)\b/iu,
    matches: ['when was the meeting held', 'which came before Ufa'],
    ignores: ['Moscow'],
  },
  bodies: [
    {
      id: 'query-heads_of_government',
      code: 'heads_of_government',
      pattern: /\b(?:heads?\s+of\s+governments?|prime\s+ministers?'?|premiers?|CHG|HGC|HoGs?|PMs?)\b/iu,
      matches: ['HoG 2024', 'prime ministers'],
      ignores: ['the government'],
    },
    {
      id: 'query-heads_of_state',
      code: 'heads_of_state',
      pattern: /\b(?:heads?\s+of\s+states?|presidents?|CHS|HSC|HoS)\b/iu,
      matches: ['head of state', 'CHS 2024'],
      ignores: ['member states'],
    },
    {
      id: 'query-foreign_ministers',
      code: 'foreign_ministers',
      pattern: /\b(?:foreign\s+ministers?'?|CFM)\b/iu,
      matches: ['CFM Goa'],
      ignores: ['foreign ministry'],
    },
    {
      id: 'query-security_council_secretaries',
      code: 'security_council_secretaries',
      pattern: /\bsecurity\s+council\s+secretar\w+|\bsecurity\s+secretar\w+/iu,
      matches: ['security secretaries 2025'],
      ignores: ['security council'],
    },
    {
      id: 'query-defence_ministers',
      code: 'defence_ministers',
      pattern: /\bdefen[cs]e\s+ministers?'?/iu,
      matches: ['defense ministers'],
      ignores: ['defence ministry'],
    },
  ],
  anyBody: formsForBodies(bodies, {
    id: 'query-body',
    of: (body) => new RegExp(String.raw`\b(?:${body})`, 'iu'),
    matches: ['transport ministers'],
    ignores: ['transport'],
  }),
  lead: {
    id: 'query-lead',
    pattern: /(?:\b(?:the|SCO|summits?|meetings?|sessions?|in|of|at|held)\s{1,3}){1,6}$/iu,
    matches: ['after the summit in ', 'before the '],
    ignores: ['after Norov and ', 'after the'],
  },
  vocabulary: 'summit meeting session council government governments ministers premier prime heads'.split(' '),
};
