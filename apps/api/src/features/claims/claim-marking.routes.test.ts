import { describe, expect, it } from 'vitest';
import {
  addBlock,
  cite,
  listItemClaims,
  listItems,
  makeClaim,
  readClaim,
  readDossier,
  readProduct,
  type ClaimCard,
  type MarkingChoice,
} from '@workbench/contract';
import { aWorld } from '../../../test/a-world';
import { claimed, contributed, harbourOnly } from '../../../test/item-seeds';
import { startedProduct } from '../../../test/product-seeds';
import type { ActorName } from '../../../test/small-cell';
import type { World } from '../../../test/world';

const open: MarkingChoice = { level: 0, releasableTo: 'all', compartments: [], originatorControl: false };
const said = { subject: { new: { kind: 'person', name: 'Idris Vale' } }, predicate: 'role', object: { value: 'informer' } } as const;

function claim(world: World, itemId: string, marking: MarkingChoice, as: ActorName = 'policeAnalyst') {
  return world.ask(as, makeClaim, { body: { ...said, status: 'confirmed', basis: { itemId, version: 1 }, marking } });
}

describe('a claim that is marked more strictly than its item', () => {
  it('is the information of both agencies and hidden from those who see the item alone', async () => {
    const world = await aWorld();
    const itemId = await contributed(world, { marking: open });
    const { answer } = await claim(world, itemId, { ...harbourOnly, originatorControl: true });
    expect(answer.marking).toEqual({
      level: 1,
      releasableTo: ['INT', 'POL', 'TRG'],
      compartments: ['HARBOUR'],
      originators: ['CUS', 'POL'],
      originatorControl: ['POL'],
    });
    // Not even the liaison of the item's originator, who sees all that the customs alone brought.
    for (const as of ['gendarmerieAnalyst', 'customsLiaison'] as const) {
      expect((await world.ask(as, readClaim, { params: { claimId: answer.id } })).status).toBe(404);
      expect((await world.ask(as, listItemClaims, { params: { itemId } })).answer.rows).toEqual([]);
      expect((await world.ask(as, listItems)).answer.rows[0]?.claimCount).toBe(0);
      expect((await world.ask(as, readDossier, { params: { entityId: answer.subject.id } })).status).toBe(404);
    }
    expect((await world.ask('intelligenceAnalyst', readClaim, { params: { claimId: answer.id } })).status).toBe(200);
  });

  it('carries its marking into a judgement on it', async () => {
    const world = await aWorld();
    const itemId = await contributed(world, { marking: open });
    const { answer: ground } = await claim(world, itemId, harbourOnly);
    const basis = { judgement: 'He tells the harbour what he hears.', citedClaimIds: [ground.id] };
    const body = { ...said, status: 'suspected', basis } as const;
    expect((await world.ask('policeAnalyst', makeClaim, { body })).answer.marking).toEqual(ground.marking);
    const opened = await world.ask('policeAnalyst', makeClaim, { body: { ...body, marking: open } });
    expect(opened.problem.code).toBe('marking_too_open');
  });

  it.each<[string, Partial<MarkingChoice>]>([
    ['a lower level', { level: 0 }],
    ['an agency more', { releasableTo: ['POL', 'GEN'] as never }],
    ['a day of declassification', { declassifyOn: '2031-06-01' }],
  ])('is refused with %s', async (_, change) => {
    const world = await aWorld();
    const marking = { level: 1, releasableTo: ['CUS', 'POL'], compartments: [], originatorControl: false } as unknown as MarkingChoice;
    const itemId = await contributed(world, { marking });
    const reply = await claim(world, itemId, { ...marking, ...change });
    expect([reply.status, reply.problem.code]).toEqual([400, 'marking_too_open']);
  });

  it('is refused beyond the reach of its author, and a compartment that is not held is answered like one that is not there', async () => {
    const world = await aWorld();
    const itemId = await contributed(world, { marking: open });
    const beyond = await claim(world, itemId, { ...open, level: 3 }, 'gendarmerieAnalyst');
    expect([beyond.status, beyond.problem.code]).toEqual([403, 'marking_beyond_reach']);
    const notHeld = await claim(world, itemId, { ...open, compartments: ['HARBOUR'] as never }, 'gendarmerieAnalyst');
    const unknown = await claim(world, itemId, { ...open, compartments: ['NOWHERE'] as never }, 'gendarmerieAnalyst');
    expect([notHeld.status, notHeld.text]).toEqual([400, unknown.text]);
  });
});

describe('the handling conditions of an item', () => {
  const handling = 'Not in judicial proceedings without our leave.';

  it('travel with the claims on it and with what cites either, to all who see it', async () => {
    const world = await aWorld();
    const itemId = await contributed(world, { marking: open, handling });
    const made: ClaimCard = await claimed(world, 'policeAnalyst', itemId, said);
    expect(made.source?.handling).toBe(handling);
    const productId = await startedProduct(world);
    const block = await world.ask('intelligenceAnalyst', addBlock, {
      params: { productId },
      body: { section: 'background', kind: 'paragraph' },
    });
    const params = { productId, blockId: block.answer.id };
    await world.ask('intelligenceAnalyst', cite, { params, body: { itemId } });
    await world.ask('intelligenceAnalyst', cite, { params, body: { claimId: made.id } });
    const { answer } = await world.ask('mentor', readProduct, { params: { productId } });
    expect(answer.blocks[0]?.citations.map((citation) => citation.handling)).toEqual([handling, handling]);
  });

  it('are none where the originator set none', async () => {
    const world = await aWorld();
    const made = await claimed(world, 'policeAnalyst', await contributed(world, { marking: open }), said);
    expect(made.source?.handling).toBeNull();
  });
});
