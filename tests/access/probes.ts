import {
  attachmentPath,
  checkRelease,
  countNews,
  listCharts,
  listTechniques,
  readChart,
  countRequests,
  listAccess,
  listAssignees,
  eventStreamPath,
  itemsCsvPath,
  listCandidates,
  listCells,
  listEngagements,
  listEntities,
  listRecordVersions,
  readEngagement,
  roadmapPdfPath,
  listItemAnswers,
  listItemClaims,
  listSimilarItems,
  listItems,
  listNotices,
  listPeople,
  listPhrases,
  listProducts,
  listRequests,
  listSessions,
  listRequirements,
  listSavedFilters,
  listTags,
  listTrail,
  readBlockHistory,
  readBlockUpdates,
  dossierPdfPath,
  productFilePaths,
  readCell,
  readCopies,
  readClaim,
  readDossier,
  readFeedbackTimes,
  readGraph,
  readHealth,
  readItem,
  listSuggestions,
  readLine,
  readPlaces,
  readNeighbourCounts,
  readOwnFeedback,
  readPaths,
  readPresence,
  readProduct,
  readReception,
  readRequest,
  readRequirement,
  readReview,
  readRubric,
  readSecondFactor,
  readSession,
  readSignInWays,
  readTechnique,
  readTriage,
  readTimeline,
  readRightsDesk,
  trailExportPath,
} from '@workbench/contract';
import type { Random, TableName, World } from '@workbench/testing';

/** One question to a read route: what stands in its path (the cell when it is not the reader's own) and in its query. */
export interface Probe {
  params?: Record<string, string>;
  query?: Record<string, string | readonly string[]>;
  /** Ask for the following pages as well, by the cursor that each answer gives. */
  follow?: boolean;
}

/** What questions are made of: everything that the real world holds, hidden or not, in this cell or another. */
export interface Bag {
  world: World;
  cellId: string;
  random: Random;
  /** Cursors that a list gave to the instructor, who sees all; each names the place of a row that others may not see. */
  cursors: Readonly<Record<string, readonly string[]>>;
}

/** An id that nothing has. */
export const absentId = '01c60000-0000-7000-8000-000000000000';

function ids(bag: Bag, table: TableName, count: number): string[] {
  const rows = bag.world.rows[table] as unknown as { id: string; cell_id: string }[];
  const here = rows.filter((row) => row.cell_id === bag.cellId);
  const elsewhere = rows.filter((row) => row.cell_id !== bag.cellId);
  return [...bag.random.some(here, count), ...bag.random.some(elsewhere, 1)].map((row) => row.id).concat(absentId);
}

/** Engagements of the world: the reader's own, others', and none. */
function engagementIds(bag: Bag): string[] {
  return [...bag.world.rows.engagement.map((row) => row.id), absentId];
}

/** Records with their engagements; one under an engagement that is not its own. */
function engagementRecords(bag: Bag, count: number): Record<string, string>[] {
  const rows = bag.random.some(bag.world.rows.engagement_record, count);
  const others = engagementIds(bag);
  return [
    ...rows.map((row) => ({ engagementId: row.engagement_id, engagementRecordId: row.id })),
    ...rows.slice(0, 2).map((row) => ({ engagementId: bag.random.pick(others), engagementRecordId: row.id })),
    { engagementId: others[0]!, engagementRecordId: absentId },
    { engagementId: others[0]!, engagementRecordId: 'not-an-id' },
  ];
}

/** Blocks with their products; some under a product that is not theirs. */
function blocks(bag: Bag, count: number): Record<string, string>[] {
  const rows = bag.random.some(
    bag.world.rows.product_block.filter((row) => row.cell_id === bag.cellId),
    count,
  );
  const mixed = rows[0] && rows.find((row) => row.product_id !== rows[0]!.product_id);
  return [
    ...rows.map((row) => ({ productId: row.product_id, blockId: row.id })),
    ...(mixed ? [{ productId: mixed.product_id, blockId: rows[0]!.id }] : []),
    { productId: rows[0]?.product_id ?? absentId, blockId: absentId },
    { productId: rows[0]?.product_id ?? absentId, blockId: 'not-an-id' },
  ];
}

function each(param: string, bag: Bag, table: TableName, count: number): Probe[] {
  return [...ids(bag, table, count), 'not-an-id'].map((id) => ({ params: { [param]: id } }));
}

