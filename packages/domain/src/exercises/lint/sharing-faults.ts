import { packFiles } from '../pack/pack';
import { packFault, type PackFault } from './fault';
import type { PackIndex } from './pack-index';

const [injectFile, sharingFile] = [packFiles.injects.path, packFiles.sharing.path];

/** Injects that hand an item to an agency past its marking or the sealed sharing rules, or not to its own agency. */
function recipientFaults({ pack, items }: PackIndex): PackFault[] {
  return pack.injects.flatMap(({ serial, to, items: brought }) =>
    brought.flatMap((key) => {
      const item = items.get(key);
      if (!item) return [];
      const { agency: owner, marking } = item;
      const others = to.filter((agency) => agency !== owner);
      const barred = pack.sharing.filter((rule) => rule.kind === 'must_not_share' && rule.item === key);
      return [
        ...(to.includes(owner) ? [] : [packFault('item_not_delivered', injectFile, serial, { item: key, agency: owner })]),
        ...others
          .filter((agency) => marking.releasableTo !== 'all' && !marking.releasableTo.includes(agency))
          .map((agency) => packFault('recipients_break_marking', injectFile, serial, { item: key, agency })),
        ...others.flatMap((agency) =>
          barred
            .filter((rule) => rule.to.includes(agency))
            .map((rule) => packFault('recipients_break_sharing', injectFile, serial, { item: key, agency, rule: rule.key })),
        ),
      ];
    }),
  );
}

/** What is wrong with who gets what. */
export function sharingFaults(index: PackIndex): PackFault[] {
  const { pack, items } = index;
  return [
    ...recipientFaults(index),
    ...pack.sharing.flatMap(({ key, kind, item, to }, at) => [
      ...to
        .filter((agency) => items.get(item)?.agency === agency)
        .map((agency) => packFault('sharing_with_owner', sharingFile, key, { item, agency })),
      ...pack.sharing
        .slice(0, at)
        .filter((earlier) => earlier.item === item && earlier.kind !== kind)
        .flatMap((earlier) =>
          to
            .filter((agency) => earlier.to.includes(agency))
            .map((agency) => packFault('sharing_contradicts', sharingFile, key, { item, agency, rule: earlier.key })),
        ),
    ]),
  ];
}
