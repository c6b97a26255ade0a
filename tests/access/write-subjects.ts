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
export const writes: readonly ActorName[] = ['customsAnalyst', 'cellLead', 'customsLiaison', 'instructor'];
export const open = { level: 0, releasableTo: 'all' as const, compartments: [], originatorControl: false };

export async function must<E extends Endpoint>(world: World, as: ActorName, endpoint: E, input: Input<E>) {
  const reply = await world.ask(as, endpoint, input);
  if (reply.status !== 200) throw new Error(`${endpoint.name} as ${as}: ${reply.text}`);
  return reply.answer as { id: string; version: number } & Record<string, never>;
}

export const contribution = {
  kind: 'report' as const,
  title: 'Lorry at the post',
  text: 'A lorry crossed the northern post.',
  language: 'en',
  reportedAt: '2031-04-09T06:00:00.000Z',
  marking: open,
};
export const file = { fileName: 'rows.csv', content: 'text\nA lorry crossed.\n' };
export const defaults = { kind: 'report' as const, language: 'en', reportedAt: '2031-04-09T06:00:00.000Z' };

/** An import of one object of STIX. */
export const objectFile = {
  fileName: 'objects.json',
  content: JSON.stringify({
    type: 'bundle',
    objects: [
      {
        type: 'tool',
        id: 'tool--11111111-1111-4111-8111-111111111111',
        name: 'Drill',
        created: '2031-04-09T06:00:00.000Z',
        modified: '2031-04-09T06:00:00.000Z',
      },
    ],
  }),
  marking: { level: 0, releasableTo: 'all' as const, compartments: [], originatorControl: false },
  tlp: { clients: [], compartment: null },
  purpose: null,
  defaults: { language: 'en', reportedAt: null },
};

/** A document with words of its own for whoever brings it in, since the same bytes come in once. */
export const aDocument = (who: string) => ({
  fileName: 'note.md',
  content: Buffer.from(`# A note by ${who}\n\nA lorry crossed.`).toString('base64'),
});
export const documentFile = aDocument('somebody');

export const tearLine = { text: 'Words for all.', marking: { level: 0, releasableTo: 'all' as const, compartments: [] } };

/** An item of the actor's own agency, by the actor or by a colleague. */
export async function ownItem(world: World, actor: ActorName): Promise<string> {
  return (await must(world, colleagueOf[actor] ?? actor, contract.contributeItem, { body: contribution })).id;
}

export async function aClaimBy(world: World, actor: ActorName) {
  const by = writes.includes(actor) ? actor : 'customsAnalyst';
  const itemId = await ownItem(world, by);
  return must(world, by, contract.makeClaim, { body: claimOn(itemId) } as never) as unknown as Promise<contract.ClaimCard>;
}

export function claimOn(itemId: string) {
  return {
    subject: { new: { kind: 'person', name: 'Somebody' } },
    predicate: 'role',
    object: { value: 'driver' },
    status: 'confirmed',
    basis: { itemId, version: 1 },
  };
}

export async function aPair(world: World, actor: ActorName) {
  const [left, right] = [await aClaimBy(world, actor), await aClaimBy(world, actor)];
  return { leftId: left.subject.id, rightId: right.subject.id, verdict: 'same' as const, reason: 'Same name.', citedClaimIds: [] };
}

export async function aProduct(world: World, actor: ActorName): Promise<string> {
  const { id } = await must(world, 'policeAnalyst', contract.startProduct, {
    body: { kind: 'operational_assessment', title: 'Crossings', marking: open },
  });
  // A liaison is on a team only as an author.
  if (writes.includes(actor))
    await must(world, 'policeAnalyst', contract.addAuthor, { params: { productId: id }, body: { personId: world.people[actor] } } as never);
  return id;
}

