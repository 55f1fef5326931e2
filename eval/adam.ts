/** The decays as the authors of the method give them (Kingma and Ba 2015), the second one shorter. */
const FIRST_DECAY = 0.9;
const SECOND_DECAY = 0.99;

type Descent = { readonly rounds: number; readonly step: number };

/**
 * Finds the weights at which a smooth function is least, by Adam: from the start, some rounds against its gradient.
 * @param addGradient adds the gradient at the weights to zeros
 */
export function descend(
  start: readonly number[],
  { rounds, step }: Descent,
  addGradient: (gradient: Float64Array, weights: Float64Array) => void,
): number[] {
  const weights = Float64Array.from(start);
  const [means, squares] = [new Float64Array(start.length), new Float64Array(start.length)];
  for (let round = 1; round <= rounds; round += 1) {
    const gradient = new Float64Array(start.length);
    addGradient(gradient, weights);
    for (let at = 0; at < gradient.length; at += 1) {
      const slope = gradient[at] as number;
      const mean = (means[at] = FIRST_DECAY * (means[at] as number) + (1 - FIRST_DECAY) * slope);
      const square = (squares[at] = SECOND_DECAY * (squares[at] as number) + (1 - SECOND_DECAY) * slope * slope);
      const size = Math.sqrt(square / (1 - SECOND_DECAY ** round)) + 1e-8;
      weights[at] = (weights[at] as number) - (step * mean) / (1 - FIRST_DECAY ** round) / size;
    }
  }
  return Array.from(weights);
}
