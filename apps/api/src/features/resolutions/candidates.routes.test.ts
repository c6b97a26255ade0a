import { describe, expect, it } from 'vitest';
import { listCandidates, resolveEntities, withdrawResolution } from '@workbench/contract';
import { aWorld } from '../../../test/a-world';
import { claimed, contributed, harbourOnly } from '../../../test/item-seeds';
import type { World } from '../../../test/world';

/** A new entity that an item for all (or for the harbour alone) names, and its id. */
async function named(world: World, kind: 'person' | 'phone', name: string, marking?: typeof harbourOnly): Promise<string> {
  const itemId = await contributed(world, { text: `Somebody spoke of ${name}.`, ...(marking ? { marking } : {}) });
  const claim = await claimed(world, 'policeAnalyst', itemId, {
    subject: { new: { kind, name } },
    predicate: 'description',
    object: { value: 'spoken of' },
  });
  return claim.subject.id;
}

describe('candidates for one identity', () => {
  it('are for members; of an entity one does not see there are none', async () => {
    const world = await aWorld();
    const hidden = await named(world, 'person', 'Idris Vale', harbourOnly);
    expect((await world.ask('nobody', listCandidates)).status).toBe(401);
    expect((await world.ask('policeAnalyst', listCandidates, { query: { about: 'x' } })).status).toBe(400);
    expect((await world.ask('policeAnalyst', listCandidates, { query: { about: hidden } })).status).toBe(200);
    const other = await world.ask('gendarmerieAnalyst', listCandidates, { query: { about: hidden } });
    expect(other.status).toBe(404);
  });

  it('are pairs whose names meet in either script, with the words that say so', async () => {
    const world = await aWorld();
    const latin = await named(world, 'person', 'Idriss Al-Madani');
    const arabic = await named(world, 'person', 'إدريس المدني');
    await named(world, 'person', 'Zoe Camara');
    const { answer } = await world.ask('policeAnalyst', listCandidates);
    expect(answer.rows.map(({ left, right }) => [left.id, right.id].toSorted())).toEqual([[latin, arabic].toSorted()]);
    expect(answer.total).toBe(1);
    expect(answer.rows[0]!.score).toBeGreaterThanOrEqual(answer.threshold);
    expect(answer.rows[0]!.for.map(({ code }) => code)).toContain('word_script');
    const about = await world.ask('policeAnalyst', listCandidates, { query: { about: arabic } });
    expect(about.answer.rows).toEqual(answer.rows);
    expect((await world.ask('policeAnalyst', listCandidates, { query: { kind: 'phone' } })).answer.rows).toEqual([]);
  });

  it('come back when the verdict on them is withdrawn', async () => {
    const world = await aWorld();
    const [leftId, rightId] = [await named(world, 'person', 'Tibert Ouandji'), await named(world, 'person', 'OUANDJI, Tibert')];
    const body = { leftId, rightId, verdict: 'different' as const, reason: 'Two cousins.' };
    const said = await world.ask('policeAnalyst', resolveEntities, { body });
    expect((await world.ask('policeAnalyst', listCandidates)).answer.total).toBe(0);
    await world.ask('policeAnalyst', withdrawResolution, { params: { resolutionId: said.answer.id }, body: {} });
    expect((await world.ask('policeAnalyst', listCandidates)).answer.total).toBe(1);
  });

  it('and their scores owe nothing to what the reader does not see', async () => {
    const world = await aWorld();
    const shown = await named(world, 'person', 'Tibert Ouandji');
    await named(world, 'person', 'OUANDJI, Tibert');
    const before = await world.ask('gendarmerieAnalyst', listCandidates);
    expect(before.answer.total).toBe(1);
    for (const name of ['Tiberte Ouandji', 'Moussa Ouandji', 'Tibert Camara']) await named(world, 'person', name, harbourOnly);
    const secret = await contributed(world, { marking: harbourOnly });
    await claimed(world, 'policeAnalyst', secret, {
      subject: { entityId: shown },
      predicate: 'date_of_birth',
      object: { value: '1990-04-02' },
    });
    const after = await world.ask('gendarmerieAnalyst', listCandidates);
    expect(after.text).toBe(before.text);
    const police = await world.ask('policeAnalyst', listCandidates);
    expect(police.answer.rows[0]!.score).not.toBe(before.answer.rows[0]!.score);
  });
});
