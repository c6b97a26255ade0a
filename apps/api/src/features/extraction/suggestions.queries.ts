import { sql } from 'kysely';
import type { AnswerOf, EntityName, listSuggestions } from '@workbench/contract';
import { indexNames, namesIn, suggest, type KnownName, type Language } from '@workbench/extraction';
import type { Me, Trx } from '../../platform/as-actor';
import { Problem } from '../../platform/problems';
import { findNames } from '../../records/entity-names';

const languages: readonly string[] = ['en', 'fr', 'pt', 'ar'] satisfies Language[];

const compare = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);

/** Names and aliases that visible claims state and nobody has denied or taken back, as far as a text may hold them. */
async function findNamesIn(trx: Trx, me: Me, text: string): Promise<{ names: KnownName[]; entities: Map<string, EntityName> }> {
  // The conditions stand here as they stand in the index, or the index would not be used.
  const { rows } = await sql<{ id: string; name: string }>`
    select distinct c.subject_id as id, c.value as name from claim c
    where c.cell_id = ${me.cellId} and c.predicate in ('name', 'alias') and octet_length(c.value) <= 1000
      and c.status <> 'denied' and c.retracted_at is null`.execute(trx);
  const found = namesIn(text, rows).toSorted((a, b) => compare(a.name, b.name) || compare(a.id, b.id));
  const entities = await findNames(
    trx,
    me,
    found.map(({ id }) => id),
  );
  const names = found.flatMap(({ id, name }): KnownName[] => {
    const entity = entities.get(id);
    return entity ? [{ entityId: entity.id, kind: entity.kind, name }] : [];
  });
  return { names, entities };
}

/** Marks of a suggestion by which it is known again in the same version of a text. */
const markOf = ({ start, end, kind }: { start: number; end: number; kind: string }) => `${start} ${end} ${kind}`;

/** Marks of the suggestions in a version of an item that the reader passed over. */
async function findDismissed(trx: Trx, me: Me, itemId: string, version: number): Promise<Set<string>> {
  const rows = await trx
    .selectFrom('dismissedSuggestion')
    .select(['spanStart as start', 'spanEnd as end', 'kind'])
    .where('cellId', '=', me.cellId)
    .where('itemId', '=', itemId)
    .where('itemVersion', '=', version)
    .execute();
  return new Set(rows.map(markOf));
}

/** What the text of an item may say, from it and from the names that the reader knows; with its label for the trail. */
export async function findSuggestions(
  trx: Trx,
  me: Me,
  itemId: string,
): Promise<{ answer: AnswerOf<typeof listSuggestions>; labelId: number }> {
  const item = await trx
    .selectFrom('itemVersion')
    .select(['version', 'text', 'language', 'reportedAt', 'labelId'])
    .where('cellId', '=', me.cellId)
    .where('itemId', '=', itemId)
    .where('isCurrent', '=', true)
    .executeTakeFirst();
  if (!item) throw new Problem('not_found');
  const { names, entities } = await findNamesIn(trx, me, item.text);
  const language = languages.includes(item.language) ? (item.language as Language) : undefined;
  const all = suggest(item.text, { names: indexNames(names), writtenOn: item.reportedAt.toISOString().slice(0, 10) }, language);
  const dismissed = await findDismissed(trx, me, itemId, item.version);
  const rows = all.filter((one) => !dismissed.has(markOf(one)));
  const passed = all.filter((one) => dismissed.has(markOf(one)));
  const meant = [...new Set(all.flatMap(({ entityIds }) => entityIds))].toSorted();
  const named = meant.flatMap((id) => entities.get(id) ?? []);
  return { answer: { version: item.version, rows, dismissed: passed, entities: named }, labelId: item.labelId };
}
