import type { BodyOf, sendMessage } from '@workbench/contract';
import type { PersonId } from '@workbench/domain';
import type { Trx } from '../../platform/as-actor';
import { audit } from '../../platform/audit';
import { Problem } from '../../platform/problems';
import { getScript } from '../../records/exercise-script';
import { momentIn } from './deliver';
import { inSyndicates } from './in-syndicates';
import { findSyndicates, getControlledRun } from './runs.queries';
import { storeMessage } from './store-message';

/** Says something as a persona in some syndicates, in each to the same agencies, or to one person. */
export async function send(
  trx: Trx,
  personId: PersonId,
  runId: string,
  { cellIds, ...said }: BodyOf<typeof sendMessage>,
): Promise<{ sent: number }> {
  const { row } = await getControlledRun(trx, personId, runId);
  if (row.state === 'ended') throw new Problem('not_in_this_state');
  const script = await getScript(trx, row.dataset.id);
  const syndicates = await findSyndicates(trx, runId, cellIds);
  const sent = await inSyndicates(trx, personId, syndicates, async (me) =>
    storeMessage(trx, me, script, said, await momentIn(trx, me), { injectKey: null, sentBy: me.personId }),
  );
  if (sent.includes(false)) throw new Problem('not_found');
  await audit(trx, { deed: 'send_message', subjectKind: 'run', subjectId: runId, detail: { from: said.from, syndicates: sent.length } });
  return { sent: sent.length };
}
