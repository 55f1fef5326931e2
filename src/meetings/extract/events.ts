import { type Language, byLanguage } from '../../languages/language.ts';
import type { BodyForms, BodyRule, EventRules } from '../../languages/meetings.ts';
import { PACKS } from '../../languages/packs.ts';
import { lazy } from '../../text/lazy.ts';
import { anyOf } from '../../text/patterns.ts';
import type { Span } from '../../text/span.ts';
import { ordinalOf } from '../../languages/ordinals.ts';

/** A meeting of the organisation as a text names it. */
type MeetingName = {
  readonly body: string;
  readonly number: number | null;
  readonly year: number | null;
  /** Beside the regular ones, and not numbered with them. */
  readonly isExtraordinary: boolean;
  /** The one after another one: 下次会议, следующее заседание. */
  readonly isNext: boolean;
};

/** Something that takes place at some time somewhere, where a sentence names it. */
export type Event = Span &
  (
    | { readonly what: 'meeting'; readonly name: MeetingName }
    /** 会议, "the meeting", "24-е заседание": the one that is spoken of. */
    | { readonly what: 'same'; readonly number: number | null; readonly isNext: boolean; readonly isSummit: boolean }
    /** Talks, forums, meetings of other organisations. */
    | { readonly what: 'other' }
  );

const organisation = lazy(() =>
  anyOf(
    Object.values(PACKS).map(({ meetings }) => meetings.events.organisation),
    'u',
  ),
);

/** Does a text in any language name the organisation? */
export function namesOrganisation(text: string): boolean {
  return organisation().test(text);
}

type BodyPattern = { readonly body: BodyRule; readonly pattern: RegExp };

/** For each language the names of meetings: body by body, in all forms. */
const meetingNames = lazy(() => patternsOf(({ bodies, meetings }) => bodies.map((body) => [body, meetings])));
const councils = lazy(() => patternsOf((rules) => rules.councils.bodies.map((body) => [body, [rules.councils]])));

function patternsOf(
  formsOf: (rules: EventRules) => (readonly [BodyRule, readonly BodyForms[]])[],
): Readonly<Record<Language, readonly BodyPattern[]>> {
  return byLanguage((language) =>
    formsOf(PACKS[language].meetings.events).flatMap(([body, forms]) =>
      forms.map((form): BodyPattern => ({ body, pattern: form.of(body) })),
    ),
  );
}

/** The events that a sentence names, in its order. They do not overlap. */
export function eventsIn(text: string, language: Language, isAboutOrganisation: boolean): Event[] {
  const found: Event[] = [];
  const isFree = (start: number, end: number) => found.every((other) => end <= other.start || other.end <= start);
  const add = (event: Event) => {
    if (isFree(event.start, event.end)) found.push(event);
  };
  const rules = PACKS[language].meetings.events;
  if (!rules.noun.pattern.test(text)) return found;
  for (const { body, pattern } of meetingNames()[language]) {
    // Most sentences do not hold the name of the body, which is quick to look for.
    if (!body.pattern.test(text)) continue;
    for (const match of text.matchAll(pattern)) add(meetingOf(match, body, text, rules, isAboutOrganisation));
  }
  const summits = rules.summitWord.pattern.test(text) ? text.matchAll(rules.summit.pattern) : [];
  for (const match of summits) add(summitOf(match, text, rules, isAboutOrganisation));
  for (const match of text.matchAll(rules.same.pattern)) {
    const { number, next, next2, mods } = groupsOf(match);
    const span = { start: match.index, end: match.index + match[0].length };
    if (belongsToOthers(text, span, rules)) add({ ...span, what: 'other' });
    else {
      const isNext = rules.next.pattern.test(`${next ?? ''}${next2 ?? ''}${mods ?? ''}`);
      add({ ...span, what: 'same', number: number === undefined ? null : ordinalOf(number), isNext, isSummit: false });
    }
  }
  for (const match of text.matchAll(rules.other.pattern)) {
    add({ start: match.index, end: match.index + match[0].length, what: 'other' });
  }
  return found.toSorted((a, b) => a.start - b.start);
}

