import { expect, type Page } from '@playwright/test';
import { brush, cellPath, test } from './desk';

const [latin, arabic] = ['Karim Zeroual', 'كريم زروال'];
const [first, second] = ['+999 555 0411', '+999 555 0422'];
/** A map that is drawn without a graphics card, on a busy machine, takes its time. */
const patience = { timeout: 90_000 };

/** Brings in two reports, for the own agency alone, in each of which one spelling of a name is seen at a place of its own; answers the ids by name. */
async function contribute(page: Page): Promise<Record<string, string>> {
  await page.goto(cellPath('/items'));
  return page.evaluate(
    async ({ cell, reports }) => {
      const session = (await (await fetch('/api/session')).json()) as { csrfToken: string };
      const post = async (path: string, body: object) => {
        const headers = { 'content-type': 'application/json', 'x-csrf-token': session.csrfToken, 'idempotency-key': crypto.randomUUID() };
        const reply = await fetch(cell + path, { method: 'POST', headers, body: JSON.stringify(body) });
        if (!reply.ok) throw new Error(await reply.text());
        return (await reply.json()) as { id: string; subject: { id: string }; object: { id: string } };
      };
      const ids: Record<string, string> = {};
      for (const { name, text, language, place, position, day } of reports) {
        const marking = { level: 0, releasableTo: [], compartments: [], originatorControl: false };
        const item = { title: `Note on ${name}`, text, language, kind: 'report', reportedAt: '2031-04-09T08:00:00.000Z', marking };
        const { id } = await post('/items', item);
        const basis = { itemId: id, version: 1 };
        const seen = await post('/claims', {
          subject: { new: { kind: 'person', name } },
          predicate: 'seen_at',
          object: { new: { kind: 'place', name: place } },
          status: 'confirmed',
          validFrom: day,
          validTo: day,
          basis,
        });
        const at = { entityId: seen.object.id };
        await post('/claims', { subject: at, predicate: 'position', object: { value: position }, status: 'confirmed', basis });
        ids[name] = id;
      }
      return ids;
    },
    {
      cell: `/api${cellPath('')}`,
      reports: [
        {
          name: latin,
          text: `${latin} gave ${first} and k.zeroual@post.example. The lorry AB-4471 was not his, plate AB-4471.`,
          language: 'en',
          place: 'Zeroual Mill',
          position: '12.4567, -8.0123',
          day: '2031-01-10',
        },
        {
          name: arabic,
          text: `اتصل ${arabic} من ${second} وترك العنوان k.zeroual@post.example`,
          language: 'ar',
          place: 'Zeroual Ferry',
          position: '12.9567, -8.5123',
          day: '2031-04-10',
        },
      ],
    },
  );
}

const suggestions = (page: Page) => page.getByRole('region', { name: /اقتراح/ });

/** Opens a report and says, from the suggestion of the name, whose phone it names; then takes all that is left. */
async function takeUp(page: Page, itemId: string, name: string, phone: string): Promise<void> {
  await page.goto(cellPath(`/items/${itemId}`));
  await suggestions(page)
    .getByRole('button', { name: new RegExp(`معروف.*${name}`) })
    .click();
  const form = page.getByRole('dialog', { name: 'تسجيل إفادة' });
  await form.getByRole('combobox', { name: 'ما يُقال' }).or(form.getByLabel('ما يُقال')).first().click({ force: true });
  await page.getByRole('option', { name: 'هاتفه', exact: true }).click();
  await form.getByLabel('عن من أو ماذا').fill(phone);
  await form.getByRole('button', { name: 'حفظ الإفادة' }).click();
  await expect(form).toBeHidden();
  const all = suggestions(page).getByRole('button', { name: /^قبول/ });
  await all.click();
  await expect(all).toBeHidden();
}

/** How many points, nodes and lines map and chart show. */
const seen = async (page: Page) => [
  Number(await page.getByTestId('map').getAttribute('data-points')),
  Number(await page.getByTestId('chart').getAttribute('data-lines')),
];

