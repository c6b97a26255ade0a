import { expect, it } from 'vitest';
import { sealFor } from './sealed';

const seal = sealFor('second factor', 'a secret of at least thirty-two characters');

it('what was sealed is not readable in it, opens for its owner, and looks different each time', () => {
  const sealed = seal.seal('JBSWY3DPEHPK3PXP', 'one');
  expect(sealed.includes('JBSWY3DPEHPK3PXP')).toBe(false);
  expect(seal.open(sealed, 'one')).toBe('JBSWY3DPEHPK3PXP');
  expect(seal.seal('JBSWY3DPEHPK3PXP', 'one').equals(sealed)).toBe(false);
});

it('nothing of it opens for another owner, purpose or secret, nor when one bit was changed', () => {
  const sealed = seal.seal('JBSWY3DPEHPK3PXP', 'one');
  const changed = Buffer.from(sealed);
  changed[changed.length - 1]! ^= 1;
  expect(seal.open(sealed, 'two')).toBeUndefined();
  expect(seal.open(changed, 'one')).toBeUndefined();
  expect(seal.open(Buffer.alloc(0), 'one')).toBeUndefined();
  expect(sealFor('another purpose', 'a secret of at least thirty-two characters').open(sealed, 'one')).toBeUndefined();
  expect(sealFor('second factor', 'another secret of at least thirty-two').open(sealed, 'one')).toBeUndefined();
});
