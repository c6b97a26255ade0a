import { describe, expect, it } from 'vitest';
import { readSession, setLanguage, signIn, signOut } from '@workbench/contract';
import { aWorld } from '../../../test/a-world';
import { openBrowser } from '../../../test/browser';
import { emailOf, signedInBrowser, withSecondFactor } from '../../../test/second-factor-seeds';

const rightWords = { email: 'mentor@small.example', password: 'exercise-2031' };

describe('signing in', () => {
  it('gives a cookie that scripts cannot read and that other sites cannot send', async () => {
    const world = await aWorld();
    const reply = await world.ask('nobody', signIn, { body: rightWords });
    expect(reply.status).toBe(200);
    expect(reply.answer).toMatchObject({ email: 'mentor@small.example', isAdministrator: false });
    expect(reply.headers['set-cookie']).toMatch(/HttpOnly; SameSite=Strict/);
  });

  it('gives, behind TLS, a cookie that no other host can set and no plain connection carries', async () => {
    const world = await aWorld({ secureCookies: true });
    const browser = openBrowser(world);
    const reply = await browser.ask(signIn, rightWords);
    expect(reply.headers['set-cookie']).toMatch(/^__Host-workbench_session=[\w-]{43}; .*Path=\/; HttpOnly; Secure; SameSite=Strict$/);
    expect(reply.text).not.toContain(browser.cookies['__Host-workbench_session']);
    expect((await browser.ask(readSession)).status).toBe(200);
    await withSecondFactor(world, 'instructor');
    const half = await openBrowser(world).ask(signIn, { email: emailOf('instructor'), password: rightWords.password });
    expect(half.headers['set-cookie']).toMatch(/^__Host-workbench_second_step=.*Path=\/; HttpOnly; Secure; SameSite=Strict$/);
    expect((await browser.ask(signOut)).headers['set-cookie']).toMatch(/^__Host-workbench_session=; /);
  });

  it('answers a wrong password and an unknown e-mail alike', async () => {
    const world = await aWorld();
    const wrong = await world.ask('nobody', signIn, { body: { ...rightWords, password: 'something else' } });
    const unknown = await world.ask('nobody', signIn, { body: { ...rightWords, email: 'nobody@small.example' } });
    expect(wrong.status).toBe(401);
    expect(unknown.text).toBe(wrong.text);
  });

  it('is refused for somebody who was disabled', async () => {
    const world = await aWorld();
    await world.owner.query('update person set disabled_at = now() where email = $1', [rightWords.email]);
    expect((await world.ask('nobody', signIn, { body: rightWords })).status).toBe(401);
  });

  it('says which field is missing', async () => {
    const world = await aWorld();
    const reply = await world.ask('nobody', signIn, { body: { email: 'x@y.z' } as never });
    expect(reply.status).toBe(400);
    expect(reply.problem.fields?.[0]?.path).toBe('body.password');
  });
});

describe('a session', () => {
  it('ends at sign-out', async () => {
    const world = await aWorld();
    expect((await world.ask('mentor', readSession)).status).toBe(200);
    expect((await world.ask('mentor', signOut)).status).toBe(200);
    expect((await world.ask('mentor', readSession)).status).toBe(401);
  });

  it('ends when somebody signs in anew in its browser, with another token', async () => {
    const world = await aWorld();
    const browser = await signedInBrowser(world, 'mentor');
    const before = openBrowser(world);
    Object.assign(before.cookies, browser.cookies);
    expect((await browser.ask(signIn, { email: emailOf('instructor'), password: rightWords.password })).status).toBe(200);
    expect((await before.ask(readSession)).status).toBe(401);
    expect((await browser.ask(readSession)).answer.email).toBe(emailOf('instructor'));
    const { rows } = await world.owner.query('select from session');
    expect(rows).toHaveLength(1);
  });

  it('ends when its time is over', async () => {
    const world = await aWorld();
    expect((await world.ask('mentor', readSession)).status).toBe(200);
    await world.owner.query(`update session set expires_at = now() - interval '1 second'`);
    expect((await world.ask('mentor', readSession)).status).toBe(401);
  });

  it("refuses writes without the page's token", async () => {
    const world = await aWorld();
    const reply = await world.ask('mentor', setLanguage, { body: { language: 'fr' }, headers: { 'x-csrf-token': 'forged' } });
    expect(reply.status).toBe(403);
    expect(reply.problem.code).toBe('csrf_failed');
  });

  it('keeps the chosen language', async () => {
    const world = await aWorld();
    expect((await world.ask('mentor', setLanguage, { body: { language: 'ar' } })).status).toBe(200);
    expect((await world.ask('mentor', readSession)).answer.language).toBe('ar');
  });
});
