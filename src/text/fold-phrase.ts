import { foldText } from './fold.ts';

/** A text as phrases are compared: folded, without marks of emphasis, one blank for any white space, none beside Han. */
export function foldPhrase(text: string): string {
  return foldText(text.normalize('NFC'))
    .replace(/[*_`]/g, '')
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[\s\u00AD\u200B-\u200D\uFEFF]+/gu, ' ')
    .replace(/ ?(\p{Script=Han}) ?/gu, '$1')
    .trim();
}
