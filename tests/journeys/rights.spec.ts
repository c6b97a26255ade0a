import { expect, type Locator, type Page } from '@playwright/test';
import { cellPath, choose, selectWords, test } from './desk';

const title = 'A traveller at the quay';
const text = 'The traveller Orsan Belquist was born on 3 February 1990 and asked for the night ferry.';

test('a date of birth is entered with its purpose, asked about, erased, and the trail tells of it', async ({ deskOf }) => {
  const analyst = await deskOf('policeAnalyst');
  await analyst.goto(cellPath('/contribute'));
  await analyst.getByRole('textbox', { name: /^Title/ }).fill(title);
  await analyst.getByRole('textbox', { name: /^Text/ }).fill(text);
  await analyst.getByRole('button', { name: 'Contribute', exact: true }).click();
  await expect(analyst.getByText('Contributed', { exact: true })).toBeVisible();
  await analyst.goto(cellPath('/items'));
  await analyst.getByRole('link', { name: new RegExp(title) }).click();
  await expect(analyst.locator('.item-text')).toContainText('Orsan Belquist');
  await selectWords(analyst, '.item-text', 'Orsan Belquist');
  await analyst.getByRole('button', { name: 'Make a claim' }).click();
  const form = analyst.getByRole('dialog', { name: 'Make a claim' });
  await choose(analyst, 'What is said', 'was born on');
  await form.getByRole('textbox', { name: 'Value' }).fill('1990-02-03');
  await choose(analyst, 'Personal data for', 'border security');
  await form.getByRole('textbox', { name: /Why no less/ }).fill('Two people of this name cross here.');
  await form.getByRole('button', { name: 'Save the claim' }).click();
  await expect(analyst.getByText(/Personal data for border security/)).toBeVisible();

  const officer = await deskOf('rightsOfficer');
  await officer.goto(cellPath('/rights'));
  const about = (place: Locator | Page, control: Locator) => place.locator('div', { hasText: '1990-02-03', has: control }).last();
  const drawn = officer.locator('section', { hasText: 'Drawn by lot' });
  const card = about(drawn, officer.getByRole('textbox', { name: 'Question or reason' }));
  await card.getByRole('textbox', { name: 'Question or reason' }).fill('Is the day needed?');
  await about(drawn, officer.getByRole('button', { name: 'Ask the author' }))
    .getByRole('button', { name: 'Ask the author' })
    .click();
  await expect(officer.getByText('waits for an answer')).toBeVisible();

  await expect(analyst.getByText('Is the day needed?')).toBeVisible();
  await analyst.getByRole('textbox', { name: 'Your answer' }).fill('The year is enough.');
  await analyst.getByRole('button', { name: 'Answer', exact: true }).click();

  await expect(officer.getByText('The year is enough.')).toBeVisible();
  await about(officer, officer.getByRole('button', { name: 'Erase…' }))
    .getByRole('button', { name: 'Erase…' })
    .click();
  await officer.getByRole('textbox', { name: 'Reason', exact: true }).fill('Out of proportion.');
  await officer.getByRole('button', { name: 'Erase the words of this claim for good' }).click();
  await expect(officer.getByText(/Erased by rightsOfficer/).first()).toBeVisible();

  await analyst.getByRole('button', { name: '1 taken back' }).click();
  await expect(analyst.getByText(/Erased by rightsOfficer/)).toBeVisible();
  await expect(analyst.getByText('1990-02-03')).toHaveCount(0);

  await officer.goto(cellPath('/trail'));
  await expect(officer.getByRole('cell', { name: 'erased a claim' })).toBeVisible();
  await officer.goto(cellPath('/entities'));
  await officer.getByRole('link', { name: 'Orsan Belquist' }).first().click();
  await officer.getByRole('link', { name: 'Who saw what' }).click();
  await expect(officer.getByRole('cell', { name: 'read a dossier' }).first()).toBeVisible();
  const readers = officer.getByRole('row', { name: /policeAnalyst.*read an item/ });
  await expect(readers.first()).toBeVisible();
  await expect(officer.getByRole('row', { name: /rightsOfficer/ }).first()).toBeVisible();
});
