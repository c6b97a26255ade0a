import { expect, type Page } from '@playwright/test';
import { test } from './desk';

const table = `Control Number,Minutes from Start,From,To,Title,Description,Room
1.01,10,head,POL,First,Words of it.,Hall B
1.02,30,head,POL,Second,Words of it.,
1.03,90,head,POL,Third,Words of it.,Yard
`;

async function beginPack(page: Page): Promise<void> {
  await page.goto('/runs');
  await page.getByRole('button', { name: 'Write a pack' }).click();
  await page.getByLabel('Name').fill('A written evening');
  await page.getByLabel('Key').fill('written-evening');
  await page.getByRole('button', { name: 'Begin to write' }).click();
  await page.getByRole('navigation', { name: 'Parts' }).getByRole('link', { name: 'List of injects' }).click();
}

/** What is in a column of the list, from top to bottom. */
const column = (page: Page, name: string) => page.getByRole('row').getByRole('button', { name: new RegExp(`^${name} of `) });

test('an instructor brings injects in from a table, drags one to another time, and undoes it', async ({ deskOf }) => {
  const page = await deskOf('instructor');
  await beginPack(page);
  await page.getByRole('button', { name: 'Import a table' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[type=file]').setInputFiles({ name: 'msel.csv', mimeType: 'text/csv', buffer: Buffer.from(table) });
  await expect(dialog.getByRole('status')).toContainText('3 injects can be read');
  await expect(dialog.getByText('Kept as columns of your own: Room')).toBeVisible();
  await dialog.getByRole('button', { name: 'Write them into the list' }).click();
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await expect(column(page, 'Subject')).toHaveText(['First', 'Second', 'Third']);
  await page
    .getByTitle('Drag 1.03 to another place in time')
    .dragTo(page.getByRole('row', { name: /1\.02/ }), { targetPosition: { x: 20, y: 4 } });
  await expect(column(page, 'Subject')).toHaveText(['First', 'Third', 'Second']);
  await expect(column(page, 'Minutes from the start')).toHaveText(['10', '20', '30']);
  await expect(column(page, 'Room')).toHaveText(['Hall B', 'Yard', '']);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(column(page, 'Subject')).toHaveText(['First', 'Second', 'Third']);
});
