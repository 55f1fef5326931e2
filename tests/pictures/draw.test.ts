import { ButtonStyle, ComponentType, MessageFlags } from 'discord.js';
import type { APIAttachment, APIMessage, APIMessageTopLevelComponent } from 'discord.js';
import * as fc from 'fast-check';
import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';

import { escapeVerbatim } from '../../src/discord/escape.ts';
import { USER_ID, messageOf } from '../discord/interactions.ts';
import { isRecord, listOf, textOf } from '../discord/json.ts';
import { drawComponents } from './draw-components.ts';
import { drawMarkdown } from './draw-markdown.ts';
import { drawPage } from './draw-page.ts';

const reader = { locale: 'en-GB', now: new Date('2026-11-22T12:00:00Z'), names: { [USER_ID]: 'Alice' } };
const draw = (content: string, locale = reader.locale) => drawMarkdown(content, { ...reader, locale });
const components = (all: readonly unknown[], attachments: readonly APIAttachment[] = []) =>
  drawComponents(all as APIMessageTopLevelComponent[], { reader, attachments });
const page = (message: Partial<APIMessage>) =>
  drawPage([{ kind: 'message', message: messageOf(message), used: { by: 'Alice', command: '/ask' } }], reader, 'dark');

const secondsAt = (date: string) => Date.parse(date) / 1_000;

/** What a browser shows of HTML: its text, with line breaks. */
function seen(html: string): string {
  const textIn = (node: unknown): string => {
    if (!isRecord(node)) return '';
    if (node['nodeName'] === 'br') return '\n';
    return textOf(node['value']) + listOf(node['childNodes']).map(textIn).join('');
  };
  return textIn(parseFragment(html));
}

describe('Markdown', () => {
  test.each([
    ['### A *b*\n-# small **print**', '<h3>A <em>b</em></h3><small>small <strong>print</strong></small>'],
    ['__u__ ~~s~~ `c\\d`', '<u>u</u> <s>s</s> <code>c\\d</code>'],
    ['a\n>>> b\n\nc', 'a<br><div class="quote"><span class="bar"></span><blockquote>b<br><br>c</blockquote></div>'],
    ['```js\n- x < y\n```', '<pre>- x &#60; y</pre>'],
    ['[a](https://example.org)', '<a title="https://example.org">a</a>'],
    ['a - b\n-c', 'a - b<br>-c'],
    ['\\- no\n1\\. list', '- no<br>1. list'],
  ])('%j is drawn', (content, html) => {
    expect(draw(content)).toBe(html);
  });

  test.each([
    ['a\n- one\n  - **two**\n3. three', 'a\n•one◦two3.three'],
    ['>>> a\n\n- b', 'a\n\n•b'],
    ['<@300000000000000003> <@310000000000000003> </ask:100000000000000001>', '@Alice @310000000000000003 /ask'],
  ])('%j shows', (content, words) => {
    expect(seen(draw(content))).toBe(words);
  });

  test.each([
    ['en-GB', '18 November 2025', '3 days ago'],
    ['ru', '18 ноября 2025', '3 дня назад'],
    ['zh-CN', '2025年11月18日', '3天前'],
    ['zh-TW', '2025年11月18日', '3 天前'],
  ])('moments are shown in %s', (locale, day, ago) => {
    expect(seen(draw(`<t:${secondsAt('2025-11-18T09:00:00Z')}:D>`, locale))).toContain(day);
    expect(seen(draw(`<t:${secondsAt('2026-11-19T12:00:00Z')}:R>`, locale))).toBe(ago);
  });

  test('what is escaped shows to the letter, whatever it is, and no backslash of ours', () => {
    const text = fc.string({
      unit: fc.constantFrom(...Array.from('\\`*_~|>#-+.()[]<:@!/ \n1aя中😀&"\'')),
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, fc.constantFrom('', '>>> ', '### ', '-# '), (words, before) => {
        // Discord trims what a heading or small print begins and ends with.
        const line = before === '' || before === '>>> ' ? words : words.replaceAll('\n', ' ').trim();
        fc.pre(line.trim() !== '');
        expect(seen(draw(before + escapeVerbatim(line)))).toBe(line);
      }),
      { numRuns: 500 },
    );
  });

  test('a backslash in the label of a link shows, as it does in Discord', () => {
    expect(seen(draw('[a\\.b](https://example.org)'))).toBe('a\\.b');
  });
});

