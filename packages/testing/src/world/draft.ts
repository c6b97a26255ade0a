import { canonical, markingKey, maySee, type Marking, type Reader } from '@workbench/domain';
import type { Random } from '../random';
import type { Rows } from './rows';

/** Somebody of a cell under construction. */
export interface Seat extends Reader {
  personId: string;
}

/** A cell under construction, with what later steps draw from. */
export interface CellDraft {
  id: string;
  agencies: string[];
  compartments: string[];
  seats: Seat[];
  gradingScheme: 'admiralty' | 'europol4x4' | 'uk3x5x2';
  yardstick: 'phia' | 'icd203';
  /** Marking of each label of the cell by its id. */
  markings: Map<number, Marking>;
}

/** Days on which levels end and markings are looked at again: before, on and after those on which the clocks of cells stand. */
export const exerciseDays = ['2031-04-02', '2031-04-20', '2031-04-30', '2031-05-01', '2031-05-02', '2031-06-15'];

/** A world under construction. */
export interface Draft {
  random: Random;
  rows: Rows;
  /** A moment of the exercise; some coincide, so that orders with ties are met. */
  moment(): string;
  /** A word that nothing else in the world holds. */
  rareWord(): string;
  /** Label of a marking, made when it is new. */
  labelOf(cell: CellDraft, marking: Marking): number;
}

/** Starts an empty world. */
export function startDraft(random: Random, rows: Rows): Draft {
  let nextLabel = 1;
  let words = 0;
  const labels = new Map<string, number>();
  return {
    random,
    rows,
    moment: () => new Date(Date.UTC(2031, 3, random.whole(1, 28), random.whole(0, 5) * 4)).toISOString(),
    rareWord: () =>
      `zyx${(words += 1)
        .toString(26)
        .padStart(4, '0')
        .replaceAll(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)]!)}`,
    labelOf(cell, given) {
      const marking = canonical(given);
      const key = `${cell.id} ${markingKey(marking)}`;
      const known = labels.get(key);
      if (known !== undefined) return known;
      const id = nextLabel;
      // Steps hide how many labels other cells have, as an identity column does.
      nextLabel += random.whole(1, 3);
      labels.set(key, id);
      cell.markings.set(id, marking);
      rows.label.push({
        cell_id: cell.id,
        id,
        level: marking.level,
        releasable_to: marking.releasableTo === 'all' ? null : marking.releasableTo,
        compartments: marking.compartments,
        originators: marking.originators,
        originator_control: marking.originatorControl,
        declassify_on: marking.declassifyOn ?? null,
      });
      return id;
    },
  };
}

/** Those of labelled rows that somebody sees. */
export function seenBy<T extends { label_id: number; cell_id: string }>(cell: CellDraft, seat: Reader, rows: readonly T[]): T[] {
  return rows.filter((row) => row.cell_id === cell.id && maySee(seat, cell.markings.get(row.label_id)!));
}
