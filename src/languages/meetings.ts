import type { Rule } from './rule.ts';

/** What texts in a language say of meetings, by subject. Patterns read normalised text (`src/meetings/normalise.ts`). */
export type MeetingRules = {
  readonly participants: ParticipantRules;
  readonly proceedings: ProceedingRules;
  readonly nextMeeting: NextMeetingRules;
};

export const MEETING_FORMATS = ['restricted', 'expanded', 'hybrid', 'video'] as const;
export type MeetingFormat = (typeof MEETING_FORMATS)[number];

export type ParticipantRules = {
  /** Somebody took part in something. */
  readonly attended: Rule;
  /**
   * What the names behind it are. Groups: `observers`, `partners`, `guests`, `members`; `after` where the names come
   * before it.
   */
  readonly role: Rule;
  /** What follows the name of an organisation and makes it part of a longer one. */
  readonly longerNames: readonly Rule[];
};

export type ProceedingRules = {
  /** Who or what does something at a meeting: without it a sentence has no documents, topics and decisions. */
  readonly subject: Rule;
  /** A verb behind which adopted documents are named. */
  readonly adopted: Rule;
  /** The beginning of a sentence that is a list of documents. */
  readonly documentList: Rule;
  /** A title in quotation marks. It counts when it begins at most `within` UTF-16 units behind the verb. */
  readonly title: Rule & { readonly within: number };
  /** Words between the verb and a title that make the title something else than the adopted document. */
  readonly noTitle: Rule;
  /** What may stand between the verb and a document by its name, and between two of these. */
  readonly joiner: Rule;
  readonly decided: Rule;
  /** Groups: `what` or `about` has the topic. */
  readonly discussed: Rule;
  readonly budget: Rule;
  /** What makes a budget an approved one, and a topic something that was done with it. */
  readonly approved: Rule;
  readonly formats: Readonly<Record<MeetingFormat, Rule>>;
  /** Without it no country in a sentence has said anything or is a host. */
  readonly ofCountry: Rule;
  /** Begins behind the name of a country that says something. */
  readonly said: Rule;
  /** Ends before the name of the host country. */
  readonly host: Rule;
  /** Begins behind the name of the host country. */
  readonly asHost: Rule;
};

export type NextMeetingRules = {
  /** The chair of a council passes on. */
  readonly handover: Rule;
  /** What stands between such words and the country that takes the chair. */
  readonly receiver: readonly Rule[];
  /** A meeting is held or planned, by whatever verb. */
  readonly held: Rule;
  /** Ends before the city in which something is. */
  readonly inCity: Rule;
};
