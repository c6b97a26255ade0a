import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../tools/source-files.mjs';

/** Lines of level 1 and 2 in each chapter of the standard. */
const wanted = [27, 11, 19, 10, 9, 35, 18, 7, 7, 29, 14, 9, 13, 9, 13, 16, 7];
const states = ['met', 'met, no test', 'open', 'not applicable'] as const;

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const cells = (row: string) =>
  row
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim());

const chapters = readdirSync(join(root, 'docs/security'))
  .toSorted()
  .map((file) => ({ file, lines: [...read(`docs/security/${file}`).matchAll(/^\| \d.*\|$/gm)].map(([row]) => cells(row)) }));
const lines = chapters.flatMap(({ lines: own }) => own);

/** Tests that a line names, each by its file and a part of its title. */
function testsOf(reason: string): { file: string; title: string }[] {
  return [...reason.matchAll(/`([^`]+)`: "([^"]+)"/g)].map(([, file, title]) => ({ file: file!, title: title! }));
}

/** What is wrong with the tests that a line names. */
function faultsOf(reason: string, text = (file: string) => (existsSync(join(root, file)) ? read(file) : '')): string[] {
  const tests = testsOf(reason);
  if (tests.length === 0) return ['names no test'];
  return tests.filter(({ file, title }) => !/\.(test|spec)\.tsx?$/.test(file) || !text(file).includes(title)).map(({ title }) => title);
}

it('a test that was renamed or is gone would be found', () => {
  const text = (file: string) => (file === 'a.test.ts' ? "it('holds', () => {})" : '');
  expect(faultsOf('`a.test.ts`: "holds"', text)).toEqual([]);
  expect(faultsOf('`a.test.ts`: "holds"; `a.test.ts`: "held"', text)).toEqual(['held']);
  expect(faultsOf('`b.test.ts`: "holds"', text)).toEqual(['holds']);
  expect(faultsOf('somebody said so', text)).toEqual(['names no test']);
});

describe('the lines of the security standard', () => {
  it('are all there, once, in their chapter', () => {
    expect(chapters.map(({ lines: own }) => own.length)).toEqual(wanted);
    expect(new Set(lines.map(([id]) => id)).size).toBe(lines.length);
    for (const [at, { lines: own }] of chapters.entries())
      for (const [id] of own) expect(id).toMatch(new RegExp(`^${at + 1}\\.\\d+\\.\\d+$`));
  });

  it('say in few words what they are about, in which state, and why', () => {
    for (const [id, about, state, reason] of lines) {
      expect(about!.split(' ').length, id).toBeLessThanOrEqual(10);
      expect(states, id).toContain(state);
      expect(reason, id).not.toBe('');
    }
  });

  it('that are met name tests that exist', () => {
    const faults = lines.filter(([, , state]) => state === 'met').map(([id, , , reason]) => [id, faultsOf(reason!)] as const);
    expect(faults.filter(([, found]) => found.length > 0)).toEqual([]);
  });

  it('are counted rightly in the summary', () => {
    const summary = [...read('docs/security.md').matchAll(/^\| (?:\[V|all).*\|$/gm)].map(([row]) => cells(row));
    const counted = (own: string[][]) =>
      [own.length, ...states.map((state) => own.filter(([, , one]) => one === state).length)].map(String);
    const rows = [...chapters.map(({ file, lines: own }) => [file, ...counted(own)]), ['all', ...counted(lines)]];
    expect(summary.map(([name, ...counts]) => [/security\/([^)]+)/.exec(name!)?.[1] ?? name, ...counts])).toEqual(rows);
  });
});
