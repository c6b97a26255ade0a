import { parseArgs } from 'node:util';
import { measureExtraction } from './extraction';

const say = (line: string) => void process.stdout.write(`${line}\n`);
const measures: Record<string, (showsMisses: boolean) => void> = { extraction: (showsMisses) => measureExtraction(say, showsMisses) };

const { positionals, values } = parseArgs({ allowPositionals: true, options: { misses: { type: 'boolean', default: false } } });
const measure = measures[positionals[0] ?? ''];
if (!measure) {
  process.stderr.write(`Say what to measure: ${Object.keys(measures).join(', ')}. --misses prints what was missed.\n`);
  process.exit(2);
}
measure(values.misses);
