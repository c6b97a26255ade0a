import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useEffect, useRef, useState } from 'react';

/** On which side of a row another one is dropped. */
export type DropSide = 'before' | 'after';

const sideOf = (row: Element, clientY: number): DropSide => {
  const { top, height } = row.getBoundingClientRect();
  return clientY < top + height / 2 ? 'before' : 'after';
};

/**
 * Lets a row be dragged by its handle, and others be dropped before or after it. Both refs are there as long as `isOn`.
 * `side` is where the row that is dragged over it would go.
 */
export function useRowDrag(serial: string, isOn: boolean, onDrop: (dropped: string, side: DropSide) => void) {
  const row = useRef<HTMLTableRowElement>(null);
  const handle = useRef<HTMLSpanElement>(null);
  const drop = useRef(onDrop);
  const [side, setSide] = useState<DropSide>();
  useEffect(() => {
    drop.current = onDrop;
  });
  useEffect(() => {
    const [element, dragHandle] = [row.current, handle.current];
    if (!isOn || !element || !dragHandle) return undefined;
    return combine(
      draggable({ element, dragHandle, getInitialData: () => ({ inject: serial }) }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => typeof source.data['inject'] === 'string' && source.data['inject'] !== serial,
        onDrag: ({ location }) => setSide(sideOf(element, location.current.input.clientY)),
        onDragLeave: () => setSide(undefined),
        onDrop: ({ source, location }) => {
          setSide(undefined);
          drop.current(source.data['inject'] as string, sideOf(element, location.current.input.clientY));
        },
      }),
    );
  }, [serial, isOn]);
  return { row, handle, side };
}
