import type { Plant } from './plants';

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
    text: `from: sql\`from claim c where ${'$'}{where(conditions)}\`, id: sql\`c.id\`, start, lastDay: last };
}

/** Reports`,
    instead: `from: sql\`from door.every_claim_in_time() c where ${'$'}{where(conditions)}\`, id: sql\`c.id\`, start, lastDay: last };
}

/** Reports`,
    noticedBy: 'twins',
  },
  {
    kind: 'count',
    name: 'the map is drawn by hidden claims',
    sql: pastTheRules('every_whereabout', '', 'setof claim', 'select * from claim'),
    file: 'src/features/map/whereabouts.queries.ts',
    text: `    from claim c
    where c.cell_id`,
    instead: `    from door.every_whereabout() c
    where c.cell_id`,
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
