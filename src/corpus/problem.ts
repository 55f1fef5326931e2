/**
 * Why a file, or the folder of files, cannot be used: a code and the values in its message. The messages are in src/i18n/,
 * in every language that the bot speaks.
 */
export type Problem =
  /** None of the kinds that can be read; `endings` are theirs. */
  | { readonly code: 'other-kind'; readonly endings: readonly string[] }
  | { readonly code: 'empty' }
  | { readonly code: 'binary' }
  | { readonly code: 'unknown-encoding' }
  | { readonly code: 'no-text' }
  /** Text, but nothing by which it could be found. */
  | { readonly code: 'no-words' }
  | { readonly code: 'too-large'; readonly megabytes: number }
  | { readonly code: 'too-many-lines'; readonly most: number }
  | { readonly code: 'too-many-paragraphs'; readonly most: number }
  | { readonly code: 'too-many-elements'; readonly most: number }
  | { readonly code: 'lists-too-deep' }
  | { readonly code: 'elements-too-deep' }
  | { readonly code: 'parts-too-deep' }
  | { readonly code: 'too-slow'; readonly seconds: number }
  | { readonly code: 'too-much-memory'; readonly megabytes: number }
  | { readonly code: 'not-pdf' }
  | { readonly code: 'pdf-cut-off' }
  | { readonly code: 'pdf-locked' }
  | { readonly code: 'pdf-damaged' }
  | { readonly code: 'pdf-letters-unknown' }
  | { readonly code: 'pdf-scan'; readonly pages: number }
  | { readonly code: 'not-word' }
  | { readonly code: 'word-damaged' }
  | { readonly code: 'word-locked' }
  /** Its XML declares a document type. */
  | { readonly code: 'word-document-type' }
  | { readonly code: 'word-old' }
  | { readonly code: 'unpacks-too-large'; readonly megabytes: number }
  | { readonly code: 'unpacks-too-much'; readonly times: number }
  | MetadataProblem
  /** Lines of a file of expansions, by their numbers; the others are in use. */
  | { readonly code: 'damaged-lines'; readonly lines: readonly number[] }
  /** Lines of such a file with questions beyond the most that a passage may have; those beyond are not in use. */
  | { readonly code: 'too-many-questions'; readonly most: number; readonly lines: readonly number[] }
  /** Nothing of such a file can be used now; what was read of it before is in use still. */
  | { readonly code: 'kept-as-before'; readonly because: Problem }
  /** A side file that no document goes with. */
  | { readonly code: 'side-file-alone' }
  /** `id` is the document that is in use instead. */
  | { readonly code: 'same-words'; readonly id: string }
  | { readonly code: 'missing' }
  | { readonly code: 'not-a-folder' }
  | { readonly code: 'no-permission' }
  | { readonly code: 'symbolic-link' }
  | { readonly code: 'changing' }
  /** Anything else; `error` is the code of the operating system's error, or the name of another one. */
  | { readonly code: 'unread'; readonly error: string }
  | { readonly code: 'unreadable-folder'; readonly folder: string; readonly because: Problem };

/** What is wrong with metadata. `sideFile` is the file that holds them; null: the head of the document itself. */
type MetadataProblem = { readonly sideFile: string | null } & (
  | { readonly code: 'metadata-too-large' }
  | { readonly code: 'metadata-no-fields' }
  | { readonly code: 'metadata-not-one-line'; readonly field: string }
  | { readonly code: 'metadata-language'; readonly language: string }
  /** `error` is the message of the YAML parser, in English. */
  | { readonly code: 'metadata-not-yaml'; readonly error: string }
);

/** Reading it took too much time or memory: on another day, on a machine with less to do, it may not. */
export function isTooMuch({ code }: Problem): boolean {
  return code === 'too-slow' || code === 'too-much-memory';
}
