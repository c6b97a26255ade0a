import { expect, it } from 'vitest';
import { codePlants } from './code-plants';
import { faultyFile } from './planted-tree';

it.each(codePlants.map((plant) => [plant.name, plant] as const))('the plant "%s" still fits the code', async (_, plant) => {
  expect(await faultyFile(plant)).toContain(plant.instead);
});
