import { describe, expect, it } from 'vitest';
import {
  acknowledgeNotice,
  addAuthor,
  giveFeedback,
  listNotices,
  readOwnFeedback,
  readProduct,
  readReception,
  recallProduct,
  releaseProduct,
  reopenProduct,
  type Reception,
} from '@workbench/contract';
import { eventsSince } from '../../index';
import { aWorld } from '../../../test/a-world';
import { contributed, harbourOnly } from '../../../test/item-seeds';
import { approved, productFor, startedProduct, writtenJudgement } from '../../../test/product-seeds';
import type { ActorName } from '../../../test/small-cell';
import type { World } from '../../../test/world';

const said = { answered: 'partly', timely: 'late', usedFor: ['operation', 'policy'], words: 'Which post?' } as const;

async function release(world: World, productId: string, agencies: string[]): Promise<void> {
  const { version } = await approved(world, productId);
  const reply = await world.ask('cellLead', releaseProduct, { params: { productId }, body: { agencies } as never, version });
  if (reply.status !== 200) throw new Error(reply.text);
}

/** A product with an open and a harbour judgement, released to agencies; the gendarmerie analyst writes along when asked for. */
async function aReleased(world: World, agencies: string[], author?: ActorName): Promise<string> {
  const productId = await startedProduct(world);
  if (author) await world.ask('intelligenceAnalyst', addAuthor, { params: { productId }, body: { personId: world.people[author] } });
  await writtenJudgement(world, productId, 'Open words.', [await contributed(world)]);
  await writtenJudgement(world, productId, 'Harbour words.', [await contributed(world, { marking: harbourOnly })]);
  const { version, blocks } = await approved(world, productId);
  const leaveOut = agencies.flatMap((agency) => (agency === 'GEN' || agency === 'CUS' ? [{ agency, blockId: blocks[1]!.id }] : []));
  const body = { agencies, leaveOut } as never;
  const reply = await world.ask('cellLead', releaseProduct, { params: { productId }, body, version });
  if (reply.status !== 200) throw new Error(reply.text);
  return productId;
}

function give(world: World, as: ActorName, productId: string, change: object = {}, version = 0) {
  return world.ask(as, giveFeedback, { params: { productId }, body: { number: 1, ...said, ...change } as never, version });
}

async function recall(world: World, productId: string): Promise<void> {
  const { version } = await productFor(world, 'intelligenceAnalyst', productId);
  const reply = await world.ask('cellLead', recallProduct, { params: { productId }, body: {}, version });
  if (reply.status !== 200) throw new Error(reply.text);
}

async function receptionFor(world: World, as: ActorName, productId: string): Promise<Record<string, Reception>> {
  const { answer } = await world.ask(as, readReception, { params: { productId } });
  return Object.fromEntries(answer.releases.map((one) => [one.agency, one]));
}

