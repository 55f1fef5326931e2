import type { NameCases } from './name-cases.ts';
import type { Rule } from './rule.ts';

/** What texts in a language say of meetings, by subject. Patterns read normalised text (`src/text/normalise.ts`). */
export type MeetingRules = {
  readonly documents: DocumentRules;
  readonly names: NameRules;
  readonly events: EventRules;
  readonly certainty: CertaintyRules;
  readonly remarks: RemarkRules;
  /** In groups: those of a later group count where no earlier one has found a chair. */
  readonly chair: readonly (readonly ChairRule[])[];
  readonly people: PeopleRules;
  readonly venue: VenueRules;
  readonly presence: PresenceRules;
  readonly participants: ParticipantRules;
  readonly proceedings: ProceedingRules;
  readonly nextMeeting: NextMeetingRules;
  readonly query: QueryRules;
  readonly formatting: MeetingFormatting;
};

/** How surely a sentence says something. What is said is looked at without the titles that it quotes. */
export type CertaintyRules = {
  /** Somewhere before what is said: somebody else says so. */
  readonly attributedBefore: Rule;
  /** Begins behind what is said. */
  readonly attributedBehind: Rule;
  /** In the clause that says so. */
  readonly doubted: Rule;
  /** Somewhere before or behind what is said. */
  readonly unconfirmed: Rule;
  /** Ends with a verb: it did not take place. */
  readonly notHeld: Rule;
  /** Ends before what is said not to be so. */
  readonly untrue: Rule;
  /** In the clause that says so: it has yet to come. */
  readonly planned: Rule;
  /** Sources do not agree. */
  readonly disputed: Rule;
};

/** What a sentence remarks on something that was said of a meeting before it. */
export type RemarkRules = {
  /** How surely that is so of which the group `what` (`what2` …) speaks. */
  readonly claims: readonly (Rule & { readonly says: 'doubted' | 'attributed' })[];
  /** What `what` can speak of. */
  readonly date: Rule;
  readonly city: Rule;
  readonly country: Rule;
  readonly chair: Rule;
  readonly all: Rule;
};

export const MEETING_FORMATS = ['restricted', 'expanded', 'hybrid', 'video'] as const;
export type MeetingFormat = (typeof MEETING_FORMATS)[number];

/** Words by which a sentence says who attends. The meetings in the text are marked: ⟦ours⟧, ⟪another event⟫. */
export type AttendanceRule = Rule & {
  /** Where those who attend are named: in a list that ends before the match, or in one that begins behind it. */
  readonly people: 'before' | 'behind';
  /** It names the country whose delegation is led by the first in the list, in whatever group is found. */
  readonly isDelegation?: true;
  readonly grammar?: 'genitive';
  /** The words are said of much else: they count of persons and offices, and not of countries alone. */
  readonly ofPersons?: true;
  /** They count only behind a meeting. */
  readonly needsMeeting?: true;
};

export type AttendanceRules = {
  /** Somewhere in each sentence that one of `lists` finds something in: looked for first, as most sentences have none. */
  readonly said: Rule;
  readonly lists: readonly AttendanceRule[];
  /** Ends a list on either side. */
  readonly stop: Rule;
  /** Between two in a list, whatever follows. */
  readonly separator: Rule;
  /** Between two in a list, where a name or an office follows: "Minister of Economy and Trade" is one. */
  readonly conjunction: Rule;
  /** Between two offices of one person. */
  readonly joiner: string;
  /** Between the last in a list and the verb. */
  readonly adverb: Rule;
  readonly planned: Rule;
  readonly denied: Rule;
  /** What may be around those who attend: articles, forms of address, what their countries are to the organisation. */
  readonly lead: Rule;
  /** The first words of an office (`isHead`), or its last ones. */
  readonly office: Rule & { readonly isHead?: true };
  /** Endings of the genitive in an office: of the words before the noun, and of the noun; none where there are no cases. */
  readonly adjectives: readonly (Rule & { readonly nominative: string })[];
  readonly nouns: readonly (Rule & { readonly nominative: string })[];
  /** Words that no office holds. */
  readonly noOffice: Rule;
  /** An office that several have: it holds for all countries of a list. */
  readonly plural: Rule;
  /** What joins a country and an office or a name. */
  readonly link: Rule;
  /** Words that stand for a country, by its English name in the lexicon: Chinese, 国务院. */
  readonly countries: readonly (Rule & { readonly country: string })[];
};

/** Somebody is at a meeting on a day. */
export type PresenceRules = {
  /** Somebody attends or chairs a meeting, or speaks at it. The meeting is marked: attended ⟦⟧. */
  readonly attends: Rule;
  /** Begins behind a meeting: the sentence is about somebody who attends it. */
  readonly guests: Rule;
  /** The day is that of a journey to the meeting, or of what was said of it. */
  readonly elsewhere: Rule;
  /** Begins behind a meeting during which something else was. */
  readonly during: Rule;
  /** All that is, without names, between a meeting and a day behind it. */
  readonly toDay: Rule;
};

