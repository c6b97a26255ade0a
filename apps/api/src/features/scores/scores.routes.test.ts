import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  answerQuestion,
  decideReview,
  listItems,
  makeClaim,
  openKey,
  readProduct,
  readRunScores,
  readScores,
  readWorkAccounts,
  releaseScores,
  remarkItem,
  startProduct,
  submitProduct,
  writeAppraisal,
  writeBlock,
  addBlock,
  type RunDetail,
  type WorkScoresShape,
} from '@workbench/contract';
import { openWorld } from '../../../test';
import { aJudgement } from '../../../test/product-seeds';
import { aScoredRun, opened } from '../../../test/score-seeds';
import type { ActorName } from '../../../test/small-cell';
import type { World } from '../../../test/world';

let world: World;
let run: RunDetail;
let cellId: string;
let items: Map<string, string>;

const open = { level: 0, releasableTo: 'all' as const, compartments: [], originatorControl: false };

beforeAll(async () => {
  world = await openWorld();
  run = await aScoredRun(world);
  cellId = run.cards[0]!.cellId;
  const list = await world.ask('instructor', listItems, { params: { cellId } });
  items = new Map(list.answer.rows.map(({ title, id }) => [title.replace('Report ', ''), id]));
}, 120_000);
afterAll(() => world?.close());

const scores = (as: ActorName | 'nobody') => world.ask(as, readRunScores, { params: { runId: run.id } });
const accounts = (as: ActorName) => world.ask(as, readWorkAccounts, { params: { cellId } });

describe('the sealed key', () => {
  it('is shut to the instructor before it is opened, refused to players, and not there for others', async () => {
    expect((await scores('nobody')).status).toBe(401);
    expect((await scores('instructor')).problem.code).toBe('key_sealed');
    expect((await accounts('instructor')).problem.code).toBe('key_sealed');
    // An observer is a mentor in each cell; players do not learn that there is a run.
    expect((await scores('mentor')).problem.code).toBe('not_allowed');
    expect((await scores('policeAnalyst')).problem.code).toBe('not_found');
    expect((await accounts('policeAnalyst')).problem.code).toBe('not_allowed');
    for (const as of ['mentor', 'policeAnalyst'] as const) {
      const reply = await world.ask(as, openKey, { params: { runId: run.id }, body: { reason: 'I am curious.' } });
      expect(reply.status).toBe(as === 'mentor' ? 403 : 404);
    }
  });

  it('is in no answer that players get, and no function gives it to them', async () => {
    for (const as of ['policeAnalyst', 'mentor'] as const) {
      const files = await world.owner.query(
        `begin; set local role workbench_app; select door.enter_cell('${world.people[as]}', '${cellId}'); select path from door.key_files(); commit`,
      );
      const found = (files as unknown as { command: string; rows: unknown[] }[]).filter(({ command }) => command === 'SELECT').at(-1);
      expect(found?.rows).toEqual([]);
    }
  });

  it('is opened with a reason, which the trail of each syndicate keeps, once', async () => {
    await opened(world, run);
    await opened(world, run);
    const { rows } = await world.owner.query<{ cell_id: string; detail: unknown; person_id: string }>(
      `select cell_id, detail, person_id from audit where deed = 'open_key' order by cell_id`,
    );
    expect(rows).toEqual(
      run.cards
        .map((card) => ({ cell_id: card.cellId, detail: { reason: 'To see how they did.' }, person_id: world.people.instructor }))
        .toSorted((a, b) => (a.cell_id < b.cell_id ? -1 : 1)),
    );
    expect((await scores('instructor')).status).toBe(200);
  });
});

const claimed = async (as: ActorName, item: string, body: object) => {
  const reply = await world.ask(as, makeClaim, {
    params: { cellId },
    body: { status: 'confirmed', basis: { itemId: items.get(item)!, version: 1 }, ...body },
  } as never);
  if (reply.status !== 200) throw new Error(reply.text);
  return reply.answer as unknown as { subject: { id: string }; object: { id: string } | null };
};

