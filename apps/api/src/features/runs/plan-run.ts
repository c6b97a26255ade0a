import { sql } from 'kysely';
import type { AnswerOf, BodyOf, planRun } from '@workbench/contract';
import { startClock, type Carried, type CellId, type PersonId, type RunId } from '@workbench/domain';
import { enterCell, leaveCell, type Trx } from '../../platform/as-actor';
import { audit } from '../../platform/audit';
import { newId } from '../../platform/new-id';
import { Problem } from '../../platform/problems';
import { getScript, type ExerciseScript } from '../../records/exercise-script';
import { carryOver } from './carry-over';
import { keepSegment, realNow } from './exercise-clocks';
import type { MessageThen } from './run-past';
import { seatsOf, type StaffSeat } from './roster';

type Plan = BodyOf<typeof planRun>;

/** Where the clocks of a run begin when it is forked from another, and what comes along. */
interface Fork {
  fromRun: string;
  fromCell: CellId;
  /** Moment of the exercise clock, in milliseconds. */
  at: number;
  carried: Carried<MessageThen>;
}
type Links = AnswerOf<typeof planRun>['links'];

/** How long a link to choose a password is good. */
const linkDays = 7;

/** Puts somebody on the staff; false where nobody has the e-mail, or a controller is no instructor anywhere. */
async function staff(trx: Trx, runId: string, { email, duty }: StaffSeat): Promise<boolean> {
  const { rows } = await sql<{ who: string | null }>`select door.staff_run(${runId}, ${email}, ${duty}) as who`.execute(trx);
  return rows[0]!.who !== null;
}

/** Makes the cell of a syndicate, its clock standing where the run begins; gives the links of those who had no account. */
async function found(
  trx: Trx,
  personId: PersonId,
  runId: string,
  script: ExerciseScript,
  plan: Plan,
  place: number,
  staffed: readonly StaffSeat[],
  real: number,
  fork: Fork | undefined,
): Promise<Links> {
  const { pack } = script;
  const { manifest } = pack;
  const syndicate = plan.syndicates[place]!;
  const seats = seatsOf(script, syndicate, staffed);
  const cellId = newId<CellId>();
  const cellName = `${plan.name} · ${syndicate.name}`.slice(0, 120);
  const dataset = `${manifest.id} ${manifest.version}`;
  const begins = fork?.at ?? Date.parse(manifest.startsAt);
  const { rows } = await sql<{ seat: string; isNew: boolean }>`
    select seat, is_new from door.found_syndicate(${runId}, ${cellId}, ${syndicate.name}, ${place + 1}, ${cellName}, ${dataset},
      ${manifest.levels}, ${new Date(begins)}::timestamptz, ${JSON.stringify(pack.agencies)}::jsonb, ${JSON.stringify(pack.compartments)}::jsonb,
      ${JSON.stringify(seats, (name, value: unknown) => (name === 'token' ? undefined : value))}::jsonb, ${`${linkDays} days`}::interval)`.execute(
    trx,
  );
  const me = await enterCell(trx, { personId, cellId });
  const clock = startClock(real, begins, 0);
  if (!clock.ok) throw new Error('A clock that stands was refused.');
  await keepSegment(trx, me, clock.value);
  if (fork) await carryOver(trx, me, script, fork.carried, real);
  await leaveCell(trx, personId);
  const expiresAt = new Date(Date.now() + linkDays * 24 * 3600 * 1000).toISOString();
  const fresh = new Set(rows.filter(({ isNew }) => isNew).map(({ seat }) => seat));
  return seats
    .filter(({ seat }) => fresh.has(seat))
    .map(({ name, email, token }) => ({ syndicate: syndicate.name, displayName: name, email, link: { token, expiresAt } }));
}

/** Says in the trail of the syndicate from which a run was forked what was read there. */
async function noteFork(trx: Trx, personId: PersonId, { fromCell, at }: Fork): Promise<void> {
  await enterCell(trx, { personId, cellId: fromCell });
  await audit(trx, { deed: 'fork_run', subjectKind: 'cell', subjectId: fromCell, detail: { at: new Date(at).toISOString() } });
  await leaveCell(trx, personId);
}

async function keepFork(trx: Trx, runId: RunId, { fromRun, fromCell, at }: Fork): Promise<void> {
  await trx
    .insertInto('runFork')
    .values({ runId, fromRun, fromCell, atScenario: new Date(at) })
    .execute();
}

/** Plans a run: a cell for each syndicate, with its people and the staff, and with what it goes on from where it is forked. */
export async function plan(trx: Trx, personId: PersonId, body: Plan, fork?: Fork): Promise<AnswerOf<typeof planRun>> {
  const script = await getScript(trx, body.datasetId);
  const own = await trx.selectFrom('person').select('email').where('id', '=', personId).executeTakeFirstOrThrow();
  const runId = newId<RunId>();
  await trx.insertInto('run').values({ id: runId, datasetId: body.datasetId, name: body.name, startedBy: personId }).execute();
  if (fork) await keepFork(trx, runId, fork);
  const wished: StaffSeat[] = [{ email: own.email, duty: 'controller' }, ...body.staff.filter(({ email }) => email !== own.email)];
  if (new Set(wished.map(({ email }) => email)).size !== wished.length) throw new Problem('roster_invalid');
  const staffed: StaffSeat[] = [];
  for (const one of wished) if (await staff(trx, runId, one)) staffed.push(one);
  const links: Links = [];
  const real = await realNow(trx);
  for (const place of body.syndicates.keys()) links.push(...(await found(trx, personId, runId, script, body, place, staffed, real, fork)));
  if (fork) await noteFork(trx, personId, fork);
  const from = fork && { fromRun: fork.fromRun, at: new Date(fork.at).toISOString() };
  const detail = { syndicates: body.syndicates.length, ...from };
  await audit(trx, { deed: fork ? 'fork_run' : 'plan_run', subjectKind: 'run', subjectId: runId, detail });
  return { runId, links, unknownStaff: wished.filter((one) => !staffed.includes(one)).map(({ email }) => email) };
}
