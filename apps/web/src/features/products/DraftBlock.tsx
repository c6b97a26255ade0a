import { memo, useCallback, useRef, useState, type ComponentProps } from 'react';
import { blockAnchor, useArrivalAtBlock } from '../../shared/products/block-place';
import { BlockAfar } from './BlockAfar';
import { BlockEditor } from './BlockEditor';
import classes from './products.module.css';
import { useNear } from './useNear';

interface Props extends Omit<ComponentProps<typeof BlockEditor>, 'hasFocus'> {
  /** Drawn open wherever it is: somebody has just added it, or what was typed in it is not yet with the server. */
  isWanted: boolean;
}

/** About how tall a block is when it is open, in pixels, until it has been drawn once. */
function height({ text, kind, citations }: Props['block']): number {
  return 120 + Math.max(2, Math.ceil(text.length / 150)) * 22 + citations.length * 24 + (kind === 'judgement' ? 130 : 0);
}

/**
 * A block of a draft: its words alone until it comes near the screen, from then on with all that can be done with it. A product of
 * forty pages would else draw a hundred editors with their controls before the first key.
 */
export const DraftBlock = memo(function DraftBlock({ isWanted, ...props }: Props) {
  const { block, cell } = props;
  const place = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<'by nearness' | 'by hand'>();
  const isOpen = opened !== undefined || isWanted || !('IntersectionObserver' in window);
  // Whoever stands on the button of a closed block goes on in its words.
  const handleNear = useCallback(() => setOpened(place.current?.contains(document.activeElement) ? 'by hand' : 'by nearness'), []);
  useNear(place, isOpen, handleNear);
  useArrivalAtBlock(place, block.id);
  return (
    <div
      ref={place}
      className={classes['block']}
      style={{ containIntrinsicBlockSize: `auto ${height(block)}px` }}
      data-block={block.kind}
      id={blockAnchor(block.id)}
    >
      {isOpen ? (
        <BlockEditor {...props} hasFocus={opened === 'by hand'} />
      ) : (
        <BlockAfar block={block} cell={cell} onOpen={() => setOpened('by hand')} />
      )}
    </div>
  );
});
