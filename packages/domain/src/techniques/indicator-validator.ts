import type { Chance } from './sheet-content';

/**
 * Points of a cell away from home, by how likely the indicator is at home: the less it would be seen elsewhere, the more it tells
 * (Indicator Validator of Globalytica and Pherson, recalled and not checked against its text).
 */
export const validatorPoints: Record<'HL' | 'L', Record<Chance, number>> = {
  HL: { HL: 0, L: 1, C: 2, U: 4, HU: 6 },
  L: { HL: 0, L: 0, C: 1, U: 3, HU: 5 },
};

/** How well an indicator tells scenarios apart. */
export interface ValidatorScore {
  /** The scenario in which it is most at home: highly likely there, else likely; null when it is neither anywhere. */
  homeId: string | null;
  /** Σ points of the other scenarios; higher tells more. Null without a home. */
  points: number | null;
  /** Scenarios under which nobody said how likely it is. */
  missing: number;
}

/** Scores an indicator over scenarios; chances under scenarios that are gone count nothing. */
export function validateIndicator(
  chances: readonly { scenarioId: string; value: Chance }[],
  scenarioIds: readonly string[],
): ValidatorScore {
  const standing = scenarioIds.flatMap((id) => chances.find((one) => one.scenarioId === id) ?? []);
  const missing = scenarioIds.length - standing.length;
  const home = standing.find((one) => one.value === 'HL') ?? standing.find((one) => one.value === 'L');
  if (!home) return { homeId: null, points: null, missing };
  const table = validatorPoints[home.value === 'HL' ? 'HL' : 'L'];
  const away = standing.filter((one) => one.scenarioId !== home.scenarioId);
  return { homeId: home.scenarioId, points: away.reduce((sum, one) => sum + table[one.value], 0), missing };
}
