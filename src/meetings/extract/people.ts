import type { Language } from '../../languages/language.ts';
import type { Concept } from '../../domain/lexicon.ts';
import { type NameMention, namesIn } from './names.ts';

/** A person or a country as a text names it: concepts of the lexicon where it knows them, and the text's own words. */
export type Named = { readonly concepts: readonly Concept[]; readonly text: string; readonly language: Language };

const TITLE_ZH =
  /(?:代总理|副总理|总理|副总统|总统|国家主席|主席|首相|外交部长|外长|部长|秘书长|秘书|议长|委员长|主任|先生|女士|阁下)(?:兼[\p{Script=Han}]{2,6}(?:长|任))?/gu;
const COUNTRY_WORDS =
  /Republic|Federation|Kingdom|State|Islamic|People's|Minister|Premier|President|Chair|Vice|First|Deputy|Prime|Acting|Foreign|External|Affairs|Secretary|General|Council|Cabinet|Government|Security|National|Defen[cs]e|Trade|Transport|Excellency|Head|Organi[sz]ation|Cooperation|Shanghai|SCO|Meeting|Summit|Republ|Республик|Федераци|Королевств|Исламск|Народн|Министр|Премьер|Президент|Председател|Вице|Перв|Замест|Правительств|Совет|Госсовет|Безопасност|Кабинет|Аппарат|Генеральн|Секретар|ШОС|Государств|Глав|Заседани|Саммит|Руководств/u;

/** What else begins with a capital: days, and agencies in a dateline. */
const NO_PERSON =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Xinhua|TASS|Reuters|ТАСС|Интерфакс|Синьхуа|The|This|It|He|She|They|As|On|In|At)$/u;

/** Words; with initials and such as bin. */
const LONGEST_NAME = 5;

/** The person whom a phrase such as 俄罗斯总理米舒斯京 names; `null` where none is. In Russian, from the given case. */
export function personIn(phrase: string, language: Language, grammar: 'nominative' | 'genitive'): Named | null {
  const names = namesIn(phrase);
  const known = names.filter(({ kind }) => kind === 'person');
  const person = language === 'zh' ? known.at(-1) : known[0];
  if (person) {
    // 阿·扎帕罗夫, А.У. Жапаров: of several people of one name the initial tells which.
    const initials = /(?:[\p{Script=Han}]·|(?:\p{Lu}\.\s?){1,2})$/u.exec(phrase.slice(0, person.start))?.[0] ?? '';
    const start = person.concepts.length > 1 ? person.start - initials.length : person.start;
    return namedBy({ ...person, start }, phrase, language);
  }
  switch (language) {
    case 'zh':
      return unknownChinese(phrase);
    case 'ru':
    case 'en':
      return unknownInLetters(phrase, names, language, grammar);
  }
}

/** The country that a phrase consists of, 轮值主席国俄罗斯 as well; `null` where it says more or less. */
export function countryIn(phrase: string, language: Language): Named | null {
  const countries = namesIn(phrase).filter(({ kind }) => kind === 'country');
  const [country] = countries;
  return countries.length === 1 && country ? namedBy(country, phrase, language) : null;
}

export function namedBy({ start, end, concepts }: NameMention, text: string, language: Language): Named {
  return { concepts, text: text.slice(start, end), language };
}

/** What stands behind the last title: 乌兹别克斯坦共和国总理阿里波夫. */
function unknownChinese(phrase: string): Named | null {
  const title = [...phrase.matchAll(TITLE_ZH)].at(-1);
  if (!title) return null;
  const name = phrase.slice(title.index + title[0].length).trim();
  const isName =
    /^[\p{Script=Han}]{2,10}(?:·[\p{Script=Han}]{1,10}){0,3}$/u.test(name) && !/[的和在于及并等]/u.test(name);
  return isName ? { concepts: [], text: name, language: 'zh' } : null;
}

/** A run of capitalised words (with initials, bin, al) in which no title and no country is. */
function unknownInLetters(
  phrase: string,
  names: readonly NameMention[],
  language: Language,
  grammar: 'nominative' | 'genitive',
): Named | null {
  const runs = phrase.matchAll(
    /(?<!\p{L})(?:\p{Lu}\.\s?){0,2}\p{Lu}[\p{L}'-]+(?:\s+(?:bin|al|ibn|ul|бен|аль|оглы|уулу|\p{Lu}\.(?:\s?\p{Lu}\.)?|\p{Lu}[\p{L}'-]+|\p{Lu}(?=,|$))){0,9}/gu,
  );
  for (const { 0: run, index } of runs) {
    const words = run.split(/\s+/);
    // Titles and countries before the name are in the same run: Prime Minister Oljas Bektenov, КНР Ван И.
    const isCountry = () => {
      const at = index + run.length - words.join(' ').length;
      return names.some((name) => name.start <= at && name.end >= at + (words[0] ?? '').length);
    };
    while (words.length > 0 && (COUNTRY_WORDS.test(words[0] ?? '') || isCountry())) words.shift();
    const text = words.join(' ');
    const start = index + run.length - text.length;
    const isOther = names.some((name) => name.start < start + text.length && start < name.end);
    if (
      text.length < 3 ||
      NO_PERSON.test(words[0] ?? '') ||
      words.length > LONGEST_NAME ||
      isOther ||
      COUNTRY_WORDS.test(text) ||
      !/\p{Ll}/u.test(text)
    )
      continue;
    return { concepts: [], text: language === 'ru' && grammar === 'genitive' ? nominative(text) : text, language };
  }
  return null;
}

/** Арипова Абдуллы → Арипов Абдулла: endings of men's names; what is not clear stays as it is written. */
function nominative(name: string): string {
  return name
    .split(/\s+/)
    .map((word) => {
      if (word.endsWith('.')) return word;
      if (/(?:ов|ев|ёв|ин|ын)а$/u.test(word)) return word.slice(0, -1);
      if (/[иы]я$/u.test(word)) return `${word.slice(0, -1)}й`;
      if (word.endsWith('ея')) return `${word.slice(0, -1)}й`;
      if (word.endsWith('ы')) return `${word.slice(0, -1)}а`;
      if (/[бвгджзклмнпрстфхцчшщ]а$/u.test(word)) return word.slice(0, -1);
      return word;
    })
    .join(' ');
}
