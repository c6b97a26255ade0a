import * as contract from '@workbench/contract';
import { asBytes, asText, rewriting } from '@workbench/writing';
import { done, hidden, item, made, onBlock, tearLine } from './hidden-scene';
import { anAppraisal } from './review-cases';

/** What others do with a product, one block of which the reader may not see. */
export const productSteps: readonly [string, () => Promise<unknown>][] = [
  [
    'a product with a hidden title is started',
    () => done('customsAnalyst', contract.startProduct, { body: { kind: 'operational_assessment', title: 'Secret', marking: hidden } }),
  ],
  [
    "a hidden block of the reader's own product is written",
    () => done('intelligenceAnalyst', contract.writeBlock, { params: onBlock(), body: { text: 'Hidden words.' }, version: 1 }),
  ],
  [
    'it is written live',
    async () => {
      const { update } = await done('intelligenceAnalyst', contract.readBlockUpdates, { params: onBlock() });
      const written = rewriting(asBytes(update), 'Hidden words, more of them.')!;
      await done('intelligenceAnalyst', contract.addBlockUpdate, { params: onBlock(), body: { update: asText(written) } });
      await done('intelligenceAnalyst', contract.readBlockHistory, { params: onBlock() });
    },
  ],
  [
    'somebody is there',
    async () => {
      const selection = { anchor: 'AAAA', head: 'AAAA' };
      const params = { productId: made['product'] };
      await done('intelligenceAnalyst', contract.tellPresence, { params, body: { blockId: made['hidden block'], selection } });
    },
  ],
  [
    'a tear line that the reader may not see either is written for it',
    () => done('intelligenceAnalyst', contract.writeTearLine, { params: onBlock(), body: tearLine('Hidden, too.'), version: 0 }),
  ],
  [
    'that is rewritten',
    () => done('intelligenceAnalyst', contract.writeTearLine, { params: onBlock(), body: tearLine('Hidden still.'), version: 1 }),
  ],
  ['that is taken out', () => done('intelligenceAnalyst', contract.dropTearLine, { params: onBlock(), version: 2 })],
  [
    'another is written',
    () => done('intelligenceAnalyst', contract.writeTearLine, { params: onBlock(), body: tearLine('Hidden again.'), version: 0 }),
  ],
  [
    'it is commented on',
    async () => {
      const body = { blockId: made['hidden block'], start: 0, end: 6, quote: 'Hidden', body: 'From whom?' };
      made['comment'] = (await done('mentor', contract.makeComment, { params: onBlock(), body })).id;
    },
  ],
  [
    'the comment is answered',
    () =>
      done('intelligenceAnalyst', contract.answerComment, {
        params: { ...onBlock(), commentId: made['comment'] },
        body: { words: 'From those who saw it.' },
      }),
  ],
  [
    'the comment is dealt with',
    () =>
      done('intelligenceAnalyst', contract.resolveComment, {
        params: { ...onBlock(), commentId: made['comment'] },
        body: { isResolved: true },
        version: 1,
      }),
  ],
  [
    'a colleague appraises the own work for themselves',
    () =>
      done('intelligenceAnalyst', contract.writeAppraisal, {
        params: { productId: made['product'], sort: 'self' },
        body: { ...anAppraisal, isReady: true },
        version: 0,
      }),
  ],
  ['a mentor saves a phrase', () => done('mentor', contract.savePhrase, { body: { criterion: 'argument', words: 'So what?' } })],
  [
    'it rests on another hidden item',
    async () => {
      const cited = await done('intelligenceAnalyst', contract.cite, { params: onBlock(), body: { itemId: await item(hidden) } });
      made['citation'] = cited.citations.at(-1)!.id;
    },
  ],
  [
    'that is swapped for a sanitised version that the reader does not see either',
    async () => {
      const swapped = await done('intelligenceAnalyst', contract.swapCitation, {
        params: { ...onBlock(), citationId: made['citation'] },
        body: { itemId: await item(hidden) },
      });
      made['citation'] = swapped.citations.at(-1)!.id;
    },
  ],
  [
    'its tear line is taken out, since nothing is so strict any more',
    () => done('intelligenceAnalyst', contract.dropTearLine, { params: onBlock(), version: 1 }),
  ],
  [
    'it no longer does',
    () => done('intelligenceAnalyst', contract.dropCitation, { params: { ...onBlock(), citationId: made['citation'] } }),
  ],
];
