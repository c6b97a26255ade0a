import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addRow,
  changeRow,
  deleteTechnique,
  gradeItem,
  listTechniques,
  rateCell,
  readTechnique,
  removeRow,
  renameTechnique,
  restoreRow,
  retractClaim,
  showRatings,
  startTechnique,
  type BodyInputOf,
  type Technique,
} from '@workbench/contract';
import { achMatrixOf, readAch, type Consistency } from '@workbench/domain';
import { openWorld } from '../../../test';
import { claimed, contributed, harbourOnly } from '../../../test/item-seeds';
import type { ActorName } from '../../../test/small-cell';
import type { World } from '../../../test/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const open = { level: 0, releasableTo: 'all' as const, compartments: [], originatorControl: false };
type Row = BodyInputOf<typeof addRow>;
const hypothesis = (text: string, stance: 'plain' | 'null' | 'deception' = 'plain'): Row => ({
  content: { kind: 'hypothesis', text, stance },
});
const onItem = (itemId: string): Row => ({ content: { kind: 'evidence', sort: 'item', text: '', relevance: 'medium' }, itemId });
const argument: Row = { content: { kind: 'evidence', sort: 'argument', text: 'He paid.', credibility: 'low', relevance: 'high' } };

async function started(as: ActorName = 'policeAnalyst'): Promise<Technique> {
  const reply = await world.ask(as, startTechnique, {
    body: { kind: 'ach', title: 'Who sent them?', question: 'Before the fair?', marking: open },
  });
  if (reply.status !== 200) throw new Error(reply.text);
  return reply.answer;
}
const add = (techniqueId: string, body: Row, as: ActorName = 'policeAnalyst') => world.ask(as, addRow, { params: { techniqueId }, body });
async function added(techniqueId: string, body: Row, as: ActorName = 'policeAnalyst'): Promise<Technique['rows'][number]> {
  const reply = await add(techniqueId, body, as);
  if (reply.status !== 200) throw new Error(reply.text);
  return reply.answer.rows.at(-1)!;
}
const read = (techniqueId: string, as: ActorName = 'policeAnalyst') => world.ask(as, readTechnique, { params: { techniqueId } });
const show = (techniqueId: string, as: ActorName = 'policeAnalyst') =>
  world.ask(as, showRatings, { params: { techniqueId }, body: {}, version: 1 });

/** A matrix of two hypotheses and an argument. */
async function aMatrix(as: ActorName = 'policeAnalyst') {
  const { id } = await started(as);
  const [one, other] = [await added(id, hypothesis('A smuggler'), as), await added(id, hypothesis('Nobody', 'null'), as)];
  return { id, one: one.id, other: other.id, evidence: (await added(id, argument, as)).id };
}
type Matrix = Awaited<ReturnType<typeof aMatrix>>;
const rate = (
  matrix: Matrix,
  value: Consistency | null,
  as: ActorName = 'policeAnalyst',
  { phase = 'alone' as 'alone' | 'together', version = 0, hypothesisId = matrix.one } = {},
) =>
  world.ask(as, rateCell, {
    params: { techniqueId: matrix.id },
    body: { phase, hypothesisId, evidenceId: matrix.evidence, value },
    version,
  });

describe('evidence', () => {
  it('on an item has the credibility of the grading that counts for the reader: the own, else the originator’s', async () => {
    const { id } = await started();
    const itemId = await contributed(world, { marking: open });
    await added(id, onItem(itemId));
    const weight = async (as: ActorName) => {
      const { grading, credibility, isNotJudged } = (await read(id, as)).answer.rows[0]!.grounds!;
      return [grading?.agency ?? null, credibility, isNotJudged];
    };
    expect(await weight('policeAnalyst')).toEqual([null, 'medium', true]);
    const grade = (as: ActorName, reliability: 'B' | 'E', credibility: '2' | '5') =>
      world.ask(as, gradeItem, { params: { itemId }, body: { grading: { scheme: 'admiralty', reliability, credibility } } } as never);
    await grade('customsAnalyst', 'B', '2');
    expect(await weight('policeAnalyst')).toEqual(['CUS', 'high', false]);
    await grade('gendarmerieAnalyst', 'E', '5');
    expect(await weight('policeAnalyst')).toEqual(['CUS', 'high', false]);
    expect(await weight('gendarmerieAnalyst')).toEqual(['GEN', 'low', false]);
  });

  it('of items that describe their source alike shares a root, which bears the words that every reader is told', async () => {
    const { id } = await started();
    for (const [title, sourceDescriptor] of [
      ['First', 'A clerk of the port'],
      ['Second', 'a clerk of  the port'],
      ['Third', 'A driver'],
    ])
      await added(id, onItem(await contributed(world, { title: title!, marking: open, sourceDescriptor: sourceDescriptor! })));
    const rows = (await read(id, 'gendarmerieAnalyst')).answer.rows;
    expect(rows.map((row) => row.grounds!.root)).toEqual([
      { id: rows[0]!.id, name: 'A clerk of the port' },
      { id: rows[0]!.id, name: 'A clerk of the port' },
      { id: rows[2]!.id, name: 'A driver' },
    ]);
  });

  it('on a claim says what is claimed, and that it was taken back', async () => {
    const { id } = await started();
    const claim = await claimed(world, 'customsAnalyst', await contributed(world, { marking: open }), {
      subject: { new: { kind: 'person', name: 'Idris Vale' } },
      predicate: 'role',
      object: { value: 'driver' },
    });
    const body: Row = { content: { kind: 'evidence', sort: 'claim', text: '', relevance: 'low' }, claimId: claim.id };
    expect((await added(id, body)).grounds).toMatchObject({
      claimId: claim.id,
      claim: { predicate: 'role', object: 'driver' },
      isTakenBack: false,
    });
    await world.ask('customsAnalyst', retractClaim, { params: { claimId: claim.id }, body: { reason: 'Misread.' }, version: 1 });
    expect((await read(id)).answer.rows[0]!.grounds!.isTakenBack).toBe(true);
  });

  it('rests on what its words say, and on nothing that its author does not see', async () => {
    const { id } = await started();
    const hidden = await contributed(world, { marking: harbourOnly });
    const tries = [await add(id, onItem(hidden), 'gendarmerieAnalyst'), await add(id, onItem(randomUUID()), 'gendarmerieAnalyst')];
    expect(tries.map((reply) => reply.status)).toEqual([404, 404]);
    expect(tries[0]!.text).toBe(tries[1]!.text);
    expect((await add(id, { ...hypothesis('On an item'), itemId: hidden })).status).toBe(400);
    expect((await add(id, { content: onItem('').content })).status).toBe(400);
  });
});

