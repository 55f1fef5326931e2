/** Kinds of documents, by their English names in the lexicon: none of these is the name of one document. */
export const GENERIC_DOCUMENTS: readonly string[] = [
  'Decision',
  'Regulations',
  'Protocol',
  'Memorandum of Understanding',
];
