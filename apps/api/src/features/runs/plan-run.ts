import { sql } from 'kysely';
import type { AnswerOf, BodyOf, planRun } from '@workbench/contract';
import { startClock, type CellId, type PersonId, type RunId } from '@workbench/domain';
import { enterCell, leaveCell, type Trx } from '../../platform/as-actor';
import { audit } from '../../platform/audit';
import { newId } from '../../platform/new-id';
import { Problem } from '../../platform/problems';
import { getScript, type ExerciseScript } from '../../records/exercise-script';
import { keepSegment, realNow } from './exercise-clocks';
import { seatsOf, type StaffSeat } from './roster';

type Plan = BodyOf<typeof planRun>;
type Links = AnswerOf<typeof planRun>['links'];

/** How long a link to choose a password is good. */
const linkDays = 7;

/** Puts somebody on the staff; false where nobody has the e-mail, or a controller is no instructor anywhere. */
async function staff(trx: Trx, runId: string, { email, duty }: StaffSeat): Promise<boolean> {
  const { rows } = await sql<{ who: string | null }>`select door.staff_run(${runId}, ${email}, ${duty}) as who`.execute(trx);
  return rows[0]!.who !== null;
}

/** Makes the cell of a syndicate, its clock standing at the start; gives the links of those who had no account. */
async function found(
  trx: Trx,
  personId: PersonId,
  runId: string,
  script: ExerciseScript,
  plan: Plan,
  place: number,
  staffed: readonly StaffSeat[],
  real: number,
): Promise<Links> {
  const { pack } = script;
  const { manifest } = pack;
  const syndicate = plan.syndicates[place]!;
  const seats = seatsOf(script, syndicate, staffed);
  const cellId = newId<CellId>();
  const cellName = `${plan.name} · ${syndicate.name}`.slice(0, 120);
  const dataset = `${manifest.id} ${manifest.version}`;
  const { rows } = await sql<{ seat: string; isNew: boolean }>`
    select seat, is_new from door.found_syndicate(${runId}, ${cellId}, ${syndicate.name}, ${place + 1}, ${cellName}, ${dataset},
      ${manifest.levels}, ${manifest.startsAt}::timestamptz, ${JSON.stringify(pack.agencies)}::jsonb, ${JSON.stringify(pack.compartments)}::jsonb,
      ${JSON.stringify(seats, (name, value: unknown) => (name === 'token' ? undefined : value))}::jsonb, ${`${linkDays} days`}::interval)`.execute(
    trx,
  );
  const me = await enterCell(trx, { personId, cellId });
  const clock = startClock(real, Date.parse(manifest.startsAt), 0);
  if (!clock.ok) throw new Error('A clock that stands was refused.');
  await keepSegment(trx, me, clock.value);
  await leaveCell(trx, personId);
  const expiresAt = new Date(Date.now() + linkDays * 24 * 3600 * 1000).toISOString();
  const fresh = new Set(rows.filter(({ isNew }) => isNew).map(({ seat }) => seat));
  return seats
    .filter(({ seat }) => fresh.has(seat))
    .map(({ name, email, token }) => ({ syndicate: syndicate.name, displayName: name, email, link: { token, expiresAt } }));
}

/** Plans a run: a cell for each syndicate, with its people and the staff. */
export async function plan(trx: Trx, personId: PersonId, body: Plan): Promise<AnswerOf<typeof planRun>> {
  const script = await getScript(trx, body.datasetId);
  const own = await trx.selectFrom('person').select('email').where('id', '=', personId).executeTakeFirstOrThrow();
  const runId = newId<RunId>();
  await trx.insertInto('run').values({ id: runId, datasetId: body.datasetId, name: body.name, startedBy: personId }).execute();
  const wished: StaffSeat[] = [{ email: own.email, duty: 'controller' }, ...body.staff.filter(({ email }) => email !== own.email)];
  if (new Set(wished.map(({ email }) => email)).size !== wished.length) throw new Problem('roster_invalid');
  const staffed: StaffSeat[] = [];
  for (const one of wished) if (await staff(trx, runId, one)) staffed.push(one);
  const links: Links = [];
  const real = await realNow(trx);
  for (const place of body.syndicates.keys()) links.push(...(await found(trx, personId, runId, script, body, place, staffed, real)));
  await audit(trx, { deed: 'plan_run', subjectKind: 'run', subjectId: runId, detail: { syndicates: body.syndicates.length } });
  return { runId, links, unknownStaff: wished.filter((one) => !staffed.includes(one)).map(({ email }) => email) };
}
