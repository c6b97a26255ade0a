import type { CellWork } from './cell-work';

/** Keys of the pack's items by id of the cell's; a sanitised form counts as the item from which it was made. */
export function packKeys({ items }: Pick<CellWork, 'items'>): (itemId: string) => string | undefined {
  const byId = new Map(items.map((item) => [item.id, item]));
  return (itemId) => {
    const item = byId.get(itemId);
    return item?.key ?? (item?.sanitisedFrom === undefined ? undefined : byId.get(item.sanitisedFrom)?.key);
  };
}

/** Agency of each of the pack's items by key. */
export function agencyOfKeys({ items }: Pick<CellWork, 'items'>): (key: string) => string | undefined {
  const agencies = new Map(items.flatMap(({ key, agency }) => (key === undefined ? [] : [[key, agency] as const])));
  return (key) => agencies.get(key);
}
