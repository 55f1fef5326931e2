import { describe, expect, test } from 'vitest';
import { createQuotationReader } from '../../src/text/quotation-marks.ts';

const reader = createQuotationReader([
  { outer: ['„“”', '""'], inner: ['‘’'], titles: [] },
  { outer: ['「」', '""'], inner: [], titles: ['《》'] },
]);

describe('quotation marks of several languages', () => {
  test.each([
    ['Er sagte: „gut“, und „auch“.', ['gut', 'auch']],
    ['„gut” 「好」 "fine"', ['gut', '好', 'fine']],
    ['《书》 ‘nur innen’ “nicht deren”', []],
    ['„offen', []],
  ])('%s', (text, quoted) => expect(reader.quoted(text).map((one) => one.text)).toEqual(quoted));

  test('titles are in marks of their own or in those of quotes', () => {
    expect(reader.titled('《书》 „Buch“ ‘nein’ 「《内》」')).toEqual(['书', 'Buch', '内']);
  });

  test('an opening mark is known by all that may close it', () => {
    expect(['„', '‘', '《', 'a'].map(reader.closing)).toEqual(['“”', '’', '', '']);
  });
});
