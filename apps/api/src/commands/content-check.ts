import { openProgramme } from '../features/programme/open-programme';
import { reportProgramme } from '../features/programme/programme-report';

async function run([folder]: string[]): Promise<number> {
  if (!folder) throw new Error('Use: npm run content-check [-- <folder>]');
  const { lines, faults } = reportProgramme(await openProgramme(folder));
  process.stdout.write(`${lines.join('\n')}\n`);
  return faults === 0 ? 0 : 1;
}

run(process.argv.slice(2)).then(
  (code) => void (process.exitCode = code),
  (error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  },
);
