import * as contract from '@workbench/contract';
import type { Endpoint } from '@workbench/contract';
import type { Role } from '@workbench/domain';
import type { ActorName, Input, World } from '@workbench/api/testing';

/** What comes of a write: it is done, refused to the role, or what it names is not there for the role. */
export type Outcome = 'done' | 'refused' | 'hidden';

/** One write endpoint, the subject it needs, and what comes of it for each role. */
export interface WriteCase {
  endpoint: Endpoint;
  /** Makes what the write is about, as far as the actor's role could, and says what to send. */
  prepare: (world: World, actor: ActorName) => Promise<Input<Endpoint>>;
  outcomes: Record<Role, Outcome>;
}

/** Who stands for each role in the small cell. */
export const actorOf: Record<Role, ActorName> = {
  trainee: 'customsAnalyst',
  cell_lead: 'cellLead',
  liaison: 'customsLiaison',
  rights_officer: 'rightsOfficer',
  mentor: 'mentor',
  instructor: 'instructor',
  administrator: 'administrator',
};

/** Somebody of the same agency who may contribute, where the actor may not. */
const colleagueOf: Partial<Record<ActorName, ActorName>> = {
  rightsOfficer: 'policeAnalyst',
  mentor: 'instructor',
  administrator: 'instructor',
};
const writes: readonly ActorName[] = ['customsAnalyst', 'cellLead', 'customsLiaison', 'instructor'];
const open = { level: 0, releasableTo: 'all' as const, compartments: [], originatorControl: false };

async function must<E extends Endpoint>(world: World, as: ActorName, endpoint: E, input: Input<E>) {
  const reply = await world.ask(as, endpoint, input);
  if (reply.status !== 200) throw new Error(`${endpoint.name} as ${as}: ${reply.text}`);
  return reply.answer as { id: string; version: number } & Record<string, never>;
}

const contribution = {
  kind: 'report' as const,
  title: 'Lorry at the post',
  text: 'A lorry crossed the northern post.',
  language: 'en',
  reportedAt: '2031-04-09T06:00:00.000Z',
  marking: open,
};
const file = { fileName: 'rows.csv', content: 'text\nA lorry crossed.\n' };
const mapping = {
  id: null,
  title: [],
  text: ['text'],
  reportedAt: null,
  kind: null,
  language: null,
  reference: null,
  sourceDescriptor: null,
};
const defaults = { kind: 'report' as const, language: 'en', reportedAt: '2031-04-09T06:00:00.000Z' };

/** An item of the actor's own agency, by the actor or by a colleague. */
async function ownItem(world: World, actor: ActorName): Promise<string> {
  return (await must(world, colleagueOf[actor] ?? actor, contract.contributeItem, { body: contribution })).id;
}

async function aClaimBy(world: World, actor: ActorName) {
  const by = writes.includes(actor) ? actor : 'customsAnalyst';
  const itemId = await ownItem(world, by);
  return must(world, by, contract.makeClaim, { body: claimOn(itemId) } as never) as unknown as Promise<contract.ClaimCard>;
}

function claimOn(itemId: string) {
  return {
    subject: { new: { kind: 'person', name: 'Somebody' } },
    predicate: 'role',
    object: { value: 'driver' },
    status: 'confirmed',
    basis: { itemId, version: 1 },
  };
}

async function aPair(world: World, actor: ActorName) {
  const [left, right] = [await aClaimBy(world, actor), await aClaimBy(world, actor)];
  return { leftId: left.subject.id, rightId: right.subject.id, verdict: 'same' as const, reason: 'Same name.', citedClaimIds: [] };
}

async function aProduct(world: World, actor: ActorName): Promise<string> {
  const { id } = await must(world, 'policeAnalyst', contract.startProduct, {
    body: { kind: 'operational_assessment', title: 'Crossings', marking: open },
  });
  // A liaison is on a team only as an author.
  if (writes.includes(actor))
    await must(world, 'policeAnalyst', contract.addAuthor, { params: { productId: id }, body: { personId: world.people[actor] } } as never);
  return id;
}

async function aBlock(world: World, actor: ActorName) {
  const productId = await aProduct(world, actor);
  const block = await must(world, 'policeAnalyst', contract.addBlock, {
    params: { productId },
    body: { section: 'background', kind: 'paragraph', text: 'Some words.' },
  } as never);
  return { productId, blockId: block.id };
}

async function versionOf(world: World, productId: string): Promise<number> {
  return (await must(world, 'policeAnalyst', contract.readProduct, { params: { productId } } as never)).version;
}

