import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What a file of measurements exports: it prints its numbers and answers whether they are what is required of them. */
interface Measurement {
  measure: (args: string[]) => boolean | Promise<boolean>;
}

const [name = '', ...args] = process.argv.slice(2);
const file = join(import.meta.dirname, `${name}.ts`);
if (!/^[a-z-]+$/.test(name) || name === 'measure' || !existsSync(file)) {
  process.stderr.write('Say what to measure: npm run measure -- extraction, or -- resolution\n');
  process.exit(2);
}
const { measure } = (await import(pathToFileURL(file).href)) as Measurement;
process.exitCode = (await measure(args)) ? 0 : 1;
