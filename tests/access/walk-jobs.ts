import { spawn } from 'node:child_process';

/** Worlds that one process walks: so many from a seed on. */
export interface Share {
  seed: number;
  worlds: number;
}

/** Splits worlds among so many processes, as evenly as it goes. */
export function shares(firstSeed: number, worlds: number, jobs: number): Share[] {
  const count = Math.min(jobs, worlds);
  return Array.from({ length: count }, (_, place) => {
    const [from, to] = [Math.floor((worlds * place) / count), Math.floor((worlds * (place + 1)) / count)];
    return { seed: firstSeed + from, worlds: to - from };
  });
}

/** Walks one share in a process of its own and passes on what it says, but for its last line, which it answers as numbers. */
function walkShare(
  file: string,
  { seed, worlds }: Share,
  questions: string,
): Promise<{ code: number; routes: number; differences: number }> {
  const args = [...process.execArgv, file, '--worlds', String(worlds), '--seed', String(seed), '--questions', questions];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let [routes, differences, unfinished] = [0, 0, ''];
  child.stdout.on('data', (piece: Buffer) => {
    const lines = (unfinished + piece.toString()).split('\n');
    unfinished = lines.pop() ?? '';
    for (const line of lines) {
      const last = /^twin-worlds: (\d+) routes, \d+ worlds, (\d+) differences$/.exec(line);
      if (last) [routes, differences] = [Number(last[1]), Number(last[2])];
      else process.stdout.write(`${line}\n`);
    }
  });
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ code: code ?? 1, routes, differences }));
  });
}

/** Walks several shares at once and says what came of all; answers whether nothing was wrong. */
export async function walkInJobs(file: string, all: readonly Share[], questions: string): Promise<boolean> {
  const results = await Promise.all(all.map((share) => walkShare(file, share, questions)));
  const worlds = all.reduce((sum, share) => sum + share.worlds, 0);
  const differences = results.reduce((sum, result) => sum + result.differences, 0);
  process.stdout.write(`twin-worlds: ${results[0]!.routes} routes, ${worlds} worlds, ${differences} differences\n`);
  return results.every(({ code }) => code === 0);
}
