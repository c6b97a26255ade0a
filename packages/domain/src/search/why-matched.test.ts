import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSearch } from './search-query';
import { whyMatched } from './why-matched';

/** What is marked, as it stands in the text. */
function marked(text: string, typed: string, names: Record<string, string[]> = {}, title = '') {
  const widened = Object.entries(names).map(([asked, some]) => ({ asked, names: some }));
  const why = whyMatched({ title, text }, readSearch(typed), widened);
  return {
    title: why.title.map(({ start, end }) => title.slice(start, end)),
    text: why.fragment?.stretches.map(({ start, end }) => why.fragment!.text.slice(start, end)),
    names: why.names.map(({ asked, found }) => `${asked}: ${found}`),
  };
}

describe('why an item matched', () => {
  it.each([
    ['A lorry went north.', 'north lorry', ['lorry', 'north']],
    ['Conteneur signalé à l’entrepôt', 'SIGNALE entrep', ['signalé', 'entrepôt']],
    ['A lorry, a white lorry', '"white lorry"', ['white lorry']],
    ['A white, tall lorry', '"white lorry"', undefined],
    ['Straße und Œuvre', 'strasse oeuvre', ['Straße', 'Œuvre']],
    ['وصلت إلى المدرسةِ أمام', 'المدرسه امام', ['المدرسةِ', 'أمام']],
    ['the al-Madani family', 'al-Madani', ['al-Madani']],
    ['lorries and a lorry', 'lorr* and', ['lorries', 'and', 'lorry']],
    ['A lorry went north.', 'lorry -south', ['lorry']],
    ['🚚 lorry', 'lorry', ['lorry']],
  ])('%s: %s', (text, typed, expected) => {
    expect(marked(text, typed).text).toEqual(expected);
  });

  it('is told of the title too', () => {
    expect(marked('Nothing.', 'lorry', {}, 'A white Lorry')).toEqual({ title: ['Lorry'], text: undefined, names: [] });
  });

  it('is told by another name where the one that was typed is not there', () => {
    const names = { Serkouti: ['السركوتي', 'Sarkoti'] };
    expect(marked('قيل والسركوتي ذلك', 'Serkouti', names)).toEqual({ title: [], text: ['والسركوتي'], names: ['Serkouti: السركوتي'] });
    expect(marked('Serkouti, or Sarkoti', 'Serkouti', names)).toEqual({ title: [], text: ['Serkouti', 'Sarkoti'], names: [] });
  });

  it('is shown where most of it stands together', () => {
    const far = 'word '.repeat(200);
    const why = whyMatched({ title: '', text: `lorry ${far}the north lorry ${far}` }, readSearch('lorry north'), []);
    expect(why.fragment!.text).toContain('the north lorry');
    expect(why.fragment!.text.length).toBeLessThanOrEqual(180);
    expect(why.fragment).toMatchObject({ isCutBefore: true, isCutAfter: true });
  });

  it('marks stretches in order that lie in what is shown, whatever the text', () => {
    const bits = fc.constantFrom('lorry', 'Lorry', 'نور', 'النور', ' ', '\n', 'é', 'İ', 'ß', '🚚', '.', 'northnorthnorth', 'ـ', '\u0651');
    const texts = fc.array(bits, { maxLength: 120 }).map((some) => some.join(''));
    fc.assert(
      fc.property(texts, texts, fc.constantFrom('lorry', 'lorry or نور', 'northn*', 'i ss', '"lorry lorry"'), (title, text, typed) => {
        const why = whyMatched({ title, text }, readSearch(typed), [{ asked: 'lorry', names: ['نور'] }]);
        for (const [whole, stretches] of [
          [title, why.title] as const,
          [why.fragment?.text ?? '', why.fragment?.stretches ?? []] as const,
        ]) {
          let last = -1;
          for (const { start, end } of stretches) {
            expect(start).toBeGreaterThan(last);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(whole.length);
            last = end;
          }
        }
        if (why.fragment) {
          expect(text).toContain(why.fragment.text);
          expect(why.fragment.stretches.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
