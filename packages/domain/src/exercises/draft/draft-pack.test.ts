import { describe, expect, it } from 'vitest';
import { aPack } from '../arbitrary-pack';
import { lintPack } from '../lint/lint-pack';
import { readPack } from '../lint/read-pack';
import { itemsOf } from '../pack/pack';
import { writePack } from '../pack/write-pack';
import { entriesOf, packOfEntries } from './draft-pack';
import { DraftEntry, DraftPart, draftShapes, keyOfEntry, partOfFile } from './draft-parts';

const pack = aPack();

describe('a pack as records of a draft, and back', () => {
  it('is the same pack, with its items in one file for each agency', () => {
    const back = packOfEntries(entriesOf(pack), pack.manifest.state)!;
    const { itemFiles, ...rest } = back;
    const { itemFiles: before, ...whole } = pack;
    expect(rest).toEqual(whole);
    expect(itemsOf({ itemFiles }).toSorted((a, b) => (a.key < b.key ? -1 : 1))).toEqual(
      itemsOf({ itemFiles: before }).toSorted((a, b) => (a.key < b.key ? -1 : 1)),
    );
    expect(lintPack(back)).toEqual(lintPack(pack));
  });

  it('can be read again from its files', () => {
    const { faults } = readPack(writePack(packOfEntries(entriesOf(pack), 'approved')!));
    expect(faults).toEqual([]);
  });

  it('says the state of the draft, whatever its manifest said', () => {
    expect(packOfEntries(entriesOf(pack), 'locked')!.manifest.state).toBe('locked');
  });

  it('is none without a manifest', () => {
    expect(
      packOfEntries(
        entriesOf(pack).filter(({ part }) => part !== 'manifest'),
        'draft',
      ),
    ).toBeUndefined();
  });
});

describe('a record of a draft', () => {
  it('fits its part, or is refused', () => {
    for (const entry of entriesOf(pack)) expect(DraftEntry.safeParse(entry).success).toBe(true);
    const [manifest] = entriesOf(pack);
    expect(DraftEntry.safeParse({ part: 'items', content: manifest!.content }).success).toBe(false);
  });

  it('has a key in every part', () => {
    for (const entry of entriesOf(pack)) expect([entry.part, keyOfEntry(entry)]).not.toEqual([entry.part, '']);
  });
});

it('every file of a pack belongs to a part, and every part has its shape', () => {
  for (const path of writePack(pack).keys()) expect(DraftPart.options).toContain(partOfFile(path));
  expect(Object.keys(draftShapes)).toEqual(DraftPart.options);
  expect(partOfFile('notes.txt')).toBeUndefined();
});