describe('the marking of a technique', () => {
  it('covers all that its rows refer to, for every row and rating together, and never opens again', async () => {
    const matrix = await aMatrix();
    await rate(matrix, 'I', 'gendarmerieAnalyst');
    const hidden = await added(matrix.id, onItem(await contributed(world, { marking: harbourOnly })));
    expect((await read(matrix.id)).answer.marking.compartments).toEqual(['HARBOUR']);
    const gone = await read(matrix.id, 'gendarmerieAnalyst');
    expect([gone.status, gone.text]).toEqual([404, (await read(randomUUID(), 'gendarmerieAnalyst')).text]);
    expect((await rate(matrix, 'C', 'gendarmerieAnalyst', { version: 1 })).status).toBe(404);
    expect((await world.ask('gendarmerieAnalyst', listTechniques)).answer.rows.map((row) => row.id)).not.toContain(matrix.id);
    await world.ask('policeAnalyst', removeRow, { params: { techniqueId: matrix.id, rowId: hidden.id }, version: 1 });
    expect((await read(matrix.id, 'gendarmerieAnalyst')).status).toBe(404);
  });

  it('is never one that whoever adds could not read', async () => {
    const { id } = await started('customsAnalyst');
    const itemId = await contributed(world, { marking: { ...harbourOnly, releasableTo: ['POL', 'CUS'] } as never });
    // The liaison sees what the own agency originated without holding its compartment, but sets no such marking.
    expect((await add(id, onItem(itemId), 'customsLiaison')).problem.code).toBe('marking_beyond_reach');
    expect((await read(id, 'customsLiaison')).answer.rows).toEqual([]);
  });
});

describe('rating alone', () => {
  it('is seen by whoever rates and the instructor, until author or lead show it to all', async () => {
    const matrix = await aMatrix();
    await rate(matrix, 'II');
    await rate(matrix, 'CC', 'gendarmerieAnalyst');
    const seen = async (as: ActorName) =>
      (await read(matrix.id, as)).answer.ratings.map((one) => `${one.by?.displayName} ${one.value}`).toSorted();
    expect(await seen('policeAnalyst')).toEqual(['policeAnalyst II']);
    expect(await seen('gendarmerieAnalyst')).toEqual(['gendarmerieAnalyst CC']);
    expect([await seen('cellLead'), await seen('mentor'), await seen('customsLiaison')]).toEqual([[], [], []]);
    expect(await seen('instructor')).toEqual(['gendarmerieAnalyst CC', 'policeAnalyst II']);
    expect((await show(matrix.id, 'gendarmerieAnalyst')).status).toBe(403);
    expect((await show(matrix.id, 'cellLead')).status).toBe(200);
    expect(await seen('gendarmerieAnalyst')).toEqual(['gendarmerieAnalyst CC', 'policeAnalyst II']);
    expect((await show(matrix.id)).problem.code).toBe('not_in_this_state');
  });

  it('leaves nothing in the trail; the group’s rating does', async () => {
    const matrix = await aMatrix();
    const count = async () =>
      (await world.owner.query<{ n: number }>('select count(*)::int as n from audit where subject_id = $1', [matrix.id])).rows[0]!.n;
    const before = await count();
    await rate(matrix, 'II');
    expect(await count()).toBe(before);
    await show(matrix.id);
    await rate(matrix, 'I', 'policeAnalyst', { phase: 'together' });
    expect(await count()).toBe(before + 2);
  });

  it('is fixed once it is shown: what is rated then is the group’s, and nothing that was meant for oneself', async () => {
    const matrix = await aMatrix();
    await rate(matrix, 'II');
    await show(matrix.id);
    expect((await rate(matrix, 'C', 'policeAnalyst', { version: 1 })).problem.code).toBe('not_in_this_state');
    expect((await rate(matrix, 'I', 'gendarmerieAnalyst', { phase: 'together' })).answer).toMatchObject({
      by: null,
      value: 'I',
      version: 1,
    });
    expect((await read(matrix.id)).answer.ratings.map((one) => [one.by?.displayName ?? null, one.value])).toEqual(
      expect.arrayContaining([
        ['policeAnalyst', 'II'],
        [null, 'I'],
      ]),
    );
  });
});

