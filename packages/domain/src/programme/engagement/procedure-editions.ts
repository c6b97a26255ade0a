import type { ContentOf, RecordContent } from './record';

/** Why a procedure may not be changed in some way. */
export type EditionFault =
  /** An approved edition is changed: that needs a draft of the next one. */
  | 'edition_stands'
  /** The number is not that of the edition that is written. */
  | 'edition_skips';

type Procedure = ContentOf<'procedure'>;

/**
 * Whether a procedure may go from one version to the next: a draft keeps its edition until it is approved, an approved edition stays
 * as it is but for the day on which it is looked at again, and after it comes a draft of the edition that follows.
 */
export function editionFault(before: Procedure, after: Procedure): EditionFault | null {
  if (before.state === 'draft') return after.edition === before.edition ? null : 'edition_skips';
  if (after.state === 'draft') return after.edition === before.edition + 1 ? null : 'edition_skips';
  const words = (content: Procedure) => JSON.stringify({ ...content, reviewOn: null }, [...Object.keys(content).toSorted(), 'who', 'does']);
  return words(before) === words(after) ? null : 'edition_stands';
}

/** A version of a record, as far as editions hang on it. */
interface Version {
  version: number;
  content: RecordContent;
  isRemoved: boolean;
  editedBy: string;
  editedAt: string;
}

/** An edition of a procedure that was approved. */
export interface Edition {
  edition: number;
  /** As it was approved. */
  content: Procedure;
  approvedBy: string;
  approvedAt: string;
  /** Day on which it is looked at again, as it was set last. */
  reviewOn: string | null;
}

/** Approved editions of a procedure from its versions in any order, the newest first. */
export function editionsOf(versions: readonly Version[]): Edition[] {
  const editions = new Map<number, Edition>();
  for (const { content, editedBy, editedAt } of versions.toSorted((a, b) => a.version - b.version)) {
    if (content.kind !== 'procedure' || content.state !== 'approved') continue;
    const known = editions.get(content.edition);
    editions.set(content.edition, {
      ...(known ?? { edition: content.edition, content, approvedBy: editedBy, approvedAt: editedAt }),
      reviewOn: content.reviewOn,
    });
  }
  return [...editions.values()].toSorted((a, b) => b.edition - a.edition);
}

/** The edition that was in force on a day; undefined before the first was approved. */
export function editionOn(editions: readonly Edition[], day: string): Edition | undefined {
  return editions.find(({ approvedAt }) => approvedAt.slice(0, 10) <= day);
}
