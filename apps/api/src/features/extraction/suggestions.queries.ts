import { sql } from 'kysely';
import type { AnswerOf, listSuggestions } from '@workbench/contract';
import { EntityId, EntityKind } from '@workbench/domain';
import { indexNames, suggest, type KnownName, type Language } from '@workbench/extraction';
import type { Me, Trx } from '../../platform/as-actor';
import { Problem } from '../../platform/problems';
import { findNames } from '../../records/entity-names';
import { namesIn } from './names-in';

const languages: readonly string[] = ['en', 'fr', 'pt', 'ar'] satisfies Language[];

/** Names and aliases that visible claims state and nobody has denied or taken back. */
async function findKnownNames(trx: Trx, me: Me): Promise<KnownName[]> {
  const { rows } = await sql<{ id: string; kind: string; name: string }>`
    select distinct c.subject_id as id, e.kind, c.value as name
    from claim c join entity e on e.cell_id = c.cell_id and e.id = c.subject_id
    where c.cell_id = ${me.cellId} and c.predicate in ('name', 'alias') and c.value is not null
      and c.status <> 'denied' and c.retracted_at is null
    order by c.value, c.subject_id`.execute(trx);
  return rows.map(({ id, kind, name }) => ({ entityId: EntityId.parse(id), kind: EntityKind.parse(kind), name }));
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
  const names = indexNames(namesIn(item.text, await findKnownNames(trx, me)));
  const language = languages.includes(item.language) ? (item.language as Language) : undefined;
  const rows = suggest(item.text, { names, writtenOn: item.reportedAt.toISOString().slice(0, 10) }, language);
  const entities = await findNames(
    trx,
    me,
    rows.flatMap(({ entityIds }) => entityIds),
  );
  return {
    answer: { version: item.version, rows, entities: [...entities.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)) },
    labelId: item.labelId,
  };
}