describe('feedback of a receiver', () => {
  it('is given, read again, changed, and reaches the team by agency without a name', async () => {
    const world = await aWorld();
    const productId = await aReleased(world, ['GEN', 'POL']);
    const params = { productId };
    expect((await world.ask('gendarmerieAnalyst', readOwnFeedback, { params })).answer).toEqual({ number: 1, feedback: null });
    expect((await give(world, 'gendarmerieAnalyst', productId)).answer.feedback).toMatchObject({ ...said, version: 1 });
    const changed = await give(world, 'gendarmerieAnalyst', productId, { answered: 'yes' }, 1);
    expect(changed.answer.feedback).toMatchObject({ answered: 'yes', version: 2 });
    expect((await world.ask('gendarmerieAnalyst', readOwnFeedback, { params })).answer).toEqual(changed.answer);
    const { answer, text } = await world.ask('intelligenceAnalyst', readReception, { params });
    expect(answer.releases).toMatchObject([
      { agency: 'GEN', tally: { count: 1, answered: { yes: 1, partly: 0, no: 0 }, shares: null }, feedback: [{ words: said.words }] },
      { agency: 'POL', tally: { count: 0 }, feedback: [] },
    ]);
    expect(answer.tally).toMatchObject({ count: 1, usedFor: { operation: 1, policy: 1, training: 0 } });
    expect(text).not.toContain('gendarmerieAnalyst');
    expect(text).not.toContain(world.people.gendarmerieAnalyst);
  });

  it('that was changed meanwhile is shown beside what is sent', async () => {
    const world = await aWorld();
    const productId = await aReleased(world, ['GEN']);
    await give(world, 'gendarmerieAnalyst', productId, { words: 'From the other window.' });
    const { status, problem } = await give(world, 'gendarmerieAnalyst', productId);
    expect(status).toBe(412);
    expect(problem).toMatchObject({ currentVersion: 1, current: { feedback: { words: 'From the other window.' } } });
  });

  it('is nothing to another receiver, of the same agency or another', async () => {
    const world = await aWorld();
    const productId = await aReleased(world, ['CUS', 'GEN']);
    await give(world, 'customsAnalyst', productId);
    for (const other of ['customsLiaison', 'gendarmerieAnalyst'] as const) {
      const { answer } = await world.ask(other, readOwnFeedback, { params: { productId } });
      expect(answer.feedback).toBeNull();
      expect((await world.ask(other, readReception, { params: { productId } })).status).toBe(404);
    }
  });

  it('is marked as all that its giver read, and comes to nobody of the team who may not see that', async () => {
    const world = await aWorld();
    const productId = await aReleased(world, ['POL', 'CUS'], 'gendarmerieAnalyst');
    await give(world, 'policeAnalyst', productId, { words: 'The harbour words were known.' });
    await give(world, 'customsAnalyst', productId, { words: 'The open words were known.' });
    const [police, customs] = [
      await receptionFor(world, 'cellLead', productId),
      await receptionFor(world, 'gendarmerieAnalyst', productId),
    ];
    expect(police['POL']!.feedback).toMatchObject([{ marking: { compartments: ['HARBOUR'] } }]);
    expect(customs['POL']).toMatchObject({ feedback: [], tally: { count: 0 } });
    expect(customs['CUS']).toMatchObject({ feedback: [{ marking: { compartments: [] } }], tally: { count: 1 } });
    const heard = async (as: 'cellLead' | 'gendarmerieAnalyst') =>
      (await eventsSince(world.db, { kind: 'member', personId: world.people[as], cellId: world.cellId }, new Date(0))).filter(
        (event) => event.kind === 'feedback',
      );
    expect(await heard('cellLead')).toHaveLength(2);
    expect(await heard('gendarmerieAnalyst')).toHaveLength(1);
  });

  it('is not given by the team, nor by whom nothing was released to, nor after a recall, and stays with the team', async () => {
    const world = await aWorld();
    const productId = await aReleased(world, ['GEN']);
    expect((await give(world, 'mentor', productId)).status).toBe(403);
    expect((await give(world, 'customsAnalyst', productId)).status).toBe(404);
    expect((await give(world, 'gendarmerieAnalyst', productId, { number: 2 })).status).toBe(404);
    expect((await give(world, 'gendarmerieAnalyst', productId, { usedFor: ['not_used', 'policy'] })).status).toBe(400);
    await give(world, 'gendarmerieAnalyst', productId);
    await recall(world, productId);
    expect((await give(world, 'gendarmerieAnalyst', productId, { answered: 'no' }, 1)).status).toBe(404);
    expect((await receptionFor(world, 'intelligenceAnalyst', productId))['GEN']!.feedback).toMatchObject([{ answered: 'partly' }]);
  });
});