describe('several people at once', () => {
  it('rate one cell: the second is told what stands there, and may go on from it', async () => {
    const matrix = await aMatrix();
    await show(matrix.id);
    await rate(matrix, 'I', 'policeAnalyst', { phase: 'together' });
    const second = await rate(matrix, 'CC', 'gendarmerieAnalyst', { phase: 'together' });
    expect([second.status, second.problem.currentVersion]).toEqual([412, 1]);
    expect(second.problem.current).toMatchObject({ value: 'I', by: null });
    expect((await rate(matrix, 'CC', 'gendarmerieAnalyst', { phase: 'together', version: 1 })).answer).toMatchObject({
      value: 'CC',
      version: 2,
    });
    expect((await rate(matrix, null, 'gendarmerieAnalyst', { phase: 'together', version: 2 })).answer).toMatchObject({
      value: null,
      version: 3,
    });
  });

  it('reword one row: both wordings are there to choose from', async () => {
    const { id } = await started();
    const row = await added(id, hypothesis('A smuggler'));
    const reword = (text: string, version: number, as: ActorName) =>
      world.ask(as, changeRow, { params: { techniqueId: id, rowId: row.id }, body: { content: hypothesis(text).content }, version });
    expect((await reword('A broker', 1, 'gendarmerieAnalyst')).status).toBe(200);
    const second = await reword('A driver', 1, 'policeAnalyst');
    expect([second.status, second.problem.code]).toEqual([412, 'version_conflict']);
    expect(second.problem.current).toMatchObject({ content: { text: 'A broker' }, version: 2, changedBy: 'gendarmerieAnalyst' });
    const other = await world.ask('policeAnalyst', changeRow, {
      params: { techniqueId: id, rowId: row.id },
      body: argument as never,
      version: 2,
    });
    expect(other.status).toBe(400);
  });

  it('rename it: the second is told', async () => {
    const { id } = await started();
    const rename = (title: string) =>
      world.ask('policeAnalyst', renameTechnique, { params: { techniqueId: id }, body: { title, question: '' }, version: 1 });
    expect((await rename('First')).answer.title).toBe('First');
    expect((await rename('Second')).problem).toMatchObject({ code: 'version_conflict', current: { title: 'First' } });
  });
});

describe('a row that is taken out', () => {
  it('counts no more, cannot be rated, and comes back with its ratings', async () => {
    const matrix = await aMatrix();
    await rate(matrix, 'II');
    const params = { techniqueId: matrix.id, rowId: matrix.one };
    const out = (await world.ask('gendarmerieAnalyst', removeRow, { params, version: 1 })).answer;
    expect(readAch(achMatrixOf(out.rows, out.ratings)).ranking.map((one) => one.hypothesisId)).toEqual([matrix.other]);
    expect((await rate(matrix, 'C', 'policeAnalyst', { version: 1 })).status).toBe(404);
    expect((await world.ask('policeAnalyst', restoreRow, { params, body: {}, version: 1 })).status).toBe(412);
    await world.ask('policeAnalyst', restoreRow, { params, body: {}, version: 2 });
    const back = (await read(matrix.id)).answer;
    expect(readAch(achMatrixOf(back.rows, back.ratings)).ranking.map((one) => [one.hypothesisId, one.inconsistency])).toEqual([
      [matrix.other, 0],
      [matrix.one, -2],
    ]);
  });
});

describe('who works on a technique', () => {
  it('is whoever sees it and analyses; its author alone throws it away', async () => {
    const matrix = await aMatrix();
    expect((await world.ask('nobody', readTechnique, { params: { techniqueId: matrix.id } })).status).toBe(401);
    expect((await rate(matrix, 'C', 'mentor')).status).toBe(403);
    expect((await add(matrix.id, argument, 'rightsOfficer')).status).toBe(403);
    expect((await rate(matrix, 'C', 'administrator')).status).toBe(404);
    const drop = (as: ActorName) => world.ask(as, deleteTechnique, { params: { techniqueId: matrix.id } });
    expect((await drop('cellLead')).status).toBe(403);
    expect((await drop('policeAnalyst')).status).toBe(200);
    expect((await read(matrix.id)).status).toBe(404);
  });
});
