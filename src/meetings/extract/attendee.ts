import { type NameMention, type Named, namedBy, namesIn } from '../../domain/names-in.ts';
import type { Language } from '../../languages/language.ts';
import type { AttendanceRules, PeopleRules } from '../../languages/meetings.ts';
import type { Rule } from '../../languages/rule.ts';
import { PACKS } from '../../languages/packs.ts';
import type { Span } from '../../text/span.ts';
import type { Participant } from '../meeting.ts';
import { type Grammar, countryIn, impliedCountry, nominative, personIn } from './people.ts';

/** What one part of a list says of somebody who attends. */
export type Attendee = Omit<Participant, 'kind'> & { readonly isPlural: boolean };

/** Somebody whom a part of a list names; `null` where it says something else. */
export function attendeeIn(part: string, language: Language, grammar: Grammar = 'nominative'): Attendee | null {
  const { people, participants } = PACKS[language].meetings;
  const text = part.replace(participants.attendance.lead.pattern, '').trim();
  if (people.kind === 'behind-title') return attendeeBehindTitle(text, people, participants.attendance, language);
  const found = attendeeInCapitals(text, people, participants.attendance, language);
  if (found === null || grammar === 'nominative') return found;
  const { name, office } = found;
  return {
    ...found,
    name: name && name.concepts.length === 0 ? { ...name, text: nominative(name.text, people.genitive) } : name,
    office: office && nominativeOffice(office, participants.attendance),
  };
}

/** Is a part of a list like those that name somebody, though it cannot be read? Others of the list still count. */
export function isOfSomebody(part: string, language: Language): boolean {
  const { people, participants } = PACKS[language].meetings;
  if (people.kind !== 'behind-title' || part.length > LONGEST_PART) return false;
  const isOther = [participants.attendance.noOffice, people.noName].some(({ pattern }) => pattern.test(part));
  const [first] = namesIn(part);
  return !isOther && first?.start === 0 && (first.kind === 'country' || first.kind === 'org');
}

/** UTF-16 units: a country, an office and a name with its parts. */
const LONGEST_PART = 24;

/** первого заместителя премьер-министра → первый заместитель премьер-министра: up to the first noun. */
function nominativeOffice(office: string, { adjectives, nouns }: AttendanceRules): string {
  const words = office.split(' ');
  const noun = words.findIndex((word) => !adjectives.some(({ pattern }) => pattern.test(word)));
  return words
    .map((word, at) => {
      if (noun !== -1 && at > noun) return word;
      const ending = (at === noun ? nouns : adjectives).find(({ pattern }) => pattern.test(word));
      return ending ? word.replace(ending.pattern, ending.nominative) : word;
    })
    .join(' ');
}

/** 哈萨克斯坦总理马明: country, office and name, each of which can be missing. */
function attendeeBehindTitle(
  words: string,
  { name, noName }: PeopleRules & { kind: 'behind-title' },
  rules: AttendanceRules,
  language: Language,
): Attendee | null {
  // 莫迪（印度）
  const [text, aside = ''] = words.split(/\s*[（(]([^（()）]+)[）)]$/u) as [string, string?];
  const names = namesIn(text);
  const country = names.find(({ kind, start }) => kind === 'country' && start === 0);
  const from = country?.end ?? 0;
  const rest = text.slice(from).replace(rules.link.pattern, '');
  const found = (office: string, named: Named | null): Attendee | null => {
    if (rules.noOffice.pattern.test(office)) return null;
    const own = country ? namedBy(country, text, language) : countryIn(aside, language);
    return {
      name: named,
      country: own ?? impliedCountry(office, language),
      office: office === '' ? null : office,
      isPlural: false,
    };
  };
  const title = [...rest.matchAll(rules.office.pattern)].at(-1);
  const titleEnd = title ? title.index + title[0].length : 0;
  const person = names.findLast(({ kind }) => kind === 'person');
  if (person && person.start >= from) {
    const start = rest.length - (text.length - person.start);
    const lead = rest.slice(0, start);
    const leadTitle = [...lead.matchAll(rules.office.pattern)].at(-1);
    const leadEnd = leadTitle ? leadTitle.index + leadTitle[0].length : 0;
    // 阿·扎帕罗夫: the given name, behind the title.
    const before = /^(?:[\p{Script=Han}]{1,10}·){1,3}$/u.test(lead.slice(leadEnd)) ? lead.slice(0, leadEnd) : lead;
    const after = text.slice(person.end);
    const named = personIn(rest.slice(before.length, rest.length - after.length), language, 'nominative');
    if (after === '' && (before === '' || before.length === leadEnd)) return found(before, named);
    const isTitleBehind = before === '' && title?.index === rest.length - after.length && titleEnd === rest.length;
    return isTitleBehind ? found(after, named) : null;
  }
  const unknown = rest.slice(titleEnd);
  if (!title || unknown === '') return title || rest === '' ? found(rest, null) : null;
  const isOther = names.some(({ end }) => end > text.length - unknown.length);
  if (isOther || !name.pattern.test(unknown) || noName.pattern.test(unknown)) return null;
  return found(rest.slice(0, titleEnd), { concepts: [], text: unknown, language });
}

