import { type Concept, type Mention, mentionsIn, namesInside } from '../../domain/lexicon.ts';
import { anyRule } from '../../languages/any-rule.ts';
import { PACKS } from '../../languages/packs.ts';
import { lazy } from '../../text/lazy.ts';
import { type Term, termsOf } from '../../languages/analyzer.ts';

/** What the names in a sentence say of it. */
type SentenceNames = {
  /** Those that are only parts of longer names: the organisation in the name of its council. */
  readonly inside: readonly Concept[];
  /** The one that the sentence begins with to say what it is. */
  readonly defined: readonly Concept[];
};

const beforeName = lazy(() => {
  const articles = Object.values(PACKS).flatMap(({ answers }) => answers.articles);
  return new RegExp(
    `^(?:[-*•·]|[(（]?[\\p{N}一二三四五六七八九十]{1,3}[)）.、]|[(（][a-zа-я][)）])?[\\s"“«「『]*(?:(?:${articles.join('|')}) )?$`,
    'iu',
  );
});

const definition = anyRule(({ answers }) => [answers.definition]);

/**
 * What is between a name and what it is: a verb or a dash; a name in brackets may come before. Behind a colon glossaries
 * have its translations.
 */
const beforeDefinition = lazy(
  () => new RegExp(`^[”"»』」]?\\s*(?:[(（][^()（）]*[)）]\\s*)?(?:[—–]|${definition().source})`, 'u'),
);

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
  return beforeName().test(before) && beforeDefinition().test(behind);
}

/** An organisation whose name is right beside that of one of its bodies: 上合组织银行联合体, Деловой совет ШОС. */
function isOwnerOf({ concepts, from, to }: Mention, other: Mention | undefined, terms: readonly Term[]): boolean {
  if (!other?.concepts.some(({ kind }) => kind === 'body') || !concepts.some(({ kind }) => kind === 'org'))
    return false;
  const [left, right] = other.from < from ? [other.to - 1, from] : [to - 1, other.from];
  return (terms[right] as Term).start - (terms[left] as Term).end <= 1;
}
