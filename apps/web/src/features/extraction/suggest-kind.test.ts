import { describe, expect, it } from 'vitest';
import { suggestKind } from './suggest-kind';

describe('a kind', () => {
  it.each([
    ['+999 555 0101', 'phone'],
    ['٠٠٩٩٩ ٥٥٥ ٠١٠١', 'phone'],
    ['clerk@harbour.example', 'email_address'],
    ['@night_courier', 'online_account'],
    ['XA12 3456 7890 1234 56', 'bank_account'],
    ['MV Esperance', 'vessel'],
    ['KX-4471-B', 'vehicle'],
    ['Vale Trading Ltd', 'organisation'],
    ['شركة النقل البحري', 'organisation'],
    ['Port Amadou', 'place'],
  ])('of "%s" is suggested as %s', (words, kind) => {
    expect(suggestKind(words)).toBe(kind);
  });

  it.each(['Idris Vale', 'إدريس فال', 'nine crates', '2031', '2031-04-09', 'Portia Vale'])('is not guessed for "%s"', (words) => {
    expect(suggestKind(words)).toBeUndefined();
  });
});
