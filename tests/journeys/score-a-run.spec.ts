import { expect, type Page } from '@playwright/test';
import { test } from './desk';
import { makeCells, planEvening, seatOne } from './evening-run';

/** A run of one syndicate, with the police analyst in it, whose clock goes. */
async function startRun(console: Page): Promise<void> {
  await planEvening(console, 'Scored evening');
  await seatOne(console, 'Green');
  await makeCells(console);
  await console.getByLabel('Speed', { exact: true }).fill('60');
  await console.getByRole('button', { name: 'Start the clocks' }).click();
  await expect(console.getByRole('region', { name: 'Green' }).getByText('60×').filter({ visible: true }).first()).toBeVisible();
}

async function enterGreen(page: Page): Promise<void> {
  await page.goto('/cells');
  await page
    .locator('div', { hasText: 'Scored evening · Green', has: page.getByRole('link', { name: 'Enter' }) })
    .last()
    .getByRole('link', { name: 'Enter' })
    .click();
}

test('an instructor opens the key, reads scores and what was missed, writes the report; players get scores and say what they think', async ({
  deskOf,
}) => {
  const console = await deskOf('instructor');
  await startRun(console);
  const player = await deskOf('policeAnalyst');
  await enterGreen(player);
  await player.getByRole('navigation').getByRole('link', { name: 'Information items' }).click();
  await player.locator('[data-item]').first().click();
  await player.getByRole('navigation').getByRole('link', { name: 'Scores' }).click();
  await expect(player.getByText('No scores yet')).toBeVisible();

  // The key is sealed until it is opened with a reason.
  await console.getByRole('link', { name: 'Scores' }).click();
  await expect(console.getByRole('heading', { name: 'The key is sealed' })).toBeVisible();
  await console.getByLabel('Why you open it').fill('To score the evening.');
  await console.getByRole('button', { name: 'Open the key' }).click();
  await console.getByRole('tab', { name: 'Green' }).click();
  await expect(console.getByRole('table', { name: 'Green' })).toContainText('Links: recall');
  await expect(console.getByRole('table', { name: 'Facts' })).toContainText('One telephone number stands on the poster');
  await console.getByRole('button', { name: 'Give players their scores' }).click();
  await expect(console.getByText(/Given to players on/)).toBeVisible();
  await player.reload();
  await expect(player.getByRole('table', { name: 'Scores' })).toContainText('Your scores');

  // The report has a finding with an action, and is taken away as PDF.
  await console.getByRole('link', { name: 'After-action report' }).click();
  await console.getByRole('tab', { name: 'Green' }).click();
  await console.getByRole('button', { name: 'Add a finding' }).click();
  await console.getByLabel('Words').fill('The poster stayed with the police.');
  await console.getByLabel('Corrective action').fill('Agree who shares what');
  await console.getByLabel('Who sees to it').fill('Head of the watch');
  await console.getByLabel('By', { exact: true }).fill('2031-09-01');
  await console.getByRole('button', { name: 'Save' }).click();
  await expect(console.getByText('The poster stayed with the police.')).toBeVisible();
  await console.getByRole('button', { name: 'Download' }).click();
  const download = console.waitForEvent('download');
  await console.getByRole('menuitem', { name: 'PDF' }).click();
  expect((await download).suggestedFilename()).toMatch(/After-action report Green\.pdf$/);

  // The replay shows what the police could see.
  await console.getByRole('link', { name: 'Replay' }).click();
  await console.getByRole('tab', { name: 'Green' }).click();
  await console.getByLabel('Through whose eyes').selectOption('POL');
  const items = console.getByRole('heading', { name: /^Items \(\d+\)$/ });
  await expect(items).toBeVisible();
  await expect(items).not.toHaveText('Items (0)');

  // Players are asked; one answers without a name.
  await console.getByRole('link', { name: 'After the exercise' }).click();
  await console.getByRole('tab', { name: 'Green' }).click();
  await console.getByRole('button', { name: 'Ask the players' }).click();
  await player.getByRole('navigation').getByRole('link', { name: 'After the exercise' }).click();
  await player.getByLabel('What went well?').fill('We read everything.');
  await player.getByLabel('Without my name').check();
  await player.getByRole('button', { name: 'Send' }).click();
  await expect(player.getByText('Your answer was kept.')).toBeVisible();
  await console.reload();
  await console.getByRole('tab', { name: 'Green' }).click();
  await expect(console.getByText('We read everything.')).toBeVisible();
});
