import type { KeyboardEvent } from 'react';
import type { TimelineEntry } from '@workbench/contract';
import { useWords } from '../../shared/words/useWords';
import { entryDirection, entryWords, whenWords } from './entry-words';
import type { Lane } from './lanes';
import classes from './timeline.module.css';

const rowHeight = 20;

interface Props {
  lane: Lane;
  name: string;
  /** Pixels of the line. */
  width: number;
  selected: ReadonlySet<string>;
  onChoose: (entry: TimelineEntry) => void;
}

/** Moves the focus among the entries of a timeline, in the order in which they stand. */
function handleArrows(event: KeyboardEvent<HTMLElement>) {
  const way = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const all = [...(event.currentTarget.closest('[data-scrolls]')?.querySelectorAll<HTMLElement>('button[data-entry]') ?? [])];
  const next = way === undefined ? undefined : all[all.indexOf(event.target as HTMLElement) + way];
  if (!next) return;
  event.preventDefault();
  event.stopPropagation();
  next.focus();
}

/** One lane: its name, and its entries as bars from when to when. */
export function LaneView({ lane, name, width, selected, onChoose }: Props) {
  const words = useWords();
  return (
    <div className={classes['lane']} role="group" aria-label={name} onKeyDown={handleArrows}>
      <span className={classes['laneName']}>
        <bdi>{name}</bdi>
      </span>
      <div style={{ position: 'relative', blockSize: lane.rows * rowHeight + 6 }}>
        {lane.bars.map(({ entry, start, length, row, isLate }, at) => {
          const isSelected = [entry.entity, entry.other].some((one) => one && selected.has(one.id));
          const said = entryWords(entry, words);
          const when = whenWords(entry, words);
          return (
            <button
              key={entry.id}
              type="button"
              data-entry={entry.id}
              data-sort={entry.sort}
              data-status={entry.status ?? undefined}
              data-selected={isSelected || undefined}
              className={classes['entry']}
              // One stop for the tabulator in each lane; arrows go on from there.
              tabIndex={at === 0 ? 0 : -1}
              data-late={isLate || undefined}
              style={{
                ...(isLate ? { insetInlineEnd: width - start - length } : { insetInlineStart: start }),
                insetBlockStart: row * rowHeight + 3,
              }}
              aria-label={`${said}, ${when}${entry.status === 'suspected' ? `, ${words.named('claimStatus', 'suspected')}` : ''}`}
              title={`${said}\n${when}`}
              onClick={() => onChoose(entry)}
            >
              <span className={classes['bar']} style={{ inlineSize: length }} />
              <span className={classes['words']} dir={entryDirection(entry, words)}>
                {said}
              </span>
            </button>
          );
        })}
      </div>
    </div>
  );
}
