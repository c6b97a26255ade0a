import { z } from 'zod';
import type { ObjectFault } from '@workbench/domain';

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

/** What can stand in the way of an object of a known format, as an English sentence; names in braces are its values. */
export const objectFaults: Record<ObjectFault, string> = {
  object_not_object: 'is not a JSON object',
  object_without_id: 'has no id, so a newer version of it could never be recognised',
  object_id_repeated: 'stands in the file twice; the newest version counts',
  object_field_wrong: 'cannot be read at {field}: {problem}',
  object_too_deep: 'is nested more than {limit} deep',
  object_key_forbidden: 'has the key {key}, which is not taken',
  object_without_text: 'has neither a title nor anything else to read',
  object_sharing_group: 'is a sharing group and no event: it says who shares, and there is nothing in it to read',
  object_without_name: 'has no name; give it a property "name"',
  object_geometry_unknown: 'has the shape {geometry}; only points are read, so send the middle of it as a point',
  object_text_too_long: 'is longer than {limit} characters',
  object_without_date: 'has no date; give a date for what has none',
  object_revoked: 'was taken back by its producer, or speaks of something that was',
  object_marking_unknown:
    'carries the marking {marking}, which the file does not define or which is not understood, so nobody can say who may read it',
  object_tlp_red: 'is marked TLP:RED, for named persons only; choose the compartment of those persons and import again',
  object_marking_beyond_reach: 'is marked {tlp}, which you could not read yourself',
  object_marking_invalid: 'is marked {tlp}, for which this cell has no marking',
  object_marking_stricter:
    'is marked more strictly than the version that is here; contribute it anew, and ask for a recall of what was released',
  object_reference_unknown: 'points to {id}, which is neither in the file nor here',
  object_erased: 'was erased here and is not brought back',
};

/** The English sentence of a fault of an object with its values put in. */
export function objectFaultSentence(fault: ObjectFault, values: FaultValues): string {
  return objectFaults[fault].replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
