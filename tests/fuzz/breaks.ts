import fc from 'fast-check';
import { sessionCookie } from '@workbench/api';
import { tableNames } from '@workbench/testing';
import type { FuzzRoute } from './documented-routes';
import { rowsOf } from './ground';
import { contentTypes, hugeText, nastyBodies, nastyTexts, nastyValues } from './nasty-values';
import type { Draft } from './drafts';
import type { Pool } from './word-hints';

/** One thing done wrong to a request. */
export type Break = (draft: Draft) => Draft;

type Place = readonly (string | number)[];

function placesIn(value: unknown, place: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [place];
  return [place, ...Object.entries(value).flatMap(([key, one]) => placesIn(one, [...place, Array.isArray(value) ? Number(key) : key]))];
}

/** The value with something else at a place; `undefined` takes the field out. */
function putAt(value: unknown, [first, ...rest]: Place, fresh: unknown): unknown {
  if (first === undefined) return fresh;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<string | number, unknown>;
  const put = putAt(copy[first], rest, fresh);
  if (put === undefined && !Array.isArray(copy)) delete copy[first];
  else copy[first] = put;
  return copy;
}

/** Any id of the whole world, hidden and foreign ones included, whatever it is the id of. */
function anyId({ ground }: Pool): fc.Arbitrary<string> {
  const ids = tableNames.flatMap((table) =>
    rowsOf(ground.world, table).flatMap((row) => (typeof row['id'] === 'string' ? [row['id']] : [])),
  );
  return fc.constantFrom(...ids);
}

function nastyText(pool: Pool): fc.Arbitrary<string> {
  const rare = pool.ground.world.rows.item_version.map((row) => row.title.split(' ').find((word) => word.startsWith('zyx')) ?? '');
  return fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...nastyTexts) },
    { weight: 4, arbitrary: anyId(pool) },
    { weight: 2, arbitrary: fc.constantFrom(...rare) },
    { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
    { weight: 1, arbitrary: fc.constant(hugeText) },
  );
}

function nasty(pool: Pool): fc.Arbitrary<unknown> {
  return fc.oneof(fc.constantFrom(...nastyValues), nastyText(pool), fc.jsonValue({ maxDepth: 3 }), fc.constant(undefined));
}

function inBody(pool: Pool): fc.Arbitrary<Break> {
  return fc.tuple(fc.nat(), nasty(pool)).map(([at, value]) => (draft: Draft) => {
    const places = placesIn(draft.body);
    return { ...draft, body: putAt(draft.body, places[at % places.length]!, value) };
  });
}

const extraFields = ['id', 'cellId', 'labelId', 'createdBy', 'agencyCode', 'role', 'isAdministrator', '', 'a.b', 'toString'];

function extraInBody(pool: Pool): fc.Arbitrary<Break> {
  return fc.tuple(fc.constantFrom(...extraFields), nasty(pool)).map(([name, value]) => (draft: Draft) => ({
    ...draft,
    body: typeof draft.body === 'object' && draft.body !== null ? { ...draft.body, [name]: value } : value,
  }));
}

const cutBody: fc.Arbitrary<Break> = fc.nat().map((at) => (draft: Draft) => {
  const whole = JSON.stringify(draft.body ?? {});
  return { ...draft, rawBody: whole.slice(0, at % whole.length) };
});

/** A byte that no UTF-8 holds, in the middle of a text that is right but for it. */
const brokenBytes: fc.Arbitrary<Break> = fc.constantFrom(0xff, 0xc3, 0xed, 0x80).map((byte) => (draft: Draft) => {
  const whole = Buffer.from(JSON.stringify(draft.body ?? {}));
  const at = Math.max(1, whole.lastIndexOf(0x22));
  return { ...draft, rawBody: Buffer.concat([whole.subarray(0, at), Buffer.from([byte]), whole.subarray(at)]) };
});

const rawBody: fc.Arbitrary<Break> = fc.constantFrom(...nastyBodies).map((body) => (draft: Draft) => ({ ...draft, rawBody: body }));

const contentType: fc.Arbitrary<Break> = fc.constantFrom(...contentTypes).map((type) => (draft: Draft) => {
  const { 'content-type': _, ...headers } = draft.headers;
  return {
    ...draft,
    rawBody: draft.rawBody ?? JSON.stringify(draft.body ?? {}),
    headers: { ...headers, 'content-type': type ?? '' },
  };
});

