import type { Step } from './sheet-content';

type Table = readonly (readonly [Step, Step, Step, Step, Step])[];

/**
 * Two things that are both needed, looked up: what is nearly absent holds the whole down, and the whole is never more than one step
 * above the lesser. A convention of this workbench; the scales are ordinal, so nothing is multiplied.
 */
const bothNeeded: Table = [
  ['1', '1', '1', '2', '2'],
  ['1', '2', '2', '3', '3'],
  ['1', '2', '3', '3', '4'],
  ['2', '3', '3', '4', '5'],
  ['2', '3', '4', '5', '5'],
];

/** Likelihood down, consequence across. A convention of this workbench: a grave consequence weighs also when it is unlikely. */
const risk: Table = [
  ['1', '1', '2', '2', '3'],
  ['1', '2', '2', '3', '4'],
  ['1', '2', '3', '4', '4'],
  ['2', '3', '4', '4', '5'],
  ['2', '3', '4', '5', '5'],
];

const look = (table: Table, down: Step, across: Step): Step => table[Number(down) - 1]![Number(across) - 1]!;

/** Parts of a threat. */
export interface ThreatParts {
  intent: Step;
  capability: Step;
  opportunity: Step;
  vulnerability: Step;
  consequence: Step;
}

/** Level of a threat, from intent and capability, then opportunity; and of the risk, from that with vulnerability, then consequence. */
export function threatLevel({ intent, capability, opportunity, vulnerability, consequence }: ThreatParts): { threat: Step; risk: Step } {
  const threat = look(bothNeeded, look(bothNeeded, intent, capability), opportunity);
  return { threat, risk: look(risk, look(bothNeeded, threat, vulnerability), consequence) };
}
