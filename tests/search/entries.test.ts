import { beforeAll, describe, expect, test } from 'vitest';
import { find } from '../../src/answers/answer.ts';
import { readFolder } from '../../src/corpus/read/read-folder.ts';
import { entriesOf } from '../../src/search/index/entries.ts';
import { type PassageIndex, buildIndex } from '../../src/search/index/passage-index.ts';
import { pacer } from '../../src/runtime/pacer.ts';
import { inFolderOf } from '../temp-folder.ts';

const documentOf = (text: string) =>
  inFolderOf({ 'a.md': text }, async (folder) => {
    const [document] = (await readFolder(folder)).documents;
    if (!document) throw new Error('The document was not read.');
    return document;
  });

async function entriesIn(text: string) {
  const document = await documentOf(text);
  const entries = await entriesOf(document, pacer());
  return Object.fromEntries(document.passages.map(({ text: own }, at) => [own, entries[at]]));
}

describe('an entry of a list is', () => {
  test.each([
    ['behind a bullet', '- Mill: it grinds.\n- Inn: it feeds.', ['Mill: it grinds.', 'Inn: it feeds.']],
    ['behind a number', '1. The mill grinds.\n2. Guests sleep upstairs.', ['Guests sleep upstairs.']],
    [
      'worded like the one beside it',
      'The 1st fair was held in June in Lakeside by Anna Holm.\n\nThe 2nd fair was held in May in Eastport by Olga Berg.',
      [
        'The 1st fair was held in June in Lakeside by Anna Holm.',
        'The 2nd fair was held in May in Eastport by Olga Berg.',
      ],
    ],
    [
      'worded alike in Chinese',
      '第一次集市于六月在湖畔镇举行，由安娜主持。\n\n第二次集市于五月在东港镇举行，由奥尔加主持。',
      ['第一次集市于六月在湖畔镇举行，由安娜主持。', '第二次集市于五月在东港镇举行，由奥尔加主持。'],
    ],
    [
      'a short one among others',
      'The 1st fair was held in June in Lakeside.\n\nThe 2nd fair was held in May in Eastport.\n\nNobody came in the third year.',
      ['Nobody came in the third year.'],
    ],
  ])('what is %s', async (_, text, entries) => {
    const found = await entriesIn(`# Fairs\n\n## All fairs\n\n${text}\n`);
    for (const entry of entries) expect(found[entry], entry).toBe(true);
  });

  test.each([
    [
      'prose below a heading',
      'The mill burnt in spring.\n\nLater the town built a new one.',
      ['The mill burnt in spring.'],
    ],
    [
      'a long paragraph that begins with a number',
      '1. It came. It saw. It went. It slept. It ate. It sang.',
      ['It came. It saw. It went. It slept. It ate. It sang.'],
    ],
  ])('not %s', async (_, text, others) => {
    const found = await entriesIn(`# Fairs\n\n## All fairs\n\n${text}\n`);
    for (const other of others) expect(found[other], other).toBe(false);
  });

  test('not what is worded like a passage below another heading', async () => {
    const [one, other] = ['The fair was held in June by the old mill.', 'The fair was held in May by the old mill.'];
    const found = await entriesIn(`# Fairs\n\n## East\n\n${one}\n\n## West\n\n${other}\n`);
    expect([found[one], found[other]]).toEqual([false, false]);
  });
});

const MOSCOW =
  'The 20th meeting of the heads was held on 10 November 2020 in Moscow and was chaired by Vladimir Putin.';
const TIANJIN = 'The 25th meeting of the heads was held on 1 September 2025 in Tianjin and was chaired by Xi Jinping.';
const BISHKEK =
  'The 26th meeting of the heads was held on 1 September 2026 in Bishkek and was chaired by Sadyr Japarov.';

describe('a register', () => {
  const REGISTER = `# Meetings of the heads until 2026\n\n## Meetings\n\n${BISHKEK}\n\n${MOSCOW}\n\n${TIANJIN}\n`;
  let index: PassageIndex;
  beforeAll(() =>
    inFolderOf({ 'register.md': REGISTER, 'other.md': '# Bread\n\nA baker sells bread.\n' }, async (folder) => {
      index = await buildIndex((await readFolder(folder)).documents);
    }),
  );

  /** What was typed that the passage does not speak of, its fillers aside. */
  function missing(question: string, text: string): string[] {
    const { query, ranking } = find(question, index, { now: '2026-11-28' });
    const hit = ranking.hits.find(({ candidate }) => candidate.passage.text === text);
    const terms = query.terms.filter((term, at) => !term.isFiller && hit?.measures.covered[at] === false);
    return terms.map(({ start, end }) => question.slice(start, end));
  }

  test.each([
    ['Did Putin attend Bishkek 2026?', MOSCOW, ['Bishkek', '2026']],
    ['Did Putin attend Tianjin 2025?', MOSCOW, ['Tianjin', '2025']],
    ['Был ли Путин в Бишкеке в 2026 году?', MOSCOW, ['Бишкеке', '2026 году']],
    ['普京2026年在比什凯克吗？', MOSCOW, ['2026年', '比什凯克']],
    ['Did Xi Jinping attend Moscow 2020?', TIANJIN, ['Moscow', '2020']],
  ])('gives no entry the city or the year of its neighbour: %s', (question, text, parts) => {
    expect(missing(question, text)).toEqual(expect.arrayContaining(parts));
  });

  test('does not claim that somebody was where only its neighbour was', () => {
    expect(find('Did Putin attend Bishkek 2026?', index, { now: '2026-11-28' }).status).not.toBe('answered');
  });
});

test('prose takes what the passage before it named', () =>
  inFolderOf(
    {
      'a.md':
        '# Notes\n\nThe heads met in Bishkek in 2026 by the lake.\n\nThere Putin spoke for an hour, and then he left early.\n',
    },
    async (folder) => {
      const index = await buildIndex((await readFolder(folder)).documents);
      const { query, ranking } = find('Putin Bishkek 2026', index, { now: '2026-11-28' });
      const hit = ranking.hits.find(({ candidate }) => candidate.passage.text.startsWith('There Putin'));
      expect(query.terms.map((_, at) => hit?.measures.covered[at])).toEqual([true, true, true]);
    },
  ));

test('others are let through while a very long document is looked at', async () => {
  let pauses = 0;
  await entriesOf(await documentOf('The mill.\n\nThe inn.\n\nThe fair.'), async () => void (pauses += 1));
  // Once for the words of each of the three passages, and once for what it is.
  expect(pauses).toBe(6);
});
