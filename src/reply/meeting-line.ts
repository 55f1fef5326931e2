import type { Phrases } from '../i18n/phrases.ts';
import { type Described, describeFacts, meetingName } from '../meetings/format/format-meeting.ts';
import type { Meeting } from '../meetings/meeting.ts';

/** A meeting on one line: its name, date, place and chair, as far as documents state them. */
export function meetingLine(one: Meeting, phrases: Phrases): string {
  const facts = describeFacts(one, phrases, ['date', 'city', 'country', 'chair']);
  const { isPlanned } = one;
  const isCountryDisputed = one.disputed.includes('country') && !one.disputed.includes('city');
  const place = isCountryDisputed ? facts.country : (facts.city ?? facts.country);
  // The name of a meeting without a number holds its date, if there is only one.
  const date = one.number === null && !one.disputed.includes('date') ? undefined : facts.date;
  const parts = [date, place, facts.chair].map((values = []) => {
    const texts = values.map((described) => hedged(described, isPlanned, phrases));
    if (!values.some(({ isDisputed }) => isDisputed)) return texts.join(' / ');
    return phrases.disputed(alternatives(texts, phrases));
  });
  return [titleOf(one, phrases), ...parts].filter((part) => part !== '').join(' · ');
}

/** What a meeting is called; of one that is planned only, with words that say so. */
export function titleOf(one: Meeting, phrases: Phrases): string {
  const name = meetingName(one, phrases);
  return one.isPlanned ? phrases.hedged(name, phrases.certainties.planned) : name;
}

/** A value, and how surely it is said. @param isPlanned that it is planned goes without saying */
export function hedged({ value, certainty }: Described, isPlanned: boolean, phrases: Phrases): string {
  if (certainty === 'stated' || (certainty === 'planned' && isPlanned)) return value;
  return phrases.hedged(value, phrases.certainties[certainty]);
}

/** "Kyrgyzstan or Tajikistan" */
export function alternatives(texts: readonly string[], { either, separator }: Phrases): string {
  const [last = ''] = texts.slice(-1);
  return texts.length < 2 ? last : either(texts.slice(0, -1).join(separator), last);
}
