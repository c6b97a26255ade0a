import { describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { buffer } from 'node:stream/consumers';
import { saidToBeEncrypted, zipped } from '../../../test/file-seeds';
import { smallPack, smallPackFiles } from '../../../test/pack-seeds';
import { readPackFiles } from './open-pack';
import { checksumFaults, withChecksums } from './pack-checksums';
import { readPackZip, writePackZip } from './pack-zip';

const exported = (files = smallPackFiles()) => writePackZip(withChecksums(files));

/** The archive with a name of a file written over, which the writer of archives would refuse. */
function renamed(archive: Buffer, from: string, to: string): Buffer {
  return Buffer.from(archive.toString('latin1').replaceAll(from, to), 'latin1');
}

describe('an exported pack', () => {
  it('is read back as the same pack with right checksums', async () => {
    const files = await readPackZip(await exported());
    expect(checksumFaults(files)).toEqual([]);
    expect(readPackFiles(files)).toEqual({ pack: smallPack, faults: [] });
  });

  it('has the same bytes whatever order its files came in', async () => {
    const turned = new Map([...smallPackFiles()].toReversed());
    expect((await exported(turned)).equals(await exported())).toBe(true);
  });

  it('has the same bytes when it is exported again', async () => {
    const once = await exported();
    expect((await exported(await readPackZip(once))).equals(once)).toBe(true);
  });

  it('may lie in a folder of the archive', async () => {
    const deeper = new Map([...smallPackFiles()].map(([path, content]) => [`one-desk/${path}`, content]));
    expect(readPackFiles(await readPackZip(await writePackZip(deeper))).faults).toEqual([]);
  });

  it('tells which file was changed, taken out or put in afterwards', async () => {
    const files = await readPackZip(await exported());
    files.set('rubric.json', Buffer.from('{}'));
    files.delete('places.json');
    files.set('story.md', Buffer.from('new'));
    expect(checksumFaults(files)).toEqual([
      'places.json is missing; checksums.json names it.',
      'rubric.json is not the file that was exported; its checksum differs.',
      'story.md is not named in checksums.json.',
    ]);
  });
});

async function linked(): Promise<Buffer> {
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from('/etc/hosts'), 'guide.md', { mode: 0o120777 });
  zip.end();
  return buffer(zip.outputStream as NodeJS.ReadableStream);
}

describe('an archive is refused in a sentence', () => {
  it.each<[string, () => Promise<Buffer>, RegExp]>([
    ['with a path that leads out', async () => renamed(await zipped([['aa/guide.md', 'x']]), 'aa/', '../'), /lie outside/],
    ['with an absolute path', async () => renamed(await zipped([['aguide.md', 'x']]), 'aguide.md', '/guide.md'), /lie outside/],
    ['with a backslash', async () => renamed(await zipped([['a_b.md', 'x']]), 'a_b.md', 'a\\b.md'), /lie outside/],
    ['that unpacks to much more than it is', () => zipped([['guide.md', Buffer.alloc(3 * 1024 * 1024)]]), /guide\.md unpacks to more/],
    [
      'with a file twice',
      () =>
        zipped([
          ['guide.md', 'x'],
          ['guide.md', 'y'],
        ]),
      /guide\.md is there twice/,
    ],
    ['with too many files', () => zipped(Array.from({ length: 501 }, (_, at) => [`page-${at}.md`, 'x'] as const)), /more than 500 files/],
    ['with a password', async () => saidToBeEncrypted(await zipped([['guide.md', 'x']])), /needs a password/],
    ['with a link', linked, /guide\.md is a link/],
    ['that is none', async () => Buffer.from('not an archive'), /cannot be read/],
    ['that is cut off', async () => (await exported()).subarray(0, 900), /cannot be read/],
  ])('%s', async (_, make, sentence) => {
    await expect(make().then(readPackZip)).rejects.toThrow(sentence);
  });

  it('with a file that is not UTF-8', async () => {
    const files = await readPackZip(await zipped([['guide.md', Buffer.from([0x63, 0xe9])]]));
    expect(() => readPackFiles(files)).toThrow('guide.md is not UTF-8.');
  });

  it('with checksums that are none', () => {
    expect(() => checksumFaults(smallPackFiles((files) => files.set('checksums.json', Buffer.from('[1]'))))).toThrow(
      'not a list of checksums',
    );
  });
});
