import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** Bytes of the nonce and of the tag of AES-GCM. */
const nonceLength = 12;
const tagLength = 16;

/** Encrypts what is stored, each thing bound to whose it is: moved to somebody else's row it does not open. */
export interface Seal {
  seal(plain: string, owner: string): Buffer;
  /** Undefined when it was sealed with another secret, for somebody else, or was changed. */
  open(sealed: Buffer, owner: string): string | undefined;
}

/** A seal for one purpose: AES-256-GCM with a key derived (HKDF, RFC 5869) from the secret of the workbench. */
export function sealFor(purpose: string, secret: string): Seal {
  const key = Buffer.from(hkdfSync('sha256', secret, '', purpose, 32));
  return {
    seal(plain, owner) {
      const nonce = randomBytes(nonceLength);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(owner));
      const words = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), words]);
    },
    open(sealed, owner) {
      try {
        const cipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceLength), { authTagLength: tagLength });
        cipher.setAAD(Buffer.from(owner)).setAuthTag(sealed.subarray(nonceLength, nonceLength + tagLength));
        return Buffer.concat([cipher.update(sealed.subarray(nonceLength + tagLength)), cipher.final()]).toString('utf8');
      } catch {
        return undefined;
      }
    },
  };
}
