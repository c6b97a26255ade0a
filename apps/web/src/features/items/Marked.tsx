import type { ItemMatch } from '@workbench/contract';

/** Words with those that a search found marked. */
export function Marked({ text, stretches }: { text: string; stretches: ItemMatch['title'] }) {
  return (
    <>
      {stretches.map(({ start, end }, at) => (
        <span key={start}>
          {text.slice(stretches[at - 1]?.end ?? 0, start)}
          <mark className="found">{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(stretches.at(-1)?.end ?? 0)}
    </>
  );
}
