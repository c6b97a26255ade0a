import { AgencyCode } from '@workbench/domain';
import type { Me, Trx } from '../platform/as-actor';
import { readClock } from '../platform/exercise-clock';

/** What a document needs of the cell in which it is written out. */
export interface DocumentCell {
  /** The exercise's line for the head and foot of each page. */
  banner: string;
  levels: readonly string[];
  yardstick: string;
  /** The exercise clock, ISO 8601. */
  asOf: string;
  agencies: ReadonlyMap<AgencyCode, Readonly<Record<string, string>>>;
}

/** The cell of the reader, as documents need it. */
export async function getDocumentCell(trx: Trx, me: Me): Promise<DocumentCell> {
  const cell = await trx.selectFrom('cell').select(['banner', 'levels', 'yardstick']).where('id', '=', me.cellId).executeTakeFirstOrThrow();
  const agencies = await trx.selectFrom('agency').select(['code', 'names']).where('cellId', '=', me.cellId).orderBy('code').execute();
  const named = agencies.map(({ code, names }) => [AgencyCode.parse(code), names as Record<string, string>] as const);
  return { ...cell, asOf: (await readClock(trx)).toISOString(), agencies: new Map(named) };
}

/** An agency by its code and, where it has one, its name in a language. */
export function agencyName({ agencies }: DocumentCell, code: AgencyCode, language: string): string {
  const names = agencies.get(code);
  const name = names?.[language] ?? names?.['en'];
  return name === undefined ? code : `${code} – ${name}`;
}

/** A moment of the exercise as documents write it: `2031-04-09 06:00 UTC`. */
export function clockWords(iso: string): string {
  return `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;
}
