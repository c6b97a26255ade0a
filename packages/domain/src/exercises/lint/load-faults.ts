import { packFiles } from '../pack/pack';
import { packFault, type PackFault } from './fault';
import { minutesAt, type PackIndex } from './pack-index';
import { readersOf } from './readable';

/** Items that one reader can take in within an hour: what the workbench is made for. */
const mostInAnHour = 40;

/** Exercise minutes after the start at which an item reaches its agency; what was there before counts as nothing that arrives. */
function arrivals(index: PackIndex, agency: string): number[] {
  const { pack, carriers } = index;
  const carried = pack.injects.filter(({ to }) => to.includes(agency)).map(({ offset }) => offset);
  const own = [...index.items.values()]
    .filter((item) => item.agency === agency && !carriers.has(item.key))
    .map(({ reportedAt }) => minutesAt(pack, reportedAt));
  const brought = pack.injects.flatMap(({ offset, items }) =>
    items.filter((key) => index.items.get(key)?.agency === agency).map(() => offset),
  );
  return [...carried, ...own, ...brought].filter((minute) => minute >= 0 && minute <= index.length);
}

/**
 * Agencies that get more in an hour of play than their people can read, or nothing at all. An hour of play is the share of the
 * exercise clock that an hour on the wall takes when the whole is played in the suggested time; half an hour or less at the end is
 * not held against a pack.
 */
export function loadFaults(index: PackIndex): PackFault[] {
  const { pack, length } = index;
  const hours = pack.manifest.realMinutes / 60;
  const window = length / hours;
  const all = Math.max(1, Math.round(hours));
  return pack.agencies.flatMap(({ code }) => {
    const readers = readersOf(pack, code).length;
    if (readers === 0) return [];
    const counts = Array.from({ length: all }, () => 0);
    for (const minute of arrivals(index, code)) {
      const at = Math.min(all - 1, Math.floor(minute / window));
      counts[at] = (counts[at] ?? 0) + 1;
    }
    const most = mostInAnHour * readers;
    const crowded = counts.filter((count) => count > most);
    const empty = counts.filter((count) => count === 0).length;
    const file = packFiles.agencies.path;
    return [
      ...(crowded.length === 0
        ? []
        : [packFault('load_too_high', file, code, { items: Math.max(...crowded), readers, most: mostInAnHour, hours: crowded.length })]),
      ...(empty === 0 ? [] : [packFault('load_none', file, code, { hours: empty, all })]),
    ];
  });
}
