import type { Certainty } from '../../languages/certainty.ts';
import { PACKS } from '../../languages/packs.ts';
import { type NameMention, type Named, namedBy } from '../../domain/names-in.ts';
import { certaintyOf, withoutQuotes } from './certainty.ts';
import type { Evidence, Value } from '../meeting.ts';
import type { MeetingMention } from '../meeting-mention.ts';
import type { Sentence } from './sentence.ts';
import { state } from './statements.ts';

/** Where some say that a meeting is to be. */
type HostClaim = { readonly fact: 'country' | 'city'; readonly place: Named; readonly certainty: Certainty };

/** States where some say that a meeting is to be, and others say otherwise. */
export function stateHosts(mention: MeetingMention, evidence: Evidence, sentence: Sentence): void {
  for (const { fact, place, certainty } of hostClaimsOf(sentence)) {
    const isKnown = mention.statements.some(
      ({ fact: other, value, evidence: { sentence: where } }) =>
        where === evidence.sentence &&
        other === fact &&
        value.kind === 'named' &&
        value.named.concepts.some((concept) => place.concepts.includes(concept)),
    );
    if (isKnown) continue;
    state(mention, fact, { kind: 'named', named: place }, evidence, certainty);
    if (fact === 'city' || mention.after === null) continue;
    const value: Value = { kind: 'next', date: null, city: null, country: place, chair: null };
    state(mention.after, 'next_meeting', value, evidence, certainty);
  }
}

/** Whom a sentence names as host, each by a source of its own, where it says that the sources do not agree. */
function hostClaimsOf(sentence: Sentence): HostClaim[] {
  const { text, language, names, events } = sentence;
  const { certainty, nextMeeting } = PACKS[language].meetings;
  if (!certainty.disputed.pattern.test(text)) return [];
  const said = (name: NameMention): HostClaim[] => {
    if (name.kind !== 'country' && name.kind !== 'city') return [];
    const rule = name.kind === 'country' ? nextMeeting.hostClaim : nextMeeting.cityClaim;
    const unquoted = withoutQuotes(text, name);
    const marked = `${unquoted.slice(0, name.start)}⟦${text.slice(name.start, name.end)}⟧${unquoted.slice(name.end)}`;
    if (!rule.pattern.test(marked)) return [];
    return [
      { fact: name.kind, place: namedBy(name, text, language), certainty: certaintyOf(sentence, name, name, true) },
    ];
  };
  return names
    .filter(({ start, end }) => events.every((event) => end <= event.start || start >= event.end))
    .flatMap(said);
}
