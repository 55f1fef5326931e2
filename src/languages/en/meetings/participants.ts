import type { ParticipantRules } from '../../meetings.ts';

export const participants: ParticipantRules = {
  attended: {
    id: 'attended',
    pattern:
      /\b(?:attend|participat|took part|take part|present at|invited|sit in|delegations? (?:was|were|of [^.]{3,80} were) led)\w*/iu,
    matches: ['The meeting was attended by Mongolia.', 'Delegations of India and China were led by ministers.'],
    ignores: ['The delegation left for home.'],
  },
  role: {
    id: 'participant-role',
    pattern:
      /(?<observers>observers?(?:\s+(?:states?|countries))?)|(?<partners>dialogue\s+partners?|SCO\s+partners?)|(?<guests>guests?|international\s+organi[sz]ations?)|(?<members>member\s+(?:states|countries))/giu,
    matches: ['the observer state Mongolia', 'dialogue partners', 'guests of the chair', 'the member states India'],
    ignores: ['partners in trade', 'a member of the council'],
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
