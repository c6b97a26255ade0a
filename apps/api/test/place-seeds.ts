import type { ClaimCard } from '@workbench/contract';
import { claimed } from './item-seeds';
import type { World } from './world';

/** A place with a position, claimed on an item by the police analyst. */
export async function placed(world: World, itemId: string, name: string, position: string): Promise<ClaimCard['subject']> {
  const { subject } = await claimed(world, 'policeAnalyst', itemId, {
    subject: { new: { kind: 'place', name } },
    predicate: 'position',
    object: { value: position },
  });
  return subject;
}
