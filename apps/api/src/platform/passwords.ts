import { hash, verify } from '@node-rs/argon2';

/** Cost of a password hash: 19 MiB, two passes (the OWASP minimum for argon2id). */
const argon2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Checked when there is no password to check, so that the time of the answer does not tell who has an account. */
const nobodysHash = '$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$qSTFeJk0RSDVZqV1XBJtA5X9B2dA6fIRDXF0n2hSd0s';

/** Hash of a password, as it is stored. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, argon2);
}

/** Whether a password is the one; takes as long and says no when there is none. */
export async function isPassword(password: string, passwordHash: string | null | undefined): Promise<boolean> {
  const matches = await verify(passwordHash ?? nobodysHash, password).catch(() => false);
  return matches && Boolean(passwordHash);
}
