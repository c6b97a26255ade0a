import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { asActor, openDatabase } from '@workbench/api';
import type { CellId, PersonId } from '@workbench/domain';
import { aWorld, readersOf } from '@workbench/testing';
import { keyedOtherwise, lookPast, matrix, rightsAsLines } from './matrix';
import { openSide, type Side } from './side';

let side: Side;
const world = aWorld(7);

beforeAll(async () => {
  side = await openSide();
  await side.load(world);
});
afterAll(() => side?.close());

async function rows<T extends object>(text: string): Promise<T[]> {
  return (await side.owner.query<T>(text)).rows;
}

describe('every table', () => {
  it('is in the access matrix, and the matrix names no other', async () => {
    const tables = await rows<{ name: string }>(
      `select relname::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f')`,
    );
    expect(tables.map((table) => table.name).toSorted()).toEqual(Object.keys(matrix).toSorted());
  });

  it('has row-level security, also for its owner', async () => {
    const bare = await rows(`select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
      and not (relrowsecurity and relforcerowsecurity)`);
    expect(bare).toEqual([]);
  });

  it('says in a comment what it is', async () => {
    const silent = await rows(`select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
      and coalesce(obj_description(oid, 'pg_class'), '') = ''`);
    expect(silent).toEqual([]);
  });

  it('has the cell first in its key, but for those with a reason not to', async () => {
    const keys = await rows<{ table: string; first: string }>(`select c.relname::text as table, a.attname::text as first
      from pg_class c join pg_index i on i.indrelid = c.oid and i.indisprimary join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
      where c.relnamespace = 'public'::regnamespace`);
    expect(keys.map((key) => key.table).toSorted()).toEqual(Object.keys(matrix).toSorted());
    expect(
      keys
        .filter((key) => key.first !== 'cell_id')
        .map((key) => key.table)
        .toSorted(),
    ).toEqual(Object.keys(keyedOtherwise).toSorted());
  });

  it('has the cell first in every index that could tell of another cell', async () => {
    const indexes = await rows<{
      table: string;
      index: string;
      first: string;
    }>(`select c.relname::text as table, x.relname::text as index, a.attname::text as first
      from pg_class c join pg_index i on i.indrelid = c.oid and i.indisunique join pg_class x on x.oid = i.indexrelid
      join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0] where c.relnamespace = 'public'::regnamespace`);
    expect(indexes.filter((index) => index.first !== 'cell_id' && !(index.table in keyedOtherwise))).toEqual([]);
  });
});

describe('rights', () => {
  it('are those of the matrix, no more and no fewer', async () => {
    const granted = await rows<{ line: string }>(`
      with grants as (
        select c.oid, c.relname, a.grantee, lower(a.privilege_type) as verb, null as column
        from pg_class c, aclexplode(c.relacl) a where c.relnamespace = 'public'::regnamespace and c.relkind <> 'S' and a.grantee <> c.relowner
        union all
        select c.oid, c.relname, a.grantee, lower(a.privilege_type), t.attname::text
        from pg_class c join pg_attribute t on t.attrelid = c.oid, aclexplode(t.attacl) a where c.relnamespace = 'public'::regnamespace and a.grantee <> c.relowner)
      select format('%s: %s may %s %s', relname, case grantee when 0 then 'public' else pg_get_userbyid(grantee) end, verb,
        coalesce(string_agg("column", ', ' order by "column"), 'all')) as line
      from grants group by relname, grantee, verb, "column" is null`);
    expect(granted.map((grant) => grant.line).toSorted()).toEqual(rightsAsLines());
  });

  it('let requests own nothing, create nothing and count on no sequence', async () => {
    const [can] = await rows(`select
      (select count(*)::int from pg_class where relowner = 'workbench_app'::regrole) as tables,
      (select count(*)::int from pg_proc where proowner = 'workbench_app'::regrole) as functions,
      has_schema_privilege('workbench_app', 'public', 'create') as creates, has_schema_privilege('workbench_app', 'door', 'create') as doors,
      has_sequence_privilege('workbench_app', 'public.label_id_seq', 'usage, select, update') as counts`);
    expect(can).toEqual({ tables: 0, functions: 0, creates: false, doors: false, counts: false });
  });

  it('give neither working role a way past row-level security or into another role', async () => {
    const roles =
      await rows(`select rolname::text as name, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolcanlogin as strong,
      exists (select from pg_auth_members where member = r.oid) as joins
      from pg_roles r where rolname in ('workbench_app', 'workbench_keeper') order by 1`);
    expect(roles).toEqual([
      { name: 'workbench_app', strong: false, joins: false },
      { name: 'workbench_keeper', strong: false, joins: false },
    ]);
  });
});

describe('functions that look past the rules', () => {
  it('are exactly those with a reason, belong to the keeper and look names up in fixed places', async () => {
    const definers = await rows<{
      name: string;
    }>(`select proname::text as name, pronamespace::regnamespace::text as schema, proowner::regrole::text as owner, proconfig as config
      from pg_proc where prosecdef and pronamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace) order by 1`);
    expect(definers).toEqual(
      Object.keys(lookPast)
        .toSorted()
        .map((name) => ({ name, schema: 'door', owner: 'workbench_keeper', config: ['search_path=pg_catalog, public, pg_temp'] })),
    );
  });

  it('run for nobody but the two working roles', async () => {
    const open = await rows(`select proname from pg_proc p where pronamespace = 'door'::regnamespace
      and (proacl is null or exists (select from aclexplode(proacl) a where a.grantee not in (p.proowner, 'workbench_app'::regrole, 'workbench_keeper'::regrole)))`);
    expect(open).toEqual([]);
  });
});

describe('the login of the app', () => {
  it('reads no table and calls no function before it passes the door', async () => {
    const client = new pg.Client({ connectionString: side.doorUrl });
    await client.connect();
    try {
      for (const table of Object.keys(matrix))
        await expect(client.query(`select from public.${table}`), table).rejects.toMatchObject({ code: '42501' });
      await expect(client.query(`select door.enter_person(gen_random_uuid())`)).rejects.toMatchObject({ code: '42501' });
      await expect(client.query('set role workbench_keeper')).rejects.toMatchObject({ code: '42501' });
    } finally {
      await client.end();
    }
  });

  it('is nobody again when a request has ended, whether it went well or not', async () => {
    const reader = readersOf(world, world.cellIds[0]!).find((one) => one.seat?.role === 'instructor')!;
    const actor = { kind: 'member', personId: reader.personId as PersonId, cellId: reader.cellId as CellId } as const;
    // A pool of one, so that the next request gets the same connection.
    const client = openDatabase(side.doorUrl, 1);
    const identity = () =>
      sql<{
        who: string;
      }>`select concat(current_setting('app.person', true), current_setting('app.cell', true), current_setting('app.labels', true)) as who, current_user = session_user as is_bare`.execute(
        client,
      );
    try {
      await asActor(client, actor, async (trx) => {
        const { rows: inside } = await sql<{ cell: string }>`select door.cell()::text as cell`.execute(trx);
        expect(inside).toEqual([{ cell: reader.cellId }]);
      });
      expect((await identity()).rows).toEqual([{ who: '', isBare: true }]);
      await expect(asActor(client, actor, () => Promise.reject(new Error('cut off')))).rejects.toThrow('cut off');
      expect((await identity()).rows).toEqual([{ who: '', isBare: true }]);
      await asActor(client, { kind: 'anybody' }, async (trx) => {
        expect((await sql`select id from item`.execute(trx)).rows).toEqual([]);
      });
    } finally {
      await client.destroy();
    }
  });
});
