import type { Language } from '../../languages/language.ts';
import type { PeopleRules } from '../../languages/meetings.ts';
import { PACKS } from '../../languages/packs.ts';
import { lexiconNames } from '../../domain/lexicon.ts';
import { type NameMention, type Named, isCalled, nameOf, namedBy, namesIn } from '../../domain/names-in.ts';

/** Words; with initials and such as bin. */
const LONGEST_NAME = 5;

/** The case in which a text names somebody, where its language has cases. */
export type Grammar = 'nominative' | 'genitive';

/** The person whom a phrase such as 俄罗斯总理米舒斯京 names; `null` where none is. In Russian, from the given case. */
export function personIn(phrase: string, language: Language, grammar: Grammar): Named | null {
  const rules = PACKS[language].meetings.people;
  const names = namesIn(phrase);
  const known = names.filter(({ kind }) => kind === 'person');
  const person = rules.kind === 'behind-title' ? known.at(-1) : known[0];
  if (person) {
    // 阿·扎帕罗夫, А.У. Жапаров: of several people of one name the initial tells which.
    const initials = /(?:[\p{Script=Han}]·|(?:\p{Lu}\.\s?){1,2})$/u.exec(phrase.slice(0, person.start))?.[0] ?? '';
    const start = person.concepts.length > 1 ? person.start - initials.length : person.start;
    return namedBy({ ...person, start }, phrase, language);
  }
  return rules.kind === 'behind-title'
    ? unknownBehindTitle(phrase, rules, language)
    : unknownInCapitals(phrase, names, rules, language, grammar);
}

/** The country that a phrase consists of, 轮值主席国俄罗斯 as well; `null` where it says more or less. */
export function countryIn(phrase: string, language: Language): Named | null {
  const countries = namesIn(phrase).filter(({ kind }) => kind === 'country');
  const [country] = countries;
  return countries.length === 1 && country ? namedBy(country, phrase, language) : null;
}

/** The country that words stand for without its name: "Chinese Premier", 国务院总理, 印方. */
export function impliedCountry(words: string, language: Language): Named | null {
  const row = PACKS[language].meetings.participants.attendance.countries.find(({ pattern }) => pattern.test(words));
  const concept = row && lexiconNames().find((one) => one.kind === 'country' && isCalled(one, row.country));
  return concept ? { concepts: [concept], text: nameOf(concept, language), language } : null;
}

/** What comes behind the last title: 乌兹别克斯坦共和国总理阿里波夫. */
function unknownBehindTitle(
  phrase: string,
  { title, name, noName }: PeopleRules & { kind: 'behind-title' },
  language: Language,
): Named | null {
  const last = [...phrase.matchAll(title.pattern)].at(-1);
  if (!last) return null;
  const text = phrase.slice(last.index + last[0].length).trim();
  return name.pattern.test(text) && !noName.pattern.test(text) ? { concepts: [], text, language } : null;
}

/** A run of capitalised words (with initials, bin, al) in which no title and no country is. */
function unknownInCapitals(
  phrase: string,
  names: readonly NameMention[],
  { run: capitals, title, noName, genitive }: PeopleRules & { kind: 'capitals' },
  language: Language,
  grammar: Grammar,
): Named | null {
  for (const { 0: run, index } of phrase.matchAll(capitals.pattern)) {
    const words = run.split(/\s+/);
    // Titles and countries before the name are in the same run: Prime Minister Oljas Bektenov, КНР Ван И.
    const isCountry = () => {
      const at = index + run.length - words.join(' ').length;
      return (
        names.some((name) => name.start <= at && name.end >= at + (words[0] ?? '').length) ||
        impliedCountry(words[0] ?? '', language) !== null
      );
    };
    while (words.length > 0 && (title.pattern.test(words[0] ?? '') || isCountry())) words.shift();
    const text = words.join(' ');
    const start = index + run.length - text.length;
    const isOther = names.some((name) => name.start < start + text.length && start < name.end);
    const isNoName = noName.pattern.test(words[0] ?? '') || title.pattern.test(text) || !/\p{Ll}/u.test(text);
    if (text.length < 3 || words.length > LONGEST_NAME || isOther || isNoName) continue;
    return { concepts: [], text: grammar === 'genitive' ? nominative(text, genitive) : text, language };
  }
  return null;
}

/** A name or its parts in the nominative, as far as the endings of the genitive are clear. */
export function nominative(name: string, endings: (PeopleRules & { kind: 'capitals' })['genitive']): string {
  return name
    .split(/\s+/)
    .map((word) => {
      const ending = endings.find(({ pattern }) => pattern.test(word));
      return ending ? word.replace(ending.pattern, ending.nominative) : word;
    })
    .join(' ');
}
