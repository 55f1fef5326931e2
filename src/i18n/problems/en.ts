import { firstOf, problemFormatter } from './problem-formatter.ts';

const grouped = new Intl.NumberFormat('en');

/** Where the wrong metadata are. */
const place = (sideFile: string | null) => sideFile ?? 'front matter';

export const problemInEnglish = problemFormatter((formatProblem) => ({
  'other-kind': ({ endings }) => `not a kind of file that can be read (${endings.join(', ')})`,
  empty: 'the file is empty',
  binary: 'a binary file, not text',
  'unknown-encoding': 'not text in an encoding that can be told: UTF-8, UTF-16, GB18030, Big5, Windows-1251, KOI8-R',
  'no-text': 'no text found in it',
  'no-words': 'no words found in it',
  'too-large': ({ megabytes }) => `larger than ${megabytes} MB`,
  'too-many-lines': ({ most }) => `it has more than ${grouped.format(most)} lines`,
  'too-many-paragraphs': ({ most }) => `it has more than ${grouped.format(most)} paragraphs`,
  'too-many-elements': ({ most }) => `it has more than ${grouped.format(most)} elements`,
  'lists-too-deep': 'its lists or quotes are nested too deep',
  'elements-too-deep': 'its HTML elements are nested too deep',
  'parts-too-deep': 'its parts are nested too deep',
  'too-slow': ({ seconds }) => `reading it takes more than ${seconds} s`,
  'too-much-memory': ({ megabytes }) => `reading it takes more than ${megabytes} MB of memory`,
  'not-pdf': 'not a PDF, whatever its name says',
  'pdf-cut-off': 'the PDF is cut off: its end is missing',
  'pdf-locked': 'the PDF is encrypted and needs a password',
  'pdf-damaged': 'the PDF is damaged and cannot be read',
  'pdf-letters-unknown': 'its letters cannot be told: the fonts have no Unicode mapping',
  'pdf-scan': ({ pages }) =>
    pages === 1
      ? 'a scan: its page holds a picture and no text'
      : `a scan: its ${pages} pages hold pictures and no text`,
  'not-word': 'not a Word file (.docx)',
  'word-damaged': 'not a Word file (.docx), or a damaged one',
  'word-locked': 'it is protected by a password',
  'word-document-type': 'not a Word file (.docx): its XML has a document type',
  'word-old': 'an old Word file (.doc); save it as .docx',
  'unpacks-too-large': ({ megabytes }) => `it unpacks to more than ${megabytes} MB`,
  'unpacks-too-much': ({ times }) => `it unpacks to more than ${times} times its size`,
  'metadata-too-large': ({ sideFile }) => `${place(sideFile)}: the file is too large`,
  'metadata-no-fields': ({ sideFile }) => `${place(sideFile)}: not a list of fields`,
  'metadata-not-one-line': ({ field, sideFile }) => `${place(sideFile)}: "${field}" must be one line of text`,
  'metadata-language': ({ language, sideFile }) =>
    `${place(sideFile)}: language "${language}" is not one of zh, ru, en`,
  'metadata-not-yaml': ({ error, sideFile }) => `${place(sideFile)} is not YAML: ${error}`,
  'damaged-lines': ({ lines }) =>
    lines.length === 1
      ? `line ${lines[0]} is damaged and left out`
      : `damaged lines are left out: ${firstOf(lines, ', ')}`,
  'too-many-questions': ({ most, lines }) =>
    `a passage has more than ${most} questions: the rest is left out, in ${lines.length === 1 ? 'line' : 'lines'} ${firstOf(lines, ', ')}`,
  'kept-as-before': ({ because }) => `${formatProblem(because)}; what was read of it before stays in use`,
  'side-file-alone': 'it names no document beside it, or one that has a side file already',
  'same-words': ({ id }) => `it has the same words as ${id}`,
  missing: 'it does not exist',
  'not-a-folder': 'it is not a folder',
  'no-permission': 'permission denied',
  'symbolic-link': 'it is a symbolic link',
  changing: 'it changed while being read',
  unread: ({ error }) => `it cannot be read (${error})`,
  'unreadable-folder': ({ because, folder }) => `cannot read the folder "${folder}": ${formatProblem(because)}`,
}));
