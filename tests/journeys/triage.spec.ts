import { expect, type Page } from '@playwright/test';
import type { ActorName } from '@workbench/api/testing';
import { cellPath, test } from './desk';

/** Ten gradings, each letter and digit of the scheme among them. */
const gradings = ['A1', 'B2', 'C3', 'D4', 'E5', 'F6', 'A2', 'B1', 'D3', 'C6'];

/** What stands on the keys of an Arabic keyboard. */
const arabicKeys: Record<string, string> = { a: 'ش', b: 'لا', c: 'ؤ', d: 'ي', e: 'ث', f: 'ب', j: 'ت', u: 'ع', s: 'س' };

/** Brings items in, as a colleague would; resolves to nothing of them but that they are there. */
async function contribute(page: Page, word: string): Promise<void> {
  await page.goto(cellPath('/items'));
  await page.evaluate(
    async ({ path, named }) => {
      const session = (await (await fetch('/api/session')).json()) as { csrfToken: string };
      for (let number = 1; number <= 10; number += 1) {
        const reply = await fetch(path, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            'x-csrf-token': session.csrfToken,
            'idempotency-key': crypto.randomUUID(),
          },
          body: JSON.stringify({
            title: `${named} ${number}`,
            text: `Watch ${number} of ${named}: a lorry came and went.`,
            language: 'en',
            kind: 'report',
            reportedAt: `2031-04-${String(number).padStart(2, '0')}T08:00:00.000Z`,
            marking: { level: 0, releasableTo: 'all', compartments: [], originatorControl: false },
          }),
        });
        if (!reply.ok) throw new Error(await reply.text());
      }
    },
    { path: `/api${cellPath('/items')}`, named: word },
  );
}

/** Counts every touch of a pointer from now on, also through reloads. */
async function watchPointer(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    for (const kind of ['pointerdown', 'mousedown', 'touchstart', 'wheel'])
      addEventListener(kind, () => sessionStorage.setItem('pointer', String(Number(sessionStorage.getItem('pointer') ?? 0) + 1)), true);
  });
  return () => page.evaluate(() => Number(sessionStorage.getItem('pointer') ?? 0));
}

/** Presses keys one after the other: those of the machine's keyboard, or the same keys of an Arabic one. */
async function typist(page: Page, isArabic: boolean): Promise<(...keys: string[]) => Promise<void>> {
  const line = await page.context().newCDPSession(page);
  return async (...keys) => {
    for (const pressed of keys) {
      const letter = pressed.replace('Shift+', '');
      const key = isArabic ? arabicKeys[letter.toLowerCase()] : undefined;
      if (key === undefined) await page.keyboard.press(pressed);
      else {
        const event = { key, code: `Key${letter.toUpperCase()}`, modifiers: pressed.startsWith('Shift+') ? 8 : 0 };
        await line.send('Input.dispatchKeyEvent', { type: 'keyDown', ...event });
        await line.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
      }
    }
  };
}

/** The gradings of an agency as the server keeps them, by title. */
async function storedGradings(page: Page, agency: string, word: string): Promise<Record<string, string>> {
  const reply = await page.request.get(`/api${cellPath('/items')}?limit=200&q=${encodeURIComponent(word)}`);
  const { rows } = (await reply.json()) as {
    rows: { title: string; gradings: { agency: string; grading: { reliability: string; credibility: string } }[] }[];
  };
  return Object.fromEntries(
    rows.flatMap(({ title, gradings: all }) =>
      all.flatMap((one) => (one.agency === agency ? [[title, one.grading.reliability + one.grading.credibility]] : [])),
    ),
  );
}

const desks: { language: 'en' | 'ar'; who: ActorName; agency: string; word: string }[] = [
  { language: 'en', who: 'policeAnalyst', agency: 'POL', word: 'Harbour watch' },
  { language: 'ar', who: 'intelligenceAnalyst', agency: 'INT', word: 'Border watch' },
];

for (const { language, who, agency, word } of desks)
  test(`somebody reads and grades ten items by keyboard alone (${language})`, async ({ deskOf }) => {
    await contribute(await deskOf('customsAnalyst'), word);
    const page = await deskOf(who);
    await page.addInitScript((chosen) => localStorage.setItem('workbench.language', chosen), language);
    const pointerTouches = await watchPointer(page);
    const press = await typist(page, language === 'ar');
    await page.goto(cellPath('/items?state=unread'));
    await expect(page.locator('html')).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr');
    await expect(page.locator('[data-item]').first()).toBeVisible();

    await page.keyboard.press('/');
    await page.keyboard.type(word);
    await expect(page.locator('[data-item]')).toHaveCount(10);
    await page.keyboard.press('Enter');

    const expected: Record<string, string> = {};
    for (const [place, grading] of gradings.entries()) {
      await press('j');
      // Newest first.
      const title = `${word} ${10 - place}`;
      await expect(page.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible();
      // A and D do something else without Shift.
      await press(`Shift+${grading[0]!}`, grading[1]!);
      await expect(page.locator('article').getByText(grading, { exact: true })).toBeVisible();
      expected[title] = grading;
    }
    // What was opened is read at once, and stays under one's eyes.
    await expect(page.locator('[data-item]')).toHaveCount(10);
    await expect(page.locator('div[data-state="read"]')).toHaveCount(10);

    // The last one is set aside for a reason, and brought back.
    await press('d');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('2');
    await expect(page.locator('div[data-state="discarded"]')).toHaveCount(1);
    await press('u');
    await expect(page.locator('div[data-state="discarded"]')).toHaveCount(0);
    await expect(page.locator('div[data-state="read"]')).toHaveCount(10);

    await page.goto(cellPath(`/items?q=${encodeURIComponent(word)}`));
    await expect(page.locator('[data-item]')).toHaveCount(10);
    for (const [title, grading] of Object.entries(expected))
      await expect(page.getByRole('link', { name: new RegExp(`${title}(?!\\d)`) }).getByText(grading, { exact: true })).toBeAttached();
    await expect(page.locator('div[data-state="read"]').first()).toBeVisible();
    expect(await storedGradings(page, agency, word)).toEqual(expected);
    expect(await pointerTouches(), 'touches of a pointer').toBe(0);
  });
