import { createHmac, randomBytes } from 'node:crypto';
import { pacer } from '../runtime/pacer.ts';
import { termsOf } from '../languages/analyzer.ts';
import type { FeedbackLog, FeedbackRecord } from '../storage/feedback-log.ts';

/** What somebody says of an answer. */
export type Opinion = {
  readonly verdict: 'liked' | 'disliked';
  /** The key of the question: a button has no room for more. */
  readonly question: string;
  /** The question, if it is at hand. Kept only where questions are kept, and if it has that key. */
  readonly text?: string | undefined;
  /** What they want the moderators to know; what is beyond `LONGEST_REASON` is cut off. */
  readonly reason?: string | undefined;
  /** The passages that were quoted, as the buttons name them, and the ids of their documents. */
  readonly passages: readonly string[];
  readonly documents: readonly string[];
  readonly generation: string;
  readonly locale: string;
  /** The id of who says so, which is not kept. */
  readonly by: string;
};

/** How often something happened, and to how many people. */
type Count = { readonly times: number; readonly people: number };

/** A question that the documents did not answer, or not well. */
export type Gap = {
  /** The key of the question as it was asked last. */
  readonly question: string;
  /** The question as it was asked last, where questions are kept. */
  readonly text: string | null;
  /** How often nothing was found, and for how many people. */
  readonly refused: Count;
  /** How often only the nearest passages were found, which may not answer. */
  readonly unsure: Count;
  /** How many people disliked an answer and did not take it back. */
  readonly disliked: number;
  /** When the first and the last of these happened. */
  readonly first: Date;
  readonly last: Date;
  /** Of the documents at the last of these. */
  readonly generation: string;
  /** How many people have liked an answer after the last of these. */
  readonly likedSince: number;
  /** What people wrote who disliked an answer, the latest of each, latest first. */
  readonly reasons: readonly string[];
  /** The ids of the documents that were quoted in what was disliked. */
  readonly documents: readonly string[];
};

/** A question, in its words, that got no answer. */
type Unanswered = Pick<Opinion, 'generation' | 'locale' | 'by'> & { readonly question: string };

/** What users say of answers, for moderators. A failing disk neither delays nor stops an answer. */
export type Feedback = {
  /** 8 characters from which nobody can read the question: the same for the same question, however it is typed. */
  keyOf(question: string): string;
  /** Keeps that nothing was found for a question, without waiting for the disk. */
  refused(asked: Unanswered): void;
  /** Keeps that only the nearest passages were found for a question, which may not answer it. */
  unsure(asked: Unanswered): void;
  /** Keeps what somebody says of an answer. False: it could not be kept. */
  rated(opinion: Opinion): Promise<boolean>;
  /** The questions that were not answered, or whose answers were disliked, since then, most people first; null if the disk does not give them. */
  gaps(since: Date): Promise<readonly Gap[] | null>;
};

type FeedbackParts = {
  readonly log: FeedbackLog;
  /** Keep what was asked, and not only that something was. */
  readonly keepQuestions: boolean;
  /** Called with the reason if the log cannot be kept, once and not for every line. */
  readonly onProblem: (error: unknown) => void;
  /** The machine's time by default. */
  readonly now?: () => Date;
};

/** Code points, as Discord counts the characters of a form. */
export const LONGEST_REASON = 1_000;

/** Of base64url: 48 bits. That any two of the 40,000 questions that the log has room for share a key is as likely as 3 in a million. */
const KEY_CHARACTERS = 8;

export async function collectFeedback({
  log,
  keepQuestions,
  onProblem,
  now = () => new Date(),
}: FeedbackParts): Promise<Feedback> {
  let isWell = true;
  const failed = (error: unknown): void => {
    if (isWell) onProblem(error);
    isWell = false;
  };
  const known = await log.prepare().catch((error: unknown) => {
    failed(error);
    return null;
  });
  // Without a key of the log nothing is kept, and the keys of the buttons match nothing.
  const secret = known ?? randomBytes(32);

  function hash(...parts: readonly string[]): string {
    const digest = createHmac('sha256', secret).update(JSON.stringify(parts)).digest('base64url');
    return digest.slice(0, KEY_CHARACTERS);
  }

  const keyOf = (question: string) => hash('question', foldQuestion(question));

  async function keep({ by, question, ...rest }: Omit<FeedbackRecord, 'at'>): Promise<boolean> {
    if (known === null) return false;
    // The hash of the user differs with each question, so nobody can be followed from one to another.
    const entry = { at: now().toISOString(), question, by: hash('by', by, question), ...rest };
    try {
      await log.record(entry);
      isWell = true;
      return true;
    } catch (error) {
      failed(error);
      return false;
    }
  }

  const keepUnanswered =
    (verdict: 'refused' | 'unsure') =>
    ({ question, ...rest }: Unanswered): void => {
      const text = keepQuestions ? question : null;
      void keep({ verdict, question: keyOf(question), passages: [], documents: [], text, reason: null, ...rest });
    };

  return {
    keyOf,
    refused: keepUnanswered('refused'),
    unsure: keepUnanswered('unsure'),
    rated: async ({ text, reason, passages, documents, ...rest }) => {
      const isText = keepQuestions && text !== undefined && keyOf(text) === rest.question;
      return keep({
        ...rest,
        passages: [...passages],
        documents: [...documents],
        text: isText ? text : null,
        reason:
          Array.from(reason?.trim() ?? '')
            .slice(0, LONGEST_REASON)
            .join('') || null,
      });
    },
    gaps: async (since) => {
      try {
        return await gapsIn((await log.records()).filter(({ at }) => new Date(at) >= since));
      } catch (error) {
        failed(error);
        return null;
      }
    },
  };
}

