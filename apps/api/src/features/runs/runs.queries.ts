import { RunDuty, RunState, type RunDetail, type RunRow } from '@workbench/contract';
import { Words, type CellId, type PersonId } from '@workbench/domain';
import type { Trx } from '../../platform/as-actor';
import { Problem } from '../../platform/problems';

/** A run that somebody is on the staff of, and what they do in it. */
export interface StaffedRun {
  row: RunRow;
  startsAt: Date;
  endsAt: Date;
  suggestedRate: number;
}

/** Runs whose staff the person is of, the newest first: all, or one by its id. */
export async function findRuns(trx: Trx, personId: PersonId, runId?: string): Promise<StaffedRun[]> {
  const rows = await trx
    .selectFrom('run')
    .innerJoin('runStaff', 'runStaff.runId', 'run.id')
    .innerJoin('dataset', 'dataset.id', 'run.datasetId')
    .select(['run.id', 'run.name', 'run.state', 'run.rowVersion', 'run.createdAt', 'run.startedAt', 'run.endedAt', 'runStaff.duty'])
    .select(['dataset.id as datasetId', 'dataset.name as datasetName', 'dataset.version as datasetVersion'])
    .select(['dataset.startsAt', 'dataset.endsAt as scenarioEndsAt', 'dataset.suggestedRate'])
    .select((build) =>
      build
        .selectFrom('syndicate')
        .select(build.fn.countAll<number>().as('count'))
        .whereRef('syndicate.runId', '=', 'run.id')
        .as('syndicates'),
    )
    .where('runStaff.personId', '=', personId)
    .$if(runId !== undefined, (select) => select.where('run.id', '=', runId!))
    .orderBy('run.createdAt', 'desc')
    .orderBy('run.id')
    .execute();
  return rows.map((row) => ({
    row: {
      id: row.id,
      name: row.name,
      dataset: { id: row.datasetId, name: Words.parse(row.datasetName), version: row.datasetVersion },
      state: RunState.parse(row.state),
      version: row.rowVersion,
      syndicates: Number(row.syndicates),
      duty: RunDuty.parse(row.duty),
      createdAt: row.createdAt.toISOString(),
      startedAt: row.startedAt?.toISOString() ?? null,
      endedAt: row.endedAt?.toISOString() ?? null,
    },
    startsAt: row.startsAt,
    endsAt: row.scenarioEndsAt,
    suggestedRate: row.suggestedRate / 100,
  }));
}

/** A run of one's own; refused as absent for whoever is not on its staff. */
export async function getStaffedRun(trx: Trx, personId: PersonId, runId: string): Promise<StaffedRun> {
  const [run] = await findRuns(trx, personId, runId);
  if (!run) throw new Problem('not_found');
  return run;
}

/** The same for whoever conducts it; an observer is told that it is not theirs to do. */
export async function getControlledRun(trx: Trx, personId: PersonId, runId: string): Promise<StaffedRun> {
  const run = await getStaffedRun(trx, personId, runId);
  if (run.row.duty !== 'controller') throw new Problem('not_allowed');
  return run;
}

/** A syndicate of a run. */
export interface SyndicateRow {
  cellId: CellId;
  name: string;
}

/** The syndicates of a run in their order: all, or those named, each of which must be there. */
export async function findSyndicates(trx: Trx, runId: string, cellIds?: readonly string[]): Promise<SyndicateRow[]> {
  const rows = await trx.selectFrom('syndicate').select(['cellId', 'name']).where('runId', '=', runId).orderBy('place').execute();
  const all = rows.map(({ cellId, name }) => ({ cellId: cellId as CellId, name }));
  if (cellIds === undefined) return all;
  const named = new Set(cellIds);
  const found = all.filter(({ cellId }) => named.has(cellId));
  if (found.length !== named.size) throw new Problem('not_found');
  return found;
}

/** From where a run goes on; null for one that was not forked, and for whoever does not see the other run. */
export async function findForkedFrom(trx: Trx, runId: string): Promise<RunDetail['forkedFrom']> {
  const row = await trx
    .selectFrom('runFork')
    .innerJoin('run', 'run.id', 'runFork.fromRun')
    .innerJoin('syndicate', 'syndicate.cellId', 'runFork.fromCell')
    .select(['run.id', 'run.name', 'syndicate.name as syndicate', 'runFork.atScenario'])
    .where('runFork.runId', '=', runId)
    .executeTakeFirst();
  return row ? { runId: row.id, name: row.name, syndicate: row.syndicate, at: row.atScenario.toISOString() } : null;
}
