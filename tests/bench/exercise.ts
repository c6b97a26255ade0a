import { cpus } from 'node:os';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { startRun } from '@workbench/contract';
import { AgencyCode, seeded } from '@workbench/domain';
import { startWorkbench } from '../workbench-process';
import { nothingAcknowledged } from './exercise/acknowledged';
import { acknowledgedIsThere } from './exercise/acknowledged-is-there';
import { crowdedPack } from './exercise/crowded-pack';
import { workUntil } from './exercise/deeds';
import { deliveryIsTold } from './exercise/delivery-is-told';
import { startDrafts, type Draft } from './exercise/draft';
import { dueIsDelivered } from './exercise/due-is-delivered';
import { planPlayers, type Player } from './exercise/players';
import { parentOf, processorTime, type ProcessorTime } from './exercise/processor-time';
import { openScreen } from './exercise/screen';
import { standStill } from './exercise/still';
import { openTally, tableOf, type Sort } from './exercise/tally';

// Syndicates that play an exercise side by side: simulated trainees with their event streams open, on a running workbench. Prints how
// long reads, writes and the way from a delivery to the screens take, and ends with exit code 1 when something was lost. The
// simulation runs on the same machine; how much of it it took is printed.

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    rate: { type: 'string', default: '30' },
    syndicates: { type: 'string', default: '6' },
    trainees: { type: 'string', default: '10' },
    /** Seconds between two things that a trainee does, on average. */
    think: { type: 'string', default: '10' },
    pack: { type: 'string', default: 'first-evening' },
    seed: { type: 'string', default: '1' },
  },
});
const [minutes, rate, think, seed] = [values.minutes, values.rate, values.think, values.seed].map(Number) as [
  number,
  number,
  number,
  number,
];
const say = (line = '') => process.stdout.write(`${line}\n`);
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function openOwner(url: string): Promise<{ owner: pg.Client; database: number | undefined }> {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  const { rows } = await owner.query<{ id: number }>('select pg_backend_pid() as id');
  return { owner, database: parentOf(rows[0]!.id) };
}

async function draftsOf(players: readonly Player[]): Promise<Map<Player, Draft>> {
  const drafts = new Map<Player, Draft>();
  for (const cellId of new Set(players.map((player) => player.cellId))) {
    const team = players.filter((player) => player.cellId === cellId);
    for (const [at, draft] of (await startDrafts(team)).entries()) drafts.set(team[at]!, draft);
  }
  return drafts;
}

function shares(before: ProcessorTime, after: ProcessorTime, seconds: number): string {
  const cores = cpus().length;
  const share = (part: keyof ProcessorTime) => {
    const [from, to] = [before[part], after[part]];
    return from === undefined || to === undefined ? 'unknown' : `${(((to - from) / (seconds * cores)) * 100).toFixed(0)} %`;
  };
  return `Of the ${cores} processors: server ${share('server')}, database ${share('database')}, the simulated trainees themselves ${share('generator')}.`;
}

const workbench = await startWorkbench({ demonstration: false });
try {
  const crowd = await crowdedPack(values.pack, Number(values.trainees));
  const { owner, database } = await openOwner(workbench.ownerUrl);
  const run = await planPlayers(workbench, crowd, Number(values.syndicates));
  const drafts = await draftsOf(run.players);
  const tally = openTally();
  const acknowledged = nothingAcknowledged();
  const people = await Promise.all(
    run.players.map(async (player) => ({
      player,
      draft: drafts.get(player)!,
      screen: await openScreen(player, tally),
    })),
  );
  say(
    `${run.cellIds.length} syndicates of ${crowd.seats.length} trainees play ${values.pack} at ${rate}x for ${minutes} minutes; each does something every ${think} s.`,
  );
  await run.control.ask(startRun, { params: { runId: run.runId }, body: { rate }, version: 1 });
  const [before, start] = [processorTime(workbench.processId(), database), performance.now()];
  const ownDelay = monitorEventLoopDelay();
  ownDelay.enable();
  const isOver = () => performance.now() - start > minutes * 60_000;
  const codes = [...new Set(crowd.seats.map(({ agency }) => agency))].map((code) => AgencyCode.parse(code));
  await Promise.all(
    people.map(({ player, draft }, at) => {
      const others = codes.filter((code) => code !== player.seat.agency);
      const work = { player, draft, tally, acknowledged, draw: seeded(seed * 1000 + at), others, items: [], open: undefined, done: 0 };
      return workUntil(isOver, work, think);
    }),
  );
  const [after, seconds] = [processorTime(workbench.processId(), database), (performance.now() - start) / 1000];
  ownDelay.disable();
  const standing = await standStill(run);
  // What was told last is on its way for as long as a stream takes to look and a screen to read.
  await wait(3000);
  for (const { screen } of people) await screen.settled();
  const played = { owner, pack: crowd.pack, standing, people, acknowledged };
  const found = [...(await acknowledgedIsThere(played)), ...(await dueIsDelivered(played)), await deliveryIsTold(played)];
  const cuts = people.reduce((sum, { screen }) => sum + screen.cuts(), 0);
  for (const { screen } of people) screen.close();
  await owner.end();

  const titles: [Sort, string][] = [
    ['read', 'Milliseconds of a whole request: reads'],
    ['write', 'Writes'],
    ['arrival', 'From a delivery to each who sees it'],
  ];
  for (const [sort, title] of titles) for (const line of ['', ...tableOf(title, tally, sort)]) say(line);
  const refused = (['read', 'write'] as const).flatMap((sort) =>
    tally.rows(sort).flatMap((row) => row.refused.map((why) => `${row.name}: ${why}`)),
  );
  for (const line of [...new Set(refused)].slice(0, 10)) say(`refused: ${line.slice(0, 200)}`);
  say(`\n${shares(before, after, seconds)}`);
  say(
    `The simulation itself was held up for ${(ownDelay.percentile(95) / 1e6).toFixed(0)} ms at most in 19 of 20 looks; that is in all times above.`,
  );
  say();
  for (const { name, looked, faults } of found)
    say(`${name.padEnd(48)}${String(looked).padStart(9)}${String(faults.length).padStart(9)} lost or wrong`);
  say(`Event streams were cut off ${cuts} times and opened again.`);
  const faults = found.flatMap((one) => one.faults);
  for (const fault of faults.slice(0, 20)) say(fault);
  say(faults.length === 0 ? '\nNothing was lost.' : `\n${faults.length} lost or wrong.`);
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  await workbench.stop();
}
