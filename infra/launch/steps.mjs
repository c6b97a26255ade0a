/**
 * Runs one step and prints its name and how long it took.
 * @template T @param {string} name @param {() => Promise<T>} work @returns {Promise<T>}
 */
export async function step(name, work) {
  const start = performance.now();
  const isLive = process.stdout.isTTY;
  if (isLive) process.stdout.write(`  ${name} …`);
  const result = await work();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const note = result === false ? 'nothing to do' : `${seconds} s`;
  process.stdout.write(`${isLive ? '\r' : ''}  ${name.padEnd(28)} ${note}\n`);
  return result;
}
