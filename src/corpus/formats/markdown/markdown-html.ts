import type { Span } from '../../../text/span.ts';
import type { TextBlock } from '../../structure/headings.ts';
import { agencyIn } from '../../structure/publisher.ts';
import { onOneLine } from '../../../text/lines.ts';

/** An agency's label is shorter (UTF-16 units), its tags included. */
const LONGEST_LABEL = 120;

/** Words in bold at the beginning of a run, what is in parentheses behind them, and a colon. */
const LABEL = /^\s*<(strong|b)\b[^<>]{0,40}>[^<>]{1,30}<\/\1>(?:\s*[（(][^（()）<>]{1,20}[）)])?\s*[:：]?\s*/i;

const BLOCK_TAG =
  /<!--[\s\S]*?(?:-->|$)|<(?:style|script)\b[\s\S]*?(?:<\/(?:style|script)>|$)|<\/?(?:p|div|br|hr|h[1-6]|ul|ol|li|dl|d[dt]|table|thead|tbody|tfoot|caption|tr|t[dh]|section|article|aside|header|footer|main|nav|blockquote|figure|figcaption|details|summary)\b[^<>]*>/gi;

const TAG = /<(\/?)([a-z][a-z0-9-]*)[^<>]*>/gi;

/** A blank at the end of a paragraph, written out. */
const WRITTEN_BLANK = /&(?:nbsp|ensp|emsp|#160|#12288);$/;

type HtmlPart = TextBlock | PartLeftOut;

/** `agency`: who published the text, by a label that says so. */
type PartLeftOut = Span & { readonly why: string; readonly agency?: string };

/**
 * The runs of text between block tags, without the inline tags at their two ends, as offsets into the HTML; and the
 * comments, styles and scripts among them.
 */
export function blocksOfHtml(html: string): HtmlPart[] {
  const parts: HtmlPart[] = [];
  let from = 0;
  let level: number | null = null;
  const push = (to: number) => {
    const label = agencyLabel(html, { start: from, end: to });
    if (label !== null) parts.push(label);
    for (const { start, end } of withoutHalfTags(html, { start: label?.end ?? from, end: to })) {
      parts.push({ start, end, text: wordsOf(html.slice(start, end)), ...(level !== null && { level }) });
    }
  };
  for (const { index, 0: tag } of html.matchAll(BLOCK_TAG)) {
    push(index);
    from = index + tag.length;
    level = /^<h[1-6]/i.test(tag) ? Number(tag[2]) : null;
    if (/^<(?:!--|style|script)/i.test(tag)) {
      parts.push({ start: index, end: from, why: tag.startsWith('<!') ? 'comment' : 'style or script' });
    }
  }
  push(html.length);
  return parts;
}

/** The name of an agency in bold at the beginning of a run, with what may stand behind it: 央视网消息（新闻联播）：. */
function agencyLabel(html: string, { start, end }: Span): PartLeftOut | null {
  const run = html.slice(start, Math.min(end, start + LONGEST_LABEL));
  const label = LABEL.exec(run)?.[0];
  const agency = label === undefined ? null : agencyIn(wordsOf(label));
  if (label === undefined || agency === null) return null;
  const { start: from } = withoutOuterTags(html, { start, end: start + label.length });
  return { start: from, end: start + label.trimEnd().length, why: 'agency, kept as metadata', agency };
}

/** A run without the white space and the inline tags at its two ends; those stay that are closed or opened within it. */
function withoutHalfTags(html: string, run: Span): Span[] {
  const { start, end } = withoutOuterTags(html, run);
  if (end <= start) return [];
  const { closing, opening } = unmatchedTags(html.slice(start, end));
  const before = closing === undefined ? -1 : html.slice(run.start, start).lastIndexOf(`<${closing.name}`);
  const after = opening === undefined ? -1 : html.slice(end, run.end).indexOf(`</${opening.name}>`);
  return [
    {
      start: before === -1 ? start : run.start + before,
      end: after === -1 || opening === undefined ? end : end + after + opening.name.length + 3,
    },
  ];
}

function withoutOuterTags(html: string, { start, end }: Span): Span {
  const run = html.slice(start, end);
  const before = /^(?:\s|<[^<>]*>)*/.exec(run)?.[0].length ?? 0;
  return { start: start + before, end: start + withoutTagsAtEnd(run) };
}

/** Where a text ends without the white space and the tags behind it. From the end, for a pattern would try every blank. */
function withoutTagsAtEnd(html: string): number {
  let end = withoutBlanksAtEnd(html, html.length);
  while (html[end - 1] === '>') {
    const tag = html.lastIndexOf('<', end - 1);
    if (tag === -1) break;
    end = withoutBlanksAtEnd(html, tag);
  }
  return end;
}

function withoutBlanksAtEnd(html: string, end: number): number {
  let at = end;
  for (;;) {
    at = html.slice(0, at).trimEnd().length;
    const blank = WRITTEN_BLANK.exec(html.slice(Math.max(0, at - 8), at));
    if (blank === null) return at;
    at -= blank[0].length;
  }
}

type Tag = Span & { readonly name: string };

/** The first tag that closes what is not open, and the last that opens what is not closed. */
function unmatchedTags(html: string): { closing?: Tag; opening?: Tag } {
  const open: Tag[] = [];
  let first: Tag | undefined;
  for (const { index, 0: tag, 1: slash, 2: name = '' } of html.matchAll(TAG)) {
    const found = { name, start: index, end: index + tag.length };
    if (slash === '') open.push(found);
    else if (open.at(-1)?.name === name) open.pop();
    else first ??= found;
  }
  const last = open.at(-1);
  return { ...(first && { closing: first }), ...(last && { opening: last }) };
}

/** What a reader sees of inline HTML. */
function wordsOf(html: string): string {
  return onOneLine(html.replace(/<[^<>]*>/g, ''));
}
