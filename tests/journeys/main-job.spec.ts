import { expect, type Page } from '@playwright/test';
import { cellPath, choose, citeItem, selectWords, test } from './desk';

const title = 'Quay log of the fourteenth';
const text = 'Before dawn Idris Vale unloaded nine crates at the quay. He called +999 555 0101 from the gate.';
const judgement = 'The quay will be used for another delivery within a month.';

/** The item that everything is about: compartmented, and not releasable to the gendarmerie. */
async function contribute(customs: Page): Promise<void> {
  await customs.goto(cellPath('/contribute'));
  await customs.getByRole('textbox', { name: /^Title/ }).fill(title);
  await customs.getByRole('textbox', { name: /^Text/ }).fill(text);
  await choose(customs, 'Level', 'RESTRICTED');
  await choose(customs, 'Compartments', /HARBOUR/);
  await customs.keyboard.press('Escape');
  await customs.getByRole('radio', { name: /chosen agencies/ }).check();
  await customs.getByPlaceholder('Choose agencies').click({ force: true });
  for (const agency of [/INT/, /POL/, /TRG/]) await customs.getByRole('option', { name: agency }).click();
  await customs.keyboard.press('Escape');
  await expect(customs.getByRole('note').filter({ hasText: 'REL TO CUS, INT, POL, TRG' })).toContainText('HARBOUR');
  await customs.getByRole('button', { name: 'Contribute', exact: true }).click();
  await expect(customs.getByText('Contributed', { exact: true })).toBeVisible();
}

async function openItem(page: Page): Promise<void> {
  await page.goto(cellPath('/items'));
  await page.getByRole('link', { name: new RegExp(title) }).click();
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
}

async function grade(police: Page): Promise<void> {
  await police.getByRole('button', { name: 'Grade for POL' }).click();
  await police.getByRole('radio', { name: /^B ·/ }).check();
  await police.getByRole('radio', { name: /^2 ·/ }).check();
  await police.getByRole('button', { name: 'Save the grading' }).click();
  await expect(police.locator('article').getByText('B2').first()).toBeVisible();
}

async function claimUse(police: Page): Promise<void> {
  await selectWords(police, '.item-text', 'Idris Vale');
  await police.getByRole('button', { name: 'Make a claim' }).click();
  const form = police.getByRole('dialog', { name: 'Make a claim' });
  await choose(police, 'What is said', 'uses');
  await form.getByLabel('About whom or what').fill('+999 555 0101');
  await form.getByLabel('New: kind').last().click();
  await police.getByRole('option', { name: 'Phone' }).click();
  await form.getByRole('button', { name: 'Save the claim' }).click();
  await expect(form).toBeHidden();
}

async function claimSighting(police: Page): Promise<void> {
  await selectWords(police, '.item-text', 'Idris Vale');
  await police.getByRole('button', { name: 'Make a claim' }).click();
  const form = police.getByRole('dialog', { name: 'Make a claim' });
  await police
    .getByRole('option', { name: /Idris Vale/ })
    .click({ timeout: 3000 })
    .catch(async () => {
      await form.getByLabel('Subject').click();
      await police.getByRole('option', { name: /Idris Vale/ }).click();
    });
  await choose(police, 'What is said', 'was seen at');
  await form.getByLabel('About whom or what').fill('The quay');
  await form.getByLabel('New: kind').last().click();
  await police.getByRole('option', { name: 'Place' }).click();
  await form.getByText('suspected').click();
  await form.getByRole('button', { name: 'Save the claim' }).click();
  await expect(form).toBeHidden();
}

async function citeClaim(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Cite' });
  await dialog.getByLabel('Search items to cite').fill('quay');
  const claims = page.getByRole('button', { name: /claims?$/ });
  await dialog
    .locator('div', { hasText: title, has: claims })
    .last()
    .getByRole('button', { name: /claims?$/ })
    .click();
  await dialog.getByRole('button', { name: /uses/ }).click();
  await expect(dialog).toBeHidden();
}

async function writeJudgement(intelligence: Page): Promise<void> {
  await intelligence.goto(cellPath('/products'));
  await intelligence.getByRole('button', { name: 'New assessment' }).click();
  await intelligence.getByRole('textbox', { name: /^Title/ }).fill('Deliveries at the quay');
  await intelligence.getByRole('button', { name: 'Start' }).click();
  await intelligence.getByRole('button', { name: 'Add to Key judgements' }).click();
  await intelligence.getByRole('menuitem', { name: 'Key judgement' }).click();
  await intelligence.getByRole('textbox', { name: 'Key judgement', exact: true }).fill(judgement);
  await choose(intelligence, 'Likelihood', /^likely/);
  await choose(intelligence, 'Confidence', 'moderate');
  await intelligence.getByLabel('Reasons for the confidence').fill('One customs record and one police claim, both from one day.');
  await intelligence.getByLabel('Horizon').fill('One month');
  await expect(intelligence.getByText('saved', { exact: true })).toBeVisible();
  await intelligence.getByRole('button', { name: 'Cite', exact: true }).click();
  await citeItem(intelligence, title, 'quay');
  await intelligence.getByRole('button', { name: 'Cite', exact: true }).click();
  await citeClaim(intelligence);
  await expect(intelligence.locator('ol li')).toHaveCount(2);
  await expect(intelligence.getByRole('note').filter({ hasText: 'HARBOUR' }).first()).toContainText('RESTRICTED');
  await intelligence.getByRole('button', { name: 'Submit for review' }).click();
  await expect(intelligence.getByText('in review').first()).toBeVisible();
}

