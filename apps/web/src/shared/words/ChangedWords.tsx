import { diffWordsWithSpace } from 'diff';
import { useMemo } from 'react';

/** Words of two versions in one: what was taken out is struck, what came in is underlined. */
export function ChangedWords({ before, after }: { before: string; after: string }) {
  const parts = useMemo(() => diffWordsWithSpace(before, after), [before, after]);
  return (
    <p style={{ margin: 0, whiteSpace: 'pre-wrap' }} dir="auto">
      {parts.map((part, place) => {
        const key = `${place} ${part.value}`;
        if (part.added) return <ins key={key}>{part.value}</ins>;
        if (part.removed) return <del key={key}>{part.value}</del>;
        return <span key={key}>{part.value}</span>;
      })}
    </p>
  );
}
