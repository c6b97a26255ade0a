import type { PirCard } from '@workbench/contract';
import type { Marking } from '@workbench/domain';

/** Markings of all that a list of questions shows, the answers that its counts are made of included. */
export function markingsOf(pirs: readonly PirCard[]): Marking[] {
  return pirs.flatMap((pir) => [
    pir.marking,
    ...pir.eeis.flatMap((eei) => [eei.marking, ...(eei.answers.marking ? [eei.answers.marking] : [])]),
  ]);
}
