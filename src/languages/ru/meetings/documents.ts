import { nameCases } from '../name-cases.ts';
import type { DocumentRules, MeetingFormatting, NameRules } from '../../meetings.ts';

export const documents: DocumentRules = {
  aside: {
    id: 'aside-of-meeting',
    pattern: /на полях|в рамках|накануне/iu,
    matches: ['На полях саммита прошли переговоры'],
    ignores: ['На саммите приняли декларацию'],
  },
  talks: {
    id: 'talks-in-title',
    pattern: /встреч|переговор|визит|бесед|телефонн/iu,
    matches: ['Встреча с президентом Казахстана'],
    ignores: ['Заседание Совета глав государств'],
  },
  list: {
    id: 'list-of-meetings',
    pattern: /^\s*(?:заседания|саммиты)|перечень|реестр|хронолог/iu,
    matches: ['Заседания Совета глав государств', 'Перечень саммитов'],
    ignores: ['24-е заседание Совета', 'Итоги заседания'],
  },
};

export const names: NameRules = {
  unknownCity: {
    id: 'unknown-city',
    pattern: /(?<=(?<!\p{L})в\s{1,3}(?:г\.\s{0,3}|городе\s{1,3}))\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)*/u,
    matches: ['прошло в г. Панаджи', 'в городе Нур-Тау'],
    ignores: ['прошло в Панаджи', 'в городе много'],
  },
  titleInName: [],
  cases: nameCases,
};

export const formatting: MeetingFormatting = {
  ordinal: (number) => `${number}-е`,
  extraordinary: 'внеочередное',
  keepsLongerNames: false,
  chair: 'председатель: ',
  participant: ({ office, name, country }) => [office, name, country && `(${country})`].filter(Boolean).join(' '),
  formats: {
    restricted: 'узкий состав',
    expanded: 'расширенный состав',
    video: 'видеоконференция',
    hybrid: 'гибридный формат',
  },
};
