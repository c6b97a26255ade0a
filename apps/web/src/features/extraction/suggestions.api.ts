import { useMutation, useQueryClient } from '@tanstack/react-query';
import { dismissSuggestion, makeClaim, type Item } from '@workbench/contract';
import type { Suggestion } from '@workbench/domain';
import { call } from '../../shared/api/call';
import { suggestionsQuery } from '../../shared/api/claims.api';
import type { PickedEntity } from '../../shared/claims/EntityPicker';

/** Passes over a suggestion, or brings it back. */
export function useDismiss(cellId: string, item: Item) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ row: { start, end, kind }, isDismissed }: { row: Suggestion; isDismissed: boolean }) =>
      call(dismissSuggestion, {
        params: { cellId, itemId: item.id },
        body: { version: item.version, start, end, kind, isDismissed },
      }),
    onSettled: () => client.invalidateQueries({ queryKey: suggestionsQuery(cellId, item.id).queryKey }),
  });
}

/** A suggestion and whom it names. */
export interface Naming {
  row: Suggestion;
  subject: PickedEntity;
}

/**
 * Takes suggestions that name somebody or something: each becomes a claim that this is the name, on its words. Of several that
 * name the same new one, the first makes the entity. What was claimed before one failed stays claimed.
 */
export function useTakeAll(cellId: string, item: Item) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (all: readonly Naming[]) => {
      const made = new Map<string, string>();
      for (const { row, subject } of all) {
        const key = `${subject.kind} ${subject.name}`;
        const entityId = subject.id ?? made.get(key);
        const claim = await call(makeClaim, {
          params: { cellId },
          body: {
            subject: entityId ? { entityId } : { new: { kind: subject.kind, name: subject.name } },
            predicate: 'name',
            object: { value: row.entityIds.length > 0 ? row.text : subject.name },
            status: 'confirmed',
            basis: { itemId: item.id, version: item.version, start: row.start, end: row.end },
          },
        });
        made.set(key, claim.subject.id);
      }
    },
    onSettled: () =>
      Promise.all(['claims', 'entities', 'dossier', 'graph'].map((key) => client.invalidateQueries({ queryKey: [key, cellId] }))),
  });
}
