import { type Concept, type Mention, mentionsIn, namesInside } from '../../domain/lexicon.ts';
import { type Term, termsOf } from '../../text/terms.ts';

/** What the names in a sentence say of it. */
export type SentenceNames = {
  /** Those that are only parts of longer names: the organisation in the name of its council. */
  readonly inside: readonly Concept[];
  /** The one that the sentence begins with to say what it is. */
  readonly defined: readonly Concept[];
};

const BEFORE_A_NAME = /^[\s"“«「『]*(?:the |an? )?$/iu;

/**
 * What stands between a name and what it is: "is", a dash; a name in brackets may come before. Behind a colon glossaries
 * have its translations.
 */
const SAYS_WHAT_IT_IS =
  /^[”"»』」]?\s*(?:[(（][^()（）]*[)）]\s*)?(?:[—–]|(?:is (?:an?|the|one)|are|means|stands for|это|является)(?!\p{L})|是(?!否)|指(?![出导示定明])|即(?![将使便可]))/u;

export function sentenceNames(sentence: string): SentenceNames {
  const terms = termsOf(sentence);
  const mentions = mentionsIn(terms, sentence);
  const inside = new Set<Concept>();
  const alone = new Set<Concept>();
  for (let at = 0; at < mentions.length; at += 1) {
    const mention = mentions[at] as Mention;
    const isPart = [mentions[at - 1], mentions[at + 1]].some((other) => isOwnerOf(mention, other, terms));
    for (const concept of mention.concepts) (isPart ? inside : alone).add(concept);
    for (const concept of namesInside(mention, terms, sentence)) inside.add(concept);
  }
  const [first] = mentions;
  return {
    inside: [...inside].filter((concept) => !alone.has(concept)),
    defined: first && isDefined(first, terms, sentence) ? first.concepts : [],
  };
}

function isDefined({ from, to }: Mention, terms: readonly Term[], sentence: string): boolean {
  const before = sentence.slice(0, (terms[from] as Term).start);
  const behind = sentence.slice((terms[to - 1] as Term).end);
  return BEFORE_A_NAME.test(before) && SAYS_WHAT_IT_IS.test(behind);
}

/** An organisation whose name stands right beside that of one of its bodies: 上合组织银行联合体, Деловой совет ШОС. */
function isOwnerOf({ concepts, from, to }: Mention, other: Mention | undefined, terms: readonly Term[]): boolean {
  if (!other?.concepts.some(({ kind }) => kind === 'body') || !concepts.some(({ kind }) => kind === 'org'))
    return false;
  const [left, right] = other.from < from ? [other.to - 1, from] : [to - 1, other.from];
  return (terms[right] as Term).start - (terms[left] as Term).end <= 1;
}
