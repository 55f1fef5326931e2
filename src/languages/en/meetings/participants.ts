import type { ParticipantRules } from '../../meetings.ts';
import { attendance } from './attendance.ts';

export const participants: ParticipantRules = {
  attendance,
  attended: {
    id: 'attended',
    pattern:
      /\b(?:attend|participat|took part|take part|present at|invited|sit in|represented by|delegations?[^.]{0,120} (?:led|headed))\w*/iu,
    matches: ['The meeting was attended by Mongolia.', 'Delegations of India and China were led by ministers.'],
    ignores: ['The delegation left for home.'],
  },
  role: {
    id: 'participant-role',
    pattern:
      /(?<after>\bas\s+)?(?:(?<observers>observers?(?:\s+(?:states?|countries))?)|(?<partners>dialogue\s+partners?|SCO\s+partners?)|(?<guests>guests?|international\s+organi[sz]ations?)|(?<members>member\s+(?:states|countries)))/giu,
    matches: ['the observer state Mongolia', 'dialogue partners', 'guests of the chair', 'the member states India'],
    ignores: ['partners in trade', 'a member of the council'],
  },
  roleEnd: {
    id: 'role-end',
    pattern: /\.\s|\b(?:attend|chaired|chairs|presid|host|held\b|took\s+place|said\b|spoke\b|with\b|guests?\b)/iu,
    matches: [' also attended; the host', ', with Mongolia', ' and the guest '],
    ignores: [' Mongolia, ', 's sat in; it names '],
  },
  meetingOf: {
    id: 'meeting-of',
    pattern: /\battend(?:ed|s|ing)?\s+(?:the\s+|a\s+)?$/iu,
    matches: ['attended the '],
    ignores: ['attended by the '],
  },
  longerNames: [
    {
      id: 'longer-organisation',
      pattern: /^\s+(?:Charter|Secretary)/u,
      matches: [' Charter is the ground of it', ' Secretary-General sent a message'],
      ignores: [' and its charter'],
    },
  ],
};
