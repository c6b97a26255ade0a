import type { AnswerOf, BodyOf, RefusedObject, runObjectImport, Tally } from '@workbench/contract';
import type { Me, Trx } from '../../platform/as-actor';
import { audit } from '../../platform/audit';
import { mustBeAllowed } from '../../platform/may';
import { Problem } from '../../platform/problems';
import { allOrNothing } from '../../platform/savepoint';
import { ownLabel } from '../../records/contribute';
import { findKnownEntities, findKnownItems } from './known-entities';
import { labeller } from './object-labels';
import { ObjectRefusal } from './object-refusal';
import { partOf } from './part-of';
import { readObjects, withReason } from './read-objects';
import { storeObject, type ImportGround, type Stored } from './store-object';

function empty(): Tally {
  return { added: 0, updated: 0, unchanged: 0, withdrawn: 0 };
}

interface Tallies {
  items: Tally;
  entities: Tally;
  claims: Tally;
}

function count({ items, entities, claims }: Tallies, stored: Stored): void {
  items[stored.item] += 1;
  entities.added += stored.entities.added;
  entities.unchanged += stored.entities.unchanged;
  claims.added += stored.claims.added;
  claims.unchanged += stored.claims.unchanged;
  claims.withdrawn += stored.claims.withdrawn;
}

/** Counts of each label apart, since a reader of the trail learns only of what the reader may see. */
function countFor(byLabel: Map<number, Tallies>, labelId: number): Tallies {
  const there = byLabel.get(labelId) ?? { items: empty(), entities: empty(), claims: empty() };
  byLabel.set(labelId, there);
  return there;
}

/**
 * Brings the objects of a file in, each wholly or not at all, and lists the others with their reasons. Newer versions update,
 * the same and older ones add nothing. One transaction: a part that is cut off leaves nothing, and can be run again.
 */
export async function importObjects(trx: Trx, me: Me, body: BodyOf<typeof runObjectImport>): Promise<AnswerOf<typeof runObjectImport>> {
  mustBeAllowed(me, 'import_items');
  const read = readObjects(body.content);
  if (!read) throw new Problem('import_unreadable');
  const { format, plan } = read;
  const chosenLabel = await ownLabel(trx, me, body.marking);
  const labelOf = labeller(trx, me, body);
  const cell = await trx.selectFrom('cell').select('gradingScheme').where('id', '=', me.cellId).executeTakeFirstOrThrow();
  const linked = plan.objects.flatMap(({ links }) => links.flatMap(({ source, target }) => [`stix:${source.key}`, `stix:${target.key}`]));
  const items = await findKnownItems(trx, me, format === 'stix' ? [...new Set(linked)] : []);
  const ground: ImportGround = {
    body,
    isAdmiralty: cell.gradingScheme === 'admiralty',
    entities: await findKnownEntities(trx, me, plan),
    // References of other formats point within their object, and were looked up there.
    isItem: (key) => format !== 'stix' || items.has(`stix:${key}`),
  };
  const refused: RefusedObject[] = body.part && body.part.from > 0 ? [] : plan.refused.map(withReason);
  const total: Tallies = { items: empty(), entities: empty(), claims: empty() };
  const byLabel = new Map<number, Tallies>();
  for (const planned of partOf(plan.objects, body.part)) {
    const before = new Map(ground.entities);
    try {
      const stored = await allOrNothing(trx, async () => storeObject(trx, me, planned, await labelOf(planned.tlp), ground));
      items.add(planned.key);
      count(total, stored);
      if (stored.item !== 'unchanged') count(countFor(byLabel, stored.labelId), stored);
    } catch (error) {
      if (!(error instanceof ObjectRefusal)) throw error;
      ground.entities = before;
      refused.push(withReason({ where: planned.where, fault: error.fault, values: error.values }));
    }
  }
  const noted = new Map([[chosenLabel, undefined], ...byLabel]);
  for (const [labelId, counts] of noted) {
    const detail = counts ? { items: counts.items, entities: counts.entities.added, claims: counts.claims } : {};
    await audit(trx, { deed: 'import_objects', subjectKind: 'cell', labelId, detail: { format, ...detail } });
  }
  return { format, ...total, refused };
}
