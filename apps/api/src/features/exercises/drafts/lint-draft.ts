import type { AnswerOf, lintPackDraft } from '@workbench/contract';
import { keyOfEntry, partOfFile, type DraftEntry, type DraftPart, type ExercisePack } from '@workbench/domain';
import { lintOf } from '../../../records/pack-lint/lint-of';

/** Most faults that are told at once. */
const mostFaults = 500;

/** Faults of the pack that a draft makes, each with the part and the record that it is about. */
export async function lintDraft(
  pack: ExercisePack,
  entries: readonly (DraftEntry & { id: string })[],
): Promise<AnswerOf<typeof lintPackDraft>> {
  const faults = await lintOf(pack);
  const ids = new Map(entries.toReversed().map((entry) => [`${entry.part} ${keyOfEntry(entry)}`, entry.id]));
  const manifest = entries.find(({ part }) => part === 'manifest')?.id ?? null;
  const recordOf = (part: DraftPart | undefined, key: string) => (part === 'manifest' ? manifest : (ids.get(`${part} ${key}`) ?? null));
  const told = faults.slice(0, mostFaults).map((fault) => {
    const part = partOfFile(fault.file);
    return { ...fault, part: part ?? null, recordId: recordOf(part, fault.key) };
  });
  return { faults: told, faultCount: faults.length };
}
