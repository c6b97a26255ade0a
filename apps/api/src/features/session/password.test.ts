import { describe, expect, it } from 'vitest';
import { dictionary } from '@zxcvbn-ts/language-common';
import { passwordLength, type PasswordFault } from '@workbench/domain';
import { hashPassword, isPassword } from '../../platform/passwords';
import type { Problem } from '../../platform/problems';
import { checkNewPassword } from './password';

const owner = { email: 'mentor@small.example', displayName: 'Vera Lind' };

/** Faults that a new password is refused for; none when it is taken. */
async function faultsOf(password: string): Promise<PasswordFault[]> {
  const problem = await checkNewPassword(password, owner).then(
    () => undefined,
    (error: Problem) => error,
  );
  return (problem?.detail.fields ?? []).map((field) => field.message as PasswordFault);
}

describe('a new password', () => {
  it('is none of the common ones that are long enough', async () => {
    const common = dictionary['passwords-common'].map(String).filter((word) => word.length >= passwordLength.least);
    expect(common.length).toBeGreaterThan(300);
    for (const word of common) expect(await faultsOf(word.toUpperCase()), word).toContain('too_common');
  });

  it.each(['fusionworkbench', 'trainingexercise', 'gendarmerie2031', 'exercise-2031'])(
    'is not made of words of this place: %s',
    async (word) => {
      expect(await faultsOf(word)).toEqual(['too_weak']);
    },
  );

  it.each([
    'nothing but low letters',
    '9273 6618 0457 3391',
    '!!?%~§$&/()=*+#',
    'كلمة سر طويلة جدا هنا',
    `${'grey lorries wait at dawn '.repeat(7)}`,
  ])('needs no sort of character: %s', async (word) => {
    expect(await faultsOf(word)).toEqual([]);
  });
});

describe('a stored password', () => {
  it('is hashed by argon2id at no less than the OWASP minimum, each time otherwise', async () => {
    const [one, other] = [await hashPassword('a grey lorry waits at dawn'), await hashPassword('a grey lorry waits at dawn')];
    const [, memory, passes] = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=1\$/.exec(one)!;
    expect(Number(memory)).toBeGreaterThanOrEqual(19_456);
    expect(Number(passes)).toBeGreaterThanOrEqual(2);
    expect(other).not.toBe(one);
  });

  it('is compared whole and as it was typed', async () => {
    const long = `${'a grey lorry waits at dawn '.repeat(7)}end`;
    const hash = await hashPassword(long);
    expect(await isPassword(long, hash)).toBe(true);
    for (const near of [long.slice(0, -1), `${long} `, ` ${long}`, long.toUpperCase(), long.slice(0, 72)])
      expect(await isPassword(near, hash)).toBe(false);
  });
});
