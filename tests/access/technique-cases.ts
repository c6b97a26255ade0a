import * as contract from '@workbench/contract';
import { aBinding, aHypothesis, anEvidence, aRow, aTechnique, aTechniqueBody, theTwoEnds } from './technique-subjects';
import { analysis, drafting, everyRole, hiddenTo, must, write, writes, type WriteCase } from './write-subjects';

/** Writes on structured techniques. */
export const techniqueCases: readonly WriteCase[] = [
  write(contract.startTechnique, everyRole(analysis), async () => ({ body: aTechniqueBody })),
  write(contract.renameTechnique, hiddenTo(analysis), async (world, actor) => ({
    params: { techniqueId: (await aTechnique(world, actor)).techniqueId },
    body: { title: 'Who sent them?', question: '' },
    version: 1,
  })),
  write(contract.showRatings, hiddenTo(analysis), async (world, actor) => ({
    params: { techniqueId: (await aTechnique(world, actor)).techniqueId },
    body: {},
    version: 1,
  })),
  write(contract.deleteTechnique, hiddenTo(analysis), async (world, actor) => ({
    params: { techniqueId: (await aTechnique(world, actor)).techniqueId },
  })),
  write(contract.addRow, hiddenTo(analysis), (world, actor) => anEvidence(world, actor)),
  write(contract.changeRow, hiddenTo(analysis), async (world, actor) => {
    const { techniqueId, hypothesisId: rowId } = await aTechnique(world, actor);
    return { params: { techniqueId, rowId }, body: { content: { ...aHypothesis, stance: 'null' } }, version: 1 };
  }),
  write(contract.removeRow, hiddenTo(analysis), async (world, actor) => ({ params: await aRow(world, actor), version: 1 })),
  write(contract.restoreRow, hiddenTo(analysis), async (world, actor) => {
    const params = await aRow(world, actor);
    const by = writes.includes(actor) ? actor : 'customsAnalyst';
    await must(world, by, contract.removeRow, { params, version: 1 } as never);
    return { params, body: {}, version: 2 };
  }),
  write(contract.rateCell, hiddenTo(analysis), async (world, actor) => {
    const { techniqueId, ...cell } = await aTechnique(world, actor);
    return { params: { techniqueId }, body: { phase: 'alone', ...cell, value: 'II' }, version: 0 };
  }),
  write(contract.bindTechnique, everyRole(drafting), async (world, actor) => ({ body: await theTwoEnds(world, actor) })),
  write(contract.unbindTechnique, everyRole(drafting), async (world, actor) => ({
    params: { bindingId: await aBinding(world, actor) },
  })),
];
