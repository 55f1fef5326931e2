import { type Concept, idiomsIn, isProperName, mentionsIn } from '../../domain/lexicon.ts';
import { type Term, termsOf } from '../../languages/analyzer.ts';
import { detectLanguage } from '../../languages/detect-language.ts';
import { fillersIn, notMeantIn, withoutQuestionWords } from '../../languages/question-words.ts';
import { quotationMarks } from '../../languages/quotation-marks.ts';
import { foldPhrase } from '../../text/fold-phrase.ts';
import { foldText } from '../../text/fold.ts';
import type { Span } from '../../text/span.ts';
import { expansionsOf } from './expand.ts';
import type { Query, QueryTerm } from './query.ts';
import { withMeantLayouts } from './layout.ts';
import { asksForDefinition, readAsked } from './question-type.ts';
import { sentenceNames } from './sentence-names.ts';
import { queryTimes } from './years.ts';

/** What the documents and the lexicon know of words. */
export type KnownWords = {
  readonly isKnown: (term: string) => boolean;
  /** The term that was meant, for one that nothing knows; else the term itself. */
  readonly corrected: (term: string) => string;
};

/**
 * Makes a query of a question.
 * @param now the day (YYYY-MM-DD) from which "last year" is counted
 */
export function parseQuery(text: string, { isKnown, corrected }: KnownWords, now: string): Query {
  const typed = withMeantLayouts(text, isKnown);
  const meant = withoutSpans(typed, notMeantIn(foldText(typed)));
  const phrases = quotationMarks()
    .quoted(meant)
    .map((found) => found.text);
  const folded = foldText(meant);
  const times = queryTimes(meant, now);
  const subject = withoutSpans(withoutQuestionWords(folded), times.said);
  // A greeting alone asks for nothing; a phrase in quotation marks may be of question words alone.
  const isOnlyPhrase = subject.trim() === '' && phrases.length > 0;
  const analyzed = termsOf(isOnlyPhrase ? folded : subject).map((one) => {
    const term = corrected(one.term);
    return term === one.term ? one : { ...one, term };
  });
  const groups = groupsOf(analyzed, meant, idiomsOf(folded, meant));
  const firstLetter = meant.search(/\p{L}/u);
  const language = detectLanguage(meant);
  const fillers = fillersIn(folded, language);
  const asked = readAsked(folded, times.isOfOthers);
  const concepts = new Set(groups.flatMap((group) => group.concepts));
  const said = withoutRepeated(groups).map((group) => queryTermOf(group, meant, firstLetter, fillers));
  const terms = [...said, ...times.terms].toSorted((a, b) => a.start - b.start);
  const isOnlyNames = terms.every(({ kind, isFiller }) => kind === 'subject' || kind === 'name' || isFiller);
  return {
    text,
    meant,
    lowercase: meant.toLowerCase(),
    language,
    ...asked,
    concepts,
    names: namesOf(meant, concepts),
    asksForDefinition: isOnlyNames && asked.types.length === 0 && asksForDefinition(folded),
    times: times.times,
    years: times.years,
    now: Number(now.slice(0, 4)) + (Number(now.slice(5, 7)) - 1) / 12,
    counted: asked.types.includes('number') ? namesToCount(concepts) : '',
    terms,
    phrases: phrases.filter((phrase) => foldPhrase(phrase) !== ''),
  };
}

/** The text with blanks in the place of some spans, so that the offsets of the rest stay. */
function withoutSpans(text: string, spans: readonly Span[]): string {
  let rest = text;
  for (const { start, end } of spans) rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  return rest;
}

function namesOf(text: string, concepts: ReadonlySet<Concept>): Concept[] {
  const names = [...concepts].filter(({ isName }) => isName);
  if (names.length < 2) return names;
  const { inside } = sentenceNames(text);
  return names.filter((name) => !inside.includes(name));
}

function namesToCount(concepts: ReadonlySet<Concept>): string {
  const names = [...concepts].flatMap(({ forms }) => forms.map((form) => `\n${form.text}`));
  return names.join('').toLowerCase();
}

type TermGroup = Span & { readonly terms: readonly Term[]; readonly concepts: readonly Concept[] };

/**
 * Groups the terms that are one: first the parts of treaties (Article 51 is not 51 of anything), then names and words of
 * the lexicon, then numbers in Han. A term that overlaps with one of these goes; each of the others is a group alone.
 */
