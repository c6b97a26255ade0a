import type { CellDesk } from '@workbench/contract';
import { mayDo } from '@workbench/domain';
import { useKeys } from '../../shared/keys/useKeys';
import { useCommands } from './useCommands';
import { useDesk } from './useDesk';

/** The keys of the queue, for the ticked items or else the one at the cursor. */
export function useTriageKeys(cell: CellDesk, ids: readonly string[]): void {
  const { ask, undo } = useDesk();
  const { read, shoebox, discard } = useCommands();
  const maySort = mayDo(cell.me.role, 'triage_items');
  const on = (work: (ids: readonly string[]) => void) => () => {
    if (ids.length > 0) work(ids);
  };
  useKeys({
    r: on(read),
    s: on(shoebox),
    d: on(discard),
    ...(maySort ? { t: on((itemIds) => ask({ what: 'tag', itemIds })), a: on((itemIds) => ask({ what: 'assign', itemIds })) } : {}),
    u: undo,
  });
}
