import type { Certainty } from '../languages/certainty.ts';
import type { Document, Passage } from '../corpus/document.ts';
import type { Language } from '../languages/language.ts';
import type { Span } from '../text/span.ts';
import type { Interval } from '../text/interval.ts';
import type { Named } from '../domain/names-in.ts';
import type { MeetingFormat } from '../languages/meetings.ts';

/** What can be known of a meeting, in the order in which it is shown. */
export const FACTS = [
  'date',
  'city',
  'country',
  'chair',
  'host',
  'formats',
  'participants',
  'members',
  'observers',
  'partners',
  'international_organisations',
  'topics',
  'decisions',
  'documents',
  'budget',
  'statements',
  'next_meeting',
] as const;

export type FactName = (typeof FACTS)[number];

/** Somebody who took part, as far as a sentence says who; the office in the document's own words. */
export type Participant = {
  readonly kind: 'participant';
  readonly name: Named | null;
  /** `null` where none is named, and of those who stand for an organisation. */
  readonly country: Named | null;
  readonly office: string | null;
};

export type Value =
  | { readonly kind: 'date'; readonly interval: Interval }
  | { readonly kind: 'named'; readonly named: Named }
  | { readonly kind: 'format'; readonly format: MeetingFormat }
  | Participant
  /** The document's own words; those of one key say the same. */
  | { readonly kind: 'words'; readonly text: string; readonly language: Language; readonly key: string }
  /** When, where and under whose chair the next one is to be; at least one of them. */
  | {
      readonly kind: 'next';
      readonly date: Interval | null;
      readonly city: Named | null;
      readonly country: Named | null;
      readonly chair: Named | null;
    };

/** The sentence that says so: `passage.text.slice(sentence.start, sentence.end)`. */
export type Evidence = {
  readonly document: Document;
  readonly passage: Passage;
  readonly sentence: Span;
  /** A sentence behind it in the passage that says how surely it is so. */
  readonly remark?: Span;
};

/** One thing that one sentence says of a meeting. */
export type Statement = {
  readonly fact: FactName;
  readonly value: Value;
  readonly evidence: Evidence;
  readonly certainty: Certainty;
};

/** A value as one sentence gives it. */
export type Source = { readonly value: Value; readonly evidence: Evidence; readonly certainty: Certainty };

/** One value of a fact, and every sentence that gives it. */
export type FactValue = {
  readonly value: Value;
  readonly sources: readonly Source[];
  /** The surest of its sources. */
  readonly certainty: Certainty;
};

export type Meeting = {
  /** The code of the body, see bodies.ts. */
  readonly body: string;
  /** Which of its meetings it was, if a document says so. */
  readonly number: number | null;
  readonly isExtraordinary: boolean;
  /** Every value that a document gives, side by side; nothing for what no document says. */
  readonly facts: Readonly<Partial<Record<FactName, readonly FactValue[]>>>;
  /** Facts that have one value only, and of which sources give several that do not agree. */
  readonly disputed: readonly FactName[];
  /** No document says that it has taken place. */
  readonly isPlanned: boolean;
};
