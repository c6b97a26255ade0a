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

const tearLine = { text: 'Words for all.', marking: { level: 0, releasableTo: 'all' as const, compartments: [] } };

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

/** A question of the gendarmerie to the customs. */
async function aQuestion(world: World): Promise<string> {
  const body = { kind: 'rfi', to: 'CUS', reason: 'Who crossed?' };
  return (await must(world, 'gendarmerieAnalyst', contract.makeRequest, { body } as never)).id;
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

let hours = 0;

/** A later hour each time, since the clock only goes forwards. */
function laterHour(): string {
  return new Date(Date.UTC(2031, 5, 1) + (hours += 1) * 3_600_000).toISOString();
}

const people = everyRole({ administrator: 'done' });
let newcomers = 0;

function aNewcomer() {
  newcomers += 1;
  const email = `newcomer${newcomers}@small.example`;
  return { email, displayName: 'New Comer', language: 'en', role: 'trainee', agency: 'POL', clearance: 1, compartments: [] };
}

/** Somebody to whom things may be done without disturbing those who stand for the roles. */
async function aPerson(world: World): Promise<string> {
  const { personId } = (await must(world, 'administrator', contract.invitePerson, { body: aNewcomer() } as never)) as never as {
    personId: string;
  };
  return personId;
}

const aPirBody = {
  kind: 'pir',
  text: 'What is the consignment for?',
  why: 'The fair opens in June.',
  decision: 'Whether to close the road.',
  priority: 'priority',
  latestAt: '2031-05-20T08:00:00.000Z',
  marking: open,
} as const;
const leading: Who = { cell_lead: 'done', instructor: 'done' };
const deadline = '2031-05-10T08:00:00.000Z';

async function aPir(world: World, as: ActorName = 'cellLead') {
  return must(world, as, contract.writeRequirement, { body: aPirBody });
}

async function anElement(world: World) {
  const body = { kind: 'eei', pirId: (await aPir(world)).id, text: 'Who took it?', indicators: 'Numbers of the crates.' } as const;
  return { requirementId: (await must(world, 'cellLead', contract.writeRequirement, { body })).id };
}

async function aTasking(world: World) {
  const params = await anElement(world);
  const pir = await must(world, 'cellLead', contract.taskAgency, { params, body: { to: 'CUS', deadline } } as never);
  return (pir as unknown as contract.PirCard).eeis[0]!.taskings[0]!;
}

async function aLink(world: World) {
  const params = await anElement(world);
  const body = { itemId: await ownItem(world, 'customsAnalyst'), extent: 'full', note: '' };
  return { ...params, answerId: (await must(world, 'customsAnalyst', contract.linkAnswer, { params, body } as never)).id };
}

/** A claim of personal data, by the actor where the actor may. */
async function aBirth(world: World, actor: ActorName, said: object = {}): Promise<contract.ClaimCard> {
  const by = writes.includes(actor) ? actor : 'customsAnalyst';
  const body = {
    subject: { new: { kind: 'person', name: 'Somebody' } },
    predicate: 'date_of_birth',
    object: { value: '1990-02-03' },
    status: 'confirmed',
    basis: { itemId: await ownItem(world, by), version: 1 },
    ...said,
  };
  return must(world, by, contract.makeClaim, { body } as never) as unknown as Promise<contract.ClaimCard>;
}

const officer: Who = { rights_officer: 'done' };
const asking: Who = { ...analysis, mentor: 'done', rights_officer: 'done' };

/** Writes of the rights officer's desk. */
const rightsCases: readonly WriteCase[] = [
  write(contract.statePurpose, hiddenTo(analysis), async (world, actor) => ({
    params: { claimId: (await aBirth(world, actor)).id },
    body: { purpose: 'border_security' },
  })),
  write(contract.setRetention, everyRole({ ...officer, instructor: 'done' }), async () => ({ body: { days: 365 } })),
  write(contract.reviewRetention, everyRole(officer), async (world, actor) => ({
    body: { entityId: (await aBirth(world, actor)).subject.id, outcome: 'keep', until: '2032-01-01', reason: 'An open case.' },
  })),
  write(contract.checkClaim, everyRole(asking), async (world, actor) => ({
    body: { claimId: (await aBirth(world, actor)).id, concern: 'Is the year enough?' },
  })),
  write(contract.decideCheck, everyRole(officer), async (world, actor) => {
    const claim = await aBirth(world, actor);
    const { id } = await must(world, 'mentor', contract.checkClaim, { body: { claimId: claim.id, concern: 'Is it needed?' } } as never);
    return { params: { checkId: id }, body: { verdict: 'necessary', reason: 'Two people of one name.' }, version: 1 };
  }),
  write(contract.answerCheck, hiddenTo(analysis), async (world, actor) => {
    const claim = await aBirth(world, actor);
    const body = { claimId: claim.id, verdict: 'ask', reason: 'What for?' };
    const { id } = await must(world, 'rightsOfficer', contract.checkClaim, { body } as never);
    return { params: { checkId: id }, body: { answer: 'To tell two people apart.' }, version: 1 };
  }),
  write(contract.askCorrection, everyRole(asking), async (world, actor) => ({
    body: { kind: 'erasure', claimId: (await aBirth(world, actor)).id, grounds: 'The person asks for it.' },
  })),
  write(contract.decideCorrection, everyRole(officer), async (world, actor) => {
    const claim = await aBirth(world, actor);
    const body = { kind: 'erasure', claimId: claim.id, grounds: 'The person asks for it.' };
    const { id } = await must(world, 'customsAnalyst', contract.askCorrection, { body } as never);
    return { params: { requestId: id }, body: { outcome: 'granted', reason: 'It was wrong.', legalGround: 'inaccurate' }, version: 1 };
  }),
  write(contract.erase, everyRole(officer), async (world, actor) => ({
    body: { claimId: (await aBirth(world, actor)).id, reason: 'Not needed.', legalGround: 'not_necessary' },
  })),
];

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
  write(contract.remarkItem, everyRole({ liaison: 'done', instructor: 'done', administrator: 'hidden' }), async (world, actor) => ({
    params: { itemId: await ownItem(world, actor) },
    body: { marking: open },
    version: 1,
  })),
  write(contract.setReviewDate, hiddenTo(analysis), async (world, actor) => ({
    params: { itemId: await ownItem(world, actor) },
    body: { reviewOn: '2031-06-01' },
    version: 1,
  })),
  write(contract.setClock, everyRole({ instructor: 'done' }), async () => ({ body: { asOf: laterHour(), reason: 'Next day.' } })),
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
  write(contract.raiseProduct, everyRole(drafting), async (world, actor) =>
    onProduct(world, await aProduct(world, actor), { marking: { level: 1, releasableTo: 'all', compartments: [] } }),
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
  write(contract.writeTearLine, everyRole(drafting), async (world, actor) => ({
    params: await aBlock(world, actor),
    body: tearLine,
    version: 0,
  })),
  write(contract.dropTearLine, everyRole(drafting), async (world, actor) => {
    const params = await aBlock(world, actor);
    await must(world, 'policeAnalyst', contract.writeTearLine, { params, body: tearLine, version: 0 } as never);
    return { params, version: 1 };
  }),
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
  write(contract.swapCitation, everyRole(drafting), async (world, actor) => {
    const params = await aBlock(world, actor);
    const body = { itemId: await ownItem(world, 'customsAnalyst') };
    const block = await must(world, 'policeAnalyst', contract.cite, { params, body } as never);
    const citationId = (block as unknown as contract.Block).citations[0]!.id;
    return { params: { ...params, citationId }, body: { itemId: await ownItem(world, 'customsAnalyst') } };
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
    const id = await aQuestion(world);
    return { params: { requestId: id }, body: { event: 'answer', answer: 'Nobody.' }, version: 1 };
  }),
  write(contract.invitePerson, people, async () => ({ body: aNewcomer() })),
  write(contract.changeSeat, people, async (world) => ({
    params: { personId: await aPerson(world) },
    body: { role: 'liaison', agency: 'GEN', clearance: 2, compartments: ['HARBOUR'] },
  })),
  write(contract.renewLink, people, async (world) => ({ params: { personId: await aPerson(world) } })),
  write(contract.setDisabled, people, async (world) => ({ params: { personId: await aPerson(world) }, body: { isDisabled: true } })),
  write(contract.resetSecondFactor, people, async (world) => ({ params: { personId: await aPerson(world) } })),
  write(contract.requirePasswordChange, people, async (world) => ({
    params: { personId: await aPerson(world) },
    body: { isRequired: true },
  })),
  write(contract.assignRequest, everyRole({ liaison: 'done', instructor: 'refused', trainee: 'refused' }, 'hidden'), async (world) => ({
    params: { requestId: await aQuestion(world) },
    body: { personId: world.people.customsAnalyst },
    version: 1,
  })),
  write(contract.commentOnRequest, everyRole({ liaison: 'done', instructor: 'refused', trainee: 'done' }, 'hidden'), async (world) => ({
    params: { requestId: await aQuestion(world) },
    body: { words: 'On which day?' },
  })),
  write(contract.sanitiseItem, hiddenTo(analysis), async (world, actor) => ({
    params: { itemId: await ownItem(world, actor) },
    body: { ...contribution, text: 'A vehicle crossed.' },
  })),
  write(contract.writeRequirement, everyRole(analysis), async () => ({ body: aPirBody })),
  write(contract.changeRequirement, hiddenTo(leading), async (world) => ({
    params: await anElement(world),
    body: { text: 'Who has it now?' },
    version: 1,
  })),
  write(contract.moveRequirementState, hiddenTo(leading), async (world) => ({
    params: await anElement(world),
    body: { event: 'answer', conclusion: 'The broker.' },
    version: 1,
  })),
  write(contract.taskAgency, hiddenTo(leading), async (world) => ({ params: await anElement(world), body: { to: 'CUS', deadline } })),
  write(
    contract.settleTasking,
    everyRole({ trainee: 'done', liaison: 'done', rights_officer: 'hidden', administrator: 'hidden' }),
    async (world) => ({ params: { taskingId: (await aTasking(world)).id }, body: { event: 'accept' }, version: 1 }),
  ),
  write(contract.linkAnswer, hiddenTo(analysis), async (world) => ({
    params: await anElement(world),
    body: { itemId: await ownItem(world, 'customsAnalyst'), extent: 'partial' },
  })),
  write(contract.unlinkAnswer, hiddenTo(analysis), async (world) => ({ params: await aLink(world) })),
  ...rightsCases,
];
