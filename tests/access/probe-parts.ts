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

export function ids(bag: Bag, table: TableName, count: number): string[] {
  const rows = bag.world.rows[table] as unknown as { id: string; cell_id: string }[];
  const here = rows.filter((row) => row.cell_id === bag.cellId);
  const elsewhere = rows.filter((row) => row.cell_id !== bag.cellId);
  return [...bag.random.some(here, count), ...bag.random.some(elsewhere, 1)].map((row) => row.id).concat(absentId);
}

/** Everybody of the cell, somebody of another, and nobody. */
export function people(bag: Bag): string[] {
  const here = bag.world.rows.member.filter((row) => row.cell_id === bag.cellId).map((row) => row.person_id);
  const elsewhere = bag.world.rows.person.map((row) => row.id).filter((id) => !here.includes(id));
  return [...here, ...elsewhere.slice(0, 1), absentId];
}

/** Engagements of the world: the reader's own, others', and none. */
export function engagementIds(bag: Bag): string[] {
  return [...bag.world.rows.engagement.map((row) => row.id), absentId];
}

/** Records with their engagements; one under an engagement that is not its own. */
export function engagementRecords(bag: Bag, count: number): Record<string, string>[] {
  const rows = bag.random.some(bag.world.rows.engagement_record, count);
  const others = engagementIds(bag);
  return [
    ...rows.map((row) => ({ engagementId: row.engagement_id, engagementRecordId: row.id })),
    ...rows.slice(0, 2).map((row) => ({ engagementId: bag.random.pick(others), engagementRecordId: row.id })),
    { engagementId: others[0]!, engagementRecordId: absentId },
    { engagementId: others[0]!, engagementRecordId: 'not-an-id' },
  ];
}

/** Drafts of packs of the world: the reader's own, others', and none. */
export function packDraftIds(bag: Bag): string[] {
  return [...bag.world.rows.pack_draft.map((row) => row.id), absentId];
}

/** Blocks with their products; some under a product that is not theirs. */
export function blocks(bag: Bag, count: number): Record<string, string>[] {
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

export function each(param: string, bag: Bag, table: TableName, count: number): Probe[] {
  return [...ids(bag, table, count), 'not-an-id'].map((id) => ({ params: { [param]: id } }));
}

/** Words that stand in some text of the cell, rare ones among them, and pieces of them. */
export function words(bag: Bag, count: number): string[] {
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
export const names = [
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

export function filters(bag: Bag): Probe[] {
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
