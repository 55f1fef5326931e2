import type { Certainty } from '../languages/certainty.ts';
import type { Language } from '../languages/language.ts';
import type { Problem } from '../corpus/problem.ts';
import type { FactName } from '../meetings/meeting.ts';
import type { TransferProblem } from '../app/transfer-failed.ts';
import type { Matter, Writing } from '../quotes/what-differs.ts';

/** What a command or an option is called, and what it is for: at most 32 and 100 characters, as Discord wants it. */
export type Labels = { readonly name: string; readonly description: string };

/** The labels of a command and of each of its options. */
export type CommandLabels<Option extends string = string> = Labels & {
  readonly options: Readonly<Record<Option, Labels>>;
};

/** The labels of a command that is several. */
type GroupLabels<Subcommands> = Labels & { readonly subcommands: Subcommands };

/** Words with moments among them, which each reader is shown in their own form. */
export type Text = string | readonly (string | Moment)[];

export type Moment = {
  readonly moment: Date;
  /** Shown as a time of day and a date, or as how long it is from now. */
  readonly shown: 'date' | 'distance';
};

/**
 * What the bot says in its own words. Plain text: whoever shows it escapes it. A missing phrase does not compile. In
 * English alone are what entry points tell whoever runs the bot, why a piece of a page was left out (`leftOut`), which
 * `npm run documents` shows, and the messages of libraries and of the operating system that a phrase quotes.
 */
