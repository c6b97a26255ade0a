import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type ReactNode } from 'react';
import type { ItemRow } from '@workbench/contract';

/** Height of a row in pixels, as the style sheet sets it. */
const rowHeight = 104;

interface Props {
  rows: readonly ItemRow[];
  /** The row that is kept in view. */
  cursorId: string | undefined;
  hasMore: boolean;
  onMore: () => void;
  children: (row: ItemRow) => ReactNode;
}

/** The items as a list that draws only what is in view and fetches on as it is scrolled. */
export function ItemList({ rows, cursorId, hasMore, onMore, children }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const list = useVirtualizer({ count: rows.length, getScrollElement: () => scroller.current, estimateSize: () => rowHeight, overscan: 6 });
  const shown = list.getVirtualItems();
  const isAtEnd = (shown.at(-1)?.index ?? 0) >= rows.length - 5;
  useEffect(() => {
    if (isAtEnd && hasMore) onMore();
  }, [isAtEnd, hasMore, onMore]);
  const place = rows.findIndex((row) => row.id === cursorId);
  useEffect(() => {
    if (place >= 0) list.scrollToIndex(place, { align: 'auto' });
  }, [place, list]);
  return (
    <div ref={scroller} style={{ overflow: 'auto', flex: 1 }}>
      <ul style={{ height: list.getTotalSize(), position: 'relative', margin: 0, padding: 0, listStyle: 'none' }}>
        {shown.map(({ index, start }) => (
          <li key={rows[index]!.id} style={{ position: 'absolute', insetBlockStart: start, insetInline: 0 }}>
            {children(rows[index]!)}
          </li>
        ))}
      </ul>
    </div>
  );
}
