import { packFiles, type PackPart } from '../pack/pack';
import { packFault, type PackFault } from './fault';
import type { PackIndex } from './pack-index';

const keyed: Partial<Record<PackPart, { what: string; field: 'key' | 'serial' | 'code' | 'item' }>> = {
  agencies: { what: 'agency', field: 'code' },
  compartments: { what: 'compartment', field: 'code' },
  people: { what: 'person', field: 'key' },
  personas: { what: 'persona', field: 'key' },
  sources: { what: 'source', field: 'key' },
  places: { what: 'place', field: 'key' },
  objectives: { what: 'objective', field: 'key' },
  expectedActions: { what: 'expected action', field: 'key' },
  injects: { what: 'inject', field: 'serial' },
  entities: { what: 'entity', field: 'key' },
  links: { what: 'link', field: 'key' },
  events: { what: 'event', field: 'key' },
  gradings: { what: 'right grading', field: 'item' },
  deceptions: { what: 'deception', field: 'key' },
  sharing: { what: 'sharing rule', field: 'key' },
  facts: { what: 'fact', field: 'key' },
  judgements: { what: 'judgement', field: 'key' },
};

function repeated(keys: readonly string[]): string[] {
  return [...new Set(keys.filter((key, at) => keys.indexOf(key) !== at))];
}

/** Keys that stand twice among things of one kind; an item's key is looked for in all files of items. */
export function keyFaults({ pack }: PackIndex): PackFault[] {
  const parts = Object.entries(keyed).flatMap(([part, { what, field }]) => {
    const rows = pack[part as PackPart] as unknown as Record<string, string>[];
    const keys = rows.map((row) => row[field] ?? '');
    return repeated(keys).map((key) => packFault('key_twice', packFiles[part as PackPart].path, key, { what }));
  });
  const items = pack.itemFiles.flatMap(({ path, items: rows }) => rows.map(({ key }) => ({ key, path })));
  const seen = new Set<string>();
  const twice = items.flatMap(({ key, path }) => {
    if (seen.has(key)) return [packFault('key_twice', path, key, { what: 'item' })];
    seen.add(key);
    return [];
  });
  const criteria = repeated(pack.rubric.criteria.map(({ key }) => key));
  const moves = repeated(pack.manifest.moves.map(({ key }) => key));
  return [
    ...parts,
    ...twice,
    ...criteria.map((key) => packFault('key_twice', packFiles.rubric.path, key, { what: 'criterion' })),
    ...moves.map((key) => packFault('key_twice', packFiles.manifest.path, key, { what: 'move' })),
  ];
}
