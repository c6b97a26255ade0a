import { expect, type Locator, type Page } from '@playwright/test';
import { pdfLines, plainWords } from '@workbench/api/testing';
import { productFilePaths } from '@workbench/contract';
import { cellPath, citeItem, selectWords, test } from './desk';

const title = 'Traffic at the mole';
const sentences = [
  'The mole is used twice a week.',
  'A trawler lands at night.',
  'Its owner is known.',
  'Two lorries wait for it.',
  'Nobody is on guard.',
] as const;
const rewritten = 'Its owner is wanted for smuggling.';
const closed = 'The harbour master is paid to look away.';
const belowTheLine = 'Somebody in office helps.';
const shared = 'The lorries drive to the northern road.';
const closedItem = 'Ledger of the mole';
const sharedItem = 'Toll book of the northern road';

const paragraphs = (page: Page): Locator => page.locator('[data-block="paragraph"]');
const wordsIn = (block: Locator): Locator => block.getByRole('textbox', { name: 'Paragraph', exact: true });

async function contribute(customs: Page, name: string, agencies: RegExp[]): Promise<void> {
  await customs.goto(cellPath('/contribute'));
  await customs.getByRole('textbox', { name: /^Title/ }).fill(name);
  await customs.getByRole('textbox', { name: /^Text/ }).fill(`${name}: what was seen.`);
  await customs.getByRole('radio', { name: /chosen agencies/ }).check();
  await customs.getByPlaceholder('Choose agencies').click({ force: true });
  for (const agency of agencies) await customs.getByRole('option', { name: agency }).click();
  await customs.keyboard.press('Escape');
  await customs.getByRole('button', { name: 'Contribute', exact: true }).click();
  await expect(customs.getByText('Contributed', { exact: true })).toBeVisible();
}

async function write(author: Page, place: number, words: string, item?: string): Promise<void> {
  await author.getByRole('button', { name: 'Add to Background' }).click();
  await author.getByRole('menuitem', { name: 'Paragraph' }).click();
  const block = paragraphs(author).nth(place);
  await wordsIn(block).fill(words);
  await expect(block.getByText('saved', { exact: true })).toBeVisible();
  if (!item) return;
  await block.getByRole('button', { name: 'Cite', exact: true }).click();
  await citeItem(author, item);
  await expect(block.locator('ol li')).toHaveCount(1);
}

async function tear(author: Page, place: number): Promise<void> {
  const block = paragraphs(author).nth(place);
  await block.getByRole('button', { name: 'Add a tear line' }).click();
  const line = block.getByRole('group', { name: 'Tear line' });
  await line.getByRole('textbox', { name: 'Words of the tear line' }).fill(belowTheLine);
  await line.getByRole('radio', { name: /all agencies/ }).check();
  await line.getByRole('button', { name: 'Save the tear line' }).click();
  await expect(block.locator('[data-tear-line]')).toContainText(belowTheLine);
}

async function comment(mentor: Page, words: string, body: string): Promise<void> {
  await selectWords(mentor, '[data-commentable]', words);
  await mentor.getByRole('button', { name: 'Comment on the selection' }).click();
  await mentor.getByRole('dialog').getByRole('textbox').fill(body);
  await mentor.getByRole('button', { name: 'Save the comment' }).click();
  await expect(cardOf(mentor, body)).toBeVisible();
}

const cardOf = (page: Page, body: string): Locator => page.locator('[data-comment]').filter({ hasText: body });

/** Selects words in the editor of a block, to be typed over. */
async function select(block: Locator, words: string): Promise<void> {
  await wordsIn(block).focus();
  await wordsIn(block).evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const start = (element.textContent ?? '').indexOf(wanted);
    if (start < 0) throw new Error(`"${wanted}" does not stand there.`);
    const ends: [Node, number][] = [];
    let passed = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const length = node.textContent?.length ?? 0;
      for (const [at, place] of [start, start + wanted.length].entries())
        if (ends[at] === undefined && place <= passed + length) ends[at] = [node, place - passed];
      passed += length;
    }
    window.getSelection()?.setBaseAndExtent(...ends[0]!, ...ends[1]!);
  }, words);
}

async function submit(author: Page): Promise<void> {
  await author.getByRole('button', { name: /^Submit/ }).click();
  await expect(author.getByText('in review').first()).toBeVisible();
}

/** The words of the PDF that somebody takes away in a language, without what a page may change in them. */
async function pdfOf(page: Page, productId: string, language: string): Promise<string> {
  const path = productFilePaths.pdf.replace('/cells/:cellId', cellPath('')).replace(':productId', productId);
  const reply = await page.request.get(`${path}?language=${language}`);
  expect(reply.status()).toBe(200);
  return plainWords((await pdfLines(await reply.body())).flat().join(''));
}

