import type { Rule } from './rule.ts';

/** What kind of answer a question asks for. */
export const QUESTION_TYPES = ['number', 'date', 'person', 'place', 'countries'] as const;
export type QuestionType = (typeof QUESTION_TYPES)[number];

/** How several passages answer, whatever they are of: one beside another, or one after another. */
export const ANSWER_FORMS = ['comparison', 'list'] as const;
export type AnswerForm = (typeof ANSWER_FORMS)[number];

/** How questions are put in a language. Questions are folded before they are read (`foldText`), and so are the examples. */
export type Questions = {
  /** Words that say nothing of a question's subject and weigh nothing in a search. Longer ones come first. */
  readonly stopWords: readonly string[];
  /** Phrases that weigh nothing either. The first row that matches wins; they come before the stop words. */
  readonly framing: readonly Rule[];
  /** Verbs that tell the bot to speak, at the beginning only ("name" is a word of documents too); what is polite before them. */
  readonly commands: readonly string[];
  readonly politeness: readonly string[];
  /** Words of how a question is put that passages have as well: they help to rank, and are no evidence. */
  readonly fillerWords: readonly string[];
  readonly fillers: readonly Rule[];
  /** Says what it does not ask about, behind what it does: a year or a name in it is not meant. */
  readonly notMeant: Rule;
  readonly types: Readonly<Record<QuestionType, readonly Rule[]>>;
  readonly forms: Readonly<Record<AnswerForm, readonly Rule[]>>;
  /** Asks what something is, or what its name stands for. */
  readonly definition: Rule;
  /** Asks for the newest of several. No passage says of itself that it is that, so it weighs nothing. */
  readonly newest: readonly Rule[];
  /** Asks for the newest with words that passages have as well: 最后一次. */
  readonly oftenNewest: Rule;
  /** Asks for the first of several. */
  readonly first: Rule;
  /** Asks for the one that comes after the newest. A time is none: next year. */
  readonly next: readonly Rule[];
  /** Asks for the one before the newest. The last one is the newest itself; before somebody who is named is none. */
  readonly previous: readonly Rule[];
  /** Asks for somebody of the past: who was it, and not who is it now. */
  readonly past: Rule;
  /** Speaks of an office: who is it, where no time is said, is who is it now. */
  readonly office: Rule;
};

/** What in a sentence answers questions of some kind. Sentences are not folded. */
export type Answers = {
  /** Behind a figure: it counts nothing. */
  readonly notCounting: Rule;
  /** A number in words that counts something. Capitals make no difference, here and in dates. */
  readonly numeral: Rule;
  readonly dateWord: Rule;
  /** The words before a name that a definition begins with. */
  readonly articles: readonly string[];
  /** What a definition has between a name and what it is. It begins behind the name and a blank. */
  readonly definition: Rule;
};