/** Words that stand in some text of the cell, rare ones among them, and pieces of them. */
function words(bag: Bag, count: number): string[] {
  const { rows } = bag.world;
  const texts = [
    ...rows.item_version.map((row) => `${row.title} ${row.text}`),
    ...rows.claim.flatMap((row) => [row.value ?? '', row.judgement ?? '']),
    ...rows.source_identity.map((row) => row.identity),
  ];
  const rare = bag.random.some(texts, count).flatMap((text) => text.split(' ').filter((word) => word.startsWith('zyx')));
  return [
    ...rare,
    ...rare.slice(0, 2).map((word) => word.slice(0, -1)),
    'harbour',
    'شحنة',
    'cote',
    'harbour -lorry',
    '"night courier"',
    'know',
    '%',
    '\\',
  ];
}

/** Names that the world writes in several ways, some of them under markings that hide them. */
const names = [
  'Wandji',
  'Sekely',
  'المدني',
  'Madani',
  '"Tibert Ouandji"',
  '"Malvor Szekely" or Wandji',
  'Wandji -harbour',
  'Tiberte harbour',
  'idris',
  'Sek*',
];

function filters(bag: Bag): Probe[] {
  const codes = bag.world.rows.compartment.map((row) => row.code);
  return [
    ...[...new Set(codes), 'NOSUCH'].map((compartment) => ({ query: { compartment, limit: '5' } })),
    ...['CUS', 'FIU', 'NOSUCH'].map((agency) => ({ query: { agency } })),
    { query: { kind: ['report', 'press'] } },
    { query: { language: 'ar', graded: 'yes' } },
    { query: { graded: 'no' } },
    { query: { review: 'due' } },
    { query: { from: '2031-04-10', to: '2031-04-15' } },
    { query: { state: bag.random.pick(['unread', 'read', 'shoeboxed', 'discarded']) } },
    { query: { assigned: bag.random.pick(['me', 'nobody']) } },
    ...bag.random.some([...new Set(bag.world.rows.item_tag.map((row) => row.tag))], 3).map((tag) => ({ query: { tag } })),
    ...ids(bag, 'requirement', 5).map((requirement) => ({ query: { requirement } })),
  ];
}

const once = (): Probe[] => [{}];

/** Days in which the world happens; the walk itself goes on in the trail of today, of each side by itself. */
const exerciseDays = { from: '2031-04-01', to: '2031-05-31' };

/** Questions to the files of a product. */
const takenAway = (bag: Bag): Probe[] => [
  ...each('productId', bag, 'product', 12),
  ...ids(bag, 'product', 3).map((productId) => ({
    params: { productId },
    query: { number: bag.random.pick(['1', '2', '9']), language: bag.random.pick(['en', 'ar']) },
  })),
  ...ids(bag, 'product', 3).map((productId) => ({
    params: { productId },
    query: { agency: bag.random.pick(['CUS', 'GEN', 'POL', 'NOSUCH']) },
  })),
];

