import type { Phrases } from '../phrases.ts';

const grouped = new Intl.NumberFormat('en');

/** Where metadata stand that are wrong. */
const place = (sideFile: string | null) => sideFile ?? 'front matter';

export const problemInEnglish: Phrases['problem'] = (problem) => {
  switch (problem.code) {
    case 'other-kind':
      return `not a kind of file that can be read (${problem.endings.join(', ')})`;
    case 'empty':
      return 'the file is empty';
    case 'binary':
      return 'a binary file, not text';
    case 'unknown-encoding':
      return 'not text in an encoding that can be told: UTF-8, UTF-16, GB18030, Big5, Windows-1251, KOI8-R';
    case 'no-text':
      return 'no text found in it';
    case 'no-words':
      return 'no words found in it';
    case 'too-large':
      return `larger than ${problem.megabytes} MB`;
    case 'too-many-lines':
      return `it has more than ${grouped.format(problem.most)} lines`;
    case 'too-many-paragraphs':
      return `it has more than ${grouped.format(problem.most)} paragraphs`;
    case 'too-many-elements':
      return `it has more than ${problem.most} HTML elements`;
    case 'lists-too-deep':
      return 'its lists or quotes are nested too deep';
    case 'elements-too-deep':
      return 'its HTML elements are nested too deep';
    case 'parts-too-deep':
      return 'its parts are nested too deep';
    case 'too-slow':
      return `reading it takes more than ${problem.seconds} s`;
    case 'too-much-memory':
      return `reading it takes more than ${problem.megabytes} MB of memory`;
    case 'not-pdf':
      return 'not a PDF, whatever its name says';
    case 'pdf-cut-off':
      return 'the PDF is cut off: its end is missing';
    case 'pdf-locked':
      return 'the PDF is encrypted and needs a password';
    case 'pdf-damaged':
      return 'the PDF is damaged and cannot be read';
    case 'pdf-letters-unknown':
      return 'its letters cannot be told: the fonts have no Unicode mapping';
    case 'pdf-scan':
      return problem.pages === 1
        ? 'a scan: its page holds a picture and no text'
        : `a scan: its ${problem.pages} pages hold pictures and no text`;
    case 'not-word':
      return 'not a Word file (.docx)';
    case 'word-damaged':
      return 'not a Word file (.docx), or a damaged one';
    case 'word-locked':
      return 'it is protected by a password';
    case 'word-document-type':
      return 'not a Word file (.docx): its XML has a document type';
    case 'word-old':
      return 'an old Word file (.doc); save it as .docx';
    case 'unpacks-too-large':
      return `it unpacks to more than ${problem.megabytes} MB`;
    case 'unpacks-too-much':
      return `it unpacks to more than ${problem.times} times its size`;
    case 'metadata-no-fields':
      return `${place(problem.sideFile)}: not a list of fields`;
    case 'metadata-not-one-line':
      return `${place(problem.sideFile)}: "${problem.field}" must be one line of text`;
    case 'metadata-language':
      return `${place(problem.sideFile)}: language "${problem.language}" is not one of zh, ru, en`;
    case 'metadata-not-yaml':
      return `${place(problem.sideFile)} is not YAML: ${problem.error}`;
    case 'side-file-alone':
      return 'it names no document beside it, or one that has a side file already';
    case 'same-words':
      return `it has the same words as ${problem.id}`;
    case 'missing':
      return 'it does not exist';
    case 'not-a-folder':
      return 'it is not a folder';
    case 'no-permission':
      return 'permission denied';
    case 'symbolic-link':
      return 'it is a symbolic link';
    case 'changing':
      return 'it changed while being read';
    case 'unread':
      return `it cannot be read (${problem.error})`;
    case 'unreadable-folder':
      return `cannot read the folder "${problem.folder}": ${problemInEnglish(problem.because)}`;
  }
};