export type ParticipantRules = {
  readonly attendance: AttendanceRules;
  /** Somebody took part in something. */
  readonly attended: Rule;
  /**
   * What the names behind it are. Groups: `observers`, `partners`, `guests`, `members`; `after` where the names come
   * before it, `count` where they can.
   */
  readonly role: Rule;
  /** Between a word on the role of names and a name: it does not hold for that. */
  readonly roleEnd: Rule;
  /** Ends before the name of an organisation whose own meeting somebody attends. */
  readonly meetingOf: Rule;
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
  /** It is still to be adopted or decided, or others did so. The verb is marked: will be ⟦adopted. */
  readonly notAdopted: Rule;
  /** The title of a speech or an article, which is marked: ⟦《…》⟧. */
  readonly speech: Rule;
  /** What may be between the verb and a document by its name, and between two of these. */
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
  /** What is between such words and the country that takes the chair. */
  readonly receiver: readonly Rule[];
  /** A meeting is held or planned, by whatever verb. */
  readonly held: Rule;
  /** Ends before the city in which something is. */
  readonly inCity: Rule;
  /** A country that somebody names as the host, where sources do not agree. It is marked: ⟦Kyrgyzstan⟧ will host it. */
  readonly hostClaim: Rule;
  /** A city, in the same way. */
  readonly cityClaim: Rule;
};

/** Where a meeting is named: somewhere before or after, or behind, within a number of UTF-16 units. */
export type EventPlace = 'before' | 'after' | number;

/** Words by which a sentence says who chairs a meeting. */
export type ChairRule = Rule & {
  /**
   * Where the chair is named: in the first group of the pattern, in the clause before the match or else behind it, or
   * behind the event.
   */
  readonly chair: 'group' | 'clause' | 'behind-event';
  /** It begins at the end of an event, which is the one. */
  readonly startsAtEvent?: true;
  /** What the name ends before; in a clause, what it begins behind. */
  readonly cut?: RegExp;
  /** Begins at the match: the organisation is chaired, and not a meeting. */
  readonly notOfMeeting?: RegExp;
  /** Where the event is looked for, the best place first. */
  readonly event: readonly EventPlace[];
  /** The same, where the pattern has found its group `of`. */
  readonly eventOf?: readonly EventPlace[];
  /** Without an event it says nothing; else the event spoken of before is meant. */
  readonly needsEvent?: true;
  readonly grammar?: 'genitive';
  /** A country can be the chair as well. */
  readonly orCountry?: true;
};

/** How persons whom the lexicon does not know are recognised. */
export type PeopleRules =
  | {
      readonly kind: 'behind-title';
      readonly title: Rule;
      readonly name: Rule;
      /** Words that no name holds. */
      readonly noName: Rule;
    }
  | {
      readonly kind: 'capitals';
      readonly run: Rule;
      /** Words of titles and of countries' names. */
      readonly title: Rule;
      /** What else begins with a capital. */
      readonly noName: Rule;
      /** Endings of the genitive, each with what it is in the nominative; the first that fits counts. */
      readonly genitive: readonly (Rule & { readonly nominative: string })[];
    };

export type VenueRules = {
  /** Groups: `predicate`, `participle`, `hosts`; of Chinese `of`, `hosted`. */
  readonly verb: Rule;
  /** A wish, before the meeting has been. */
  readonly wished: readonly Rule[];
  /** Between a host's verb and a meeting: those are received who come to it. */
  readonly guests: Rule;
  /** All that is between two events of which one verb tells. */
  readonly joined: Rule;
  /** Of several places and days each belongs to one event. */
  readonly respectively: Rule;
  /** What does not part what belongs together: asides, and words of official names. */
  readonly aside: Rule;
  readonly nameWord: Rule;
  readonly places: PlaceRules;
  /** What may come between the parts of a line in a register. */
  readonly recordGap: Rule;
  /** Ends before the meeting that somebody attends. Group: `where`, where it holds the place. */
  readonly attends: Rule;
};

type PlaceRules =
  /** The last place before the verb; each rule ends at the verb. */
  | { readonly kind: 'before-verb'; readonly place: Rule; readonly host: Rule }
  | ({ readonly kind: 'prepositions' } & PrepositionRules);

