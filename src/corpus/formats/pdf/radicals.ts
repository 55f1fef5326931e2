/** Radicals (U+2E80 to U+2EFF) that look like a letter and that Unicode's compatibility forms do not lead to it. */
const RADICALS = '⺠⻁⻄⻅⻆⻉⻋⻑⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰';
const LETTERS = '民虎西见角贝车長长门青韦页风飞食马骨鬼鱼鸟卤麦黄齐齿龙';

/**
 * Writes Chinese letters as letters. A font may draw a radical and the letter that looks like it with one picture, and
 * browsers then save the radical (⽤ U+2F64 for 用), which no search finds.
 */
export function withoutRadicals(text: string): string {
  return text
    .replace(/[\u2F00-\u2FD5\u2E9F\u2EF3]/g, (radical) => radical.normalize('NFKC'))
    .replace(/[\u2E80-\u2EFF]/g, (radical) => LETTERS[RADICALS.indexOf(radical)] ?? radical);
}
