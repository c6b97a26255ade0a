import { parseArgs } from 'node:util';
import { openSide } from '../access/side';
import { fuzz } from './fuzz-run';

const { values } = parseArgs({
  options: { tries: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' }, path: { type: 'string' } },
});
const tries = Number(values.tries);
const seed = Number(values.seed);
if (!Number.isInteger(tries) || tries < 1 || !Number.isInteger(seed)) {
  process.stderr.write('Say how many tries to make and, if wished, the seed: --tries 10000 --seed 1\n');
  process.exit(2);
}

const side = await openSide({ keepsErrors: true });
const say = (line: string) => process.stdout.write(`${line}\n`);
try {
  const run = await fuzz(side, { tries, seed, path: values.path });
  say('   2xx  valid  tries  route');
  for (const [name, { tries: made, valid, answered }] of [...run.routes].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    say(`${String(answered).padStart(6)} ${String(valid).padStart(6)} ${String(made).padStart(6)}  ${name}`);
  for (const [name, { answered, refusals }] of run.routes) {
    if (answered > 0) continue;
    const why = [...refusals].toSorted(([, a], [, b]) => b - a).map(([code, times]) => `${code} ${times}`);
    say(`${name} never answered with 2xx; valid tries met: ${why.join(', ') || 'nothing'}`);
  }
  for (const { fault, request, repeat } of run.faults) say(`FAULT ${fault}\n  ${request}\n  ${repeat}`);
  if (run.faults.length > 0) say(`${run.faults.length} kinds of fault`);
  say(`${run.tries} tries, ${run.serverErrors} server errors`);
  process.exitCode = run.faults.length > 0 ? 1 : 0;
} finally {
  await side.close();
}
