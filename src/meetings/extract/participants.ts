import { MEMBERS } from '../../domain/members.ts';
import { PACKS } from '../../languages/packs.ts';
import { type NameMention, isCalled, type Named, namedBy } from '../../domain/names-in.ts';
import type { Sentence } from './sentence.ts';

type Participant = {
  readonly fact: 'members' | 'observers' | 'partners' | 'international_organisations';
  readonly named: Named;
};

/** With at least this many countries that have been members, a list without a word on their role is one of members. */
const FEWEST_MEMBERS = 3;

function gapIsBlank(text: string, from: number, to: number): boolean {
  return to >= from && to - from <= 3 && text.slice(from, to).trim() === '';
}

/** Who took part, where a sentence says that somebody did. */
export function participantsOf(sentence: Sentence): Participant[] {
  const { text, language, events } = sentence;
  const { attended, role, roleEnd, meetingOf, longerNames } = PACKS[language].meetings.participants;
  if (!attended.pattern.test(text)) return [];
  const free = sentence.names.filter(({ start, end }) =>
    events.every((event) => end <= event.start || start >= event.end),
  );
  const roles = [...text.matchAll(role.pattern)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length, groups: match.groups ?? {} }))
    .filter(({ start, end }) => events.every((event) => end <= event.start || start >= event.end));
  const countries = free.filter(({ kind }) => kind === 'country');
  const isHeld = (from: number, to: number) => !roleEnd.pattern.test(text.slice(from, to));
  const roleOf = ({ start, end }: NameMention) => {
    const closing = roles.find((one) => one.start >= end && (one.groups['after'] ?? one.groups['count']) !== undefined);
    if (closing && !/[，。；]/u.test(text.slice(end, closing.start)) && isHeld(end, closing.start)) return closing;
    const opening = roles.findLast((one) => one.end <= start && one.groups['after'] === undefined);
    return opening && isHeld(opening.end, start) ? opening : undefined;
  };
  const unlisted = countries.filter((country) => roleOf(country) === undefined);
  const isListOfMembers =
    unlisted.length >= FEWEST_MEMBERS &&
    unlisted.every(({ concepts }) => concepts.some((concept) => MEMBERS.some((name) => isCalled(concept, name))));
  const found = countries.flatMap((country): Participant[] => {
    const groups = roleOf(country)?.groups;
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
        !meetingOf.pattern.test(text.slice(0, start)) &&
        // 联合国粮农组织 is not the United Nations.
        !longerNames.some(({ pattern }) => pattern.test(text.slice(end))),
    )
    .map((name): Participant => ({ fact: 'international_organisations', named: namedBy(name, text, language) }));
  return [...found, ...organisations];
}
