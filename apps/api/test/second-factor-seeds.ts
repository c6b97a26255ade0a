import { Secret, TOTP } from 'otpauth';
import { beginSecondFactor, confirmSecondFactor, signIn } from '@workbench/contract';
import { openBrowser, type Browser } from './browser';
import type { ActorName } from './small-cell';
import type { World } from './world';

/** Password of everybody in the small cell. */
export const password = 'exercise-2031';

/** E-mail of somebody in the small cell. */
export function emailOf(who: ActorName): string {
  return `${who.toLowerCase()}@small.example`;
}

/** The code that an authenticator shows, some steps of 30 seconds from now. */
export function codeOf(secret: string, stepsFromNow = 0): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + stepsFromNow * 30_000 });
}

/** A browser in which somebody without a second factor is signed in. */
export async function signedInBrowser(world: World, who: ActorName, from?: { address?: string; userAgent?: string }): Promise<Browser> {
  const browser = openBrowser(world, from);
  const reply = await browser.ask(signIn, { email: emailOf(who), password });
  if (reply.status !== 200) throw new Error(reply.text);
  return browser;
}

/** Sets up a second factor with the code of the step before, so that the present one is still unused. */
export async function withSecondFactor(
  world: World,
  who: ActorName,
): Promise<{ browser: Browser; secret: string; recoveryCodes: string[] }> {
  const browser = await signedInBrowser(world, who);
  const begun = await browser.ask(beginSecondFactor, { password });
  const { secret } = begun.answer;
  const confirmed = await browser.ask(confirmSecondFactor, { code: codeOf(secret, -1) });
  if (confirmed.status !== 200) throw new Error(confirmed.text);
  return { browser, secret, recoveryCodes: confirmed.answer.recoveryCodes };
}
