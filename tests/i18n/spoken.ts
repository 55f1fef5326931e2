/** Everything that the bot can say in a language: each phrase by its path, said with a few values. */
import type { Problem } from '../../src/corpus/problem.ts';
import type { Text, Phrases } from '../../src/i18n/phrases.ts';

/** The values to say each phrase of a group with; one that has none does not compile. */
type Samples<Group> = {
  readonly [Key in keyof Group as Group[Key] extends (...values: never[]) => Text ? Key : never]: Group[Key] extends (
    ...values: infer Values
  ) => Text
    ? readonly Values[]
    : never;
};

/** A value that is no word of any language. */
const X = '§';
/** In the place of a moment. */
const MOMENT = '§§§';
const DAY = new Date('2026-11-22T12:00:00Z');

const PROBLEMS: { readonly [Code in Problem['code']]: Extract<Problem, { code: Code }> } = {
  'other-kind': { code: 'other-kind', endings: ['.§', '.§§'] },
  empty: { code: 'empty' },
  binary: { code: 'binary' },
  'unknown-encoding': { code: 'unknown-encoding' },
  'no-text': { code: 'no-text' },
  'no-words': { code: 'no-words' },
  'too-large': { code: 'too-large', megabytes: 5 },
  'too-many-lines': { code: 'too-many-lines', most: 5 },
  'too-many-paragraphs': { code: 'too-many-paragraphs', most: 5 },
  'too-many-elements': { code: 'too-many-elements', most: 5 },
  'lists-too-deep': { code: 'lists-too-deep' },
  'elements-too-deep': { code: 'elements-too-deep' },
  'parts-too-deep': { code: 'parts-too-deep' },
  'too-slow': { code: 'too-slow', seconds: 5 },
  'too-much-memory': { code: 'too-much-memory', megabytes: 5 },
  'not-pdf': { code: 'not-pdf' },
  'pdf-cut-off': { code: 'pdf-cut-off' },
  'pdf-locked': { code: 'pdf-locked' },
  'pdf-damaged': { code: 'pdf-damaged' },
  'pdf-letters-unknown': { code: 'pdf-letters-unknown' },
  'pdf-scan': { code: 'pdf-scan', pages: 5 },
  'not-word': { code: 'not-word' },
  'word-damaged': { code: 'word-damaged' },
  'word-locked': { code: 'word-locked' },
  'word-document-type': { code: 'word-document-type' },
  'word-old': { code: 'word-old' },
  'unpacks-too-large': { code: 'unpacks-too-large', megabytes: 5 },
  'unpacks-too-much': { code: 'unpacks-too-much', times: 5 },
  'metadata-too-large': { code: 'metadata-too-large', sideFile: null },
  'metadata-no-fields': { code: 'metadata-no-fields', sideFile: null },
  'metadata-not-one-line': { code: 'metadata-not-one-line', sideFile: null, field: X },
  'metadata-language': { code: 'metadata-language', sideFile: X, language: X },
  'metadata-not-yaml': { code: 'metadata-not-yaml', sideFile: null, error: X },
  'damaged-lines': { code: 'damaged-lines', lines: [5] },
  'too-many-questions': { code: 'too-many-questions', most: 30, lines: [5] },
  'kept-as-before': { code: 'kept-as-before', because: { code: 'no-permission' } },
  'side-file-alone': { code: 'side-file-alone' },
  'same-words': { code: 'same-words', id: X },
  missing: { code: 'missing' },
  'not-a-folder': { code: 'not-a-folder' },
  'no-permission': { code: 'no-permission' },
  'symbolic-link': { code: 'symbolic-link' },
  changing: { code: 'changing' },
  unread: { code: 'unread', error: X },
  'unreadable-folder': { code: 'unreadable-folder', folder: X, because: { code: 'missing' } },
};

/** The groups of phrases that have some with values in them. */
type Groups = {
  readonly [
    Key in keyof Phrases as Phrases[Key] extends readonly unknown[]
      ? never
      : Phrases[Key] extends object
        ? keyof Samples<Phrases[Key]> extends never
          ? never
          : Key
        : never
  ]: Samples<Phrases[Key]>;
};

const GROUPS: Groups = {
  numberOf: {
    documents: [[5]],
    passages: [[5]],
    files: [[5]],
    meetings: [[5]],
    questions: [[5]],
    people: [[5]],
    times: [[5]],
    days: [[5]],
  },
  quoteCheck: {
    tooShort: [[5, 12]],
    verbatim: [[X]],
    elsewhere: [[X]],
    inHeading: [[X]],
    fromTo: [[X, X]],
    cutWords: [[X]],
    near: [[X]],
    writingOnly: [[X]],
    differsIn: [[X]],
    cut: [[5]],
  },
  links: {
    takenOn: [[X]],
    begins: [[X]],
    changed: [[X, X]],
    passagesAdded: [[X]],
    passagesRemoved: [[X]],
    passagesChanged: [[X]],
    same: [[X]],
    gone: [[X]],
    failed: [[X, X]],
    unusable: [[X, X]],
    later: [[X]],
  },
  gaps: {
    found: [[X, X]],
    none: [[X]],
    notKept: [[X]],
    refused: [[X, X]],
    unsure: [[X, X]],
    disliked: [[X]],
    once: [[DAY]],
    between: [[DAY, DAY]],
    quoted: [[X]],
    reason: [[X]],
    likedSince: [[X]],
    changedSince: [[X, X]],
  },
};

