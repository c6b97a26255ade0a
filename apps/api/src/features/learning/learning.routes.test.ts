import { describe, expect, it } from 'vitest';
import {
  askCorrection,
  gradeItem,
  listTrail,
  makeRequest,
  readItem,
  readLearningRecord,
  readTimeline,
  tagItem,
  type LearningRecord,
} from '@workbench/contract';
import type { PracticalDeed } from '@workbench/domain';
import { aWorld } from '../../../test/a-world';
import { claimed, contributed, harbourOnly } from '../../../test/item-seeds';
import { startedProduct, writtenJudgement } from '../../../test/product-seeds';
import type { ActorName } from '../../../test/small-cell';
import type { World } from '../../../test/world';

const read = (world: World, as: ActorName | 'nobody', of: ActorName, query = {}) =>
  world.ask(as, readLearningRecord, { params: { personId: world.people[of] }, query });
const of = (record: LearningRecord, deed: PracticalDeed) => record.deeds.filter((one) => one.deed === deed);
const grading = { scheme: 'admiralty', reliability: 'B', credibility: '2' } as const;

describe('a learning record', () => {
  it("is the trainee's own, the mentors' and the instructors', and nobody else's", async () => {
    const world = await aWorld();
    for (const as of ['policeAnalyst', 'mentor', 'instructor'] as const) {
      expect((await read(world, as, 'policeAnalyst')).answer.person).toEqual({
        id: world.people.policeAnalyst,
        name: 'policeAnalyst',
        agency: 'POL',
      });
    }
    for (const as of ['customsAnalyst', 'cellLead', 'customsLiaison', 'rightsOfficer', 'administrator'] as const) {
      expect((await read(world, as, 'policeAnalyst')).problem.code).toBe('not_allowed');
    }
    expect((await read(world, 'cellLead', 'cellLead')).problem.code).toBe('not_allowed');
    expect((await read(world, 'nobody', 'policeAnalyst')).status).toBe(401);
    expect((await read(world, 'mentor', 'cellLead')).status).toBe(404);
  });

  it('holds what was really done, each with where it is, and nothing that somebody else did', async () => {
    const world = await aWorld();
    const itemId = await contributed(world);
    await world.ask('policeAnalyst', readItem, { params: { itemId } });
    await world.ask('policeAnalyst', readItem, { params: { itemId } });
    await world.ask('policeAnalyst', readTimeline);
    for (const tag of ['mole', 'night']) await world.ask('policeAnalyst', tagItem, { params: { itemId }, body: { add: [tag] } });
    for (const _ of [1, 2]) await world.ask('policeAnalyst', gradeItem, { params: { itemId }, body: { grading } });
    await claimed(world, 'policeAnalyst', itemId, {
      subject: { new: { kind: 'vehicle', name: 'TM 5512 D' } },
      predicate: 'name',
      object: { value: 'TM 5512 D' },
    });
    for (const as of ['policeAnalyst', 'mentor', 'instructor'] as const) {
      const { answer } = await read(world, as, 'policeAnalyst');
      const place = { kind: 'item', id: itemId, blockId: null };
      for (const deed of ['read_item', 'tag_item', 'grade_item', 'make_claim'] as const)
        expect([deed, of(answer, deed)]).toMatchObject([deed, [{ title: 'Lorry at the northern post', place }]]);
      expect(of(answer, 'read_timeline')).toMatchObject([{ title: null, place: null }]);
      expect(answer.deeds).toHaveLength(5);
    }
    const { answer: other } = await read(world, 'customsAnalyst', 'customsAnalyst');
    expect(other.deeds.map(({ deed }) => deed)).toEqual(['contribute_item']);
  });

  it('leads from what was written and cited to the paragraph', async () => {
    const world = await aWorld();
    const productId = await startedProduct(world);
    const block = await writtenJudgement(world, productId, 'The crossing will be used again.', [await contributed(world)]);
    const { answer } = await read(world, 'mentor', 'intelligenceAnalyst');
    const place = { kind: 'product', id: productId, blockId: block.id };
    for (const deed of ['add_block', 'cite'] as const) expect(of(answer, deed)).toMatchObject([{ title: 'Crossings in the north', place }]);
  });

  it('is of the days that are asked for', async () => {
    const world = await aWorld();
    await contributed(world);
    expect((await read(world, 'mentor', 'customsAnalyst', { from: '2020-01-01' })).answer.deeds).toHaveLength(1);
    expect((await read(world, 'mentor', 'customsAnalyst', { to: '2020-01-01' })).answer.deeds).toEqual([]);
    expect((await read(world, 'mentor', 'customsAnalyst', { from: 'no day' })).status).toBe(400);
  });

  it('leaves a row in the trail that names whose it is', async () => {
    const world = await aWorld();
    await read(world, 'mentor', 'policeAnalyst');
    const { rows } = (await world.ask('rightsOfficer', listTrail, { query: { deed: 'read_learning_record' } })).answer;
    expect(rows.map(({ by, subjectKind, subject }) => [by?.name, subjectKind, subject])).toEqual([['mentor', 'person', 'policeAnalyst']]);
  });
});

describe('what a mentor may not see', () => {
  it('changes no byte of the record', async () => {
    const world = await aWorld();
    await world.owner.query(`update member_access set compartments = '{}' where person_id = $1`, [world.people.mentor]);
    await contributed(world, {}, 'policeAnalyst');
    const before = await read(world, 'mentor', 'policeAnalyst');
    const itemId = await contributed(world, { marking: harbourOnly });
    await contributed(world, { marking: harbourOnly }, 'policeAnalyst');
    await world.ask('policeAnalyst', readItem, { params: { itemId } });
    await world.ask('policeAnalyst', tagItem, { params: { itemId }, body: { add: ['mole'] } });
    await world.ask('policeAnalyst', gradeItem, { params: { itemId }, body: { grading } });
    expect((await read(world, 'mentor', 'policeAnalyst')).text).toBe(before.text);
    expect((await read(world, 'policeAnalyst', 'policeAnalyst')).answer.deeds).toHaveLength(5);
  });

  it('of requests and corrections is not told, and said to be untold', async () => {
    const world = await aWorld();
    const itemId = await contributed(world);
    await world.ask('policeAnalyst', makeRequest, { body: { kind: 'rfi', to: 'CUS' as never, reason: 'Which lorry?', subject: 'Lorry' } });
    await world.ask('policeAnalyst', askCorrection, { body: { kind: 'correction', itemId, grounds: 'The name is wrong.' } });
    const { answer: own } = await read(world, 'policeAnalyst', 'policeAnalyst');
    expect([own.untold, of(own, 'make_request').length, of(own, 'ask_correction').length]).toEqual([[], 1, 1]);
    const { answer: told } = await read(world, 'mentor', 'policeAnalyst');
    expect([told.untold, of(told, 'make_request'), of(told, 'ask_correction')]).toEqual([['ask_correction', 'make_request'], [], []]);
  });
});
