import { expect, type Locator, type Page } from '@playwright/test';
import type { ActorName } from '@workbench/api/testing';
import { test } from './desk';
import { makeCells, planEvening } from './evening-run';

/** Who plays which seat in which syndicate. */
const roster: { syndicate: string; seats: [seat: string, who: ActorName][] }[] = [
  {
    syndicate: 'Red',
    seats: [
      ['Trainee analyst POL', 'policeAnalyst'],
      ['Trainee analyst CUS', 'customsAnalyst'],
    ],
  },
  {
    syndicate: 'Blue',
    seats: [
      ['Trainee analyst POL', 'gendarmerieAnalyst'],
      ['Trainee analyst CUS', 'intelligenceAnalyst'],
    ],
  },
];

async function importAndPlan(console: Page): Promise<void> {
  await planEvening(console, 'Evening course');
  for (const [place, { syndicate, seats }] of roster.entries()) {
    const part = console.getByRole('group', { name: `Syndicate ${place + 1}` });
    for (const [seat, who] of seats) {
      await part.getByLabel(`E-mail: ${seat}`).fill(`${who}@small.example`);
      await part.getByLabel(`Name: ${seat}`).fill(who);
    }
    await part.getByRole('textbox', { name: 'Syndicate', exact: true }).fill(syndicate);
  }
  await console.getByLabel('Observers (e-mails)').fill('mentor@small.example');
  await makeCells(console);
}

async function enter(page: Page, syndicate: string): Promise<void> {
  await page.goto('/cells');
  await page
    .locator('div', { hasText: `Evening course · ${syndicate}`, has: page.getByRole('link', { name: 'Enter' }) })
    .last()
    .getByRole('link', { name: 'Enter' })
    .click();
}

const clockOf = (within: Page | Locator): Promise<number> =>
  within
    .getByRole('timer')
    .first()
    .getAttribute('datetime')
    .then((at) => Date.parse(at ?? ''));

/** Reads a message by its subject. */
async function readMessage(page: Page, subject: string | RegExp): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /^Messages/ })
    .click();
  await page.getByRole('list', { name: 'Messages' }).getByRole('link', { name: subject }).click();
  await expect(page.getByRole('article')).toBeVisible();
}

test('an instructor runs a short exercise for two syndicates: speeds it up, pauses, releases, withdraws', async ({ deskOf }) => {
  const console = await deskOf('instructor');
  await importAndPlan(console);
  const red = await deskOf('policeAnalyst');
  const blue = await deskOf('gendarmerieAnalyst');
  await enter(red, 'Red');
  await enter(blue, 'Blue');
  await expect(red.getByText('Paused')).toBeVisible();

  await console.getByLabel('Speed', { exact: true }).fill('10');
  await console.getByRole('button', { name: 'Start the clocks' }).click();
  await expect(console.getByRole('region', { name: 'Red' }).getByText('10×').first()).toBeVisible();

  // The first task reaches both; items come as any others do.
  for (const page of [red, blue]) {
    await expect(page.getByText('Paused')).toBeHidden();
    await readMessage(page, /The watch begins/);
    await expect(page.getByRole('article')).toContainText('You have the watch until nine.');
    await page.getByRole('navigation').getByRole('link', { name: 'Information items' }).click();
    await page.locator('[data-item]').first().click();
    await expect(page.locator('#reading').getByRole('article')).toBeVisible();
  }

  // Five pauses, and all clocks say the same to the second.
  const all = console.getByRole('group', { name: 'Exercise clock: All syndicates' });
  for (let pause = 0; pause < 5; pause += 1) {
    await all.getByRole('button', { name: 'Pause' }).click();
    await expect(red.getByText('Paused')).toBeVisible();
    await expect(blue.getByText('Paused')).toBeVisible();
    const sections = ['Red', 'Blue'].map((name) => console.getByRole('region', { name }));
    const stands = await Promise.all([...sections, red, blue].map((one) => clockOf(one)));
    for (const stand of stands) expect(Math.abs(stand - stands[0]!)).toBeLessThan(1000);
    await all.getByRole('button', { name: 'Resume' }).click();
    await expect(red.getByText('Paused')).toBeHidden();
    await expect(blue.getByText('Paused')).toBeHidden();
  }

  // A contingency for one syndicate alone.
  await console.getByRole('button', { name: '1.07', exact: true }).click();
  await console.getByRole('table', { name: 'Injects (MSEL)' }).getByRole('button', { name: 'Release now: 1.07, Red' }).click();
  await readMessage(red, /A hint from exercise control/);
  await blue
    .getByRole('navigation')
    .getByRole('link', { name: /^Messages/ })
    .click();
  await expect(blue.getByRole('link', { name: /The watch begins/ })).toBeVisible();
  await expect(blue.getByRole('link', { name: /A hint from exercise control/ })).toHaveCount(0);

  // An inject is withdrawn, with a notice.
  await console.getByRole('button', { name: '1.01', exact: true }).click();
  await console.getByRole('button', { name: 'Withdraw…: 1.01, Blue' }).click();
  await console.getByRole('dialog').getByLabel('Notice').fill('Sent by mistake: wait for the second call.');
  await console.getByRole('dialog').getByRole('button', { name: 'Withdraw' }).click();
  await expect(console.getByRole('dialog')).toBeHidden();
  await readMessage(blue, /The watch begins/);
  await expect(blue.getByRole('article')).toContainText('Sent by mistake: wait for the second call.');
  await readMessage(red, /The watch begins/);
  await expect(red.getByRole('article')).not.toContainText('Sent by mistake');

  // The mentor notes what was seen, by both clocks.
  const mentor = await deskOf('mentor');
  await mentor.goto('/runs');
  await mentor.getByRole('link', { name: 'Evening course' }).click();
  await mentor.getByRole('tab', { name: 'Notes' }).click();
  await mentor.getByRole('textbox', { name: 'What you saw' }).fill('Red read the hint aloud.');
  await mentor.getByRole('button', { name: 'Keep the note' }).click();
  await expect(mentor.getByRole('list', { name: 'Notes' })).toContainText('Red read the hint aloud.');
  await expect(mentor.getByRole('button', { name: 'Pause' })).toHaveCount(0);

  await console.getByRole('button', { name: 'End the run' }).click();
  await console.getByRole('button', { name: 'End it for good?' }).click();
  await expect(console.getByRole('status').filter({ hasText: 'ended' })).toBeVisible();
  await expect(red.getByText('Paused')).toBeVisible();
});
