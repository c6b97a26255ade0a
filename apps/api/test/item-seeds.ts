import { contributeItem, makeClaim, type BodyInputOf, type ClaimCard, type Contribution } from '@workbench/contract';
import type { ActorName } from './small-cell';
import type { World } from './world';

/** An item as the customs analyst would contribute it. */
export function aContribution(changes: Partial<Contribution> = {}): Contribution {
  return {
    kind: 'customs_record',
    title: 'Lorry at the northern post',
    text: 'A lorry with two drivers crossed the northern post at dawn.',
    language: 'en',
    reportedAt: '2031-04-09T06:00:00.000Z',
    marking: { level: 1, releasableTo: 'all', compartments: [], originatorControl: false },
    ...changes,
  };
}

/** A marking that the gendarmerie analyst does not reach: not on the list, compartment not held. */
export const harbourOnly = {
  level: 1,
  releasableTo: ['POL', 'INT', 'TRG'],
  compartments: ['HARBOUR'],
  originatorControl: false,
} as unknown as Contribution['marking'];

/** Contributes an item and returns its id; throws what the api answered when it was refused. */
export async function contributed(world: World, changes: Partial<Contribution> = {}, as: ActorName = 'customsAnalyst'): Promise<string> {
  const reply = await world.ask(as, contributeItem, { body: aContribution(changes) });
  if (reply.status !== 200) throw new Error(reply.text);
  return reply.answer.id;
}

/** Claims something on the first version of an item and returns the claim's card. */
export async function claimed(
  world: World,
  as: ActorName,
  itemId: string,
  said: Omit<BodyInputOf<typeof makeClaim>, 'basis' | 'status'> & { status?: 'confirmed' | 'suspected' | 'denied' },
): Promise<ClaimCard> {
  const reply = await world.ask(as, makeClaim, { body: { status: 'confirmed', ...said, basis: { itemId, version: 1, start: 0, end: 7 } } });
  if (reply.status !== 200) throw new Error(reply.text);
  return reply.answer;
}
