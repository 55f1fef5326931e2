import { lazy } from '../../../text/lazy.ts';
import type { DocumentRules, MeetingFormatting, NameRules } from '../../meetings.ts';

export const documents: DocumentRules = {
  aside: {
    id: 'aside-of-meeting',
    pattern: /on the sidelines|in the margins|ahead of|on the eve/iu,
    matches: ['They met on the sidelines of the summit.'],
    ignores: ['They met at the summit.'],
  },
  talks: {
    id: 'talks-in-title',
    pattern: /\b(?:talks|meets|met|visits?|phone|calls?)\b/iu,
    matches: ['Premier meets Kazakh president'],
    ignores: ['Meeting of the Council of Heads of State'],
  },
  list: {
    id: 'list-of-meetings',
    pattern: /\b(?:meetings|summits)\b|register|list of/iu,
    matches: ['Meetings of the Council', 'A list of summits'],
    ignores: ['24th meeting of the Council'],
  },
};

export const names: NameRules = {
  unknownCity: {
    id: 'unknown-city',
    pattern: /(?<=\b[Cc]ity\s{1,3}of\s{1,3})\p{Lu}\p{Ll}+(?:-\p{Lu}?\p{Ll}+)*/u,
    matches: ['in the city of Panaji'],
    ignores: ['in Panaji', 'the city of his birth'],
  },
  // There have been two premiers Li: the name alone says which.
  titleInName: [
    { id: 'title-in-name', pattern: /^Premier\s+/u, matches: ['Premier Li Qiang'], ignores: ['Li Qiang', 'Premiere'] },
  ],
  cases: null,
};

const plurals = lazy(() => new Intl.PluralRules('en', { type: 'ordinal' }));
const ENDINGS: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd' };

export const formatting: MeetingFormatting = {
  ordinal: (number) => `${number}${ENDINGS[plurals().select(number)] ?? 'th'}`,
  extraordinary: 'extraordinary',
  keepsLongerNames: false,
  chair: 'chair: ',
  participant: ({ office, name, country }) => [office, name, country && `(${country})`].filter(Boolean).join(' '),
  formats: {
    restricted: 'restricted format',
    expanded: 'expanded format',
    video: 'videoconference',
    hybrid: 'hybrid format',
  },
};