async function submitted(world: World, actor: ActorName): Promise<string> {
  const { productId } = await aBlock(world, actor);
  await must(world, 'policeAnalyst', contract.submitProduct, {
    params: { productId },
    body: {},
    version: await versionOf(world, productId),
  } as never);
  return productId;
}

async function approved(world: World, actor: ActorName): Promise<string> {
  const productId = await submitted(world, actor);
  const body = { outcome: 'approved', scores: {}, words: '' };
  await must(world, 'mentor', contract.decideReview, { params: { productId }, body, version: await versionOf(world, productId) } as never);
  return productId;
}

async function released(world: World, actor: ActorName): Promise<string> {
  const productId = await approved(world, actor);
  await must(world, 'instructor', contract.releaseProduct, {
    params: { productId },
    body: { agencies: ['GEN'] },
    version: await versionOf(world, productId),
  } as never);
  return productId;
}

async function onProduct(world: World, productId: string, body: object) {
  return { params: { productId }, body, version: await versionOf(world, productId) };
}

type Who = Partial<Record<Role, Outcome>>;
const analysis: Who = { trainee: 'done', cell_lead: 'done', liaison: 'done', instructor: 'done' };
/** The rights officer is on no team. An administrator sees no marked thing at all. */
const drafting: Who = { ...analysis, mentor: 'refused', rights_officer: 'hidden', administrator: 'hidden' };

/** What comes of something for every role: as said, or otherwise. */
export function everyRole(who: Who, otherwise: Outcome = 'refused'): Record<Role, Outcome> {
  return Object.fromEntries(Object.keys(actorOf).map((role) => [role, who[role as Role] ?? otherwise])) as Record<Role, Outcome>;
}

function write<E extends Endpoint>(
  endpoint: E,
  who: Record<Role, Outcome>,
  prepare: (world: World, actor: ActorName) => Promise<object>,
): WriteCase {
  return { endpoint, outcomes: who, prepare: prepare as WriteCase['prepare'] };
}

const hiddenTo = (who: Who): Record<Role, Outcome> => everyRole({ ...who, administrator: 'hidden' });

