import { EntityKind, type ImportPlan } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';

/** An entity that an imported object became. */
export interface KnownEntity {
  id: string;
  kind: EntityKind;
}

/** Entities that objects of a plan became before, among what the importer sees of the own agency's claims. */
export async function findKnownEntities(trx: Trx, me: Me, plan: ImportPlan): Promise<Map<string, KnownEntity>> {
  const keys = plan.objects.flatMap(({ entities, links }) => [
    ...entities.map(({ key }) => key),
    ...links.flatMap(({ source, target }) => [source.key, target.key]),
  ]);
  const known = new Map<string, KnownEntity>();
  const wanted = [...new Set(keys)];
  for (let at = 0; at < wanted.length; at += 1000) {
    const rows = await trx
      .selectFrom('claim')
      .innerJoin('entity', (on) => on.onRef('entity.cellId', '=', 'claim.cellId').onRef('entity.id', '=', 'claim.subjectId'))
      .select(['importKey', 'entity.id', 'entity.kind'])
      .where('claim.cellId', '=', me.cellId)
      .where('claim.agencyCode', '=', me.agency)
      .where('predicate', '=', 'name')
      .where('importKey', 'in', wanted.slice(at, at + 1000))
      .orderBy('claim.createdAt', 'desc')
      .orderBy('claim.id', 'desc')
      .execute();
    for (const { importKey, id, kind } of rows) known.set(importKey!, { id, kind: EntityKind.parse(kind) });
  }
  return known;
}

/** Items that objects of a plan became before, by the key of the object. */
export async function findKnownItems(trx: Trx, me: Me, keys: readonly string[]): Promise<Set<string>> {
  const known = new Set<string>();
  for (let at = 0; at < keys.length; at += 1000) {
    const rows = await trx
      .selectFrom('item')
      .select('importKey')
      .where('cellId', '=', me.cellId)
      .where('agencyCode', '=', me.agency)
      .where('importKey', 'in', keys.slice(at, at + 1000))
      .execute();
    for (const { importKey } of rows) known.add(importKey!);
  }
  return known;
}
