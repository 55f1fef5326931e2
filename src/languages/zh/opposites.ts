import type { Opposites } from '../opposites.ts';

export const opposites: Opposites = {
  negations: [],
  // 非 is mostly of 非洲, Africa; 别 mostly of 特别 or 分别.
  negativeCharacters: [
    {
      id: 'negative-character',
      pattern: /[不没無无未勿莫否]|非(?!洲)/u,
      matches: ['不得公开', '尚未确定', '没有', '非成员国'],
      ignores: ['非洲国家', '特别会议', '应当公开'],
    },
  ],
  negativePrefixes: [],
  numerals: [
    {
      id: 'numeral',
      pattern: /^[〇零一二两三四五六七八九十百千万亿]+$/u,
      matches: ['二十四', '三万'],
      ignores: ['二十四次', '24', '第三'],
    },
  ],
  numberWords: [],
};
