import { expect, type Page } from '@playwright/test';
import { cellPath, choose, citeItem, test } from './desk';

const itemTitle = 'Slipway ledger of the ninth';
const productTitle = 'Use of the slipway';
const judgement = 'Idris Vale pays for the slipway at night.';
const belowTheLine = 'Night deliveries in the north will go on.';

/** An item that the gendarmerie may not see. */
async function contribute(customs: Page): Promise<void> {
  await customs.goto(cellPath('/contribute'));
  await customs.getByRole('textbox', { name: /^Title/ }).fill(itemTitle);
  await customs.getByRole('textbox', { name: /^Text/ }).fill('Idris Vale paid for the slipway.');
  await customs.getByRole('radio', { name: /chosen agencies/ }).check();
  await customs.getByPlaceholder('Choose agencies').click({ force: true });
  for (const agency of [/INT/, /POL/, /TRG/]) await customs.getByRole('option', { name: agency }).click();
  await customs.keyboard.press('Escape');
  await customs.getByRole('button', { name: 'Contribute', exact: true }).click();
  await expect(customs.getByText('Contributed', { exact: true })).toBeVisible();
}

async function writeWithTearLine(author: Page): Promise<void> {
  await author.goto(cellPath('/products'));
  await author.getByRole('button', { name: 'New assessment' }).click();
  await author.getByRole('textbox', { name: /^Title/ }).fill(productTitle);
  await author.getByRole('button', { name: 'Start' }).click();
  await author.getByRole('button', { name: 'Add to Key judgements' }).click();
  await author.getByRole('menuitem', { name: 'Paragraph' }).click();
  await author.getByRole('textbox', { name: 'Paragraph', exact: true }).fill(judgement);
  await expect(author.getByText('saved', { exact: true })).toBeVisible();
  await author.getByRole('button', { name: 'Cite', exact: true }).click();
  await citeItem(author, itemTitle, 'slipway');
  await expect(author.locator('ol li')).toHaveCount(1);

  await author.getByRole('button', { name: 'Add a tear line' }).click();
  const line = author.getByRole('group', { name: 'Tear line' });
  await line.getByRole('textbox', { name: 'Words of the tear line' }).fill('The slipway will go on.');
  await expect(line.getByText('May give away:')).toContainText('slipway');
  await line.getByRole('textbox', { name: 'Words of the tear line' }).fill(belowTheLine);
  await choose(author, 'Level', 'CONFIDENTIAL');
  await expect(line.getByRole('alert')).toContainText('Stricter than its block');
  await expect(line.getByRole('button', { name: 'Save the tear line' })).toBeDisabled();
  await choose(author, 'Level', 'OFFICIAL');
  await line.getByRole('radio', { name: /all agencies/ }).check();
  await line.getByRole('button', { name: 'Save the tear line' }).click();
  await expect(author.locator('[data-tear-line]')).toContainText(belowTheLine);
}

async function openProduct(page: Page): Promise<void> {
  await page.goto(cellPath('/products'));
  await page.getByRole('link', { name: productTitle }).click();
  await expect(page.getByRole('heading', { name: productTitle }).or(page.getByLabel('Title'))).toBeVisible();
}

test('an author writes a tear line, and of two agencies one reads the paragraph and the other the tear line', async ({ deskOf }) => {
  const customs = await deskOf('customsAnalyst');
  const author = await deskOf('intelligenceAnalyst');
  const mentor = await deskOf('mentor');
  const lead = await deskOf('cellLead');

  await test.step('customs contributes what the gendarmerie may not see', () => contribute(customs));
  await test.step('the author cites it and writes a tear line, warned of a word and kept from a stricter marking', () =>
    writeWithTearLine(author));

  await test.step('the author reads it as the gendarmerie would', async () => {
    await choose(author, 'Read it as an agency…', /GEN/);
    await expect(author.getByRole('article')).toContainText(belowTheLine);
    await expect(author.getByRole('article')).not.toContainText('Idris Vale');
    await author.getByRole('button', { name: 'Back to the text' }).click();
    await author.getByRole('button', { name: 'Submit for review' }).click();
    await expect(author.getByText('in review').first()).toBeVisible();
  });

  await test.step('the mentor sees both and approves, and the cell lead releases it to police and gendarmerie', async () => {
    await openProduct(mentor);
    await expect(mentor.locator('[data-tear-line]')).toContainText(belowTheLine);
    await mentor
      .getByRole('link', { name: 'Review', exact: true })
      .or(mentor.getByRole('button', { name: 'Review', exact: true }))
      .first()
      .click();
    await mentor.getByRole('button', { name: 'Approve' }).click();
    await expect(mentor.getByText('approved').first()).toBeVisible();
    await openProduct(lead);
    await lead
      .getByRole('link', { name: 'Release', exact: true })
      .or(lead.getByRole('button', { name: 'Release', exact: true }))
      .first()
      .click();
    await lead.getByRole('checkbox', { name: /GEN/ }).check();
    await lead.getByRole('checkbox', { name: /POL/ }).check();
    await expect(lead.getByText('Nothing stands in the way.')).toBeVisible();
    await lead.getByRole('button', { name: 'Release', exact: true }).last().click();
    await expect(lead.getByText('released').first()).toBeVisible();
  });

  await test.step('the police reads the paragraph, the gendarmerie the tear line and nothing of the paragraph', async () => {
    const police = await deskOf('policeAnalyst');
    await openProduct(police);
    await expect(police.getByRole('article')).toContainText(judgement);
    await expect(police.getByRole('article')).not.toContainText(belowTheLine);
    const gendarmerie = await deskOf('gendarmerieAnalyst');
    await openProduct(gendarmerie);
    await expect(gendarmerie.getByRole('article')).toContainText(belowTheLine);
    for (const trace of ['Idris Vale', itemTitle, 'Tear line']) await expect(gendarmerie.getByText(trace)).toHaveCount(0);
  });
});
