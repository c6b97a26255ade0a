import { describe, expect, it } from 'vitest';
import { aPack } from '../arbitrary-pack';
import { packFiles } from '../pack/pack';
import { writePack } from '../pack/write-pack';
import { readPack } from './read-pack';

const texts = (change: (files: Map<string, string>) => void = () => undefined) => {
  const files = writePack(aPack());
  change(files);
  return files;
};

describe('the files of a pack', () => {
  it('are read back as the same pack', () => {
    expect(readPack(texts())).toEqual({ pack: aPack(), faults: [] });
  });

  it('have the same bytes in the same order each time', () => {
    const [one, other] = [texts(), writePack(readPack(texts()).pack!)];
    expect([...other]).toEqual([...one]);
    expect([...one.keys()]).toEqual([...one.keys()].toSorted());
  });

  it('may begin with a byte order mark', () => {
    const marked = texts((files) => files.set('rubric.json', `\uFEFF${files.get('rubric.json')}`));
    expect(readPack(marked).faults).toEqual([]);
  });

  it.each(Object.values(packFiles).map(({ path }) => path))('%s is missed', (path) => {
    const { faults } = readPack(texts((files) => files.delete(path)));
    expect(faults).toEqual([{ code: 'file_missing', file: path, key: '', values: {} }]);
  });

  it('are no pack without a manifest', () => {
    expect(readPack(texts((files) => files.delete('manifest.json'))).pack).toBeUndefined();
  });

  it.each([
    ['not_json', 'injects.json', '[{'],
    ['not_a_list', 'injects.json', '{}'],
    ['shape_wrong', 'rubric.json', '[]'],
    ['file_unexpected', 'itemz/pol.json', '[]'],
    ['file_unexpected', '../guide.md', ''],
  ])('say %s', (code, file, text) => {
    const { faults } = readPack(texts((files) => files.set(file, text)));
    expect(faults).toMatchObject([{ code, file }]);
  });

  it('keep the rows of a list that are well beside one that is not', () => {
    const spoilt = texts((files) => files.set('injects.json', (files.get('injects.json') ?? '').replace('"email"', '"pigeon"')));
    const { pack, faults } = readPack(spoilt);
    expect(faults).toMatchObject([{ code: 'shape_wrong', file: 'injects.json', key: '1.01', values: { field: 'method' } }]);
    expect(pack?.injects.map(({ serial }) => serial)).toEqual(['1.02', '1.03']);
  });

  it('may not hold what the format does not know', () => {
    const more = texts((files) =>
      files.set('objectives.json', (files.get('objectives.json') ?? '').replace('"key"', '"hint": "x", "key"')),
    );
    expect(readPack(more).faults).toMatchObject([{ code: 'shape_wrong', key: 'share-early' }]);
  });
});
