import type { Certainty } from '../../languages/certainty.ts';
import type { ChairRule, EventPlace } from '../../languages/meetings.ts';
import { PACKS } from '../../languages/packs.ts';
import type { Span } from '../../text/span.ts';
import { certaintyOf, commaBefore } from './certainty.ts';
import type { Event } from './events.ts';
import type { Named } from '../../domain/names-in.ts';
import { countryIn, impliedCountry, personIn } from './people.ts';
import type { Sentence } from './sentence.ts';

/** Who chaired an event. No event: the sentence does not name one, and the one that is spoken of is meant. */
type Chairing = { readonly event: Event | null; readonly chair: Named; readonly certainty: Certainty };

/** Who chairs the meetings that a sentence speaks of. The chair of a council, held by a country for a year, is none. */
export function chairingsOf(sentence: Sentence): Chairing[] {
  for (const rules of PACKS[sentence.language].meetings.chair) {
    const found = rules.flatMap((rule) => chairingsBy(rule, sentence));
    if (found.length > 0) return found;
  }
  return [];
}

function chairingsBy(rule: ChairRule, sentence: Sentence): Chairing[] {
  const { text, events } = sentence;
  if (rule.startsAtEvent) {
    return events.flatMap((event) => {
      const found = rule.pattern.exec(text.slice(event.end));
      const said = { start: event.end, end: event.end + (found ? found[0].length - (found[1] ?? '').length : 0) };
      return found ? chairing(event, chairIn(found[1] ?? '', rule, sentence), said, sentence) : [];
    });
  }
  return [...text.matchAll(rule.pattern)].flatMap((match) => {
    const end = match.index + match[0].length;
    // Where the words end with the name, what is said of the person is no part of them.
    const named = match[1] !== undefined && match[0].endsWith(match[1]) ? match[1].length : 0;
    const said = { start: match.index, end: end - named };
    const places = match.groups?.['of'] === undefined ? rule.event : (rule.eventOf ?? rule.event);
    const event = eventAt(places, { start: match.index, end }, sentence);
    if ((rule.needsEvent && event === null) || rule.notOfMeeting?.test(text.slice(match.index))) return [];
    switch (rule.chair) {
      case 'group': {
        const phrase = match[1] ?? '';
        const words = rule.cut ? (phrase.split(rule.cut)[0] ?? '') : phrase;
        return chairing(event, chairIn(words, rule, sentence), said, sentence);
      }
      case 'clause': {
        const clause = text.slice(clauseStart(text, match.index), match.index);
        const subject = rule.cut ? (clause.split(rule.cut).at(-1) ?? clause) : clause.trim();
        const rest = rule.needsEvent ? '' : text.slice(Math.max(end, event?.end ?? 0));
        return chairing(event, chairIn(subject, rule, sentence) ?? chairIn(rest, rule, sentence), said, sentence);
      }
      case 'behind-event': {
        if (event === null || event.what === 'other') return [];
        const found = /^\s*,?\s*((?:[^,.;]|(?<=(?<!\p{L})\p{Lu})\.){3,120})/u.exec(text.slice(event.end));
        return found ? chairing(event, chairIn(found[1] ?? '', rule, sentence), said, sentence) : [];
      }
    }
  });
}

function chairIn(phrase: string, { grammar, orCountry }: ChairRule, { language }: Sentence): Named | null {
  const person = personIn(phrase, language, grammar ?? 'nominative');
  if (person !== null || !orCountry) return person;
  return countryIn(phrase, language) ?? impliedCountry(phrase, language);
}

function chairing(event: Event | null, chair: Named | null, said: Span, sentence: Sentence): Chairing[] {
  if (chair === null) return [];
  // A country that chairs, no meeting being named, does so for a year.
  if (event === null && chair.concepts.some(({ kind }) => kind === 'country')) return [];
  const clause = sentence.text.slice(commaBefore(sentence.text, said.start), said.end);
  const isPlanned = PACKS[sentence.language].meetings.certainty.planned.pattern.test(clause);
  return [{ event, chair, certainty: certaintyOf(sentence, said, said, isPlanned) }];
}

/** The event that is nearest in the first of some places where there is one. */
function eventAt(places: readonly EventPlace[], match: Span, { events }: Sentence): Event | null {
  for (const place of places) {
    const event =
      place === 'before'
        ? events.findLast(({ end }) => end <= match.start)
        : place === 'after'
          ? events.find(({ start }) => start > match.start)
          : events.find(({ start }) => start >= match.end && start - match.end <= place);
    if (event) return event;
  }
  return null;
}

function clauseStart(text: string, before: number): number {
  return Math.max(0, ...[';', ':'].map((mark) => text.lastIndexOf(mark, before) + 1));
}
