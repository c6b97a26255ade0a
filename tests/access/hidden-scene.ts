import { afterAll, beforeAll } from 'vitest';
import * as contract from '@workbench/contract';
import type { Endpoint } from '@workbench/contract';
import { eventsSince } from '@workbench/api';
import { openWorld, type ActorName, type Input, type World } from '@workbench/api/testing';
import { aChallengeBody, aHypothesis, aTechniqueBody, onItem } from './technique-subjects';
import { aDrawnChart } from './write-subjects';

/** A marking that everybody in the cell may read. */
export const open = { level: 0, releasableTo: 'all', compartments: [], originatorControl: false };
/** A marking that the reader may not read. */
export const hidden = { level: 1, releasableTo: ['POL', 'INT', 'TRG'], compartments: ['HARBOUR'], originatorControl: false };
/** Words of an item. */
export const report = {
  kind: 'report',
  title: 'Lorry at the post',
  text: 'A lorry crossed the northern post.',
  language: 'en',
  reportedAt: '2031-04-09T06:00:00.000Z',
};
/** Who must not notice anything. */
export const reader: ActorName = 'gendarmerieAnalyst';

/** The cell in which the steps happen. */
export let world: World;
/** Ids of what the steps below made, by name. */
export const made: Record<string, string> = {};

/** Does something as somebody, and fails when it is refused. */
export async function done<E extends Endpoint>(as: ActorName, endpoint: E, input: object) {
  const reply = await world.ask(as, endpoint, input as Input<E>);
  if (reply.status !== 200) throw new Error(`${endpoint.name} as ${as}: ${reply.text}`);
  return reply.answer;
}

/** A new item of customs, by its marking. */
export async function item(marking: object): Promise<string> {
  return (await done('customsAnalyst', contract.contributeItem, { body: { ...report, marking } })).id;
}

/** A name claimed on an item. */
export async function claim(itemId: string, subject: object, value: string, as: ActorName = 'policeAnalyst') {
  const body = { subject, predicate: 'name', object: { value }, status: 'confirmed', basis: { itemId, version: 1 } };
  return done(as, contract.makeClaim, { body });
}

/** A new paragraph of the product. */
export async function block(text: string): Promise<string> {
  const params = { productId: made['product'] };
  return (await done('intelligenceAnalyst', contract.addBlock, { params, body: { section: 'background', kind: 'paragraph', text } })).id;
}

/** A new judgement of the product. */
async function judgement(text: string): Promise<string> {
  const params = { productId: made['product'] };
  const body = { section: 'key_judgements', kind: 'judgement', text };
  return (await done('intelligenceAnalyst', contract.addBlock, { params, body })).id;
}

/** A tear line that the reader may not read. */
export const tearLine = (text: string) => ({ text, marking: { level: 0, releasableTo: ['CUS', 'POL', 'TRG'], compartments: ['HARBOUR'] } });
/** Words of a question. */
export const aPir = { kind: 'pir', text: 'Who crosses?', why: '', decision: '', priority: 'routine', latestAt: '2031-05-20T08:00:00.000Z' };
/** A marking that the reader may not read and customs may. */
export const hiddenElement = { ...hidden, releasableTo: ['POL', 'INT', 'TRG', 'CUS'] };
/** When taskings are due. */
export const deadline = '2031-05-10T08:00:00.000Z';

/** A claim that the two known people met, on an item and under a marking. */
export async function met(itemId: string | undefined, marking: object): Promise<string> {
  const [subject, object] = [{ entityId: made['open entity'] }, { entityId: made['other entity'] }];
  const basis = { itemId, version: 1, start: 0, end: 7 };
  const body = { subject, predicate: 'met', object, status: 'confirmed', basis, marking };
  return (await done('policeAnalyst', contract.makeClaim, { body })).id;
}

/** A chart of some links. */
export async function chart(claimIds: readonly string[]): Promise<string> {
  return (await done('policeAnalyst', contract.keepChart, { body: aDrawnChart(claimIds) })).id;
}

