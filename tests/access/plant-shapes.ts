/** Kinds of place where something hidden can show. */
export const plantKinds = [
  'policy',
  'count',
  'rank',
  'autocomplete',
  'cursor',
  'error text',
  'unique constraint',
  'event',
  'export',
  'cache',
] as const;

/** A fault put into the access rules on purpose. */
export interface Plant {
  name: string;
  sql: string;
  /** Where it shows, when it is not a policy. */
  kind?: (typeof plantKinds)[number];
}

export const inCell = 'cell_id = (select door.cell())';
export const isMarked = `${inCell} and label_id = any ((select door.labels())::integer[])`;

export function policy(name: string, table: string, using: string): Plant {
  return { name: `${name}: ${using}`, sql: `alter policy ${name} on ${table} using (${using})` };
}

export function onlyCell(name: string, table: string): Plant {
  return { ...policy(name, table, inCell), name: `${name} without its label` };
}

/** `door.sees` with another answer for whoever is neither instructor nor administrator. */
export function sees(name: string, otherwise: string): Plant {
  return {
    name,
    sql: `create or replace function door.sees(reader_role text, reader_agency text, reader_clearance integer, reader_compartments text[],
        level integer, releasable_to text[], compartments text[], originators text[]) returns boolean language sql immutable parallel safe as $$
      select case when reader_role = 'administrator' then false when reader_role = 'instructor' then true else (${otherwise}) end $$`,
  };
}

/** `door.level_at` with another answer. */
export function levelAt(name: string, level: string): Plant {
  return {
    name,
    sql: `create or replace function door.level_at(level integer, declassify_on date, today date) returns integer
      language sql immutable parallel safe as $$ select ${level} $$`,
  };
}

/** A function that tells what the reader's agency received, which forgets that releases are recalled. */
export function forgetsRecall(name: string, takes: string, received: string): Plant {
  return {
    name: `${name} forgets that a release was recalled`,
    sql: `create or replace function door.${name}(${takes}) returns boolean language plpgsql stable set search_path = pg_catalog, public, pg_temp
      as $$ begin return exists (select from ${received} and r.cell_id = door.cell() and r.agency_code = door.agency()); end $$`,
  };
}

/** The search door with another question behind it. */
export function searching(question: string): string {
  return `create or replace function door.search_items(wide tsquery, narrow tsquery, at_most integer) returns table (item_id uuid, rank real)
    language plpgsql stable security definer set search_path = pg_catalog, public as $$ begin return query ${question}; end $$`;
}

export const cleared = 'reader_clearance >= level';
export const listed = '(releasable_to is null or reader_agency = any (releasable_to))';
export const held = 'compartments <@ reader_compartments';
export const ownAlone = `reader_role = 'liaison' and originators = array[reader_agency]`;
