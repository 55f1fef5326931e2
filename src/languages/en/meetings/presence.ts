import type { PresenceRules } from '../../meetings.ts';

export const presence: PresenceRules = {
  attends: {
    id: 'presence/attends',
    pattern:
      /\b(?:attend(?:s|ed|ing)?|(?:took|takes|taking)\s+part\s+in|participat(?:ed|es|ing)\s+in|chair(?:s|ed|ing)?|addressed|presided\s+over|spoke\s+at)\s+(?:the\s+|an?\s+)?⟦/iu,
    matches: ['The minister attended the ⟦⟧', 'He chaired the ⟦⟧', 'He is taking part in a ⟦⟧'],
    ignores: ['The minister praised the ⟦⟧', 'the attendants of the ⟦⟧'],
  },
  guests: {
    id: 'presence/guests',
    pattern: /^\s*(?:guests|participants|delegat)/iu,
    matches: [' guests in Ufa', ' delegations'],
    ignores: [' in Ufa with guests'],
  },
  elsewhere: {
    id: 'presence/elsewhere',
    pattern: /\b(?:arriv|travel|trip|visit|left\s+for|depart|flew|to\s+attend|announc|said)/iu,
    matches: ['arrived in Bishkek', 'will travel to', 'left for Ufa', 'said that he attended the'],
    ignores: ['attended the', 'chaired the'],
  },
  during: {
    id: 'presence/during',
    pattern: /^[^.;,]{0,40},?\s+(?:on\s+the\s+(?:sidelines|margins)|during)/iu,
    matches: [', on the sidelines of', ' in Ufa, during which'],
    ignores: [' in Ufa on 5 May'],
  },
  toDay: {
    id: 'presence/to-day',
    pattern: /^[\s,]*(?:(?:in|at|on|held|via|the\s+capital\s+of)[\s,]*)*$/iu,
    matches: [' in  on ', ', held in , '],
    ignores: [' in  about the forum on '],
  },
};
