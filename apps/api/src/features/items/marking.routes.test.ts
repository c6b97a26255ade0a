import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import {
  attachFile,
  attachmentPath,
  contributeItem,
  gradeItem,
  listItemClaims,
  listItems,
  readItem,
  remarkItem,
  runImport,
  setReviewDate,
  type MarkingChoice,
} from '@workbench/contract';
import { aWorld } from '../../../test/a-world';
import { textColumn } from '../../../test/text-column';
import { aContribution, claimed, contributed, harbourOnly } from '../../../test/item-seeds';
import type { ActorName } from '../../../test/small-cell';
import type { World } from '../../../test/world';
import { asActor } from '../../platform/as-actor';

const open: MarkingChoice = { level: 0, releasableTo: 'all', compartments: [], originatorControl: false };
const aPerson = { subject: { new: { kind: 'person', name: 'Idris Vale' } }, predicate: 'role', object: { value: 'driver' } } as const;

function remark(world: World, itemId: string, marking: MarkingChoice, as: ActorName = 'customsLiaison', version = 1) {
  return world.ask(as, remarkItem, { params: { itemId }, body: { marking }, version });
}

describe('marking an item anew', () => {
  it('opens it with its versions, files, gradings and the claims that carried its marking', async () => {
    const world = await aWorld();
    const itemId = await contributed(world, { marking: harbourOnly });
    const params = { itemId };
    const file = await world.ask('customsAnalyst', attachFile, { params, body: { fileName: 'a.txt', content: 'YQ==' } });
    await world.ask('policeAnalyst', gradeItem, {
      params,
      body: { grading: { scheme: 'admiralty', reliability: 'B', credibility: '2' } },
    });
    await claimed(world, 'policeAnalyst', itemId, aPerson);
    const { answer } = await remark(world, itemId, open);
    expect(answer).toMatchObject({ markingVersion: 2, marking: { level: 0, releasableTo: 'all', compartments: [], originators: ['CUS'] } });
    const seen = await world.ask('gendarmerieAnalyst', readItem, { params });
    expect(seen.answer.gradings).toHaveLength(1);
    expect(seen.answer.versions).toHaveLength(1);
    expect((await world.fetch('gendarmerieAnalyst', attachmentPath.replace(':attachmentId', file.answer.id))).statusCode).toBe(200);
    const claims = await world.ask('gendarmerieAnalyst', listItemClaims, { params });
    expect(claims.answer.rows.map((claim) => claim.predicate).toSorted()).toEqual(['name', 'role']);
    expect((await world.ask('gendarmerieAnalyst', listItems, { query: { q: 'lorry' } })).answer.total).toBe(1);
  });

  it('leaves claims that were marked more strictly as they are', async () => {
    const world = await aWorld();
    const itemId = await contributed(world, { marking: { ...open, level: 1 } });
    const stricter = { ...harbourOnly, level: 1 };
    await claimed(world, 'policeAnalyst', itemId, { ...aPerson, marking: stricter });
    await remark(world, itemId, open);
    expect((await world.ask('gendarmerieAnalyst', listItemClaims, { params: { itemId } })).answer.rows).toEqual([]);
  });

  it.each<[string, Partial<MarkingChoice>]>([
    ['a higher level', { level: 2 }],
    ['fewer agencies', { releasableTo: [] }],
    ['originator control', { originatorControl: true }],
    ['a compartment, whether the cell has it or not', { compartments: ['NOWHERE'] as never }],
  ])('is refused with %s', async (_, change) => {
    const world = await aWorld();
    const itemId = await contributed(world, { marking: { ...open, level: 1 } });
    const reply = await remark(world, itemId, { ...open, level: 1, ...change });
    expect([reply.status, reply.problem.code]).toEqual([409, 'marking_stricter']);
  });

  it('is for the liaison of the originator and the instructor, and for nobody who does not see the item', async () => {
    const world = await aWorld();
    const police = await contributed(world, { marking: { ...open, level: 1 } }, 'policeAnalyst');
    expect((await remark(world, police, open, 'customsLiaison')).status).toBe(403);
    expect((await remark(world, police, open, 'policeAnalyst')).status).toBe(403);
    expect((await remark(world, police, open, 'instructor')).status).toBe(200);
    const hidden = await contributed(world, { marking: harbourOnly });
    const refused = await remark(world, hidden, open, 'gendarmerieAnalyst');
    const absent = await remark(world, '01890000-0000-7000-8000-000000000000', open, 'gendarmerieAnalyst');
    expect([refused.status, refused.text]).toEqual([404, absent.text]);
  });

  it('is kept by the database too: nobody else, and never more strictly', async () => {
    const world = await aWorld();
    const itemId = await contributed(world, { marking: { ...open, level: 1 } });
    const knock = (as: ActorName, level: number) =>
      asActor(world.db, { kind: 'member', personId: world.people[as], cellId: world.cellId }, (trx) =>
        sql`select from door.remark_item(${itemId}, ${level}, null, '{}', '{}', null)`.execute(trx),
      );
    await expect(knock('policeAnalyst', 0)).rejects.toMatchObject({ code: '42501' });
    await expect(knock('customsAnalyst', 0)).rejects.toMatchObject({ code: '42501' });
    await expect(knock('customsLiaison', 2)).rejects.toMatchObject({ code: '42501' });
    await expect(knock('customsLiaison', 1)).resolves.toBeDefined();
  });

  it('is refused on an old reading, with the marking as it stands', async () => {
    const world = await aWorld();
    const itemId = await contributed(world, { marking: { ...open, level: 1 } });
    await remark(world, itemId, { ...open, level: 1, declassifyOn: '2031-06-01' });
    const late = await remark(world, itemId, open);
    expect(late.status).toBe(412);
    expect(late.problem).toMatchObject({ currentVersion: 2, current: { marking: { declassifyOn: '2031-06-01' } } });
  });

  it('stands in the trail with both markings, for those who could read the item before', async () => {
    const world = await aWorld();
    const itemId = await contributed(world, { marking: harbourOnly });
    await remark(world, itemId, open);
    const { rows } = await world.owner.query(
      `select a.detail, l.compartments from audit a join label l on l.cell_id = a.cell_id and l.id = a.label_id where deed = 'remark_item'`,
    );
    expect(rows).toMatchObject([{ compartments: ['HARBOUR'], detail: { from: { compartments: ['HARBOUR'] }, to: { compartments: [] } } }]);
  });

  it('lets a row of a file that stands under both markings stay one row', async () => {
    const world = await aWorld();
    const mapping = { ...textColumn, id: 'id' };
    const bringIn = (as: ActorName, marking: MarkingChoice) =>
      world.ask(as, runImport, {
        body: {
          fileName: 'a.csv',
          content: 'id,text\n1,A lorry crossed.\n',
          format: 'csv',
          mapping,
          marking,
          defaults: { kind: 'report', language: 'en', reportedAt: '2031-04-09T06:00:00.000Z' },
        },
      });
    await bringIn('customsAnalyst', harbourOnly);
    const [hidden] = (await world.ask('customsAnalyst', listItems)).answer.rows;
    await world.owner.query(`update member_access set compartments = '{}' where person_id = $1`, [world.people.customsAnalyst]);
    await bringIn('customsAnalyst', open);
    expect((await remark(world, hidden!.id, open)).status).toBe(200);
    expect((await bringIn('customsAnalyst', open)).answer).toMatchObject({ added: 0, alreadyThere: 1 });
  });
});

