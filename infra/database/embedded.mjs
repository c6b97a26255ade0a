import { spawn, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '../launch/refusal.mjs';
import { isOpenToAll, prepareBinaries, sharedFolder } from './binaries.mjs';
import { freePort } from './free-port.mjs';

/** @param {string} output what initdb or postgres said @returns {string} one sentence for the user */
function sentence(output) {
  if (/No space left on device/i.test(output)) return 'The disk is full. Free some space and start again.';
  if (/Permission denied/i.test(output))
    return `PostgreSQL may not write to its data folder. Check the rights, or set DATA_DIR to another folder. (${output.trim().split('\n').at(-1)})`;
  return `PostgreSQL did not start: ${output.trim().split('\n').slice(-3).join(' ')}`;
}

/** Ends a PostgreSQL that an earlier start left behind in this data folder. @param {string} data */
async function stopLeftover(data) {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number((await readFile(file, 'utf8')).split('\n')[0]);
  const isAlive = () => {
    try {
      process.kill(pid, 0);
      return true;
    } catch {
      return false;
    }
  };
  const command = existsSync(`/proc/${pid}/cmdline`) ? await readFile(`/proc/${pid}/cmdline`, 'utf8') : '';
  if (!isAlive() || (command !== '' && !command.includes(data))) return;
  process.kill(pid, 'SIGINT');
  for (let tries = 0; isAlive() && tries < 100; tries += 1) await new Promise((resolve) => setTimeout(resolve, 100));
}

/** @param {string} folder @returns {Promise<string>} the password of the owner, kept beside the data and readable by this user alone */
async function keptPassword(folder) {
  const file = join(folder, 'database-password');
  if (!existsSync(file)) await writeFile(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
  return (await readFile(file, 'utf8')).trim();
}

/**
 * Hands the password to initdb in a file beside the data that only the database's account reads, and removes it.
 * @template T @param {string} data @param {string} password @param {{ uid?: number, gid?: number }} identity @param {(file: string) => T} work @returns {Promise<T>}
 */
async function withPasswordFile(data, password, { uid, gid }, work) {
  const file = `${data}.password`;
  await writeFile(file, `${password}\n`, { mode: 0o600 });
  if (uid !== undefined && gid !== undefined) await chown(file, uid, gid);
  try {
    return work(file);
  } finally {
    await rm(file, { force: true });
  }
}

/** @param {string} folder @returns {string} where the database files of this data folder are */
export function dataFolder(folder) {
  if (process.getuid?.() !== 0 || isOpenToAll(folder)) return join(folder, 'postgresql');
  return join(sharedFolder, createHash('sha256').update(folder).digest('hex').slice(0, 12), 'postgresql');
}

/**
 * What glibc is asked for: to keep the memory that one statement used for the next. Given back after each and taken again, its pages
 * are faulted in anew, which takes as long as a short statement; read by no other library.
 */
const keptMemory = { MALLOC_TOP_PAD_: '4194304', MALLOC_TRIM_THRESHOLD_: '67108864', MALLOC_MMAP_THRESHOLD_: '33554432' };

/**
 * @typedef {{ ownerUrl: string, process: import('node:child_process').ChildProcess, stop: () => Promise<void> }} EmbeddedDatabase
 */

/**
 * Starts the embedded PostgreSQL on a data folder, making the database cluster when it is not there.
 * Listens on loopback alone. Throws a Refusal with one sentence when it cannot.
 * @param {string} folder @param {{ isForTests?: boolean }} [options] @returns {Promise<EmbeddedDatabase>}
 */
export async function startEmbedded(folder, { isForTests = false } = {}) {
  const { native, identity } = await prepareBinaries();
  const password = await keptPassword(folder);
  const data = dataFolder(folder);
  await stopLeftover(data);
  if (!existsSync(join(data, 'PG_VERSION'))) {
    await mkdir(data, { recursive: true });
    await chmod(data, 0o700);
    if (identity.uid !== undefined && identity.gid !== undefined) await chown(data, identity.uid, identity.gid);
    const made = await withPasswordFile(data, password, identity, (file) =>
      spawnSync(
        join(native, 'bin', 'initdb'),
        [
          '-D',
          data,
          '-U',
          'workbench_owner',
          '--auth=scram-sha-256',
          `--pwfile=${file}`,
          '--encoding=UTF8',
          '--locale=C.UTF-8',
          ...(isForTests ? ['--no-sync'] : []),
        ],
        { ...identity, encoding: 'utf8', cwd: '/' },
      ),
    );
    if (made.status !== 0) throw new Refusal(sentence(`${made.stdout}${made.stderr}${made.error?.message ?? ''}`));
  }
  const port = await freePort();
  const settings = [
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${isForTests ? data : ''}`,
    `max_connections=${isForTests ? 300 : 60}`,
    ...(isForTests ? ['fsync=off'] : []),
  ];
  const child = spawn(join(native, 'bin', 'postgres'), ['-D', data, '-p', String(port), ...settings.flatMap((one) => ['-c', one])], {
    ...identity,
    cwd: '/',
    env: { ...process.env, ...keptMemory },
    // A group of its own: Ctrl-C reaches the launcher, which stops the server first and the database last.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  await untilReady(child);
  return {
    // Tests ask so many small questions that the way through the network would be most of their time.
    ownerUrl: `postgres://workbench_owner:${password}@127.0.0.1:${port}/postgres${isForTests ? `?host=${encodeURIComponent(data)}` : ''}`,
    process: child,
    stop: () => stop(child),
  };
}

/** @param {import('node:child_process').ChildProcess} child @returns {Promise<void>} */
function untilReady(child) {
  let output = '';
  return new Promise((resolve, reject) => {
    child.on('error', (error) => reject(new Refusal(sentence(error.message))));
    child.on('exit', () => reject(new Refusal(sentence(output))));
    child.stderr?.on('data', (chunk) => {
      output = (output + chunk).slice(-4000);
      if (output.includes('ready to accept connections')) resolve();
    });
  });
}

/** Fast shutdown: open transactions are rolled back, nothing committed is lost. @param {import('node:child_process').ChildProcess} child @returns {Promise<void>} */
function stop(child) {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.on('exit', () => resolve());
    child.kill('SIGINT');
  });
}
