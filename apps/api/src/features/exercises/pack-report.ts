import { itemsOf, lintPack, packFaultSentence, type FindReal, type PackFault } from '@workbench/domain';
import { readPackFiles } from './open-pack';
import { checksumFaults } from './pack-checksums';
import type { PackFiles } from './pack-problem';

/** What a check found, as lines for a terminal. */
export interface PackReport {
  lines: string[];
  faults: number;
}

function byFile(faults: readonly PackFault[]): string[] {
  const files = [...new Set(faults.map(({ file }) => file))].toSorted();
  return files.flatMap((file) => [file, ...faults.filter((fault) => fault.file === file).map((fault) => `  ${packFaultSentence(fault)}`)]);
}

/** Reads and lints a pack: its faults by file in English sentences, then what it holds. */
export function reportPack(files: PackFiles, findReal: FindReal): PackReport {
  const changed = checksumFaults(files);
  const { pack, faults: unread } = readPackFiles(files);
  const faults = [...unread, ...(pack ? lintPack(pack, findReal) : [])];
  const count = changed.length + faults.length;
  const holds = pack
    ? `${pack.manifest.id} ${pack.manifest.version}: ${itemsOf(pack).length} items, ${pack.injects.length} injects, ${pack.agencies.length} agencies, ${pack.facts.length} facts`
    : 'There is no manifest that could be read, so that nothing else was looked at.';
  return { lines: [...changed, ...byFile(faults), holds, count === 0 ? 'no fault' : `${count} faults`], faults: count };
}
