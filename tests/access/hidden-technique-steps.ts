import * as contract from '@workbench/contract';
import { done, hidden, item, made, onBlock } from './hidden-scene';
import { aChallengeBody, aHypothesis, aTechniqueBody, onItem } from './technique-subjects';

const on = (techniqueId: string | undefined) => ({ techniqueId });

/** What others do with techniques: hidden ones, and what each rates alone in one that the reader sees. */
export const techniqueSteps: readonly [string, () => Promise<unknown>][] = [
  [
    'a technique is started under a marking that the reader does not see, worked on and thrown away',
    async () => {
      const { id } = await done('policeAnalyst', contract.startTechnique, { body: { ...aTechniqueBody, marking: hidden } });
      const after = await done('policeAnalyst', contract.addRow, { params: on(id), body: { content: aHypothesis } });
      await done('policeAnalyst', contract.addRow, { params: on(id), body: onItem(await item(hidden)) });
      const params = { techniqueId: id, rowId: after.rows[0]!.id };
      await done('policeAnalyst', contract.changeRow, {
        params,
        body: { content: { ...aHypothesis, text: 'Somebody else.' } },
        version: 1,
      });
      await done('policeAnalyst', contract.removeRow, { params, version: 2 });
      await done('policeAnalyst', contract.showRatings, { params: on(id), body: {}, version: 1 });
      await done('intelligenceAnalyst', contract.cite, { params: onBlock(), body: { techniqueId: id } });
      await done('policeAnalyst', contract.deleteTechnique, { params: on(id) });
    },
  ],
  [
    'one that they do not see is bound to a judgement that they do, and one that they see to a judgement that they do not',
    async () => {
      const { id } = await done('intelligenceAnalyst', contract.startTechnique, { body: { ...aChallengeBody, marking: hidden } });
      const productId = made['product'];
      const ends = [
        { techniqueId: id, productId, blockId: made['open judgement'] },
        { techniqueId: made['open challenge'], productId, blockId: made['hidden judgement'] },
      ];
      for (const body of ends) {
        const bound = await done('intelligenceAnalyst', contract.bindTechnique, { body });
        await done('intelligenceAnalyst', contract.unbindTechnique, { params: { bindingId: bound.id } });
        await done('intelligenceAnalyst', contract.bindTechnique, { body });
      }
    },
  ],
  [
    'one that they do not see takes evidence that they do',
    async () => {
      const { id } = await done('policeAnalyst', contract.startTechnique, { body: { ...aTechniqueBody, marking: hidden } });
      await done('policeAnalyst', contract.addRow, { params: on(id), body: onItem(made['open item']!) });
    },
  ],
  [
    'colleagues rate alone in a technique that the reader sees',
    async () => {
      const { rows } = await done('policeAnalyst', contract.readTechnique, { params: on(made['open technique']) });
      const [hypothesisId, evidenceId] = rows.map((row) => row.id);
      const body = { phase: 'alone', hypothesisId, evidenceId, value: 'II' };
      await done('policeAnalyst', contract.rateCell, { params: on(made['open technique']), body, version: 0 });
      await done('cellLead', contract.rateCell, { params: on(made['open technique']), body: { ...body, value: 'CC' }, version: 0 });
      await done('cellLead', contract.rateCell, { params: on(made['open technique']), body: { ...body, value: null }, version: 1 });
    },
  ],
];
