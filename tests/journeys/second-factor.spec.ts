import { Secret, TOTP } from 'otpauth';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { provisionCell } from '@workbench/api';
import { smallCell } from '@workbench/api/testing';
import { startWorkbench, type RunningWorkbench } from '../workbench-process';
import { signIn } from './desk';

const password = 'exercise-2031';
const mentor = 'mentor@small.example';

// A workbench of its own: passwords and sessions of others are not touched.
let workbench: RunningWorkbench;
let cell: string;
test.beforeAll(async () => {
  workbench = await startWorkbench({ demonstration: false });
  cell = `/cells/${(await provisionCell(workbench.ownerUrl, smallCell, password)).cellId}`;
});
test.afterAll(() => workbench?.stop());

/** A window of a browser that nobody is signed in at. */
async function newWindow(browser: Browser): Promise<Page> {
  return (await browser.newContext({ baseURL: workbench.address, locale: 'en-GB' })).newPage();
}

function codeOf(secret: string, stepsFromNow = 0): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + stepsFromNow * 30_000 });
}

async function typePassword(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByLabel('E-mail').fill(mentor);
  await page.getByRole('textbox', { name: /^Password/ }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Second step' })).toBeVisible();
}

async function finish(page: Page, code: string): Promise<void> {
  await page.getByRole('textbox', { name: /Code from the authenticator/ }).fill(code);
  await page.getByRole('button', { name: 'Finish signing in' }).click();
}

async function signOut(page: Page): Promise<void> {
  await page.goto(`${cell}/items`);
  await page.getByRole('button', { name: 'mentor' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/sign-in/);
}

test('a second factor is set up, asked for, and stood in for by a recovery code, once', async ({ browser }) => {
  const page = await newWindow(browser);
  await signIn(page, mentor);
  await page.goto(`${cell}/items`);
  await page.getByRole('button', { name: 'mentor' }).click();
  await page.getByRole('menuitem', { name: 'Your account' }).click();

  await page.getByRole('textbox', { name: /^Your password/ }).fill(password);
  await page.getByRole('button', { name: 'Set up a second factor' }).click();
  await expect(page.getByRole('img', { name: 'QR code of the secret' })).toBeVisible();
  const secret = (await page.getByTestId('secret').innerText()).replaceAll(' ', '');
  await page.getByRole('textbox', { name: 'Six-digit code' }).fill(codeOf(secret, -1));
  await page.getByRole('button', { name: 'Turn on' }).click();
  await expect(page.getByText('Recovery codes left: 10.')).toBeVisible();
  const codes = page.locator('code');
  await expect(codes).toHaveCount(10);
  const recoveryCode = await codes.first().innerText();
  await page.getByRole('button', { name: 'I have kept them' }).click();
  await expect(codes).toHaveCount(0);

  await signOut(page);
  await typePassword(page);
  const code = codeOf(secret);
  await finish(page, code);
  await expect(page).toHaveURL(/\/cells/);

  await signOut(page);
  await typePassword(page);
  await finish(page, code);
  await expect(page.getByText('The code is wrong or was used already.')).toBeVisible();
  await finish(page, recoveryCode);
  await expect(page).toHaveURL(/\/cells/);

  await signOut(page);
  await typePassword(page);
  await finish(page, recoveryCode);
  await expect(page.getByText('The code is wrong or was used already.')).toBeVisible();
});

test('a stolen session is signed out from the list, and its next action lands on the sign-in page', async ({ browser }) => {
  const owner = await newWindow(browser);
  await signIn(owner, 'instructor@small.example');
  const thief = await newWindow(browser);
  await signIn(thief, 'instructor@small.example');
  await thief.goto(`${cell}/items`);
  await expect(thief.getByText('Live', { exact: true })).toBeVisible();

  await owner.goto('/account');
  await expect(owner.getByText('this device')).toBeVisible();
  await owner.getByRole('button', { name: 'Sign out there' }).click();
  await expect(owner.getByRole('button', { name: 'Sign out there' })).toHaveCount(0);

  await expect(thief.getByText('Live', { exact: true })).toHaveCount(0);
  await thief
    .getByRole('link', { name: 'Requests' })
    .click()
    .catch(() => undefined);
  await expect(thief).toHaveURL(/sign-in/);
  await owner.goto(`${cell}/items`);
  await expect(owner).toHaveURL(/items/);
});

test('an administrator invites somebody, who chooses a password by the link and comes in', async ({ browser }) => {
  const administrator = await newWindow(browser);
  await signIn(administrator, 'administrator@small.example');
  await administrator.goto(`${cell}/people`);
  await administrator.getByRole('button', { name: 'Invite somebody' }).click();
  await administrator.getByRole('textbox', { name: /^Name/ }).fill('Abel Tamm');
  await administrator.getByRole('textbox', { name: /^E-mail/ }).fill('abel@small.example');
  await administrator.getByRole('button', { name: 'Invite somebody' }).click();
  const link = await administrator.getByRole('textbox', { name: 'Link to hand over' }).inputValue();
  await expect(administrator.getByText('invited', { exact: true })).toBeVisible();

  const page = await newWindow(browser);
  await page.goto(link);
  const newPassword = page.getByRole('textbox', { name: /^New password/ });
  await newPassword.fill('abel tamm 2031');
  await expect(page.getByText('It holds a part of your name or e-mail.')).toBeVisible();
  await newPassword.fill('a grey lorry waits at dawn');
  await page.getByRole('button', { name: 'Set the password' }).click();
  await page.getByRole('link', { name: 'Go to the sign-in' }).click();
  await page.getByLabel('E-mail').fill('abel@small.example');
  await page.getByRole('textbox', { name: /^Password/ }).fill('a grey lorry waits at dawn');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByText('Small cell')).toBeVisible();
  await page.goto(link);
  await page.reload();
  await expect(page.getByText('This link was used, is too old, or never was one.')).toBeVisible();
});