/** The councils that a sentence names without a meeting, and of the organisation: 总理理事会主席一职. */
export function councilsIn(text: string, language: Language): (Span & { readonly body: string })[] {
  return councils()[language].flatMap(({ pattern, body }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const span = { start: match.index, end: match.index + match[0].length };
      return belongsToOthers(text, span, PACKS[language].meetings.events) ? [] : [{ ...span, body: body.code }];
    }),
  );
}

function meetingOf(match: RegExpExecArray, body: BodyRule, text: string, rules: EventRules, isAbout: boolean): Event {
  const groups = groupsOf(match);
  const leading = match[0].length - match[0].trimStart().length;
  const span = { start: match.index + leading, end: match.index + match[0].trimEnd().length };
  const isNamed = [groups['org'], groups['org2'], groups['org3'], groups['org4']].some((org) => org !== undefined);
  const isOther = rules.partOfName.pattern.test(around(text, span));
  if (isOther || (!isNamed && (!isAbout || belongsToOthers(text, span, rules)))) return { ...span, what: 'other' };
  const modifiers = modifiersOf(match[0], groups);
  // "Очередное заседание … состоится": of a regular meeting to come, the next one is meant.
  const isToCome = rules.regular.pattern.test(modifiers) && rules.toCome.pattern.test(text.slice(span.end));
  return {
    ...span,
    what: 'meeting',
    name: {
      body: body.code,
      number: numberOf(groups),
      year: groups['year'] === undefined ? null : Number(groups['year']),
      isExtraordinary: rules.extraordinary.pattern.test(modifiers),
      isNext: isToCome || rules.next.pattern.test(modifiers),
    },
  };
}

function summitOf(match: RegExpExecArray, text: string, rules: EventRules, isAbout: boolean): Event {
  const groups = groupsOf(match);
  const leading = match[0].length - match[0].trimStart().length;
  const span = { start: match.index + leading, end: match.index + match[0].trimEnd().length };
  const isNamed = groups['org'] !== undefined || groups['org2'] !== undefined;
  const modifiers = modifiersOf(match[0], groups);
  const number = numberOf(groups);
  const year = groups['year'] ?? groups['year2'];
  const isOther = [rules.plus, rules.partOfName].some(({ pattern }) => pattern.test(around(text, span)));
  if (isOther || (!isNamed && (!isAbout || belongsToOthers(text, span, rules)))) return { ...span, what: 'other' };
  if (!isNamed && number === null && groups['place'] === undefined) {
    return { ...span, what: 'same', number: null, isNext: rules.next.pattern.test(modifiers), isSummit: true };
  }
  return {
    ...span,
    what: 'meeting',
    name: {
      body: 'heads_of_state',
      number,
      year: year === undefined ? null : Number(year),
      isExtraordinary: false,
      isNext: rules.next.pattern.test(modifiers),
    },
  };
}

function belongsToOthers(text: string, span: Span, { ofOthers }: EventRules): boolean {
  const marked = around(text, span);
  return ofOthers.some(({ pattern }) => pattern.test(marked));
}

/** UTF-16 units before and behind an event in which it can be said whose it is. */
const BEFORE = 40;
const BEHIND = 60;

/** An event, marked, in the text around it: "the BRICS ⟦summit⟧ in". */
function around(text: string, { start, end }: Span): string {
  const before = text.slice(Math.max(0, start - BEFORE), start);
  return `${before}⟦${text.slice(start, end)}⟧${text.slice(end, end + BEHIND)}`;
}

function groupsOf(match: RegExpExecArray): Readonly<Record<string, string | undefined>> {
  return match.groups ?? {};
}

function numberOf(groups: Readonly<Record<string, string | undefined>>): number | null {
  const written = groups['n1'] ?? groups['n2'] ?? groups['n3'];
  return written === undefined ? null : ordinalOf(written.replace(/\(.*\)|,/gu, '').trim());
}

/** The words about the meeting: a repeated group keeps only its last word, so the name is looked at as well. */
function modifiersOf(name: string, groups: Readonly<Record<string, string | undefined>>): string {
  return `${groups['mods'] ?? ''}${groups['mods2'] ?? ''}${groups['next'] ?? ''}${groups['next2'] ?? ''}${groups['kind'] ?? ''} ${name}`;
}
