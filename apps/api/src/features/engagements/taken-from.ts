import type { CellId, PersonId, RecordContent, TakenFrom } from '@workbench/domain';
import { enterCell, leaveCell, type Trx } from '../../platform/as-actor';
import { Problem } from '../../platform/problems';
import { getScript } from '../../records/exercise-script';

/** What of a run a record was taken from; undefined for what was written here. */
export function takenFromOf(content: RecordContent): TakenFrom | undefined {
  return 'takenFrom' in content ? content.takenFrom : undefined;
}

/** Names one place in a run, so that two can be compared. */
function placeKey(source: TakenFrom): string {
  const within = 'key' in source ? source.key : 'id' in source ? `${source.cellId} ${source.id}` : '';
  return `${source.what} ${source.runId} ${within}`;
}

interface StaffedRun {
  runId: string;
  datasetId: string;
  name: string;
}

async function findStaffedRuns(trx: Trx, personId: PersonId, runIds: readonly string[]): Promise<StaffedRun[]> {
  if (runIds.length === 0) return [];
  return trx
    .selectFrom('run')
    .innerJoin('runStaff', 'runStaff.runId', 'run.id')
    .select(['run.id as runId', 'run.datasetId', 'run.name'])
    .where('runStaff.personId', '=', personId)
    .where('run.id', 'in', [...new Set(runIds)])
    .orderBy('run.id')
    .execute();
}

/** Ids of notes and findings that the person sees in a syndicate, of those named. Leaves the transaction outside any cell. */
async function findSeenIn(trx: Trx, personId: PersonId, cellId: string, sources: readonly TakenFrom[]): Promise<Set<string>> {
  const idsOf = (what: TakenFrom['what']) => sources.flatMap((source) => (source.what === what && 'id' in source ? [source.id] : []));
  const [notes, findings] = [idsOf('note'), idsOf('finding')];
  const seen = new Set<string>();
  try {
    await enterCell(trx, { personId, cellId: cellId as CellId });
  } catch (error) {
    // Whoever is on the staff of a run may have left the cell of a syndicate.
    if (error instanceof Problem && error.code === 'not_found') return seen;
    throw error;
  }
  if (notes.length > 0) {
    const rows = await trx.selectFrom('observerNote').select('id').where('cellId', '=', cellId).where('id', 'in', notes).execute();
    for (const { id } of rows) seen.add(id);
  }
  if (findings.length > 0) {
    const rows = await trx.selectFrom('reportEntry').select('id').where('cellId', '=', cellId).where('id', 'in', findings).execute();
    for (const { id } of rows) seen.add(id);
  }
  await leaveCell(trx, personId);
  return seen;
}

/** The places in runs, of those named, that the person may follow, each with what the run and its syndicate are called. */
async function findFollowable(trx: Trx, personId: PersonId, sources: readonly TakenFrom[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const run of await findStaffedRuns(
    trx,
    personId,
    sources.map(({ runId }) => runId),
  )) {
    const own = sources.filter(({ runId }) => runId === run.runId);
    const { pack } = own.some(({ what }) => what === 'objective') ? await getScript(trx, run.datasetId) : { pack: undefined };
    const syndicates = await trx
      .selectFrom('syndicate')
      .select(['cellId', 'name'])
      .where('runId', '=', run.runId)
      .orderBy('place')
      .orderBy('cellId')
      .execute();
    for (const source of own) {
      if (source.what === 'run') found.set(placeKey(source), run.name);
      if (source.what === 'objective' && pack?.objectives.some(({ key }) => key === source.key)) found.set(placeKey(source), run.name);
    }
    for (const { cellId, name } of syndicates) {
      const there = own.filter((source) => 'cellId' in source && source.cellId === cellId);
      if (there.length === 0) continue;
      const seen = await findSeenIn(trx, personId, cellId, there);
      for (const source of there) if ('id' in source && seen.has(source.id)) found.set(placeKey(source), `${run.name} · ${name}`);
    }
  }
  return found;
}

/** Of some contents, whether the person may follow each to what it was taken from. */
export async function findFollowed(
  trx: Trx,
  personId: PersonId,
  contents: readonly RecordContent[],
): Promise<(content: RecordContent) => boolean> {
  const followable = await findFollowable(
    trx,
    personId,
    contents.flatMap((content) => takenFromOf(content) ?? []),
  );
  return (content) => {
    const source = takenFromOf(content);
    return source !== undefined && followable.has(placeKey(source));
  };
}

/**
 * A content as it is kept: what it is said to be taken from is there and seen by whoever writes it, and the run bears its own name.
 * What stood there before stays, also for somebody who does not see the run. Refused as absent else.
 */
export async function withSource(trx: Trx, personId: PersonId, content: RecordContent, before?: RecordContent): Promise<RecordContent> {
  const source = takenFromOf(content);
  if (source === undefined) return content;
  const old = before && takenFromOf(before);
  if (old && placeKey(old) === placeKey(source)) return { ...content, takenFrom: old } as RecordContent;
  const run = (await findFollowable(trx, personId, [source])).get(placeKey(source));
  if (run === undefined) throw new Problem('not_found');
  return { ...content, takenFrom: { ...source, run } } as RecordContent;
}
