import fc from 'fast-check';
import { predicates, yardsticks } from '@workbench/domain';
import { asText, beginning, rewriting } from '@workbench/writing';
import type { JsonSchema } from './documented-routes';
import { rowsOf, tableOf, type AnyRow, type Asker, type Ground } from './ground';

/** From where the values of one try are drawn: what the asker sees, or everything that there is. */
export interface Pool {
  ground: Ground;
  asker: Asker;
  /** Only what the asker may see, or only what is hidden from the asker, in the cell that is asked; or everything there is. */
  source: 'seen' | 'hidden' | 'everything';
  cellId: string;
  /** What the path names already; ids in the query and body are drawn from what belongs to it. */
  within?: Readonly<Record<string, string>>;
}

/** The column that holds what a parameter names: `productId` stands in `product_id`. */
export function columnOf(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Rows that a name like `itemId` may point at. */
export function pointedAt(name: string, { ground, asker, source, cellId, within = {} }: Pool): AnyRow[] {
  const table = tableOf(name);
  if (!table) return [];
  const seen = rowsOf(asker.seen, table);
  if (source === 'seen' && (table === 'cell' || table === 'person')) return seen;
  if (source === 'everything') return rowsOf(ground.world, table);
  const known = new Set(seen);
  const rows = source === 'seen' ? seen : rowsOf(ground.world, table).filter((row) => !known.has(row));
  // What stands outside the cells is the same from each of them.
  const here = rows.filter((row) => !('cell_id' in row) || row['cell_id'] === cellId);
  const belonging = here.filter((row) => Object.entries(within).every(([param, value]) => (row[columnOf(param)] ?? value) === value));
  return belonging.length > 0 ? belonging : here;
}

const absentId = '01c60000-0000-7000-8000-000000000000';

/** Ids that a name like `itemId` may take; an absent one where there is nothing to point at. */
export function idsFor(name: string, pool: Pool): readonly string[] {
  const ids = pointedAt(name, pool).flatMap((row) => (typeof row['id'] === 'string' ? [row['id']] : []));
  return ids.length > 0 ? ids : [absentId];
}

function codes(pool: Pool, table: 'agency' | 'compartment'): string[] {
  const rows = pool.source === 'seen' ? pool.asker.seen.rows[table] : pool.ground.world.rows[table];
  const here = rows.filter((row) => pool.source === 'everything' || row.cell_id === pool.cellId).map((row) => row.code);
  return here.length > 0 ? here : ['CUS'];
}

function someOf(values: readonly string[], most: number): fc.Arbitrary<string[]> {
  return fc.uniqueArray(fc.constantFrom(...values), { maxLength: most });
}

const agencyNames = ['agency', 'to', 'forAgency', 'agencies', 'releasableTo', 'originators'];
const csv = 'title,text,date\nLorry,A lorry crossed the post.,2031-04-09\nVan,A van crossed.,2031-04-10\n';

/**
 * Values that make sense for a field of this name, where its shape alone says too little to get any further than the shape.
 * A field that is not here is filled by its shape.
 */
export function hintFor(name: string, schemaKind: string, pool: Pool): fc.Arbitrary<unknown> | undefined {
  const { world } = pool.ground;
  if (agencyNames.includes(name)) {
    return schemaKind === 'array' ? someOf(codes(pool, 'agency'), 3) : fc.constantFrom(...codes(pool, 'agency'));
  }
  if (name === 'compartments' || name === 'compartment') {
    const known = codes(pool, 'compartment');
    return schemaKind === 'array' ? fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, someOf(known, 1)) : fc.constantFrom(...known);
  }
  if (schemaKind === 'array') return undefined;
  switch (name) {
    case 'level':
      return fc.constantFrom(0, 0, 1, 2);
    case 'predicate':
      return fc.oneof(fc.constantFrom('name', 'alias', 'description'), fc.constantFrom(...predicates.map((one) => one.key)));
    case 'likelihoodTerm':
      return fc.constantFrom(...yardsticks.phia.map((term) => term.key));
    case 'language':
      return fc.constantFrom('en', 'fr', 'pt', 'ar');
    case 'email':
      // Accounts belong to the installation: whoever may invite learns that an address has one. Of what is compared it is no part.
      return fc.constantFrom(
        ...(pool.source === 'everything' ? world : pool.asker.seen).rows.person.map((person) => person.email),
        'somebody.new@world.example',
      );
    case 'password':
      return fc.constantFrom('exercise-2031', 'a longer passphrase for 2031');
    case 'fileName':
      return fc.constantFrom('rows.csv', 'note.txt', 'report.pdf');
    case 'content':
      return fc.constantFrom(csv, 'A note.', Buffer.from(csv).toString('base64'));
    case 'version':
    case 'number':
      return fc.constantFrom(1, 1, 2);
    case 'update':
      // Words at the beginning of any block, whatever its document.
      return fc.constantFrom('Live. ', 'Zuerst ').map((words) => asText(rewriting(beginning(''), words)!));
    case 'start':
      return fc.integer({ min: 0, max: 4 });
    case 'end':
      return fc.integer({ min: 5, max: 9 });
    case 'cursor':
      return fc.constantFrom(
        ...[
          ['best', 2],
          ['2031-04-10T00:00:00.000Z', absentId],
          ['Known', absentId],
          [1, 'x', absentId],
        ].map((place) => Buffer.from(JSON.stringify(place)).toString('base64url')),
      );
    default:
      return undefined;
  }
}

/** The branches of a choice that the asked cell takes: a grading in its own scheme, when there is one. */
export function branchesFor(branches: readonly JsonSchema[], { ground, cellId, source }: Pool): readonly JsonSchema[] {
  const scheme = ground.world.rows.cell.find((cell) => cell.id === cellId)?.grading_scheme;
  const own = branches.filter((branch) => branch.properties?.['scheme']?.enum?.includes(scheme));
  return source !== 'everything' && own.length > 0 ? own : branches;
}

/** A body whose parts fit each other where its schema cannot say that they must: a quote is what stands in the block. */
export function mended(body: unknown, { ground }: Pool): unknown {
  if (typeof body !== 'object' || body === null || !('quote' in body) || !('blockId' in body)) return body;
  const { start, end } = body as { start?: number; end?: number };
  const block = ground.world.rows.product_block.find((row) => row.id === body.blockId);
  return block ? { ...body, quote: block.text.slice(start, end) } : body;
}
