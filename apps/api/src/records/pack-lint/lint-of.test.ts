import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { importDataset, readHealth } from '@workbench/contract';
import { lintPack } from '@workbench/domain';
import { realWorld } from '@workbench/extraction/real-world';
import { aWorld } from '../../../test/a-world';
import { eveningPack, zippedPack } from '../../../test/run-seeds';
import { readPackFiles } from '../../features/exercises/open-pack';
import { readPackFolder } from '../../features/exercises/pack-folder';
import { lintOf } from './lint-of';

const threeRivers = fileURLToPath(new URL('../../../../../packages/exercises/three-rivers', import.meta.url));

it('finds what the linter finds, the real world included', async () => {
  const [first, ...others] = eveningPack.itemFiles[0]!.items;
  const abroad = { ...first!, title: 'A lorry from Marseille', text: 'The driver, from Marseille, left ama@mail.com as an address.' };
  const pack = { ...eveningPack, itemFiles: [{ path: 'items/pol.json', items: [abroad, ...others] }, eveningPack.itemFiles[1]!] };
  const faults = await lintOf(pack);
  expect(faults).toEqual(lintPack(pack, realWorld()));
  expect(faults.length).toBeGreaterThan(lintPack(pack).length);
});

it('lets the server answer while a large pack is looked at', async () => {
  const { app } = await aWorld();
  const { pack } = readPackFiles(await readPackFolder(threeRivers));
  const answered: string[] = [];
  const linted = lintOf(pack!).then(() => answered.push('lint'));
  const health = await app.inject({ method: 'GET', url: readHealth.path });
  answered.push('health');
  await linted;
  expect(health.json()).toMatchObject({ database: 'up' });
  expect(answered).toEqual(['health', 'lint']);
});

it('leaves the connections to others while more packs are handed in than there are connections', async () => {
  const world = await aWorld();
  const body = { content: await zippedPack(), acceptFaults: false };
  const answered: string[] = [];
  const imports = Array.from({ length: 5 }, async () => {
    const { status } = await world.ask('instructor', importDataset, { body });
    answered.push(`import ${status}`);
  });
  await world.app.inject({ method: 'GET', url: readHealth.path });
  answered.push('health');
  await Promise.all(imports);
  expect(answered).toEqual(['health', ...imports.map(() => 'import 200')]);
});