describe('the review date of a marking', () => {
  const due = { reviewOn: '2031-05-01' };

  it('is set by the originating agency, and due from its day on', async () => {
    const world = await aWorld();
    const itemId = await contributed(world, { reviewOn: '2031-05-02' });
    const read = async (as: ActorName) => (await world.ask(as, readItem, { params: { itemId } })).answer.review;
    expect(await read('customsAnalyst')).toEqual({ on: '2031-05-02', isDue: false });
    const { answer } = await world.ask('customsAnalyst', setReviewDate, { params: { itemId }, body: due, version: 1 });
    expect(answer).toMatchObject({ review: { on: '2031-05-01', isDue: true }, markingVersion: 2 });
    expect(await read('instructor')).toEqual({ on: '2031-05-01', isDue: true });
    expect(await read('policeAnalyst')).toBeNull();
    const gone = await world.ask('customsAnalyst', setReviewDate, { params: { itemId }, body: { reviewOn: null }, version: 2 });
    expect(gone.answer.review).toBeNull();
  });

  it('lists what is due to the own agency alone', async () => {
    const world = await aWorld();
    const itemId = await contributed(world, due);
    await contributed(world, { reviewOn: '2031-05-02' });
    await contributed(world, due, 'policeAnalyst');
    const list = async (as: ActorName) =>
      (await world.ask(as, listItems, { query: { review: 'due' } })).answer.rows.map((row) => row.id as string);
    expect(await list('customsAnalyst')).toEqual([itemId]);
    expect(await list('gendarmerieAnalyst')).toEqual([]);
  });

  it('is refused to other agencies, on an old reading, and where the item is hidden', async () => {
    const world = await aWorld();
    const itemId = await contributed(world);
    const set = (as: ActorName, id: string, version = 1) => world.ask(as, setReviewDate, { params: { itemId: id }, body: due, version });
    expect((await set('policeAnalyst', itemId)).status).toBe(403);
    expect((await set('customsAnalyst', itemId, 7)).status).toBe(412);
    expect((await set('gendarmerieAnalyst', await contributed(world, { marking: harbourOnly }))).status).toBe(404);
    const body = aContribution({ reviewOn: '2031-13-01' });
    expect((await world.ask('customsAnalyst', contributeItem, { body })).status).toBe(400);
  });
});
