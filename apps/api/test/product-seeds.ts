import {
  addBlock,
  cite,
  decideReview,
  readProduct,
  startProduct,
  submitProduct,
  writeBlock,
  type Block,
  type MarkingChoice,
  type Product,
} from '@workbench/contract';
import type { ActorName } from './small-cell';
import type { World } from './world';

/** A whole judgement: likely, moderate confidence. */
export const aJudgement = {
  likelihoodTerm: 'likely',
  probability: 0.7,
  confidence: 'moderate',
  confidenceReasons: 'Two independent sources, one gap.',
  horizon: 'three months',
  wouldChange: 'A border record that shows the lorry elsewhere.',
} as const;

const open: MarkingChoice = { level: 0, releasableTo: 'all', compartments: [], originatorControl: false };

/** Starts an assessment, releasable to all unless said otherwise, and returns its id. */
export async function startedProduct(world: World, as: ActorName = 'intelligenceAnalyst', marking: MarkingChoice = open): Promise<string> {
  const { answer } = await world.ask(as, startProduct, {
    body: { kind: 'operational_assessment', title: 'Crossings in the north', marking },
  });
  return answer.id;
}

/** Adds a judgement with words to a draft, resting on items. */
export async function writtenJudgement(
  world: World,
  productId: string,
  text: string,
  itemIds: readonly string[],
  as: ActorName = 'intelligenceAnalyst',
): Promise<Block> {
  const added = await world.ask(as, addBlock, { params: { productId }, body: { section: 'key_judgements', kind: 'judgement' } });
  const params = { productId, blockId: added.answer.id };
  await world.ask(as, writeBlock, { params, body: { text, judgement: aJudgement }, version: 1 });
  let block = added.answer;
  for (const itemId of itemIds) block = (await world.ask(as, cite, { params, body: { itemId } })).answer;
  return block;
}

/** The product as somebody reads it. */
export async function productFor(world: World, as: ActorName, productId: string): Promise<Product> {
  return (await world.ask(as, readProduct, { params: { productId } })).answer;
}

/** Submits the draft and lets the mentor approve it. */
export async function approved(world: World, productId: string, as: ActorName = 'intelligenceAnalyst'): Promise<Product> {
  const draft = await productFor(world, as, productId);
  const submitted = await world.ask(as, submitProduct, { params: { productId }, body: {}, version: draft.version });
  const decided = await world.ask('mentor', decideReview, {
    params: { productId },
    body: { outcome: 'approved', words: 'Clear.' },
    version: submitted.answer.version,
  });
  return decided.answer;
}