function inPath(route: FuzzRoute, pool: Pool): fc.Arbitrary<Break> {
  const names = Object.keys(route.params);
  const addresses: fc.Arbitrary<Break>[] = [
    fc
      .constantFrom('/%ff', '/%', '/..%2f..%2fetc', '//', '/%00', `/${'a'.repeat(9000)}`, '/;x', '/.')
      .map((end) => (draft: Draft) => ({ ...draft, path: draft.path + end })),
  ];
  if (names.length > 0) {
    const value = fc.oneof({ weight: 3, arbitrary: anyId(pool) }, { weight: 2, arbitrary: nastyText(pool) });
    addresses.push(
      fc.tuple(fc.constantFrom(...names), value).map(([name, one]) => (draft: Draft) => ({
        ...draft,
        params: { ...draft.params, [name]: one },
      })),
    );
  }
  return fc.oneof(...addresses.toReversed().map((arbitrary, place) => ({ weight: place === 0 ? 4 : 1, arbitrary })));
}

function inQuery(route: FuzzRoute, pool: Pool): fc.Arbitrary<Break> {
  const names = [...Object.keys(route.query), 'unknown', '__proto__', 'limit'];
  return fc.oneof(
    fc.tuple(fc.constantFrom(...names), nastyText(pool)).map(([name, value]) => (draft: Draft) => ({
      ...draft,
      query: [...draft.query.filter(([known]) => known !== name), [name, value.slice(0, 9000)] as [string, string]],
    })),
    fc.constant((draft: Draft) => ({ ...draft, query: [...draft.query, ...draft.query] })),
    fc.constantFrom(...names).map((name) => (draft: Draft) => ({
      ...draft,
      query: [...draft.query, [`${name}[]`, 'x'] as [string, string], [`${name}[a]`, 'y'] as [string, string]],
    })),
  );
}

const headerValues: readonly [string, string | undefined][] = [
  ...[undefined, '', '"abc"', '*', 'W/"1"', '-1', '99999999999999999999', '"0"', '1, 2'].map((value): [string, string | undefined] => [
    'if-match',
    value,
  ]),
  ...[undefined, '', 'short', 'k'.repeat(101), 'the same key', 'key\twith tab', '🔑🔑🔑🔑🔑'].map((value): [string, string | undefined] => [
    'idempotency-key',
    value,
  ]),
  ...[undefined, '', 'of another page'].map((value): [string, string | undefined] => ['x-csrf-token', value]),
  ...[
    undefined,
    `${sessionCookie}=`,
    `${sessionCookie}=made-up`,
    `a=${'b'.repeat(12_000)}`,
    ';;;=',
    `${sessionCookie}=a; ${sessionCookie}=b`,
    `${sessionCookie}=%ff`,
  ].map((value): [string, string | undefined] => ['cookie', value]),
  ['accept', 'application/xml'],
  ['accept-encoding', 'br;q=0, gzip;q=1.0, *;q=zz'],
  ['accept-language', 'x'.repeat(3000)],
  ['x-forwarded-for', '127.0.0.1, <script>'],
  ['content-length', '7'],
  ['range', 'bytes=0-1'],
  ['last-event-id', "'; --"],
];

const header: fc.Arbitrary<Break> = fc.constantFrom(...headerValues).map(([name, value]) => (draft: Draft) => {
  const { [name]: _, ...others } = draft.headers;
  return { ...draft, headers: value === undefined ? others : { ...others, [name]: value } };
});

const method: fc.Arbitrary<Break> = fc
  .constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS')
  .map((verb) => (draft: Draft) => ({ ...draft, method: verb }));

/** Everything that can be done wrong to a request to a route. */
export function breaks(route: FuzzRoute, pool: Pool): fc.Arbitrary<Break> {
  const everywhere = [
    { weight: 3, arbitrary: inPath(route, pool) },
    { weight: 3, arbitrary: inQuery(route, pool) },
    { weight: 3, arbitrary: header },
    // The stream has no end for those who may read it; another verb or address does not reach it.
    ...(route.isEndless ? [] : [{ weight: 1, arbitrary: method }]),
  ];
  const inBodies = [
    { weight: 8, arbitrary: inBody(pool) },
    { weight: 2, arbitrary: extraInBody(pool) },
    { weight: 1, arbitrary: cutBody },
    { weight: 1, arbitrary: brokenBytes },
    { weight: 2, arbitrary: rawBody },
    { weight: 1, arbitrary: contentType },
  ];
  return fc.oneof(...everywhere, ...(route.body ? inBodies : [{ weight: 1, arbitrary: rawBody }]));
}
