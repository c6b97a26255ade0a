import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { zippedFolder } from '@workbench/api/testing';
import { test } from './desk';

const folder = join(import.meta.dirname, '../../packages/exercises/first-evening');
const orientation = 'Orientation: what a fusion cell is for';
const contributed = ['Gate book of the north post', 'Fuel slips of the coach'] as const;

/** A run of the first exercise with the police analyst in a syndicate and the mentor as its observer, when all items have come. */
async function startRun(console: Page): Promise<void> {
  await console.goto('/runs');
  const content = await zippedFolder(folder);
  await console.locator('input[type=file]').setInputFiles({ name: 'first-evening.zip', mimeType: 'application/zip', buffer: content });
  await console.getByRole('button', { name: 'Check and import' }).click();
  await expect(console.getByRole('status').filter({ hasText: 'Imported: First Evening' })).toBeVisible();
  await console.getByRole('link', { name: 'Plan a run' }).first().click();
  await console.getByLabel('Name of the run').fill('Course evening');
  const part = console.getByRole('group', { name: 'Syndicate 1' });
  await part.getByLabel('E-mail: Trainee analyst POL').fill('policeAnalyst@small.example');
  await part.getByLabel('Name: Trainee analyst POL').fill('policeAnalyst');
  await part.getByRole('textbox', { name: 'Syndicate', exact: true }).fill('White');
  const other = console.getByRole('group', { name: 'Syndicate 2' });
  if (await other.count()) await other.getByRole('textbox', { name: 'Syndicate', exact: true }).fill('Grey');
  await console.getByLabel('Observers (e-mails)').fill('mentor@small.example');
  await console.getByRole('button', { name: 'Make the cells' }).click();
  await expect(console.getByText('The run is planned.')).toBeVisible();
  await console.getByRole('link', { name: 'Console of the run' }).click();
  await console.getByRole('button', { name: 'Start the clocks' }).click();
  const all = console.getByRole('group', { name: 'Exercise clock: All syndicates' });
  await all.getByLabel('Jump to (UTC): All syndicates').fill('2031-07-17T19:00:00');
  await all.getByRole('button', { name: 'Jump' }).click();
  await expect(console.getByRole('region', { name: 'White' }).getByRole('timer').first()).toHaveAttribute('datetime', /T19:/);
}

async function enterWhite(page: Page): Promise<void> {
  await page.goto('/cells');
  await page
    .locator('div', { hasText: 'Course evening · White', has: page.getByRole('link', { name: 'Enter' }) })
    .last()
    .getByRole('link', { name: 'Enter' })
    .click();
}

const goTo = (page: Page, room: string) => page.getByRole('navigation').getByRole('link', { name: room, exact: true }).click();
const work = (page: Page, key: string): Locator => page.locator(`[data-work="${key}"]`);

async function openRecord(mentor: Page): Promise<void> {
  await goTo(mentor, "Mentor's desk");
  await mentor.getByRole('region', { name: 'Learning records' }).getByRole('link', { name: 'policeAnalyst' }).click();
  await expect(mentor.getByRole('region', { name: orientation })).toBeVisible();
}

test('a trainee does the practical work of a course, and the mentor reads it in the learning record with the evidence', async ({
  deskOf,
}) => {
  await startRun(await deskOf('instructor'));
  const trainee = await deskOf('policeAnalyst');
  const mentor = await deskOf('mentor');
  await enterWhite(trainee);
  await enterWhite(mentor);

  await test.step('before anything is done, nothing is', async () => {
    await openRecord(mentor);
    for (const key of ['read-the-queue', 'contribute-one', 'tag-what-matters'])
      await expect(work(mentor, key).locator('[data-state]')).toHaveText('not yet');
  });

  await test.step('the trainee reads the queue and tags three items on the way', async () => {
    await goTo(trainee, 'Information items');
    await expect(trainee.locator('[data-item]').nth(24)).toBeAttached();
    for (let place = 0; place < 25; place += 1) {
      const before = trainee.url();
      if (place === 0) await trainee.locator('[data-item]').first().click();
      else await trainee.keyboard.press('j');
      await expect(trainee).not.toHaveURL(before);
      await expect(trainee.locator('#reading').getByRole('article')).toBeVisible();
      if (place >= 3) continue;
      await trainee.getByRole('group', { name: 'Triage of this item' }).getByRole('button', { name: 'Tag', exact: true }).click();
      const dialog = trainee.getByRole('dialog');
      await dialog.getByRole('textbox', { name: 'Tags' }).fill('coach');
      await dialog.getByRole('button', { name: 'Save the tags' }).click();
      await expect(dialog).toBeHidden();
    }
  });

  await test.step('the trainee contributes two records', async () => {
    for (const title of contributed) {
      await goTo(trainee, 'Contribute an item');
      await trainee.getByRole('textbox', { name: /^Title/ }).fill(title);
      await trainee.getByRole('textbox', { name: /^Text/ }).fill(`${title}: what was noted that evening.`);
      await trainee.getByRole('button', { name: 'Contribute', exact: true }).click();
      await expect(trainee.getByText('Contributed', { exact: true }).first()).toBeVisible();
    }
  });

  await test.step('the course shows the trainee that it is done', async () => {
    await goTo(trainee, 'Programme');
    await trainee.getByRole('link', { name: new RegExp(`^${orientation}`) }).click();
    const progress = trainee.getByRole('region', { name: 'Your progress' });
    await expect(progress.locator('[data-state="done"]')).toHaveCount(3);
  });

  await test.step('the mentor sees it done, and opens the evidence', async () => {
    await mentor.reload();
    for (const [key, pieces] of [
      ['read-the-queue', 25],
      ['contribute-one', 2],
      ['tag-what-matters', 3],
    ] as const) {
      await expect(work(mentor, key).locator('[data-state]')).toHaveText('done');
      await expect(work(mentor, key).getByText(`${pieces} pieces of evidence`)).toBeVisible();
    }
    await expect(work(mentor, 'grade-thirty')).toContainText('Done in the exercise Three Rivers');
    await work(mentor, 'contribute-one').getByText('2 pieces of evidence').click();
    await work(mentor, 'contribute-one').getByRole('link', { name: contributed[0] }).click();
    await expect(mentor.getByRole('heading', { name: contributed[0] })).toBeVisible();
  });

  await test.step('nobody else of the cell reads it', async () => {
    const record = new URL(trainee.url()).pathname.replace(/\/programme.*/, '/learning');
    const { status } = await trainee.evaluate(
      async (path) => ({ status: (await fetch(path)).status }),
      `/api${record}/01c60000-0000-7000-8000-000000000000`,
    );
    expect(status).toBe(403);
  });
});
