import type { PageReport } from '../app/page-report.ts';
import type { Phrases } from '../i18n/phrases.ts';
import { onOneLine } from '../text/lines.ts';
import { truncateGraphemes } from '../text/truncate.ts';
import { type ReplyBlock, listBlock, textBlock } from './reply.ts';

/** UTF-16 units that are shown of a passage, and of what is alike before the first difference. */
const LONGEST_EXCERPT = 200;
const BEFORE_DIFFERENCE = 40;

/** How many documents that have not changed are named. */
const MOST_NAMED = 5;

/** What was found at the addresses of documents: first what differs, then what could not be had. */
export function pagesReply(pages: readonly PageReport[], phrases: Phrases): ReplyBlock[] {
  const same = pages.filter(({ state }) => state === 'same').map(({ id }) => id);
  const named = same.length > MOST_NAMED ? phrases.numberOf.documents(same.length) : same.join(phrases.separator);
  const rest = [
    ...pages.flatMap((page) => troubleOf(page, phrases)),
    ...(same.length > 0 ? [phrases.links.same(named)] : []),
  ];
  return [...pages.flatMap((page) => newsOf(page, phrases)), ...(rest.length > 0 ? [listBlock(rest)] : [])];
}

function newsOf(page: PageReport, phrases: Phrases): ReplyBlock[] {
  const { links, languages, numberOf } = phrases;
  if (page.state === 'new') {
    const { title, language, date, passages, words } = page;
    const facts = [title, languages[language], date, numberOf.passages(passages)].filter((fact) => fact !== null);
    return [textBlock(facts.join(' · ')), textBlock(links.begins(excerpt(words)))];
  }
  if (page.state !== 'changed') return [];
  const { added, removed, changed, first } = page.changes;
  const lines = first.flatMap(({ before, after }) => {
    const from = Math.max(0, alikeAtStart(before, after) - BEFORE_DIFFERENCE);
    return [
      ...(before === null ? [] : [`− ${excerpt(before, from)}`]),
      ...(after === null ? [] : [`+ ${excerpt(after, from)}`]),
    ];
  });
  const counts = [
    ...(added > 0 ? [links.passagesAdded(numberOf.passages(added))] : []),
    ...(removed > 0 ? [links.passagesRemoved(numberOf.passages(removed))] : []),
    ...(changed > 0 ? [links.passagesChanged(numberOf.passages(changed))] : []),
  ];
  const changes = counts.length > 0 ? counts.join(phrases.separator) : links.detailsOnly;
  const summary = textBlock(links.changed(page.id, changes));
  return lines.length > 0 ? [summary, listBlock(lines)] : [summary];
}

function troubleOf(page: PageReport, { links, transferProblems, problem }: Phrases): string[] {
  switch (page.state) {
    case 'gone':
      return [links.gone(page.id)];
    case 'failed':
      return [links.failed(page.id, transferProblems[page.problem])];
    case 'unusable':
      return [links.unusable(page.id, problem(page.problem))];
    case 'later':
      return [links.later(page.id)];
    default:
      return [];
  }
}

/** How many UTF-16 units two texts have in common at their beginnings. */
function alikeAtStart(one: string | null, other: string | null): number {
  if (one === null || other === null) return 0;
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

/** A part of a text, from a character of it on. */
function excerpt(text: string, from = 0): string {
  const part = text.slice(from).replace(/^[\uDC00-\uDFFF]/, '');
  return `${from > 0 ? '…' : ''}${truncateGraphemes(onOneLine(part), LONGEST_EXCERPT)}`;
}
