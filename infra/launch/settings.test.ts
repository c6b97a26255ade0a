import { describe, expect, it } from 'vitest';
import { readLaunchSettings } from './settings.mjs';

const read = (env: Record<string, string>) => readLaunchSettings(env, '/place');

describe('launch settings', () => {
  it('are complete without any variable', () => {
    expect(read({})).toEqual({
      port: 4600,
      host: '127.0.0.1',
      dataDir: '/place/.data',
      databaseUrl: undefined,
      sessionSecret: undefined,
      hasDemonstration: true,
      mapboxToken: undefined,
    });
  });

  it.each([
    [{ PORT: 'abc' }, /PORT/],
    [{ PORT: '70000' }, /PORT/],
    [{ DATABASE_URL: 'mysql://x/y' }, /DATABASE_URL/],
    [{ DATABASE_URL: 'localhost' }, /DATABASE_URL/],
    [{ SESSION_SECRET: 'short' }, /SESSION_SECRET/],
    [{ DEMO: 'yes' }, /DEMO/],
  ])('refuse %j with a sentence that names the variable', (env, names) => {
    expect(() => read(env as Record<string, string>)).toThrow(names);
  });

  it('have no demonstration accounts where others could reach them', () => {
    expect(read({ HOST: '0.0.0.0' }).hasDemonstration).toBe(false);
    expect(read({ DATABASE_URL: 'postgres://u:p@db/workbench' }).hasDemonstration).toBe(false);
    expect(read({ DEMO: '0' }).hasDemonstration).toBe(false);
  });
});
