import { type Certainty, isTold, leastSure } from '../../languages/certainty.ts';
import { PACKS } from '../../languages/packs.ts';
import type { MeetingMention } from '../meeting-mention.ts';
import type { Evidence, FactName, Statement } from '../meeting.ts';
import type { Sentence } from './sentence.ts';

/** Facts of which a text can say, in a sentence of its own, how surely they are known. */
const REMARKED = ['date', 'city', 'country', 'chair'] as const satisfies readonly FactName[];

/**
 * Makes what was said of a meeting as sure as a sentence behind it leaves it: "Only one source gives the place." What
 * they say is quoted together.
 */
export function stateRemarks(mention: MeetingMention, evidence: Evidence, sentence: Sentence): void {
  const remarks = remarksIn(sentence);
  if (remarks.length === 0) return;
  const doubtsOn = ({ fact, evidence: said }: Statement) =>
    isBefore(said, evidence) ? remarks.filter(({ facts }) => facts.has(fact)).map(({ certainty }) => certainty) : [];
  const remarked = mention.statements.filter((one) => doubtsOn(one).length > 0);
  // What is doubted of a meeting that has been does not make it one to come.
  mention.hasBeen ||= remarked.some(({ certainty }) => isTold(certainty));
  const quoted = new Map(remarked.map((one) => [one.evidence, together(one.evidence, evidence)]));
  for (const [at, statement] of mention.statements.entries()) {
    const certainty = leastSure([statement.certainty, ...doubtsOn(statement)]);
    mention.statements[at] = {
      ...statement,
      evidence: quoted.get(statement.evidence) ?? statement.evidence,
      certainty,
    };
  }
}

function remarksIn({
  text,
  language,
}: Sentence): { readonly facts: ReadonlySet<FactName>; readonly certainty: Certainty }[] {
  const rules = PACKS[language].meetings.remarks;
  return rules.claims.flatMap(({ pattern, says }) =>
    [...text.matchAll(pattern)].map(({ groups }) => {
      const what = groups?.['what'] ?? groups?.['what2'] ?? '';
      const isOfAll = rules.all.pattern.test(what);
      return { facts: new Set(REMARKED.filter((fact) => isOfAll || rules[fact].pattern.test(what))), certainty: says };
    }),
  );
}

/** In the same paragraph, or in the one above. */
function isBefore(said: Evidence, remark: Evidence): boolean {
  const distance = remark.passage.locator.paragraph - said.passage.locator.paragraph;
  const isAbove = said.passage !== remark.passage || said.sentence.end <= remark.sentence.start;
  return said.document === remark.document && distance >= 0 && distance <= 1 && isAbove;
}

/** A sentence with the remark on it, where both are in one passage. */
function together(said: Evidence, { passage, sentence }: Evidence): Evidence {
  return said.passage === passage ? { ...said, remark: sentence } : said;
}
