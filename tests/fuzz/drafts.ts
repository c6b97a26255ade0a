import fc from 'fast-check';
import { sessionCookie } from '@workbench/api';
import { tableNames } from '@workbench/testing';
import { csrfOf, tokenOf } from '../access/side';
import type { FuzzRoute } from './documented-routes';
import { rowsOf, tableOf, type Asker } from './ground';
import { valid } from './schema-values';
import { columnOf, mended, pointedAt, type Pool } from './word-hints';

/** One request under construction: what stands where, before it is written down as HTTP. */
export interface Draft {
  method: string;
  path: string;
  params: Record<string, string>;
  query: [string, string][];
  body?: unknown;
  /** Bytes sent instead of the body. */
  rawBody?: string | Buffer;
  headers: Record<string, string>;
}

/** Path parameters that belong together: those before the last are what the row of the last says they are. */
function paramsFor({ params }: FuzzRoute, pool: Pool): fc.Arbitrary<Record<string, string>> {
  const names = Object.keys(params).filter((name) => name !== 'cellId');
  const loose = fc.record(Object.fromEntries(names.map((name) => [name, valid(name, params[name]!, pool).map(String)])));
  const last = names.at(-1);
  const rows = last ? pointedAt(last, pool) : [];
  if (!last || rows.length === 0 || pool.source === 'everything') return loose.map((drawn) => ({ ...drawn, cellId: pool.cellId }));
  return fc.tuple(loose, fc.constantFrom(...rows)).map(([drawn, row]) => {
    const owners = names.map((name): [string, unknown] => [name, row[columnOf(name)]]);
    const given = Object.fromEntries(owners.filter((one): one is [string, string] => typeof one[1] === 'string'));
    return { ...drawn, ...given, ...(typeof row['id'] === 'string' ? { [last]: row['id'] } : {}), cellId: pool.cellId };
  });
}

/** Versions that whatever the path names has: its own, or that of its newest version. */
function versionsOf(params: Record<string, string>, { ground }: Pool): number[] {
  const [name, id] = Object.entries(params).findLast(([param]) => param !== 'cellId') ?? ['', ''];
  const table = tableOf(name);
  if (!table) return [];
  const versions = tableNames.find((one) => one === `${table}_version`);
  const newest = versions ? rowsOf(ground.world, versions).findLast((row) => row[columnOf(name)] === id) : undefined;
  const rows = [rowsOf(ground.world, table).find((row) => row['id'] === id), newest];
  return rows.flatMap((row) => [row?.['row_version'], row?.['version'], row?.['current_version']].filter((one) => typeof one === 'number'));
}

function headersFor(route: FuzzRoute, { reader }: Asker, params: Record<string, string>, pool: Pool): fc.Arbitrary<Record<string, string>> {
  const session: Record<string, string> = reader ? { cookie: `${sessionCookie}=${tokenOf(reader.personId)}` } : {};
  const page: Record<string, string> = reader && route.method !== 'GET' ? { 'x-csrf-token': csrfOf(reader.personId) } : {};
  const known = route.write === 'change' ? versionsOf(params, pool) : [];
  const versions = known.length > 0 ? [...known, ...known, known[0]! + 1] : [1];
  return fc.record({ key: fc.uuid(), version: fc.constantFrom(...versions) }).map(({ key, version }) => ({
    ...session,
    ...page,
    ...(route.write ? { 'idempotency-key': key } : {}),
    ...(route.write === 'change' ? { 'if-match': `"${version}"` } : {}),
  }));
}

function queryFor({ query }: FuzzRoute, pool: Pool): fc.Arbitrary<[string, string][]> {
  // Two filters at a time leave something to answer with.
  return fc
    .subarray(Object.keys(query), { maxLength: Math.min(Object.keys(query).length, 2) })
    .chain((names) =>
      fc
        .record(Object.fromEntries(names.map((name) => [name, valid(name, query[name]!, pool)])))
        .map((values) =>
          Object.entries(values).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, String(one)])),
        ),
    );
}

/** Requests to a route that its schemas allow: the path drawn from one pool, query and body from the same or another. */
export function drafts(route: FuzzRoute, asker: Asker, pool: Pool, rest: Pool = pool): fc.Arbitrary<Draft> {
  return paramsFor(route, pool).chain((params) => {
    const { cellId: _, ...within } = params;
    const inside: Pool = { ...rest, within };
    return fc
      .record({
        query: queryFor(route, inside),
        headers: headersFor(route, asker, params, pool),
        ...(route.body ? { body: valid('', route.body, inside).map((body) => mended(body, inside)) } : {}),
      })
      .map((drawn) => ({ method: route.method, path: route.path, params, ...drawn }));
  });
}
