import type { Concept } from '../domain/lexicon.ts';
import type { Interval } from '../text/interval.ts';
import type { Statement } from './meeting.ts';

/** A meeting as one document knows it; `merge.ts` makes one of those of all documents. */
export type MeetingMention = {
  readonly body: string;
  number: number | null;
  readonly isExtraordinary: boolean;
  /** The document is about it. */
  isMain: boolean;
  /** It is told of as one that has been, though what is said of it may be doubted. */
  hasBeen: boolean;
  /** It is the next one after this. */
  readonly after: MeetingMention | null;
  /** The day of the document. */
  readonly written: string | null;
  /** When it was, to tell it from others; not every date of it can be quoted. */
  readonly dates: Interval[];
  readonly cities: Concept[];
  readonly statements: Statement[];
};
