import { GENERIC_DOCUMENTS } from '../../domain/generic-documents.ts';
import { MEETING_FORMATS, type MeetingFormat, type ProceedingRules } from '../../languages/meetings.ts';
import { PACKS } from '../../languages/packs.ts';
import type { Span } from '../../text/span.ts';
import { type NameMention, isCalled, type Named, namedBy } from '../../domain/names-in.ts';
import { withoutQuotes } from './certainty.ts';
import type { Sentence } from './sentence.ts';

/** What a meeting did, in a sentence's own words (offsets into it), or by a name that goes over languages. */
type Proceeding =
  | { readonly fact: 'topics' | 'decisions' | 'documents' | 'budget'; readonly words: Span }
  | { readonly fact: 'formats'; readonly format: MeetingFormat }
  | { readonly fact: 'statements' | 'host'; readonly country: Named };

/** What a sentence says was done at a meeting. The caller has made sure that it speaks of one. */
export function proceedingsOf(sentence: Sentence): Proceeding[] {
  const { text, language } = sentence;
  const rules = PACKS[language].meetings.proceedings;
  const isOfOthers = sentence.events.some(({ what }) => what === 'other');
  const formats = MEETING_FORMATS.filter((format) => {
    // Another event of the sentence may be the one by video.
    const isClear = !isOfOthers || format === 'restricted' || format === 'expanded';
    return isClear && rules.formats[format].pattern.test(text);
  });
  return [
    ...formats.map((format): Proceeding => ({ fact: 'formats', format })),
    ...listedDocumentsOf(sentence, rules),
    ...(rules.subject.pattern.test(text)
      ? [...documentsOf(sentence, rules), ...topicOf(text, rules), ...decisionOf(sentence, rules)]
      : []),
    ...budgetOf(text, rules),
    ...countriesOf(sentence, rules),
  ];
}

function listedDocumentsOf({ text }: Sentence, { documentList }: ProceedingRules): Proceeding[] {
  const list = documentList.pattern.exec(text);
  if (!list) return [];
  return partsOf(text, list.index + list[0].length).map((words): Proceeding => ({ fact: 'documents', words }));
}

function documentsOf(sentence: Sentence, rules: ProceedingRules): Proceeding[] {
  const { text } = sentence;
  if (rules.documentList.pattern.test(text)) return [];
  return [...text.matchAll(rules.adopted.pattern)].flatMap((verb): Proceeding[] => {
    if (!isOutcome(sentence, verb.index, rules)) return [];
    const from = verb.index + verb[0].length;
    const to = /[。；;]/u.exec(text.slice(from))?.index;
    const region = { start: from, end: to === undefined ? text.length : from + to };
    return titlesIn(text, region, sentence.names, rules).map((words): Proceeding => ({ fact: 'documents', words }));
  });
}

/** Has the meeting that a sentence speaks of done what a verb tells, and not another one or one to come? */
function isOutcome(sentence: Sentence, verb: number, { notAdopted }: ProceedingRules): boolean {
  const text = withoutQuotes(sentence.text, { start: verb, end: verb });
  if (notAdopted.pattern.test(`${text.slice(0, verb)}⟦${text.slice(verb)}`)) return false;
  return sentence.events.findLast(({ end }) => end <= verb)?.what !== 'other';
}

/** Titles in quotation marks right behind a verb, or names of documents that the lexicon knows. */
function titlesIn(text: string, region: Span, names: readonly NameMention[], rules: ProceedingRules): Span[] {
  const { title, noTitle, speech, joiner } = rules;
  const part = text.slice(region.start, region.end);
  const quoted = [...part.matchAll(title.pattern)].filter(({ index, 0: words }) => {
    const [start, end] = [region.start + index, region.start + index + words.length];
    return !speech.pattern.test(`${text.slice(0, start)}⟦${words}⟧${text.slice(end)}`);
  });
  const [first] = quoted;
  if (first && first.index <= title.within && !noTitle.pattern.test(part.slice(0, first.index))) {
    return quoted
      .filter(({ index }, at) => at === 0 || /^[^，。；,;]{0,40}$/u.test(part.slice(endOf(quoted[at - 1]), index)))
      .map(({ index, 0: words }) => ({ start: region.start + index, end: region.start + index + words.length }));
  }
  // Name after name, with nothing but articles and commas between the verb, the first and the next.
  let at = region.start;
  return names.filter(({ kind, start, end, concepts }) => {
    const isNext = start >= at && end <= region.end && joiner.pattern.test(text.slice(at, start));
    if (kind !== 'doc' || !isNext) return false;
    at = end;
    return !concepts.every((concept) => GENERIC_DOCUMENTS.some((name) => isCalled(concept, name)));
  });
}

function endOf(match: RegExpExecArray | undefined): number {
  return match === undefined ? 0 : match.index + match[0].length;
}

function topicOf(text: string, { discussed, approved }: ProceedingRules): Proceeding[] {
  const found = discussed.pattern.exec(text);
  const words = found?.groups?.['what'] ?? found?.groups?.['about'];
  if (!found || words === undefined || approved.pattern.test(words)) return [];
  const start = text.indexOf(words, found.index);
  return [{ fact: 'topics', words: withoutEnd(text, start, start + words.length) }];
}

function decisionOf(sentence: Sentence, rules: ProceedingRules): Proceeding[] {
  const { text } = sentence;
  const found = rules.decided.pattern.exec(text);
  if (!found || !rules.subject.pattern.test(text.slice(0, found.index)) || !isOutcome(sentence, found.index, rules))
    return [];
  return [{ fact: 'decisions', words: withoutEnd(text, found.index, found.index + found[0].length) }];
}

function budgetOf(text: string, { budget, approved }: ProceedingRules): Proceeding[] {
  const found = budget.pattern.exec(text);
  if (!found || !approved.pattern.test(text)) return [];
  return [{ fact: 'budget', words: { start: found.index, end: found.index + found[0].length } }];
}

function countriesOf(sentence: Sentence, rules: ProceedingRules): Proceeding[] {
  const { text, language } = sentence;
  // Names are looked for only where there is something to find them for.
  if (!rules.ofCountry.pattern.test(text)) return [];
  return sentence.names.flatMap((name): Proceeding[] => {
    if (name.kind !== 'country') return [];
    const country = namedBy(name, text, language);
    const before = text.slice(0, name.start);
    const after = text.slice(name.end);
    const isAtStart = /(?:^|[，。；：,;:]\s*|\s)$/u.test(before);
    if (isAtStart && rules.said.pattern.test(after)) return [{ fact: 'statements', country }];
    const isHost = rules.host.pattern.test(before) || rules.asHost.pattern.test(after);
    return isHost ? [{ fact: 'host', country }] : [];
  });
}

/** The items of a list that goes to the end of its sentence. */
function partsOf(text: string, from: number): Span[] {
  let at = from;
  return text
    .slice(from)
    .split(/[;；]/u)
    .flatMap((part): Span[] => {
      const start = at;
      at += part.length + 1;
      const span = withoutEnd(text, start, start + part.length);
      return span.end > span.start ? [span] : [];
    });
}

/** A range without the blanks at its ends and the stop that ends it. */
function withoutEnd(text: string, start: number, end: number): Span {
  const part = text.slice(start, end);
  const lead = part.length - part.trimStart().length;
  const kept = part.replace(/[\s.。;；,，]+$/u, '').length;
  return { start: start + Math.min(lead, kept), end: start + kept };
}
