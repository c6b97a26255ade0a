import fc from 'fast-check';
import { breaks } from './breaks';
import type { FuzzRoute } from './documented-routes';
import { drafts, type Draft } from './drafts';
import type { Asker, Ground } from './ground';
import { pointedAt, type Pool } from './word-hints';

/** One try of the fuzzer: who asks what. */
export interface Try {
  route: FuzzRoute;
  asker: Asker;
  draft: Draft;
  /** Allowed by every schema; whether it is done is a matter of rights and states. */
  isValid: boolean;
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
