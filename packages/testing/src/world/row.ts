/** A row as the database keeps it: column names and JSON values. Times are ISO 8601, bytes PostgreSQL's hex form. */
export type Id = string;
export type Time = string;

/** What identifies a row of a cell. */
export interface InCell {
  cell_id: Id;
}
/** A row that may be secret. */
export interface Labelled extends InCell {
  label_id: number;
}
