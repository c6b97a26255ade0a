import { spawnSync } from 'node:child_process';
const pnpm = 'pnpm@12.21.0';
function run(command, args) {
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
run('npx', ['-y', pnpm, 'install', '--frozen-lockfile']);
run('npx', ['-y', pnpm, 'exec', 'vitest', 'run']);
