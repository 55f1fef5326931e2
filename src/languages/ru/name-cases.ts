/** Endings of nouns, of adjectives and of men's names, which a name can have in some case. */
const ENDINGS: ReadonlySet<string> = new Set(
  'а я у ю е и ы й ь ом ем ой ей ью ым им ого его ому ему ая яя ую юю ое ее ий ый'.split(' '),
);

/** A word of a name in the nominative without its ending, in small letters; Дели and Сочи have none. */
export function baseOf(word: string): string {
  const folded = fold(word);
  return folded.length <= 3 ? folded.replace(/а$/u, '') : folded.replace(/(?:ая|ий|ый|[аяйь])$/u, '');
}

/** What a word may be the form of: itself, and itself without anything that can be an ending. */
export function basesOf(word: string): string[] {
  const folded = fold(word);
  const cut = [1, 2, 3].filter((length) => folded.length - length >= 2 && ENDINGS.has(folded.slice(-length)));
  return [folded, ...cut.map((length) => folded.slice(0, -length))];
}

function fold(word: string): string {
  return word.toLowerCase().replaceAll('ё', 'е');
}
