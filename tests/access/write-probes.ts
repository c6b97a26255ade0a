import fc from 'fast-check';
import { textColumn } from '@workbench/api/testing';
import { readCell, runImport } from '@workbench/contract';
import type { Random } from '@workbench/testing';
import type { FuzzRoute } from '../fuzz/documented-routes';
import type { Asker, Ground } from '../fuzz/ground';
import { sentFor, type Sent } from '../fuzz/requests';
import { drafts, type Draft } from '../fuzz/drafts';
import type { Pool } from '../fuzz/word-hints';
import { absentId } from './probes';

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
  const keys = new Set(ground.world.rows.item.flatMap((item) => item.import_key?.replace('id:', '') ?? []));
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

/**
 * Writes to every write route of cells as one asker, made from the contract: some of each aim, those that change nothing first,
 * and an import whose rows collide with hidden ones.
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
  return [...without, ...(imports ? [collidingImport(imports, ground, asker)] : []), ...withEffect].map(sentFor);
}
