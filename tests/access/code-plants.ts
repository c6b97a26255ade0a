import type { Plant } from './plant-shapes';

/** A fault put into the server's own code: text of one file that is replaced in a copy of it, with what it needs in the database. */
export interface CodePlant extends Plant {
  /** Path below `apps/api`. */
  file: string;
  /** Stands there once; a plant that no longer fits fails the run. */
  text: string;
  instead: string;
  /** What notices it: answers that differ between two worlds, or a reader who hears of what others do. */
  noticedBy: 'twins' | 'hidden-writes';
}

/** A function that looks past all rules, as somebody in a hurry might write it. */
function pastTheRules(name: string, takes: string, returns: string, body: string): string {
  return `create function door.${name}(${takes}) returns ${returns} language sql stable security definer
    set search_path = pg_catalog, public as $$ ${body} $$; grant execute on function door.${name} to workbench_app`;
}

const everyItem = pastTheRules('count_every_item', '', 'integer', 'select count(*)::integer from item');

/** Faults of the server's code that the access tests must find, each by itself. */
export const codePlants: readonly CodePlant[] = [
  {
    kind: 'export',
    name: 'a file of a product counts its hidden paragraphs',
    sql: pastTheRules('count_every_block', '', 'integer', 'select count(*)::integer from product_block'),
    file: 'src/features/products/product-files.routes.ts',
    text: `  const cell = await getDocumentCell(trx, me);`,
    instead: `  const every = (await trx.selectNoFrom((eb) => eb.fn<number>('door.count_every_block').as('count')).executeTakeFirstOrThrow()).count;
  const known = await getDocumentCell(trx, me);
  const cell = { ...known, banner: known.banner + ', ' + every + ' paragraphs' };`,
    noticedBy: 'twins',
  },
  {
    kind: 'count',
    name: 'the total of a list counts hidden items',
    sql: everyItem,
    file: 'src/features/items/item-list.queries.ts',
    text: `  return { total: whole?.count ?? 0,`,
    instead: `  const every = (await sql<{ count: number }>\`select door.count_every_item() as count\`.execute(trx)).rows[0]!.count;
  return { total: every,`,
    noticedBy: 'twins',
  },
  {
    kind: 'count',
    name: 'the timeline counts hidden claims',
    sql: pastTheRules('every_claim_in_time', '', 'setof claim', 'select * from claim'),
    file: 'src/features/timeline/in-time.ts',
    text: `from: sql\`from claim c where ${'$'}{where(conditions)}\`, id: sql\`c.id\`, start, lastDay: last, ...asDates(start) };
}

/** Reports`,
    instead: `from: sql\`from door.every_claim_in_time() c where ${'$'}{where(conditions)}\`, id: sql\`c.id\`, start, lastDay: last, ...asDates(start) };
}

/** Reports`,
    noticedBy: 'twins',
  },
  {
    kind: 'count',
    name: 'the map is drawn by hidden claims on where places lie',
    sql: pastTheRules('every_whereabout', '', 'setof claim', 'select * from claim'),
    file: 'src/features/map/whereabouts.queries.ts',
    text: `from claim c
    where \${standing(me, confirmedOnly)} and c.predicate in ('position'`,
    instead: `from door.every_whereabout() c
    where \${standing(me, confirmedOnly)} and c.predicate in ('position'`,
    noticedBy: 'twins',
  },
  {
    kind: 'count',
    name: 'the map is drawn by hidden claims on who was at a place',
    sql: pastTheRules('every_whereabout', '', 'setof claim', 'select * from claim'),
    file: 'src/features/map/whereabouts.queries.ts',
    text: `from claim c
    where \${standing(me, confirmedOnly)} and c.predicate in ('seen_at'`,
    instead: `from door.every_whereabout() c
    where \${standing(me, confirmedOnly)} and c.predicate in ('seen_at'`,
    noticedBy: 'twins',
  },
  {
    kind: 'autocomplete',
    name: 'names are suggested from hidden claims',
    sql: pastTheRules('every_claim', '', 'setof claim', 'select * from claim'),
    file: 'src/features/entities/entities.queries.ts',
    text: `      from claim c
      where c.cell_id = \${me.cellId} and c.predicate in ('name', 'alias')`,
    instead: `      from door.every_claim() c
      where c.cell_id = \${me.cellId} and c.predicate in ('name', 'alias')`,
    noticedBy: 'twins',
  },
  {
    kind: 'autocomplete',
    name: 'candidates for one identity are found among hidden claims',
    sql: pastTheRules('every_claim', '', 'setof claim', 'select * from claim'),
    file: 'src/features/resolutions/candidates.queries.ts',
    text: `c.value, c.status from claim c
      where c.cell_id = \${me.cellId} and c.retracted_at is null and c.status <> 'denied'
        and (`,
    instead: `c.value, c.status from door.every_claim() c
      where c.cell_id = \${me.cellId} and c.retracted_at is null and c.status <> 'denied'
        and (`,
    noticedBy: 'twins',
  },
  {
    kind: 'autocomplete',
    name: 'a search is widened by names that the reader may not see',
    sql: pastTheRules('every_claim', '', 'setof claim', 'select * from claim'),
    file: 'src/records/item-search/other-names.ts',
    text: `from one join claim c on`,
    instead: `from one join door.every_claim() c on`,
    noticedBy: 'twins',
  },
  {
    kind: 'count',
    name: 'an alert counts hidden items',
    sql: everyItem,
    file: 'src/features/triage/alerts.ts',
    text: `    .executeTakeFirstOrThrow();
  return count;`,
    instead: `    .executeTakeFirstOrThrow();
  if (count < 0) return count;
  return (await sql<{ count: number }>\`select door.count_every_item() as count\`.execute(trx)).rows[0]!.count;`,
    noticedBy: 'twins',
  },
  {
    kind: 'cursor',
    name: 'a cursor holds the place among all items',
    sql: pastTheRules('items_before', 'at timestamptz', 'integer', 'select count(*)::integer from item where reported_at > at'),
    file: 'src/features/items/item-list.queries.ts',
    text: `  const last = rows[filter.limit - 1];
  return { ids: rows.map((row) => row.id), next: () => toCursor([last!.reportedAt.toISOString(), last!.id]) };`,
    instead: `  const last = rows[filter.limit - 1];
  const before = last ? (await sql<{ n: number }>\`select door.items_before(\${last.reportedAt}) as n\`.execute(trx)).rows[0]!.n : 0;
  return { ids: rows.map((row) => row.id), next: () => toCursor([last!.reportedAt.toISOString(), last!.id, before]) };`,
    noticedBy: 'twins',
  },
  {
    kind: 'error text',
    name: 'a hidden item is refused as hidden, not as absent',
    sql: pastTheRules('is_item', 'wanted uuid', 'boolean', 'select exists (select from item where id = wanted)'),
    file: 'src/features/items/item.queries.ts',
    text: `  if (!row) throw new Problem('not_found');
  const versions`,
    instead: `  if (!row) {
    const { rows } = await sql<{ there: boolean }>\`select door.is_item(\${itemId}) as there\`.execute(trx);
    throw new Problem(rows[0]!.there ? 'not_allowed' : 'not_found');
  }
  const versions`,
    noticedBy: 'twins',
  },
  {
    kind: 'error text',
    name: 'a write on a hidden item is refused as not allowed',
    sql: pastTheRules('is_item', 'wanted uuid', 'boolean', 'select exists (select from item where id = wanted)'),
    file: 'src/features/items/item.queries.ts',
    text: `  if (!head) throw new Problem('not_found');`,
    instead: `  if (!head) {
    const { rows } = await sql<{ there: boolean }>\`select door.is_item(\${itemId}) as there\`.execute(trx);
    throw new Problem(rows[0]!.there ? 'not_allowed' : 'not_found');
  }`,
    noticedBy: 'twins',
  },
  {
    name: 'an imported object is recognised by hidden claims, of whatever agency',
    sql: pastTheRules(
      'every_name',
      '',
      'table (cell_id uuid, id uuid, agency_code text, predicate text, import_key text, created_at timestamptz, subject_id uuid, kind text)',
      `select c.cell_id, c.id, c.agency_code, c.predicate, c.import_key, c.created_at, c.subject_id, e.kind
        from claim c join entity e on e.cell_id = c.cell_id and e.id = c.subject_id`,
    ),
    file: 'src/features/imports/known-entities.ts',
    text: `      .selectFrom('claim')
      .innerJoin('entity', (on) => on.onRef('entity.cellId', '=', 'claim.cellId').onRef('entity.id', '=', 'claim.subjectId'))
      .select(['importKey', 'entity.id', 'entity.kind'])
      .where('claim.cellId', '=', me.cellId)
      .where('claim.agencyCode', '=', me.agency)`,
    instead: `      .selectFrom((await import('kysely')).sql<{ cellId: string; id: string; agencyCode: string; predicate: string; importKey: string | null; createdAt: Date; subjectId: string; kind: string }>\`(select * from door.every_name())\`.as('claim'))
      .select(['importKey', 'subjectId as id', 'kind'])
      .where('claim.cellId', '=', me.cellId)`,
    noticedBy: 'twins',
  },
  {
    name: 'items are compared past the rules',
    sql: [
      pastTheRules('every_item', '', 'setof item', 'select * from item'),
      pastTheRules('every_label', '', 'setof label', 'select * from label'),
      pastTheRules('every_version', '', 'setof item_version', 'select * from item_version'),
    ].join(';'),
    file: 'src/records/similar-items.ts',
    text: `    .selectFrom('item')
    .innerJoin('label', (on) => on.onRef('label.cellId', '=', 'item.cellId').onRef('label.id', '=', 'item.labelId'))
    .innerJoin('itemVersion', (on) =>`,
    instead: `    .selectFrom(sql<any>\`(select * from door.every_item())\`.as('item'))
    .innerJoin(sql<any>\`(select * from door.every_label())\`.as('label'), (on: any) => on.onRef('label.cellId', '=', 'item.cellId').onRef('label.id', '=', 'item.labelId'))
    .innerJoin(sql<any>\`(select * from door.every_version())\`.as('itemVersion'), (on: any) =>`,
    noticedBy: 'twins',
  },
  {
    kind: 'event',
    name: 'an item is told of under a label that all see',
    sql: 'select 1',
    file: 'src/records/contribute.ts',
    text: `  await tell(trx, me, { kind: 'item', subjectId: id, labelId });
  return id;`,
    instead: `  const open = await labelFor(trx, { level: 0, releasableTo: 'all', compartments: [], originators: [me.agency], originatorControl: [] } as never);
  await tell(trx, me, { kind: 'item', subjectId: id, labelId: open });
  return id;`,
    noticedBy: 'hidden-writes',
  },
  {
    kind: 'export',
    name: 'a file is downloaded without the door',
    sql: pastTheRules('every_attachment', '', 'setof attachment', 'select * from attachment'),
    file: 'src/features/items/attachments.ts',
    text: `  const file = await trx
    .selectFrom('attachment')
    .select(`,
    instead: `  const file = await trx
    .selectFrom((await import('kysely')).sql<{ cellId: string; id: string; fileName: string; mediaType: string; content: Buffer; labelId: number; itemId: string }>\`(select * from door.every_attachment())\`.as('attachment'))
    .select(`,
    noticedBy: 'twins',
  },
  {
    kind: 'cache',
    name: 'answers are kept by address, whoever asks',
    sql: 'select 1',
    file: 'src/platform/serve.ts',
    text: `      return recordingRefusals(db, actor, endpoint.name, request, () => asActor(db, actor, answer));`,
    instead: `      const asked = () => recordingRefusals(db, actor, endpoint.name, request, () => asActor(db, actor, answer));
      if (isWrite) return asked();
      const kept = ((app as unknown as { kept?: Map<string, unknown> }).kept ??= new Map<string, unknown>());
      if (!kept.has(request.url)) kept.set(request.url, await asked());
      return kept.get(request.url) as AnswerOf<E>;`,
    noticedBy: 'twins',
  },
];