/** A question as it is compared: without regard to case, width, white space, invisible characters, and marks at its ends. */
export function foldQuestion(question: string): string {
  const folded = question
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '');
  const bare = folded.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '');
  return (bare === '' ? folded.trim() : bare).replace(/\s+/gu, ' ');
}

/** @param records oldest first */
async function gapsIn(records: readonly FeedbackRecord[]): Promise<Gap[]> {
  const pace = pacer();
  const texts = new Map(records.flatMap(({ question, text }) => (text === null ? [] : [[question, text] as const])));
  const names = new Map<string, string>();
  for (const [question, text] of texts) {
    await pace();
    names.set(question, nameOf(text) ?? question);
  }
  const groups = new Map<string, FeedbackRecord[]>();
  for (const record of records) {
    await pace();
    const name = names.get(record.question) ?? record.question;
    const group = groups.get(name);
    if (group) group.push(record);
    else groups.set(name, [record]);
  }
  const gaps: (Gap & { readonly people: number })[] = [];
  for (const group of groups.values()) {
    await pace();
    const gap = gapOf(group, texts);
    if (gap) gaps.push(gap);
  }
  return gaps.toSorted((a, b) => b.people - a.people || b.last.getTime() - a.last.getTime());
}

/** The same for questions that differ only in the order and the forms of their words; null for one without words. */
function nameOf(text: string): string | null {
  const terms = new Set(termsOf(text).map(({ term }) => term));
  return terms.size === 0 ? null : JSON.stringify([...terms].toSorted());
}

/** @param group what was said of one question, oldest first @returns null if nobody has complained */
function gapOf(group: readonly FeedbackRecord[], texts: ReadonlyMap<string, string>) {
  // Somebody who likes an answer after disliking it, with the same documents, has taken the dislike back.
  const likes = new Map(group.flatMap((one, at) => (one.verdict === 'liked' ? [[answerOf(one), at] as const] : [])));
  const isTakenBack = (one: FeedbackRecord, at: number) =>
    one.verdict === 'disliked' && (likes.get(answerOf(one)) ?? -1) > at;
  const complaints = group.filter((one, at) => one.verdict !== 'liked' && !isTakenBack(one, at));
  const [first, last] = [complaints[0], complaints.at(-1)];
  if (!first || !last) return null;
  const ofVerdict = (wanted: FeedbackRecord['verdict']) => complaints.filter(({ verdict }) => verdict === wanted);
  const dislikes = ofVerdict('disliked');
  return {
    question: last.question,
    text: texts.get(last.question) ?? null,
    refused: countOf(ofVerdict('refused')),
    unsure: countOf(ofVerdict('unsure')),
    disliked: peopleIn(dislikes),
    people: peopleIn(complaints),
    first: new Date(first.at),
    last: new Date(last.at),
    generation: last.generation,
    likedSince: peopleIn(group.slice(group.indexOf(last) + 1).filter(({ verdict }) => verdict === 'liked')),
    reasons: reasonsIn(dislikes),
    documents: [...new Set(dislikes.flatMap(({ documents }) => documents))],
  };
}

function answerOf({ by, generation }: FeedbackRecord): string {
  return `${by} ${generation}`;
}

/** The latest reason of each user, latest first. */
function reasonsIn(records: readonly FeedbackRecord[]): string[] {
  const latest = new Map<string, string>();
  for (const { by, reason } of records.toReversed()) if (reason !== null && !latest.has(by)) latest.set(by, reason);
  return [...latest.values()];
}

function countOf(records: readonly FeedbackRecord[]): Count {
  return { times: records.length, people: peopleIn(records) };
}

function peopleIn(records: readonly FeedbackRecord[]): number {
  return new Set(records.map(({ by }) => by)).size;
}
