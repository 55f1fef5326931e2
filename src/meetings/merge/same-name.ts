import type { Named } from '../../domain/names-in.ts';
import { normalise } from '../../text/normalise.ts';

/** One person or place under two names: of one concept, or one written more fully than the other. */
export function sameName(a: Named, b: Named): boolean {
  if (a.concepts.length > 0 && b.concepts.length > 0) return a.concepts.some((concept) => b.concepts.includes(concept));
  if (a.language !== b.language) return false;
  const [one, other] = [a, b].map(({ text }) => partsOf(text));
  if (!one?.length || !other?.length || one.at(-1) !== other.at(-1)) return false;
  if (one.length === 1 || other.length === 1 || one.join(' ') === other.join(' ')) return true;
  const [first = '', second = ''] = [one[0], other[0]];
  return (first.length === 1 || second.length === 1) && first[0] === second[0];
}

/** С.Сварадж → с, сварадж */
function partsOf(name: string): string[] {
  return normalise(name)
    .toLowerCase()
    .split(/[\s.·]+/u)
    .filter((part) => part !== '');
}

/** Of two ways to name the same, the one that fewer others go by, or the longer one. */
export function moreExactName(a: Named, b: Named): Named {
  const shared = a.concepts.filter((concept) => b.concepts.includes(concept));
  if (shared.length > 0) return { ...a, concepts: shared };
  return b.text.length > a.text.length && b.language === a.language ? b : a;
}
