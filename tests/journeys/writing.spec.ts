import { expect, type Locator, type Page } from '@playwright/test';
import { cellPath, expectWords, selectWords, test } from './desk';

const title = 'Boats at the quay';
const first = 'The boat comes at night.';
const second = 'The owner is known to customs.';
const third = 'It leaves before dawn.';
const all = `The boat, a trawler, comes at night. ${second} ${third} Two men wait for it.`;

const wordsOn = (page: Page): Locator => page.getByRole('textbox', { name: 'Paragraph', exact: true });
const saved = (page: Page): Promise<void> => expect(page.getByText('saved', { exact: true })).toBeVisible();

async function start(author: Page): Promise<void> {
  await author.goto(cellPath('/products'));
  await author.getByRole('button', { name: 'New assessment' }).click();
  await author.getByRole('textbox', { name: /^Title/ }).fill(title);
  await author.getByRole('button', { name: 'Start' }).click();
  await author.getByRole('button', { name: 'Add to Background' }).click();
  await author.getByRole('menuitem', { name: 'Paragraph' }).click();
  await wordsOn(author).fill(`${first} ${second} ${third}`);
  await saved(author);
}

/** Selects words in the editor, or with `behind` puts the place of typing directly behind them. */
async function select(page: Page, words: string, behind = false): Promise<void> {
  await wordsOn(page).focus();
  await wordsOn(page).evaluate(
    (element, [wanted, isBehind]) => {
      const at = (place: number): [Node, number] => {
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        let passed = 0;
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const length = node.textContent?.length ?? 0;
          if (place <= passed + length) return [node, place - passed];
          passed += length;
        }
        throw new Error('The text does not reach so far.');
      };
      const start = (element.textContent ?? '').indexOf(wanted);
      if (start < 0) throw new Error(`"${wanted}" does not stand there.`);
      const end = at(start + wanted.length);
      window.getSelection()?.setBaseAndExtent(...(isBehind ? end : at(start)), ...end);
    },
    [words, behind] as const,
  );
}

async function comment(mentor: Page, words: string, body: string): Promise<void> {
  await selectWords(mentor, '[data-commentable]', words);
  await mentor.getByRole('button', { name: 'Comment on the selection' }).click();
  await mentor.getByRole('dialog').getByRole('textbox').fill(body);
  await mentor.getByRole('button', { name: 'Save the comment' }).click();
  await expect(mentor.locator('[data-comment]').filter({ hasText: body })).toBeVisible();
}

test('two analysts of two agencies write one assessment at once, a mentor comments on it, and the comments go with the words', async ({
  deskOf,
}) => {
  const intelligence = await deskOf('intelligenceAnalyst');
  const police = await deskOf('policeAnalyst');
  const mentor = await deskOf('mentor');

  await test.step('intelligence starts it and lets the police write along', async () => {
    await start(intelligence);
    await intelligence.getByRole('combobox', { name: 'Let a colleague write along' }).click();
    await intelligence.getByRole('option', { name: /policeAnalyst/ }).click();
    await expect(intelligence.getByText('policeAnalyst', { exact: true })).toBeVisible();
    await police.goto(intelligence.url());
    await expectWords(wordsOn(police), `${first} ${second} ${third}`);
  });

  await test.step('both write, the police without a network for a while, and both texts merge', async () => {
    await police.context().setOffline(true);
    await select(police, third, true);
    await police.keyboard.type(' Two men wait for it.');
    await expect(police.getByText('kept here', { exact: false })).toBeVisible();
    await select(intelligence, 'The boat', true);
    await intelligence.keyboard.type(', a trawler,');
    await saved(intelligence);
    await police.context().setOffline(false);
    for (const page of [police, intelligence]) await expectWords(wordsOn(page), all, { timeout: 15_000 });
    await saved(police);
    await police.keyboard.press('ArrowLeft');
    await expect(wordsOn(intelligence).locator('[data-caret="policeAnalyst"]')).toBeVisible();
  });

  await test.step('taking back takes back what one wrote oneself', async () => {
    await wordsOn(intelligence).press('Control+z');
    for (const page of [police, intelligence]) await expectWords(wordsOn(page), `${first} ${second} ${third} Two men wait for it.`);
    await saved(intelligence);
  });

  await test.step('the history names both, and words from before are written again', async () => {
    await intelligence.getByRole('button', { name: 'History' }).click();
    const byPolice = intelligence.getByRole('dialog', { name: 'History' }).locator('[data-state]').filter({ hasText: 'policeAnalyst' });
    await expect(byPolice.locator('ins')).toHaveText(' Two men wait for it.');
    await byPolice.getByRole('button', { name: 'Write these words again' }).click();
    for (const page of [police, intelligence]) await expectWords(wordsOn(page), all);
    await saved(intelligence);
  });

  await test.step('the mentor comments on two sentences and returns it', async () => {
    await intelligence.getByRole('button', { name: 'Submit for review' }).click();
    await expect(intelligence.getByText('in review').first()).toBeVisible();
    await mentor.goto(`${intelligence.url()}/review`);
    await comment(mentor, second, 'Known for what?');
    await comment(mentor, third, 'Who saw that?');
    await mentor.getByRole('button', { name: 'Return', exact: true }).click();
    await expect(mentor.getByText('returned').first()).toBeVisible();
  });

  await test.step('the author rewrites one sentence, deletes the other and answers', async () => {
    await intelligence.getByRole('button', { name: 'Start the next version' }).click();
    await expect(wordsOn(intelligence).locator('.comment')).toHaveCount(2);
    await select(intelligence, 'known to customs');
    await intelligence.keyboard.type('wanted by customs for smuggling');
    await select(intelligence, ` ${third}`);
    await intelligence.keyboard.press('Delete');
    await saved(intelligence);
    await expect(wordsOn(intelligence).locator('.comment')).toHaveText('The owner is wanted by customs for smuggling.');
    const card = intelligence.locator('[data-comment]').filter({ hasText: 'Known for what?' });
    await card.getByRole('button', { name: 'Answer' }).click();
    await card.getByRole('textbox', { name: 'Your answer' }).fill('For smuggling; it says so.');
    await card.getByRole('button', { name: 'Send the answer' }).click();
    await expect(card.locator('[data-answer]')).toContainText('For smuggling; it says so.');
  });

  await test.step('the mentor finds one comment on the new words with its answer, and of the other that its text was removed', async () => {
    await mentor.reload();
    await expect(mentor.locator('mark.comment')).toHaveText('The owner is wanted by customs for smuggling.');
    await expect(mentor.locator('[data-comment]').filter({ hasText: 'Known for what?' })).toContainText('For smuggling; it says so.');
    await expect(mentor.locator('[data-comment]').filter({ hasText: 'Who saw that?' })).toContainText('(text removed)');
  });
});
