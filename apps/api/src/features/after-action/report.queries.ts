import type { ReportEntry, ReportEntryKind } from '@workbench/contract';
import type { Me, Trx } from '../../platform/as-actor';
import { mustBeAllowed } from '../../platform/may';
import { Problem } from '../../platform/problems';

/** Entries of the report in the order in which they were added: all, or one by its id. */
export async function findEntries(trx: Trx, me: Me, entryId?: string): Promise<ReportEntry[]> {
  mustBeAllowed(me, 'score_exercise');
  const rows = await trx
    .selectFrom('reportEntry as entry')
    .innerJoin('person', 'person.id', 'entry.changedBy')
    .select(['entry.id', 'entry.kind', 'entry.objectiveKey', 'entry.words', 'entry.action', 'entry.owner', 'entry.dueOn'])
    .select(['entry.rowVersion', 'entry.changedAt', 'person.displayName'])
    .where('entry.cellId', '=', me.cellId)
    .$if(entryId !== undefined, (select) => select.where('entry.id', '=', entryId!))
    .orderBy('entry.createdAt')
    .orderBy('entry.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as ReportEntryKind,
    objective: row.objectiveKey,
    words: row.words,
    corrective: row.action && row.owner && row.dueOn ? { action: row.action, owner: row.owner, dueOn: row.dueOn } : null,
    version: row.rowVersion,
    changedBy: row.displayName,
    changedAt: row.changedAt.toISOString(),
  }));
}

/** One entry; refused as absent when there is none. */
export async function getEntry(trx: Trx, me: Me, entryId: string): Promise<ReportEntry> {
  const [entry] = await findEntries(trx, me, entryId);
  if (!entry) throw new Problem('not_found');
  return entry;
}
