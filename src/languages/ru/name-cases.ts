import type { NameCases } from '../name-cases.ts';

/** Endings of nouns, of adjectives and of men's names, which a name can have in some case. */
const ENDINGS: ReadonlySet<string> = new Set(
  'а я у ю е и ы й ь ом ем ой ей ью ым им ого его ому ему ая яя ую юю ое ее ий ый'.split(' '),
);

export const nameCases: NameCases = {
  capitalised: {
    id: 'capitalised-word',
    pattern: /[А-Я][а-я]/u,
    matches: ['прошло в Москве', 'Аскара Мамина'],
    ignores: ['саммит ШОС', 'held in Moscow'],
  },
  word: {
    id: 'word-in-case',
    pattern: /[\p{Script=Cyrillic}]+(?:-[\p{Script=Cyrillic}]+)*/gu,
    matches: ['в Санкт-Петербурге', 'Мирзиёев'],
    ignores: ['Saint Petersburg', '2025'],
  },
  // Дели and Сочи have no ending.
  baseOf(word) {
    const folded = fold(word);
    return folded.length <= 3 ? folded.replace(/а$/u, '') : folded.replace(/(?:ая|ий|ый|[аяйь])$/u, '');
  },
  basesOf(word) {
    const folded = fold(word);
    const cut = [1, 2, 3].filter((length) => folded.length - length >= 2 && ENDINGS.has(folded.slice(-length)));
    return [folded, ...cut.map((length) => folded.slice(0, -length))];
  },
};

function fold(word: string): string {
  return word.toLowerCase().replaceAll('ё', 'е');
}
