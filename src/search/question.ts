import type { Span } from '../corpus/document.ts';
import { folded } from './characters.ts';
import { type Form, mentionsIn } from './lexicon.ts';
import { withoutQuestionWords } from './question-words.ts';
import { type QuestionType, questionType } from './question-type.ts';
import { type Term, termsOf } from './terms.ts';

/** One way to say a unit of a question: its terms, and how much it is worth beside the words that the user typed (1). */
export type Wording = { readonly terms: readonly string[]; readonly worth: number };

/**
 * A part of a question that a passage either speaks of or not: a name, a word, a figure, two Han characters. The
 * offsets are those of the question's text; those of Han characters overlap.
 */
export type Unit = Span & {
  readonly kind: 'name' | 'word' | 'number';
  /** Two Han characters of which each is of another word, as far as a dictionary can tell: they say less. */
  readonly isAcrossWords: boolean;
  readonly wordings: readonly Wording[];
};

export type Question = {
  readonly text: string;
  readonly type: QuestionType;
  readonly units: readonly Unit[];
  /** Put in quotation marks by the user: a passage must have them, word for word (folded). */
  readonly phrases: readonly string[];
};

/** Another name in the same language says the same; a translation may be of another thing that has the same name. */
const WORTH_OF_SYNONYM = 0.9;
const WORTH_OF_TRANSLATION = 0.8;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

const QUOTED = /“([^”]+)”|「([^」]+)」|『([^』]+)』|«([^»]+)»|"([^"]+)"/gu;

/** What a question asks for, in the terms of the index. */
export function readQuestion(text: string): Question {
  const phrases = [...text.matchAll(QUOTED)].map((found) =>
    foldPhrase(found.slice(1).find((one) => one !== undefined) ?? ''),
  );
  const subject = withoutQuestionWords(simplify(text));
  const terms = termsOf(subject.trim() === '' ? simplify(text) : subject);
  const mentions = mentionsIn(terms);
  const wordStarts = new Set([...segmenter.segment(simplify(text))].map(({ index }) => index));
  const units: Unit[] = [];
  for (let at = 0; at < terms.length;) {
    const mention = mentions.find(({ from }) => from === at);
    const end = mention?.to ?? at + 1;
    const typed = terms.slice(at, end);
    const [first] = typed;
    units.push({
      start: first?.start ?? 0,
      end: typed.at(-1)?.end ?? 0,
      isAcrossWords: typed.length === 1 && isHanPair(first) && wordStarts.has(first.start + 1),
      kind: kindOf(first?.term ?? '', mention?.concepts.some((concept) => concept.isName) ?? false),
      wordings: wordingsOf(
        typed.map((one) => one.term),
        mention?.concepts.flatMap((concept) => concept.forms) ?? [],
      ),
    });
    at = end;
  }
  return { text, type: questionType(text), units, phrases: phrases.filter((phrase) => phrase !== '') };
}

/** A text as phrases are compared: folded, one blank for any white space, none beside Han. */
export function foldPhrase(text: string): string {
  return simplify(text)
    .replace(/[\s\u00AD\u200B-\u200D\uFEFF]+/gu, ' ')
    .replace(/ ?(\p{Script=Han}) ?/gu, '$1')
    .trim();
}

/** Every character as the index sees it, unit by unit, so that offsets stay. */
function simplify(text: string): string {
  let simplified = '';
  for (let at = 0; at < text.length; at += 1) simplified += String.fromCharCode(folded[text.charCodeAt(at)] as number);
  return simplified;
}

function isHanPair(term: Term | undefined): term is Term {
  return term !== undefined && /^\p{Script=Han}{2}$/u.test(term.term);
}

function kindOf(term: string, isName: boolean): Unit['kind'] {
  if (isName) return 'name';
  return /^(?:\d+|month\d+)$/.test(term) ? 'number' : 'word';
}

function wordingsOf(typed: readonly string[], forms: readonly Form[]): Wording[] {
  const wordings = new Map<string, Wording>([[typed.join(' '), { terms: typed, worth: 1 }]]);
  const own = forms.find((form) => form.terms.join(' ') === typed.join(' '))?.language;
  for (const { terms, language } of forms) {
    const key = terms.join(' ');
    if (terms.length === 0 || wordings.has(key)) continue;
    wordings.set(key, { terms, worth: language === own ? WORTH_OF_SYNONYM : WORTH_OF_TRANSLATION });
  }
  return [...wordings.values()];
}
