import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { highlightedNames, highlightsIn } from '../../src/answers/highlights.ts';
import { parseQuery } from '../../src/search/query/parse-query.ts';

function marked(question: string, text: string): string[] {
  const names = highlightedNames(
    parseQuery(question, { isKnown: () => true, corrected: (term) => term }, '2026-11-28'),
  );
  return highlightsIn(text, names).map(({ start, end }) => text.slice(start, end));
}

describe('what a question names is marked', () => {
  test.each([
    ['第24次总理会议在莫斯科举行吗', 'Двадцать четвёртое заседание прошло в Москве.', ['Москве']],
    ['Moscow 2025', '会议于2025年11月在莫斯科举行。', ['2025年', '莫斯科']],
    ['Кто такой Мишустин?', '会议由米舒斯京主持，Mishustin chaired it.', ['米舒斯京', 'Mishustin']],
    ['上海合作組織', '上海合作组织成员国', ['上海合作组织']],
    ['ШОС', 'The Shanghai Cooperation Organisation (SCO).', ['Shanghai Cooperation Organisation', 'SCO']],
  ])('%s in: %s', (question, text, names) => {
    for (const name of names) expect(marked(question, text)).toContain(name);
  });

  test('and other words are not', () => {
    expect(marked('When was the archive opened?', 'The archive was opened today.')).toEqual([]);
    expect(marked('会议通过了什么', '会议通过了决定。')).toEqual([]);
  });

  test('in order, within the text, none touching another', () => {
    const pieces = fc.array(
      fc.constantFrom('莫斯科', 'Moscow', ' ', '2025年', '。', 'Москва ', '上海合作组织', '😀', 'SCO'),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(pieces, (some) => {
        const text = some.join('');
        const marks = highlightsIn(
          text,
          highlightedNames(
            parseQuery(
              '莫斯科 2025 上海合作组织 ШОС',
              { isKnown: () => true, corrected: (term) => term },
              '2026-11-28',
            ),
          ),
        );
        let end = -1;
        for (const mark of marks) {
          expect(mark.start).toBeGreaterThan(end);
          expect(mark.end).toBeGreaterThan(mark.start);
          end = mark.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
