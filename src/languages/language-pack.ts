import type { Opposites } from './opposites.ts';
import type { Stemmer, TreatyPart } from '../text/analyzer.ts';
import type { QuotationMarks } from '../text/quotation-marks.ts';
import type { DateFormat } from './date-format.ts';
import type { DateRules } from './date-rules.ts';
import type { Figures, Ordinals } from './figures.ts';
import type { Script } from '../text/letter-counts.ts';
import type { Answers, Questions } from './questions.ts';
import type { BoilerplateRule } from './boilerplate.ts';
import type { HeadingWords, SignatureDateRules } from './headings.ts';
import type { HyphenRules } from './hyphens.ts';
import type { FactRules } from './facts.ts';
import type { MeetingRules } from './meetings.ts';
import type { TimeRules } from './time-rules.ts';

/**
 * All that the bot knows of a language, but for its own phrases (`src/i18n/`) and the names of the organisation
 * (`src/domain/`). A language is one folder; a pack that lacks a part does not compile. Rules are rows with examples, see
 * `Rule`.
 */
export type LanguagePack = {
  /** The letters that distinguish the language from others. A Han character says as much as two letters of an alphabet. */
  readonly script: Script;
  /** Words before a full stop that do not end a sentence there, in small letters: titles, months, units. */
  readonly abbreviations: readonly string[];
  /** The twelve months, each in all forms in which texts have it, in small letters; none where months are numbered. */
  readonly months: readonly string[];
  /** How days, months, years and intervals of these are written. */
  readonly dates: DateRules;
  /** How people say when. */
  readonly times: TimeRules;
  readonly dateFormat: DateFormat;
  /** What belongs to figures and numerals: the marks of days and months, and endings. */
  readonly figures: Figures;
  /** Negations, and numbers that are not in figures. */
  readonly opposites: Opposites;
  /** How ordinals are written in words. */
  readonly ordinals: Ordinals;
  /** Pairs of marks around quotes, quotes within these, and titles. */
  readonly quotationMarks: QuotationMarks;
  /** Gives the stem of a word; `null` for a language whose words have no endings. */
  readonly stemmer: Stemmer | null;
  /** What articles and chapters of treaties are called, as terms: stems of words, or the characters behind a number. */
  readonly treatyParts: Readonly<Record<TreatyPart, readonly string[]>>;
  /** How people ask: kinds of questions, and words that frame them and say nothing of what is asked. */
  readonly questions: Questions;
  /** What passages that answer such questions have in them. */
  readonly answers: Answers;
  /** Lines of web pages that are no part of their documents: menus, share bars, credits, notes. */
  readonly boilerplate: readonly BoilerplateRule[];
  /** What chapters, articles and annexes are called, and titles in the styles of word processors. */
  readonly headings: HeadingWords;
  /** Which words keep the hyphen at the end of a line. */
  readonly hyphens: HyphenRules;
  /** Where a document says when it was signed. */
  readonly signatureDates: SignatureDateRules;
  /** What documents say of meetings, and how people ask for these. */
  readonly meetings: MeetingRules;
  /** What documents say of members, offices and institutions. */
  readonly facts: FactRules;
};
