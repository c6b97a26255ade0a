import { describe, expect, it } from 'vitest';
import type { PackItem } from '@workbench/domain';
import { smallPack, smallPackFiles } from '../../../test/pack-seeds';
import { noiseFiles } from './pack-noise';
import { reportPack } from './pack-report';

const week = { ...smallPack, manifest: { ...smallPack.manifest, endsAt: '2031-05-08T08:00:00Z' } };

describe('background for a pack', () => {
  it('fits into the pack without a fault', () => {
    const files = smallPackFiles((own) => {
      own.set('manifest.json', Buffer.from(JSON.stringify({ ...week.manifest, realMinutes: 600 })));
      for (const [path, text] of noiseFiles(week, 3, 10)) own.set(path, Buffer.from(text));
    });
    const { lines } = reportPack(files, () => []);
    expect(lines).toEqual(['one-desk 1.0.0: 71 items, 0 injects, 1 agencies, 0 facts', 'no fault']);
  });

  it('is the same for the same seed', () => {
    expect(noiseFiles(week, 3, 10)).toEqual(noiseFiles(week, 3, 10));
    expect(noiseFiles(week, 4, 10)).not.toEqual(noiseFiles(week, 3, 10));
  });

  it('names nothing of the sealed key', () => {
    const entities = [{ key: 'mill', kind: 'place' as const, name: 'The old mill', aliases: ['onions'], note: '' }];
    const items = [...noiseFiles({ ...week, entities }, 3, 40).values()].flatMap((text) => JSON.parse(text) as PackItem[]);
    expect(items.length).toBeGreaterThan(200);
    expect(items.filter(({ title, text }) => /the old mill|onions/i.test(title + text))).toEqual([]);
  });
});
