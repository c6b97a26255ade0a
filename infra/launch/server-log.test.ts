import { closeSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openServerLog } from './server-log.mjs';

it('the log of the server goes on where it ended, is read by its owner alone, and is put aside when it is large', () => {
  const folder = mkdtempSync(join(tmpdir(), 'log-'));
  const file = join(folder, 'server.log');
  const write = (text: string) => {
    const log = openServerLog(folder);
    writeSync(log, text);
    closeSync(log);
  };
  try {
    writeFileSync(file, 'one ', { mode: 0o644 });
    write('two');
    expect(readFileSync(file, 'utf8')).toBe('one two');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    truncateSync(file, 11 * 1024 * 1024);
    write('three');
    expect(readFileSync(file, 'utf8')).toBe('three');
    expect(existsSync(`${file}.1`)).toBe(true);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
