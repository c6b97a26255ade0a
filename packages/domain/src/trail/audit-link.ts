/** A row of the trail as its link of the chain is computed from; JSON and the moment in the database's own text. */
export interface ChainedRow {
  cellId: string;
  position: number;
  /** Seconds since 1970 with six decimals. */
  epoch: string;
  personId: string | null;
  agency: string | null;
  deed: string;
  subjectKind: string;
  subjectId: string | null;
  labelId: number | null;
  /** Text of the `jsonb` value. */
  detail: string;
}

/**
 * What is hashed behind the previous link: the row as PostgreSQL writes a JSON array. Strings are escaped alike by
 * PostgreSQL and JavaScript; numbers with decimals and nested JSON are taken as PostgreSQL wrote them.
 */
export function linkText(row: ChainedRow): string {
  const parts = [row.cellId, row.position, undefined, row.personId, row.agency, row.deed, row.subjectKind, row.subjectId, row.labelId];
  return `[${parts.map((part) => (part === undefined ? row.epoch : JSON.stringify(part))).join(', ')}, ${row.detail}]`;
}
