import type { Followed } from './kinds/observation';
import { ofKind, type EngagementRecord } from './record';

/** Whether a procedure was followed in one run, as observers saw it. */
export interface FollowedInRun {
  /** The run, by id; null for what was observed outside of any. */
  runId: string | null;
  /** What the run is called, without its syndicates; null for none. */
  run: string | null;
  counts: Record<Followed, number>;
  /** Observations by id, the earliest first. */
  observations: readonly string[];
}

type Observed = EngagementRecord<'observation'>;

/** Observations about a procedure: those that name it, and those that name the template that it began from and no procedure. */
export function observationsOf(procedure: EngagementRecord<'procedure'>, records: readonly EngagementRecord[]): Observed[] {
  const { template } = procedure.content;
  return ofKind(records, 'observation').filter(({ content }) =>
    content.procedureId ? content.procedureId === procedure.id : template !== null && content.template === template,
  );
}

/** Whether a procedure was followed, run by run: those observed first stand first, what is of no run last. */
export function followedIn(procedure: EngagementRecord<'procedure'>, records: readonly EngagementRecord[]): FollowedInRun[] {
  const runs = new Map<string | null, FollowedInRun>();
  const seen = observationsOf(procedure, records).toSorted((a, b) => a.content.on.localeCompare(b.content.on) || a.id.localeCompare(b.id));
  for (const { id, content } of seen) {
    const runId = content.takenFrom?.runId ?? null;
    const known = runs.get(runId) ?? {
      runId,
      run: content.takenFrom?.run.split(' · ')[0] ?? null,
      counts: { yes: 0, partly: 0, no: 0 },
      observations: [],
    };
    runs.set(runId, {
      ...known,
      counts: { ...known.counts, [content.followed]: known.counts[content.followed] + 1 },
      observations: [...known.observations, id],
    });
  }
  return [...runs.values()].toSorted((a, b) => Number(a.runId === null) - Number(b.runId === null));
}
