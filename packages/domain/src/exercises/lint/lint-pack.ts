import type { ExercisePack } from '../pack/pack';
import type { PackFault } from './fault';
import { fictionFaults, type FindReal } from './fiction-faults';
import { itemFaults } from './item-faults';
import { keyContentFaults } from './key-content-faults';
import { keyFaults } from './key-faults';
import { loadFaults } from './load-faults';
import { indexPack, type PackIndex } from './pack-index';
import { quotationFaults } from './quotation-faults';
import { referenceFaults } from './reference-faults';
import { scenarioFaults } from './scenario-faults';
import { sharingFaults } from './sharing-faults';
import { wordsFaults } from './words-faults';

const rules: readonly ((index: PackIndex) => PackFault[])[] = [
  keyFaults,
  referenceFaults,
  wordsFaults,
  itemFaults,
  scenarioFaults,
  sharingFaults,
  loadFaults,
  keyContentFaults,
  quotationFaults,
];

/**
 * What an author should mend in a pack before it is played, in the order of the rules. `findReal` says what in a text belongs to the
 * real world; without it nothing is asked about that.
 */
export function lintPack(pack: ExercisePack, findReal: FindReal = () => []): PackFault[] {
  const index = indexPack(pack);
  return [...rules.flatMap((rule) => rule(index)), ...fictionFaults(index, findReal)];
}
