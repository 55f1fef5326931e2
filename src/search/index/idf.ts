/**
 * BM25's inverse document frequency: the fewer passages have a term, the more it says to find it. It is highest for a
 * term that no passage has.
 */
export function idf(passagesWithTerm: number, passages: number): number {
  return Math.log(1 + (passages - passagesWithTerm + 0.5) / (passagesWithTerm + 0.5));
}
