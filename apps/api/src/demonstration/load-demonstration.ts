import type { FastifyInstance } from 'fastify';
import type { Kysely } from 'kysely';
import {
  addBlock,
  cite,
  contributeItem,
  gradeItem,
  makeClaim,
  resolveEntities,
  startProduct,
  writeBlock,
  type BodyInputOf,
} from '@workbench/contract';
import { Grading, type CellId, type PersonId, type Purpose } from '@workbench/domain';
import { provisionCell } from '../features/provisioning/provision';
import { asKeeper } from '../platform/as-keeper';
import type { DB } from '../platform/database';
import { askAs, type AskAs } from './ask-as';
import { readDemonstration, type DemonstrationFiles } from './demonstration-files';
import { loadRequirements } from './load-requirements';

/** Password of every demonstration account; they exist on a machine's own loopback address alone. */
export const demonstrationPassword = 'exercise-2031';

interface Loading {
  files: DemonstrationFiles;
  ask: AskAs;
  person: (key: string) => PersonId;
  items: Map<string, string>;
  entities: Map<string, string>;
  claims: Map<string, string>;
}

function known(map: Map<string, string>, key: string): string {
  const id = map.get(key);
  if (!id) throw new Error(`The demonstration exercise names "${key}" before it is there.`);
  return id;
}

/** Somebody of the agency who may set the item's marking. */
function contributorOf({ files, person }: Loading, item: DemonstrationFiles['items'][number]): PersonId {
  const able = files.plan.people.find(
    (one) =>
      one.agency === item.agency &&
      ['trainee', 'cell_lead', 'liaison'].includes(one.role) &&
      one.clearance >= item.marking.level &&
      item.marking.compartments.every((compartment) => one.compartments.includes(compartment)),
  );
  if (!able) throw new Error(`Nobody of ${item.agency} may contribute "${item.key}" with its marking.`);
  return person(able.key);
}

async function loadItems(loading: Loading): Promise<void> {
  const { files, ask, person, items } = loading;
  for (const item of files.items) {
    const { key, gradings, sourceKey, agency: _agency, ...contribution } = item;
    const source = files.sources.find((one) => one.key === sourceKey);
    const body = { ...contribution, sourceDescriptor: item.sourceDescriptor ?? source?.descriptor, sourceIdentity: source?.identity };
    const { id } = await ask(contributorOf(loading, item), contributeItem, { key: `item-${key}`, body });
    items.set(key, id);
    for (const { by, reliability, credibility, rationale } of gradings) {
      const grading = Grading.parse({ scheme: files.plan.cell.gradingScheme, reliability, credibility });
      await ask(person(by), gradeItem, { key: `grading-${key}-${by}`, params: { itemId: id }, body: { grading, rationale } });
    }
  }
}

/** What an agency of the exercise enters personal data for; one of them has not learnt to say it, so that the rights officer has something to ask. */
const purposeOf: Record<string, Purpose | undefined> = {
  BOR: 'border_security',
  CUS: 'border_security',
  FIU: 'terrorist_financing',
  INT: 'terrorist_offence',
  POL: 'terrorist_offence',
  PRI: 'protection_of_person',
};

/** Names come first, since an entity is made by the claim that names it. */
async function loadClaims({ files, ask, person, items, entities, claims }: Loading): Promise<void> {
  const kindOf = new Map(files.entities.map((entity) => [entity.key, entity.kind]));
  const inOrder = files.claims.toSorted((a, b) => Number(b.predicate === 'name') - Number(a.predicate === 'name'));
  for (const claim of inOrder) {
    const text = files.items.find((item) => item.key === claim.item)?.text ?? '';
    const start = text.indexOf(claim.excerpt);
    if (start < 0) throw new Error(`The words of claim "${claim.key}" do not stand in item "${claim.item}".`);
    const isNaming = claim.predicate === 'name' && 'value' in claim.object && !entities.has(claim.subject);
    const name = 'value' in claim.object ? claim.object.value : '';
    const body: BodyInputOf<typeof makeClaim> = {
      subject: isNaming ? { new: { kind: kindOf.get(claim.subject)!, name } } : { entityId: known(entities, claim.subject) },
      predicate: claim.predicate,
      object: 'value' in claim.object ? claim.object : { entityId: known(entities, claim.object.entity) },
      status: claim.status,
      basis: { itemId: known(items, claim.item), version: 1, start, end: start + claim.excerpt.length },
      validFrom: claim.validFrom,
      validTo: claim.validTo,
      purpose: purposeOf[files.plan.people.find((one) => one.key === claim.by)!.agency],
    };
    const card = await ask(person(claim.by), makeClaim, { key: `claim-${claim.key}`, body });
    claims.set(claim.key, card.id);
    if (isNaming) entities.set(claim.subject, card.subject.id);
  }
}

