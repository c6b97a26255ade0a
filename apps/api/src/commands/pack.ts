import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { mselFaultSentence, mselTable, toCsv, type ExercisePack } from '@workbench/domain';
import { realWorld } from '@workbench/extraction/real-world';
import { readMselFile } from '../features/exercises/msel-file';
import { openPack, readPackFiles } from '../features/exercises/open-pack';
import { checksumFaults, withChecksums } from '../features/exercises/pack-checksums';
import { noiseFiles } from '../features/exercises/pack-noise';
import { PackProblem } from '../features/exercises/pack-problem';
import { reportPack } from '../features/exercises/pack-report';
import { writePackZip } from '../features/exercises/pack-zip';

const usage = `npm run pack -- check <folder or zip>
npm run pack -- export <folder> <zip>
npm run pack -- import-check <folder> <zip>
npm run pack -- msel <folder or zip> <csv>
npm run pack -- read-msel <folder or zip> <csv> <json>
npm run pack -- noise <folder> <seed> <items a day>`;

const say = (line: string) => void process.stdout.write(`${line}\n`);

/** Prints what is wrong with a pack. */
async function check(path: string): Promise<number> {
  const { lines, faults } = reportPack(await openPack(path), realWorld());
  for (const line of lines) say(line);
  return faults === 0 ? 0 : 1;
}

/** Writes a pack as an archive with checksums; a pack with faults is exported all the same, since drafts are passed on too. */
async function exportPack(folder: string, zip: string): Promise<number> {
  const files = withChecksums(await openPack(folder));
  await writeFile(zip, await writePackZip(files));
  say(`${zip}: ${files.size - 1} files and their checksums`);
  return 0;
}

/** Whether an archive, read back, is the same pack as a folder, file by file. */
async function importCheck(folder: string, zip: string): Promise<number> {
  const [own, packed] = [await openPack(folder), await openPack(zip)];
  const isSamePack = isDeepStrictEqual(readPackFiles(own), readPackFiles(packed));
  const isSameFiles = isDeepStrictEqual(withChecksums(own), withChecksums(packed));
  const wrong = [
    ...checksumFaults(packed),
    ...(isSamePack ? [] : [`${zip} holds another pack than ${folder}.`]),
    ...(isSameFiles ? [] : [`${zip} does not hold the same files as ${folder}.`]),
  ];
  for (const line of wrong) say(line);
  say(wrong.length === 0 ? 'the same pack' : `${wrong.length} faults`);
  return wrong.length === 0 ? 0 : 1;
}

async function readable(path: string): Promise<ExercisePack> {
  const { pack } = readPackFiles(await openPack(path));
  if (!pack) throw new PackProblem(`${path} has no manifest that could be read.`);
  return pack;
}

/** Writes the injects of a pack as a table. */
async function writeMsel(path: string, csv: string): Promise<number> {
  const pack = await readable(path);
  await writeFile(csv, toCsv(mselTable(pack)));
  say(`${csv}: ${pack.injects.length} injects`);
  return 0;
}

/** Reads a table of injects and writes them as `injects.json` is written; with a fault in a row nothing is written. */
async function readMselInto(path: string, csv: string, json: string): Promise<number> {
  const { injects, faults } = readMselFile(await readFile(csv, 'utf8'), (await readable(path)).manifest);
  for (const fault of faults) say(mselFaultSentence(fault));
  if (faults.length === 0) await writeFile(json, `${JSON.stringify(injects, undefined, 2)}\n`);
  say(faults.length === 0 ? `${json}: ${injects.length} injects` : `${faults.length} faults; nothing was written`);
  return faults.length === 0 ? 0 : 1;
}

/** Writes background items beside those of a pack; those that an earlier seed made are written over. */
async function addNoise(folder: string, seed: string, perDay: string): Promise<number> {
  if (!/^\d{1,9}$/.test(seed) || !/^[1-9]\d{0,2}$/.test(perDay)) throw new PackProblem('Seed and items a day are whole numbers.');
  const files = noiseFiles(await readable(folder), Number(seed), Number(perDay));
  for (const [path, text] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
    say(join(folder, path));
  }
  return 0;
}

async function run([task, ...paths]: string[]): Promise<number> {
  const [first, second, third] = paths;
  if (task === 'check' && first && paths.length === 1) return check(first);
  if (task === 'export' && first && second) return exportPack(first, second);
  if (task === 'import-check' && first && second) return importCheck(first, second);
  if (task === 'msel' && first && second) return writeMsel(first, second);
  if (task === 'read-msel' && first && second && third) return readMselInto(first, second, third);
  if (task === 'noise' && first && second && third) return addNoise(first, second, third);
  throw new PackProblem(`Use:\n${usage}`);
}

run(process.argv.slice(2)).then(
  (code) => void (process.exitCode = code),
  (error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  },
);