export type Phrases = {
  readonly language: Language;
  /** Chinese in the characters of Taiwan. */
  readonly isTraditional: boolean;
  readonly commands: {
    readonly ask: CommandLabels<'question' | 'document' | 'private'>;
    readonly meeting: CommandLabels<'which' | 'fact' | 'private'>;
    readonly meetings: CommandLabels<'year' | 'body' | 'place' | 'page'>;
    readonly verify: CommandLabels<'quote' | 'document' | 'private'>;
    readonly sources: CommandLabels<'document' | 'page'>;
    readonly reload: CommandLabels<'preview'>;
    readonly documents: GroupLabels<{
      readonly add: CommandLabels<'file' | 'link' | 'folder'>;
      readonly refresh: CommandLabels<'document'>;
      readonly remove: CommandLabels<'document'>;
      readonly restore: CommandLabels<'document'>;
    }>;
    readonly status: CommandLabels<never>;
    readonly gaps: CommandLabels<'days' | 'page'>;
    readonly help: CommandLabels<never>;
  };
  /** Entries of the menu of a message. */
  readonly menu: { readonly findInDocuments: string; readonly checkQuote: string };
  readonly numberOf: {
    readonly documents: (number: number) => string;
    readonly passages: (number: number) => string;
    readonly files: (number: number) => string;
    readonly meetings: (number: number) => string;
    readonly questions: (number: number) => string;
    readonly people: (number: number) => string;
    readonly times: (number: number) => string;
    readonly days: (number: number) => string;
  };
  /** Between the items of a list in one line. */
  readonly separator: string;
  readonly labelled: (label: string, text: string) => string;
  readonly answered: string;
  readonly partial: (missing: string) => string;
  /** All was found, but not together, or no date, figure, name or place where one was asked for. */
  readonly partialInKind: string;
  /** Before passages that may not answer. */
  readonly closest: string;
  /** Where several passages were asked for. @param more there may be more */
  readonly found: (passages: string, more: boolean) => string;
  /** Which languages the same stands in as well; shown in small print. */
  readonly alsoIn: (languages: string) => string;
  readonly notFound: string;
  readonly searched: (documents: string, passages: string) => string;
  readonly missing: (words: string) => string;
  readonly nowhere: (words: string) => string;
  /** Before titles, headings and names of the documents. */
  readonly didYouMean: (names: string) => string;
  readonly askOtherwise: string;
  /** The facts of a meeting, by their codes. */
  readonly facts: Readonly<Record<FactName, string>>;
  /** How a value is said that is not simply stated; put into `hedged`. */
  readonly certainties: Readonly<Record<Exclude<Certainty, 'stated'>, string>>;
  readonly hedged: (value: string, certainty: string) => string;
  /** One value or another; where there are more, the first are a list. */
  readonly either: (values: string, last: string) => string;
  /** Values of which only one can be so. */
  readonly sourcesDisagree: (values: string) => string;
  /** The same, in few words. */
  readonly disputed: (values: string) => string;
  /** Facts of a meeting that were found in no document, though they may be there. */
  readonly notRecognised: (facts: string) => string;
  /** How many values there are, and which option shows them. */
  readonly seeFact: (number: number, fact: string) => string;
  readonly noMeeting: (query: string) => string;
  /** Words of a query that name nothing known of a meeting. */
  readonly unreadQuery: (words: string) => string;
  readonly askMeeting: string;
  /** No meeting on or after a day is known. */
  readonly noneToCome: (day: string) => string;
  readonly noneBefore: (day: string) => string;
  /** The day that `next` and `last` were compared with. */
  readonly comparedWith: (day: string) => string;
  readonly asOf: (document: string) => string;
  readonly severalMeetings: (meetings: string) => string;
  readonly pageOf: (page: number, of: number) => string;
  /** Who has made an answer public. */
  readonly sharedBy: (who: string) => string;
  readonly share: string;
  readonly delete: string;
  /** On the button that shows the passages around one. */
  readonly context: string;
  readonly earlier: string;
  readonly later: string;
  /** On the button that gives the passages as files. */
  readonly fullText: string;
  readonly fullTextNote: string;
  readonly askAgain: string;
  readonly notYours: string;
  /** The documents have changed, and the passages are not there any more. */
  readonly goneAnswer: string;
  /** Of a check of a quote. */
  readonly quoteCheck: {
    /** @param length code points that it has @param needed that it needs */
    readonly tooShort: (length: number, needed: number) => string;
    /** @param places such as `[1], [2]` */
    readonly verbatim: (places: string) => string;
    readonly elsewhere: (places: string) => string;
    /** The quote is a heading: words above the passage that is shown. */
    readonly inHeading: (place: string) => string;
    /** From one passage to another, of which only these two are shown. */
    readonly fromTo: (from: string, to: string) => string;
    /** Words of the document that the quote begins or ends within, and a negation right before it. */
    readonly cutWords: (words: string) => string;
    readonly near: (place: string) => string;
    /** Shown after `near` if the words are in another document or article than the one named. */
    readonly nearElsewhere: string;
    readonly writingOnly: (ways: string) => string;
    readonly writing: Readonly<Record<Writing, string>>;
    readonly differsIn: (matters: string) => string;
    readonly matters: Readonly<Record<Matter, string>>;
    readonly quoteOnly: string;
    readonly documentOnly: string;
    readonly notFound: string;
    /** Before a passage that speaks of the same. */
    readonly related: string;
    /** Only the first characters were checked: how many. */
    readonly cut: (length: number) => string;
  };
  readonly feedback: {
    readonly thanks: string;
    readonly notKept: string;
    /** Of the form in which somebody says what is wrong: at most 45 characters, like the label. */
    readonly reasonTitle: string;
    readonly reasonLabel: string;
    /** At most 100 characters. */
    readonly reasonHint: string;
  };
  /** Asked too often; @param until when the next question is taken */
  readonly slowDown: (until: Date) => Text;
  /** A button that the bot did not make, or made long ago. */
  readonly unknownButton: string;
  readonly noText: string;
  readonly paragraph: (number: number) => string;
  readonly lines: (from: number, to: number) => string;
  readonly page: (number: number) => string;
  readonly openSource: string;
  readonly noSuchDocument: (id: string) => string;
  readonly sources: (documents: string, passages: string) => string;
  readonly headings: (headings: string) => string;
  readonly skipped: (files: string) => string;
  readonly generation: (generation: string) => string;
  readonly reloaded: (milliseconds: number) => string;
  readonly unchanged: string;
  readonly added: (ids: string) => string;
  readonly changed: (ids: string) => string;
  readonly removed: (ids: string) => string;
  readonly unchangedDocuments: (documents: string) => string;
  readonly preview: string;
  /** @param name who started the other reload @param time when */
  readonly reloadBusy: (name: string, time: Date) => Text;
  readonly cancelled: string;
  readonly confirmationNeeded: string;
  readonly riskUnreadable: (reason: string) => string;
  readonly riskEmpty: string;
  readonly riskLoss: (lost: string, of: number) => string;
  readonly riskLanguage: (language: string) => string;
  readonly riskUnread: (id: string, reason: string) => string;
  readonly riskUnusable: (id: string, reason: string) => string;
  readonly riskOverwrite: (id: string) => string;
  readonly riskTaken: (id: string, host: string) => string;
  /** Why a file or a folder cannot be used; shown behind its name. */
  readonly problem: (problem: Problem) => string;
  /** On the button. */
  readonly confirm: string;
  readonly confirmWithin: (seconds: number) => string;
  readonly confirmationOver: string;
  readonly confirmPrompt: string;
  readonly notConfirmed: string;
  readonly notYourButton: string;
  readonly notUsable: (id: string, reason: string) => string;
  readonly badFolder: string;
  readonly badName: string;
  readonly inTheWay: (id: string) => string;
  readonly nothingRemoved: string;
  readonly notTransferred: (problem: string) => string;
  readonly transferProblems: Readonly<Record<TransferProblem, string>>;
  /** Neither or both were given to the command that takes one. */
  readonly fileOrLink: string;
  /** Of documents that were taken from addresses in the web. */
  readonly links: {
    readonly takenOn: (day: string) => string;
    /** What a page that is not stored yet begins with. */
    readonly begins: (words: string) => string;
    readonly changed: (id: string, changes: string) => string;
    readonly passagesAdded: (passages: string) => string;
    readonly passagesRemoved: (passages: string) => string;
    readonly passagesChanged: (passages: string) => string;
    /** In the place of these, where no passage differs. */
    readonly detailsOnly: string;
    readonly same: (ids: string) => string;
    readonly gone: (id: string) => string;
    readonly failed: (id: string, problem: string) => string;
    readonly unusable: (id: string, problem: string) => string;
    readonly later: (id: string) => string;
    readonly none: string;
    readonly nothingNew: string;
  };
  readonly notStored: (id: string, problem: string) => string;
  /** What error codes of the operating system mean. */
  readonly diskProblems: Readonly<Partial<Record<string, string>>>;
  readonly notRecorded: string;
  readonly languages: Readonly<Record<Language, string>>;
  /** @param by who put the documents in use; null for the start of the bot */
  readonly inUseSince: (generation: string, since: Date, by: string | null) => Text;
  /** What moderators do, as a name of it. */
  readonly moderatorActions: Readonly<Record<'reload' | 'preview' | 'add' | 'refresh' | 'remove' | 'restore', string>>;
  readonly results: Readonly<Record<'done' | 'unconfirmed' | 'failed', string>>;
  readonly noReloadYet: string;
  readonly lastReload: (what: string, at: Date, result: string, generations: string) => Text;
  readonly noAnswersYet: string;
  readonly answerTimes: (median: string, percentile99: string, count: number) => string;
  /** How many passages have questions that are searched with them, and how many such questions have no passage. */
  readonly expansions: (owned: number, unowned: number) => string;
  readonly uptime: (duration: string) => string;
  readonly duration: (days: number, hours: number, minutes: number) => string;
  readonly version: (version: string, node: string) => string;
  readonly memory: (mebibytes: number) => string;
  readonly noGateway: string;
  readonly gateway: (state: string, ping: number | null) => string;
  readonly gatewayStates: Readonly<Record<'ready' | 'connecting' | 'closed', string>>;
  /** What was asked and not answered, or not well. */
  readonly gaps: {
    readonly found: (days: string, questions: string) => string;
    readonly none: (days: string) => string;
    readonly unread: string;
    /** In the place of a question that was not kept. */
    readonly notKept: (key: string) => string;
    readonly refused: (times: string, people: string) => string;
    /** Only the nearest passages were found, which may not answer. */
    readonly unsure: (times: string, people: string) => string;
    readonly disliked: (people: string) => string;
    readonly once: (at: Date) => Text;
    readonly between: (first: Date, last: Date) => Text;
    readonly quoted: (documents: string) => string;
    readonly reason: (reason: string) => string;
    readonly likedSince: (people: string) => string;
    readonly changedSince: (from: string, to: string) => string;
    /** What the bot answers now. */
    readonly askedAgain: Readonly<Record<'answered' | 'partial' | 'closest' | 'not_found', string>>;
    readonly whatToDo: string;
    /** How to see the questions from now on. */
    readonly keepQuestions: string;
  };
  readonly moderatorsOnly: string;
  readonly unknownCommand: (name: string) => string;
  readonly missingSubcommand: (name: string, subcommands: string) => string;
  readonly missingInput: (option: string) => string;
  readonly tooLong: (option: string, most: number) => string;
  readonly badInput: (option: string) => string;
  readonly apology: (id: string) => string;
  readonly restInFile: string;
  readonly help: string;
  readonly tips: readonly string[];
  /** Below a screenful of a longer answer. */
  readonly morePrompt: string;
  /** What a person types in the terminal, in small letters; a word of any language is taken. */
  readonly typed: {
    readonly yes: string;
    /** Another word for yes, which only the answer to a question may be. */
    readonly briefYes: string;
    readonly no: string;
    /** The key that ends a longer answer, on the keyboard of the language. */
    readonly quitKey: string;
  };
  readonly chatHint: string;
};
