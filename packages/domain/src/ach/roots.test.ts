import { describe, expect, it } from 'vitest';
import { rootsOf, type Rooted } from './roots';

const piece = (id: string, changes: Partial<Rooted> = {}): Rooted => ({
  id,
  itemId: `item of ${id}`,
  sourceDescriptor: null,
  reference: null,
  ...changes,
});
const roots = (...pieces: Rooted[]) => Object.fromEntries(rootsOf(pieces));

describe('the root of evidence', () => {
  it('is its own item, when no source is described', () => {
    expect(roots(piece('a'), piece('b'))).toEqual({ a: 'a', b: 'b' });
  });

  it('is shared by claims on one item', () => {
    expect(roots(piece('a', { itemId: 'i' }), piece('b', { itemId: 'i' }))).toEqual({ a: 'a', b: 'a' });
  });

  it('is shared by items that describe their source in the same words, or bear the same reference', () => {
    expect(
      roots(
        piece('a', { sourceDescriptor: 'A clerk  of the port' }),
        piece('b', { sourceDescriptor: 'a clerk of the port' }),
        piece('c', { reference: 'HB/12' }),
        piece('d', { reference: 'hb/12' }),
      ),
    ).toEqual({ a: 'a', b: 'a', c: 'c', d: 'c' });
  });

  it('is shared through a third piece that comes later', () => {
    expect(
      roots(
        piece('a', { sourceDescriptor: 'A clerk' }),
        piece('b', { reference: 'HB/12' }),
        piece('c', { sourceDescriptor: 'A clerk', reference: 'HB/12' }),
        piece('d', { reference: 'HB/12' }),
      ),
    ).toEqual({ a: 'a', b: 'a', c: 'a', d: 'a' });
  });

  it('is none for words alone', () => {
    expect(roots(piece('a', { itemId: null }))).toEqual({});
  });
});