export type PrepositionRules = {
  /** Where a participle is that belongs to a meeting: "held in …" behind it; a Russian one only behind a comma. */
  readonly participle: 'behind' | 'behind-comma';
  /** A verb that tells of a meeting can come before it: состоялось заседание. */
  readonly isVerbFirst: boolean;
  /** Ends before the place: a preposition, with at most a few words behind it. */
  readonly place: Rule;
  /** The last preposition of such words. */
  readonly lastPreposition: Rule;
  /** Begins behind an event, ends before its city. */
  readonly cityBehind: Rule;
  /** Is between a country that is the subject and a verb that it shares: "takes over and". */
  readonly sharedVerb: Rule;
  /** Ends at a verb: "which", of a place before it. */
  readonly which: Rule;
  /** Ends before a country that is part of somebody's title. */
  readonly titleBefore: Rule;
  /** Ends before a country in which something is. */
  readonly inCountry: Rule;
  /** All that is between a city and its country. */
  readonly cityCountry: Rule;
};

/** A body of the organisation, by the code that it has in `src/domain/bodies.ts`. */
export type BodyRule = Rule & { readonly code: string };

/** Something that is said of any body: the pattern of one body has the name of that body in it. */
export type BodyForms = Rule & { readonly bodies: readonly BodyRule[]; readonly of: (body: BodyRule) => RegExp };

/**
 * How events are named. Groups of names: `org`, `org2` … the organisation, `n1`, `n2`, `n3` the ordinal, `year`, `year2`,
 * `place`; `mods`, `mods2`, `next`, `next2`, `kind` what is said of the meeting.
 */
export type EventRules = {
  readonly organisation: Rule;
  /** In the order in which they are looked for. */
  readonly bodies: readonly BodyRule[];
  readonly meetings: readonly BodyForms[];
  /** A council alone is no meeting, but a chair can pass in it and a country can have it. */
  readonly councils: BodyForms;
  readonly summit: Rule;
  readonly summitWord: Rule;
  /** 会议, "the meeting", "24-е заседание": the one that is spoken of. Its ordinal is in the group `number`. */
  readonly same: Rule;
  readonly other: Rule;
  /** Without it a sentence names no event. */
  readonly noun: Rule;
  /** Of another organisation or body. It is looked for in the text around the event, which is marked: ⟦the meeting⟧. */
  readonly ofOthers: readonly Rule[];
  /** A summit with guests is no meeting of the body; looked for in the same way. */
  readonly plus: Rule;
  /** Something that has the name of a meeting in its own: the press centre of a summit; looked for in the same way. */
  readonly partOfName: Rule;
  readonly next: Rule;
  readonly extraordinary: Rule;
  readonly regular: Rule;
  /** Begins behind a meeting that is still to come. */
  readonly toCome: Rule;
};

/** How people ask for meetings. A query can be in any of the languages: the rules of all are joined, whatever their flags. */
export type QueryRules = {
  readonly next: Rule;
  readonly last: Rule;
  readonly ordinal: Rule;
  /** It asks for what is not so: facts say what is. */
  readonly negated: Rule;
  /** It asks for one country, and for no city in it. */
  readonly whichCountry: Rule;
  /** It asks whether a meeting has been, and not when. */
  readonly hasBeen: Rule;
  /** All that is between two names which it means together. */
  readonly together: Rule;
  /** What is no part of a name: the words that every query may have. */
  readonly filler: Rule;
  /** Words for bodies as people type them, beside those of documents. */
  readonly bodies: readonly BodyRule[];
  readonly anyBody: BodyForms;
  /** What may be between before or after and a name; ends before the name. `null` where nothing is. */
  readonly lead: Rule | null;
  /** Words that a query may hold, to know what was meant by one that is spelt wrong. */
  readonly vocabulary: readonly string[];
};

/** What tells whether a document is on one meeting. */
export type DocumentRules = {
  /** Something is only near a meeting. */
  readonly aside: Rule;
  /** A title of talks: a document on these is not one on a meeting that it mentions. */
  readonly talks: Rule;
  /** A title of a list of meetings. */
  readonly list: Rule;
};

export type NameRules = {
  /** A city that the lexicon does not know, where the text says that it is one. */
  readonly unknownCity: Rule;
  /** A title that some names of the lexicon begin with. */
  readonly titleInName: readonly Rule[];
  /** `null` where names have no cases. */
  readonly cases: NameCases | null;
};

/** How the bot itself names meetings and what it knows of them. */
export type MeetingFormatting = {
  readonly ordinal: (number: number) => string;
  readonly extraordinary: string;
  /** A person keeps the name that a document has, where the known one is part of it. */
  readonly keepsLongerNames: boolean;
  /** Goes before the name of a chair. */
  readonly chair: string;
  readonly formats: Readonly<Record<MeetingFormat, string>>;
  /** Somebody who took part: office, name and country, as far as they are known. */
  readonly participant: (one: Readonly<Record<'office' | 'name' | 'country', string | null>>) => string;
};