const SAMPLES: Samples<Phrases> = {
  labelled: [[X, X]],
  partial: [[X]],
  found: [
    [X, true],
    [X, false],
  ],
  alsoIn: [[X]],
  searched: [[X, X]],
  missing: [[X]],
  nowhere: [[X]],
  didYouMean: [[X]],
  hedged: [[X, X]],
  either: [[X, X]],
  sourcesDisagree: [[X]],
  disputed: [[X]],
  notRecognised: [[X]],
  seeFact: [[5, X]],
  noMeeting: [[X]],
  unreadQuery: [[X]],
  noneToCome: [[X]],
  noneBefore: [[X]],
  comparedWith: [[X]],
  asOf: [[X]],
  severalMeetings: [[X]],
  pageOf: [[5, 6]],
  sharedBy: [[X]],
  slowDown: [[DAY]],
  paragraph: [[5]],
  lines: [
    [5, 5],
    [5, 6],
  ],
  page: [[5]],
  noSuchDocument: [[X]],
  sources: [[X, X]],
  headings: [[X]],
  skipped: [[X]],
  generation: [[X]],
  reloaded: [[5]],
  added: [[X]],
  changed: [[X]],
  removed: [[X]],
  unchangedDocuments: [[X]],
  reloadBusy: [[X, DAY]],
  riskUnreadable: [[X]],
  riskLoss: [[X, 5]],
  riskLanguage: [[X]],
  riskUnread: [[X, X]],
  riskUnusable: [[X, X]],
  riskOverwrite: [[X]],
  riskTaken: [[X, X]],
  problem: Object.values(PROBLEMS).map((problem) => [problem]),
  confirmWithin: [[5]],
  notUsable: [[X, X]],
  inTheWay: [[X]],
  notTransferred: [[X]],
  notStored: [
    [X, X],
    ['', X],
  ],
  inUseSince: [
    [X, DAY, X],
    [X, DAY, null],
  ],
  lastReload: [[X, DAY, X, X]],
  answerTimes: [[X, X, 5]],
  expansions: [[5, 1]],
  uptime: [[X]],
  duration: [[5, 5, 5]],
  version: [[X, X]],
  memory: [[5]],
  gateway: [
    [X, 5],
    [X, null],
  ],
  unknownCommand: [[X]],
  missingSubcommand: [[X, X]],
  missingInput: [[X]],
  tooLong: [[X, 5]],
  badInput: [[X]],
  apology: [[X]],
};

export type Spoken = { readonly path: string; readonly text: string };

type Values = Readonly<Record<string, readonly (readonly unknown[])[]>>;

/**
 * Every phrase of a language; of one with values in it, what it says of each sample, numbered.
 * @param value for each text and each moment among the samples
 */
export function spoken(phrases: Phrases, value = X): Spoken[] {
  // The code of the language is no phrase.
  const { language: _, ...rest } = phrases;
  return phrasesIn(rest, replaced(SAMPLES, value) as Values, '', replaced(GROUPS, value) as typeof GROUPS).map(
    (one) => ({
      ...one,
      text: one.text.replaceAll(MOMENT, () => value),
    }),
  );
}

/** The samples with another text in them. */
function replaced(samples: unknown, value: string): unknown {
  if (typeof samples === 'string') return samples.replaceAll(X, () => value);
  if (Array.isArray(samples)) return samples.map((one) => replaced(one, value));
  if (typeof samples !== 'object' || samples === null || samples instanceof Date) return samples;
  return Object.fromEntries(Object.entries(samples).map(([key, one]) => [key, replaced(one, value)]));
}

function phrasesIn(
  group: object,
  samples: Values,
  before: string,
  groups: Readonly<Record<string, Values>> = {},
): Spoken[] {
  return Object.entries(group).flatMap(([key, value]: [string, unknown]): Spoken[] => {
    const path = `${before}${key}`;
    if (typeof value === 'string') return [{ path, text: value }];
    if (typeof value === 'function') {
      const say = value as (...values: unknown[]) => Text;
      return (samples[key] ?? []).map((values, at) => ({ path: `${path}(${at})`, text: textOf(say(...values)) }));
    }
    return typeof value === 'object' && value !== null ? phrasesIn(value, groups[key] ?? {}, `${path}.`) : [];
  });
}

/** The words of a text; moments are not words. */
function textOf(text: Text): string {
  return typeof text === 'string' ? text : text.map((part) => (typeof part === 'string' ? part : MOMENT)).join('');
}
