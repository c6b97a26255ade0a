import type { BodyOf, noteAction, ObserverNote, RunDetail, writeNote } from '@workbench/contract';
import type { ObserverNoteId, PersonId } from '@workbench/domain';
import { enterCell, leaveCell, type Me, type Trx } from '../../platform/as-actor';
import { audit } from '../../platform/audit';
import { newId } from '../../platform/new-id';
import { Problem } from '../../platform/problems';
import { getScript } from '../../records/exercise-script';
import { momentIn } from './deliver';
import { lockSyndicates } from './exercise-clocks';
import { getRun } from './run-cards';
import { findSyndicates, getStaffedRun, type SyndicateRow } from './runs.queries';

/** Does something in one syndicate as somebody of the staff, whether controller or observer. */
async function inOne<T>(
  trx: Trx,
  personId: PersonId,
  runId: string,
  cellId: string,
  work: (me: Me, syndicate: SyndicateRow) => Promise<T>,
): Promise<T> {
  const [syndicate] = await findSyndicates(trx, runId, [cellId]);
  if (!syndicate) throw new Problem('not_found');
  const me = await enterCell(trx, { personId, cellId: syndicate.cellId });
  if (me.role !== 'instructor' && me.role !== 'mentor') throw new Problem('not_allowed');
  const done = await work(me, syndicate);
  await leaveCell(trx, personId);
  return done;
}

/** Notes that an expected action was done, or takes that back; noted twice, the first time counts. */
export async function note(
  trx: Trx,
  personId: PersonId,
  runId: string,
  actionKey: string,
  { cellId, isDone }: BodyOf<typeof noteAction>,
): Promise<RunDetail> {
  const { row } = await getStaffedRun(trx, personId, runId);
  const { pack } = await getScript(trx, row.dataset.id);
  if (!pack.expectedActions.some(({ key }) => key === actionKey)) throw new Problem('not_found');
  await lockSyndicates(trx, [cellId]);
  await inOne(trx, personId, runId, cellId, async (me) => {
    if (isDone) {
      const { scenario, real } = await momentIn(trx, me);
      await trx
        .insertInto('actionDone')
        .values({ cellId, actionKey, atScenario: scenario, atReal: real, seenBy: me.personId })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      return;
    }
    const taken = await trx.deleteFrom('actionDone').where('cellId', '=', cellId).where('actionKey', '=', actionKey).executeTakeFirst();
    const stands = await trx
      .selectFrom('actionDone')
      .select('actionKey')
      .where('cellId', '=', cellId)
      .where('actionKey', '=', actionKey)
      .execute();
    // A mentor takes back what they noted themselves.
    if (taken.numDeletedRows === 0n && stands.length > 0) throw new Problem('not_allowed');
  });
  await audit(trx, { deed: 'note_action', subjectKind: 'run', subjectId: runId, detail: { action: actionKey, isDone } });
  return getRun(trx, personId, runId);
}

function noteRows(trx: Trx, me: Me, id?: string) {
  return trx
    .selectFrom('observerNote')
    .innerJoin('person', 'person.id', 'observerNote.notedBy')
    .select(['observerNote.id', 'objectiveKey', 'text', 'atScenario', 'atReal', 'person.displayName'])
    .where('cellId', '=', me.cellId)
    .$if(id !== undefined, (select) => select.where('observerNote.id', '=', id!))
    .execute();
}

const toNote = (row: Awaited<ReturnType<typeof noteRows>>[number], { cellId, name }: SyndicateRow): ObserverNote => ({
  id: row.id,
  cellId,
  syndicate: name,
  objective: row.objectiveKey,
  text: row.text,
  atScenario: row.atScenario.toISOString(),
  atReal: row.atReal.toISOString(),
  by: row.displayName,
});

/** Notes of all syndicates that the person sees, the newest first. */
export async function findNotes(trx: Trx, personId: PersonId, runId: string): Promise<ObserverNote[]> {
  await getStaffedRun(trx, personId, runId);
  const notes: ObserverNote[] = [];
  for (const syndicate of await findSyndicates(trx, runId)) {
    const rows = await inOne(trx, personId, runId, syndicate.cellId, (me) => noteRows(trx, me));
    notes.push(...rows.map((row) => toNote(row, syndicate)));
  }
  return notes.toSorted((one, other) => (one.atReal === other.atReal ? (one.id < other.id ? 1 : -1) : one.atReal < other.atReal ? 1 : -1));
}

/** Keeps what was seen in a syndicate. */
export async function write(
  trx: Trx,
  personId: PersonId,
  runId: string,
  { cellId, objective, text }: BodyOf<typeof writeNote>,
): Promise<ObserverNote> {
  const { row } = await getStaffedRun(trx, personId, runId);
  const { pack } = await getScript(trx, row.dataset.id);
  if (objective !== null && !pack.objectives.some(({ key }) => key === objective)) throw new Problem('not_found');
  const id = newId<ObserverNoteId>();
  const written = await inOne(trx, personId, runId, cellId, async (me, syndicate) => {
    const { scenario, real } = await momentIn(trx, me);
    await trx
      .insertInto('observerNote')
      .values({ cellId, id, objectiveKey: objective, text, atScenario: scenario, atReal: real, notedBy: me.personId })
      .execute();
    const [kept] = await noteRows(trx, me, id);
    return toNote(kept!, syndicate);
  });
  await audit(trx, { deed: 'write_note', subjectKind: 'run', subjectId: runId });
  return written;
}