export async function aBlock(world: World, actor: ActorName) {
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

export async function submitted(world: World, actor: ActorName): Promise<string> {
  const { productId } = await aBlock(world, actor);
  await must(world, 'policeAnalyst', contract.submitProduct, {
    params: { productId },
    body: {},
    version: await versionOf(world, productId),
  } as never);
  return productId;
}

export async function approved(world: World, actor: ActorName): Promise<string> {
  const productId = await submitted(world, actor);
  const body = { outcome: 'approved', words: '' };
  await must(world, 'mentor', contract.decideReview, { params: { productId }, body, version: await versionOf(world, productId) } as never);
  return productId;
}

export async function released(world: World, actor: ActorName): Promise<string> {
  const productId = await approved(world, actor);
  await must(world, 'instructor', contract.releaseProduct, {
    params: { productId },
    body: { agencies: ['GEN'] },
    version: await versionOf(world, productId),
  } as never);
  return productId;
}

export async function onProduct(world: World, productId: string, body: object) {
  return { params: { productId }, body, version: await versionOf(world, productId) };
}

/** A question of the gendarmerie to the customs. */
export async function aQuestion(world: World): Promise<string> {
  const body = { kind: 'rfi', to: 'CUS', reason: 'Who crossed?' };
  return (await must(world, 'gendarmerieAnalyst', contract.makeRequest, { body } as never)).id;
}

export type Who = Partial<Record<Role, Outcome>>;
export const analysis: Who = { trainee: 'done', cell_lead: 'done', liaison: 'done', instructor: 'done' };
/** Whoever reads items has a queue of their own, also those who only look on. */
export const looking: Who = { ...analysis, mentor: 'done', rights_officer: 'done' };
/** The rights officer is on no team. An administrator sees no marked thing at all. */
export const drafting: Who = { ...analysis, mentor: 'refused', rights_officer: 'hidden', administrator: 'hidden' };

/** What comes of something for every role: as said, or otherwise. */
export function everyRole(who: Who, otherwise: Outcome = 'refused'): Record<Role, Outcome> {
  return Object.fromEntries(Object.keys(actorOf).map((role) => [role, who[role as Role] ?? otherwise])) as Record<Role, Outcome>;
}

export function write<E extends Endpoint>(
  endpoint: E,
  who: Record<Role, Outcome>,
  prepare: (world: World, actor: ActorName) => Promise<object>,
): WriteCase {
  return { endpoint, outcomes: who, prepare: prepare as WriteCase['prepare'] };
}

export const hiddenTo = (who: Who): Record<Role, Outcome> => everyRole({ ...who, administrator: 'hidden' });

let hours = 0;

/** A later hour each time, since the clock only goes forwards. */
export function laterHour(): string {
  return new Date(Date.UTC(2031, 5, 1) + (hours += 1) * 3_600_000).toISOString();
}

export const people = everyRole({ administrator: 'done' });
let newcomers = 0;

export function aNewcomer() {
  newcomers += 1;
  const email = `newcomer${newcomers}@small.example`;
  return { email, displayName: 'New Comer', language: 'en', role: 'trainee', agency: 'POL', clearance: 1, compartments: [] };
}

/** Somebody to whom things may be done without disturbing those who stand for the roles. */
export async function aPerson(world: World): Promise<string> {
  const { personId } = (await must(world, 'administrator', contract.invitePerson, { body: aNewcomer() } as never)) as never as {
    personId: string;
  };
  return personId;
}

export const aPirBody = {
  kind: 'pir',
  text: 'What is the consignment for?',
  why: 'The fair opens in June.',
  decision: 'Whether to close the road.',
  priority: 'priority',
  latestAt: '2031-05-20T08:00:00.000Z',
  marking: open,
} as const;
export const leading: Who = { cell_lead: 'done', instructor: 'done' };
export const deadline = '2031-05-10T08:00:00.000Z';

async function aPir(world: World, as: ActorName = 'cellLead') {
  return must(world, as, contract.writeRequirement, { body: aPirBody });
}

export async function anElement(world: World) {
  const body = { kind: 'eei', pirId: (await aPir(world)).id, text: 'Who took it?', indicators: 'Numbers of the crates.' } as const;
  return { requirementId: (await must(world, 'cellLead', contract.writeRequirement, { body })).id };
}

export async function aTasking(world: World) {
  const params = await anElement(world);
  const pir = await must(world, 'cellLead', contract.taskAgency, { params, body: { to: 'CUS', deadline } } as never);
  return (pir as unknown as contract.PirCard).eeis[0]!.taskings[0]!;
}

export async function aLink(world: World) {
  const params = await anElement(world);
  const body = { itemId: await ownItem(world, 'customsAnalyst'), extent: 'full', note: '' };
  return { ...params, answerId: (await must(world, 'customsAnalyst', contract.linkAnswer, { params, body } as never)).id };
}

let names = 0;

/** Another name each time, since nobody has two filters of one name. */
export function aName(): string {
  return `Mine ${(names += 1)}`;
}

/** A filter that the actor saved. */
export async function aFilter(world: World, actor: ActorName): Promise<string> {
  return (await must(world, actor, contract.saveFilter, { body: { name: aName(), filter: { state: ['unread'] } } } as never)).id;
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
export const rightsCases: readonly WriteCase[] = [
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

/** A link between two new people, on an item. */
export const aLinkOn = (itemId: string) => ({
  subject: { new: { kind: 'person' as const, name: 'Idris Vale' } },
  predicate: 'met',
  object: { new: { kind: 'person' as const, name: 'Tomas Reed' } },
  status: 'confirmed' as const,
  basis: { itemId, version: 1 },
});

/** A chart of some links as it is kept. */
export const aDrawnChart = (claimIds: readonly string[]) => ({
  name: 'Who met whom',
  claimIds: [...claimIds],
  drawing: { layout: 'force' as const, colour: 'kind' as const, places: [], groups: [], notes: [] },
});

/** A chart of a link on the actor's item, kept by whoever may. */
export async function aChart(world: World, actor: ActorName): Promise<{ chartId: string; claimId: string }> {
  const by = writes.includes(actor) ? actor : 'customsAnalyst';
  const { id: claimId } = await must(world, by, contract.makeClaim, { body: aLinkOn(await ownItem(world, by)) } as never);
  const { id: chartId } = await must(world, by, contract.keepChart, { body: aDrawnChart([claimId]) } as never);
  return { chartId, claimId };
}