/** Questions to each read route, by its path. A read route that is not here fails the run. */
export const probes: Record<string, (bag: Bag) => Probe[]> = {
  [readHealth.path]: once,
  [readSession.path]: once,
  [readSignInWays.path]: once,
  [listSessions.path]: once,
  [readSecondFactor.path]: once,
  [listPeople.path]: once,
  [listCells.path]: once,
  [readCell.path]: once,
  [listItems.path]: (bag) => [
    { query: { limit: '4' }, follow: true },
    { query: { q: 'harbour', limit: '3' }, follow: true },
    { query: { state: ['unread', 'discarded'], limit: '3' }, follow: true },
    { query: { q: 'harbour', state: 'read' } },
    ...bag.random.some(filters(bag), 13),
    ...bag.random.some(words(bag, 5), 7).map((q) => ({ query: { q } })),
    ...names.map((q) => ({ query: { q } })),
    ...bag.random.some(names, 2).map((q) => ({ query: { q, widen: 'no' } })),
    { query: { q: 'Wandji', limit: '2' }, follow: true },
    { query: { q: 'harbour', widen: 'maybe' } },
    ...bag.random.some(bag.cursors[listItems.path] ?? [], 3).map((cursor) => ({ query: { cursor, limit: '2' } })),
    { query: { q: 'lorry', compartment: 'SEALED' } },
    { query: { cursor: 'bm9uZQ' } },
  ],
  [itemsCsvPath]: (bag) => [
    {},
    { query: { separator: 'semicolon', q: 'harbour' } },
    ...bag.random.some(filters(bag), 6),
    ...bag.random.some(words(bag, 4), 4).map((q) => ({ query: { q } })),
    ...bag.random.some(names, 2).flatMap((q) => [{ query: { q } }, { query: { q, widen: 'no' } }]),
    { query: { q: 'lorry', compartment: 'SEALED' } },
  ],
  [listSuggestions.path]: (bag) => each('itemId', bag, 'item', 6),
  [readItem.path]: (bag) => [
    ...each('itemId', bag, 'item', 9),
    ...ids(bag, 'item', 4).map((itemId) => ({ params: { itemId }, query: { version: bag.random.pick(['1', '2', '9']) } })),
  ],
  [attachmentPath]: (bag) => each('attachmentId', bag, 'attachment', 5),
  [listItemClaims.path]: (bag) => each('itemId', bag, 'item', 5),
  [listSimilarItems.path]: (bag) => each('itemId', bag, 'item', 9),
  [readClaim.path]: (bag) => each('claimId', bag, 'claim', 7),
  [listEntities.path]: (bag) => [
    { query: { limit: '3' }, follow: true },
    { query: { kind: 'person' } },
    ...bag.random.some(words(bag, 4), 5).map((q) => ({ query: { q } })),
    ...bag.random.some(bag.cursors[listEntities.path] ?? [], 3).map((cursor) => ({ query: { cursor, limit: '2' } })),
  ],
  [listCandidates.path]: (bag) => [
    {},
    { query: { kind: 'person', limit: '3' } },
    ...ids(bag, 'entity', 4).map((about) => ({ query: { about } })),
  ],
  [readDossier.path]: (bag) => each('entityId', bag, 'entity', 7),
  [dossierPdfPath]: (bag) => [
    ...each('entityId', bag, 'entity', 5),
    ...ids(bag, 'entity', 2).map((entityId) => ({ params: { entityId }, query: { language: bag.random.pick(['fr', 'ar']) } })),
  ],
  [readGraph.path]: (bag) => [
    {},
    { query: { limit: '4' } },
    { query: { confirmedOnly: 'yes', predicate: ['associate_of', 'located_at', 'seen_at', 'uses'] } },
    ...ids(bag, 'entity', 4).map((root) => ({ query: { root, depth: bag.random.pick(['0', '1', '2', '3']) } })),
    { query: { root: ids(bag, 'entity', 2), kind: ['person', 'place'] } },
    { query: { since: '2031-04-05', until: '2031-04-20' } },
    { query: { reliability: ['A', 'B', '1'], credibility: ['1', '2', 'A'] } },
    ...ids(bag, 'entity', 3).map((id) => ({
      query: { root: id, depth: '0', part: [`${id}.kind.${bag.random.pick(['person', 'place'])}`, `${id}.predicate.seen_at`] },
    })),
  ],
  [readPaths.path]: (bag) => [
    ...ids(bag, 'entity', 9).map((from) => ({
      query: { from, to: bag.random.pick(ids(bag, 'entity', 9)), maxHops: bag.random.pick(['1', '3', '5']) },
    })),
    ...ids(bag, 'entity', 4).map((from) => ({
      query: { from, to: bag.random.pick(ids(bag, 'entity', 9)), maxHops: '5', limit: '2', until: '2031-04-20', kind: ['person', 'phone'] },
    })),
    { query: { from: absentId } },
  ],
  [readNeighbourCounts.path]: (bag) => [
    ...ids(bag, 'entity', 8).map((entity) => ({ query: { entity } })),
    ...ids(bag, 'entity', 3).map((entity) => ({ query: { entity, shown: ids(bag, 'entity', 3), since: '2031-04-08' } })),
  ],
  [readLine.path]: (bag) => [{ query: { claimId: ids(bag, 'claim', 6) } }, { query: { claimId: ids(bag, 'claim', 1) } }, {}],
  [readPlaces.path]: (bag) => [
    {},
    { query: { limit: '3' } },
    { query: { confirmedOnly: 'yes', kind: ['place', 'event', 'person'] } },
    { query: { area: '-4.5,-20;4.5,-10' } },
    { query: { area: '-9,-30;9,-30;0,-10', from: '2031-02-01', to: '2031-03-15' } },
    ...ids(bag, 'entity', 4).map((root) => ({ query: { root } })),
    { query: { root: ids(bag, 'entity', 2), predicate: ['seen_at', 'located_at'] } },
    { query: { area: 'nowhere' } },
  ],
  [readTimeline.path]: (bag) => [
    {},
    { query: { limit: '3' } },
    { query: { sort: ['event', 'sighting'], unit: 'year' } },
    { query: { sort: 'item', from: '2031-04-05', to: '2031-04-25T12:00:00Z' } },
    { query: { confirmedOnly: 'yes', kind: ['person', 'organisation'] } },
    ...ids(bag, 'entity', 4).map((root) => ({ query: { root } })),
    { query: { root: ids(bag, 'entity', 2), predicate: ['seen_at', 'met', 'uses'] } },
  ],
  [listEngagements.path]: once,
  [readEngagement.path]: (bag) => [...engagementIds(bag), 'not-an-id'].map((engagementId) => ({ params: { engagementId } })),
  [listRecordVersions.path]: (bag) => engagementRecords(bag, 12).map((params) => ({ params })),
  [roadmapPdfPath]: (bag) =>
    engagementIds(bag).map((engagementId) => ({
      params: { engagementId },
      query: { language: bag.random.pick(['en', 'fr', 'pt', 'ar']) },
    })),
  [listCharts.path]: once,
  [readChart.path]: (bag) => [
    ...each('chartId', bag, 'chart', 7),
    ...ids(bag, 'chart', 4).map((chartId) => ({ params: { chartId }, query: { number: bag.random.pick(['1', '2', '3', '9']) } })),
  ],
  [listTechniques.path]: once,
  [readTechnique.path]: (bag) => each('techniqueId', bag, 'technique', 9),
  [listProducts.path]: once,
  [readProduct.path]: (bag) => [
    ...each('productId', bag, 'product', 6),
    ...ids(bag, 'product', 5).map((productId) => ({
      params: { productId },
      query: { agency: bag.random.pick(['CUS', 'GEN', 'POL', 'NOSUCH']) },
    })),
    ...ids(bag, 'product', 3).map((productId) => ({ params: { productId }, query: { number: bag.random.pick(['1', '2', '9']) } })),
  ],
  [readBlockUpdates.path]: (bag) => [
    ...blocks(bag, 24).map((params) => ({ params })),
    ...blocks(bag, 3).map((params) => ({ params, query: { since: bag.random.pick(['AA==', 'AQEC', 'BQE=', 'no vector']) } })),
  ],
  [readBlockHistory.path]: (bag) => blocks(bag, 24).map((params) => ({ params })),
  ...Object.fromEntries(Object.values(productFilePaths).map((path) => [path, takenAway])),
  [readRubric.path]: once,
  [listPhrases.path]: once,
  [readFeedbackTimes.path]: once,
  [readReview.path]: (bag) => each('productId', bag, 'product', 4),
  [checkRelease.path]: (bag) =>
    ids(bag, 'product', 4).map((productId) => ({
      params: { productId },
      query: { agency: bag.random.some(['CUS', 'GEN', 'POL', 'FIU', 'NOSUCH'], 3) },
    })),
  [readOwnFeedback.path]: (bag) => [
    ...each('productId', bag, 'product', 12),
    ...ids(bag, 'product', 6).map((productId) => ({ params: { productId }, query: { number: bag.random.pick(['1', '2', '9']) } })),
  ],
  [readReception.path]: (bag) => each('productId', bag, 'product', 12),
  [listNotices.path]: once,
  [readPresence.path]: (bag) => each('productId', bag, 'product', 12),
  [listRequests.path]: once,
  [countRequests.path]: once,
  [readRequest.path]: (bag) => each('requestId', bag, 'request', 9),
  [listRequirements.path]: once,
  [readRequirement.path]: (bag) => each('requirementId', bag, 'requirement', 8),
  [listItemAnswers.path]: (bag) => each('itemId', bag, 'item', 7),
  [readTriage.path]: (bag) => each('itemId', bag, 'item', 9),
  [listAssignees.path]: (bag) => [
    {},
    ...ids(bag, 'item', 9).map((itemId) => ({ query: { itemId } })),
    { query: { itemId: ids(bag, 'item', 2).slice(0, 2) } },
  ],
  [listTags.path]: once,
  [listSavedFilters.path]: once,
  [countNews.path]: once,
  [readRightsDesk.path]: once,
  [readCopies.path]: (bag) => [
    ...ids(bag, 'claim', 5).map((claimId) => ({ query: { claimId } })),
    ...ids(bag, 'item', 5).map((itemId) => ({ query: { itemId } })),
    {},
  ],
  [listAccess.path]: (bag) => each('entityId', bag, 'entity', 7).map((probe) => ({ ...probe, query: exerciseDays })),
  [listTrail.path]: (bag) => [
    { query: { ...exerciseDays, limit: '200' }, follow: true },
    { query: { ...exerciseDays, limit: '7' }, follow: true },
    ...['read_item', 'cite', 'list_items', 'read_dossier', 'none'].map((deed) => ({ query: { ...exerciseDays, deed } })),
    ...['CUS', 'NOSUCH'].map((agency) => ({ query: { ...exerciseDays, agency } })),
    ...ids(bag, 'item', 4).map((subject) => ({ query: { ...exerciseDays, subject } })),
    ...bag.random.some(bag.world.rows.person, 2).map(({ id: person }) => ({ query: { ...exerciseDays, person } })),
    { query: { ...exerciseDays, cursor: 'bm9uZQ' } },
  ],
  [trailExportPath]: () => [{ query: exerciseDays }, { query: { ...exerciseDays, deed: 'list_items' } }, { query: { from: 'no day' } }],
  // The stream itself has no end; its refusals are asked for here, its events are compared by themselves.
  [eventStreamPath]: () => [],
};
