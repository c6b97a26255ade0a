/**
 * The weighted harmonic mean of precision and recall, in which recall counts `beta` times as much (van Rijsbergen 1979):
 * F = (1 + β²)·P·R / (β²·P + R); 0 where both are 0.
 */
export function fBeta(precision: number, recall: number, beta: number): number {
  const weight = beta * beta;
  const below = weight * precision + recall;
  return below === 0 ? 0 : ((1 + weight) * precision * recall) / below;
}
