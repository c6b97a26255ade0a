import type { BodyOf, setClock } from '@workbench/contract';
import type { Me, Trx } from '../../platform/as-actor';
import { audit } from '../../platform/audit';
import { tell } from '../../platform/events';
import { labelFor } from '../../platform/labels';
import { mustBeAllowed } from '../../platform/may';
import { Problem } from '../../platform/problems';
import { findClock } from '../../records/exercise-clock';

/** Sets the exercise clock forwards. Labels are read by the new clock from the next request on; everybody's screens hear of it. */
export async function moveClock(trx: Trx, me: Me, { asOf, reason }: BodyOf<typeof setClock>): Promise<{ asOf: string }> {
  mustBeAllowed(me, 'set_clock');
  // In a run the clock goes by itself, and its console changes it.
  if ((await findClock(trx, me)).length > 0) throw new Problem('not_in_this_state');
  const next = new Date(asOf);
  const before = await trx.selectFrom('cell').select('asOf').where('id', '=', me.cellId).forUpdate().executeTakeFirstOrThrow();
  if (next <= before.asOf) throw new Problem('clock_backwards');
  await trx.updateTable('cell').set({ asOf: next }).where('id', '=', me.cellId).execute();
  const forAll = { level: 0, releasableTo: 'all' as const, compartments: [], originators: [me.agency], originatorControl: [] };
  await tell(trx, me, { kind: 'clock', subjectId: me.cellId, labelId: await labelFor(trx, forAll) });
  await audit(trx, {
    deed: 'set_clock',
    subjectKind: 'cell',
    subjectId: me.cellId,
    detail: { from: before.asOf.toISOString(), to: next.toISOString(), reason },
  });
  return { asOf: next.toISOString() };
}
