import { describe, expect, it } from 'vitest';
import {
  beginSecondFactor,
  confirmSecondFactor,
  dropSecondFactor,
  finishSignIn,
  listCells,
  readSecondFactor,
  readSession,
  signIn,
} from '@workbench/contract';
import { aWorld } from '../../../test/a-world';
import { openBrowser, type Browser } from '../../../test/browser';
import { codeOf, emailOf, password, signedInBrowser, withSecondFactor } from '../../../test/second-factor-seeds';
import type { World } from '../../../test/world';

const first = { email: emailOf('mentor'), password };

/** A browser that has passed the first step. */
async function atSecondStep(world: World): Promise<Browser> {
  const browser = openBrowser(world);
  expect((await browser.ask(signIn, first)).problem.code).toBe('second_factor_required');
  return browser;
}

describe('setting up a second factor', () => {
  it('asks for the password, then for a code, and gives ten recovery codes', async () => {
    const world = await aWorld();
    const browser = await signedInBrowser(world, 'mentor');
    expect((await browser.ask(beginSecondFactor, { password: 'not this one' })).problem.code).toBe('wrong_credentials');
    const { answer } = await browser.ask(beginSecondFactor, { password });
    expect(answer.uri).toContain(`secret=${answer.secret}`);
    expect((await browser.ask(readSecondFactor)).answer).toEqual({ isOn: false, since: null, codesLeft: 0 });
    expect((await browser.ask(confirmSecondFactor, { code: codeOf(answer.secret, 50) })).problem.code).toBe('wrong_code');
    const confirmed = await browser.ask(confirmSecondFactor, { code: codeOf(answer.secret) });
    expect(new Set(confirmed.answer.recoveryCodes).size).toBe(10);
    // 26 letters of five bits: beyond 112 bits a plain hash is enough.
    for (const code of confirmed.answer.recoveryCodes) expect(code).toMatch(/^([A-Z2-7]{4}-){6}[A-Z2-7]{2}$/);
    expect((await browser.ask(readSecondFactor)).answer).toMatchObject({ isOn: true, codesLeft: 10 });
  });

  it('that was not confirmed asks nobody for a code', async () => {
    const world = await aWorld();
    await (await signedInBrowser(world, 'mentor')).ask(beginSecondFactor, { password });
    expect((await openBrowser(world).ask(signIn, first)).status).toBe(200);
  });

  it('is refused while there is one, so that a thief of the session cannot exchange it', async () => {
    const world = await aWorld();
    const { browser } = await withSecondFactor(world, 'mentor');
    expect((await browser.ask(beginSecondFactor, { password })).problem.code).toBe('second_factor_is_on');
  });

  it('leaves neither the secret nor a recovery code readable in the database', async () => {
    const world = await aWorld();
    const { secret, recoveryCodes } = await withSecondFactor(world, 'mentor');
    const { rows } = await world.owner.query<{ kept: string }>(`select coalesce(string_agg(t::text, ' '), '') as kept from (
      select to_jsonb(s)::text from second_factor s union all select to_jsonb(r)::text from recovery_code r
      union all select to_jsonb(k)::text from idempotency_key k union all select to_jsonb(a)::text from audit a) t`);
    for (const word of [secret, Buffer.from(secret).toString('hex'), ...recoveryCodes]) expect(rows[0]!.kept).not.toContain(word);
  });
});

describe('signing in with a second factor', () => {
  it('takes the code after the password, and is signed in only then', async () => {
    const world = await aWorld();
    const { secret } = await withSecondFactor(world, 'mentor');
    const browser = await atSecondStep(world);
    expect((await browser.ask(readSession)).status).toBe(401);
    expect((await browser.ask(listCells)).status).toBe(401);
    expect((await browser.ask(finishSignIn, { code: codeOf(secret) })).answer).toMatchObject({ email: first.email });
    expect((await browser.ask(readSession)).status).toBe(200);
  });

  it('takes each code once, also when two arrive together', async () => {
    const world = await aWorld();
    const { secret } = await withSecondFactor(world, 'mentor');
    const [one, other] = [await atSecondStep(world), await atSecondStep(world)];
    const code = codeOf(secret);
    const both = await Promise.all([one.ask(finishSignIn, { code }), other.ask(finishSignIn, { code })]);
    expect(both.map((reply) => reply.status).toSorted((a, b) => a - b)).toEqual([200, 401]);
    expect((await (await atSecondStep(world)).ask(finishSignIn, { code: codeOf(secret, -1) })).problem.code).toBe('wrong_code');
    expect((await (await atSecondStep(world)).ask(finishSignIn, { code: codeOf(secret, 1) })).status).toBe(200);
  });

  it('takes a recovery code once, however it is written, and nobody else may use it', async () => {
    const world = await aWorld();
    const { recoveryCodes } = await withSecondFactor(world, 'mentor');
    const { recoveryCodes: others } = await withSecondFactor(world, 'instructor');
    const code = recoveryCodes[3]!;
    expect((await (await atSecondStep(world)).ask(finishSignIn, { code: others[0]! })).problem.code).toBe('wrong_code');
    const browser = await atSecondStep(world);
    expect((await browser.ask(finishSignIn, { code: ` ${code.toLowerCase().replaceAll('-', '')} ` })).status).toBe(200);
    expect((await browser.ask(readSecondFactor)).answer.codesLeft).toBe(9);
    expect((await (await atSecondStep(world)).ask(finishSignIn, { code })).problem.code).toBe('wrong_code');
  });

  it('takes no code without the first step, nor after its five minutes', async () => {
    const world = await aWorld();
    const { secret } = await withSecondFactor(world, 'mentor');
    expect((await openBrowser(world).ask(finishSignIn, { code: codeOf(secret) })).problem.code).toBe('half_session_over');
    const late = await atSecondStep(world);
    await world.owner.query(`update half_session set expires_at = now() - interval '1 second'`);
    expect((await late.ask(finishSignIn, { code: codeOf(secret) })).problem.code).toBe('half_session_over');
  });

  it('finishes a first step once', async () => {
    const world = await aWorld();
    const { secret } = await withSecondFactor(world, 'mentor');
    const browser = await atSecondStep(world);
    const copied = openBrowser(world);
    Object.assign(copied.cookies, browser.cookies);
    expect((await browser.ask(finishSignIn, { code: codeOf(secret) })).status).toBe(200);
    expect((await copied.ask(finishSignIn, { code: codeOf(secret, 1) })).problem.code).toBe('half_session_over');
  });
});

describe('turning a second factor off', () => {
  it('takes the password and a code', async () => {
    const world = await aWorld();
    const { browser, secret } = await withSecondFactor(world, 'mentor');
    const code = codeOf(secret);
    expect((await browser.ask(dropSecondFactor, { password: 'not this one', code })).problem.code).toBe('wrong_credentials');
    expect((await browser.ask(dropSecondFactor, { password, code: '000000' })).problem.code).toBe('wrong_code');
    expect((await browser.ask(dropSecondFactor, { password, code })).status).toBe(200);
    expect((await openBrowser(world).ask(signIn, first)).status).toBe(200);
    const { rows } = await world.owner.query('select from recovery_code');
    expect(rows).toEqual([]);
  });

  it('is refused where there is none', async () => {
    const browser = await signedInBrowser(await aWorld(), 'mentor');
    expect((await browser.ask(dropSecondFactor, { password, code: '000000' })).status).toBe(404);
  });
});
