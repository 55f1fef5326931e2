import { basename, join } from 'node:path';
import type { Document } from '../src/corpus/document.ts';
import { expansionsFileOf, readExpansions } from '../src/corpus/read/expansions.ts';
import { readFolder } from '../src/corpus/read/read-folder.ts';
import { type Expansions, NO_EXPANSIONS, wordsKey } from '../src/search/index/expansions.ts';
import { readFolders } from './measure-people.ts';
import { HALVES, type PeopleQuestion, halfOf, readPeople } from './people-questions.ts';
import { readSquad } from './squad.ts';

type Half = (typeof HALVES)[number];

/** A question, and how to know a passage that answers it. */
export type GoldQuestion = {
  readonly id: string;
  readonly text: string;
  readonly isAnswerable: boolean;
  /** One passage is wanted. */
  readonly isSingle: boolean;
  /** What it asks of is none of the documents' business. */
  readonly isForeign: boolean;
  readonly isGold: (document: Document, text: string) => boolean;
};

/** Questions of one half, and the documents of which they are asked. */
export type QuestionSet = {
  readonly name: string;
  readonly documents: readonly Document[];
  readonly expansions: Expansions;
  readonly questions: readonly GoldQuestion[];
};

/** The sets by which the search is fitted. */
export type QuestionSets = {
  /** What people typed: over `seeds-november` without and with expansions, and over real documents. */
  readonly people: readonly QuestionSet[];
  /** XQuAD in the three languages: its articles are of many subjects. */
  readonly xquad: readonly QuestionSet[];
  /** CMRC and DRCD, in simplified and traditional characters. */
  readonly chinese: readonly QuestionSet[];
};

/** The most questions that are taken of a set of paragraphs: more take longer, and say little more. */
export const MOST_QUESTIONS = 200;

/** The style of a person's question whose subject is foreign. */
const FOREIGN = 'unans-off';

/**
 * Reads one half of the sets in the data's folder.
 * @param seeds the folder of the documents whose expansions are taken over to `seeds-november`
 * @throws when a file cannot be read or is in another format
 */
export async function readQuestionSets(data: string, seeds: string, half: Half): Promise<QuestionSets> {
  const november = join(data, 'seeds-november');
  const plain = await peopleSet(join(data, 'questions/seeds.jsonl'), [november], half);
  const documents = await peopleSet(
    join(data, 'questions/documents.jsonl'),
    [join(data, 'docs'), join(data, 'news')],
    half,
  );
  const { questions } = await readExpansions([expansionsFileOf(seeds)]);
  const expansions = expansionsByPlace(questions, (await readFolder(seeds)).documents, plain.documents);
  const paragraphs = async (file: string) => paragraphSet(join(data, file), half);
  return {
    people: [plain, ...(expansions.size === 0 ? [] : [{ ...plain, name: 'seeds+expansions', expansions }]), documents],
    xquad: await Promise.all(['xquad-dev.zh.json', 'xquad-dev.ru.json', 'xquad-dev.en.json'].map(paragraphs)),
    chinese: await Promise.all(['cmrc-trial.json', 'drcd-dev.json'].map(paragraphs)),
  };
}

/** All of the sets, in order. */
export function allOf({ people, xquad, chinese }: QuestionSets): QuestionSet[] {
  return [...people, ...xquad, ...chinese];
}

async function peopleSet(file: string, folders: readonly string[], half: Half): Promise<QuestionSet> {
  const asked = await readPeople(file, half);
  const { documents } = await readFolders(folders);
  return { name: basename(file, '.jsonl'), documents, expansions: NO_EXPANSIONS, questions: asked.map(goldOf) };
}

function goldOf(asked: PeopleQuestion): GoldQuestion {
  const groups = !asked.answerable ? [] : 'groups' in asked ? asked.groups : [asked.gold];
  const texts = groups.flat().map(withoutSpace);
  const isGold = (_: Document, text: string) => {
    const plain = withoutSpace(text);
    return texts.some((one) => plain.includes(one));
  };
  return {
    id: asked.id,
    text: asked.question,
    isAnswerable: asked.answerable,
    isSingle: groups.length === 1,
    isForeign: asked.style === FOREIGN,
    isGold,
  };
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** A set of paragraphs: what answers a question is any passage of the paragraph that has the answer. */
async function paragraphSet(file: string, half: Half): Promise<QuestionSet> {
  const name = basename(file, '.json');
  const { documents, questions } = await readSquad(file);
  const all = questions.map(({ text, document }, at): GoldQuestion => {
    const isGold = ({ id }: Document) => id === document;
    return { id: String(at), text, isAnswerable: true, isSingle: true, isForeign: false, isGold };
  });
  const own = all.filter(({ id }) => halfOf(name, id) === half);
  return { name, documents, expansions: NO_EXPANSIONS, questions: evenly(own, MOST_QUESTIONS) };
}

/** At most so many of some items, at even distances. */
export function evenly<Item>(items: readonly Item[], most: number): Item[] {
  const step = Math.max(1, items.length / most);
  return Array.from({ length: Math.min(most, items.length) }, (_, at) => items[Math.floor(at * step)] as Item);
}

/**
 * Expansions of some documents for an earlier state of them: those of a passage go to the passage at the same place of
 * the document with the same path. A document that has not as many passages as before gives none.
 */
export function expansionsByPlace(
  expansions: Expansions,
  documents: readonly Document[],
  earlier: readonly Document[],
): Expansions {
  const byKey = new Map<string, readonly string[]>();
  for (const { id, passages } of documents) {
    const before = earlier.find((document) => document.id === id)?.passages ?? [];
    if (before.length !== passages.length) continue;
    for (const [at, { text }] of before.entries()) {
      const questions = expansions.get(wordsKey(passages[at]?.text ?? '')) ?? [];
      if (questions.length > 0) byKey.set(wordsKey(text), questions);
    }
  }
  return byKey;
}