describe('who read a release', () => {
  it('is told to the team by agency: how many, from when to when, as which files', async () => {
    const world = await aWorld();
    const productId = await aReleased(world, ['CUS', 'GEN', 'POL']);
    await world.ask('customsAnalyst', readProduct, { params: { productId } });
    await world.ask('customsLiaison', readProduct, { params: { productId } });
    const path = `/api/cells/:cellId/products/${productId}`;
    for (const format of ['text', 'json', 'text']) expect((await world.fetch('customsAnalyst', `${path}/${format}`)).statusCode).toBe(200);
    const by = await receptionFor(world, 'cellLead', productId);
    expect(by['CUS']).toMatchObject({
      readers: 2,
      takenAway: [
        { format: 'text', people: 1 },
        { format: 'json', people: 1 },
      ],
    });
    expect(by['CUS']!.firstReadAt! < by['CUS']!.lastReadAt!).toBe(true);
    expect(by['GEN']).toMatchObject({ readers: 0, firstReadAt: null, lastReadAt: null, takenAway: [] });
  });

  it('does not count the team, nor what it reads as an agency', async () => {
    const world = await aWorld();
    const productId = await aReleased(world, ['GEN', 'POL', 'INT']);
    await world.ask('intelligenceAnalyst', readProduct, { params: { productId }, query: { agency: 'GEN' as never } });
    await world.ask('cellLead', readProduct, { params: { productId } });
    expect(Object.values(await receptionFor(world, 'cellLead', productId)).map((one) => one.readers)).toEqual([0, 0, 0]);
  });
});

describe('whoever read a release', () => {
  const noticesFor = async (world: World, as: ActorName) => (await world.ask(as, listNotices)).answer.rows;

  it('is told that it was recalled until they take note of it, and the team learns that they did', async () => {
    const world = await aWorld();
    const productId = await aReleased(world, ['CUS', 'GEN']);
    await world.ask('customsAnalyst', readProduct, { params: { productId } });
    expect(await noticesFor(world, 'customsAnalyst')).toEqual([]);
    await recall(world, productId);
    const [notice] = await noticesFor(world, 'customsAnalyst');
    expect(notice).toMatchObject({ kind: 'recalled', serial: `INT-${productId.slice(-8).toUpperCase()}-1`, by: null });
    expect(await noticesFor(world, 'customsLiaison')).toEqual([]);
    expect(await noticesFor(world, 'gendarmerieAnalyst')).toEqual([]);
    const params = { releaseId: notice!.releaseId };
    const wrong = await world.ask('customsAnalyst', acknowledgeNotice, { params, body: { kind: 'superseded' } });
    expect(wrong.status).toBe(409);
    expect((await world.ask('gendarmerieAnalyst', acknowledgeNotice, { params, body: { kind: 'recalled' } })).status).toBe(404);
    const left = await world.ask('customsAnalyst', acknowledgeNotice, { params, body: { kind: 'recalled' } });
    expect(left.answer.rows).toEqual([]);
    expect((await receptionFor(world, 'cellLead', productId))['CUS']).toMatchObject({ readers: 1, acknowledgedRecall: 1 });
  });

  it('is told of the version that takes its place when it went to their agency, and not when it went to others', async () => {
    const world = await aWorld();
    const productId = await startedProduct(world);
    await writtenJudgement(world, productId, 'Open words.', [await contributed(world)]);
    await release(world, productId, ['CUS', 'GEN']);
    for (const reader of ['customsAnalyst', 'gendarmerieAnalyst'] as const) await world.ask(reader, readProduct, { params: { productId } });
    await world.ask('intelligenceAnalyst', reopenProduct, { params: { productId }, body: {} });
    await release(world, productId, ['GEN', 'POL']);
    expect(await noticesFor(world, 'customsAnalyst')).toEqual([]);
    const [notice] = await noticesFor(world, 'gendarmerieAnalyst');
    const serial = (number: number) => `INT-${productId.slice(-8).toUpperCase()}-${number}`;
    expect(notice).toMatchObject({ kind: 'superseded', serial: serial(1), by: serial(2) });
    const params = { releaseId: notice!.releaseId };
    await world.ask('gendarmerieAnalyst', acknowledgeNotice, { params, body: { kind: 'superseded' } });
    expect(await noticesFor(world, 'gendarmerieAnalyst')).toEqual([]);
  });
});
