import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { zippedFolder } from '@workbench/api/testing';

const folder = join(import.meta.dirname, '../../packages/exercises/first-evening');

/** Imports the shipped short exercise and begins to plan a run of it. */
export async function planEvening(console: Page, name: string): Promise<void> {
  await console.goto('/runs');
  const content = await zippedFolder(folder);
  await console.locator('input[type=file]').setInputFiles({ name: 'first-evening.zip', mimeType: 'application/zip', buffer: content });
  await console.getByRole('button', { name: 'Check and import' }).click();
  await expect(console.getByRole('status').filter({ hasText: 'Imported: First Evening' })).toBeVisible();
  await console.getByRole('link', { name: 'Plan a run' }).first().click();
  await console.getByLabel('Name of the run').fill(name);
}

/** Makes the cells of the run that is planned, and opens its console. */
export async function makeCells(console: Page): Promise<void> {
  await console.getByRole('button', { name: 'Make the cells' }).click();
  await expect(console.getByText('The run is planned.')).toBeVisible();
  await console.getByRole('link', { name: 'Console of the run' }).click();
}

/** Names the first syndicate and seats the police analyst in it; a second one is named where the form has it. */
export async function seatOne(console: Page, syndicate: string): Promise<void> {
  const part = console.getByRole('group', { name: 'Syndicate 1' });
  await part.getByLabel('E-mail: Trainee analyst POL').fill('policeAnalyst@small.example');
  await part.getByLabel('Name: Trainee analyst POL').fill('policeAnalyst');
  await part.getByRole('textbox', { name: 'Syndicate', exact: true }).fill(syndicate);
  const other = console.getByRole('group', { name: 'Syndicate 2' });
  if (await other.count()) await other.getByRole('textbox', { name: 'Syndicate', exact: true }).fill('Grey');
}
