import type { ParticipantRules } from '../../meetings.ts';

export const participants: ParticipantRules = {
  attended: {
    id: 'attended',
    pattern: /участ(?!ник)|присутств|приглаш|принял\p{Ll}* участие|возглав/iu,
    matches: ['В заседании участвовали главы правительств.', 'Приглашены представители ООН.'],
    ignores: ['Участники обсудили торговлю.'],
  },
  role: {
    id: 'participant-role',
    pattern:
      /(?<observers>наблюдател\p{Ll}+)|(?<partners>партнер\p{Ll}*(?:\s+по\s+диалогу|\s+ШОС)?)|(?<guests>гост\p{Ll}+|международн\p{Ll}+\s+организаци\p{Ll}+)|(?<members>государств\p{Ll}*\s*[-–—]\s*член\p{Ll}+(?!\s+ШОС\s+состо))/giu,
    matches: ['наблюдатели от Монголии', 'партнеры по диалогу', 'гости: Туркменистан', 'государства - члены'],
    ignores: ['наблюдался рост', 'государства Азии'],
  },
  longerNames: [],
};
