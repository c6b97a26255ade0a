import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { listItems, makeRequest, readItem, readRequest, sanitiseItem, type BodyInputOf } from '@workbench/contract';
import type { AgencyCode } from '@workbench/domain';
import { aWorld } from '../../../test/a-world';
import { aContribution, contributed, harbourOnly } from '../../../test/item-seeds';
import type { ActorName } from '../../../test/small-cell';
import type { World } from '../../../test/world';

const cus = 'CUS' as AgencyCode;
const clean = aContribution({ title: 'A vehicle in the north', text: 'A vehicle crossed at dawn.' });

const sanitise = (world: World, as: ActorName | 'nobody', itemId: string, over: Partial<BodyInputOf<typeof sanitiseItem>> = {}) =>
  world.ask(as, sanitiseItem, { params: { itemId }, body: { ...clean, ...over } });

describe('a sanitised item', () => {
  it('is read by all that its own marking allows, and leads back only those who see the original', async () => {
    const world = await aWorld();
    const original = await contributed(world, { marking: harbourOnly });
    const { id } = (await sanitise(world, 'customsAnalyst', original)).answer;
    const read = async (as: ActorName, itemId: string) => (await world.ask(as, readItem, { params: { itemId } })).answer;
    expect((await read('policeAnalyst', id)).sanitisedFrom?.id).toBe(original);
    expect((await read('policeAnalyst', original)).sanitisedVersions.map((one) => one.id)).toEqual([id]);
    const there = await world.ask('gendarmerieAnalyst', readItem, { params: { itemId: id } });
    expect(there.answer).toMatchObject({ title: clean.title, sanitisedFrom: null, sanitisedVersions: [] });
    expect(there.text).not.toContain(original);
    expect((await world.ask('gendarmerieAnalyst', listItems)).answer.rows.map((row) => row.id)).toEqual([id]);
  });

  it('is not listed on the original to those who do not see it', async () => {
    const world = await aWorld();
    const original = await contributed(world);
    const { status } = await sanitise(world, 'customsAnalyst', original, { marking: harbourOnly });
    expect(status).toBe(200);
    const { answer } = await world.ask('gendarmerieAnalyst', readItem, { params: { itemId: original } });
    expect(answer.sanitisedVersions).toEqual([]);
  });

  it("may be written by a liaison who does not hold the original's compartment, under a list that the original lacks", async () => {
    const world = await aWorld();
    const original = await contributed(world, { marking: { ...harbourOnly, level: 2 } });
    const marking = { level: 0, releasableTo: ['GEN'] as AgencyCode[], compartments: [], originatorControl: true };
    const { status, answer } = await sanitise(world, 'customsLiaison', original, { marking });
    expect(status).toBe(200);
    const { rows } = await world.owner.query(
      `select l.level, l.releasable_to, l.compartments, l.originators, l.originator_control
       from sanitisation s join label l on l.id = s.label_id where s.sanitised_id = $1`,
      [answer.id],
    );
    expect(rows).toEqual([
      { level: 2, releasable_to: ['CUS'], compartments: ['HARBOUR'], originators: ['CUS'], originator_control: ['CUS'] },
    ]);
  });

  it('is for the originating agency to write, and for those of it who contribute', async () => {
    const world = await aWorld();
    const original = await contributed(world, { marking: { ...harbourOnly, compartments: [] } });
    const statuses: number[] = [];
    for (const who of ['nobody', 'gendarmerieAnalyst', 'policeAnalyst', 'mentor', 'customsAnalyst', 'customsLiaison'] as const)
      statuses.push((await sanitise(world, who, original)).status);
    expect(statuses).toEqual([401, 404, 403, 403, 200, 200]);
    expect((await sanitise(world, 'gendarmerieAnalyst', original)).text).toBe(
      (await sanitise(world, 'gendarmerieAnalyst', randomUUID())).text,
    );
  });

  it('has a marking within reach of its author, and words', async () => {
    const world = await aWorld();
    const original = await contributed(world);
    const beyond = { level: 3, releasableTo: 'all' as const, compartments: [], originatorControl: false };
    expect((await sanitise(world, 'customsAnalyst', original, { marking: beyond })).status).toBe(403);
    expect((await sanitise(world, 'customsAnalyst', original, { text: ' ' })).status).toBe(400);
  });

  it('leaves what links it in the trail under the label of both alone', async () => {
    const world = await aWorld();
    const original = await contributed(world, { marking: harbourOnly });
    const { id } = (await sanitise(world, 'customsAnalyst', original)).answer;
    const { rows } = await world.owner.query(
      `select a.deed, l.compartments from audit a join label l on l.id = a.label_id
       where a.subject_id = $1 or a.detail::text like '%' || $1 || '%' order by a.position`,
      [id],
    );
    expect(rows).toEqual([
      { deed: 'contribute_item', compartments: [] },
      { deed: 'sanitise_item', compartments: ['HARBOUR'] },
    ]);
  });

  it('sent twice under one key is one item', async () => {
    const world = await aWorld();
    const sent = { params: { itemId: await contributed(world) }, body: clean, key: 'sanitise-once' };
    const first = await world.ask('customsAnalyst', sanitiseItem, sent);
    expect((await world.ask('customsAnalyst', sanitiseItem, sent)).text).toBe(first.text);
    expect((await world.ask('customsAnalyst', listItems)).answer.total).toBe(2);
  });
});

describe('a sanitised item that was asked for', () => {
  async function askedFor(world: World, itemId: string): Promise<string> {
    const body = { kind: 'sanitisation', to: cus, itemId, reason: 'For the patrol.' } as const;
    return (await world.ask('policeAnalyst', makeRequest, { body })).answer.id;
  }

  it("is the liaison's answer, at once with it", async () => {
    const world = await aWorld();
    const original = await contributed(world, { marking: harbourOnly });
    const requestId = await askedFor(world, original);
    const { id } = (await sanitise(world, 'customsLiaison', original, { requestId, answer: 'Use this.' })).answer;
    const { answer } = await world.ask('policeAnalyst', readRequest, { params: { requestId } });
    expect(answer).toMatchObject({ state: 'answered', answer: 'Use this.', answerItems: [{ id }] });
  });

  it('is not written at all when the request cannot be answered', async () => {
    const world = await aWorld();
    const original = await contributed(world, { marking: harbourOnly });
    const other = await contributed(world);
    const requestId = await askedFor(world, original);
    expect((await sanitise(world, 'customsLiaison', other, { requestId })).status).toBe(400);
    expect((await sanitise(world, 'customsAnalyst', original, { requestId })).status).toBe(403);
    expect((await sanitise(world, 'customsLiaison', original, { requestId: randomUUID() })).status).toBe(404);
    expect((await sanitise(world, 'customsLiaison', original, { requestId })).status).toBe(200);
    expect((await sanitise(world, 'customsLiaison', original, { requestId })).status).toBe(409);
    const { rows } = await world.owner.query('select count(*)::int as n from item');
    expect(rows).toEqual([{ n: 3 }]);
  });
});
