import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import packageFile from '../../package.json' with { type: 'json' };
import { CERTAINTIES } from '../../src/languages/certainty.ts';
import { FACTS } from '../../src/meetings/meeting.ts';
import { type Files, inFolderOf, writeFiles } from '../temp-folder.ts';
import { run } from './run.ts';

/** Hidden files are no documents. */
const ownLogs = (folder: string) => ({
  AUDIT_LOG: join(folder, '.audit.jsonl'),
  FEEDBACK_LOG: join(folder, '.feedback.jsonl'),
});

const files: Files = {
  'ru/budget.md':
    '---\ntitle: Бюджет\npublisher: ШОС\ndate: 2025-11-18\n---\n\n# Итоги\n\nПервое слово.\n\nБюджет утверждён в Москве. Спор окончен.\n',
  'en.txt': 'The budget was approved.\n',
  'bad.txt': '',
};

const span = { start: z.int(), end: z.int() };
const source = z.strictObject({
  id: z.string(),
  title: z.string(),
  language: z.enum(['zh', 'ru', 'en']),
  publisher: z.string().nullable(),
  date: z.string().nullable(),
  url: z.string().nullable(),
});
const place = z.strictObject({
  ...span,
  lineStart: z.int().positive(),
  lineEnd: z.int().positive(),
  paragraph: z.int().positive(),
  page: z.int().nullable(),
  heading: z.array(z.string()),
});
const passage = { text: z.string().min(1), language: z.enum(['zh', 'ru', 'en']), document: source, locator: place };
const contract = z.strictObject({
  question: z.string(),
  status: z.enum(['answered', 'partial', 'closest', 'not_found']),
  wanted: z.strictObject({ several: z.boolean(), found: z.int().nonnegative(), more: z.boolean() }),
  generation: z.string().regex(/^[0-9a-f]{8}$/),
  passages: z.array(
    z.strictObject({
      number: z.int().positive(),
      ...passage,
      keySentence: z.strictObject(span),
      alsoIn: z.array(z.strictObject(passage)),
    }),
  ),
  uncovered: z.array(z.string()),
  unknown: z.array(z.string()),
  suggestions: z.array(z.string()),
  searched: z.strictObject({ documents: z.int(), passages: z.int() }),
});

/** A process takes a second or two to start, and longer on a busy machine. */
const patient = { timeout: 60_000 };

const meetingFiles: Files = {
  'en/eighteenth.md':
    '---\ntitle: The eighteenth\npublisher: SCO\ndate: 2019-11-02\n---\n\nThe 18th meeting of the SCO Council of Heads of Government was held on 1–2 November 2019 in Tashkent. It was chaired by Abdulla Aripov.\n',
};

const quote = z.strictObject({
  text: z.string().min(1),
  document: source,
  locator: place,
});
/** What is said of a participant; `null` where it is not. */
const participantPart = z.string().min(1).nullable();
const meetingContract = z.strictObject({
  meetings: z.array(
    z.strictObject({
      name: z.string().min(1),
      body: z.string().regex(/^[a-z_]+$/),
      number: z.int().positive().nullable(),
      disputed: z.array(z.enum(FACTS)),
      participants: z.array(
        z.strictObject({ name: participantPart, country: participantPart, office: participantPart }),
      ),
      facts: z.record(
        z.string(),
        z
          .array(
            z.strictObject({
              value: z.string().min(1),
              iso: z.string().optional(),
              certainty: z.enum(CERTAINTIES),
              disputed: z.literal(true).optional(),
              quote,
            }),
          )
          .min(1),
      ),
    }),
  ),
});

