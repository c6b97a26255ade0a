import { expect, type Locator, type Page } from '@playwright/test';
import { test } from './desk';
import { makeCells, planEvening, seatOne } from './evening-run';

const orientation = 'Orientation: what a fusion cell is for';
const contributed = ['Gate book of the north post', 'Fuel slips of the coach'] as const;

/** A run of the first exercise with the police analyst in a syndicate and the mentor as its observer, when all items have come. */
async function startRun(console: Page): Promise<void> {
  await planEvening(console, 'Course evening');
  await seatOne(console, 'White');
  await console.getByLabel('Observers (e-mails)').fill('mentor@small.example');
  await makeCells(console);
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

/** How many items somebody can read in a cell. */
async function countItems(page: Page, cell: string): Promise<number> {
  const reply = await page.request.get(`/api/cells/${cell}/items?limit=100`);
  return ((await reply.json()) as { rows: unknown[] }).rows.length;
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
    const cell = new URL(trainee.url()).pathname.split('/')[2];
    await expect.poll(() => countItems(trainee, cell!)).toBeGreaterThanOrEqual(25);
    await goTo(trainee, 'Information items');
    await trainee.reload();
    const title = trainee.locator('#reading').getByRole('article').getByRole('heading', { level: 1 });
    for (let place = 0, before = ''; place < 25; place += 1, before = await title.innerText()) {
      if (place === 0) await trainee.locator('[data-item]').first().click();
      else await trainee.keyboard.press('j');
      await expect(title).not.toHaveText(before);
      if (place >= 3) continue;
      await trainee.getByRole('group', { name: 'Triage of this item' }).getByRole('button', { name: 'Tag', exact: true }).click();
      const dialog = trainee.getByRole('dialog');
      await dialog.getByRole('combobox', { name: 'Tags' }).fill('coach');
      // A tag that is there already is offered over the button.
      await dialog.getByRole('combobox', { name: 'Tags' }).press('Enter');
      await dialog.getByRole('button', { name: 'Save the tags' }).click();
      await expect(dialog).toBeHidden();
    }
  });

  await test.step('the trainee contributes two records', async () => {
    await goTo(trainee, 'Contribute an item');
    for (const title of contributed) {
      const another = trainee.getByRole('button', { name: 'Contribute another' });
      if (await another.isVisible()) await another.click();
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
