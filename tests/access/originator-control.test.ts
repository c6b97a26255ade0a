import { afterAll, beforeAll, expect, it } from 'vitest';
import * as contract from '@workbench/contract';
import type { Endpoint } from '@workbench/contract';
import { openWorld, type ActorName, type Input, type World } from '@workbench/api/testing';

// An agency that keeps control over its information is asked before each further use, whoever presses the button.

const open = { level: 0, releasableTo: 'all', compartments: [], originatorControl: false };
const controlled = { level: 1, releasableTo: ['CUS', 'INT', 'TRG'], compartments: ['HARBOUR'], originatorControl: true };
const report = {
  kind: 'report',
  title: 'What the police know',
  text: 'A lorry crossed the northern post.',
  language: 'en',
  reportedAt: '2031-04-09T06:00:00.000Z',
};

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

async function done<E extends Endpoint>(as: ActorName, endpoint: E, input: object) {
  const reply = await world.ask(as, endpoint, input as Input<E>);
  if (reply.status !== 200) throw new Error(`${endpoint.name} as ${as}: ${reply.text}`);
  return reply.answer;
}

/** An approved product with one block on what the police control; the customs liaison writes along and does not see that block. */
async function approvedProduct(): Promise<{ productId: string; version: number }> {
  const { id: itemId } = await done('policeAnalyst', contract.contributeItem, { body: { ...report, marking: controlled } });
  const { id: productId } = await done('intelligenceAnalyst', contract.startProduct, {
    body: { kind: 'operational_assessment', title: 'Crossings', marking: open },
  });
  await done('intelligenceAnalyst', contract.addAuthor, { params: { productId }, body: { personId: world.people.customsLiaison } });
  const body = { section: 'background', kind: 'paragraph', text: 'The police saw the lorry.' };
  const block = await done('intelligenceAnalyst', contract.addBlock, { params: { productId }, body });
  await done('intelligenceAnalyst', contract.cite, { params: { productId, blockId: block.id }, body: { itemId } });
  const draft = await done('intelligenceAnalyst', contract.readProduct, { params: { productId } });
  const submitted = await done('intelligenceAnalyst', contract.submitProduct, { params: { productId }, body: {}, version: draft.version });
  const decided = await done('mentor', contract.decideReview, {
    params: { productId },
    body: { outcome: 'approved', words: '' },
    version: submitted.version,
  });
  return { productId, version: decided.version };
}

async function readByCustoms(productId: string): Promise<string[]> {
  const reply = await world.ask('customsAnalyst', contract.readProduct, { params: { productId } });
  return reply.status === 200 ? reply.answer.blocks.map((block) => block.text) : [];
}

it.each(['cellLead', 'customsLiaison'] as const)(
  'no block on controlled information reaches an agency before its originator agreed, when the %s releases',
  async (releaser) => {
    const { productId, version } = await approvedProduct();
    await world.ask(releaser, contract.releaseProduct, { params: { productId }, body: { agencies: ['CUS'] }, version } as never);
    expect(await readByCustoms(productId)).toEqual([]);
  },
);

it('a block on controlled information reaches an agency once its originator agreed', async () => {
  const { productId, version } = await approvedProduct();
  const { blocks } = await done('cellLead', contract.checkRelease, { params: { productId }, query: { agency: ['CUS'] } });
  const body = { kind: 'use_approval', to: 'POL', forAgency: 'CUS', itemId: blocks[0]!.itemId, productId, reason: 'For the customs.' };
  const request = await done('cellLead', contract.makeRequest, { body });
  await world.owner.query(`update request set state = 'answered', answer = 'Yes.', row_version = 2 where id = $1`, [request.id]);
  await done('cellLead', contract.releaseProduct, { params: { productId }, body: { agencies: ['CUS'] }, version });
  expect(await readByCustoms(productId)).toEqual(['The police saw the lorry.']);
});