/** Every write endpoint of cells. One that is missing here fails the test. */
export const writeCases: readonly WriteCase[] = [
  write(contract.contributeItem, everyRole(analysis), async () => ({ body: contribution })),
  write(contract.correctItem, hiddenTo(analysis), async (world, actor) => ({
    params: { itemId: await ownItem(world, actor) },
    body: { title: 'Lorry', text: 'Corrected words.', language: 'en', reportedAt: contribution.reportedAt },
    version: 1,
  })),
  write(contract.gradeItem, hiddenTo(analysis), async (world, actor) => ({
    params: { itemId: await ownItem(world, actor) },
    body: { grading: { scheme: 'admiralty', reliability: 'B', credibility: '2' } },
  })),
  write(contract.attachFile, hiddenTo(analysis), async (world, actor) => ({
    params: { itemId: await ownItem(world, actor) },
    body: { fileName: 'note.txt', content: Buffer.from('A note.').toString('base64') },
  })),
  write(contract.previewImport, everyRole(analysis), async () => ({ body: file })),
  write(contract.runImport, everyRole(analysis), async () => ({ body: { ...file, format: 'csv', mapping, marking: open, defaults } })),
  write(contract.makeClaim, everyRole(analysis), async (world, actor) => ({ body: claimOn(await ownItem(world, actor)) })),
  write(contract.retractClaim, hiddenTo(analysis), async (world, actor) => ({
    params: { claimId: (await aClaimBy(world, actor)).id },
    body: { reason: 'Misread.' },
    version: 1,
  })),
  write(contract.restoreClaim, hiddenTo(analysis), async (world, actor) => {
    const by = writes.includes(actor) ? actor : 'customsAnalyst';
    const { id } = await aClaimBy(world, by);
    await must(world, by, contract.retractClaim, { params: { claimId: id }, body: { reason: 'Misread.' }, version: 1 } as never);
    return { params: { claimId: id }, body: {}, version: 2 };
  }),
  write(contract.changeClaimStatus, hiddenTo(analysis), async (world, actor) => ({
    params: { claimId: (await aClaimBy(world, actor)).id },
    body: { status: 'suspected' },
    version: 1,
  })),
  write(contract.resolveEntities, everyRole(analysis), async (world, actor) => ({ body: await aPair(world, actor) })),
  write(contract.withdrawResolution, hiddenTo(analysis), async (world, actor) => {
    const by = writes.includes(actor) ? actor : 'customsAnalyst';
    const { id } = await must(world, by, contract.resolveEntities, { body: await aPair(world, by) } as never);
    return { params: { resolutionId: id }, body: {} };
  }),
  write(contract.startProduct, everyRole(analysis), async () => ({
    body: { kind: 'operational_assessment', title: 'Crossings', marking: open },
  })),
  write(contract.renameProduct, everyRole(drafting), async (world, actor) =>
    onProduct(world, await aProduct(world, actor), { title: 'Other title' }),
  ),
  write(contract.addAuthor, everyRole(drafting), async (world, actor) =>
    onProduct(world, await aProduct(world, actor), { personId: world.people.financeAnalyst }),
  ),
  write(contract.addBlock, everyRole(drafting), async (world, actor) =>
    onProduct(world, await aProduct(world, actor), { section: 'background', kind: 'paragraph' }),
  ),
  write(contract.writeBlock, everyRole(drafting), async (world, actor) => ({
    params: await aBlock(world, actor),
    body: { text: 'Other words.' },
    version: 1,
  })),
  write(contract.dropBlock, everyRole(drafting), async (world, actor) => ({ params: await aBlock(world, actor), version: 1 })),
  write(contract.moveBlock, everyRole(drafting), async (world, actor) => ({
    params: await aBlock(world, actor),
    body: { direction: 'up' },
  })),
  write(contract.cite, everyRole(drafting), async (world, actor) => ({
    params: await aBlock(world, actor),
    body: { itemId: await ownItem(world, 'customsAnalyst') },
  })),
  write(contract.dropCitation, everyRole(drafting), async (world, actor) => {
    const params = await aBlock(world, actor);
    const block = await must(world, 'policeAnalyst', contract.cite, {
      params,
      body: { itemId: await ownItem(world, 'customsAnalyst') },
    } as never);
    return { params: { ...params, citationId: (block as unknown as contract.Block).citations[0]!.id } };
  }),
  write(contract.submitProduct, everyRole(drafting), async (world, actor) => onProduct(world, (await aBlock(world, actor)).productId, {})),
  write(contract.reopenProduct, everyRole(drafting), async (world, actor) => onProduct(world, await approved(world, actor), {})),
  write(contract.makeComment, everyRole({ ...drafting, mentor: 'done' }), async (world, actor) => {
    const { productId, blockId } = await aBlock(world, actor);
    return { params: { productId }, body: { blockId, start: 0, end: 4, quote: 'Some', body: 'Which?' } };
  }),
  write(contract.resolveComment, everyRole({ ...drafting, mentor: 'done' }), async (world, actor) => {
    const { productId, blockId } = await aBlock(world, actor);
    const body = { blockId, start: 0, end: 4, quote: 'Some', body: 'Which?' };
    const { id } = await must(world, 'mentor', contract.makeComment, { params: { productId }, body } as never);
    return { params: { productId, commentId: id }, body: { isResolved: true }, version: 1 };
  }),
  write(
    contract.decideReview,
    everyRole({ mentor: 'done', instructor: 'done', rights_officer: 'hidden', administrator: 'hidden' }),
    async (world, actor) => onProduct(world, await submitted(world, actor), { outcome: 'approved', scores: {}, words: 'Clear.' }),
  ),
  write(
    contract.releaseProduct,
    everyRole({ cell_lead: 'done', liaison: 'done', instructor: 'done', rights_officer: 'hidden', administrator: 'hidden' }),
    async (world, actor) => onProduct(world, await approved(world, actor), { agencies: ['GEN'] }),
  ),
  write(
    contract.recallProduct,
    everyRole({ cell_lead: 'done', instructor: 'done', rights_officer: 'hidden', administrator: 'hidden' }),
    async (world, actor) => onProduct(world, await released(world, actor), {}),
  ),
  write(contract.makeRequest, everyRole(analysis), async () => ({ body: { kind: 'rfi', to: 'FIU', reason: 'Who paid?' } })),
  write(contract.answerRequest, everyRole({ liaison: 'done', instructor: 'refused', trainee: 'refused' }, 'hidden'), async (world) => {
    const { id } = await must(world, 'gendarmerieAnalyst', contract.makeRequest, {
      body: { kind: 'rfi', to: 'CUS', reason: 'Who crossed?' },
    } as never);
    return { params: { requestId: id }, body: { event: 'answer', answer: 'Nobody.' }, version: 1 };
  }),
];
