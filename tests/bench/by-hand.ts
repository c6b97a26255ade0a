/** A statement with the values of its parameters. */
export interface Statement {
  sql: string;
  parameters: readonly unknown[];
}

const labelled = new Set(['item', 'item_version', 'attachment', 'grading', 'claim', 'claim_citation', 'resolution', 'resolution_citation']);
const notAliases = new Set(['where', 'inner', 'left', 'join', 'on', 'order', 'group', 'limit', 'cross', 'union']);

/** The condition that somebody would write who knows cell and labels and has no row-level security; empty when all rows are meant. */
function conditionOn(table: string, cell: string, labels: string): string {
  const isMarked = `cell_id = ${cell} and label_id = any (${labels})`;
  if (labelled.has(table)) return isMarked;
  if (table === 'label') return `cell_id = ${cell} and id = any (${labels})`;
  if (table === 'entity')
    return `cell_id = ${cell} and (exists (select from claim k where k.${isMarked} and k.subject_id = entity.id)
      or exists (select from claim k where k.${isMarked} and k.object_id = entity.id))`.replaceAll(' and label_id', ' and k.label_id');
  if (table === 'person') return `exists (select from member m where m.cell_id = ${cell} and m.person_id = person.id)`;
  if (table === 'cell') return `id = ${cell}`;
  throw new Error(`Nobody has said what the conditions on ${table} are.`);
}

const searchFunction = /door\.search_items\((\$\d+), (\$\d+)\)/g;

/** What the search door asks, with cell and labels as they are given. */
function search(words: string, atMost: string, cell: string, labels: string): string {
  const asked = `websearch_to_tsquery('simple', door.fold(${words}))::text`;
  return `(select v.item_id, ts_rank(v.search, q) as rank
    from item_version v, to_tsquery('simple', ${asked} || case when ${asked} like '%''' then ':*' else '' end) q
    where v.search @@ q and v.is_current and v.cell_id = ${cell} and v.label_id = any (${labels})
    order by 2 desc, v.item_id limit ${atMost}) as found`;
}

/** The same statement for a role that row-level security does not hold: the conditions of the policies written into each table's place. */
export function byHand({ sql, parameters }: Statement, cellId: string, labels: readonly number[]): Statement {
  const cell = `$${parameters.length + 1}::uuid`;
  const seen = `$${parameters.length + 2}::integer[]`;
  const written = sql
    .replaceAll(
      /\b(from|join)\s+"?([a-z_]+)"?(?![.(\w])(?:\s+(?:as\s+)?"?([a-z_]+)"?)?/g,
      (whole, verb: string, table: string, next?: string) => {
        const alias = next === undefined || notAliases.has(next) ? table : next;
        const rest = alias === table && next !== undefined ? ` ${next}` : '';
        const condition = conditionOn(table, cell, seen);
        return condition === '' ? whole : `${verb} (select * from ${table} where ${condition}) as "${alias}"${rest}`;
      },
    )
    .replaceAll(searchFunction, (_, words: string, atMost: string) => search(words, atMost, cell, seen));
  return { sql: written, parameters: [...parameters, cellId, `{${labels.join(',')}}`] };
}