/** A matrix of one hypothesis and the open item. */
async function technique(): Promise<string> {
  const { id: techniqueId } = await done('policeAnalyst', contract.startTechnique, { body: aTechniqueBody });
  for (const body of [{ content: aHypothesis }, onItem(made['open item']!)])
    await done('policeAnalyst', contract.addRow, { params: { techniqueId }, body });
  return techniqueId;
}

/** A new element of a question, by its marking. */
export async function element(pirId: string, marking: object): Promise<string> {
  return (await done('cellLead', contract.writeRequirement, { body: { kind: 'eei', pirId, text: 'When?', indicators: '', marking } })).id;
}

/** Says that something answers the element that the reader sees. */
export async function link(what: object): Promise<string> {
  const params = { requirementId: made['pir element'] };
  return (await done('policeAnalyst', contract.linkAnswer, { params, body: { ...what, extent: 'full' } })).id;
}

/** The block that the reader may not see. */
export const onBlock = () => ({ productId: made['product'], blockId: made['hidden block'] });

/** Sets the scene before the tests of a file, and takes it down after them. */
export function setScene(): void {
  beforeAll(openScene);
  afterAll(() => world?.close());
}

async function openScene(): Promise<void> {
  world = await openWorld();
  made['open item'] = await item(open);
  const named = await claim(made['open item'], { new: { kind: 'person', name: 'Known name' } }, 'Known name');
  made['open entity'] = named.subject.id;
  made['other entity'] = (await claim(made['open item'], { new: { kind: 'person', name: 'Other name' } }, 'Other name')).subject.id;
  made['hidden item'] = await item(hidden);
  made['hidden claim'] = (await claim(made['hidden item'], { entityId: made['open entity'] }, 'Secret name')).id;
  made['open chart'] = await chart([await met(made['open item'], open)]);
  made['open technique'] = await technique();
  const product = await done('intelligenceAnalyst', contract.startProduct, {
    body: { kind: 'operational_assessment', title: 'Crossings', marking: open },
  });
  made['product'] = product.id;
  await done('intelligenceAnalyst', contract.addAuthor, { params: { productId: product.id }, body: { personId: world.people[reader] } });
  const shown = { productId: product.id, blockId: await block('Seen by all authors.') };
  await done('intelligenceAnalyst', contract.cite, { params: shown, body: { chartId: made['open chart'], chartNumber: 1 } });
  made['hidden block'] = await block('For those who hold the compartment.');
  await done('intelligenceAnalyst', contract.cite, { params: onBlock(), body: { itemId: made['hidden item'] } });
  await block('Seen by all authors, too.');
  made['open judgement'] = await judgement('They will cross.');
  made['hidden judgement'] = await judgement('They will cross by the harbour.');
  await done('intelligenceAnalyst', contract.cite, {
    params: { productId: product.id, blockId: made['hidden judgement'] },
    body: { itemId: made['hidden item'] },
  });
  made['open challenge'] = (await done('policeAnalyst', contract.startTechnique, { body: aChallengeBody })).id;
  const question = { kind: 'rfi', to: 'CUS', reason: 'Who crossed?', deadline: '2031-05-02T08:00:00.000Z' };
  made['question'] = (await done(reader, contract.makeRequest, { body: question })).id;
  await done('customsLiaison', contract.answerRequest, {
    params: { requestId: made['question'] },
    body: { event: 'answer', answer: 'See what we sent.', itemIds: [made['open item']] },
    version: 1,
  });
  const pir = await done('cellLead', contract.writeRequirement, { body: { ...aPir, marking: open } });
  made['pir'] = pir.id;
  made['pir element'] = await element(pir.id, open);
  made['hidden pir element'] = await element(pir.id, hiddenElement);
}

