import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { startWorkbench, type RunningWorkbench } from '../workbench-process';
import { signIn } from './desk';

let workbench: RunningWorkbench;
test.beforeAll(async () => {
  workbench = await startWorkbench();
});
test.afterAll(() => workbench?.stop());

/** Addresses of every page, with something of the exercise on it. */
async function findPages(page: Page): Promise<string[]> {
  await page.locator('main a[href*="/cells/"]').first().click();
  await expect(page).toHaveURL(/\/cells\/[0-9a-f-]+/);
  const cell = new URL(page.url()).pathname.split('/').slice(0, 3).join('/');
  const first = async (path: string, link: RegExp) => {
    await page.goto(cell + path);
    const hrefs = page.locator(`main a[href*="${path}/"]`);
    await expect(hrefs.first()).toBeVisible();
    const found = (await hrefs.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))).find((href) => link.test(href));
    return found ?? '';
  };
  const item = await first('/items', /items\/[0-9a-f-]{36}/);
  const entity = await first('/entities', /entities\/[0-9a-f-]{36}/);
  const product = await first('/products', /products\/[0-9a-f-]{36}/);
  const own = [
    '/items',
    '/contribute',
    '/import',
    '/entities',
    '/graph',
    '/products',
    '/requests',
    '/requirements',
    '/requirements/plan',
    '/learning',
  ].map((path) => cell + path);
  return ['/cells', '/account', ...own, item, entity, product, `${product}/review`, `${product}/release`].map(
    (href) => href.split('?')[0]!,
  );
}

/** What is wrong with a page, as `page: rule, place`. The rules are those of a page as it is, and ask nothing of how wide it is. */
async function faultsOf(page: Page, name: string, isRead: boolean): Promise<string[]> {
  const { violations } = isRead
    ? await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']).analyze()
    : { violations: [] };
  const found = violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map((node) => `${name}: ${id}, ${node.target.join(' ')}`));
  const isWide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  return isWide ? [...found, `${name}: is wider than the window`] : found;
}

for (const { language, direction, width, isRead } of [
  { language: 'ar', direction: 'rtl', width: 1280, isRead: true },
  { language: 'fr', direction: 'ltr', width: 768, isRead: false },
]) {
  test(`every page can be used without a mouse or with a reader, in ${language} at ${width} pixels`, async ({ browser }) => {
    const context = await browser.newContext({ baseURL: workbench.address, locale: 'en-GB', viewport: { width, height: 800 } });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
    page.on('request', (request) => {
      if (!request.url().startsWith(workbench.address) && request.url().startsWith('http')) faults.push(`asked ${request.url()}`);
    });
    await signIn(page, 'intelligence@exercise.example');
    // Not before: being asked to sign in is told to the console as an error.
    page.on('console', (message) => message.type() === 'error' && faults.push(`${page.url()}: ${message.text()}`));
    await page.evaluate((chosen) => localStorage.setItem('workbench.language', chosen), language);
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('dir', direction);
    for (const path of await findPages(page)) {
      await page.goto(path);
      await expect(page.locator('main')).toBeVisible();
      await expect(page.locator('.mantine-Skeleton-root')).toHaveCount(0);
      faults.push(...(await faultsOf(page, path.replaceAll(/[0-9a-f-]{36}/g, '…'), isRead)));
    }
    expect(faults).toEqual([]);
    await context.close();
  });
}
