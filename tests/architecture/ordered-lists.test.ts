import { describe, expect, it } from 'vitest';
import { readHouse, type Written } from './house';

const server = readHouse(['apps/api/src'], /(?<!\.test)\.ts$/).filter(({ path }) => !path.includes('/demonstration/'));
/** What the scores, the report and the replay are folded from, where the order of equals decides. */
const folded = /records\/cell-work\/|features\/(replay|scores|after-action)\//;

/** Columns no two rows of a list have alike once what stands before them is the same. */
const unique = /^'(?:\w+\.)?(?:id|\w+Id|code|\w+Code|\w+Agency|\w+Ref|\w+Key|number|version|position|place|tag|handling)'/;
const orders = /(?:\.orderBy\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)\s*(?:\/\/[^\n]*\n\s*)*)+/g;
const selects = /\.selectFrom\((?:(?!\.selectFrom|;\n)[^])*?\.execute\(\)/g;

const placeOf = ({ path, text }: Written, index: number) => `${path}:${text.slice(0, index).split('\n').length}`;

/** Places where a list ends its order with a column that two rows may share, such as a moment. */
function looseOrders(files: readonly Written[]): string[] {
  return files.flatMap((file) =>
    [...file.text.matchAll(orders)].flatMap(({ 0: chain, index }) => {
      const last = chain.slice(chain.lastIndexOf('.orderBy(') + '.orderBy('.length);
      return unique.test(last) ? [] : [`${placeOf(file, index)} ${last.split('\n')[0]}`];
    }),
  );
}

/** Places where rows are read in no order at all. */
function unordered(files: readonly Written[]): string[] {
  return files.flatMap((file) =>
    [...file.text.matchAll(selects)].flatMap(({ 0: select, index }) => (select.includes('.orderBy(') ? [] : [placeOf(file, index)])),
  );
}

const written = (text: string): Written[] => [{ path: 'a.ts', text }];

describe('a list', () => {
  it('that ends its order with a moment would be found', () => {
    expect(looseOrders(written(".orderBy('id')\n .orderBy('createdAt')\n .execute()"))).toHaveLength(1);
    expect(looseOrders(written('.orderBy(sql`coalesce(a, (b))`)\n .execute()'))).toHaveLength(1);
    expect(looseOrders(written(".orderBy('createdAt')\n // Why.\n .orderBy('item.id', 'desc')"))).toEqual([]);
  });

  it('ends its order with a column that no two rows share', () => {
    expect(looseOrders(server)).toEqual([]);
  });
});

describe('what scores and replay are folded from', () => {
  it('would be found where it has no order', () => {
    expect(unordered(written("trx.selectFrom('a').select('b').execute()"))).toHaveLength(1);
    expect(unordered(written("trx.selectFrom('a').select('b').orderBy('id').execute()"))).toEqual([]);
  });

  it('is read in an order', () => {
    expect(unordered(server.filter(({ path }) => folded.test(path)))).toEqual([]);
  });
});
