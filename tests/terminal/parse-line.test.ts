import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { parseLine } from '../../src/terminal/parse-line.ts';

function parsed(line: string): unknown {
  const result = parseLine(line, commands, 'ask');
  return 'unknown' in result ? result : { [result.command.name]: result.input };
}

describe('a line', () => {
  test.each<[string, unknown]>([
    ['Где прошло заседание?', { ask: { question: 'Где прошло заседание?' } }],
    ['  谁主持会议？ ', { ask: { question: '谁主持会议？' } }],
    ['/ask Who chaired it?', { ask: { question: 'Who chaired it?' } }],
    ['/ask question: Who chaired it?', { ask: { question: 'Who chaired it?' } }],
    ['/ask', { ask: {} }],
    ['/sources', { sources: {} }],
    ['/sources all of them', { sources: { document: 'all of them' } }],
    ['/reload preview', { reload: { preview: true } }],
    ['/перечитать просмотр', { reload: { preview: true } }],
    ['/reload', { reload: {} }],
    ['/documents remove ru/a b.md', { remove: { document: 'ru/a b.md' } }],
    ['/documents restore', { restore: {} }],
    ['/documents', { documents: {} }],
    ['/documents burn a.md', { documents: {} }],
    ['/documents add https://example.org/a.pdf', { add: { link: 'https://example.org/a.pdf' } }],
    ['/documents add http://example.org/ folder:en', { add: { link: 'http://example.org/', folder: 'en' } }],
    ['/help ', { help: {} }],
    ['/unknown thing', { unknown: 'unknown' }],
    ['/ASK a', { unknown: 'ASK' }],
    ['/', { unknown: '' }],
  ])('%s', (line, expected) => expect(parsed(line)).toEqual(expected));
});

describe('options', () => {
  test.each<[string, unknown]>([
    ['/ask Budget? document:ru/a b.md', { question: 'Budget?', document: 'ru/a b.md' }],
    ['/ask document: a.md private: yes question: Budget?', { question: 'Budget?', document: 'a.md', private: true }],
    ['/ask Budget? private:нет', { question: 'Budget?', private: false }],
    ['/ask 预算？ private:是', { question: '预算？', private: true }],
    ['/ask Budget? private:maybe', { question: 'Budget?', private: 'maybe' }],
    ['Budget? document:a.md', { question: 'Budget?', document: 'a.md' }],
    ['/ask At 10:30? See https://example.org', { question: 'At 10:30? See https://example.org' }],
    ['/ask mydocument:a.md', { question: 'mydocument:a.md' }],
  ])('%s', (line, input) => expect(parsed(line)).toEqual({ ask: input }));
});