describe.concurrent('meeting', patient, () => {
  test('gives JSON under the names that scripts rely on, and nothing else', () =>
    inFolderOf(meetingFiles, async (folder) => {
      const args = ['第18次总理会议', '--docs', folder, '--json'];
      const { status, out, err } = await run('meeting', args);
      expect({ status, err }).toEqual({ status: 0, err: '' });
      const [meeting, ...more] = meetingContract.parse(JSON.parse(out)).meetings;
      expect(more).toEqual([]);
      expect(meeting).toMatchObject({ body: 'heads_of_government', number: 18 });
      expect(meeting?.name).toContain('第18次');
      expect(Object.keys(meeting?.facts ?? {})).toEqual(['date', 'city', 'chair']);
      expect(meeting?.facts['city']?.[0]?.value).toBe('塔什干');
      const date = meeting?.facts['date']?.[0];
      expect(date).toMatchObject({ value: '2019年11月1日至2日', iso: '2019-11-01/2019-11-02' });
      const { text: said, locator, document } = date?.quote ?? {};
      expect(said).toBe(
        'The 18th meeting of the SCO Council of Heads of Government was held on 1–2 November 2019 in Tashkent.',
      );
      expect(String(meetingFiles[document?.id ?? '']).slice(locator?.start, locator?.end)).toBe(said);
    }));

  test('gives one fact where one is asked for, and ends with 1 where no document says it', () =>
    inFolderOf(meetingFiles, async (folder) => {
      const chair = await run('meeting', ['18th heads of government', '--fact', 'chair', '--docs', folder]);
      expect(chair.status).toBe(0);
      expect(chair.out).toContain('- Chair: Abdulla Aripov [1]');
      expect(chair.out).not.toContain('Date');
      const budget = await run('meeting', ['18th heads of government', '--fact', 'budget', '--docs', folder]);
      expect(budget.status).toBe(1);
      expect(budget.out).toContain('Not recognised in the documents, but perhaps there: Budget.');
    }));

  test('ends with 1 where no meeting fits, and gives JSON all the same', () =>
    inFolderOf(meetingFiles, async (folder) => {
      const { status, out } = await run('meeting', ['19th heads of government', '--docs', folder, '--json']);
      expect({ status, out: JSON.parse(out) as unknown }).toEqual({ status: 1, out: { meetings: [] } });
    }));

  test.each([
    ['no query', [], /^no meeting named; usage: /],
    ['an unknown fact', ['2019', '--fact', 'weather'], /^there is no fact "weather", only date, city, .*; usage: /],
    ['an unknown option', ['2019', '--jason'], /--jason.*; usage: /],
  ])('ends with 2 and one line for %s', async (_what, args, expected) => {
    const { status, err } = await run('meeting', args);
    expect(status).toBe(2);
    expect(err).toMatch(expected);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});

const SUBCOMMANDS = ['', 'ask', 'meeting', 'meetings', 'facts', 'documents', 'eval'];

describe('each sub-command', () => {
  test.each(SUBCOMMANDS)('"%s" says what it takes, whatever else is given', async (name) => {
    for (const args of [['--help'], ['x', '-h', '--y']]) {
      const { status, out, err } = await run(name, name === '' ? args.slice(-2) : args);
      expect({ status, err }).toEqual({ status: 0, err: '' });
      expect(out.startsWith(`usage: ${`sco-bot ${name}`.trim()} `)).toBe(true);
      expect(out).toContain('--');
      expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(132);
    }
  });

  test.each(SUBCOMMANDS)('"%s" tells the version', async (name) => {
    expect(await run(name, ['--version'])).toEqual({ status: 0, out: `${packageFile.version}\n`, err: '' });
  });

  test('is named where there is none of that name', async () => {
    for (const name of ['foo', 'constructor']) {
      const { status, out, err } = await run(name, ['x']);
      expect({ status, out }).toEqual({ status: 2, out: '' });
      expect(err).toMatch(new RegExp(`^there is no sub-command "${name}", only ask, [^\n]*; usage: sco-bot [^\n]*\n$`));
    }
  });

  test('takes what follows -- as it is', async () => {
    expect((await run('documents', ['--', '--help'])).err).toBe('cannot read the folder "--help": it does not exist\n');
  });
});

describe.concurrent('meetings', patient, () => {
  const second = 'en/second.md';
  const both = {
    ...meetingFiles,
    [second]:
      '---\ntitle: The summit\ndate: 2025-09-01\n---\n\nThe 25th meeting of the SCO Council of Heads of State was held on 31 August – 1 September 2025 in Tianjin, and was chaired by Xi Jinping.\n',
  };

  test('lists them all, newest first', () =>
    inFolderOf(both, async (folder) => {
      const { status, out, err } = await run('meetings', ['--docs', folder]);
      expect({ status, err }).toEqual({ status: 0, err: '' });
      expect(out).toBe(
        '2 meetings\n\n' +
          '- 25th meeting of the SCO Council of Heads of State · 31 August – 1 September 2025 · Tianjin · Xi Jinping\n' +
          '- 18th meeting of the SCO Council of Heads of Government · 1–2 November 2019 · Tashkent · Abdulla Aripov\n',
      );
    }));

  test.each([
    [['--year', '2019'], ['heads_of_government']],
    [['--body', 'heads_of_state'], ['heads_of_state']],
    [['--place', 'Ташкент'], ['heads_of_government']],
    [['--place', '天津', '--year', '2025'], ['heads_of_state']],
    [['--place', 'Tashkent', '--body', 'heads_of_state'], []],
  ])('gives those of %j as JSON, as "meeting" does', (args, bodies) =>
    inFolderOf(both, async (folder) => {
      const { status, out } = await run('meetings', [...args, '--docs', folder, '--json']);
      const listed = meetingContract.parse(JSON.parse(out)).meetings;
      expect({ status, bodies: listed.map(({ body }) => body) }).toEqual({ status: bodies.length > 0 ? 0 : 1, bodies });
      for (const one of listed) expect(Object.keys(one.facts)).toContain('chair');
    }),
  );

  test('says in words that there is none', () =>
    inFolderOf(both, async (folder) => {
      const { status, out } = await run('meetings', ['--place', '塔什干', '--year', '2025', '--docs', folder]);
      expect({ status, out }).toEqual({ status: 1, out: expect.stringContaining('2025 塔什干') });
    }));

  test.each([
    ['a year that is none', ['--year', '25'], /^--year must be a year, such as 2025; usage: /],
    ['an unknown body', ['--body', '?'], /^there is no body "\?", only heads_of_government, .*; usage: /],
    ['no place', ['--place', ' '], /^--place needs a name; usage: /],
    ['more', ['2025'], /^unexpected "2025"; usage: /],
  ])('ends with 2 and one line for %s', async (_what, args, expected) => {
    const { status, out, err } = await run('meetings', args);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(expected);
    expect(err.trim()).not.toContain('\n');
  });
});

describe.concurrent('ask --explain', patient, () => {
  const explained = z.looseObject({
    question: z.string(),
    language: z.enum(['zh', 'ru', 'en']),
    terms: z.array(z.looseObject({ text: z.string() })),
  });

  test('shows what a question is understood to ask for, in lines or as JSON, and does not answer', () =>
    inFolderOf(files, async (folder) => {
      const args = ['--explain', 'Where is the budget of Moscow?', '--docs', folder];
      const { status, out, err } = await run('ask', args);
      expect({ status, err }).toEqual({ status: 0, err: '' });
      expect(out).toMatch(/^question: Where is the budget of Moscow\?\nlanguage: en\n/);
      expect(out).toContain('text: budget\n');
      const query = explained.parse(JSON.parse((await run('ask', [...args, '--json'])).out));
      expect(query).toMatchObject({ question: 'Where is the budget of Moscow?', language: 'en' });
      expect(query.terms.map(({ text }) => text)).toEqual(expect.arrayContaining(['budget', 'Moscow']));
    }));

  test('does so for each line of a batch', () =>
    inFolderOf(files, async (folder) => {
      const args = ['--explain', '--batch', '-', '--docs', folder, '--now', '2026-11-28'];
      const { status, out } = await run('ask', args, '{"id":"a","question":"红烧肉怎么做？"}\nбюджет');
      expect(status).toBe(0);
      expect(objectsOf(out)).toMatchObject([{ id: 'a', language: 'zh' }, { language: 'ru' }]);
    }));
});

/** The objects of lines of JSON. */
function objectsOf(out: string): Record<string, unknown>[] {
  const lines = out.trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe.concurrent('ask --batch', patient, () => {
  const asked = [
    '{"id":7,"question":"Где утверждён бюджет?","gold":"x"}',
    '',
    ' Who approved the budget?\r',
    '{"id":{"a":[1]},"question":"红烧肉怎么做？"}',
  ];
  test('answers each line as --json does, in order, from a file or the input', () =>
    inFolderOf({ ...files, '.asked': asked.join('\n') }, async (folder) => {
      const args = ['--limit', '1', '--docs', folder];
      const { status, out, err } = await run('ask', ['--batch', join(folder, '.asked'), ...args]);
      expect({ status, err }).toEqual({ status: 1, err: '' });
      const answers = objectsOf(out);
      expect(answers.map(({ id }) => id)).toEqual([7, undefined, { a: [1] }]);
      expect(answers.map((answer) => Object.keys(answer)[0])).toEqual(['id', 'question', 'id']);
      for (const { id: _, ...answer } of answers) {
        const alone = await run('ask', [String(answer['question']), '--json', ...args]);
        expect(answer).toEqual(JSON.parse(alone.out));
      }
      expect(await run('ask', ['--batch', '-', ...args], asked.join('\n'))).toEqual({ status, out, err });
    }));

  test('ends with 0 where something is found for each', () =>
    inFolderOf(files, async (folder) => {
      const args = ['--batch', '-', '--docs', folder, '--now', '2026-11-28', '--json'];
      const { status, out } = await run('ask', args, 'Где утверждён бюджет?');
      expect({ status, lines: objectsOf(out).length }).toEqual({ status: 0, lines: 1 });
    }));

  test('goes on behind a line that is no question, says which, and ends with 2', () =>
    inFolderOf(files, async (folder) => {
      const input = [
        '{"id":1}',
        '{"id":2,',
        '{"question":3}',
        `{"id":4,"question":"${'a'.repeat(3001)}"}`,
        'Где утверждён бюджет?',
      ];
      const { status, out, err } = await run('ask', ['--batch', '-', '--docs', folder], input.join('\n'));
      expect({ status, err }).toEqual({ status: 2, err: '' });
      expect(objectsOf(out)).toEqual([
        { id: 1, error: 'no question given' },
        { error: expect.stringContaining('neither a question nor') },
        { error: expect.stringContaining('neither a question nor') },
        { id: 4, error: 'the question is longer than 3000 characters' },
        expect.objectContaining({ question: 'Где утверждён бюджет?', status: 'answered' }),
      ]);
    }));

  test.each([
    ['a question beside it', ['x', '--batch', '-'], /^a question or --batch, not both; usage: /],
    ['a file that is not there', ['--batch', 'no/such'], /^cannot read "no\/such": ENOENT.*; usage: /],
  ])('ends with 2 and one line for %s', async (_what, args, expected) => {
    const { status, out, err } = await run('ask', args);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(expected);
    expect(err.trim()).not.toContain('\n');
  });
});

describe.concurrent('ask', patient, () => {
  test('gives JSON under the names that scripts rely on, and nothing else', () =>
    inFolderOf(files, async (folder) => {
      const { status, out, err } = await run('ask', ['Где утверждён бюджет?', '--docs', folder, '--json']);
      expect({ status, err }).toEqual({ status: 0, err: '' });
      const answer = contract.parse(JSON.parse(out));
      expect(answer).toMatchObject({ question: 'Где утверждён бюджет?', status: 'answered', uncovered: [] });
      expect(answer.searched).toEqual({ documents: 2, passages: 3 });
      expect(answer.passages.length).toBeGreaterThan(1);
      const words = 'Бюджет утверждён в Москве. Спор окончен.';
      const start = String(files['ru/budget.md']).indexOf(words);
      expect(answer.passages[0]).toEqual({
        number: 1,
        text: words,
        language: 'ru',
        keySentence: { start: 0, end: 26 },
        document: {
          id: 'ru/budget.md',
          title: 'Бюджет',
          language: 'ru',
          publisher: 'ШОС',
          date: '2025-11-18',
          url: null,
        },
        locator: {
          start,
          end: start + words.length,
          lineStart: 11,
          lineEnd: 11,
          paragraph: 2,
          page: null,
          heading: ['Итоги'],
        },
        alsoIn: [],
      });
    }));

  test('ends with 1 where nothing is found, and gives JSON all the same', () =>
    inFolderOf(files, async (folder) => {
      const { status, out, err } = await run('ask', ['红烧肉怎么做？', '--json', '--docs', folder]);
      expect({ status, err }).toEqual({ status: 1, err: '' });
      expect(contract.parse(JSON.parse(out))).toMatchObject({ status: 'not_found', passages: [] });
    }));

  test('gives text without colours where nobody looks, up to its limit, from the folder of the settings', () =>
    inFolderOf(files, async (folder) => {
      const args = ['--limit', '1', 'Где', 'утверждён', 'бюджет?'];
      const { status, out, err } = await run('ask', args, '', { DOCS_DIR: folder });
      expect({ status, err }).toEqual({ status: 0, err: '' });
      expect(out).toMatch(/^Где утверждён бюджет\?\n\nТочные слова документов:\n\n│ Бюджет утверждён в Москве\./);
      expect(out).toContain('  [1] Бюджет · ШОС · 2025-11-18 · Итоги · ¶2 · строка 11 · русский\n');
      expect(out).not.toContain('[2]');
      expect(out).not.toContain('\u001B');
    }));

  test('gives colours where they are forced, and breaks no line where there is no screen', () =>
    inFolderOf(files, async (folder) => {
      const words = `The budget ${'was approved and '.repeat(10)}printed.`;
      await writeFiles(folder, { 'en.txt': words });
      const args = ['--limit', '1', '--docs', folder, 'Was the budget printed?'];
      const forced = await run('ask', args, '', { FORCE_COLOR: '1' });
      expect(forced.out).toContain('\u001B[1m');
      expect(stripVTControlCharacters(forced.out)).toContain(`\n│ ${words}\n`);
      const plain = await run('ask', args);
      expect(plain.out).toContain(`\n│ ${words}\n`);
    }));

  test.each([
    ['no question', [], /^no question given; usage: /],
    ['an unknown option', ['a', '--jason'], /--jason.*; usage: /],
    ['a day that is none', ['a', '--now', '2026-02-30'], /^--now must be a day as YYYY-MM-DD; usage: /],
    ['a year for a day', ['a', '--now', '2026'], /^--now must be a day as YYYY-MM-DD; usage: /],
    [
      'a missing folder',
      ['a', '--docs', 'no/such/folder'],
      /^cannot read the folder "no\/such\/folder": it does not exist$/,
    ],
  ])('says what is wrong in one line and ends with 2: %s', async (_, args, message) => {
    const { status, out, err } = await run('ask', args);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err.trimEnd()).toMatch(message);
    expect(err.trimEnd()).not.toMatch(/\n|\bat .*\.ts|Error/);
  });

  test('says which setting is wrong, and not its value', async () => {
    const { status, out, err } = await run('ask', ['a'], '', { DISCORD_TOKEN: 'very secret' });
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(/^DISCORD_TOKEN must be [^\n]*\n$/);
    expect(err).not.toContain('secret');
  });
});

const report = z.strictObject({
  documents: z.array(
    z.strictObject({
      id: z.string(),
      format: z.enum(['markdown', 'text', 'html', 'pdf', 'docx']).nullable(),
      encoding: z.string().nullable(),
      language: z.enum(['zh', 'ru', 'en']).nullable(),
      title: z.string().nullable(),
      date: z.string().nullable(),
      dateFrom: z.string().nullable(),
      publisher: z.string().nullable(),
      passages: z.int().nonnegative(),
      leftOut: z.array(z.strictObject({ text: z.string().min(1), why: z.string().min(1) })),
      characters: z.strictObject({ source: z.int(), kept: z.int(), leftOut: z.int() }).nullable(),
      problem: z.string().nullable(),
    }),
  ),
  expansions: z.strictObject({
    owned: z.int().nonnegative(),
    unowned: z.int().nonnegative(),
    problems: z.array(z.strictObject({ file: z.string(), problem: z.string() })),
  }),
});

describe.concurrent('facts', patient, () => {
  const both = {
    'en.md':
      '---\ntitle: About the SCO\n---\n\nIndia became a member of the SCO on 9 June 2017. It was reported later.\n\nThe SCO Secretariat has its seat in Beijing.\n',
    ...meetingFiles,
  };

  test('lists members and institutions with their sentences, and meetings', () =>
    inFolderOf(both, async (folder) => {
      const { status, out, err } = await run('facts', ['--docs', folder]);
      expect({ status, err }).toEqual({ status: 0, err: '' });
      expect(out).toMatch(
        /^status: member\n {2}India · from 2017-06-09\n {6}India became a member of the SCO on 9 June 2017\.\n {6}en\.md, line 5\n/,
      );
      expect(out).toContain('seat\n  SCO Secretariat · Beijing\n');
      expect(out).toContain('18th meeting of the SCO Council of Heads of Government\n  date · 1–2 November 2019\n');
    }));

  test('--json has what is said, from when, how surely, and where', () =>
    inFolderOf(both, async (folder) => {
      const { status, out } = await run('facts', ['--docs', folder, '--json']);
      expect(status).toBe(0);
      const { facts } = z
        .strictObject({
          facts: z.array(
            z.strictObject({
              subject: z.string(),
              relation: z.string(),
              value: z.string().nullable(),
              from: z.string().optional(),
              to: z.string().optional(),
              certainty: z.enum(CERTAINTIES),
              disputed: z.boolean(),
              statedAs: z.string(),
              source: z.strictObject({ document: source, locator: place }),
              sources: z.int().positive(),
            }),
          ),
        })
        .parse(JSON.parse(out));
      expect(facts[0]).toMatchObject({
        subject: 'India',
        relation: 'status',
        value: 'member',
        from: '2017-06-09',
        certainty: 'stated',
        disputed: false,
        statedAs: 'India became a member of the SCO on 9 June 2017.',
        source: { document: { id: 'en.md' }, locator: { lineStart: 5 } },
      });
    }));

  test('ends with 1 where there is none, and with 2 for wrong use', async () => {
    await inFolderOf({ 'en.txt': 'The budget was approved.\n' }, async (folder) => {
      expect(await run('facts', ['--docs', folder])).toMatchObject({ status: 1, err: '' });
    });
    expect(await run('facts', ['x'])).toMatchObject({ status: 2, out: '' });
    expect(await run('facts', ['--docs', ''])).toMatchObject({ status: 2, out: '' });
  });
});

describe.concurrent('documents', patient, () => {
  const page =
    'Home > News > Article\n\nThe library opens\n\nIt opens in spring.\n\nIt is free.\n\nRelated: other news\n';

  test('tells of every file what became of it, and ends with 1 where one could not be used', () =>
    inFolderOf({ ...files, 'page.txt': page, 'table.xlsx': 'PK' }, async (folder) => {
      const { status, out, err } = await run('documents', [folder, '--json']);
      expect({ status, err }).toEqual({ status: 1, err: '' });
      const unused = {
        encoding: null,
        language: null,
        title: null,
        date: null,
        passages: 0,
        leftOut: [],
        characters: null,
      };
      const { documents } = report.parse(JSON.parse(out));
      expect(documents).toMatchObject([
        { id: 'bad.txt', format: 'text', ...unused, problem: 'the file is empty' },
        { id: 'en.txt', format: 'text', encoding: 'utf-8', language: 'en', passages: 1, leftOut: [], problem: null },
        {
          id: 'page.txt',
          title: 'The library opens',
          passages: 3,
          leftOut: [{ text: 'Home > News > Article' }, { text: 'Related: other news' }],
          characters: { source: 69, kept: 38, leftOut: 31 },
        },
        { id: 'ru/budget.md', format: 'markdown', title: 'Бюджет', date: '2025-11-18', language: 'ru', passages: 2 },
        { id: 'table.xlsx', format: null, ...unused, problem: expect.stringMatching(/^not a kind of file/) },
      ]);
    }));

  test('says the same in words, with what building took', () =>
    inFolderOf({ ...files, 'page.txt': page }, async (folder) => {
      const { status, out, err } = await run('documents', [], '', { DOCS_DIR: folder });
      expect({ status, err }).toEqual({ status: 1, err: '' });
      expect(out).toContain('bad.txt\n  not in use: the file is empty\n');
      expect(out).toContain(
        'ru/budget.md\n  Бюджет\n  markdown · utf-8 · ru · 2025-11-18 (front-matter) · ШОС · 2 passages\n',
      );
      expect(out).toMatch(/\n {2}left out \([^)]+\): Related: other news\n/);
      expect(out).toMatch(/\nread in [\d.]+ s, indexed in [\d.]+ s; longest stall \d+ ms, memory \d+ MiB\n$/);
    }));

  test('ends with 0 where every file is in use, or is a copy of one that is', () =>
    inFolderOf({ 'a.txt': 'The library opens.', 'b.txt': ' The library  opens. ' }, async (folder) => {
      const { status, out } = await run('documents', [folder, '--json']);
      expect(status).toBe(0);
      expect(report.parse(JSON.parse(out)).documents).toMatchObject([
        { id: 'a.txt', passages: 1, problem: null },
        { id: 'b.txt', passages: 0, problem: 'it has the same words as a.txt' },
      ]);
    }));

  test.each([
    ['two folders', ['a', 'b'], /^one folder at a time\nusage: /],
    ['a folder without a name', [''], /^the name of the folder is empty\nusage: /],
    ['an unknown option', ['--jason'], /^.*--jason.*\nusage: /],
    ['a missing folder', ['no/such/folder'], /^cannot read the folder "no\/such\/folder": it does not exist$/],
  ])('says what is wrong, in one line above how it is used, and ends with 2: %s', async (_, args, message) => {
    const { status, out, err } = await run('documents', args);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err.trimEnd()).toMatch(message);
  });
});