async function loadResolutions({ files, ask, person, entities, claims }: Loading): Promise<void> {
  for (const { left, right, by, verdict, reason, claims: cited } of files.resolutions) {
    const body = {
      leftId: known(entities, left),
      rightId: known(entities, right),
      verdict,
      reason,
      citedClaimIds: cited.map((key) => known(claims, key)),
    };
    await ask(person(by), resolveEntities, { key: `resolution-${left}-${right}`, body });
  }
}

async function loadProduct({ files, ask, person, items, claims }: Loading): Promise<void> {
  const { product } = files;
  const author = person(product.by);
  const marking = { level: 0, releasableTo: 'all', compartments: [], originatorControl: false } as const;
  const { id: productId } = await ask(author, startProduct, {
    key: 'product',
    body: { kind: product.kind, title: product.title, marking: { ...marking, compartments: [] } },
  });
  for (const [place, block] of product.blocks.entries()) {
    const added = await ask(author, addBlock, {
      key: `block-${place}`,
      params: { productId },
      body: { section: block.section, kind: block.kind, text: block.text },
    });
    const params = { productId, blockId: added.id };
    if (block.judgement && added.judgement) {
      const judgement = { ...added.judgement, ...block.judgement } as typeof added.judgement;
      await ask(author, writeBlock, { key: `judgement-${place}`, params, version: 1, body: { text: block.text, judgement } });
    }
    for (const [number, cited] of block.cites.entries()) {
      const itemId = items.get(cited);
      await ask(author, cite, {
        key: `citation-${place}-${number}`,
        params,
        body: itemId ? { itemId } : { claimId: known(claims, cited) },
      });
    }
  }
}

/** A cell of the demonstration that was made by an earlier start: its people by e-mail, and whether it was loaded to its end. */
function findEarlier(ownerUrl: string, dataset: string) {
  return asKeeper(ownerUrl, async (trx) => {
    const cell = await trx
      .selectFrom('cell')
      .select(['id', 'loadedAt'])
      .where('dataset', '=', dataset)
      .orderBy('createdAt')
      .executeTakeFirst();
    if (!cell) return undefined;
    const people = await trx
      .selectFrom('member')
      .innerJoin('person', 'person.id', 'member.personId')
      .select(['person.id', 'email'])
      .where('cellId', '=', cell.id)
      .execute();
    return {
      cellId: cell.id as CellId,
      isLoaded: cell.loadedAt !== null,
      idOf: new Map(people.map((one) => [one.email, one.id as PersonId])),
    };
  });
}

/**
 * Loads the demonstration exercise through the app's own routes, on the first start. A load that was cut off goes on where
 * it stopped: every request carries a key of its own, and a repeat is answered without being done again.
 */
export async function loadDemonstration(
  app: FastifyInstance,
  ownerUrl: string,
  db: Kysely<DB>,
  folder: string,
  onStep: (step: string) => void,
): Promise<void> {
  const files = await readDemonstration(folder);
  const earlier = await findEarlier(ownerUrl, files.plan.cell.dataset);
  if (earlier?.isLoaded) return;
  onStep('Load the demonstration exercise (first start only)');
  const made = earlier ? undefined : await provisionCell(ownerUrl, files.plan, demonstrationPassword);
  const cellId = earlier?.cellId ?? made!.cellId;
  const idOf = made?.people ?? new Map(files.plan.people.map((one) => [one.key, earlier!.idOf.get(one.email)!]));
  const person = (key: string): PersonId => {
    const id = idOf.get(key);
    if (!id) throw new Error(`The demonstration exercise has nobody called "${key}".`);
    return id;
  };
  const loading: Loading = { files, ask: askAs(app, db, cellId), person, items: new Map(), entities: new Map(), claims: new Map() };
  await loadItems(loading);
  await loadClaims(loading);
  await loadResolutions(loading);
  await loadProduct(loading);
  await loadRequirements({ ...loading, itemId: (key) => known(loading.items, key) });
  await asKeeper(ownerUrl, (trx) => trx.updateTable('cell').set({ loadedAt: new Date() }).where('id', '=', cellId).execute());
}
