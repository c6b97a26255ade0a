import { sql } from 'kysely';
import { LanguageCode, type BodyOf, type runObjectImport } from '@workbench/contract';
import { AdmiraltyGrading, dominates, type EntityId, type PlannedObject } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { markingOf } from '../../platform/labels';
import { newId } from '../../platform/new-id';
import { storeItem } from '../../records/contribute';
import { addVersion } from '../../records/item-versions';
import { writeGrading } from '../../records/write-grading';
import { guessLanguage } from './guess-language';
import type { KnownEntity } from './known-entities';
import { syncClaims, type ClaimTally } from './object-claims';
import type { Marked } from './object-labels';
import { ObjectRefusal } from './object-refusal';
import { statementsOf, type Ground } from './object-statements';

/** What is the same for all objects of an import. */
export interface ImportGround {
  body: BodyOf<typeof runObjectImport>;
  /** The cell grades on the Admiralty scale, which both formats map to. */
  isAdmiralty: boolean;
  entities: Map<string, KnownEntity>;
  isItem: Ground['isItem'];
}

/** What became of an object. */
export interface Stored {
  item: 'added' | 'updated' | 'unchanged';
  labelId: number;
  entities: { added: number; unchanged: number };
  claims: ClaimTally;
}

interface There {
  id: string;
  labelId: number;
  kind: string;
  currentVersion: number;
  importStamp: Date | null;
  title: string;
  text: string;
}

async function findThere(trx: Trx, me: Me, key: string): Promise<There | undefined> {
  return trx
    .selectFrom('item')
    .innerJoin('itemVersion', (on) => on.onRef('itemVersion.cellId', '=', 'item.cellId').onRef('itemVersion.itemId', '=', 'item.id'))
    .select(['item.id', 'item.labelId', 'item.kind', 'currentVersion', 'importStamp', 'itemVersion.title', 'text'])
    .where('item.cellId', '=', me.cellId)
    .where('item.agencyCode', '=', me.agency)
    .where('importKey', '=', key)
    .where('isCurrent', '=', true)
    .orderBy('item.createdAt')
    .orderBy('item.id')
    .executeTakeFirst();
}

/** Whether what is here is the same version or a newer one. Without a moment to compare by, the words are compared. */
function isUpToDate({ importStamp, title, text }: There, { stamp, item }: PlannedObject): boolean {
  if (stamp !== undefined && importStamp !== null) return Date.parse(stamp) <= importStamp.getTime();
  return title === item.title && text === item.text;
}

function wordsOf({ item, isRevoked }: PlannedObject, { body: { defaults } }: ImportGround) {
  const reportedAt = item.reportedAt ?? defaults.reportedAt;
  if (!reportedAt) throw new ObjectRefusal('object_without_date');
  const given = LanguageCode.safeParse(item.language ?? defaults.language ?? '');
  const text = isRevoked ? `Taken back by its producer.\n\n${item.text}`.slice(0, 200_000) : item.text;
  return { title: item.title, text, language: given.success ? given.data : guessLanguage(item.text), reportedAt };
}

/** Makes the entities that are not here yet; what an undone object made is forgotten by whoever undoes it. */
async function makeEntities(
  trx: Trx,
  me: Me,
  { entities: own }: PlannedObject,
  known: Map<string, KnownEntity>,
): Promise<Stored['entities']> {
  const tally = { added: 0, unchanged: 0 };
  for (const { key, kind } of own) {
    if (known.has(key)) tally.unchanged += 1;
    else {
      const id = newId<EntityId>();
      await trx.insertInto('entity').values({ cellId: me.cellId, id, kind, createdBy: me.personId }).execute();
      known.set(key, { id, kind });
      tally.added += 1;
    }
  }
  return tally;
}

async function gradeAsImported(trx: Trx, me: Me, itemId: string, labelId: number, planned: PlannedObject): Promise<void> {
  const { reliability = 'F', credibility = '6' } = planned.grading;
  const grading = AdmiraltyGrading.parse({ scheme: 'admiralty', reliability, credibility });
  await writeGrading(trx, me, itemId, labelId, grading, 'As stated by the producer of the imported object.');
}

async function refuseWhereErased(trx: Trx, me: Me, itemId: string): Promise<void> {
  const row = await trx.selectFrom('erasure').select('id').where('cellId', '=', me.cellId).where('itemId', '=', itemId).executeTakeFirst();
  if (row) throw new ObjectRefusal('object_erased');
}

/** Brings one object in: adds it, or brings what is here to its newer version. Throws an `ObjectRefusal` when it cannot. */
export async function storeObject(trx: Trx, me: Me, planned: PlannedObject, marked: Marked, ground: ImportGround): Promise<Stored> {
  const there = await findThere(trx, me, planned.key);
  if (there) await refuseWhereErased(trx, me, there.id);
  const untouched = { added: 0, unchanged: planned.entities.length };
  if (there && isUpToDate(there, planned)) {
    const claims = { added: 0, withdrawn: 0, unchanged: planned.entities.length + planned.claims.length + planned.links.length };
    return { item: 'unchanged', labelId: there.labelId, entities: untouched, claims };
  }
  if (!there && planned.isRevoked) throw new ObjectRefusal('object_revoked');
  const words = wordsOf(planned, ground);
  const labelId = there?.labelId ?? marked.labelId;
  if (there && !dominates(await markingOf(trx, me, there.labelId), marked.marking)) throw new ObjectRefusal('object_marking_stricter');
  const entities = planned.isRevoked ? untouched : await makeEntities(trx, me, planned, ground.entities);
  const statements = planned.isRevoked ? [] : statementsOf(planned, ground);
  let itemId = there?.id;
  let version = 1;
  if (there) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${there.id}, 0))`.execute(trx);
    const { id, kind, currentVersion: basedOn } = there;
    version = await addVersion(trx, me, { itemId: id, labelId, agencyCode: me.agency, kind, basedOn }, words);
    if (planned.stamp)
      await trx.updateTable('item').set({ importStamp: planned.stamp }).where('cellId', '=', me.cellId).where('id', '=', id).execute();
  } else {
    const { kind, reference, sourceDescriptor, handling } = planned.item;
    const stamp = planned.stamp === undefined ? {} : { importStamp: planned.stamp };
    itemId = await storeItem(trx, me, { kind, reference, sourceDescriptor, handling, importKey: planned.key, ...stamp, ...words }, labelId);
    // Somebody else brought the same object in at the same moment; theirs stands.
    if (itemId === undefined) throw new ObjectRefusal('object_id_repeated');
  }
  const isGraded = planned.grading.reliability !== undefined || planned.grading.credibility !== undefined;
  if (ground.isAdmiralty && isGraded) await gradeAsImported(trx, me, itemId!, labelId, planned);
  const on = { itemId: itemId!, version, labelId, status: planned.status, purpose: ground.body.purpose };
  const claims = await syncClaims(trx, me, on, statements, !there);
  return { item: there ? 'updated' : 'added', labelId, entities, claims };
}
