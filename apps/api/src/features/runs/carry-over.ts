import type { AgencyCode, Carried, InjectStepId, PersonId } from '@workbench/domain';
import { enterOriginator, type Me, type Trx } from '../../platform/as-actor';
import { audit } from '../../platform/audit';
import { labelFor } from '../../platform/labels';
import { newId } from '../../platform/new-id';
import type { ExerciseScript } from '../../records/exercise-script';
import { storePackItem } from './deliver';
import type { MessageThen } from './run-past';
import { findRecipients, keepMessage } from './store-message';

/**
 * Real moments at which things came into a cell that came there at once, one before the other so that their order is kept, and all before
 * the clock of the cell began.
 */
const inOrder = (real: number, count: number) => (place: number) => new Date(real - count + place);

async function carrySteps(trx: Trx, { cellId, personId }: Me, { steps }: Carried, real: number): Promise<void> {
  const at = inOrder(real, steps.length);
  if (steps.length === 0) return;
  const rows = steps.map(({ inject, event, at: scenario, isByHand, reason }, place) => ({
    cellId,
    id: newId<InjectStepId>(),
    injectKey: inject,
    step: event,
    atScenario: new Date(scenario),
    atReal: at(place),
    // Whoever decided then need not be a member here: what a hand did is in the name of whoever carries it over.
    doneBy: isByHand ? personId : null,
    reason,
  }));
  await trx.insertInto('injectStep').values(rows).execute();
}

async function carryDone(trx: Trx, { cellId, personId }: Me, { done }: Carried, real: number): Promise<void> {
  const at = inOrder(real, done.length);
  if (done.length === 0) return;
  const rows = done.map(({ action, at: scenario }, place) => ({
    cellId,
    actionKey: action,
    atScenario: new Date(scenario),
    atReal: at(place),
    seenBy: personId,
  }));
  await trx.insertInto('actionDone').values(rows).execute();
}

async function carryMessages(trx: Trx, me: Me, { messages }: Carried<MessageThen>, real: number): Promise<void> {
  const moment = inOrder(real, messages.length);
  for (const [place, message] of messages.entries()) {
    const { method, subject, text, language, injectKey, at, withdrawal, toPerson, toAgencies } = message;
    const to = await findRecipients(trx, me, toPerson === null ? { agencies: toAgencies } : { personId: toPerson });
    // One to a person who has no seat here is for nobody.
    if (to.agencies.length === 0) continue;
    const came = moment(place);
    await keepMessage(trx, me, {
      ...to,
      persona: message.persona as { name: string; office: unknown },
      method,
      subject,
      text,
      language,
      injectKey,
      sentBy: message.sentBy === null ? null : me.personId,
      real: came,
      scenario: new Date(at),
      withdrawn: withdrawal ? { real: came, scenario: new Date(withdrawal.at), notice: withdrawal.notice } : undefined,
    });
  }
}

async function carryItems(
  trx: Trx,
  personId: PersonId,
  cellId: Me['cellId'],
  script: ExerciseScript,
  { items }: Carried,
  real: number,
): Promise<void> {
  const moment = inOrder(real, items.length);
  const placed = items.map((item, place) => ({ ...item, atReal: moment(place), of: script.items.get(item.key) }));
  const agencies = [...new Set(placed.flatMap(({ of }) => (of ? [of.agency] : [])))].toSorted();
  for (const agency of agencies as AgencyCode[]) {
    const me = await enterOriginator(trx, personId, cellId, agency);
    for (const { of, marking, key, inject, at, atReal } of placed) {
      if (of?.agency !== agency) continue;
      const labelId = await labelFor(trx, marking);
      const itemId = await storePackItem(trx, me, script, of, labelId);
      const delivery = { itemKey: key, itemId, injectKey: inject, atScenario: new Date(at), atReal, isCarried: true };
      await trx
        .insertInto('deliveredItem')
        .values({ cellId, ...delivery })
        .execute();
      await audit(trx, { deed: 'deliver_item', subjectKind: 'item', subjectId: itemId, labelId, detail: { isCarried: true } });
    }
  }
}

/**
 * Puts what stood in a syndicate of another run into the cell of a forked run that its planner entered: what became of injects and
 * expected actions, messages, and items, each from its originator under the marking that it had. What is there counts as delivered. Leaves
 * the transaction acting for an agency.
 */
export async function carryOver(trx: Trx, me: Me, script: ExerciseScript, carried: Carried<MessageThen>, real: number): Promise<void> {
  await carrySteps(trx, me, carried, real);
  await carryDone(trx, me, carried, real);
  await carryMessages(trx, me, carried, real);
  await carryItems(trx, me.personId, me.cellId, script, carried, real);
}
