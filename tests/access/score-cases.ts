import * as contract from '@workbench/contract';
import { playedRun } from './score-subjects';
import { aBlock, everyRole, must, write, type WriteCase } from './write-subjects';

const control = everyRole({ instructor: 'done' });
const said = { wentWell: 'The watch.', toImprove: '', wouldChange: '', agreement: { 'obj-share': 4 } };
const entry = { objective: 'obj-share', words: 'They shared early.', corrective: null };
const playing = everyRole({ trainee: 'done', cell_lead: 'done', liaison: 'done', rights_officer: 'done' });

/** Writes on scores, on the after-action report, and what players say. */
export const scoreCases: readonly WriteCase[] = [
  write(contract.answerQuestion, control, async (world) => {
    await playedRun(world);
    const { productId, blockId } = await aBlock(world, 'instructor');
    await world.owner.query(`update product_block set kind = 'judgement' where id = $1`, [blockId]);
    const { rows } = await world.owner.query<{ lineage_id: string }>(
      'select lineage_id from product_block where id = $1 and product_id = $2',
      [blockId, productId],
    );
    return { params: { lineageId: rows[0]!.lineage_id }, body: { question: 'question-one', saysNot: false } };
  }),
  write(contract.releaseScores, control, async (world) => {
    await playedRun(world);
    return {};
  }),
  write(contract.addReportEntry, control, async (world) => {
    await playedRun(world);
    return { body: { ...entry, kind: 'strength' } };
  }),
  write(contract.changeReportEntry, control, async (world) => {
    await playedRun(world);
    const { id } = await must(world, 'instructor', contract.addReportEntry, { body: { ...entry, kind: 'strength' } });
    return { params: { entryId: id }, body: { ...entry, words: 'They shared late.' }, version: 1 };
  }),
  write(contract.dropReportEntry, control, async (world) => {
    await playedRun(world);
    const { id } = await must(world, 'instructor', contract.addReportEntry, { body: { ...entry, kind: 'strength' } });
    return { params: { entryId: id } };
  }),
  write(contract.askHotWash, control, async (world) => {
    await playedRun(world);
    return { body: { state: 'open' } };
  }),
  write(contract.answerHotWash, playing, async (world, actor) => {
    await playedRun(world);
    await must(world, 'instructor', contract.askHotWash, { body: { state: 'open' } });
    await world.owner.query('delete from hot_wash_answer where person_id = $1', [world.people[actor]]);
    return { body: said };
  }),
  write(contract.answerHotWashUnnamed, playing, async (world) => {
    await playedRun(world);
    await must(world, 'instructor', contract.askHotWash, { body: { state: 'open' } });
    return { body: { ...said, id: crypto.randomUUID() } };
  }),
];
