import {
  markingOfPackItem,
  scenarioAt,
  type AgencyCode,
  type CellId,
  type Inject,
  type InjectStepId,
  type ItemId,
  type PackItem,
} from '@workbench/domain';
import { enterControl, type Me, type Trx } from '../../platform/as-actor';
import { audit } from '../../platform/audit';
import { labelFor } from '../../platform/labels';
import { newId } from '../../platform/new-id';
import { storeItem } from '../../records/contribute';
import type { ExerciseScript } from '../../records/exercise-script';
import { findClock } from '../../records/exercise-clock';
import { realNow } from './exercise-clocks';
import { storeMessage } from './store-message';

/** The same moment on both clocks of a syndicate. */
export interface Moment {
  real: Date;
  scenario: Date;
}

/** Where both clocks of the cell that was entered stand. */
export async function momentIn(trx: Trx, me: Pick<Me, 'cellId'>): Promise<Moment> {
  const real = await realNow(trx);
  const scenario = scenarioAt(await findClock(trx, me), real);
  if (scenario === undefined) throw new Error('A syndicate has no clock.');
  return { real: new Date(real), scenario: new Date(scenario) };
}

/** Thrown where nobody conducts the run: it has ended, or every controller lost their seat. */
export class NobodyConducts extends Error {}

async function asControlOf(trx: Trx, cellId: CellId, agency: AgencyCode | null): Promise<Me> {
  const me = await enterControl(trx, cellId, agency);
  if (!me) throw new NobodyConducts('Nobody conducts this run.');
  return me;
}

/** Keys of the items of the dataset that have reached their agencies in the cell that was entered. */
export async function findDelivered(trx: Trx, { cellId }: Pick<Me, 'cellId'>): Promise<Set<string>> {
  const rows = await trx.selectFrom('deliveredItem').select('itemKey').where('cellId', '=', cellId).execute();
  return new Set(rows.map(({ itemKey }) => itemKey));
}

/** Stores an item of the dataset as the agency that was entered, under a label that it sees. */
export async function storePackItem(
  trx: Trx,
  me: Me,
  { pack }: Pick<ExerciseScript, 'pack'>,
  item: PackItem,
  labelId: number,
): Promise<ItemId> {
  const source = pack.sources.find(({ key }) => key === item.sourceKey);
  const descriptor = item.sourceDescriptor ?? source?.descriptor;
  const { kind, title, text, language, reportedAt } = item;
  const itemId = await storeItem(
    trx,
    me,
    {
      kind,
      title,
      text,
      language,
      reportedAt,
      ...(descriptor === undefined ? {} : { sourceDescriptor: descriptor }),
      ...(source === undefined ? {} : { sourceIdentity: source.identity }),
    },
    labelId,
  );
  if (!itemId) throw new Error('An item without import key was not stored.');
  return itemId;
}

/**
 * Contributes an item of the dataset on behalf of its originator, once: what has been delivered is left alone. Answers whether it came
 * now. Leaves the transaction acting for that agency.
 */
export async function deliverItem(
  trx: Trx,
  cellId: CellId,
  script: ExerciseScript,
  item: PackItem,
  moment: Moment,
  injectKey: string | null,
): Promise<boolean> {
  const me = await asControlOf(trx, cellId, item.agency);
  const before = await trx
    .selectFrom('deliveredItem')
    .select('itemKey')
    .where('cellId', '=', cellId)
    .where('itemKey', '=', item.key)
    .executeTakeFirst();
  if (before) return false;
  const labelId = await labelFor(trx, markingOfPackItem(item));
  const itemId = await storePackItem(trx, me, script, item, labelId);
  await trx
    .insertInto('deliveredItem')
    .values({ cellId, itemKey: item.key, itemId, injectKey, atScenario: moment.scenario, atReal: moment.real })
    .execute();
  await audit(trx, { deed: 'deliver_item', subjectKind: 'item', subjectId: itemId, labelId });
  return true;
}

/**
 * Releases an inject in a syndicate: its items come from their originators, its message from its persona. `by` is who releases it by
 * hand, entered already; null for the clock. The database refuses a second release.
 */
export async function releaseInject(
  trx: Trx,
  script: ExerciseScript,
  cellId: CellId,
  inject: Inject,
  by: { me: Me; reason: string | undefined } | null,
): Promise<void> {
  const control = by?.me ?? (await asControlOf(trx, cellId, null));
  const moment = await momentIn(trx, control);
  await trx
    .insertInto('injectStep')
    .values({
      cellId,
      id: newId<InjectStepId>(),
      injectKey: inject.serial,
      step: 'release',
      atScenario: moment.scenario,
      atReal: moment.real,
      doneBy: by?.me.personId ?? null,
      reason: by?.reason ?? null,
    })
    .execute();
  const { from, to, method, subject, text, language, serial } = inject;
  await storeMessage(trx, control, script, { from, to: { agencies: to }, method, subject, text, language }, moment, {
    injectKey: serial,
    sentBy: by?.me.personId ?? null,
  });
  for (const key of inject.items) {
    const item = script.items.get(key);
    if (item) await deliverItem(trx, cellId, script, item, moment, serial);
  }
}
