import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openProgramme, ProgrammeProblem } from './open-programme';
import { reportProgramme } from './programme-report';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'programme-'));
});
afterEach(() => rm(folder, { recursive: true }));

it('files are read by their path within the folder', async () => {
  await mkdir(join(folder, 'courses'));
  await writeFile(join(folder, 'courses/c.json'), '{"key": "c"}');
  await writeFile(join(folder, '.hidden'), 'x');
  expect([...(await openProgramme(folder))]).toEqual([['courses/c.json', '{"key": "c"}']]);
});

it('what is not UTF-8, and a folder that is not there, are refused in a sentence', async () => {
  await writeFile(join(folder, 'consultation.json'), Buffer.from([0xff, 0xfe, 0x00]));
  await expect(openProgramme(folder)).rejects.toThrow(ProgrammeProblem);
  await expect(openProgramme(join(folder, 'gone'))).rejects.toThrow('is no folder');
});

it('an empty folder is short of everything, in sentences', async () => {
  const { lines, faults } = reportProgramme(await openProgramme(folder));
  expect(faults).toBe(9);
  expect(lines).toContain('  There are 0 practices; 60 or more are needed');
  expect(lines.at(-1)).toBe('9 faults');
});

it('the programme that ships has no fault', async () => {
  const { lines, faults } = reportProgramme(await openProgramme(join(import.meta.dirname, '../../../../../packages/programme')));
  expect(faults, lines.join('\n')).toBe(0);
});
