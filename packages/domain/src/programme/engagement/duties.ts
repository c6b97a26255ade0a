import { z } from 'zod';
import type { RecordContent } from './record';

/** What a member of an engagement is there for: programme staff, or focal point of the beneficiary. */
export const Duty = z.enum(['staff', 'focal_point']);
export type Duty = z.infer<typeof Duty>;

/** What of a recommendation its owner reports. */
const reported = new Set(['progress', 'state', 'reason']);

function isOnlyProgress(before: RecordContent, after: RecordContent): boolean {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].every(
    (name) =>
      reported.has(name) ||
      JSON.stringify((before as Record<string, unknown>)[name]) === JSON.stringify((after as Record<string, unknown>)[name]),
  );
}

/** A record before and after a write; null before it is made, and after it is removed. */
export interface RecordWrite {
  before: { content: RecordContent; createdBy: string } | null;
  after: RecordContent | null;
}

/**
 * Whether a member may write a record: staff all; focal points answers, their own comments, and the progress of recommendations
 * that they own.
 */
export function mayWriteRecord({ duty, personId }: { duty: Duty; personId: string }, { before, after }: RecordWrite): boolean {
  if (duty === 'staff') return true;
  if (before && after && before.content.kind !== after.kind) return false;
  const content = after ?? before?.content;
  if (content?.kind === 'answer') return true;
  if (content?.kind === 'comment') return before === null || before.createdBy === personId;
  if (content?.kind !== 'recommendation' || before === null || after === null) return false;
  return before.content.kind === 'recommendation' && before.content.ownerId === personId && isOnlyProgress(before.content, after);
}
