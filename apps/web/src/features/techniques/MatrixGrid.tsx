import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { TechniqueRow } from '@workbench/contract';
import type { Consistency } from '@workbench/domain';
import { keyOf } from '../../shared/keys/key-of';
import { useWords } from '../../shared/words/useWords';
import { codeKeys, placeAfter, placeToRateNext, type Orientation, type Place } from './code-keys';
import type { CellView, MatrixView } from './matrix-view';
import classes from './techniques.module.css';

interface Props {
  view: MatrixView;
  labels: ReadonlyMap<string, string>;
  orientation: Orientation;
  place: Place;
  onPlace: (place: Place) => void;
  /** Rates a cell; absent for those who only look on. */
  onRate?: ((cell: CellView, value: Consistency | null) => void) | undefined;
  /** What stands at the edge of the matrix: beside its rows, and above its columns, which are narrow when there are many. */
  head: (row: TechniqueRow, isNarrow: boolean) => ReactNode;
  isDense: boolean;
}

/** What a key does to the cell: a code, taking the rating back, or nothing. */
function valueOf(key: string | undefined): Consistency | null | undefined {
  if (key === 'Delete' || key === 'Backspace') return null;
  return codeKeys.find(([one]) => one === key)?.[1];
}

/** The matrix: arrows move, a key rates and goes on to the next hypothesis of the same evidence. */
export function MatrixGrid({ view, labels, orientation, place, onPlace, onRate, head, isDense }: Props) {
  const { t, named, direction } = useWords();
  const [isWithin, setWithin] = useState(false);
  const current = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isWithin) current.current?.focus();
  }, [place, isWithin, orientation]);
  const { hypotheses, evidence } = view;
  const size = { hypothesis: hypotheses.length, evidence: evidence.length };
  const handleKey = (event: KeyboardEvent, cell: CellView) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const key = keyOf(event.nativeEvent);
    const next = placeAfter(key ?? '', place, size, { orientation, isMirrored: direction === 'rtl' });
    const value = valueOf(key);
    if (next) onPlace(next);
    else if (value !== undefined && onRate) {
      onRate(cell, value);
      if (value !== null) onPlace(placeToRateNext(place, size));
    } else return;
    event.preventDefault();
  };
  const cellAt = (at: Place) => {
    const cell = view.cellOf(hypotheses[at.hypothesis]!.id, evidence[at.evidence]!.id);
    const isCurrent = at.hypothesis === place.hypothesis && at.evidence === place.evidence;
    const value = cell.rating?.value ?? null;
    const said = {
      hypothesis: labels.get(cell.hypothesisId) ?? '',
      evidence: labels.get(cell.evidenceId) ?? '',
      value: named('ach.code', value ?? 'none'),
    };
    return (
      <td key={`${at.hypothesis} ${at.evidence}`} aria-selected={isCurrent}>
        <button
          type="button"
          ref={isCurrent ? current : undefined}
          className={classes['cell']}
          data-value={value ?? undefined}
          data-disputed={cell.isDisputed || undefined}
          tabIndex={isCurrent ? 0 : -1}
          aria-label={t(cell.isDisputed ? 'ach.cell.disputed' : 'ach.cell', said)}
          onFocus={() => {
            setWithin(true);
            if (!isCurrent) onPlace(at);
          }}
          onBlur={() => setWithin(false)}
          onKeyDown={(event) => handleKey(event, cell)}
        >
          {value ?? '·'}
        </button>
      </td>
    );
  };
  const [down, across] = orientation === 'rows' ? [hypotheses, evidence] : [evidence, hypotheses];
  return (
    <section className={classes['scroll']}>
      <table className={classes['matrix']} data-dense={isDense || undefined} role="grid" aria-label={t('ach.matrix')}>
        <thead>
          <tr>
            <th scope="col" aria-label={t('ach.matrix')} />
            {across.map((row) => (
              <th key={row.id} scope="col">
                {head(row, isDense)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {down.map((row, y) => (
            <tr key={row.id}>
              <th scope="row">{head(row, false)}</th>
              {across.map((_, x) => cellAt(orientation === 'rows' ? { hypothesis: y, evidence: x } : { hypothesis: x, evidence: y }))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
