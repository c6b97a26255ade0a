import { expect, type Page } from '@playwright/test';
import { cellPath, test } from './desk';

interface Said {
  subject: { name: string; kind: 'person' };
  phone: string;
}

/** Brings in an item on each, for the own agency alone, with the claim that the person has the phone; answers the ids by name. */
async function contribute(page: Page, all: readonly Said[]): Promise<Record<string, string>> {
  await page.goto(cellPath('/items'));
  return page.evaluate(
    async ({ cell, said }) => {
      const session = (await (await fetch('/api/session')).json()) as { csrfToken: string };
      const post = async (path: string, body: object) => {
        const headers = {
          'content-type': 'application/json',
          'x-csrf-token': session.csrfToken,
          'idempotency-key': crypto.randomUUID(),
        };
        const reply = await fetch(cell + path, { method: 'POST', headers, body: JSON.stringify(body) });
        if (!reply.ok) throw new Error(await reply.text());
        return (await reply.json()) as { id: string; subject: { id: string }; object: { id: string } };
      };
      const ids: Record<string, string> = {};
      for (const { subject, phone } of said) {
        const item = await post('/items', {
          title: `Note on ${phone}`,
          text: `${subject.name} (${phone}) called again.`,
          language: 'en',
          kind: 'report',
          reportedAt: '2031-04-09T08:00:00.000Z',
          marking: { level: 0, releasableTo: [], compartments: [], originatorControl: false },
        });
        const claim = await post('/claims', {
          subject: { new: subject },
          predicate: 'phone_number',
          object: { new: { kind: 'phone', name: phone } },
          status: 'confirmed',
          basis: { itemId: item.id, version: 1, start: 0, end: subject.name.length },
        });
        ids[subject.name] = claim.subject.id;
        ids[phone] = claim.object.id;
      }
      return ids;
    },
    { cell: `/api${cellPath('')}`, said: all },
  );
}

test('two spellings of a name, one in Arabic, are found to be one, and a way leads between two phones', async ({ deskOf }) => {
  const page = await deskOf('policeAnalyst');
  const [latin, arabic] = ['Nabil Serkouti', 'نبيل السركوتي'];
  const [first, second] = ['+999 555 0311', '+999 555 0322'];
  const ids = await contribute(page, [
    { subject: { kind: 'person', name: latin }, phone: first },
    { subject: { kind: 'person', name: arabic }, phone: second },
  ]);
  await page.evaluate(() => localStorage.setItem('workbench.language', 'ar'));
  const phones = encodeURIComponent(JSON.stringify([ids[first], ids[second]]));
  const between = cellPath(`/graph?root=${phones}&selected=${phones}`);
  await page.goto(between);
  const ways = page.getByRole('region', { name: 'المسارات بين الاثنين' });
  await expect(ways.getByRole('status')).toContainText('لم يُعثر على مسار.');

  await page.goto(cellPath('/candidates'));
  const pair = page.getByRole('button', { name: new RegExp(`${latin}.*${arabic}|${arabic}.*${latin}`) });
  await pair.click();
  await page
    .getByRole('button', { name: /^أضف إلى السبب/ })
    .first()
    .click();
  await expect(page.getByRole('textbox', { name: 'السبب' })).not.toHaveValue('');
  // Typed words survive a reload.
  const typed = await page.getByRole('textbox', { name: 'السبب' }).inputValue();
  await page.waitForTimeout(400);
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'السبب' })).toHaveValue(typed);
  await page.getByRole('button', { name: 'حفظ', exact: true }).click();
  await expect(pair).toHaveCount(0);

  // Taken back, both are apart again; said again, they are one.
  await page.getByRole('button', { name: 'تراجع' }).click();
  await pair.click();
  await page.getByRole('textbox', { name: 'السبب' }).fill('نفس الاسم بخطين.');
  await page.getByRole('textbox', { name: 'السبب' }).press('Control+Enter');
  await expect(pair).toHaveCount(0);

  await page.goto(between);
  await expect(ways.getByRole('listitem')).toHaveCount(1);
  await expect(ways.getByRole('listitem')).toContainText(first);
  await expect(ways.getByRole('listitem')).toContainText(second);
  await ways.getByRole('button', { name: 'إدراجها في المخطط' }).click();
  await page.getByRole('button', { name: 'حفظ كمخطط' }).click();
  await page.getByRole('textbox', { name: 'الاسم' }).fill('هاتفان لشخص واحد');
  await page.getByRole('textbox', { name: 'الاسم' }).press('Enter');
  await expect(page).toHaveURL(/\/charts\/[0-9a-f-]+/);
  await expect(page.getByRole('heading', { name: 'هاتفان لشخص واحد' })).toBeVisible();
});