test('a draft is returned and mended, and of three agencies each takes away what is theirs, answers, and hears of the recall', async ({
  deskOf,
}) => {
  const customs = await deskOf('customsAnalyst');
  const author = await deskOf('intelligenceAnalyst');
  const mentor = await deskOf('mentor');
  const lead = await deskOf('cellLead');

  await test.step('customs contributes one item for three agencies and one for four', async () => {
    await contribute(customs, closedItem, [/INT/, /POL/, /TRG/]);
    await contribute(customs, sharedItem, [/INT/, /POL/, /TRG/, /GEN/]);
  });

  await test.step('the author writes three paragraphs, one of them with a tear line', async () => {
    await author.goto(cellPath('/products'));
    await author.getByRole('button', { name: 'New assessment' }).click();
    await author.getByRole('textbox', { name: /^Title/ }).fill(title);
    await author.getByRole('button', { name: 'Start' }).click();
    await write(author, 0, sentences.join(' '));
    await write(author, 1, closed, closedItem);
    await tear(author, 1);
    await write(author, 2, shared, sharedItem);
    await submit(author);
  });

  await test.step('the mentor comments on five sentences, scores, and returns it', async () => {
    await mentor.goto(`${author.url()}/review`);
    for (const [place, sentence] of sentences.entries()) await comment(mentor, sentence, `Remark ${place + 1}.`);
    await expect(mentor.locator('mark.comment')).toHaveCount(5);
    for (const [criterion, score] of [
      ['Describes quality and credibility of sources', '2'],
      ['Argues clearly and logically', '3'],
    ] as const)
      await mentor.getByRole('radiogroup', { name: criterion }).getByText(score, { exact: true }).click();
    await mentor.getByRole('button', { name: 'Return', exact: true }).click();
    await expect(mentor.getByText('returned').first()).toBeVisible();
  });

  await test.step('the author rewrites one commented sentence and deletes another', async () => {
    await author.getByRole('button', { name: 'Start the next version' }).click();
    const block = paragraphs(author).first();
    await expect(wordsIn(block).locator('.comment')).toHaveCount(5);
    await select(block, 'known');
    await author.keyboard.type('wanted for smuggling');
    await select(block, ` ${sentences[3]}`);
    await author.keyboard.press('Delete');
    await expect(block.getByText('saved', { exact: true })).toBeVisible();
    await expect(wordsIn(block).locator('.comment')).toHaveCount(4);
    await submit(author);
  });

  await test.step('the mentor finds four comments on their words and one whose text was removed, and approves', async () => {
    await mentor.reload();
    await expect(mentor.locator('mark.comment')).toHaveText([sentences[0], sentences[1], rewritten, sentences[4]]);
    for (const place of [1, 2, 3, 5]) await expect(cardOf(mentor, `Remark ${place}.`)).not.toContainText('(text removed)');
    await expect(cardOf(mentor, 'Remark 4.')).toContainText('(text removed)');
    await mentor.getByRole('button', { name: 'Approve' }).click();
    await expect(mentor.getByText('approved').first()).toBeVisible();
  });

  await test.step('the cell lead releases it to three agencies, to one of them without a paragraph', async () => {
    await lead.goto(`${author.url()}/release`);
    for (const agency of [/GEN/, /POL/, /FIU/]) await lead.getByRole('checkbox', { name: agency }).first().check();
    await lead.getByRole('checkbox', { name: /Leave/ }).check();
    await lead.getByRole('button', { name: 'Release', exact: true }).last().click();
    await expect(lead.getByText('released').first()).toBeVisible();
  });

  const productId = new URL(author.url()).pathname.split('/').at(-1)!;
  const police = await deskOf('policeAnalyst');
  const gendarmerie = await deskOf('gendarmerieAnalyst');
  const finance = await deskOf('financeAnalyst');

  await test.step('each takes it away in a language of its own, with the paragraphs that are theirs', async () => {
    const all = [...sentences.slice(0, 2), rewritten, sentences[4]];
    for (const { page, language, heading, has, lacks } of [
      { page: lead, language: 'en', heading: 'Background', has: [closed, shared], lacks: [] },
      { page: police, language: 'fr', heading: 'Contexte', has: [closed, shared], lacks: [belowTheLine] },
      { page: gendarmerie, language: 'ar', heading: 'الخلفية', has: [belowTheLine, shared], lacks: [closed] },
      { page: finance, language: 'pt', heading: 'Contexto', has: [belowTheLine], lacks: [closed, shared] },
    ]) {
      const words = await pdfOf(page, productId, language);
      for (const one of [title, heading, ...all, ...has]) expect(words, `${language}: ${one}`).toContain(plainWords(one));
      for (const one of [sentences[2], sentences[3], ...lacks]) expect(words, `${language}: ${one}`).not.toContain(plainWords(one));
    }
  });

  await test.step('the gendarmerie says what it was worth, and the lead reads that by agency', async () => {
    await gendarmerie.goto(cellPath(`/products/${productId}`));
    const form = gendarmerie.getByRole('region', { name: 'Your feedback' });
    await form.getByRole('radio', { name: 'Partly' }).check();
    await form.getByRole('radio', { name: 'In time' }).check();
    await form.getByRole('checkbox', { name: 'a measure at the border' }).check();
    await form.getByRole('textbox').fill('Which road do the lorries take?');
    await form.getByRole('button', { name: 'Send the feedback' }).click();
    await expect(form.getByText('With the team since')).toBeVisible();
    const row = lead.locator('[data-reception^="GEN"]');
    await expect(row).toContainText('Which road do the lorries take?');
    await expect(row).toContainText('by 1 person');
    await expect(row).toContainText('PDF: 1 person');
    await expect(lead.getByText('Too few for shares: there are 1, and 20 are needed.')).toBeVisible();
  });

  await test.step('the lead recalls it, whoever read it is told until they take note, and the lead sees that', async () => {
    await lead.getByRole('button', { name: 'Recall' }).click();
    const notice = gendarmerie.locator('[data-notice="recalled"]');
    await expect(notice).toContainText('was recalled. Do not use it any more.');
    await gendarmerie.reload();
    await notice.getByRole('button', { name: 'I have taken note' }).click();
    await expect(notice).toHaveCount(0);
    await lead.reload();
    await expect(lead.locator('[data-reception^="GEN"]')).toContainText('1 of 1 took note of the recall');
    await expect(lead.locator('[data-reception^="POL"]')).toContainText('0 of 1 took note of the recall');
  });
});
