import type { Grouping } from '../scores/b-cubed';
import { nameKey, trueEntities, type EntityMatch } from './match-entities';
import type { SealedKey } from './cell-work';

/**
 * Names of the key as things to be put together: each with the entity that truly bears it, and with the cell's identity that bears it.
 * A name that several of the key bear tells nobody apart and is left out. Of two identities that bear a name, the one with most names of
 * the same entity counts.
 */
export function namesTogether({ identities }: EntityMatch, key: SealedKey): { found: Grouping; key: Grouping } {
  const truths = trueEntities({ ...key, places: [] });
  const bearers = new Map<string, Set<string>>();
  for (const { key: bearer, names } of truths)
    for (const name of names.map(nameKey)) bearers.set(name, (bearers.get(name) ?? new Set()).add(bearer));
  const things = truths.flatMap(({ key: bearer, names }) =>
    [...new Set(names.map(nameKey))].filter((name) => bearers.get(name)!.size === 1).map((name) => [name, bearer] as const),
  );
  const keyOf = new Map(things);
  const named = identities.map(({ id, names }) => ({ id, names: new Set(names.map(nameKey)) }));
  const found = things.flatMap(([name, bearer]) => {
    const own = things.filter(([, other]) => other === bearer).map(([other]) => other);
    const ranked = named
      .filter(({ names }) => names.has(name))
      .map(({ id, names }) => ({ id, many: own.filter((other) => names.has(other)).length }))
      .toSorted((one, other) => other.many - one.many || one.id.localeCompare(other.id));
    return ranked[0] ? [[name, ranked[0].id] as const] : [];
  });
  return { found: new Map(found), key: keyOf };
}
