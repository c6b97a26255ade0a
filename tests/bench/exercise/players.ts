import { randomBytes } from 'node:crypto';
import { provisionCell } from '@workbench/api';
import { smallCell, zippedPack } from '@workbench/api/testing';
import { acceptInvitation, importDataset, planRun, readRun } from '@workbench/contract';
import type { PackPerson } from '@workbench/domain';
import { openDeskAt, type Desk } from '../../faults/desk-over-http';
import type { RunningWorkbench } from '../../workbench-process';
import type { CrowdedPack } from './crowded-pack';

/** A trainee who is signed in in a cell. */
export interface Player {
  cellId: string;
  seat: PackPerson;
  desk: Desk;
}

/** A run that is planned, with its players signed in. */
export interface PlannedRun {
  /** Exercise control. */
  control: Desk;
  runId: string;
  cellIds: string[];
  players: Player[];
}

/** Sign-ins at once: passwords are dear to hash. */
const atOnce = 4;
const secret = () => randomBytes(18).toString('base64url');

async function accept(address: string, token: string, password: string): Promise<void> {
  const reply = await fetch(address + acceptInvitation.path, {
    method: acceptInvitation.method,
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify({ token, password }),
  });
  if (!reply.ok) throw new Error(`An invitation was answered with ${reply.status}: ${await reply.text()}`);
}

async function inTurns<T, R>(all: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  for (let at = 0; at < all.length; at += atOnce) done.push(...(await Promise.all(all.slice(at, at + atOnce).map(work))));
  return done;
}

/** Imports the pack, plans a run of so many syndicates, and signs each trainee in by the link that they were given. */
export async function planPlayers(workbench: RunningWorkbench, { pack, seats }: CrowdedPack, syndicates: number): Promise<PlannedRun> {
  const { address } = workbench;
  const password = secret();
  const { cellId: schoolId } = await provisionCell(workbench.ownerUrl, smallCell, password);
  const control = await openDeskAt(address, schoolId, 'instructor@small.example', password);
  const imported = await control.ask(importDataset, { body: { content: await zippedPack(pack), acceptFaults: true } });
  if (!imported.dataset) throw new Error(`The pack was not taken: ${JSON.stringify(imported.faults.slice(0, 3))}`);
  const names = Array.from({ length: syndicates }, (_, at) => `syndicate-${at + 1}`);
  const emailOf = (name: string, { key }: PackPerson) => `${key}.${name}@bench.example`;
  const { runId, links } = await control.ask(planRun, {
    body: {
      datasetId: imported.dataset.id,
      name: 'Load',
      staff: [],
      syndicates: names.map((name) => ({
        name,
        seats: seats.map((seat) => ({ seat: seat.key, email: emailOf(name, seat), displayName: seat.name, language: seat.language })),
      })),
    },
  });
  const { cards } = await control.ask(readRun, { params: { runId } });
  const cellOf = new Map(cards.map((card) => [card.name, card.cellId]));
  const tokens = new Map(links.map(({ email, link }) => [email, link.token]));
  const players = await inTurns(
    names.flatMap((name) => seats.map((seat) => ({ name, seat }))),
    async ({ name, seat }): Promise<Player> => {
      const [email, own] = [emailOf(name, seat), secret()];
      await accept(address, tokens.get(email)!, own);
      const cellId = cellOf.get(name)!;
      return { cellId, seat, desk: await openDeskAt(address, cellId, email, own) };
    },
  );
  return { control, runId, cellIds: cards.map(({ cellId }) => cellId), players };
}
