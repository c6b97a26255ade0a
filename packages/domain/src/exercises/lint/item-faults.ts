import type { PackItem } from '../pack/pack-item';
import { packFiles } from '../pack/pack';
import { packFault, type PackFault } from './fault';
import { minutesAt, type PackIndex } from './pack-index';
import { isReadableBy, readersOf } from './readable';

function itemFault(index: PackIndex, path: string, item: PackItem): PackFault[] {
  const { pack } = index;
  const { key, agency, marking, sourceKey, reportedAt } = item;
  const folder = agency.toLowerCase();
  const isInPlace = path === `items/${folder}.json` || path.startsWith(`items/${folder}-`);
  const source = pack.sources.find((one) => one.key === sourceKey);
  const levels = pack.manifest.levels.length;
  const isLate = minutesAt(pack, reportedAt) > index.length && !index.carriers.has(key);
  const hasReaders = readersOf(pack, agency).length > 0;
  return [
    ...(isInPlace ? [] : [packFault('item_in_wrong_file', path, key, { agency, folder })]),
    ...(source && source.agency !== agency
      ? [packFault('source_of_other_agency', path, key, { source: source.key, agency: source.agency })]
      : []),
    ...(isLate ? [packFault('item_after_end', path, key)] : []),
    ...(marking.level >= levels ? [packFault('level_unknown', path, key, { level: marking.level, levels })] : []),
    ...(hasReaders && !isReadableBy(pack, agency, item) ? [packFault('marking_unreadable', path, key, { agency })] : []),
  ];
}

/** What is wrong with single items and with those who should read them. */
export function itemFaults(index: PackIndex): PackFault[] {
  const { pack } = index;
  const contributing = new Set([...index.items.values()].map(({ agency }) => agency));
  return [
    ...pack.itemFiles.flatMap(({ path, items }) => items.flatMap((item) => itemFault(index, path, item))),
    ...pack.people.filter(({ agency }) => agency === '').map(({ key }) => packFault('person_without_agency', packFiles.people.path, key)),
    ...[...contributing]
      .filter((agency) => index.agencies.has(agency) && readersOf(pack, agency).length === 0)
      .map((agency) => packFault('agency_without_people', packFiles.agencies.path, agency)),
  ];
}