describe.concurrent('start without a token', patient, () => {
  test('answers every line that is piped in, and ends', () =>
    inFolderOf(files, async (folder) => {
      const lines = 'Где утверждён бюджет?\n\n/sources\n/reload\n/help\n/none\nWho approved the budget?';
      const { status, out, err } = await run('', [], lines, { DOCS_DIR: folder, ...ownLogs(folder) });
      expect(status).toBe(0);
      const parts = [
        'Точные слова документов:',
        '│ Бюджет утверждён в Москве. Спор окончен.',
        'The bot answers from 2 documents, 3 passages.',
        'Бюджет · ШОС · 2025-11-18 · Russian · 2 passages · ru/budget.md',
        'bad.txt: the file is empty',
        'Reloaded in',
        'Nothing has changed.',
        '/ask question [document] [private]:',
        '/help:',
        'There is no command /none.',
        'Who approved the budget?',
      ];
      const places = parts.map((part) => out.indexOf(part));
      expect(places).not.toContain(-1);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(err).toMatch(
        /2 documents, 3 passages, generation [0-9a-f]{8}\nread in [^\n]+ memory \d+ MiB\nleft out: bad\.txt: the file is empty\n$/,
      );
    }));

  test('says that what was interrupted could not be cleared away, and answers all the same', () =>
    inFolderOf({ ...files, '.incoming': 'a file where a folder is to be' }, async (folder) => {
      const settings = { DOCS_DIR: folder, ...ownLogs(folder) };
      const { status, out, err } = await run('', [], 'Где утверждён бюджет?', settings);
      expect(status).toBe(0);
      expect(out).toContain('Бюджет утверждён в Москве.');
      expect(err).toMatch(
        /^sco-bot reads [^\n]*\nchanges that were interrupted could not be finished or cleared away: ENOTDIR[^\n]*\n/,
      );
    }));

  test.each<[string, boolean]>([
    ['', false],
    ['false', false],
    ['true', true],
  ])('keeps that something was not found; with KEEP_QUESTIONS=%s the question: %s', (keep, isKept) =>
    inFolderOf(files, async (folder) => {
      const settings = { DOCS_DIR: folder, ...ownLogs(folder), KEEP_QUESTIONS: keep };
      const { out, err } = await run('', [], 'Which volcano erupted on Java?\n/gaps', settings);
      expect(out).toContain('Not found: 1 time (1 person)');
      expect(err).not.toContain('volcano');
      const names = await readdir(folder, { recursive: true });
      const written = names.filter((name) => name.includes('.feedback'));
      expect(written.toSorted()).toEqual(['.feedback.jsonl', '.feedback.jsonl.key']);
      const kept = await readFile(join(folder, '.feedback.jsonl'), 'utf8');
      expect(kept.includes('Which volcano erupted on Java?')).toBe(isKept);
      expect(/volcano|erupted/i.test(kept)).toBe(isKept);
    }),
  );

  test('says in one line that feedback cannot be kept, and answers all the same', () =>
    inFolderOf(files, async (folder) => {
      const settings = { DOCS_DIR: folder, FEEDBACK_LOG: join(folder, 'en.txt', 'feedback.jsonl') };
      const { status, out, err } = await run('', [], 'Which volcano?\nГде утверждён бюджет?\n/gaps', settings);
      expect(status).toBe(0);
      expect(out).toContain('Бюджет утверждён в Москве.');
      expect(err.split('\n').filter((line) => line.startsWith('FEEDBACK_LOG'))).toEqual([
        expect.stringMatching(/^FEEDBACK_LOG: E[A-Z]+: .*: what users say of answers is not kept$/),
      ]);
    }));

  test('says that the folder is missing in one line and ends with 2', async () => {
    const { status, out, err } = await run('', [], 'a\n', { DOCS_DIR: 'no/such/folder' });
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err.split('\n')).toEqual([
      'sco-bot reads the documents in "no/such/folder" and then chats here, for DISCORD_TOKEN is not set',
      'cannot read the folder "no/such/folder": it does not exist',
      '',
    ]);
  });
});
