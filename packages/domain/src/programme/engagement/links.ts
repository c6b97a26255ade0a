import type { RecordKind } from './record';
import { recordIdOf, shippedOf, type Ref, type ShippedSort } from './ref';

/** One arrow of the chain. Between recommendations: the first waits for the second. */
export interface EngagementLink {
  from: Ref;
  to: Ref;
}

/** What an arrow can begin or end at. */
export type ChainEnd = RecordKind | ShippedSort;

const nothing: readonly ChainEnd[] = [];

/** What may lead to what; every sort has its line, so that nothing is linked by oversight. */
export const leadsTo: Record<ChainEnd, readonly ChainEnd[]> = {
  finding: ['recommendation'],
  recommendation: ['course', 'recommendation'],
  course: ['competency'],
  competency: ['exercise_objective', 'objective'],
  objective: ['observation'],
  exercise_objective: ['observation'],
  observation: ['corrective_action'],
  corrective_action: ['procedure'],
  visit: ['lesson'],
  lesson: ['recommendation', 'practice'],
  procedure: nothing,
  practice: nothing,
  agency_consulted: nothing,
  meeting: nothing,
  answer: nothing,
  maturity: nothing,
  curriculum: nothing,
  cohort: nothing,
  attendance: nothing,
  exercise: nothing,
  mentorship: nothing,
  mentoring_session: nothing,
  rights_check: nothing,
  comment: nothing,
};

/** What a reference is of; undefined for a record that is not there. */
export function sortOf(ref: Ref, kindOf: (recordId: string) => RecordKind | undefined): ChainEnd | undefined {
  const id = recordIdOf(ref);
  return id === null ? shippedOf(ref)!.sort : kindOf(id);
}

/** Everything that is reached from a reference along arrows between recommendations. */
function waitsFor(links: readonly EngagementLink[], from: Ref): Set<Ref> {
  const reached = new Set<Ref>();
  const next = [from];
  for (let at = next.pop(); at !== undefined; at = next.pop()) {
    for (const link of links) {
      if (link.from !== at || reached.has(link.to)) continue;
      reached.add(link.to);
      next.push(link.to);
    }
  }
  return reached;
}

/** Whether an arrow would close a circle, so that something would wait for itself. */
export function wouldCircle(links: readonly EngagementLink[], { from, to }: EngagementLink): boolean {
  return from === to || waitsFor(links, to).has(from);
}
