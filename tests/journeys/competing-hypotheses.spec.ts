import { expect, type Page } from '@playwright/test';
import { cellPath, test } from './desk';

const question = 'Who sends the crates through the northern post?';
const clerk = 'A clerk of the northern post';
/** Hypotheses with what they say, by the words of the form. */
const hypotheses: readonly (readonly [string, string])[] = [
  ['A smuggling ring', 'something happened, or will'],
  ['A licensed broker who hides his customer', 'something happened, or will'],
  ['An army unit that sells its stock', 'something happened, or will'],
  ['A relief agency with wrong papers', 'something happened, or will'],
  ['Ordinary trade', 'nothing is afoot'],
  ['Somebody feeds us reports', 'somebody deceives us'],
];
const titles = Array.from({ length: 12 }, (_, place) => `Crate note ${String(place + 1).padStart(2, '0')}`);

/** Twelve items for all; the first two tell of one source. */
async function contribute(page: Page): Promise<void> {
  await page.goto(cellPath('/items'));
  await page.evaluate(
    async ({ cell, titles, clerk }) => {
      const session = (await (await fetch('/api/session')).json()) as { csrfToken: string };
      for (const [place, title] of titles.entries()) {
        const item = {
          title,
          text: `Words of the note number ${place}.`,
          language: 'en',
          kind: 'report',
          reportedAt: '2031-04-09T08:00:00.000Z',
          sourceDescriptor: place < 2 ? clerk : `Witness ${place}`,
          marking: { level: 0, releasableTo: 'all', compartments: [], originatorControl: false },
        };
        const headers = { 'content-type': 'application/json', 'x-csrf-token': session.csrfToken, 'idempotency-key': crypto.randomUUID() };
        const reply = await fetch(`${cell}/items`, { method: 'POST', headers, body: JSON.stringify(item) });
        if (!reply.ok) throw new Error(await reply.text());
      }
    },
    { cell: `/api${cellPath('')}`, titles, clerk },
  );
}

const cellOf = (page: Page, hypothesis: number, evidence: number) =>
  page.getByRole('button', { name: new RegExp(`^H${hypothesis}, E${evidence}:`) });

/** Rates the whole matrix by keys: one piece of evidence after the other, across all hypotheses. */
async function rate(page: Page, keysOf: (evidence: number) => string): Promise<void> {
  await cellOf(page, 1, 1).focus();
  for (let evidence = 1; evidence <= titles.length; evidence += 1) await page.keyboard.type(keysOf(evidence), { delay: 30 });
  await expect(page.getByText('All cells are rated.')).toBeVisible({ timeout: 60_000 });
}

test('two analysts rate alone, then together, see what the result hangs on, and a judgement cites the matrix', async ({ deskOf }) => {
  const [police, customs] = [await deskOf('policeAnalyst'), await deskOf('customsAnalyst')];
  await contribute(customs);

  await test.step('a matrix of six hypotheses and twelve items is set up', async () => {
    await police.goto(cellPath('/techniques'));
    await police.getByRole('button', { name: 'New technique' }).click();
    await police.getByRole('textbox', { name: /^Title/ }).fill(question);
    await police.getByRole('button', { name: 'Start', exact: true }).click();
    await expect(police.getByRole('heading', { name: question })).toBeVisible();
    for (const [text, stance] of hypotheses) {
      await police.getByRole('button', { name: 'Add a hypothesis' }).click();
      const form = police.getByRole('dialog');
      await form.getByRole('textbox', { name: /^Hypothesis/ }).fill(text);
      await form.getByLabel('What it says').selectOption(stance);
      await form.getByRole('button', { name: 'Add a hypothesis' }).click();
      await expect(form).toBeHidden();
    }
    await expect(police.getByText('No hypothesis says that nothing is afoot.')).toHaveCount(0);
    await police.getByRole('button', { name: 'Add evidence' }).click();
    const picker = police.getByRole('dialog');
    for (const title of titles) {
      await picker.getByRole('textbox', { name: 'Search items to cite' }).fill(title);
      await picker.getByRole('button', { name: `Add: ${title}`, exact: true }).click();
      await expect(picker.getByRole('button', { name: `is in the matrix: ${title}` })).toBeDisabled();
    }
    await police.keyboard.press('Escape');
    await expect(police.getByText('72 cells are not rated.')).toBeVisible();
  });

  await test.step('each rates alone, and sees nothing of the other', async () => {
    await customs.goto(cellPath('/techniques'));
    await customs.getByRole('link', { name: question }).click();
    // The clerk's two reports alone speak against ordinary trade; a little speaks against all the others.
    await rate(police, (evidence) => (evidence <= 2 ? '333353' : evidence === 3 ? '444434' : '222222'));
    await rate(customs, (evidence) => (evidence <= 2 ? '333313' : evidence === 3 ? '444434' : '222222'));
    await expect(cellOf(customs, 5, 1)).toHaveText('CC');
    await expect(customs.getByRole('region', { name: 'Where the hypotheses stand' })).toHaveCount(0);
    await customs.reload();
    await expect(cellOf(customs, 5, 1)).toHaveText('CC');
    await expect(customs.getByRole('button', { name: 'Show all ratings' })).toHaveCount(0);
  });

  await test.step('all is shown, cells in which they differ are framed, and the group rates', async () => {
    await police.getByRole('button', { name: 'Show all ratings' }).click();
    await police.getByRole('button', { name: 'Show all ratings, for good?' }).click();
    await expect(police.getByText('Opinions differ in 2 cells; they are framed.')).toBeVisible();
    // The colleague's page was not touched.
    await expect(customs.getByText('Opinions differ in 2 cells; they are framed.')).toBeVisible();
    await expect(customs.getByRole('button', { name: /^H5, E1: .*opinions differ/ })).toBeVisible();
    await rate(police, (evidence) => (evidence <= 2 ? '333343' : evidence === 3 ? '444434' : '222222'));
    await expect(cellOf(customs, 5, 1)).toHaveText('I');
  });

  await test.step('the page names what the result hangs on', async () => {
    const standing = customs.getByRole('region', { name: 'Where the hypotheses stand' });
    await expect(standing.getByText('Least refuted: H1, H2, H3, H4, and H6.')).toBeVisible();
    await expect(standing.getByText(`Without the source “${clerk}” (E1 and E2), in the lead: H5.`)).toBeVisible();
    await expect(standing.getByText('These numbers are no probabilities')).toBeVisible();
  });

  await test.step('a judgement rests on the matrix', async () => {
    await police.goto(cellPath('/products'));
    await police.getByRole('button', { name: 'New assessment' }).click();
    await police.getByRole('textbox', { name: /^Title/ }).fill('Crates at the northern post');
    await police.getByRole('button', { name: 'Start', exact: true }).click();
    await police.getByRole('button', { name: 'Add to Key judgements' }).click();
    await police.getByRole('menuitem', { name: 'Key judgement' }).click();
    await police.getByRole('button', { name: 'Cite', exact: true }).click();
    const picker = police.getByRole('dialog');
    await picker.getByText('Techniques', { exact: true }).click();
    await picker.getByRole('textbox', { name: 'Search techniques by title' }).fill('crates');
    await picker.getByRole('button', { name: 'Cite as it stands' }).click();
    const figure = police.getByRole('figure', { name: `${question}: matrix` });
    await expect(figure.getByText(`Without the source “${clerk}” (E1 and E2), in the lead: H5.`)).toBeVisible();
    await expect(police.locator('.citation').filter({ hasText: question })).toContainText('technique, as it stood on');
  });
});
