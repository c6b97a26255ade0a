import type { ChainedRow } from './audit-link';

/** A row of the trail with the links that are stored in it and the one that its words give. */
export interface CheckedRow extends ChainedRow {
  previousHash: string;
  hash: string;
  /** Link over `previousHash` and the row as it stands, computed anew. */
  computed: string;
  /** Link that the row would give at another place: the one after the row whose link it names. Undefined when it names none. */
  elsewhere?: { position: number; computed: string } | undefined;
}

/** The last link of a chain: as the database has it, or as it was kept outside. */
export interface ChainHead {
  position: number;
  hash: string;
}

/** What is wrong with a chain, and where. */
export type ChainFault =
  | { kind: 'changed' | 'link_broken'; row: ChainedRow }
  | { kind: 'moved'; row: ChainedRow; from: number }
  | { kind: 'removed'; from: number; to: number; before: ChainedRow | undefined }
  | { kind: 'head_missing' | 'head_differs'; head: ChainHead | undefined; last: ChainHead | undefined };

/**
 * Faults of one chain whose rows come in order of their places. Each row is judged by what is stored beside it, so that
 * one changed row is one fault and not as many as there are rows behind it.
 */
export function chainFaults(rows: readonly CheckedRow[], head: ChainHead | undefined): ChainFault[] {
  const faults: ChainFault[] = [];
  let expected = 1;
  let previous: CheckedRow | undefined;
  for (const row of rows) {
    if (row.position > expected) faults.push({ kind: 'removed', from: expected, to: row.position - 1, before: row });
    if (row.computed !== row.hash) {
      const { elsewhere } = row;
      faults.push(elsewhere?.computed === row.hash ? { kind: 'moved', row, from: elsewhere.position } : { kind: 'changed', row });
    } else if (row.position === expected && row.previousHash !== (previous?.hash ?? '')) {
      faults.push({ kind: 'link_broken', row });
    }
    expected = row.position + 1;
    previous = row;
  }
  const last = previous && { position: previous.position, hash: previous.hash };
  if (!head) {
    if (last) faults.push({ kind: 'head_missing', head, last });
  } else if (head.position > (last?.position ?? 0)) {
    faults.push({ kind: 'removed', from: (last?.position ?? 0) + 1, to: head.position, before: undefined });
  } else if (last && (head.position < last.position || head.hash !== last.hash)) {
    faults.push({ kind: 'head_differs', head, last });
  }
  return faults;
}
