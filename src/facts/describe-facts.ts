import type { Document, Passage } from '../corpus/document.ts';
import { institutionOf } from '../domain/institutions.ts';
import type { Named } from '../domain/names-in.ts';
import type { Certainty } from '../languages/certainty.ts';
import { FACTS, type Meeting } from '../meetings/meeting.ts';
import {
  type Reader,
  describeFacts,
  formatName,
  meetingName,
  sentenceAlone,
  sourceFor,
} from '../meetings/format/format-meeting.ts';
import { type Interval, isoOf } from '../text/interval.ts';
import type { Fact, FactSource } from './fact.ts';

/** One fact in a reader's language, as one of its sources says it. */
export type FactLine = {
  readonly isOfMeeting: boolean;
  readonly subject: string;
  /** What is said of it: `status`, `number`, an office, `chair`, `seat`, `founded` …, or a fact of a meeting. */
  readonly relation: string;
  readonly value: string | null;
  /** ISO 8601, as precisely as it is said. */
  readonly from: string | null;
  readonly to: string | null;
  readonly certainty: Certainty;
  readonly isDisputed: boolean;
  readonly document: Document;
  /** The sentence alone, with its own place. */
  readonly passage: Passage;
  /** How many sentences say so. */
  readonly sources: number;
};

/** Facts for a reader, each with a sentence in the reader's language if there is one. */
export function describeAll(facts: readonly Fact[], reader: Reader): FactLine[] {
  return facts.flatMap((fact) => {
    const source = sourceFor(fact.sources, reader.language);
    if (source === undefined) return [];
    const { document, passage, sentence } = source.evidence;
    return [
      {
        isOfMeeting: false,
        ...saidOf(fact, source, reader),
        certainty: fact.certainty,
        isDisputed: fact.isDisputed,
        document,
        passage: sentenceAlone(passage, sentence),
        sources: fact.sources.length,
      },
    ];
  });
}

/** The facts of meetings in the same form, a line for each value. */
export function describeMeetings(meetings: readonly Meeting[], reader: Reader): FactLine[] {
  return meetings.flatMap((meeting) => {
    const subject = meetingName(meeting, reader);
    const described = describeFacts(meeting, reader);
    return FACTS.flatMap((relation) =>
      (described[relation] ?? []).map(
        ({ value, iso: date, certainty, isDisputed, document, passage, sources }): FactLine => {
          const [from = null, to = from] = date?.split('/') ?? [];
          return {
            isOfMeeting: true,
            subject,
            relation,
            value,
            from,
            to,
            certainty,
            isDisputed,
            document,
            passage,
            sources,
          };
        },
      ),
    );
  });
}

function saidOf(
  fact: Fact,
  source: FactSource,
  reader: Reader,
): Pick<FactLine, 'subject' | 'relation' | 'value' | 'from' | 'to'> {
  const subject = formatName(source.named, reader);
  switch (fact.kind) {
    case 'membership':
      return { subject, relation: 'status', value: fact.status, from: iso(fact.since), to: iso(fact.until) };
    case 'count': {
      const organisation = institutionFor('organisation', reader);
      return {
        subject: organisation,
        relation: `${fact.of}_number`,
        value: String(fact.number),
        from: iso(fact.since),
        to: null,
      };
    }
    case 'term': {
      const times = { from: iso(fact.from), to: iso(fact.to) };
      if (fact.office !== 'chairing_state') {
        const value = fact.country === null ? null : formatName(fact.country, reader);
        return { subject, relation: fact.office, value, ...times };
      }
      const value = institutionFor(fact.body ?? 'organisation', reader);
      return { subject, relation: fact.office, value, ...times };
    }
    case 'institution': {
      const place = fact.place === null ? null : formatName(fact.place, reader);
      const date = fact.relation === 'seat' ? null : iso(fact.date);
      return { subject, relation: fact.relation, value: place, from: date, to: date };
    }
  }
}

function institutionFor(code: string, reader: Reader): string {
  const concept = institutionOf(code);
  const named: Named = { concepts: concept === undefined ? [] : [concept], text: '', language: reader.language };
  return formatName(named, reader);
}

function iso(interval: Interval | null): string | null {
  return interval === null ? null : isoOf(interval);
}