function groupsOf(terms: readonly Term[], text: string, idioms: readonly Idiom[]): TermGroup[] {
  const groups: TermGroup[] = [];
  for (const term of terms) if (term.kind === 'part' && isFree(term, groups)) groups.push(alone(term));
  const named = mentionsIn(terms, text).map(({ from, to, concepts }) => {
    const group = together(terms.slice(from, to), concepts);
    return { group, length: group.end - group.start };
  });
  const said = idioms.flatMap(({ start, end, concepts }) => {
    const own = terms.filter((term) => term.start >= start && term.end <= end);
    return own.length === 0 ? [] : [{ group: together(own, concepts), length: end - start }];
  });
  const rank = ({ concepts }: TermGroup) => Number(concepts.some(isProperName));
  const longest = [...said, ...named].toSorted((a, b) => rank(b.group) - rank(a.group) || b.length - a.length);
  for (const { group } of longest) if (isFree(group, groups)) groups.push(group);
  for (const term of terms) {
    const isLong = term.end - term.start > 2;
    if (term.kind === 'number' && isLong && isFree(term, groups)) groups.push(alone(term));
  }
  const taken = groups.slice();
  for (const term of terms) if (isFree(term, taken)) groups.push(alone(term));
  return groups.toSorted((a, b) => a.start - b.start);
}

/** A word that is said again asks for nothing else. */
function withoutRepeated(groups: readonly TermGroup[]): TermGroup[] {
  const said = new Set<string>();
  return groups.filter(({ terms }) => {
    const key = terms.map(({ term }) => term).join(' ');
    return !said.has(key) && said.add(key);
  });
}

/** Words of the lexicon that have question words in them, and where they are. */
type Idiom = Omit<TermGroup, 'terms'>;

/** They are looked for before question words go. */
function idiomsOf(folded: string, text: string): Idiom[] {
  const terms = termsOf(folded);
  return idiomsIn(terms, text).map(({ from, to, concepts }) => together(terms.slice(from, to), concepts));
}

function together(terms: readonly Term[], concepts: readonly Concept[]): TermGroup {
  const start = Math.min(...terms.map((term) => term.start));
  const end = Math.max(...terms.map((term) => term.end));
  return { terms, concepts, start, end };
}

const NO_CONCEPTS: readonly Concept[] = [];

function alone(term: Term): TermGroup {
  return { terms: [term], concepts: NO_CONCEPTS, start: term.start, end: term.end };
}

function isFree({ start, end }: Span, taken: readonly Span[]): boolean {
  for (const other of taken) if (start < other.end && end > other.start) return false;
  return true;
}

/** @param firstLetter the offset of the first letter of the text, which is a capital in any sentence */
function queryTermOf(
  { terms, concepts, start, end }: TermGroup,
  text: string,
  firstLetter: number,
  fillers: readonly Span[],
): QueryTerm {
  const [first] = terms;
  const isCapitalised = start > firstLetter && CAPITAL.test(text.charAt(start));
  const kind = kindOf(first, concepts, isCapitalised);
  const isHanPair = terms.length === 1 && first?.kind === 'pair';
  // A pair with a character of a filler is of two words. In a longer term the filler may be any part (所有权).
  const isFiller = isHanPair
    ? !isFree({ start, end }, fillers)
    : fillers.some((word) => start >= word.start && end <= word.end);
  return {
    start,
    end,
    kind,
    isHanPair,
    isTreatyPart: first?.kind === 'part',
    isFiller: isFiller && kind === 'word',
    concepts,
    expansions: expansionsOf(terms, concepts),
  };
}

/** Organisations, their bodies, meetings and their cities: a text names them once and goes on without their names. */
const SUBJECTS = new Set(['org', 'body', 'event', 'city']);

const CAPITAL = /\p{Lu}/u;

function kindOf(first: Term | undefined, concepts: readonly Concept[], isCapitalised: boolean): QueryTerm['kind'] {
  if (concepts.some((concept) => SUBJECTS.has(concept.kind ?? ''))) return 'subject';
  if (concepts.some((concept) => concept.isName)) return 'name';
  if (first?.kind === 'number' || first?.kind === 'part') return 'number';
  return isCapitalised ? 'capitalised' : 'word';
}
