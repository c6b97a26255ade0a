import { cleanFileName, mselTable, toCsv, writePack, type ExercisePack } from '@workbench/domain';
import type { Download } from '../../../platform/download';
import { withChecksums } from '../pack-checksums';
import { writePackZip } from '../pack-zip';

/** Files of a pack as the archive in which packs are handed in, with their checksums. */
export function zipOf(texts: ReadonlyMap<string, string>): Promise<Buffer> {
  return writePackZip(withChecksums(new Map([...texts].map(([path, text]) => [path, Buffer.from(text)]))));
}

/** A pack to take away, as an archive that can be imported again. */
export function packDownload(pack: ExercisePack): Omit<Download, 'content'> & { content: () => Promise<Buffer> } {
  const { id, version } = pack.manifest;
  return {
    fileName: cleanFileName(`${id}-${version}.zip`, ['zip']),
    mediaType: 'application/zip',
    content: () => zipOf(writePack(pack)),
  };
}

/** The injects of a pack to take away, as a table for spreadsheets. */
export function mselDownload(pack: ExercisePack): Download {
  return {
    fileName: cleanFileName(`${pack.manifest.id}-msel.csv`, ['csv']),
    mediaType: 'text/csv; charset=utf-8',
    content: toCsv(mselTable(pack)),
  };
}
