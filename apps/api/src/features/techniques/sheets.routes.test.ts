import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addBlock, addRow, changeRow, rateCell, showRatings, startTechnique, type BodyInputOf, type Technique } from '@workbench/contract';
import { TechniqueKind, validateIndicator } from '@workbench/domain';
import { openWorld } from '../../../test';
import { contributed } from '../../../test/item-seeds';
import { startedProduct } from '../../../test/product-seeds';
import type { World } from '../../../test/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const open = { level: 0, releasableTo: 'all' as const, compartments: [], originatorControl: false };
type Row = BodyInputOf<typeof addRow>;
const note = { why: '', wouldChange: '', action: '' };
const assumption: Row = {
  content: { kind: 'assumption', text: 'The road stays open.', confidence: 'low', impact: 'high', support: 'unsupported', ...note },
};
const scenario = (text: string): Row => ({ content: { kind: 'scenario', text, part: 'alternative', story: '' } });

async function started(kind: TechniqueKind): Promise<Technique> {
  const reply = await world.ask('policeAnalyst', startTechnique, { body: { kind, title: 'A sheet', question: '', marking: open } });
  if (reply.status !== 200) throw new Error(reply.text);
  return reply.answer;
}
const add = (techniqueId: string, body: Row) => world.ask('policeAnalyst', addRow, { params: { techniqueId }, body });
async function added(techniqueId: string, body: Row): Promise<Technique['rows'][number]> {
  const reply = await add(techniqueId, body);
  if (reply.status !== 200) throw new Error(reply.text);
  return reply.answer.rows.at(-1)!;
}

describe('a technique that is a sheet of rows', () => {
  it.each(TechniqueKind.options.filter((kind) => kind !== 'ach'))('%s is worked on together from the start', async (kind) => {
    const sheet = await started(kind);
    expect(sheet).toMatchObject({ kind, phase: 'together', may: { work: true, show: false } });
    const shown = await world.ask('policeAnalyst', showRatings, { params: { techniqueId: sheet.id }, body: {}, version: 1 });
    expect(shown.problem.code).toBe('not_in_this_state');
  });

  it('takes rows of its own kinds, and no rating', async () => {
    const { id } = await started('assumptions');
    const row = await added(id, assumption);
    expect(row.content).toMatchObject({ support: 'unsupported', impact: 'high' });
    expect((await add(id, scenario('War'))).status).toBe(400);
    const body = { phase: 'together' as const, hypothesisId: row.id, evidenceId: row.id, value: 'I' as const };
    expect((await world.ask('policeAnalyst', rateCell, { params: { techniqueId: id }, body, version: 0 })).status).toBe(404);
  });

  it('keeps how likely an indicator is under each scenario with the indicator, whose version tells of two who write at once', async () => {
    const { id } = await started('indicators');
    const [calm, war] = [await added(id, scenario('Calm')), await added(id, scenario('War'))];
    const watched = {
      kind: 'indicator' as const,
      text: 'Fuel is hoarded.',
      threshold: '',
      state: 'emerging' as const,
      who: 'CUS',
      nextOn: '2031-05-09',
    };
    const row = await added(id, { content: { ...watched, chances: [{ scenarioId: war.id, value: 'HL' }] } });
    const chances = [
      { scenarioId: war.id, value: 'HL' as const },
      { scenarioId: calm.id, value: 'HU' as const },
    ];
    const params = { techniqueId: id, rowId: row.id };
    const change = (version: number) =>
      world.ask('policeAnalyst', changeRow, { params, body: { content: { ...watched, chances } }, version });
    expect((await change(1)).status).toBe(200);
    expect((await change(1)).problem.current).toMatchObject({ content: { chances }, version: 2 });
    expect(validateIndicator(chances, [calm.id, war.id])).toEqual({ homeId: war.id, points: 6, missing: 0 });
  });

  it('checks items by what their grading, source and day say', async () => {
    const { id } = await started('information_quality');
    const content = {
      kind: 'quality',
      text: '',
      directness: 'direct',
      corroboration: 'single',
      deception: 'possible',
      caveats: 'kept',
    } as const;
    const rows = [];
    for (const title of ['First', 'Second'])
      rows.push(
        await added(id, { content, itemId: await contributed(world, { title, sourceDescriptor: 'A clerk of the port', marking: open }) }),
      );
    expect(rows.map((row) => row.grounds!.root!.id)).toEqual([rows[0]!.id, rows[0]!.id]);
    expect(rows[0]!.grounds).toMatchObject({ isNotJudged: true, reportedAt: '2031-04-09T06:00:00.000Z' });
    expect((await add(id, { content })).status).toBe(400);
  });

  it('is cited with its rows, and written out in words', async () => {
    const { id } = await started('assumptions');
    await added(id, assumption);
    const productId = await startedProduct(world);
    const body = { section: 'assumptions', kind: 'paragraph', text: 'See the sheet.', technique: { techniqueId: id } } as const;
    const block = (await world.ask('intelligenceAnalyst', addBlock, { params: { productId }, body })).answer;
    expect(block.citations[0]!.technique).toMatchObject({ kind: 'assumptions', rows: [{ content: { text: 'The road stays open.' } }] });
    const text = (await world.fetch('intelligenceAnalyst', `/api/cells/${world.cellId}/products/${productId}/text`)).body;
    for (const line of ['Assumptions 1. The road stays open.', 'Borne out: unsupported', 'Effect if wrong: high'])
      expect(text).toContain(line);
  });
});
