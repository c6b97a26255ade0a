import { expect, type Page } from '@playwright/test';
import { cellPath, choose, test } from './desk';

const question = 'What was the night delivery at the quay for?';
const first = 'How many crates came off the ship?';
const second = 'Who waited for them?';
const title = 'Tally of the night shift';

/** The item that answers: compartmented, and not releasable to the gendarmerie. */
async function contribute(customs: Page): Promise<void> {
  await customs.goto(cellPath('/contribute'));
  await customs.getByRole('textbox', { name: /^Title/ }).fill(title);
  await customs.getByRole('textbox', { name: /^Text/ }).fill('Nine crates came off the ship between two and three in the night.');
  await choose(customs, 'Level', 'RESTRICTED');
  await choose(customs, 'Compartments', /HARBOUR/);
  await customs.keyboard.press('Escape');
  await customs.getByRole('button', { name: 'Contribute', exact: true }).click();
  await expect(customs.getByText('Contributed', { exact: true })).toBeVisible();
}

async function ask(lead: Page): Promise<void> {
  await lead.getByRole('navigation').getByRole('link', { name: 'Requirements' }).click();
  await lead.getByRole('button', { name: 'New question' }).click();
  const form = lead.getByRole('dialog', { name: 'New question' });
  await form.getByRole('textbox', { name: /^Question/ }).fill(question);
  await form.getByRole('textbox', { name: /^Decision it serves/ }).fill('Whether to search the warehouse.');
  // What is typed is still there when the page is loaded anew.
  await expect.poll(() => lead.evaluate(async () => (await indexedDB.databases()).map((one) => one.name))).toContain('workbench-drafts');
  await lead.waitForTimeout(500);
  await lead.reload();
  await lead.getByRole('button', { name: 'New question' }).click();
  await expect(form.getByRole('textbox', { name: /^Question/ })).toHaveValue(question);
  await form.getByLabel(/^Latest time of value/).fill('2031-06-01T12:00');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form).toBeHidden();
}

async function addElement(lead: Page, words: string): Promise<void> {
  await lead.getByRole('button', { name: 'Add an element' }).click();
  const form = lead.getByRole('dialog', { name: 'New element' });
  await form.getByRole('textbox', { name: /^Element/ }).fill(words);
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(lead.getByRole('rowheader', { name: words })).toBeVisible();
}

async function taskCustoms(lead: Page): Promise<void> {
  await lead.getByRole('button', { name: `Ask an agency for: ${first}` }).click();
  const form = lead.getByRole('dialog', { name: 'Ask an agency' });
  await form.getByLabel('Agency').first().click();
  await lead.getByRole('option', { name: /^CUS/ }).click();
  await form.getByLabel('Deadline').fill('2031-05-10T12:00');
  await form.getByRole('button', { name: 'Ask for it' }).click();
  await expect(lead.getByRole('button', { name: /^CUS: asked, deadline May 10, 2031/ })).toBeVisible();
}

async function accept(customs: Page): Promise<void> {
  await customs.goto(cellPath('/requirements'));
  await customs.getByRole('button', { name: /^CUS: asked/ }).press('Enter');
  await customs.getByRole('dialog').getByRole('button', { name: 'Accept' }).click();
  await expect(customs.getByRole('button', { name: /^CUS: accepted/ })).toBeVisible();
}

async function link(customs: Page): Promise<void> {
  await customs.goto(cellPath('/items'));
  await customs.getByRole('link', { name: new RegExp(title) }).click();
  await customs.getByRole('button', { name: 'This item answers…' }).click();
  await choose(customs, 'Element', first);
  await customs.getByText('in full', { exact: true }).click();
  await customs.getByRole('button', { name: 'Say that it answers' }).click();
  await expect(customs.getByRole('region', { name: 'Answers requirements' }).getByRole('link', { name: first })).toBeVisible();
}

test('a question is asked, an agency is tasked, and its answer counts for those who may see it', async ({ deskOf }) => {
  const [lead, customs, gendarmerie] = [await deskOf('cellLead'), await deskOf('customsAnalyst'), await deskOf('gendarmerieAnalyst')];
  await contribute(customs);
  await lead.goto(cellPath('/items'));
  await ask(lead);
  await addElement(lead, first);
  await addElement(lead, second);
  await taskCustoms(lead);
  await gendarmerie.goto(cellPath('/requirements'));
  await expect(gendarmerie.getByRole('rowheader', { name: first })).toBeVisible();
  await expect(gendarmerie.getByRole('columnheader', { name: 'CUS' })).toHaveCount(0);

  await accept(customs);
  await expect(lead.getByRole('button', { name: /^CUS: accepted/ })).toBeVisible();
  const coverage = (page: Page) => page.getByRole('region', { name: 'Questions' }).getByText(/^Elements with an answer/);
  await expect(coverage(lead)).toContainText('0 of 2');
  await link(customs);
  // The lead's page was not touched.
  await expect(coverage(lead)).toContainText('1 of 2. Too few for a share.');
  await expect(lead.getByRole('note').filter({ hasText: 'HARBOUR' }).first()).toBeVisible();
  await lead.getByRole('rowheader', { name: first }).getByRole('button').click();
  await expect(lead.getByRole('link', { name: title })).toBeVisible();
  await lead.getByRole('link', { name: 'Show these items' }).click();
  await expect(lead.getByRole('link', { name: new RegExp(title) })).toBeVisible();
  await expect(lead.getByText('1 item', { exact: true })).toBeVisible();

  await expect(coverage(gendarmerie)).toContainText('0 of 2');
  await gendarmerie.reload();
  await expect(coverage(gendarmerie)).toContainText('0 of 2');
  await expect(gendarmerie.getByText(title)).toHaveCount(0);
  await gendarmerie.getByRole('link', { name: 'Collection plan' }).click();
  await expect(gendarmerie.getByRole('heading', { name: question })).toBeVisible();
  await expect(gendarmerie.getByText(title)).toHaveCount(0);
});
