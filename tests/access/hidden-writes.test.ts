import { afterAll, beforeAll, expect, it } from 'vitest';
import * as contract from '@workbench/contract';
import type { Endpoint } from '@workbench/contract';
import { eventsSince } from '@workbench/api';
import { openWorld, type ActorName, type Input, type World } from '@workbench/api/testing';

// What others do with things that a reader may not see must leave every answer to that reader as it was, to the byte.

const open = { level: 0, releasableTo: 'all', compartments: [], originatorControl: false };
const hidden = { level: 1, releasableTo: ['POL', 'INT', 'TRG'], compartments: ['HARBOUR'], originatorControl: false };
const report = {
  kind: 'report',
  title: 'Lorry at the post',
  text: 'A lorry crossed the northern post.',
  language: 'en',
  reportedAt: '2031-04-09T06:00:00.000Z',
};
const reader: ActorName = 'gendarmerieAnalyst';

let world: World;
/** Ids of what the steps below made, by name. */
const made: Record<string, string> = {};

async function done<E extends Endpoint>(as: ActorName, endpoint: E, input: object) {
  const reply = await world.ask(as, endpoint, input as Input<E>);
  if (reply.status !== 200) throw new Error(`${endpoint.name} as ${as}: ${reply.text}`);
  return reply.answer;
}

async function item(marking: object): Promise<string> {
  return (await done('customsAnalyst', contract.contributeItem, { body: { ...report, marking } })).id;
}

async function claim(itemId: string, subject: object, value: string, as: ActorName = 'policeAnalyst') {
  const body = { subject, predicate: 'name', object: { value }, status: 'confirmed', basis: { itemId, version: 1 } };
  return done(as, contract.makeClaim, { body });
}

async function block(text: string): Promise<string> {
  const params = { productId: made['product'] };
  return (await done('intelligenceAnalyst', contract.addBlock, { params, body: { section: 'background', kind: 'paragraph', text } })).id;
}

const onBlock = () => ({ productId: made['product'], blockId: made['hidden block'] });

beforeAll(async () => {
  world = await openWorld();
  made['open item'] = await item(open);
  const named = await claim(made['open item'], { new: { kind: 'person', name: 'Known name' } }, 'Known name');
  made['open entity'] = named.subject.id;
  made['other entity'] = (await claim(made['open item'], { new: { kind: 'person', name: 'Other name' } }, 'Other name')).subject.id;
  made['hidden item'] = await item(hidden);
  made['hidden claim'] = (await claim(made['hidden item'], { entityId: made['open entity'] }, 'Secret name')).id;
  const product = await done('intelligenceAnalyst', contract.startProduct, {
    body: { kind: 'operational_assessment', title: 'Crossings', marking: open },
  });
  made['product'] = product.id;
  await done('intelligenceAnalyst', contract.addAuthor, { params: { productId: product.id }, body: { personId: world.people[reader] } });
  await block('Seen by all authors.');
  made['hidden block'] = await block('For those who hold the compartment.');
  await done('intelligenceAnalyst', contract.cite, { params: onBlock(), body: { itemId: made['hidden item'] } });
  await block('Seen by all authors, too.');
});
afterAll(() => world?.close());

/** Everything that the reader can read, and everything the reader was told. */
async function allThatIsRead(): Promise<Record<string, string>> {
  const productId = made['product']!;
  const questions: [Endpoint, object][] = [
    [contract.listCells, {}],
    [contract.readCell, {}],
    [contract.listItems, {}],
    [contract.listItems, { query: { q: 'lorry' } }],
    [contract.listItems, { query: { graded: 'no' } }],
    [contract.readItem, { params: { itemId: made['open item'] } }],
    [contract.readItem, { params: { itemId: made['hidden item'] } }],
    [contract.listItemClaims, { params: { itemId: made['open item'] } }],
    [contract.readClaim, { params: { claimId: made['hidden claim'] } }],
    [contract.listEntities, {}],
    [contract.listEntities, { query: { q: 'name' } }],
    [contract.readDossier, { params: { entityId: made['open entity'] } }],
    [contract.readGraph, {}],
    [contract.readGraph, { query: { root: [made['open entity']] } }],
    [contract.listProducts, {}],
    [contract.readProduct, { params: { productId } }],
    [contract.readReview, { params: { productId } }],
    [contract.checkRelease, { params: { productId }, query: { agency: ['GEN', 'FIU'] } }],
    [contract.listRequests, {}],
  ];
  const read: Record<string, string> = {};
  for (const [endpoint, input] of questions)
    read[`${endpoint.name} ${JSON.stringify(input)}`] = (await world.ask(reader, endpoint, input)).text;
  const files = [contract.itemsCsvPath, `${contract.itemsCsvPath}?q=lorry`, contract.productTextPath.replace(':productId', productId)];
  for (const path of files) read[path] = (await world.fetch(reader, path)).body;
  const actor = { kind: 'member', personId: world.people[reader], cellId: world.cellId } as const;
  read['events'] = JSON.stringify(await eventsSince(world.db, actor, new Date(0)));
  return read;
}

/** Questions that are answered otherwise than before. */
function changed(before: Record<string, string>, after: Record<string, string>): string[] {
  return Object.keys(after).filter((question) => after[question] !== before[question]);
}

