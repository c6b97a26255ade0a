import type { TriageCard, TriageChange, TriageResult } from '@workbench/contract';
import { choiceOf, toTag, type TriageChoice } from '@workbench/domain';

/** What is done with an item in the queue: how far the reader is, who works on it, its tags. */
export type Deed =
  | { kind: 'state'; choice: TriageChoice }
  | { kind: 'assign'; to: TriageCard['assignment']['to'] }
  | { kind: 'tag'; add: readonly string[]; remove: readonly string[] };

/** One deed on one item. */
export interface Step {
  itemId: string;
  deed: Deed;
}

/** A card as it will be when the deed is acknowledged. */
export function withDeed(card: TriageCard, deed: Deed): TriageCard {
  if (deed.kind === 'state') {
    const reason = deed.choice.state === 'discarded' ? deed.choice.reason : null;
    return { ...card, own: { ...card.own, state: deed.choice.state, reason } };
  }
  if (deed.kind === 'assign') return { ...card, assignment: { ...card.assignment, to: deed.to } };
  const kept = card.tags.filter((tag) => !deed.remove.includes(tag));
  return { ...card, tags: [...new Set([...kept, ...deed.add.map(toTag)])].toSorted() };
}

/** A deed as the server takes it, based on the card that the reader saw. */
export function toChange({ itemId, deed }: Step, card: TriageCard): TriageChange {
  if (deed.kind === 'state') return { kind: 'state', itemId, choice: deed.choice, version: card.own.version };
  if (deed.kind === 'assign') return { kind: 'assign', itemId, personId: deed.to?.personId ?? null, version: card.assignment.version };
  return { kind: 'tag', itemId, add: [...deed.add], remove: [...deed.remove] };
}

/** Whether the deed changes anything on the card. */
export function changes(card: TriageCard, deed: Deed): boolean {
  return !isSame(withDeed(card, deed), card, deed.kind);
}

function isSame(one: TriageCard, other: TriageCard, kind: Deed['kind']): boolean {
  if (kind === 'state') return one.own.state === other.own.state && one.own.reason === other.own.reason;
  if (kind === 'assign') return one.assignment.to?.personId === other.assignment.to?.personId;
  return one.tags.join('\n') === other.tags.join('\n');
}

/**
 * The deed that brings back what was before a deed that was done. Undefined when somebody has changed the same since: what they
 * decided is not overwritten. Tags come and go one by one, so of them only those of the deed itself are brought back.
 */
export function undoOf(kind: Deed['kind'], { before, now }: TriageResult, current: TriageCard): Deed | undefined {
  if (!before || !now) return undefined;
  if (kind === 'tag') {
    const add = before.tags.filter((tag) => !now.tags.includes(tag) && !current.tags.includes(tag));
    const remove = now.tags.filter((tag) => !before.tags.includes(tag) && current.tags.includes(tag));
    return add.length + remove.length > 0 ? { kind, add, remove } : undefined;
  }
  if (!isSame(current, now, kind)) return undefined;
  return kind === 'state' ? { kind, choice: choiceOf(before.own) } : { kind, to: before.assignment.to };
}
