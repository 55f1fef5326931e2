import { inTraditional } from '../../text/chinese-script.ts';
import type { Document, Passage } from '../../corpus/document.ts';
import type { Language } from '../../languages/language.ts';
import type { Span } from '../../text/span.ts';
import type { Concept } from '../../domain/lexicon.ts';
import { bodyOf } from '../../domain/bodies.ts';
import { type Interval, isoOf } from '../../text/interval.ts';
import {
  type Evidence,
  FACTS,
  type FactName,
  type Meeting,
  type Participant,
  type Source,
  type Value,
} from '../meeting.ts';
import { type Named, nameOf } from '../../domain/names-in.ts';
import type { Certainty } from '../../languages/certainty.ts';
import type { MeetingFormatting } from '../../languages/meetings.ts';
import { PACKS } from '../../languages/packs.ts';

/** Who reads it: names are said in this language, Chinese ones perhaps in the characters of Taiwan. */
export type Reader = { readonly language: Language; readonly isTraditional?: boolean };

/** What a meeting is called for a reader: 上合组织成员国政府首脑（总理）理事会第24次会议. */
export function meetingName({ body, number, isExtraordinary, facts, disputed }: Meeting, reader: Reader): string {
  const { language } = reader;
  const name = bodyOf.get(body)?.name[language] ?? body;
  if (number !== null) return inScript(name.replace(/#/, formatting(language).ordinal(number)), reader);
  const plainName = isExtraordinary ? name.replace(/#/, formatting(language).extraordinary) : name.replace(/# ?/, '');
  const date = disputed.includes('date') ? undefined : facts.date?.[0]?.value;
  const when = date?.kind === 'date' ? ` (${formatDate(date.interval, language)})` : '';
  return inScript(`${plainName.slice(0, 1).toUpperCase()}${plainName.slice(1)}${when}`, reader);
}

/** What a body is called for a reader, without the number of a meeting. */
export function bodyName(body: string, reader: Reader): string {
  return inScript(bodyOf.get(body)?.name[reader.language].replace(/# ?/, '') ?? body, reader);
}

function formatting(language: Language): MeetingFormatting {
  return PACKS[language].meetings.formatting;
}

/** Words of the bot in the characters of the reader; those of a document never come here. */
function inScript(text: string, { isTraditional }: Reader): string {
  return isTraditional ? inTraditional(text) : text;
}

/** A value as a reader knows it where its name is known, else as the document has it. */
function formatValue(value: Value, reader: Reader): string {
  const { language } = reader;
  switch (value.kind) {
    case 'date':
      return formatDate(value.interval, language);
    case 'named':
      return formatName(value.named, reader);
    case 'format':
      return inScript(formatting(language).formats[value.format], reader);
    case 'participant':
      return formatting(language).participant(participantFor(value, reader));
    case 'words':
      return value.text;
    case 'next': {
      const { date, city, country, chair } = value;
      const names = [city, country].filter((one) => one !== null).map((one) => formatName(one, reader));
      const parts = [
        ...(date === null ? [] : [formatDate(date, language)]),
        ...(names.length === 0 ? [] : [names.join(', ')]),
        ...(chair === null ? [] : [`${formatting(language).chair}${formatName(chair, reader)}`]),
      ];
      return parts.join(' · ');
    }
  }
}

/** The date of a value in ISO 8601, as precisely as it is said; nothing where it has none. */
function isoOfValue(value: Value): string | undefined {
  if (value.kind === 'date') return isoOf(value.interval) ?? undefined;
  return value.kind === 'next' && value.date !== null ? (isoOf(value.date) ?? undefined) : undefined;
}

/** Who took part, each part for a reader; `null` where it is not said. */
type ParticipantWords = Readonly<Record<'name' | 'country' | 'office', string | null>>;

function participantFor({ name, country, office }: Participant, reader: Reader): ParticipantWords {
  return {
    name: name && formatName(name, reader),
    country: country && formatName(country, reader),
    office,
  };
}

/** A value of a fact in a reader's language, with the sentence that says so. */
export type Described = {
  readonly value: string;
  /** ISO 8601, of dates and where a date is part of the value. */
  readonly iso: string | undefined;
  /** Of participants. */
  readonly participant: ParticipantWords | undefined;
  readonly certainty: Certainty;
  /** The sources give other values, with which it does not agree. */
  readonly isDisputed: boolean;
  readonly document: Document;
  /**
   * The sentence alone, to the end of a remark on it, with its own place: `document.text.slice(locator.start, locator.end)`
   * is its text.
   */
  readonly passage: Passage;
  /** How many sentences give the value. */
  readonly sources: number;
};

/**
 * Facts of a meeting for a reader, all unless told. Each value comes with one of the sentences that say it most surely, in
 * the reader's language if there is one.
 */
export function describeFacts(
  meeting: Meeting,
  reader: Reader,
  wanted: readonly FactName[] = FACTS,
): Partial<Record<FactName, readonly Described[]>> {
  const { language } = reader;
  const facts: Partial<Record<FactName, readonly Described[]>> = {};
  for (const fact of wanted) {
    const described = (meeting.facts[fact] ?? []).flatMap(({ value, sources, certainty }): Described[] => {
      const surest = sources.filter((one) => one.certainty === certainty);
      const source = sourceFor(surest, language) ?? sourceFor(sources, language);
      if (source === undefined) return [];
      const { document, passage, sentence, remark } = source.evidence;
      const said = wordsOf(value, source, sources);
      return [
        {
          value: formatValue(said, reader),
          iso: isoOfValue(value),
          participant: said.kind === 'participant' ? participantFor(said, reader) : undefined,
          certainty,
          isDisputed: meeting.disputed.includes(fact),
          document,
          passage: sentenceAlone(passage, { start: sentence.start, end: remark?.end ?? sentence.end }),
          sources: sources.length,
        },
      ];
    });
    if (described.length > 0) facts[fact] = readersFirst(described, language);
  }
  return facts;
}

/** What all sources together know, in the words of the one that is shown. */
function wordsOf(known: Value, { value: shown, evidence }: Source, sources: readonly Source[]): Value {
  if (known.kind === 'words') return shown;
  if (known.kind === 'participant' && shown.kind === 'participant') {
    const isInOthersWords = shown.name && known.name && shown.name.language !== known.name.language;
    const name = isInOthersWords ? { ...shown.name, concepts: known.name.concepts } : known.name;
    // Offices are not translated: those of other languages stay out.
    const inLanguage = sources.filter((other) => other.evidence.passage.language === evidence.passage.language);
    const offices = inLanguage.flatMap(({ value }) => (value.kind === 'participant' ? (value.office ?? []) : []));
    return { ...known, name, office: shown.office ?? offices[0] ?? null };
  }
  if (known.kind !== 'named' || shown.kind !== 'named') return known;
  return { kind: 'named', named: { ...shown.named, concepts: known.named.concepts } };
}

/** Values of which a document in the reader's language speaks come first. */
function readersFirst(described: readonly Described[], language: Language): readonly Described[] {
  const isOwn = ({ document }: Described) => document.language === language;
  return [...described.filter(isOwn), ...described.filter((one) => !isOwn(one))];
}

/** A sentence of a passage as a passage of its own. */
export function sentenceAlone({ text, language, locator }: Passage, { start, end }: Span): Passage {
  const sentence = text.slice(start, end);
  const lineStart = locator.lineStart + lineBreaks(text.slice(0, start));
  return {
    text: sentence,
    language,
    sentences: [{ start: 0, end: sentence.length }],
    locator: {
      ...locator,
      start: locator.start + start,
      end: locator.start + end,
      lineStart,
      lineEnd: lineStart + lineBreaks(sentence),
    },
  };
}

function lineBreaks(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0;
}

/** The sentence to show for a value: in the reader's language if there is one, else the first. */
export function sourceFor<Said extends { readonly evidence: Evidence }>(
  sources: readonly Said[],
  language: Language,
): Said | undefined {
  return sources.find(({ evidence }) => evidence.document.language === language) ?? sources[0];
}

/** A name as a reader knows it, else as the document has it. */
export function formatName(named: Named, reader: Reader): string {
  const [concept] = named.concepts;
  // A name that is not known, or that several people share, says no more than it does.
  if (concept === undefined || named.concepts.length > 1) return named.text;
  return inScript(knownName(concept, named, reader.language), reader);
}

function knownName(concept: Concept, { text, language: own }: Named, language: Language): string {
  const name = nameOf(concept, language);
  // A document is called as its text calls it: one name can be that of several, with and without its anniversary.
  if (concept.kind === 'doc')
    return own === language ? titleOf(concept, text, language) : shortestName(concept, language);
  if (own !== language || concept.kind === 'country') return name;
  // 阿克尔别克·扎帕罗夫 says more than 扎帕罗夫.
  if (text.includes(name)) return concept.kind === 'person' && formatting(language).keepsLongerNames ? text : name;
  // The city that a document calls Нур-Султан is not renamed; its case is another matter.
  const forms = concept.forms.filter((form) => form.language === language).map((form) => form.text);
  return [name, ...forms].find((form) => shareBeginning(form, text)) ?? name;
}

/** The name in the nominative, if the text has it in another case. */
function titleOf(concept: Concept, text: string, language: Language): string {
  const names = concept.forms.filter((form) => form.language === language).map((form) => form.text);
  return names.find((name) => Math.abs(name.length - text.length) <= 3 && shareBeginning(name, text)) ?? text;
}

function shortestName(concept: Concept, language: Language): string {
  const names = concept.forms.filter((form) => form.language === language).map(({ text }) => text);
  return names.toSorted((a, b) => a.length - b.length)[0] ?? nameOf(concept, language);
}

function shareBeginning(one: string, other: string): boolean {
  const words = new Set(
    other
      .toLowerCase()
      .split(/\s+/u)
      .map((word) => word.slice(0, 4)),
  );
  return one
    .toLowerCase()
    .split(/\s+/u)
    .some((word) => words.has(word.slice(0, 4)));
}

/** 17–18 November 2025, in the order and with the names of a language; parts that are not said are left out. */
export function formatDate({ from, to }: Interval, language: Language): string {
  const format = PACKS[language].dateFormat;
  if (JSON.stringify(from) === JSON.stringify(to)) return format.day(from);
  if (from.year !== to.year) return `${format.day(from)} – ${format.day(to)}`;
  const isSameMonth = from.month === to.month && from.day !== null;
  return isSameMonth ? format.withinMonth(from, to) : format.withinYear(from, to);
}