async function openProduct(page: Page, part = ''): Promise<void> {
  await page.goto(cellPath('/products'));
  await page.getByRole('link', { name: 'Deliveries at the quay' }).click();
  if (part)
    await page
      .getByRole('link', { name: part, exact: true })
      .or(page.getByRole('button', { name: part, exact: true }))
      .first()
      .click();
}

async function approve(mentor: Page): Promise<void> {
  await openProduct(mentor, 'Review');
  await mentor.getByRole('button', { name: 'Approve' }).click();
  await expect(mentor.getByText('approved').first()).toBeVisible();
}

test('four people of three agencies do the whole job once, and each reader gets only what is theirs', async ({ deskOf }) => {
  const customs = await deskOf('customsAnalyst');
  const police = await deskOf('policeAnalyst');
  const intelligence = await deskOf('intelligenceAnalyst');
  const mentor = await deskOf('mentor');
  const lead = await deskOf('cellLead');
  const gendarmerie = await deskOf('gendarmerieAnalyst');

  await gendarmerie.goto(cellPath('/items'));
  const countOfItems = gendarmerie.getByText(/^\d+ items?$/);
  const before = await countOfItems.innerText();

  await test.step('customs contributes an item', () => contribute(customs));

  await test.step('police grades it and makes two claims, and intelligence sees the graph grow without reloading', async () => {
    await openItem(police);
    await grade(police);
    await intelligence.goto(cellPath('/graph'));
    const chart = intelligence.getByTestId('chart');
    const lines = Number(await chart.getAttribute('data-lines'));
    await claimUse(police);
    await expect(chart).toHaveAttribute('data-lines', String(lines + 1), { timeout: 5000 });
    await claimSighting(police);
    await expect(chart).toHaveAttribute('data-lines', String(lines + 2), { timeout: 5000 });
  });

  await test.step('intelligence writes a judgement, likely with moderate confidence, citing the item and a claim', () =>
    writeJudgement(intelligence));

  await test.step('the mentor comments on its sentence and approves', async () => {
    await openProduct(mentor, 'Review');
    await selectWords(mentor, '[data-commentable]', 'another delivery');
    await mentor.getByRole('button', { name: 'Comment on the selection' }).click();
    await mentor.getByRole('dialog').getByRole('textbox').fill('Say which goods you expect.');
    await mentor.getByRole('button', { name: 'Save the comment' }).click();
    await expect(mentor.locator('mark.comment')).toHaveText('another delivery');
    await approve(mentor);
  });

  await test.step('release to the gendarmerie is blocked by the customs item', async () => {
    await openProduct(lead, 'Release');
    await lead.getByRole('checkbox', { name: /GEN/ }).check();
    await expect(lead.locator('[data-release-block]').first()).toContainText(title);
    await expect(lead.getByRole('button', { name: 'Release', exact: true }).last()).toBeDisabled();
  });

  await test.step('the author drops what blocks it, the mentor approves again, and the release goes through', async () => {
    await openProduct(intelligence);
    await intelligence.getByRole('button', { name: 'Start the next version' }).click();
    for (let left = 1; left >= 0; left -= 1) {
      await intelligence
        .getByRole('button', { name: /^Drop the citation/ })
        .first()
        .click();
      await expect(intelligence.getByRole('button', { name: /^Drop the citation/ })).toHaveCount(left);
    }
    await intelligence.getByRole('button', { name: /^Submit/ }).click();
    await expect(intelligence.getByText('in review').first()).toBeVisible();
    await approve(mentor);
    await openProduct(lead, 'Release');
    await lead.getByRole('checkbox', { name: /GEN/ }).check();
    await expect(lead.getByText('Nothing stands in the way.')).toBeVisible();
    await lead.getByRole('button', { name: 'Release', exact: true }).last().click();
    await expect(lead.getByText('released').first()).toBeVisible();
  });

  await test.step('the gendarmerie reads its rendition and finds no trace of the item anywhere', async () => {
    await openProduct(gendarmerie);
    await expect(gendarmerie.getByText(judgement)).toBeVisible();
    for (const path of ['/items', '/items?q=quay', '/entities', '/graph', '/products', '/requests']) {
      await gendarmerie.goto(cellPath(path));
      await gendarmerie.waitForLoadState('networkidle', { timeout: 3000 }).catch(() => undefined);
      for (const trace of [title, 'Idris Vale', 'HARBOUR', '+999 555 0101']) await expect(gendarmerie.getByText(trace)).toHaveCount(0);
    }
    await gendarmerie.goto(cellPath('/items'));
    await expect(countOfItems).toHaveText(before);
  });
});