/** "Prime Minister of the Republic of Kazakhstan A. Smailov": an office, a country and a name in any order. */
function attendeeInCapitals(
  text: string,
  people: PeopleRules & { kind: 'capitals' },
  rules: AttendanceRules,
  language: Language,
): Attendee | null {
  const names = namesIn(text);
  const country = names.find(({ kind }) => kind === 'country');
  const person = personAt(text, names, people, language);
  const office = officeAt(text, names, [country, person?.span], rules);
  const known = [country, person?.span, office].filter((span) => span !== undefined);
  if (known.length === 0 ? text !== '' : hasMore(text, known, rules)) return null;
  const words = office ? text.slice(office.start, office.end) : null;
  return {
    name: person?.named ?? null,
    country: country ? namedBy(country, text, language) : impliedCountry(text, language),
    office: words,
    isPlural: words !== null && rules.plural.pattern.test(words),
  };
}

type PersonAt = { readonly named: Named; readonly span: Span };

/** A person with all names and initials: one whom the lexicon knows, else the last run of capitalised words. */
function personAt(
  text: string,
  names: readonly NameMention[],
  { run: capitals, title, noName }: PeopleRules & { kind: 'capitals' },
  language: Language,
): PersonAt | undefined {
  const mention = names.findLast(({ kind }) => kind === 'person');
  if (mention) {
    const known = withoutTitle(mention, text, title);
    const others = names.filter((name) => name !== mention);
    const isOther = (word: string, at: number) => title.pattern.test(word) || others.some(({ end }) => at < end);
    let start = known.start - initialsBefore(text, known.start);
    for (const { 0: word, index } of [...text.slice(0, start).matchAll(/\p{Lu}[\p{L}'-]*\.?(?=\s*)/gu)].toReversed()) {
      if (text.slice(index + word.length, start).trim() !== '' || isOther(word, index)) break;
      start = index;
    }
    const named = namedBy(known.concepts.length > 1 ? { ...known, start } : known, text, language);
    return { named, span: { start, end: known.end } };
  }
  return [...text.matchAll(capitals.pattern)].toReversed().flatMap(({ 0: run, index }): PersonAt[] => {
    const words = [...run.matchAll(/\S+/gu)].map((word) => ({ start: index + word.index, text: word[0] }));
    const isOfCountry = (word: { start: number; text: string }) =>
      names.some(({ start, end }) => start <= word.start && word.start < end) ||
      impliedCountry(word.text, language) !== null;
    // Titles and countries before the name are in the same run.
    const from = words.findIndex((word) => !title.pattern.test(word.text) && !isOfCountry(word));
    const first = words[from];
    if (!first || words.length - from > LONGEST_NAME || noName.pattern.test(first.text)) return [];
    const span = { start: first.start - initialsBefore(text, first.start), end: index + run.length };
    const name = text.slice(span.start, span.end);
    const isOther = names.some(({ start, end }) => start < span.end && span.start < end) || title.pattern.test(name);
    if (isOther || name.length < 3 || !/\p{Ll}/u.test(name)) return [];
    return [{ named: { concepts: [], text: name, language }, span }];
  })[0];
}

/** "President Xi" is known as a name, and "Xi Jinping" as well. */
function withoutTitle(name: NameMention, text: string, title: Rule): NameMention {
  const first = /^\S+\s+/u.exec(text.slice(name.start, name.end))?.[0] ?? '';
  if (!title.pattern.test(first)) return name;
  const start = name.start + first.length;
  const bare = namesIn(text.slice(start)).find((one) => one.kind === 'person' && one.start === 0);
  return bare ? { ...bare, start, end: start + bare.end } : { ...name, start };
}

/** The length of К.-Ж. before a surname. */
function initialsBefore(text: string, end: number): number {
  return /(?:(?<!\p{L})\p{Lu}\.[\s-]?){1,3}$/u.exec(text.slice(0, end))?.[0].length ?? 0;
}

/** An office from its first word, or that of an organisation before it, to the country or the name. */
function officeAt(
  text: string,
  names: readonly NameMention[],
  others: readonly (Span | undefined)[],
  { office, link }: AttendanceRules,
): Span | undefined {
  const head = office.pattern.exec(text);
  if (!head || others.some((other) => other && other.start <= head.index && head.index < other.end)) return undefined;
  const acronym = /(?:(?<!\p{L})\p{Lu}{2,}\s+)?$/u.exec(text.slice(0, head.index))?.[0] ?? '';
  const organisation = names.find((name) => name.kind === 'org' && isGapBlank(text, name.end, head.index));
  const start = Math.min(organisation?.start ?? head.index, head.index - acronym.length);
  const end = Math.min(
    text.length,
    ...others.flatMap((other) => (other && other.start > head.index ? [other.start] : [])),
  );
  const words = text.slice(start, end).replace(new RegExp(String.raw`(?:[\s,.(]|${link.pattern.source})+$`, 'iu'), '');
  return { start, end: start + words.length };
}

function isGapBlank(text: string, from: number, to: number): boolean {
  return from <= to && text.slice(from, to).trim() === '';
}

/** Does a text say more than who somebody is? */
function hasMore(text: string, known: readonly Span[], { link, countries }: AttendanceRules): boolean {
  let rest = text;
  for (const { start, end } of known) rest = `${rest.slice(0, start)}${' '.repeat(end - start)}${rest.slice(end)}`;
  for (const { pattern } of countries) rest = rest.replace(pattern, ' ');
  return /[\p{L}\d]/u.test(rest.replace(new RegExp(link.pattern.source, 'giu'), ' '));
}

/** Those whom the parts of a list name: an office of one person, or a country of several with one office, can be a part. */
export function joinAttendees(parts: readonly Attendee[], joiner: string): Participant[] {
  const found: Participant[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at] as Attendee;
    const next = parts[at + 1];
    if (part.name !== null) {
      // "S. Jaishankar, Minister of External Affairs of India"
      const isApposed =
        part.office === null && next !== undefined && next.name === null && next.office !== null && !next.isPlural;
      const office = part.office ?? (isApposed ? next.office : null);
      const country = part.country ?? (isApposed ? next.country : null);
      if (isApposed) at += 1;
      const isKnown = part.name.concepts.length > 0 || office !== null || country !== null;
      if (isKnown) found.push({ kind: 'participant', name: part.name, country, office });
    } else if (
      part.office !== null &&
      !part.isPlural &&
      next?.name &&
      next.office !== null &&
      (part.country === null || next.country === null) &&
      !beginsWithOrganisation(next.office)
    ) {
      // 代总理、第一副总理诺维科夫
      const office = `${part.office}${joiner}${next.office}`;
      found.push({ kind: 'participant', name: next.name, country: part.country ?? next.country, office });
      at += 1;
    } else if (part.country !== null) {
      found.push({
        kind: 'participant',
        name: null,
        country: part.country,
        office: part.office ?? officeBeside(parts, at),
      });
    }
  }
  return found;
}

/** "Chairman of the Business Council, SCO Secretary-General": two persons. */
function beginsWithOrganisation(office: string): boolean {
  return namesIn(office).some(({ kind, start }) => kind === 'org' && start === 0);
}

/** 印度、巴基斯坦外长; "the prime ministers of Qatar and Mongolia". */
function officeBeside(parts: readonly Attendee[], at: number): string | null {
  const isAlone = ({ name, country, office }: Attendee) => name === null && country !== null && office === null;
  const before = parts.slice(0, at).findLast((part) => !isAlone(part));
  if (before?.isPlural) return before.name === null ? before.office : null;
  const behind = parts.slice(at).find((part) => !isAlone(part));
  return behind?.name === null && behind.country !== null ? behind.office : null;
}

/** Words; with initials and such as bin. */
const LONGEST_NAME = 5;
