import type { InjectStand, RunDetail, SyndicateCard } from '@workbench/contract';
import { dueAt, readRun, scenarioAt, type Happened, type PersonId } from '@workbench/domain';
import { enterCell, leaveCell, type Me, type Trx } from '../../platform/as-actor';
import { getScript, type ExerciseScript } from '../../records/exercise-script';
import { findClock } from '../../records/exercise-clock';
import { findDelivered } from './deliver';
import { realNow } from './exercise-clocks';
import { findForkedFrom, findSyndicates, getStaffedRun, type SyndicateRow } from './runs.queries';
import { lagOf, whatIsDue } from './what-is-due';
import { findWhatHappened, type LastStep } from './what-happened';

/** How each inject stands, in the order of the dataset. */
export function injectStands(
  { pack }: Pick<ExerciseScript, 'pack'>,
  happened: readonly Happened[],
  last: ReadonlyMap<string, LastStep>,
  now: number,
): InjectStand[] {
  const run = readRun(happened);
  return pack.injects.map((inject): InjectStand => {
    const since = dueAt(pack.injects, inject, run, Date.parse(pack.manifest.startsAt));
    const state = run.stateOf(inject.serial);
    const step = last.get(inject.serial);
    return {
      key: inject.serial,
      state: state === 'planned' && since !== undefined && since <= now ? 'due' : state,
      dueAt: since === undefined ? null : new Date(since).toISOString(),
      at: step?.at.toISOString() ?? null,
      reason: step?.reason ?? null,
    };
  });
}

async function findPlayers(trx: Trx, { cellId }: Me): Promise<SyndicateCard['people']> {
  const rows = await trx
    .selectFrom('member')
    .innerJoin('person', 'person.id', 'member.personId')
    .select(['person.id', 'person.displayName', 'member.agencyCode'])
    .where('member.cellId', '=', cellId)
    .where('member.role', 'in', ['trainee', 'cell_lead', 'liaison', 'rights_officer'])
    .orderBy('member.agencyCode')
    .orderBy('person.displayName')
    .orderBy('person.id')
    .execute();
  return rows.map(({ id, displayName, agencyCode }) => ({ personId: id, displayName, agency: agencyCode }));
}

async function getCard(trx: Trx, me: Me, script: ExerciseScript, { cellId, name }: SyndicateRow, real: number): Promise<SyndicateCard> {
  const clock = await findClock(trx, me);
  const now = scenarioAt(clock, real) ?? Date.parse(script.pack.manifest.startsAt);
  const { happened, last, done } = await findWhatHappened(trx, me);
  const isInstructor = me.role === 'instructor';
  const delivered = await findDelivered(trx, me);
  // Who may not see which items were delivered is told of injects alone.
  const due = whatIsDue(script, happened, delivered, now).filter(({ kind }) => isInstructor || kind === 'inject');
  return {
    cellId,
    name,
    clock: { at: new Date(now).toISOString(), rate: (clock.at(-1)?.rate ?? 0) / 100, segments: clock.length },
    injects: injectStands(script, happened, last, now),
    done,
    lagSeconds: lagOf(due, Date.parse(script.pack.manifest.startsAt), now),
    delivered: isInstructor ? delivered.size : null,
    people: await findPlayers(trx, me),
  };
}

/** A run with its syndicates side by side, all at one moment. Leaves the transaction outside any cell. */
export async function getRun(trx: Trx, personId: PersonId, runId: string): Promise<RunDetail> {
  const { row, startsAt, endsAt, suggestedRate } = await getStaffedRun(trx, personId, runId);
  const script = await getScript(trx, row.dataset.id);
  const real = await realNow(trx);
  const cards: SyndicateCard[] = [];
  for (const syndicate of await findSyndicates(trx, runId)) {
    const me = await enterCell(trx, { personId, cellId: syndicate.cellId });
    cards.push(await getCard(trx, me, script, syndicate, real));
    await leaveCell(trx, personId);
  }
  return {
    ...row,
    suggestedRate,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    forkedFrom: await findForkedFrom(trx, runId),
    cards,
    may: { control: row.duty === 'controller', note: true },
  };
}
