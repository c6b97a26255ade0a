import { describe, expect, it } from 'vitest';
import { changePassword, finishSignIn, signIn } from '@workbench/contract';
import { aWorld } from '../../../test/a-world';
import { openBrowser } from '../../../test/browser';
import { codeOf, emailOf, password, signedInBrowser, withSecondFactor } from '../../../test/second-factor-seeds';
import type { World } from '../../../test/world';

const right = { email: emailOf('mentor'), password };
const wrong = { email: emailOf('mentor'), password: 'something else' };

/** Seconds until the next try, as refusals say. */
function waitOf({ problem }: { problem: { retryAt?: string | undefined } }): number {
  return Math.round((Date.parse(problem.retryAt ?? '') - Date.now()) / 1000);
}

/** Lets time pass for everything that is locked. */
function pass(world: World, seconds: number): Promise<unknown> {
  return world.owner.query(
    `update sign_in_lock set locked_until = locked_until - $1 * interval '1 second', last_at = last_at - $1 * interval '1 second'`,
    [seconds],
  );
}

async function tryTimes(world: World, times: number, words = wrong, address = '10.0.0.9'): Promise<string[]> {
  const codes: string[] = [];
  for (let count = 0; count < times; count += 1) codes.push((await openBrowser(world, { address }).ask(signIn, words)).problem.code);
  return codes;
}

describe('wrong tries of one account', () => {
  it('make it wait 30 seconds after five, then twice as long each time, up to 15 minutes', async () => {
    const world = await aWorld();
    expect(await tryTimes(world, 6)).toEqual([...Array<string>(5).fill('wrong_credentials'), 'sign_in_locked']);
    const waits: number[] = [];
    for (let round = 0; round < 7; round += 1) {
      waits.push(waitOf(await openBrowser(world).ask(signIn, right)));
      await pass(world, 900);
      await tryTimes(world, 1);
    }
    for (const [place, wanted] of [30, 60, 120, 240, 480, 900, 900].entries())
      expect(Math.abs(waits[place]! - wanted)).toBeLessThanOrEqual(2);
  });

  it('refuse the right password as well, from anywhere, and take it when the time is over', async () => {
    const world = await aWorld();
    await tryTimes(world, 5);
    expect((await openBrowser(world, { address: '10.9.9.9' }).ask(signIn, right)).status).toBe(429);
    await pass(world, 31);
    expect((await openBrowser(world).ask(signIn, right)).status).toBe(200);
    expect(await tryTimes(world, 4)).not.toContain('sign_in_locked');
  });

  it('are counted also when they come all at once', async () => {
    const world = await aWorld();
    const codes = await Promise.all(Array.from({ length: 12 }, () => openBrowser(world).ask(signIn, wrong)));
    expect(codes.filter((reply) => reply.problem.code === 'wrong_credentials')).toHaveLength(5);
  });

  it('say nothing of whether the account exists: an unknown one waits just the same', async () => {
    const world = await aWorld();
    const nobody = { email: 'nobody@small.example', password: 'something else' };
    expect(await tryTimes(world, 6, nobody)).toEqual(await tryTimes(world, 6));
    await pass(world, 20);
    const [known, unknown] = [await openBrowser(world).ask(signIn, wrong), await openBrowser(world).ask(signIn, nobody)];
    expect({ ...unknown.problem, retryAt: '' }).toEqual({ ...known.problem, retryAt: '' });
    expect(Math.abs(waitOf(known) - waitOf(unknown))).toBeLessThanOrEqual(2);
  });

  it('of other accounts do not make this one wait', async () => {
    const world = await aWorld();
    await tryTimes(world, 6);
    expect((await openBrowser(world).ask(signIn, { email: emailOf('instructor'), password })).status).toBe(200);
  });

  it('include wrong codes, and the right password before each forgives none', async () => {
    const world = await aWorld();
    const { secret } = await withSecondFactor(world, 'mentor');
    const came: string[] = [];
    for (let count = 0; count < 6; count += 1) {
      const browser = openBrowser(world);
      came.push((await browser.ask(signIn, right)).problem.code);
      came.push((await browser.ask(finishSignIn, { code: '000000' })).problem.code);
    }
    expect(came.filter((code) => code === 'wrong_code')).toHaveLength(5);
    await pass(world, 31);
    const browser = openBrowser(world);
    await browser.ask(signIn, right);
    expect((await browser.ask(finishSignIn, { code: codeOf(secret, 1) })).status).toBe(200);
  });

  it('include the old password at a change of it', async () => {
    const world = await aWorld();
    const browser = await signedInBrowser(world, 'mentor');
    const change = { oldPassword: 'not this one', newPassword: 'a grey lorry waits at dawn' };
    for (let count = 0; count < 5; count += 1) expect((await browser.ask(changePassword, change)).status).toBe(401);
    expect((await browser.ask(changePassword, { ...change, oldPassword: password })).problem.code).toBe('sign_in_locked');
  });
});

describe('wrong tries from one address', () => {
  it('make it wait, over all accounts, while other addresses go on', async () => {
    const world = await aWorld();
    await tryTimes(world, 1);
    // 1,000 tries are free in tests; the database counts them as it counts twenty.
    await world.owner.query('update sign_in_lock set wrong = 999 where wrong = 1 and subject = sha256($1)', ['address 10.0.0.9']);
    await tryTimes(world, 1, { email: 'a@small.example', password: 'x' });
    expect(await tryTimes(world, 1, right)).toEqual(['sign_in_locked']);
    expect((await openBrowser(world, { address: '10.0.0.10' }).ask(signIn, right)).status).toBe(200);
    await pass(world, 16 * 60);
    expect(await tryTimes(world, 1, { email: 'b@small.example', password: 'x' })).toEqual(['wrong_credentials']);
    expect(await tryTimes(world, 1, { email: 'c@small.example', password: 'x' })).toEqual(['wrong_credentials']);
  });
});

it('a wrong try stands in the trail, without what was typed', async () => {
  const world = await aWorld();
  await tryTimes(world, 1);
  const { rows } = await world.owner.query<{ detail: object; subject_id: string }>(
    `select detail, subject_id from audit where deed = 'sign_in_refused'`,
  );
  expect(rows).toEqual([{ detail: { step: 'password', address: '10.0.0.9' }, subject_id: world.people.mentor }]);
});