/** Everything that the reader can read, and everything the reader was told. */
export async function allThatIsRead(): Promise<Record<string, string>> {
  // A minute that passes while this is read shows in the list of sessions and is not what is compared.
  await world.owner.query(`update session set last_seen_at = '2100-01-01'`);
  const productId = made['product']!;
  const questions: [Endpoint, object][] = [
    [contract.listCells, {}],
    [contract.listSessions, {}],
    [contract.readSecondFactor, {}],
    [contract.readCell, {}],
    [contract.listItems, {}],
    [contract.listItems, { query: { q: 'lorry' } }],
    [contract.listItems, { query: { graded: 'no' } }],
    [contract.listItems, { query: { review: 'due' } }],
    [contract.readItem, { params: { itemId: made['open item'] } }],
    [contract.readItem, { params: { itemId: made['hidden item'] } }],
    [contract.listItemClaims, { params: { itemId: made['open item'] } }],
    [contract.listSimilarItems, { params: { itemId: made['open item'] } }],
    [contract.readClaim, { params: { claimId: made['hidden claim'] } }],
    [contract.listEntities, {}],
    [contract.listEntities, { query: { q: 'name' } }],
    [contract.readDossier, { params: { entityId: made['open entity'] } }],
    [contract.readGraph, {}],
    [contract.readGraph, { query: { root: [made['open entity']] } }],
    [contract.readPaths, { query: { from: made['open entity'], to: made['other entity'] } }],
    [contract.readNeighbourCounts, { query: { entity: made['open entity'] } }],
    [contract.listCharts, {}],
    [contract.readChart, { params: { chartId: made['open chart'] } }],
    [contract.listTechniques, {}],
    [contract.readTechnique, { params: { techniqueId: made['open technique'] } }],
    [contract.listBindings, {}],
    [contract.listProducts, {}],
    [contract.readProduct, { params: { productId } }],
    [contract.readReview, { params: { productId } }],
    [contract.checkRelease, { params: { productId }, query: { agency: ['GEN', 'FIU'] } }],
    [contract.readReception, { params: { productId } }],
    [contract.readPresence, { params: { productId } }],
    [contract.listNotices, {}],
    [contract.listRequests, {}],
    [contract.countRequests, {}],
    [contract.readRequest, { params: { requestId: made['question'] } }],
    [contract.listRequirements, {}],
    [contract.readRequirement, { params: { requirementId: made['pir'] } }],
    [contract.readRequirement, { params: { requirementId: made['pir element'] } }],
    [contract.readRequirement, { params: { requirementId: made['hidden pir element'] } }],
    [contract.listItemAnswers, { params: { itemId: made['open item'] } }],
    [contract.listItemAnswers, { params: { itemId: made['hidden item'] } }],
    [contract.listItems, { query: { requirement: made['pir'] } }],
    [contract.listItems, { query: { state: ['unread'] } }],
    [contract.listItems, { query: { tag: ['follow up'] } }],
    [contract.readTriage, { params: { itemId: made['open item'] } }],
    [contract.readTriage, { params: { itemId: made['hidden item'] } }],
    [contract.listAssignees, { query: { itemId: [made['open item']] } }],
    [contract.listAssignees, { query: { itemId: [made['hidden item']] } }],
    [contract.listTags, {}],
    [contract.listSavedFilters, {}],
    [contract.readRubric, {}],
    [contract.listPhrases, {}],
    [contract.readFeedbackTimes, {}],
  ];
  const read: Record<string, string> = {};
  for (const [endpoint, input] of questions)
    read[`${endpoint.name} ${JSON.stringify(input)}`] = (await world.ask(reader, endpoint, input)).text;
  const files = [
    contract.itemsCsvPath,
    `${contract.itemsCsvPath}?q=lorry`,
    contract.productFilePaths.text.replace(':productId', productId),
  ];
  for (const path of files) read[path] = (await world.fetch(reader, path)).body;
  const actor = { kind: 'member', personId: world.people[reader], cellId: world.cellId } as const;
  read['events'] = JSON.stringify(await eventsSince(world.db, actor, new Date(0)));
  return read;
}

/** Questions that are answered otherwise than before. */
export function changed(before: Record<string, string>, after: Record<string, string>): string[] {
  return Object.keys(after).filter((question) => after[question] !== before[question]);
}
