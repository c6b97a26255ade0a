import { randomUUID } from 'node:crypto';
import { beforeAll, afterAll, describe, expect, it } from 'vitest';
import {
  deleteChart,
  keepChart,
  listCharts,
  readChart,
  retractClaim,
  saveChart,
  type BodyInputOf,
  type ChartDetail,
} from '@workbench/contract';
import { openWorld } from '../../../test';
import { harbourOnly } from '../../../test/item-seeds';
import { aNetwork, type Network } from '../../../test/network-seeds';
import type { ActorName } from '../../../test/small-cell';
import type { World } from '../../../test/world';

let world: World;
let network: Network;
/** Links that everybody sees, and one that only Harbour sees. */
let links: { open: string[]; harbour: string };

beforeAll(async () => {
  world = await openWorld();
  network = await aNetwork(world, 'AB', 'BC');
  const open = network.claims.map((claim) => claim.id);
  links = { open, harbour: (await network.link('A', 'C', { item: { marking: harbourOnly } })).id };
});
afterAll(() => world?.close());

type Body = BodyInputOf<typeof keepChart>;
const aBody = (claimIds: string[], changes: Partial<Body> = {}): Body => ({
  name: 'Who met whom',
  claimIds,
  drawing: { layout: 'force', colour: 'kind', places: [], groups: [], notes: [] },
  ...changes,
});
const keep = (body: Body, as: ActorName = 'policeAnalyst') => world.ask(as, keepChart, { body });
const read = (chartId: string, as: ActorName = 'policeAnalyst', number?: number) =>
  world.ask(as, readChart, { params: { chartId }, ...(number === undefined ? {} : { query: { number } }) });
const save = (chart: Pick<ChartDetail, 'id'>, version: number, body: Body, as: ActorName = 'policeAnalyst') =>
  world.ask(as, saveChart, { params: { chartId: chart.id }, body, version });
async function kept(body: Body, as: ActorName = 'policeAnalyst'): Promise<ChartDetail> {
  const reply = await keep(body, as);
  if (reply.status !== 200) throw new Error(reply.text);
  return reply.answer;
}
const listed = async (as: ActorName) => (await world.ask(as, listCharts)).answer.rows.map((row) => row.id);

describe('a chart that is kept', () => {
  it('shows the lines and nodes of its claims, drawn as they were', async () => {
    const A = network.id['A']!;
    const drawing: Body['drawing'] = {
      layout: 'time',
      colour: 'degree',
      places: [{ id: A, x: 10, y: -4, isPinned: true }],
      groups: [{ id: randomUUID(), name: 'Crew', nodeIds: [A] }],
      notes: [{ id: randomUUID(), text: 'Why here?', x: 0, y: 0 }],
    };
    const chart = await kept(aBody(links.open, { drawing }));
    expect(chart).toMatchObject({ name: 'Who met whom', version: 1, number: 1, drawing, createdBy: 'policeAnalyst', takenBack: 0 });
    expect(chart.nodes.map((node) => node.name).toSorted()).toEqual(['A', 'B', 'C']);
    expect(chart.lines.map((line) => [line.predicate, line.begins])).toEqual([
      ['met', '2031-04-09'],
      ['met', '2031-04-09'],
    ]);
    expect((await read(chart.id, 'gendarmerieAnalyst')).answer).toMatchObject({ drawing, may: { save: true, delete: false } });
  });

  it('is marked as all that it shows together, and hidden from whoever may not see one of its claims', async () => {
    const open = await kept(aBody(links.open));
    const closed = await kept(aBody([...links.open, links.harbour]));
    expect([open.marking.compartments, closed.marking.compartments]).toEqual([[], ['HARBOUR']]);
    const hidden = await read(closed.id, 'gendarmerieAnalyst');
    expect([hidden.status, hidden.text]).toEqual([404, (await read(randomUUID(), 'gendarmerieAnalyst')).text]);
    expect(await listed('gendarmerieAnalyst')).not.toContain(closed.id);
    expect(await listed('gendarmerieAnalyst')).toContain(open.id);
    expect((await read(closed.id, 'intelligenceAnalyst')).answer.lines).toHaveLength(3);
  });

  it('is not made of a claim that is hidden or absent, or that links nothing, with one and the same refusal', async () => {
    const tries = [
      await keep(aBody([...links.open, links.harbour]), 'gendarmerieAnalyst'),
      await keep(aBody([randomUUID()]), 'gendarmerieAnalyst'),
    ];
    expect(tries.map((reply) => reply.status)).toEqual([404, 404]);
    expect(tries[0]!.text).toBe(tries[1]!.text);
  });

  it('asks who it is, whether they analyse, and for something to show', async () => {
    expect((await world.ask('nobody', keepChart, { body: aBody(links.open) })).status).toBe(401);
    expect((await keep(aBody(links.open), 'mentor')).status).toBe(403);
    expect((await keep(aBody([]))).status).toBe(400);
    const chart = await kept(aBody(links.open));
    expect((await save(chart, 1, aBody(links.open), 'mentor')).status).toBe(403);
    expect((await save(chart, 1, aBody(links.open), 'administrator')).status).toBe(404);
  });

  it('leaves out what was taken back since, and says how much', async () => {
    const gone = await network.link('B', 'D');
    const chart = await kept(aBody([...links.open, gone.id]));
    await world.ask('policeAnalyst', retractClaim, { params: { claimId: gone.id }, body: { reason: 'Misread.' }, version: 1 });
    expect((await read(chart.id)).answer).toMatchObject({ takenBack: 1, lines: [{}, {}] });
    expect((await save(chart, 1, aBody([gone.id]))).status).toBe(200);
  });
});

