import type { ActorName, World } from '@workbench/api/testing';
import * as contract from '@workbench/contract';
import { must, open, ownItem, writes } from './write-subjects';

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
