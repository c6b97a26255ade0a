import * as contract from '@workbench/contract';
import type { ActorName, World } from '@workbench/api/testing';
import { aBlock, approved, drafting, everyRole, must, write, type Who, type WriteCase } from './write-subjects';

/** Who receives what is released to every agency and is on no team. */
const receiving: Who = { trainee: 'done', liaison: 'done', rights_officer: 'done' };

/** A product that went to the agencies of all actors, none of whom wrote it. */
async function received(world: World): Promise<string> {
  const productId = await approved(world, 'mentor');
  const params = { productId };
  const { version } = await must(world, 'policeAnalyst', contract.readProduct, { params } as never);
  await must(world, 'instructor', contract.releaseProduct, { params, body: { agencies: ['CUS', 'POL', 'INT'] }, version } as never);
  return productId;
}

/** The release by which an actor's agency received a product that the actor opened and that was recalled since. */
async function recalled(world: World, actor: ActorName): Promise<string> {
  const productId = await received(world);
  const params = { productId };
  await world.ask(actor, contract.readProduct, { params });
  const { version } = await must(world, 'policeAnalyst', contract.readProduct, { params } as never);
  const { rows } = await world.owner.query<{ id: string }>(
    `select r.id from release r join member m on m.cell_id = r.cell_id
      where r.product_id = $1 and m.person_id = $2 order by r.agency_code = m.agency_code desc limit 1`,
    [productId, world.people[actor]],
  );
  await must(world, 'instructor', contract.recallProduct, { params, body: {}, version } as never);
  return rows[0]!.id;
}

/** Writes of receivers, and of those who write together. */
export const receiverCases: readonly WriteCase[] = [
  write(
    contract.giveFeedback,
    everyRole({ ...receiving, cell_lead: 'refused', mentor: 'refused', instructor: 'refused' }, 'hidden'),
    async (world) => ({
      params: { productId: await received(world) },
      body: { number: 1, answered: 'partly', timely: 'late', usedFor: ['operation'], words: 'It came on the day itself.' },
      version: 0,
    }),
  ),
  write(contract.acknowledgeNotice, everyRole(receiving, 'hidden'), async (world, actor) => ({
    params: { releaseId: await recalled(world, actor) },
    body: { kind: 'recalled' },
  })),
  write(contract.tellPresence, everyRole(drafting), async (world, actor) => {
    const { productId, blockId } = await aBlock(world, actor);
    return { params: { productId }, body: { blockId, selection: { anchor: 'AAAA', head: 'AAAA' } } };
  }),
];
