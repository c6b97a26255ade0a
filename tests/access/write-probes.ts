import fc from 'fast-check';
import { textColumn } from '@workbench/api/testing';
import { readCell, readDocument, runImport, runObjectImport } from '@workbench/contract';
import type { Random } from '@workbench/testing';
import type { FuzzRoute } from '../fuzz/documented-routes';
import type { Asker, Ground } from '../fuzz/ground';
import { sentFor, type Sent } from '../fuzz/requests';
import { drafts, type Draft } from '../fuzz/drafts';
import type { Pool } from '../fuzz/word-hints';
import { absentId } from './probe-parts';

/** A write of each kind: what it names is the asker's to see, or hidden, or not there; the version is right, or is not. */
type Aim = 'seen' | 'hidden' | 'hidden within' | 'absent' | 'stale';

function poolsFor(aim: Aim, ground: Ground, asker: Asker): [path: Pool, rest: Pool] {
  const pool = (source: Pool['source']): Pool => ({ ground, asker, source, cellId: asker.reader!.cellId });
  if (aim === 'hidden') return [pool('hidden'), pool('seen')];
  if (aim === 'hidden within') return [pool('seen'), pool('hidden')];
  return [pool('seen'), pool('seen')];
}

function aimed(draft: Draft, aim: Aim): Draft {
  if (aim === 'absent') {
    const params = Object.fromEntries(Object.entries(draft.params).map(([name, id]) => [name, name === 'cellId' ? id : absentId]));
    return { ...draft, params };
  }
  return aim === 'stale' && draft.headers['if-match'] ? { ...draft, headers: { ...draft.headers, 'if-match': '"77"' } } : draft;
}

/** Rows of a file that bear the keys of every imported item of the world, the hidden ones of the asker's own agency included. */
function collidingImport(route: FuzzRoute, ground: Ground, asker: Asker): Draft {
  const keys = new Set(ground.world.rows.item.flatMap((item) => (item.import_key?.startsWith('id:') ? item.import_key.slice(3) : [])));
  const [draft] = fc.sample(drafts(route, asker, ...poolsFor('seen', ground, asker)), { numRuns: 1, seed: ground.world.seed });
  return {
    ...draft!,
    body: {
      fileName: 'rows.csv',
      content: `id,text\n${[...keys].map((key) => `${key},A lorry crossed again.`).join('\n')}\n`,
      format: 'csv',
      mapping: { ...textColumn, id: 'id' },
      marking: { level: 0, releasableTo: 'all', compartments: [], originatorControl: false },
      defaults: { kind: 'report', language: 'en', reportedAt: '2031-04-09T06:00:00.000Z' },
    },
  };
}

/** Objects that bear the ids of every imported object of the world, each linked with the next, hidden ones included. */
function collidingObjects(route: FuzzRoute, ground: Ground, asker: Asker): Draft {
  const { item, claim } = ground.world.rows;
  const keys = [...item, ...claim]
    .flatMap((row) => row.import_key?.replace('stix:', '') ?? [])
    .filter((key) => key.startsWith('malware--'));
  const ids = [...new Set(keys)].toSorted();
  const at = { created: '2031-04-09T06:00:00.000Z', modified: '2031-04-09T06:00:00.000Z' };
  const objects = ids.flatMap((id, place) => [
    // Every third is only pointed to, so that it is looked for here.
    ...(place % 3 === 0 ? [] : [{ type: 'malware', id, name: `Named again ${place}`, ...at }]),
    {
      type: 'relationship',
      id: id.replace('malware', 'relationship'),
      relationship_type: 'part-of',
      source_ref: id,
      target_ref: ids[(place + 1) % ids.length],
      ...at,
    },
  ]);
  const [draft] = fc.sample(drafts(route, asker, ...poolsFor('seen', ground, asker)), { numRuns: 1, seed: ground.world.seed + 1 });
  return {
    ...draft!,
    body: {
      fileName: 'objects.json',
      content: JSON.stringify({ type: 'bundle', objects }),
      marking: { level: 0, releasableTo: 'all', compartments: [], originatorControl: false },
      tlp: { clients: [], compartment: null },
      purpose: null,
      defaults: { language: 'en', reportedAt: null },
    },
  };
}

/** A look at a document that holds the words of every item of the world, so that it resembles each of them, the hidden ones included. */
function resemblingDocument(route: FuzzRoute, ground: Ground, asker: Asker): Draft {
  const [draft] = fc.sample(drafts(route, asker, ...poolsFor('seen', ground, asker)), { numRuns: 1, seed: ground.world.seed + 2 });
  const texts = ground.world.rows.item_version.map(({ text }) => text);
  return { ...draft!, body: { fileName: 'note.txt', content: Buffer.from(texts.join('\n')).toString('base64') } };
}

/**
 * Writes to every write route of cells as one asker, made from the contract: some of each aim, those that change nothing first,
 * and imports whose rows and objects collide with hidden ones.
 */
export function writesOf(routes: readonly FuzzRoute[], ground: Ground, asker: Asker, random: Random): Sent[] {
  const inCells = routes.filter((route) => route.method !== 'GET' && route.path.startsWith(readCell.path));
  const write = (route: FuzzRoute, aim: Aim) => {
    const [draft] = fc.sample(drafts(route, asker, ...poolsFor(aim, ground, asker)), { numRuns: 1, seed: random.whole(0, 1_000_000_000) });
    return aimed(draft!, aim);
  };
  const without = inCells.flatMap((route) => [write(route, 'hidden'), write(route, random.pick(['hidden within', 'absent', 'stale']))]);
  const withEffect = inCells.flatMap((route) => [write(route, 'seen'), ...(random.chance(0.3) ? [write(route, 'seen')] : [])]);
  const imports = inCells.find((route) => route.name === runImport.name);
  const objects = inCells.find((route) => route.name === runObjectImport.name);
  const documents = inCells.find((route) => route.name === readDocument.name);
  const colliding = [
    ...(imports ? [collidingImport(imports, ground, asker)] : []),
    ...(objects ? [collidingObjects(objects, ground, asker)] : []),
    ...(documents ? [resemblingDocument(documents, ground, asker)] : []),
  ];
  return [...without, ...colliding, ...withEffect].map(sentFor);
}
