import { ComponentType, MessageFlags } from 'discord.js';
import type { APIComponentInContainer } from 'discord.js';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Document, Passage } from '../../src/corpus/document.ts';
import type { Span } from '../../src/text/span.ts';
import { passagesOf } from '../../src/corpus/structure/passages.ts';
import { escapeVerbatim } from '../../src/discord/escape.ts';
import { renderMessage } from '../../src/discord/render.ts';
import type { Message } from '../../src/discord/render.ts';
import type { DiffPart } from '../../src/quotes/difference.ts';
import { quoteBlock } from '../../src/reply/quote-block.ts';
import { headingBlock, listBlock, noteBlock, textBlock } from '../../src/reply/reply.ts';
import type { QuoteBlock, ReplyBlock } from '../../src/reply/reply.ts';
import { openOnce } from '../open-once.ts';
import { renderText } from '../../src/reply/render-text.ts';
import { en } from '../../src/i18n/en.ts';
import { listOf, recordOf, textOf } from './json.ts';
import { type Stretch, shown, shownIn, stretchesIn, underlinedIn } from './markdown.ts';
import { checkPayload, componentsIn } from './payload-rules.ts';
import { runs } from '../runs.ts';

/** Pieces of text out of which Discord's Markdown, or the bot's own, could make something else than text. */
const HOSTILE = [
  ['*', '**', '***', '_', '__', '~~', '||', '`', '``', '```', '```js\n', '\\', '\\\\', '\\*'],
  ['> ', '>>> ', '>', '# ', '## ', '### ', '#', '-# ', '- ', '* ', '+ ', '1. ', '23) ', '  - '],
  ['[label](https://example.org)', '[', '](', ')', '<https://example.org>', 'https://example.org/a_b_c', '<'],
  ['<@1>', '<@123456789012345678>', '<@!123456789012345678>', '<@&123456789012345678>', '<#123456789012345678>'],
  ['@everyone', '@here', '<t:1700000000:R>', '</ask:123456789012345678>', '<id:customize>'],
  [':smile:', '<:name:123456789012345678>', '<a:name:123456789012345678>', '¯\\_(ツ)_/¯', '😀', '👩‍👩‍👧', '©', '™'],
  ['中文', '「重要」', '，', '。', '！', '文件_名称_说明', '𠮷', 'ё', 'е\u0308', 'e\u0301', 'имя_файла_тест'],
  ['\n', '\n\n', '\r\n', '\r\n\r\n', '\r', ' ', '   ', '\t', '\u00A0', '\u200B', '\u2028', '\u202E', '\uFEFF'],
  ['a', 'Б', '7', '. ', '! ', '? ', '.', '-', '=', '|', '&', '&amp;', '%', '$', '^', '{', '}', '"', "'", ';', ':', '/'],
].flat();

const hostileText = fc
  .array(
    fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...HOSTILE) }, fc.string({ unit: 'grapheme', maxLength: 8 })),
    {
      minLength: 1,
      maxLength: 40,
    },
  )
  .map((pieces) => pieces.join(''));

/** The passages that the bot would make of a hostile text. */
const hostilePassages = hostileText
  .map((text) => passagesOf(text, [{ start: 0, end: text.length, heading: [] }], 'en'))
  .filter((passages) => passages.length > 0);

const DOCUMENT: Document = {
  id: 'a.md',
  title: 'A *document*',
  language: 'en',
  publisher: null,
  date: '2025',
  dateFrom: 'front-matter',
  url: null,
  kind: null,
  format: 'markdown',
  encoding: 'utf-8',
  hash: '',
  fingerprint: '',
  text: '',
  passages: [],
  leftOut: [],
  characters: { source: 0, kept: 0, leftOut: 0 },
};

function quoteOf(passage: Passage, keySentence: Span, document = DOCUMENT): QuoteBlock {
  return quoteBlock({ number: 1, document, isTitleShared: false, passage, keySentence, alsoIn: [] }, en);
}

/** Marks between the places at which a text is cut, none touching another, whole characters each. */
function spansAt(text: string, cuts: readonly number[]): Span[] {
  const places = [...new Set(cuts)].toSorted((a, b) => a - b).filter((at) => at <= text.length);
  return places.flatMap((start, at): Span[] => {
    const end = places[at + 1];
    const word = end === undefined ? '' : text.slice(start, end);
    // Names are of letters and figures: a mark never begins or ends within white space.
    return at % 2 === 0 && end !== undefined && !/\p{Surrogate}/u.test(word) && /^\S(?:[\s\S]*\S)?$/u.test(word)
      ? [{ start, end }]
      : [];
  });
}

