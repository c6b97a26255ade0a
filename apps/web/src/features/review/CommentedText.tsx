import { useRef } from 'react';
import type { Block, Comment } from '@workbench/contract';
import { selectionIn } from '../../shared/words/selection';

/** Words of a block that somebody wants to comment on. */
export interface CommentTarget {
  blockId: string;
  start: number;
  end: number;
  quote: string;
}

/** The words of a block with the commented ones marked; selecting words offers a comment. */
export function CommentedText({
  block,
  comments,
  onSelect,
}: {
  block: Block;
  comments: readonly Comment[];
  onSelect: (target: CommentTarget) => void;
}) {
  const text = useRef<HTMLParagraphElement>(null);
  const standing = comments.flatMap(({ place, resolved }) => (place?.blockId === block.id && !resolved ? [place] : []));
  const edges = [...new Set([0, block.text.length, ...standing.flatMap(({ start, end }) => [start, end])])].toSorted((a, b) => a - b);
  const notice = () => {
    const place = text.current ? selectionIn(text.current) : undefined;
    if (place) onSelect({ blockId: block.id, ...place, quote: block.text.slice(place.start, place.end) });
  };
  return (
    <p
      ref={text}
      style={{ margin: 0, whiteSpace: 'pre-wrap' }}
      dir="auto"
      onMouseUp={notice}
      onKeyUp={notice}
      tabIndex={0}
      data-commentable
    >
      {edges.slice(0, -1).map((start, index) => {
        const words = block.text.slice(start, edges[index + 1]);
        return standing.some((place) => place.start <= start && place.end >= edges[index + 1]!) ? (
          <mark key={start} className="comment">
            {words}
          </mark>
        ) : (
          <span key={start}>{words}</span>
        );
      })}
    </p>
  );
}
