import {
  linkAnswer,
  taskAgency,
  writeRequirement,
  type BodyInputOf,
  type MarkingChoice,
  type PirCard,
  type TaskingCard,
} from '@workbench/contract';
import type { AgencyCode } from '@workbench/domain';
import type { ActorName } from './small-cell';
import type { World } from './world';

/** A marking that everybody in the cell reaches. */
export const openMarking: MarkingChoice = { level: 0, releasableTo: 'all', compartments: [], originatorControl: false };

/** A question as the cell lead would write it. */
export function aQuestion(changes: object = {}) {
  return {
    kind: 'pir',
    text: 'What is the March consignment for?',
    why: 'The fair opens in June.',
    decision: 'Whether to close the road.',
    priority: 'priority',
    latestAt: '2031-05-20T08:00:00.000Z',
    marking: openMarking,
    ...changes,
  } as Extract<BodyInputOf<typeof writeRequirement>, { kind: 'pir' }>;
}

/** A question with one element, both by the cell lead; ids of the two. */
export async function asked(
  world: World,
  element: { marking?: MarkingChoice } = {},
  as: ActorName = 'cellLead',
): Promise<{ pirId: string; eeiId: string }> {
  const pir = await world.ask(as, writeRequirement, { body: aQuestion() });
  const body = { kind: 'eei', pirId: pir.answer.id, text: 'Where did the lorry stop?', indicators: 'Empty crates.', ...element } as const;
  const eei = await world.ask(as, writeRequirement, { body });
  if (eei.status !== 200) throw new Error(eei.text);
  return { pirId: pir.answer.id, eeiId: eei.answer.id };
}

/** The taskings of a question's elements, as they were answered. */
export function taskingsOf(pir: PirCard): TaskingCard[] {
  return pir.eeis.flatMap((eei) => eei.taskings);
}

/** Asks customs for an element, by the cell lead. */
export async function tasked(world: World, eeiId: string, deadline = '2031-05-10T08:00:00.000Z', to = 'CUS'): Promise<TaskingCard> {
  const reply = await world.ask('cellLead', taskAgency, { params: { requirementId: eeiId }, body: { to: to as AgencyCode, deadline } });
  if (reply.status !== 200) throw new Error(reply.text);
  return taskingsOf(reply.answer).find((one) => one.to === to)!;
}

/** Says that an item answers an element wholly; returns the answer's id. */
export async function linked(world: World, as: ActorName, eeiId: string, itemId: string): Promise<string> {
  const reply = await world.ask(as, linkAnswer, { params: { requirementId: eeiId }, body: { itemId, extent: 'full' } });
  if (reply.status !== 200) throw new Error(reply.text);
  return reply.answer.id;
}