describe('scores of real work', () => {
  it('know the items by their keys, and what nobody shared', async () => {
    const { answer } = await accounts('instructor');
    const [fact] = answer.facts;
    expect(fact).toMatchObject({ why: 'not_pooled', pooledAt: null, statement: null });
    expect(fact!.items.map(({ key, agency, sights }) => [key, agency, sights.map((sight) => sight.agency)])).toEqual([
      ['pol-01', 'POL', ['POL']],
      ['cus-02', 'CUS', ['CUS']],
    ]);
  });

  it('follow an item that is opened, a claim that is made, and say who did it', async () => {
    const reply = await world.ask('instructor', remarkItem, {
      params: { cellId, itemId: items.get('cus-02')! },
      body: { marking: open },
      version: 1,
    });
    expect(reply.status).toBe(200);
    const rides = { predicate: 'travelled_with', object: { new: { kind: 'vehicle', name: 'tm-5512-d' } } };
    await claimed('policeAnalyst', 'cus-02', { subject: { new: { kind: 'person', name: 'RAMA TAZILLE' } }, ...rides });
    const { answer } = await accounts('instructor');
    const [fact] = answer.facts;
    expect(fact).toMatchObject({ why: 'said', pooledBy: 'POL', statement: { kind: 'claim', agency: 'POL', by: 'policeAnalyst' } });
    expect(answer.links).toMatchObject([{ key: 'rides', credit: 1, why: 'said', ends: ['Rahma Tazil', 'TM 5512 D'] }]);
    expect(answer.shared.map(({ from, agency, way, by }) => [from, agency, way, by])).toEqual([['CUS', 'POL', 'opened', null]]);
    expect(answer.sharing.map(({ key, isSeen }) => [key, isSeen])).toEqual([
      ['coach-to-police', true],
      ['tide-stays', false],
    ]);
  });

  it('are of the syndicate, each agency and each player, and of all together', async () => {
    const { answer } = await scores('instructor');
    const [red, blue] = answer.syndicates;
    expect(red!.rows.map(({ kind, id, name }) => [kind, kind === 'person' ? name : id])).toEqual([
      ['syndicate', ''],
      ['agency', 'CUS'],
      ['agency', 'POL'],
      ['person', 'customsAnalyst'],
      ['person', 'policeAnalyst'],
    ]);
    const links = (row: (typeof red & object)['rows'][number]) => [row.scores.links.precision.value, row.scores.links.recall.n];
    expect([links(red!.rows[0]!), links(blue!.rows[0]!)]).toEqual([
      [1, 1],
      ['too_few', 1],
    ]);
    expect(answer.together.links.recall).toMatchObject({ n: 2, value: 'too_few' });
    expect(answer.together.sharing?.shared).toMatchObject({ n: 2 });
  });

  it('know a judgement by the question that the instructor names', async () => {
    const product = await world.ask('policeAnalyst', startProduct, {
      params: { cellId },
      body: { kind: 'operational_assessment', title: 'The coach', marking: open },
    });
    const block = await world.ask('policeAnalyst', addBlock, {
      params: { cellId, productId: product.answer.id },
      body: { section: 'key_judgements', kind: 'judgement', text: 'The coach will cross the river today.' },
    } as never);
    expect(block.status).toBe(200);
    const { answer } = await accounts('instructor');
    const [judgement] = answer.judgements;
    expect(judgement).toMatchObject({ answers: null, proposed: { question: 'one' } });
    const params = { cellId, lineageId: judgement!.lineageId };
    const say = (as: ActorName, question: string | null, over = {}) =>
      world.ask(as, answerQuestion, { params: { ...params, ...over }, body: { question, saysNot: false } });
    expect((await say('policeAnalyst', 'one')).status).toBe(403);
    expect((await say('instructor', 'none-such')).status).toBe(404);
    expect((await say('instructor', 'one', { lineageId: randomUUID() })).status).toBe(404);
    expect((await say('instructor', 'one')).answer.answers).toEqual({ question: 'one', saysNot: false });
    expect((await accounts('instructor')).answer.judgements[0]!.answers?.question).toBe('one');
    expect((await say('instructor', null)).answer.answers).toBeNull();
  });
});

describe("mentors' scores", () => {
  const rubric = async () =>
    (await scores('instructor')).answer.syndicates[0]!.rows.map(({ kind, name, scores: said }) => [kind, name, said.rubric]);

  it('count once the version is decided, in the product of its author, for its agency, and are too few when they are two', async () => {
    const product = await world.ask('policeAnalyst', startProduct, {
      params: { cellId },
      body: { kind: 'operational_assessment', title: 'The river', marking: open },
    });
    const params = { cellId, productId: product.answer.id };
    const block = await world.ask('policeAnalyst', addBlock, { params, body: { section: 'key_judgements', kind: 'judgement' } });
    const written = { text: 'The coach will be back.', judgement: aJudgement };
    await world.ask('policeAnalyst', writeBlock, { params: { ...params, blockId: block.answer.id }, body: written, version: 1 });
    const versionFor = async (as: ActorName) => (await world.ask(as, readProduct, { params })).answer.version;
    await world.ask('policeAnalyst', submitProduct, { params, body: {}, version: await versionFor('policeAnalyst') });
    for (const [as, score] of [
      ['mentor', 2],
      ['instructor', 3],
    ] as const) {
      const body = { rubric: 1, scores: { argument: { score, words: '' } }, words: '', isReady: true };
      const reply = await world.ask(as, writeAppraisal, { params: { ...params, sort: 'mentor' }, body, version: 0 });
      expect(reply.status).toBe(200);
    }
    // The instructor sees the own appraisal already; it counts for nothing before it is released.
    for (const [, , said] of await rubric()) expect(said).toEqual([]);
    const body = { outcome: 'returned' as const, words: 'Say which.' };
    expect((await world.ask('mentor', decideReview, { params, body, version: await versionFor('mentor') })).status).toBe(200);
    const counted = (await rubric()).map(([kind, name, said]) => [
      kind,
      name,
      (said as WorkScoresShape['rubric']).map((one) => [one.key, one.score.n, one.score.value]),
    ]);
    expect(counted).toEqual([
      ['syndicate', 'Red', [['argument', 2, 'too_few']]],
      ['agency', 'CUS', [['argument', 0, 'too_few']]],
      ['agency', 'POL', [['argument', 2, 'too_few']]],
      ['person', 'customsAnalyst', [['argument', 0, 'too_few']]],
      ['person', 'policeAnalyst', [['argument', 2, 'too_few']]],
    ]);
  });
});

describe('scores for players', () => {
  it('are not there before they are handed out; then each sees the own and the syndicate’s', async () => {
    const read = (as: ActorName) => world.ask(as, readScores, { params: { cellId } });
    expect((await read('policeAnalyst')).answer).toEqual({ releasedAt: null, syndicate: null, own: null });
    expect((await world.ask('policeAnalyst', releaseScores, { params: { cellId } })).status).toBe(403);
    expect((await world.ask('instructor', releaseScores, { params: { cellId } })).status).toBe(200);
    const [police, customs] = [(await read('policeAnalyst')).answer, (await read('customsAnalyst')).answer];
    expect([police.own?.links.precision.n, customs.own?.links.precision.n]).toEqual([1, 0]);
    expect(police.syndicate).toEqual(customs.syndicate);
    expect((await read('mentor')).answer.own).toBeNull();
    expect((await world.ask('instructor', releaseScores, { params: { cellId } })).status).toBe(200);
  });
});
