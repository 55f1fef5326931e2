import type { Language } from '../../languages/language.ts';
import { isCalled } from './names.ts';
import { type Named, namedBy } from './people.ts';
import type { Sentence } from './venue.ts';

export type Participant = {
  readonly fact: 'members' | 'observers' | 'partners' | 'international_organisations';
  readonly named: Named;
};

const ATTENDED: Readonly<Record<Language, RegExp>> = {
  zh: /出席|参加|与会(?!各方|领导|者)|列席|旁听|参会|应邀|邀请|率团|代表团团长是/u,
  ru: /участ(?!ник)|присутств|приглаш|принял\p{Ll}* участие|возглав/iu,
  en: /\b(?:attend|participat|took part|take part|present at|invited|sit in|delegations? (?:was|were|of [^.]{3,80} were) led)\w*/iu,
};

/** Words by which a sentence says what those who follow (or, before 等, those who came) are. */
const ROLES: Readonly<Record<Language, RegExp>> = {
  zh: /(?<after>等)?(?:(?<observers>观察员国?)(?:和)?|(?<partners>对话伙伴国?|上合组织伙伴国?)|(?<guests>(?:东道国|主席国|主办国|会议)客人|国际组织)|(?<members>成员国(?!元首|政府|总理|外长)))/gu,
  ru: /(?<observers>наблюдател\p{Ll}+)|(?<partners>партнер\p{Ll}*(?:\s+по\s+диалогу|\s+ШОС)?)|(?<guests>гост\p{Ll}+|международн\p{Ll}+\s+организаци\p{Ll}+)|(?<members>государств\p{Ll}*\s*[-–—]\s*член\p{Ll}+(?!\s+ШОС\s+состо))/giu,
  en: /(?<observers>observers?(?:\s+(?:states?|countries))?)|(?<partners>dialogue\s+partners?|SCO\s+partners?)|(?<guests>guests?|international\s+organi[sz]ations?)|(?<members>member\s+(?:states|countries))/giu,
};

const MEMBERS = [
  'Belarus',
  'China',
  'India',
  'Iran',
  'Kazakhstan',
  'Kyrgyzstan',
  'Pakistan',
  'Russia',
  'Tajikistan',
  'Uzbekistan',
];

/** From so many countries that have been members on, a list without a word on their role is one of members. */
const FEWEST_MEMBERS = 3;

function gapIsBlank(text: string, from: number, to: number): boolean {
  return to >= from && to - from <= 3 && text.slice(from, to).trim() === '';
}

/** Who took part, where a sentence says that somebody did. */
export function participantsOf(sentence: Sentence): Participant[] {
  const { text, language, events } = sentence;
  if (!ATTENDED[language].test(text)) return [];
  const free = sentence.names.filter(({ start, end }) =>
    events.every((event) => end <= event.start || start >= event.end),
  );
  const roles = [...text.matchAll(ROLES[language])]
    .map((match) => ({ start: match.index, end: match.index + match[0].length, groups: match.groups ?? {} }))
    .filter(({ start, end }) => events.every((event) => end <= event.start || start >= event.end));
  const countries = free.filter(({ kind }) => kind === 'country');
  const roleOf = (start: number) => {
    const closing = roles.find((role) => role.start >= start && role.groups['after'] !== undefined);
    if (closing && !/[，。；]/u.test(text.slice(start, closing.start))) return closing;
    return roles.findLast((role) => role.end <= start && role.groups['after'] === undefined);
  };
  const unlisted = countries.filter(({ start }) => roleOf(start) === undefined);
  const isListOfMembers =
    unlisted.length >= FEWEST_MEMBERS &&
    unlisted.every(({ concepts }) => concepts.some((concept) => MEMBERS.some((name) => isCalled(concept, name))));
  const found = countries.flatMap((country): Participant[] => {
    const groups = roleOf(country.start)?.groups;
    const named = namedBy(country, text, language);
    if (groups === undefined) return isListOfMembers ? [{ fact: 'members', named }] : [];
    if (groups['observers'] !== undefined) return [{ fact: 'observers', named }];
    if (groups['partners'] !== undefined) return [{ fact: 'partners', named }];
    return groups['members'] !== undefined && countries.length >= FEWEST_MEMBERS ? [{ fact: 'members', named }] : [];
  });
  const organisations = free
    .filter(
      ({ kind, start, end, concepts }) =>
        kind === 'org' &&
        // "the BRICS summit" is another event, not a guest.
        !events.some(
          (event) =>
            event.what === 'other' && (gapIsBlank(text, event.end, start) || gapIsBlank(text, end, event.start)),
        ) &&
        !concepts.some((concept) => isCalled(concept, 'SCO') || isCalled(concept, 'Shanghai Five')) &&
        // 联合国粮农组织 is not the United Nations.
        !/^(?:[\p{Script=Han}]{1,6}(?:组织|署|基金|规划|大会)|宪章|\s+Charter|\s+Secretary)/u.test(text.slice(end)),
    )
    .map((name): Participant => ({ fact: 'international_organisations', named: namedBy(name, text, language) }));
  return [...found, ...organisations];
}