const steps: readonly [string, () => Promise<unknown>][] = [
  [
    'an item is contributed',
    () => done('customsAnalyst', contract.contributeItem, { body: { ...report, sourceIdentity: 'The driver', marking: hidden } }),
  ],
  [
    'it is corrected',
    () =>
      done('customsAnalyst', contract.correctItem, {
        params: { itemId: made['hidden item'] },
        body: { ...report, text: 'A lorry, again.' },
        version: 1,
      }),
  ],
  [
    'it is graded',
    () =>
      done('policeAnalyst', contract.gradeItem, {
        params: { itemId: made['hidden item'] },
        body: { grading: { scheme: 'admiralty', reliability: 'A', credibility: '1' } },
      }),
  ],
  [
    'a file is attached to it',
    () =>
      done('customsAnalyst', contract.attachFile, {
        params: { itemId: made['hidden item'] },
        body: { fileName: 'a.txt', content: 'YQ==' },
      }),
  ],
  [
    'rows are imported',
    () =>
      done('customsAnalyst', contract.runImport, {
        body: {
          fileName: 'a.csv',
          content: 'text\nA lorry crossed.\n',
          format: 'csv',
          mapping: {
            id: null,
            title: [],
            text: ['text'],
            reportedAt: null,
            kind: null,
            language: null,
            reference: null,
            sourceDescriptor: null,
          },
          marking: hidden,
          defaults: { kind: 'report', language: 'en', reportedAt: report.reportedAt },
        },
      }),
  ],
  ['an entity is named on it', () => claim(made['hidden item']!, { new: { kind: 'person', name: 'Nobody knows' } }, 'Nobody knows')],
  [
    'an entity that the reader knows gets another name on it',
    async () => {
      made['second claim'] = (await claim(made['hidden item']!, { entityId: made['open entity'] }, 'Another secret name')).id;
    },
  ],
  [
    'that claim is doubted',
    () =>
      done('policeAnalyst', contract.changeClaimStatus, {
        params: { claimId: made['second claim'] },
        body: { status: 'suspected' },
        version: 1,
      }),
  ],
  [
    'it is taken back',
    () =>
      done('policeAnalyst', contract.retractClaim, { params: { claimId: made['second claim'] }, body: { reason: 'Misread.' }, version: 2 }),
  ],
  [
    'it is said again',
    () => done('policeAnalyst', contract.restoreClaim, { params: { claimId: made['second claim'] }, body: {}, version: 3 }),
  ],
  [
    'two entities that the reader knows are made one on hidden grounds',
    async () => {
      const body = {
        leftId: made['open entity'],
        rightId: made['other entity'],
        verdict: 'same',
        reason: 'Same voice.',
        citedClaimIds: [made['hidden claim']],
      };
      made['resolution'] = (await done('policeAnalyst', contract.resolveEntities, { body })).id;
    },
  ],
  [
    'they are split again',
    () => done('policeAnalyst', contract.withdrawResolution, { params: { resolutionId: made['resolution'] }, body: {} }),
  ],
  [
    "its release to the reader's agency is asked for",
    async () => {
      const body = { kind: 'release', to: 'CUS', forAgency: 'GEN', itemId: made['hidden item'], reason: 'They need it.' };
      made['request'] = (await done('policeAnalyst', contract.makeRequest, { body })).id;
    },
  ],
  [
    'that is refused',
    () =>
      done('customsLiaison', contract.answerRequest, {
        params: { requestId: made['request'] },
        body: { event: 'refuse', answer: 'No.' },
        version: 1,
      }),
  ],
  [
    'a product with a hidden title is started',
    () => done('customsAnalyst', contract.startProduct, { body: { kind: 'operational_assessment', title: 'Secret', marking: hidden } }),
  ],
  [
    "a hidden block of the reader's own product is written",
    () => done('intelligenceAnalyst', contract.writeBlock, { params: onBlock(), body: { text: 'Hidden words.' }, version: 1 }),
  ],
  [
    'it is commented on',
    async () => {
      const body = { blockId: made['hidden block'], start: 0, end: 6, quote: 'Hidden', body: 'From whom?' };
      made['comment'] = (await done('mentor', contract.makeComment, { params: onBlock(), body })).id;
    },
  ],
  [
    'the comment is dealt with',
    () =>
      done('intelligenceAnalyst', contract.resolveComment, {
        params: { ...onBlock(), commentId: made['comment'] },
        body: { isResolved: true },
        version: 1,
      }),
  ],
  [
    'it rests on another hidden item',
    async () => {
      const cited = await done('intelligenceAnalyst', contract.cite, { params: onBlock(), body: { itemId: await item(hidden) } });
      made['citation'] = cited.citations.at(-1)!.id;
    },
  ],
  [
    'it no longer does',
    () => done('intelligenceAnalyst', contract.dropCitation, { params: { ...onBlock(), citationId: made['citation'] } }),
  ],
  ['it is moved', () => done('intelligenceAnalyst', contract.moveBlock, { params: onBlock(), body: { direction: 'down' } })],
  ['it is dropped', () => done('intelligenceAnalyst', contract.dropBlock, { params: onBlock(), version: 2 })],
];

it.each(steps)('the reader reads and hears the same as before when %s', async (_, step) => {
  const before = await allThatIsRead();
  await step();
  expect(changed(before, await allThatIsRead())).toEqual([]);
});

it('what the reader may see does change what is read and heard', async () => {
  const before = await allThatIsRead();
  await item(open);
  expect(changed(before, await allThatIsRead())).toEqual([
    'listItems {}',
    'listItems {"query":{"q":"lorry"}}',
    'listItems {"query":{"graded":"no"}}',
    contract.itemsCsvPath,
    `${contract.itemsCsvPath}?q=lorry`,
    'events',
  ]);
});
