import AxeBuilder from '@axe-core/playwright';
import { expect as patient, test, type Page } from '@playwright/test';
import { startWorkbench, type RunningWorkbench } from '../workbench-process';
import { brush, signIn } from './desk';

// A map that is drawn without a graphics card, on a busy machine, takes its time.
const patience = { timeout: 90_000 };
const expect = patient.configure(patience);

let workbench: RunningWorkbench;
test.beforeAll(async () => {
  workbench = await startWorkbench();
});
test.afterAll(() => workbench?.stop());

const views = `view=${encodeURIComponent('["graph","map","timeline"]')}`;
const countOf = (page: Page, testId: string, name: string) => page.getByTestId(testId).getAttribute(`data-${name}`).then(Number);
const seen = async (page: Page) => [
  await countOf(page, 'map', 'points'),
  await countOf(page, 'chart', 'nodes'),
  await countOf(page, 'chart', 'lines'),
];

for (const { language, words, from, to } of [
  // Time runs from the right.
  { language: 'ar', words: { begin: 'من', forward: 'ArrowLeft', list: 'القائمة', all: 'عرض الكل' }, from: 0.34, to: 0.28 },
]) {
  test(`a stretch of time narrows map and chart, and stays when the page is read again, in ${language}`, async ({ browser }) => {
    const context = await browser.newContext({ baseURL: workbench.address, locale: 'en-GB' });
    const page = await context.newPage();
    const foreign: string[] = [];
    page.on('request', (request) => {
      if (request.url().startsWith('http') && !request.url().startsWith(workbench.address)) foreign.push(request.url());
    });
    await signIn(page, 'intelligence@exercise.example');
    await page.locator('main a[href*="/cells/"]').first().click();
    await expect(page).toHaveURL(/\/cells\/[0-9a-f-]+/);
    const cell = new URL(page.url()).pathname.split('/').slice(0, 3).join('/');
    await page.evaluate((chosen) => localStorage.setItem('workbench.language', chosen), language);
    await page.goto(`${cell}/graph?${views}`);
    await expect(page.getByTestId('map').locator('canvas')).toBeVisible();
    await expect.poll(() => countOf(page, 'map', 'points'), patience).toBeGreaterThan(20);
    await expect.poll(() => countOf(page, 'chart', 'nodes'), patience).toBeGreaterThan(20);
    const whole = await seen(page);

    await brush(page, from, to);
    await expect(page).toHaveURL(/from=/);
    await expect.poll(() => countOf(page, 'map', 'points'), patience).toBeLessThan(whole[0]!);
    await expect.poll(() => countOf(page, 'chart', 'lines'), patience).toBeLessThan(whole[2]!);
    const narrowed = await seen(page);
    expect(narrowed[0]).toBeGreaterThan(0);
    expect(narrowed[2]).toBeGreaterThan(0);
    const told = await page.getByTestId('window').textContent();

    await page.reload();
    await expect(page.getByTestId('window')).toHaveText(told!);
    await expect.poll(() => seen(page), patience).toEqual(narrowed);

    const before = new URL(page.url()).searchParams.get('from');
    await page.getByRole('slider', { name: words.begin, exact: true }).press(words.forward);
    await expect.poll(() => new URL(page.url()).searchParams.get('from')! > before!).toBe(true);

    await page.getByRole('button', { name: words.list, exact: true }).click();
    await page.getByTestId('picture-list').getByRole('checkbox').first().check();
    await expect(page.getByTestId('selected')).toBeVisible();
    await page.reload();
    await expect(page.getByTestId('picture-list').getByRole('checkbox').first()).toBeChecked();
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']).analyze();
    expect(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}, ${node.target.join(' ')}`))).toEqual([]);

    await page.getByRole('button', { name: words.all }).click();
    await expect.poll(() => countOf(page, 'map', 'points'), patience).toBe(whole[0]);
    expect(foreign).toEqual([]);
    await context.close();
  });
}
