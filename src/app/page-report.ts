import type { Problem } from '../corpus/problem.ts';
import type { Language } from '../languages/language.ts';
import type { PassageChanges } from './passage-changes.ts';
import type { TransferProblem } from './transfer-failed.ts';

/** What was found at the address of a document. */
export type PageReport = { readonly id: string } & (
  | {
      readonly state: 'new';
      readonly title: string;
      readonly language: Language;
      readonly date: string | null;
      /** How many. */
      readonly passages: number;
      /** The first passage. */
      readonly words: string;
    }
  | { readonly state: 'same' }
  | { readonly state: 'changed'; readonly changes: PassageChanges }
  /** The server says that there is no such page any more. */
  | { readonly state: 'gone' }
  | { readonly state: 'failed'; readonly problem: TransferProblem }
  /** What is there now cannot be used. */
  | { readonly state: 'unusable'; readonly problem: Problem }
  /** There was no time or memory for it. */
  | { readonly state: 'later' }
);