/** What a reader can see of the white space: one kind of line break, and a tab as wide as four blanks. */
function visible(text: string): string {
  return text.replace(/\r\n?/g, '\n').replaceAll('\t', '    ');
}

/** Headings, small print and the items of lists end with their line. */
function oneLine(text: string): string {
  return text
    .replace(/[\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The quote shows the passage to the letter, its key sentence and nothing else is bold, and its citation follows. */
function expectVerbatim(passage: Passage, document?: Document): void {
  for (const sentence of passage.sentences) {
    const block = quoteOf(passage, sentence, document);
    const all = shownIn(asMessage(renderMessage({ reply: [block] }, en)));
    expect(all[0]).toEqual({
      frame: 'quote',
      text: visible(passage.text),
      bold: visible(passage.text.slice(sentence.start, sentence.end)),
    });
    expect(all[1]).toMatchObject({ frame: 'small print', text: block.citation, bold: '' });
  }
}

/** What Discord would make of a message; only its components matter here. */
function asMessage({ components }: Message) {
  return { components };
}

/** What Discord would say against a reply. */
function faultsOf({ components, files }: Message): string[] {
  const data = { flags: MessageFlags.IsComponentsV2, components, allowed_mentions: { parse: [] } };
  return checkPayload('callback', { type: 4, data }, { sent: files.map(({ name }) => name) });
}

describe('a quote shows the words of the document', () => {
  test('for every sentence of the seeds', async () => {
    const { documents } = (await openOnce('seeds')).corpus();
    expect(documents.length).toBeGreaterThan(0);
    for (const document of documents) {
      for (const passage of document.passages) {
        expect(passage.text).toBe(document.text.slice(passage.locator.start, passage.locator.end));
        expectVerbatim(passage, document);
      }
    }
  });

  test('for each hostile piece, wherever it is', () => {
    for (const piece of HOSTILE) {
      for (const text of [
        piece,
        `${piece}a`,
        `a${piece}`,
        `a ${piece} b`,
        `a\n${piece}b${piece}`,
        `${piece}a${piece}`,
      ]) {
        const passages = passagesOf(text, [{ start: 0, end: text.length, heading: [] }], 'en');
        for (const passage of passages) expectVerbatim(passage);
      }
    }
  });

  test('for whatever a document may contain', () => {
    fc.assert(
      fc.property(hostilePassages, (passages) => passages.forEach((passage) => expectVerbatim(passage))),
      { numRuns: runs(1_000) },
    );
  });

  test('whatever of it is marked: only what is marked is underlined, and the rest stays as it is', () => {
    const places = fc.array(fc.nat(200), { maxLength: 8 });
    fc.assert(
      fc.property(hostilePassages, places, fc.nat(), (passages, cuts, which) => {
        for (const passage of passages) {
          const { text, sentences } = passage;
          const key = sentences[which % sentences.length] ?? { start: 0, end: 0 };
          const highlights = spansAt(text, cuts);
          const block = { ...quoteOf(passage, key), highlights };
          const { components } = asMessage(renderMessage({ reply: [block] }, en));
          const [quote] = shownIn({ components });
          const bold = visible(text.slice(key.start, key.end));
          expect(quote).toEqual({ frame: 'quote', text: visible(text), bold });
          const [, first] = componentsIn(components);
          const content = textOf(first?.component['content']);
          const words = highlights.map(({ start, end }) => visible(text.slice(start, end)));
          expect(underlinedIn(content).join('')).toBe(words.join(''));
        }
      }),
      { numRuns: runs(1_000) },
    );
  });

  test('and titles, questions and lists show theirs', () => {
    fc.assert(
      fc.property(
        hostileText.filter((text) => oneLine(text) !== ''),
        (text) => {
          const message = renderMessage(
            { reply: [headingBlock(text), textBlock(text), noteBlock(text), listBlock([text])] },
            en,
          );
          const [heading, plain, note, item] = shownIn(asMessage(message));
          expect(heading).toEqual({ frame: 'heading', text: oneLine(text), bold: '' });
          expect(plain).toEqual({ frame: 'plain', text: visible(text), bold: '' });
          expect(note).toEqual({ frame: 'small print', text: oneLine(text), bold: '' });
          expect(item).toEqual({ frame: 'plain', text: `- ${oneLine(text)}`, bold: '' });
        },
      ),
      { numRuns: runs(500) },
    );
  });
});

describe('a difference', () => {
  /** Parts of one text: a CR at the end of one and a LF at the beginning of the next would be one line break. */
  const words = hostileText.map((text) => text.replace(/\r\n?/g, '\n')).filter((text) => text !== '');
  /** Between two changes there is always something that is the same, or left out. */
  const differences = fc
    .array(
      fc.record({
        between: fc.oneof(
          words.map((text): DiffPart => ({ kind: 'same', text })),
          fc.constant<DiffPart>({ kind: 'skipped' }),
        ),
        putIn: fc.option(words),
        leftOut: fc.option(words),
      }),
      { minLength: 1, maxLength: 4 },
    )
    .map((all) =>
      all.flatMap(({ between, putIn, leftOut }): DiffPart[] => [
        ...(putIn === null ? [] : [{ kind: 'put_in', text: putIn } as const]),
        ...(leftOut === null ? [] : [{ kind: 'left_out', text: leftOut } as const]),
        between,
      ]),
    );

  test.each(['8~9 月', '8~', '~', '~~', 'a~~b', '~a~', '\\', '\\~', '*', '_'])(
    'shows %j where only the quote has it',
    (text) => {
      expectToShow([{ kind: 'put_in', text }]);
      expectToShow([
        { kind: 'same', text: '~_*a' },
        { kind: 'put_in', text },
        { kind: 'left_out', text: '_8~' },
        { kind: 'same', text: '_~*a' },
      ]);
    },
  );

  test('shows its words and nothing else, whatever they are', () => {
    fc.assert(fc.property(differences, expectToShow), { numRuns: runs(1_000) });
  });
});

function expectToShow(parts: readonly DiffPart[]): void {
  const message = renderMessage(
    { reply: [{ kind: 'difference', parts, quoteOnly: 'yours', documentOnly: 'theirs' }] },
    en,
  );
  const stretches = stretchesIn(textOf(componentsIn(message.components)[1]?.component['content']));
  expect(stretches.map(({ text }) => text).join('')).toBe(parts.map(textIn).join('').trim());
  for (const [how, kinds] of Object.entries(KINDS)) {
    const own = stretches.filter((one) => one.how === how).map(({ text }) => text);
    expect(withoutBlanks(own)).toBe(withoutBlanks(parts.filter(({ kind }) => kinds.includes(kind)).map(textIn)));
  }
}

const KINDS: Readonly<Record<Stretch['how'], readonly DiffPart['kind'][]>> = {
  plain: ['same', 'skipped'],
  bold: ['left_out'],
  struck: ['put_in'],
};

/** Discord knows no escapes in what is struck out, so a full-width mark stands for the one that would end it. */
function textIn(part: DiffPart): string {
  if (part.kind === 'skipped') return ' […] ';
  return visible(part.kind === 'put_in' ? part.text.replaceAll('~', '～') : part.text);
}

function withoutBlanks(texts: readonly string[]): string {
  return texts.join('').replace(/\s/gu, '');
}

describe('escaped text', () => {
  test('has no line that begins like a heading, a list, a quote or a code block', () => {
    // Lists are not known to the parser, so the lines are looked at too.
    const block = /^\s*(?:#{1,3}\s|-#\s|>|[-*+]\s|\d+[.)]\s|```)/m;
    fc.assert(
      fc.property(hostileText, (text) => {
        const escaped = escapeVerbatim(text);
        expect(escaped).not.toMatch(block);
        expect(escaped).not.toContain('\r');
        expect(shown(escaped)).toEqual({ frame: 'plain', text: visible(text), bold: '' });
      }),
      { numRuns: runs(1_000) },
    );
  });

  test('has a backslash before each ASCII mark and changes nothing else', () => {
    const marks = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';
    expect(escapeVerbatim(marks)).toBe(
      marks
        .split('')
        .map((mark) => `\\${mark}`)
        .join(''),
    );
    expect(escapeVerbatim('中文，Ёлка №7 «да» a1 \t\n')).toBe('中文，Ёлка №7 «да» a1 \t\n');
  });
});

describe('a message', () => {
  const words = fc.constantFrom(
    'слово ',
    '中文内容，',
    '终。',
    'End. ',
    '*_`',
    '😀',
    'word ',
    'ё',
    '\\',
    '𠮷',
    '\n',
    '[x](y)',
  );
  /** Text from a few characters to far more than fits. */
  const longText = fc
    .tuple(fc.array(words, { minLength: 1, maxLength: 6 }), fc.constantFrom(1, 5, 40, 150, 400, 900))
    .map(([some, times]) => `a${some.join('').repeat(times)}z`);
  const quote = fc
    .record({
      text: longText,
      title: longText,
      url: fc.constantFrom(null, 'https://example.org/', `https://example.org/${'x'.repeat(600)}`),
      sentence: fc.nat(),
    })
    .map(({ text, title, url, sentence }): QuoteBlock => {
      const [passage] = passagesOf(text, [{ start: 0, end: text.length, heading: [title, title] }], 'en');
      const key = passage?.sentences[sentence % passage.sentences.length];
      if (passage === undefined || key === undefined) throw new Error('A text with letters has a passage.');
      return quoteOf(passage, key, { ...DOCUMENT, title, url });
    });
  const block: fc.Arbitrary<ReplyBlock> = fc.oneof(
    { weight: 3, arbitrary: quote },
    fc.record({ kind: fc.constantFrom('heading', 'text', 'note'), text: longText }),
    fc.record({
      kind: fc.constant('list' as const),
      items: fc.array(longText, { minLength: 1, maxLength: 50 }),
    }),
  );
  const reply = fc.array(block, { minLength: 1, maxLength: 8 });

  test('fits the limits of Discord whatever the reply', () => {
    fc.assert(
      fc.property(reply, (blocks) => {
        expect(faultsOf(renderMessage({ reply: blocks }, en))).toEqual([]);
      }),
      { numRuns: runs(100) },
    );
  });

  test('shows every quote whole and followed by its citation, or leaves both to the attached file', () => {
    fc.assert(
      fc.property(reply, (blocks) => {
        const message = renderMessage({ reply: blocks }, en);
        const quotes = blocks.filter((one) => one.kind === 'quote');
        const shownQuotes = quotesIn(message);
        expect(shownQuotes).toEqual(
          quotes.slice(0, shownQuotes.length).map(({ text, citation }) => [visible(text), citation]),
        );
        const attached = message.files.map(({ attachment }) => attachment.toString('utf8'));
        if (shownQuotes.length < quotes.length) expect(attached).toHaveLength(1);
        for (const text of attached) expect(text).toBe(renderText(blocks, { colour: false }));
      }),
      { numRuns: runs(100) },
    );
  });

  test('holds even the three largest passages of the seeds, with their citations', async () => {
    const { documents } = (await openOnce('seeds')).corpus();
    const all = documents.flatMap((document) => document.passages.map((passage) => ({ document, passage })));
    const largest = all.toSorted((a, b) => sizeOf(b.passage) - sizeOf(a.passage)).slice(0, 3);
    const blocks = largest.map(({ document, passage }) => quoteOf(passage, { start: 0, end: 1 }, document));
    const message = renderMessage({ reply: blocks }, en);
    expect(message.files).toEqual([]);
    expect(quotesIn(message)).toHaveLength(3);
  });
});

/** In bytes, of which Discord's limit is the first that Chinese and Russian meet. */
function sizeOf({ text }: Passage): number {
  return Buffer.byteLength(escapeVerbatim(text));
}

/** The quotes of a message, each with the small print right after it. */
function quotesIn(message: Message): [quote: string, citation: string][] {
  const container = recordOf(message.components[0]);
  const parts = listOf(container['components']) as readonly APIComponentInContainer[];
  return parts.flatMap((part, at): [string, string][] => {
    if (part.type !== ComponentType.TextDisplay || !part.content.startsWith('>>> ')) return [];
    const after = componentsIn([parts[at + 1]]).find(
      ({ component }) => component['type'] === ComponentType.TextDisplay,
    );
    const { frame, text } = shown(textOf(after?.component['content']));
    return [[shown(part.content).text, frame === 'small print' ? text : 'no citation']];
  });
}
