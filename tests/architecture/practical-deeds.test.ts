import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PracticalDeed } from '@workbench/domain';
import { root } from '../../tools/source-files.mjs';
import { readHouse } from './house';

const words: Record<string, string> = JSON.parse(readFileSync(join(root, 'apps/web/src/catalogue/rights/en.json'), 'utf8'));
const server = readHouse(['apps/api/src'], /\.ts$/)
  .filter(({ path }) => !path.endsWith('.test.ts'))
  .map(({ text }) => text)
  .join('\n');

/** Deeds whose name the server puts together. */
const composed: Partial<Record<PracticalDeed, string>> = { ask_correction: '`ask_${body.kind}`' };

describe('a deed by which practical work is done', () => {
  it.each(PracticalDeed.options)('%s is told by the trail', (deed) => {
    expect(words[`deed.${deed}`]).toBeTruthy();
  });

  it.each(PracticalDeed.options)('%s is written by the server', (deed) => {
    expect(server).toContain(composed[deed] ?? `'${deed}'`);
  });
});
