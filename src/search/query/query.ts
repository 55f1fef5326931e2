import type { Concept } from '../../domain/lexicon.ts';
import type { AskedOrder } from '../../languages/asked-for.ts';
import type { Language } from '../../languages/language.ts';
import type { AnswerForm, QuestionType } from '../../languages/questions.ts';
import type { AskedTime } from '../../languages/times.ts';
import type { Span } from '../../text/span.ts';

/** One way to say a query term: the terms of the index for it, and its weight beside the words that were typed (1). */
export type Expansion = { readonly terms: readonly string[]; readonly weight: number };

/**
 * A part of a question that a passage either speaks of or not: a name, a word, a figure, two Han characters. The
 * offsets are UTF-16 offsets into the question; those of Han characters overlap.
 */
export type QueryTerm = Span & {
  /** `subject`: a name of what documents are about; `name`: another of the lexicon's; `capitalised`: seems to be one. */
  readonly kind: 'subject' | 'name' | 'capitalised' | 'number' | 'word';
  /** Two Han characters: a word, a part of one, or of two words. */
  readonly isHanPair: boolean;
  /** An article or a chapter of a treaty, by its number: its terms begin with the one for that. */
  readonly isTreatyPart: boolean;
  /** It belongs to how the question is put: no evidence that a passage speaks of what was asked. */
  readonly isFiller: boolean;
  /** Those of the lexicon that it names. */
  readonly concepts: readonly Concept[];
  /** What was typed comes first. */
  readonly expansions: readonly Expansion[];
};

/** Years, both included; null: open. */
export type Years = { readonly from: number | null; readonly to: number | null };

/** What a question asks for. */
export type Query = {
  readonly text: string;
  /** The text with the words that were typed with the other keyboard as they were meant, and without what it is not about. */
  readonly meant: string;
  readonly lowercase: string;
  readonly language: Language;
  readonly types: readonly QuestionType[];
  /** It asks for several passages; null: for one. */
  readonly several: AnswerForm | null;
  readonly concepts: ReadonlySet<Concept>;
  /** Of the concepts, the names that the question has on their own: no ordinary words, no parts of longer names. */
  readonly names: readonly Concept[];
  /** It asks what its names are, and nothing else of them. */
  readonly asksForDefinition: boolean;
  /** Which of several it asks for, `previous` the one before the newest; null: it does not say. */
  readonly order: AskedOrder | null;
  /** The times that it asks of. */
  readonly times: readonly AskedTime[];
  /** The years that it asks of, those that it says relative to today among them. */
  readonly years: readonly Years[];
  /** The year and the month in which it is asked: 2026.83 is November 2026. */
  readonly now: number;
  /** If it asks for a number: all names of its concepts, in small letters, each behind a line break; else empty. */
  readonly counted: string;
  readonly terms: readonly QueryTerm[];
  /** Put in quotation marks by the user, without them: a passage must have each, word for word (see `foldPhrase`). */
  readonly phrases: readonly string[];
};
