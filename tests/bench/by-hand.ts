/** A statement with the values of its parameters. */
export interface Statement {
  sql: string;
  parameters: readonly unknown[];
}

const labelled = new Set([
  'item',
  'item_version',
  'attachment',
  'grading',
  'citation',
  'claim',
  'claim_citation',
  'claim_purpose',
  'necessity_check',
  'erasure',
  'resolution',
  'resolution_citation',
  'requirement_answer',
  'assignment',
  'item_tag',
]);
const notAliases = new Set(['where', 'inner', 'left', 'join', 'on', 'order', 'group', 'limit', 'cross', 'union']);

/** The condition that somebody would write who knows cell and labels and has no row-level security. */
function conditionOn(table: string, alias: string, cell: string, labels: string, person: string): string {
  const inCell = `${alias}.cell_id = ${cell}`;
  const seen = (row: string) => `${row}.cell_id = ${cell} and ${row}.label_id = any (${labels})`;
  if (labelled.has(table)) return seen(alias);
  // What became of an item in somebody's queue is theirs alone.
  if (table === 'triage') return `${seen(alias)} and ${alias}.person_id = '${person}'`;
  if (table === 'dismissed_suggestion') {
    const ofVersion = `v.item_id = ${alias}.item_id and v.version = ${alias}.item_version`;
    return `${inCell} and ${alias}.person_id = '${person}' and exists (select from item_version v where ${seen('v')} and ${ofVersion})`;
  }
  if (table === 'technique_exhibit') {
    return `${seen(alias)} and exists (select from citation x where ${seen('x')} and x.id = ${alias}.citation_id)`;
  }
  if (table === 'exhibit_claim') {
    const pinned = `select from exhibit e join citation x on x.cell_id = e.cell_id and x.id = e.citation_id`;
    return `${seen(alias)} and exists (${pinned} where ${seen('e')} and ${seen('x')} and e.citation_id = ${alias}.citation_id)`;
  }
  if (table === 'label') return `${inCell} and ${alias}.id = any (${labels})`;
  if (table === 'entity') {
    // In one go: asked for apart, PostgreSQL reads all objects of the cell to look these few up.
    const ends = `(k.subject_id = ${alias}.id or k.object_id = ${alias}.id)`;
    return `${inCell} and exists (select from claim k where ${seen('k')} and ${ends})`;
  }
  if (table === 'person') return `exists (select from member m where m.cell_id = ${cell} and m.person_id = ${alias}.id)`;
  throw new Error(`Nobody has said what the conditions on ${table} are.`);
}

const searchFunction = /door\.search_items\((door\.to_query\(\$\d+::jsonb\)), (null::tsquery|door\.to_query\(\$\d+::jsonb\)), (\$\d+)\)/g;

/** What the search door asks, with cell and labels as they are given. */
function search(wide: string, narrow: string, atMost: string, cell: string, labels: string): string {
  return `(select v.item_id, (least(ts_rank(v.search, q.wide), 0.99) + case when q.narrow is null or v.search @@ q.narrow then 1 else 0 end)::real as rank
    from item_version v, (select ${wide} as wide, ${narrow} as narrow) q
    where v.search @@ q.wide and v.is_current and v.cell_id = ${cell} and v.label_id = any (${labels})
    order by 2 desc, v.item_id limit ${atMost}) as found`;
}

const namesFunction = /door\.names_like\((\$\d+)::text\[\], (\$\d+)\)/g;

/** What the door to names asks, with cell and labels as they are given. */
function names(words: string, atMost: string, cell: string, labels: string): string {
  const those = (isNear: string, order: string) => `(select c.subject_id from claim c
    where c.name_keys && array(select k from unnest(door.name_keys(word)) k where (k ~ '^~') = ${isNear})
      and c.name_keys is not null and c.retracted_at is null and c.value is not null and c.status <> 'denied'
      and c.cell_id = ${cell} and c.label_id = any (${labels})
    group by c.subject_id order by ${order} c.subject_id limit ${atMost})`;
  const written = 'bool_or(position(door.fold(word) in door.fold(c.value)) > 0) desc,';
  return `(select word, found.subject_id as entity_id from unnest(${words}::text[]) word,
    lateral (${those('false', written)} union ${those('true', '')}) found) as likely`;
}

const namedInStatement = /(?:\bwith|,)\s+"?([a-z_]+)"?\s*(?:\([^)]*\))?\s+as\s+(?:materialized\s+)?\(/g;
const tableInUse = /\b(from|join)\s+"?([a-z_]+)"?(?![.(\w])(?:\s+(?:as\s+)?"?([a-z_]+)"?)?(\s+where\b)?/g;

/** The same statement for a role that row-level security does not hold: the conditions of the policies written into each table's place. */
export function byHand(
  { sql, parameters }: Statement,
  { cellId, personId, labels }: { cellId: string; personId: string; labels: readonly number[] },
): Statement {
  const cell = `$${parameters.length + 1}::uuid`;
  const seen = `$${parameters.length + 2}::integer[]`;
  const inStatement = new Set([...sql.matchAll(namedInStatement)].map(([, name]) => name));
  const written = sql
    .replaceAll(tableInUse, (whole, verb: string, table: string, next: string | undefined, where: string | undefined) => {
      if (inStatement.has(table)) return whole;
      const alias = next === undefined || notAliases.has(next) ? table : next;
      const rest = alias === table && next !== undefined && alias !== next ? ` ${next}` : '';
      const isAlone = verb === 'from' && (rest === ' where' || where !== undefined);
      const condition = conditionOn(table, alias, cell, seen, personId);
      // One table by itself takes its condition where everybody writes it; one that is joined takes it along.
      return isAlone
        ? `${verb} ${table} as "${alias}" where ${condition} and`
        : `${verb} (select * from ${table} where ${condition.replaceAll(`${alias}.`, `${table}.`)}) as "${alias}"${rest}${where ?? ''}`;
    })
    .replaceAll(searchFunction, (_, wide: string, narrow: string, atMost: string) => search(wide, narrow, atMost, cell, seen))
    .replaceAll(namesFunction, (_, words: string, atMost: string) => names(words, atMost, cell, seen));
  return { sql: written, parameters: [...parameters, cellId, `{${labels.join(',')}}`] };
}
