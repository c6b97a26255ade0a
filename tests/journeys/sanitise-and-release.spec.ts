import { expect, type Page } from '@playwright/test';
import { cellPath, choose, citeItem, test } from './desk';

const original = 'Quay log of the twentieth';
const originalText = 'Tarkesh the crane driver saw nine crates unloaded under HARBOUR at the quay.';
const sanitised = 'Goods landed in the north';
const sanitisedText = 'Goods were landed by night in the north.';
const police = 'Patrol note for POL';
const assessment = 'Landings in the north';
const paragraph = {
  goods: 'Goods are landed by night.',
  patrol: 'Patrols pass the quay at fixed hours.',
  open: 'The season begins in May.',
};

async function contribute(page: Page, title: string, text: string, agencies: RegExp[], compartment?: RegExp): Promise<void> {
  await page.goto(cellPath('/contribute'));
  await page.getByRole('textbox', { name: /^Title/ }).fill(title);
  await page.getByRole('textbox', { name: /^Text/ }).fill(text);
  await page.getByLabel('Source identity').fill('Tarkesh');
  if (compartment) {
    await choose(page, 'Compartments', compartment);
    await page.keyboard.press('Escape');
  }
  await page.getByRole('radio', { name: /chosen agencies/ }).check();
  await page.getByPlaceholder('Choose agencies').click({ force: true });
  for (const agency of agencies) await page.getByRole('option', { name: agency }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Contribute', exact: true }).click();
  await expect(page.getByText('Contributed', { exact: true })).toBeVisible();
}

/** Adds a paragraph to the background, resting on an item when one is named. */
async function write(page: Page, text: string, cited?: string): Promise<void> {
  const places = page.getByRole('textbox', { name: 'Paragraph', exact: true });
  const before = await places.count();
  await page.getByRole('button', { name: 'Add to Background' }).click();
  await page.getByRole('menuitem', { name: 'Paragraph' }).click();
  await expect(places).toHaveCount(before + 1);
  await places.last().fill(text);
  await expect(page.getByText('saved', { exact: true })).toHaveCount(before + 1);
  if (!cited) return;
  await page.getByRole('button', { name: 'Cite', exact: true }).last().click();
  await citeItem(page, cited);
}

async function openProduct(page: Page, part = ''): Promise<void> {
  await page.goto(cellPath('/products'));
  await page.getByRole('link', { name: assessment }).click();
  if (part) await page.getByRole('link', { name: part, exact: true }).first().click();
}

async function submitAndApprove(author: Page, mentor: Page): Promise<void> {
  await author.getByRole('button', { name: /^Submit/ }).click();
  await expect(author.getByText('in review').first()).toBeVisible();
  await openProduct(mentor, 'Review');
  await mentor.getByRole('button', { name: 'Approve' }).click();
  await expect(mentor.getByText('approved').first()).toBeVisible();
}

/** Blocks of the release check that speak of something. */
const blocksOf = (page: Page, words: string) => page.locator('[data-release-block]').filter({ hasText: words });

test('an author gets a sanitised version, swaps the citation, and each agency reads its own rendition', async ({ deskOf }) => {
  // Six people, each in a window of their own.
  test.slow();
  const customs = await deskOf('customsAnalyst');
  const lead = await deskOf('cellLead');
  const liaison = await deskOf('customsLiaison');
  const mentor = await deskOf('mentor');
  const gendarmerie = await deskOf('gendarmerieAnalyst');
  const policeDesk = await deskOf('policeAnalyst');

  await test.step('customs brings a compartmented item, police one that the gendarmerie may not have', async () => {
    await contribute(customs, original, originalText, [/INT/, /POL/, /TRG/], /HARBOUR/);
    await contribute(policeDesk, police, 'The patrol passes the quay at fixed hours.', [/INT/, /TRG/]);
  });

  await test.step('the cell lead writes an assessment on both, and it is approved', async () => {
    await lead.goto(cellPath('/products'));
    await lead.getByRole('button', { name: 'New assessment' }).click();
    await lead.getByRole('textbox', { name: /^Title/ }).fill(assessment);
    await lead.getByRole('button', { name: 'Start' }).click();
    await write(lead, paragraph.open);
    await write(lead, paragraph.goods, original);
    await write(lead, paragraph.patrol, police);
    await submitAndApprove(lead, mentor);
  });

  await test.step('the release check shows the customs item in the way, and the lead asks its originator to sanitise it', async () => {
    await openProduct(lead, 'Release');
    await lead.getByRole('checkbox', { name: /GEN/ }).first().check();
    await lead.getByRole('checkbox', { name: /POL ·/ }).check();
    await expect(blocksOf(lead, original)).toContainText('CUS');
    await expect(lead.getByRole('button', { name: 'Release', exact: true }).last()).toBeDisabled();
    await blocksOf(lead, original).getByRole('button', { name: 'Ask for a sanitised version' }).click();
    const dialog = lead.getByRole('dialog', { name: 'Ask CUS' });
    await dialog.getByLabel('Subject').fill('Something the gendarmerie may read');
    await dialog.getByLabel(/^Deadline/).fill('2031-05-02T06:00');
    await dialog.getByRole('button', { name: 'Send the request' }).click();
    await expect(blocksOf(lead, original)).toContainText('sanitised version, CUS: open');
  });

  await test.step('the customs liaison finds it in the inbox and writes a sanitised version beside the original', async () => {
    await liaison.goto(cellPath('/items'));
    await expect(liaison.getByRole('link', { name: /1 open request to your agency/ })).toBeVisible();
    await liaison.goto(cellPath('/requests'));
    await liaison.getByRole('link', { name: /Something the gendarmerie may read/ }).click();
    await expect(liaison.getByText('due in 22 hours').last()).toBeVisible();
    await liaison.getByRole('link', { name: 'Write a sanitised version' }).click();
    await expect(liaison.getByRole('region', { name: 'The original' })).toContainText(originalText);
    await liaison.getByRole('textbox', { name: /^Title/ }).fill(sanitised);
    const text = liaison.getByRole('textbox', { name: /^Text/ });
    await text.fill('Tarkesh saw goods under HARBOUR.');
    const warning = liaison.getByRole('alert').filter({ hasText: 'These words of the original' });
    await expect(warning).toContainText('Tarkesh');
    await expect(warning).toContainText('HARBOUR');
    await expect(liaison.getByRole('button', { name: 'Contribute the sanitised version' })).toBeDisabled();
    await text.fill(sanitisedText);
    await liaison.getByRole('button', { name: 'Contribute the sanitised version' }).click();
    await expect(liaison.getByText('The sanitised version is contributed')).toBeVisible();
    await liaison.getByRole('link', { name: 'Open the request' }).click();
    await expect(liaison.getByText('answered').first()).toBeVisible();
  });

  await test.step('the lead swaps the citation in the next version, and what stood in the way is gone', async () => {
    await blocksOf(lead, original)
      .getByRole('button', { name: `Cite “${sanitised}” instead, in the next version` })
      .click();
    await expect(lead.getByText('Version 2').first()).toBeVisible();
    await expect(lead.getByText(sanitised).first()).toBeVisible();
    await expect(lead.getByText(original)).toHaveCount(0);
    await submitAndApprove(lead, mentor);
    await openProduct(lead, 'Release');
    await lead.getByRole('checkbox', { name: /GEN/ }).first().check();
    await lead.getByRole('checkbox', { name: /POL ·/ }).check();
    await expect(blocksOf(lead, police)).toBeVisible();
    await expect(blocksOf(lead, original)).toHaveCount(0);
  });

  await test.step('the rest is left out for the gendarmerie, by choice, and the product is released to both', async () => {
    await lead.getByRole('checkbox', { name: 'Leave this paragraph out for GEN' }).check();
    await expect(lead.locator('[data-left-out="GEN"]')).toContainText(paragraph.patrol);
    await lead.getByRole('button', { name: 'Release', exact: true }).last().click();
    await expect(lead.getByText('released').first()).toBeVisible();
    await expect(lead.getByRole('row').filter({ hasText: '1 paragraph is left out' })).toContainText('GEN');
  });

  await test.step('the two renditions differ in exactly that paragraph, and nothing leads from one item to the other', async () => {
    await openProduct(policeDesk);
    for (const text of Object.values(paragraph)) await expect(policeDesk.getByText(text)).toBeVisible();
    await openProduct(gendarmerie);
    for (const text of [paragraph.open, paragraph.goods]) await expect(gendarmerie.getByText(text)).toBeVisible();
    await expect(gendarmerie.getByText(paragraph.patrol)).toHaveCount(0);
    await gendarmerie.goto(cellPath('/items'));
    await gendarmerie.getByRole('link', { name: new RegExp(sanitised) }).click();
    await expect(gendarmerie.getByText(sanitisedText).first()).toBeVisible();
    for (const trace of [original, 'Sanitised from', 'Tarkesh', 'HARBOUR']) await expect(gendarmerie.getByText(trace)).toHaveCount(0);
    await policeDesk.goto(cellPath('/items'));
    await policeDesk.getByRole('link', { name: new RegExp(sanitised) }).click();
    await policeDesk.getByRole('region', { name: 'Sanitised from' }).getByRole('link', { name: original }).click();
    await expect(policeDesk.getByRole('region', { name: 'Sanitised versions' })).toContainText(sanitised);
  });
});
