import { expect, test, type Browser, type Locator, type Page } from '@playwright/test';
import { provisionCell } from '@workbench/api';
import { smallCell, type ActorName } from '@workbench/api/testing';
import { startWorkbench, type RunningWorkbench } from '../workbench-process';
import { expectWords, signIn } from './desk';

const typed = 'A grey lorry waited at the northern post until the guard changed.';

// A workbench of its own: it is killed here.
let workbench: RunningWorkbench;
let cell: string;
test.beforeAll(async () => {
  workbench = await startWorkbench({ demonstration: false });
  cell = `/cells/${(await provisionCell(workbench.ownerUrl, smallCell, 'exercise-2031')).cellId}`;
});
test.afterAll(() => workbench?.stop());

async function deskOf(browser: Browser, who: ActorName): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: workbench.address, locale: 'en-GB' })).newPage();
  await signIn(page, `${who}@small.example`);
  return page;
}

async function startParagraph(page: Page, title: string): Promise<Locator> {
  await page.getByRole('button', { name: 'New assessment' }).click();
  await page.getByRole('textbox', { name: /^Title/ }).fill(title);
  await page.getByRole('button', { name: 'Start' }).click();
  await page.getByRole('button', { name: 'Add to Discussion' }).click();
  await page.getByRole('menuitem', { name: 'Paragraph' }).click();
  return page.getByRole('textbox', { name: 'Paragraph' });
}

test('what is typed into a contribution survives a reload and a cut network, and arrives once', async ({ browser }) => {
  const customs = await deskOf(browser, 'customsAnalyst');
  await customs.goto(`${cell}/contribute`);
  await customs.getByRole('textbox', { name: /^Title/ }).fill('Lorry at the northern post');
  await customs.getByRole('textbox', { name: /^Text/ }).fill(typed);

  await customs.reload();
  await expect(customs.getByText('This is what you typed before.')).toBeVisible();
  await expect(customs.getByRole('textbox', { name: /^Text/ })).toHaveValue(typed);

  const contribute = customs.getByRole('button', { name: 'Contribute', exact: true });
  await customs.context().setOffline(true);
  await contribute.click();
  await expect(customs.getByText('No connection to the workbench.')).toBeVisible();
  await expect(customs.getByRole('textbox', { name: /^Text/ })).toHaveValue(typed);

  await customs.context().setOffline(false);
  await contribute.click();
  await expect(customs.getByText('Contributed', { exact: true })).toBeVisible();
  await customs.goto(`${cell}/items`);
  await expect(customs.getByRole('link', { name: /Lorry at the northern post/ })).toHaveCount(1);
  await customs.goto(`${cell}/contribute`);
  await expect(customs.getByRole('textbox', { name: /^Text/ })).toHaveValue('');
});

test('words typed while the server is dead are there when it is back, and with the server soon after', async ({ browser }) => {
  const page = await deskOf(browser, 'intelligenceAnalyst');
  await page.goto(`${cell}/products`);
  const paragraph = await startParagraph(page, 'Northern post');
  await paragraph.fill('A grey lorry');
  await expect(page.getByText('saved', { exact: true })).toBeVisible();
  await workbench.kill();
  await paragraph.fill(typed);
  await expect(page.getByText('kept here', { exact: false })).toBeVisible();
  await workbench.restart();
  await expect(page.getByText('saved', { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Paragraph' })).toHaveText(typed);
});

test('two windows that write one paragraph, one of them without a network for a while, both end with all the words', async ({
  browser,
}) => {
  const first = await deskOf(browser, 'intelligenceAnalyst');
  await first.goto(`${cell}/products`);
  const paragraph = await startParagraph(first, 'Two at one paragraph');
  await paragraph.fill('The lorry waits.');
  await expect(first.getByText('saved', { exact: true })).toBeVisible();

  const second = await deskOf(browser, 'intelligenceAnalyst');
  await second.goto(first.url());
  const theirs = second.getByRole('textbox', { name: 'Paragraph' });
  await expect(theirs).toHaveText('The lorry waits.');
  await second.context().setOffline(true);
  await theirs.press('Control+End');
  await second.keyboard.type(' Nobody leaves it.');
  await expect(second.getByText('kept here', { exact: false })).toBeVisible();
  await paragraph.press('Control+Home');
  await first.keyboard.type('At dawn: ');
  await expect(first.getByText('saved', { exact: true })).toBeVisible();
  await second.context().setOffline(false);

  for (const words of [paragraph, theirs]) await expectWords(words, 'At dawn: The lorry waits. Nobody leaves it.');
  await expect(second.getByText('saved', { exact: true })).toBeVisible();
});
