import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { keepHeads, readKeptHeads, sinceKept } from '../platform/kept-heads';
import { readSettings } from '../platform/settings';
import { chainName, faultLines } from '../platform/trail-words';
import { verifyTrail } from '../platform/verify-trail';

/** Folder of the bundle, which is what runs. */
const bundled = dirname(fileURLToPath(import.meta.url));

async function run(): Promise<void> {
  const { values } = parseArgs({ options: { 'since-file': { type: 'string' } } });
  const settings = readSettings(process.env, join(bundled, '../migrations'));
  const chains = await verifyTrail(settings.databaseUrl);
  const path = values['since-file'];
  const kept = path ? await readKeptHeads(path) : undefined;
  const lines = [...chains.flatMap(faultLines), ...(kept ? sinceKept(kept, chains) : [])];
  for (const chain of chains) process.stdout.write(`${chainName(chain)}: ${chain.rows} rows\n`);
  for (const line of lines) process.stdout.write(`${line}\n`);
  // What was found wrong is not written down as the new truth.
  if (path && lines.length === 0) await keepHeads(path, chains);
  process.stdout.write(
    lines.length === 0 ? `ok${path ? (kept ? ', also since the last check' : ', heads kept') : ''}\n` : `${lines.length} faults\n`,
  );
  process.exitCode = lines.length === 0 ? 0 : 1;
}

run().catch((error: unknown) => {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 2;
});
