import type { ActorName, World } from '@workbench/api/testing';
import * as contract from '@workbench/contract';
import { aProduct, must, open, ownItem, writes } from './write-subjects';

/** A question of a matrix as it is started. */
export const aTechniqueBody = { kind: 'ach' as const, title: 'Who sent the crates?', question: 'Before the fair?', marking: open };

/** Rows of a matrix in words. */
export const aHypothesis = { kind: 'hypothesis' as const, text: 'A smuggler did.', stance: 'plain' as const };
const anArgument = {
  kind: 'evidence' as const,
  sort: 'argument' as const,
  text: 'He paid.',
  credibility: 'low' as const,
  relevance: 'high' as const,
};

/** Evidence on an item. */
export const onItem = (itemId: string) => ({
  content: { kind: 'evidence' as const, sort: 'item' as const, text: '', relevance: 'high' as const },
  itemId,
});

/** A matrix of one hypothesis and one piece of evidence, by the actor where the actor may. */
export async function aTechnique(world: World, actor: ActorName) {
  const by = writes.includes(actor) ? actor : 'customsAnalyst';
  const { id: techniqueId } = await must(world, by, contract.startTechnique, { body: aTechniqueBody } as never);
  const rows: string[] = [];
  for (const content of [aHypothesis, anArgument]) {
    const after = await must(world, by, contract.addRow, { params: { techniqueId }, body: { content } } as never);
    rows.push((after as unknown as contract.Technique).rows.at(-1)!.id);
  }
  const [hypothesisId, evidenceId] = rows as [string, string];
  return { techniqueId, hypothesisId, evidenceId };
}

/** A row of such a matrix, as far as the address names it. */
export async function aRow(world: World, actor: ActorName) {
  const { techniqueId, evidenceId: rowId } = await aTechnique(world, actor);
  return { techniqueId, rowId };
}

/** Evidence on an item of the actor's agency, to be added. */
export async function anEvidence(world: World, actor: ActorName) {
  const { techniqueId } = await aTechnique(world, actor);
  return { params: { techniqueId }, body: onItem(await ownItem(world, actor)) };
}

/** A question of a devil's advocate as it is started. */
export const aChallengeBody = { kind: 'devils_advocacy' as const, title: 'Against the ring', question: '', marking: open };

/** A devil's advocacy and a judgement of a product on whose team the actor is, where the actor may be. */
export async function theTwoEnds(world: World, actor: ActorName) {
  const productId = await aProduct(world, actor);
  const body = { section: 'key_judgements', kind: 'judgement', text: 'They will cross.' };
  const { id: blockId } = await must(world, 'policeAnalyst', contract.addBlock, { params: { productId }, body } as never);
  const { id: techniqueId } = await must(world, 'policeAnalyst', contract.startTechnique, { body: aChallengeBody } as never);
  return { techniqueId, productId, blockId };
}

/** The two bound to each other. */
export async function aBinding(world: World, actor: ActorName): Promise<string> {
  const body = await theTwoEnds(world, actor);
  return (await must(world, 'policeAnalyst', contract.bindTechnique, { body } as never)).id;
}