describe('the next version of a chart', () => {
  it('is saved by any analyst who sees it, and the one before stays', async () => {
    const chart = await kept(aBody(links.open));
    const next = await save(chart, 1, aBody(links.open.slice(0, 1), { name: 'Who met A' }), 'gendarmerieAnalyst');
    expect(next.answer).toMatchObject({
      version: 2,
      number: 2,
      name: 'Who met A',
      savedBy: 'gendarmerieAnalyst',
      createdBy: 'policeAnalyst',
    });
    expect(next.answer.versions.map((one) => one.number)).toEqual([2, 1]);
    expect((await read(chart.id, 'policeAnalyst', 1)).answer.lines).toHaveLength(2);
    expect((await read(chart.id, 'policeAnalyst', 3)).status).toBe(404);
  });

  it('that two save at once is refused to the second, who is told what stands there', async () => {
    const chart = await kept(aBody(links.open));
    await save(chart, 1, aBody(links.open, { name: 'First' }), 'gendarmerieAnalyst');
    const second = await save(chart, 1, aBody(links.open, { name: 'Second' }));
    expect([second.status, second.problem.code, second.problem.currentVersion]).toEqual([412, 'version_conflict', 2]);
    expect(second.problem.current).toMatchObject({ name: 'First', number: 2 });
  });

  it('puts all versions under its label when that is stricter, and never opens them again', async () => {
    const chart = await kept(aBody(links.open));
    await save(chart, 1, aBody([...links.open, links.harbour]));
    expect((await read(chart.id, 'gendarmerieAnalyst', 1)).status).toBe(404);
    const back = await save(chart, 2, aBody(links.open));
    expect(back.answer.marking.compartments).toEqual(['HARBOUR']);
    expect((await read(chart.id, 'gendarmerieAnalyst')).status).toBe(404);
    const { rows } = await world.owner.query<{ count: number }>(
      `select count(distinct label_id)::int as count from (select label_id from chart where id = $1
        union all select label_id from chart_version where chart_id = $1 union all select label_id from chart_claim where chart_id = $1) all_of_it`,
      [chart.id],
    );
    expect(rows).toEqual([{ count: 1 }]);
  });
});

describe('throwing a chart away', () => {
  it('is for its author alone, and takes every version', async () => {
    const chart = await kept(aBody(links.open));
    const drop = (as: ActorName) => world.ask(as, deleteChart, { params: { chartId: chart.id } });
    expect((await drop('cellLead')).status).toBe(403);
    expect((await drop('policeAnalyst')).status).toBe(200);
    expect((await read(chart.id)).status).toBe(404);
    const { rows } = await world.owner.query('select from chart_claim where chart_id = $1', [chart.id]);
    expect(rows).toEqual([]);
  });
});
