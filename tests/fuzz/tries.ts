import fc from 'fast-check';
import { sessionCookie } from '@workbench/api';
import { tableNames } from '@workbench/testing';
import { csrfOf, tokenOf } from '../access/side';
import { breaks } from './breaks';
import type { FuzzRoute } from './documented-routes';
import { rowsOf, tableOf, type Asker, type Ground } from './ground';
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

/** One try of the fuzzer: who asks what. */
export interface Try {
  route: FuzzRoute;
  asker: Asker;
  draft: Draft;
  /** Allowed by every schema; whether it is done is a matter of rights and states. */
  isValid: boolean;
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

/** Where somebody asks: mostly in the own cell, else in one that is another's. */
function cellsFor({ isEndless }: FuzzRoute, { reader }: Asker, { world }: Ground): fc.Arbitrary<string> {
  const own = new Set(world.rows.member.filter((row) => row.person_id === reader?.personId).map((row) => row.cell_id));
  const foreign = fc.constantFrom(...world.cellIds.filter((cellId) => !own.has(cellId)), '01c60000-0000-7000-8000-000000000000');
  if (isEndless || !reader?.seat) return foreign;
  return fc.oneof({ weight: 14, arbitrary: fc.constant(reader.cellId) }, { weight: 1, arbitrary: foreign });
}

/** A request that is answered to its end: a broken one may by chance name a cell of the asker's again. */
function endable({ isEndless }: FuzzRoute, { reader }: Asker, { world }: Ground, draft: Draft): Draft {
  const { cellId } = draft.params;
  const isOwn = world.rows.member.some((row) => row.person_id === reader?.personId && row.cell_id === cellId);
  return isEndless && isOwn ? { ...draft, params: { ...draft.params, cellId: 'not-mine' } } : draft;
}

/** How many things of a try are broken; half of all tries are valid or have one broken. */
const faults = fc.oneof(
  { weight: 6, arbitrary: fc.constant(0) },
  { weight: 4, arbitrary: fc.constant(1) },
  { weight: 10, arbitrary: fc.integer({ min: 1, max: 4 }) },
);

/** Those who see something that the route can be asked about. */
function ableAskers({ params }: FuzzRoute, ground: Ground): readonly Asker[] {
  const last = Object.keys(params).findLast((name) => name !== 'cellId');
  const members = ground.askers.filter(({ reader }) => reader?.seat);
  if (!last) return members;
  return members.filter((asker) => pointedAt(last, { ground, asker, source: 'seen', cellId: asker.reader!.cellId }).length > 0);
}

/** Tries of every route by everybody, from wholly valid to wholly broken. */
export function tries(routes: readonly FuzzRoute[], ground: Ground): fc.Arbitrary<Try> {
  const able = new Map(routes.map((route) => [route, ableAskers(route, ground)]));
  return fc
    .record({ route: fc.constantFrom(...routes), faults, isTrue: fc.integer({ min: 0, max: 5 }) })
    .chain(({ route, faults: count, isTrue }) => {
      const askers = isTrue > 0 ? able.get(route)! : [];
      return fc.constantFrom(...(askers.length > 0 ? askers : ground.askers)).chain((asker) =>
        cellsFor(route, asker, ground).chain((cellId) => {
          const pool: Pool = { ground, asker, source: isTrue > 0 ? 'seen' : 'everything', cellId };
          const broken = drafts(route, asker, pool).chain((draft) =>
            fc
              .array(breaks(route, pool), { minLength: count, maxLength: count })
              .map((steps) => steps.reduce((one, step) => step(one), draft)),
          );
          return broken.map((draft): Try => ({ route, asker, draft: endable(route, asker, ground, draft), isValid: count === 0 }));
        }),
      );
    });
}