const BUTTON = { type: ComponentType.Button, style: ButtonStyle.Secondary, label: 'Press', custom_id: 'x' };
const TEXT = { type: ComponentType.TextDisplay, content: 'Words' };
const INPUT = { type: ComponentType.TextInput, custom_id: 'x', style: 1, value: 'So.' };
const OPTIONS = [
  { label: 'One', value: '1' },
  { label: 'Two', value: '2', default: true },
];
const FILE = { type: ComponentType.File, file: { url: 'attachment://reply.txt' } };
const ATTACHED = { id: '1', filename: 'reply.txt', size: 4_855, url: '', proxy_url: '' };

/** One of each component that has a drawing, and what shows of it. */
const DRAWN: readonly (readonly [type: ComponentType, fields: object, words: string])[] = [
  [ComponentType.ActionRow, { components: [BUTTON, { ...BUTTON, label: 'Me' }] }, 'PressMe'],
  [ComponentType.Button, BUTTON, 'Press'],
  [ComponentType.TextDisplay, TEXT, 'Words'],
  [ComponentType.Section, { components: [TEXT], accessory: BUTTON }, 'WordsPress'],
  [ComponentType.Container, { accent_color: 255, components: [TEXT] }, 'Words'],
  [ComponentType.Separator, { divider: true, spacing: 2 }, ''],
  [ComponentType.File, FILE, 'reply.txt4.74 KB'],
  [ComponentType.StringSelect, { options: OPTIONS }, 'Two'],
  [ComponentType.UserSelect, { placeholder: 'Who?' }, 'Who?'],
  [ComponentType.RoleSelect, { placeholder: 'Who?' }, 'Who?'],
  [ComponentType.MentionableSelect, { placeholder: 'Who?' }, 'Who?'],
  [ComponentType.ChannelSelect, { placeholder: 'Where?' }, 'Where?'],
  [ComponentType.TextInput, { style: 1, placeholder: 'Why?' }, 'Why?'],
  [ComponentType.Label, { label: 'Reason', description: 'If any', component: INPUT }, 'ReasonIf anySo.'],
];

describe('components', () => {
  test.each(DRAWN)('of the type %i are drawn', (type, fields, words) => {
    const html = components([{ type, ...fields }], [ATTACHED]);
    expect(html).toMatch(/^<[a-z]/);
    expect(seen(html)).toBe(words);
  });

  test('of any other type are refused', () => {
    const types = Object.values(ComponentType).filter((type) => typeof type === 'number');
    const others = types.filter((type) => DRAWN.every(([drawn]) => drawn !== type));
    expect(others.length).toBeGreaterThan(3);
    for (const type of [...others, 99]) expect(() => components([{ type }])).toThrow('Nobody has said how to draw');
  });

  test('that are buttons have the look of their style; one that sells something is refused', () => {
    expect(components([{ ...BUTTON, style: ButtonStyle.Danger }])).toContain('class="danger"');
    expect(components([{ ...BUTTON, style: ButtonStyle.Link }])).toContain('<svg');
    expect(components([{ ...BUTTON, disabled: true }])).toContain(' disabled>');
    expect(seen(components([{ ...BUTTON, emoji: { name: '👍' } }]))).toBe('👍Press');
    expect(() => components([{ ...BUTTON, emoji: { name: 'own', id: '1' } }])).toThrow('emoji');
    expect(() => components([{ ...BUTTON, style: ButtonStyle.Premium }])).toThrow('Premium');
  });

  test('that show a file need it', () => {
    expect(() => components([FILE])).toThrow('reply.txt');
  });

  test('show text and never HTML', () => {
    const tag = '<b title="x">\'&amp;';
    expect(
      seen(
        components([
          { ...BUTTON, label: tag },
          { ...TEXT, content: escapeVerbatim(tag) },
        ]),
      ),
    ).toBe(tag + tag);
  });
});

describe('a message', () => {
  test('says who used which command, and that only they can see it', () => {
    const own = [TEXT] as APIMessage['components'];
    const words = seen(page({ components: own, flags: MessageFlags.Ephemeral }));
    for (const part of ['Alice used /ask', 'APP', 'Words', 'Only you can see this']) expect(words).toContain(part);
    expect(seen(page({ components: own }))).not.toContain('Only you');
  });

  test('that is not finished, or has embeds, is refused', () => {
    expect(() => page({ flags: MessageFlags.Loading })).toThrow('still at it');
    expect(() => page({ embeds: [{ description: 'x' }] })).toThrow('embeds');
  });
});
