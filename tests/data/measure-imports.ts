import { readdirSync } from 'node:fs';
import { isMissing, openImporter, realData } from './import-command';

const sources = [
  ['stix/example_json', '.json'],
  ['attack-stix', '.json'],
  ['misp-events', '.json'],
  ['ucdp-ged', '.csv'],
  ['exercise-manpad', '.jsonl'],
] as const;

/** Numbers that the command printed, added up by what they count. */
function addUp(printed: string): string {
  const total = new Map<string, number>();
  for (const line of printed.split('\n').filter((one) => /refused \d+$/.test(one))) {
    for (const part of line.replace(/^\S+\.\w+: /, '').split('; ')) {
      const [, room = 'rows', rest = ''] = /^(?:(\w+): )?(.*)$/.exec(part) ?? [];
      for (const [, what, count] of rest.matchAll(/([a-z ]+?) (\d+)/g)) {
        const key = `${room} ${what!.trim()}`;
        total.set(key, (total.get(key) ?? 0) + Number(count));
      }
    }
  }
  return [...total].map(([what, count]) => `${what} ${count}`).join(', ');
}

/** Reasons for refusals, with how often each was given. */
function reasons(printed: string): string[] {
  const found = new Map<string, number>();
  for (const line of printed.split('\n').filter((one) => /^(\S+\.\w+: )?(objects|Event|features|line)\b/.test(one))) {
    const reason = line
      .replace(/^(\S+\.\w+: )?\S+( \d+:)?( [a-z-]+--[0-9a-f-]+)?/, '')
      .replaceAll(/[a-z-]+--[0-9a-f-]{8,}/g, '…')
      .trim();
    found.set(reason, (found.get(reason) ?? 0) + 1);
  }
  return [...found].map(([reason, count]) => `    ${count} × ${reason}`);
}

const importer = await openImporter();
const say = (line: string) => void process.stdout.write(`${line}\n`);
try {
  for (const [folder, ending] of sources) {
    if (isMissing(folder)) {
      say(`${folder}: skipped, the data is not on this machine`);
      continue;
    }
    const files = readdirSync(realData(folder)).filter((name) => name.endsWith(ending));
    for (const run of ['first', 'again']) {
      const started = Date.now();
      const options = ['--compartment', 'HARBOUR', '--clients', 'POL', '--date', '2031-04-09'];
      const { stdout, stderr } = await importer.runAll(
        files.map((name) => realData(`${folder}/${name}`)),
        ...options,
      );
      say(`${folder}, ${files.length} files, ${run}: ${addUp(stdout)} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
      if (run === 'first')
        for (const line of [
          ...reasons(stdout),
          ...stderr
            .trim()
            .split('\n')
            .filter(Boolean)
            .map((one) => `    ${one}`),
        ])
          say(line);
    }
  }
} finally {
  await importer.close();
}
