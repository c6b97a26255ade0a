import { describe, expect, it } from 'vitest';
import { readSettings } from './settings';

const least = { DATABASE_URL: 'postgres://owner@127.0.0.1/workbench', SESSION_SECRET: 'x'.repeat(32) };
const provider = { OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'workbench', OIDC_CLIENT_SECRET: 'known to both' };

describe('a provider of OpenID Connect', () => {
  it('is none unless one is named', () => {
    expect(readSettings(least, 'migrations').openId).toBeUndefined();
  });

  it('leads back to where the workbench listens, or to the address that is set', () => {
    expect(readSettings({ ...least, ...provider, PORT: '4700' }, 'migrations').openId?.publicUrl).toBe('http://127.0.0.1:4700');
    const behindProxy = readSettings({ ...least, ...provider, PUBLIC_URL: 'https://cell.example' }, 'migrations');
    expect(behindProxy.openId?.publicUrl).toBe('https://cell.example');
  });

  it.each([
    [{ OIDC_ISSUER: 'http://id.example' }, /OIDC_ISSUER/],
    [{ OIDC_ISSUER: 'id.example' }, /OIDC_ISSUER/],
    [{ OIDC_CLIENT_ID: undefined }, /OIDC_CLIENT_ID/],
    [{ OIDC_CLIENT_SECRET: '' }, /OIDC_CLIENT_SECRET/],
    [{ PUBLIC_URL: 'cell.example' }, /PUBLIC_URL/],
  ])('that is set with %j stops the start with a sentence that names the variable', (change, names) => {
    expect(() => readSettings({ ...least, ...provider, ...change }, 'migrations')).toThrow(names);
  });

  it('may be without TLS on this machine', () => {
    expect(readSettings({ ...least, ...provider, OIDC_ISSUER: 'http://127.0.0.1:9000' }, 'migrations').openId?.issuer).toContain('9000');
  });
});
