import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { smallPackFiles } from '../../../test/pack-seeds';
import { openPack } from './open-pack';
import { reportPack } from './pack-report';
import { writePackZip } from './pack-zip';

let folder = '';

async function write(files: Map<string, Buffer>): Promise<void> {
  for (const [path, content] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pack-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('a folder', () => {
  it('is read with what lies deeper, and without what systems put beside it', async () => {
    await write(smallPackFiles((files) => files.set('.DS_Store', Buffer.from('x')).set('items/Thumbs.db', Buffer.from('x'))));
    expect([...(await openPack(folder)).keys()].toSorted()).toEqual([...smallPackFiles().keys()].toSorted());
  });

  it('holds the same as its archive', async () => {
    await write(smallPackFiles());
    await writeFile(join(folder, '..', 'pack-test.zip'), await writePackZip(smallPackFiles()));
    expect(await openPack(join(folder, '..', 'pack-test.zip'))).toEqual(await openPack(folder));
    await rm(join(folder, '..', 'pack-test.zip'));
  });

  it('is refused with a link in it', async () => {
    await write(smallPackFiles());
    await symlink('/etc/hosts', join(folder, 'story.md'));
    await expect(openPack(folder)).rejects.toThrow('story.md is no ordinary file');
  });

  it('is refused with a file that is too large', async () => {
    await write(new Map([['guide.md', Buffer.alloc(8 * 1024 * 1024 + 1)]]));
    await expect(openPack(folder)).rejects.toThrow('guide.md is larger than 8 MB.');
  });

  it('that is not there is told', async () => {
    await expect(openPack(join(folder, 'nowhere'))).rejects.toThrow('nowhere is not there');
  });
});

describe('a report', () => {
  const report = (change?: (files: Map<string, Buffer>) => void) => reportPack(smallPackFiles(change), () => []);

  it('of a sound pack says so', () => {
    expect(report()).toEqual({ lines: ['one-desk 1.0.0: 1 items, 0 injects, 1 agencies, 0 facts', 'no fault'], faults: 0 });
  });

  it('tells faults by file', () => {
    const { lines, faults } = report((files) =>
      files.set('rubric.json', Buffer.from('{')).set('key/gradings.json', Buffer.from('[]')).set('extra.txt', Buffer.from('')),
    );
    expect(faults).toBe(3);
    expect(lines[0]).toBe('extra.txt');
    expect(lines).toContain('  holds the right grading of 0 of 1 items; more than half should have one');
    expect(lines.at(-1)).toBe('3 faults');
  });

  it('of what has no manifest says that nothing else was looked at', () => {
    expect(report((files) => files.delete('manifest.json')).lines.at(-2)).toMatch(/no manifest/);
  });
});