test('one analyst goes from the words of two reports to a chart in an assessment, in Arabic', async ({ deskOf }) => {
  const page = await deskOf('policeAnalyst');
  const items = await contribute(page);
  await page.evaluate(() => localStorage.setItem('workbench.language', 'ar'));

  await test.step('takes up what the texts may say: one suggestion, passes one over, then all that is left', async () => {
    await page.goto(cellPath(`/items/${items[latin]}`));
    const plates = suggestions(page).getByRole('button', { name: /^تجاوز «AB-4471»/ });
    await expect(plates.first()).toBeVisible();
    const count = await plates.count();
    await plates.first().click();
    await expect(plates).toHaveCount(count - 1);
    await suggestions(page)
      .getByRole('button', { name: /متجاوَز/ })
      .click();
    await suggestions(page).getByRole('button', { name: 'استعادة «AB-4471»' }).click();
    await expect(plates).toHaveCount(count);
    await takeUp(page, items[latin]!, latin, first);
    await takeUp(page, items[arabic]!, arabic, second);
  });

  await test.step('says that two spellings are one', async () => {
    await page.goto(cellPath('/candidates'));
    const pair = page.getByRole('button', { name: new RegExp(`${latin}.*${arabic}|${arabic}.*${latin}`) });
    await pair.click();
    await page.getByRole('textbox', { name: 'السبب' }).fill('نفس الاسم بخطين، ونفس العنوان.');
    await page.getByRole('textbox', { name: 'السبب' }).press('Control+Enter');
    await expect(pair).toHaveCount(0);
  });

  await test.step('finds the way between the two phones and puts it onto the chart', async () => {
    const ids = await page.evaluate(
      async ({ cell, phones }) => {
        const found = await Promise.all(phones.map((phone) => fetch(`${cell}/entities?q=${encodeURIComponent(phone)}`)));
        const answers = (await Promise.all(found.map((reply) => reply.json()))) as { rows: { id: string; kind: string }[] }[];
        return answers.map(({ rows }) => rows.find((row) => row.kind === 'phone')!.id);
      },
      { cell: `/api${cellPath('')}`, phones: [first, second] },
    );
    const phones = encodeURIComponent(JSON.stringify(ids));
    const views = encodeURIComponent(JSON.stringify(['graph', 'map', 'timeline']));
    await page.goto(cellPath(`/graph?root=${phones}&selected=${phones}`));
    const ways = page.getByRole('region', { name: 'المسارات بين الاثنين' });
    await expect(ways.getByRole('listitem')).toHaveCount(1);
    await ways.getByRole('button', { name: 'إدراجها في المخطط' }).click();
    await expect(page).toHaveURL(new RegExp(`root=.*`));
    await page.goto(`${page.url()}&view=${views}`);
  });

  await test.step('draws a stretch of time, and map and chart follow', async () => {
    await expect(page.getByTestId('map').locator('canvas')).toBeVisible(patience);
    await expect.poll(async () => (await seen(page))[0], patience).toBeGreaterThan(1);
    await expect.poll(async () => (await seen(page))[1], patience).toBeGreaterThan(2);
    const whole = await seen(page);
    // Time runs from the right: the later part is on the left.
    await brush(page, 0.4, 0.02);
    await expect(page).toHaveURL(/from=/);
    await expect.poll(async () => (await seen(page))[0], patience).toBeLessThan(whole[0]!);
    await expect.poll(async () => (await seen(page))[1], patience).toBeLessThan(whole[1]!);
    expect((await seen(page))[1]).toBeGreaterThan(1);
  });

  await test.step('keeps the chart and puts it into an assessment', async () => {
    const kept = page.url();
    await page.goto(cellPath('/products'));
    await page.getByRole('button', { name: 'تقييم جديد' }).click();
    const heading = page.getByRole('textbox', { name: /^العنوان/ });
    await heading.fill('هاتفان وشخص واحد');
    // The words say in which direction they run, the page on which side their field begins.
    await expect(heading).toHaveCSS('unicode-bidi', 'plaintext');
    await expect(heading).toHaveCSS('direction', 'rtl');
    await page.getByRole('button', { name: 'ابدأ' }).click();
    await expect(page).toHaveURL(/\/products\/[0-9a-f-]+/);
    await page.goto(kept);
    await page.getByRole('button', { name: 'حفظ كمخطط' }).click();
    await page.getByRole('textbox', { name: 'الاسم' }).fill('من يحمل الهاتفين');
    await page.getByRole('textbox', { name: 'الاسم' }).press('Enter');
    await expect(page).toHaveURL(/\/charts\/[0-9a-f-]+/);
    await page.getByRole('button', { name: 'إدراج في تقييم…' }).click();
    const dialog = page.getByRole('dialog', { name: 'إدراج في تقييم…' });
    await dialog.getByLabel('المسودة').selectOption({ label: 'هاتفان وشخص واحد' });
    await dialog.getByRole('button', { name: 'إدراجه هناك' }).click();
    await dialog.getByRole('link', { name: 'هاتفان وشخص واحد' }).click();
  });

  await test.step('sees it there, as a picture and in words, and what it is marked', async () => {
    const exhibit = page.getByRole('figure');
    await expect(exhibit.getByRole('img', { name: /^من يحمل الهاتفين/ })).toBeVisible();
    await exhibit.getByText('المخطط بالكلمات').click();
    for (const phone of [first, second]) await expect(exhibit.getByRole('listitem').filter({ hasText: phone })).toHaveCount(1);
    await expect(page.getByRole('link', { name: 'من يحمل الهاتفين' })).toHaveAttribute('href', /charts.*number=1/);
    await expect(page.locator('.citation').filter({ hasText: 'من يحمل الهاتفين' })).toContainText('REL TO POL');
  });
});
