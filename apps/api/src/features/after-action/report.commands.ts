import type { addReportEntry, BodyOf, changeReportEntry, ReportEntry, ReportWords } from '@workbench/contract';
import type { Me, Trx } from '../../platform/as-actor';
import { audit } from '../../platform/audit';
import { mustBeAllowed } from '../../platform/may';
import { newId } from '../../platform/new-id';
import { invalid, Problem } from '../../platform/problems';
import { getExerciseTime } from '../../records/cell-work/exercise-time';
import { getScript } from '../../records/exercise-script';
import { findEntries, getEntry } from './report.queries';

const columnsOf = ({ objective, words, corrective }: ReportWords) => ({
  objectiveKey: objective,
  words,
  action: corrective?.action ?? null,
  owner: corrective?.owner ?? null,
  dueOn: corrective?.dueOn ?? null,
});

/** Refuses a corrective action where there is no finding, and an objective that the exercise does not have. */
async function mustFit(trx: Trx, me: Me, kind: ReportEntry['kind'], { objective, corrective }: ReportWords): Promise<void> {
  const { datasetId } = await getExerciseTime(trx, me);
  if (corrective && kind !== 'finding') throw invalid('body.corrective', 'is for a finding alone');
  if (objective === null) return;
  const { pack } = await getScript(trx, datasetId);
  if (!pack.objectives.some(({ key }) => key === objective)) throw invalid('body.objective', 'is no objective of this exercise');
}

/** Adds an entry in one's own name. */
export async function add(trx: Trx, me: Me, { kind, ...body }: BodyOf<typeof addReportEntry>): Promise<ReportEntry> {
  mustBeAllowed(me, 'score_exercise');
  await mustFit(trx, me, kind, body);
  const { cellId, personId } = me;
  const id = newId();
  await trx
    .insertInto('reportEntry')
    .values({ cellId, id, kind, ...columnsOf(body), createdBy: personId, changedBy: personId })
    .execute();
  const entry = await getEntry(trx, me, id);
  await audit(trx, { deed: 'write_report', subjectKind: 'cell', subjectId: cellId, detail: { kind } });
  return entry;
}

/** Rewords an entry, when nobody else did meanwhile. */
export async function change(
  trx: Trx,
  me: Me,
  entryId: string,
  basedOn: number,
  body: BodyOf<typeof changeReportEntry>,
): Promise<ReportEntry> {
  mustBeAllowed(me, 'score_exercise');
  const row = await trx
    .selectFrom('reportEntry')
    .select('rowVersion')
    .where('cellId', '=', me.cellId)
    .where('id', '=', entryId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new Problem('not_found');
  const current = await getEntry(trx, me, entryId);
  if (row.rowVersion !== basedOn) throw new Problem('version_conflict', { current, currentVersion: row.rowVersion });
  await mustFit(trx, me, current.kind, body);
  await trx
    .updateTable('reportEntry')
    .set({ ...columnsOf(body), rowVersion: basedOn + 1, changedBy: me.personId, changedAt: new Date() })
    .where('cellId', '=', me.cellId)
    .where('id', '=', entryId)
    .execute();
  const entry = await getEntry(trx, me, entryId);
  await audit(trx, { deed: 'write_report', subjectKind: 'cell', subjectId: me.cellId, detail: { kind: entry.kind } });
  return entry;
}

/** Takes an entry out of the report. */
export async function drop(trx: Trx, me: Me, entryId: string): Promise<{ id: string }> {
  mustBeAllowed(me, 'score_exercise');
  const [entry] = await findEntries(trx, me, entryId);
  if (!entry) throw new Problem('not_found');
  await trx.deleteFrom('reportEntry').where('cellId', '=', me.cellId).where('id', '=', entryId).execute();
  await audit(trx, { deed: 'drop_report_entry', subjectKind: 'cell', subjectId: me.cellId, detail: { kind: entry.kind } });
  return { id: entryId };
}
