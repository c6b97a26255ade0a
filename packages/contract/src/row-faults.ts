import { z } from 'zod';

/**
 * What can stand in the way of a row of a file, with the sentence that ships in English; names in braces are its values.
 * The web shows its own sentence in the reader's language.
 */
export const rowFaults = {
  too_many_cells: 'has {cells} cells for {columns} columns; put quotes around cells that hold the separator',
  not_json: 'is not valid JSON; each line must hold one complete object',
  not_object: 'is not a JSON object',
  no_text: 'has no text',
  text_too_long: 'is longer than {limit} characters; split it',
  null_character: 'holds a null character; the file may not be UTF-8',
  date_unclear: '"{value}" is not a date that is understood; write it as 2031-04-09',
  no_date: 'has no date; map a date column or give a date for rows without one',
  kind_unknown: '"{value}" is not a kind of item; use one of {kinds}',
  language_unknown: 'is not a language code; use en, fr, pt, ar or another ISO 639 code',
} as const;

/** One of the faults. */
export const RowFault = z.enum(Object.keys(rowFaults) as [keyof typeof rowFaults, ...(keyof typeof rowFaults)[]]);
export type RowFault = z.infer<typeof RowFault>;

/** Values that a sentence names. */
export const FaultValues = z.record(z.string(), z.union([z.string(), z.number()]));
export type FaultValues = z.infer<typeof FaultValues>;

/** The English sentence of a fault with its values put in. */
export function faultSentence(fault: RowFault, values: FaultValues): string {
  return rowFaults[fault].replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
