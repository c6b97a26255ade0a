import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { containment, shinglesOf } from './shingles';
import { resemblanceTo } from './similar-texts';

const report = 'A grey lorry with two men waited at the bridge of Malanville until the patrol had left at dawn.';
const item = (text: string, sourceDescriptor: string | null = null, reference: string | null = null, agency = 'CUS') => ({
  agency,
  text,
  sourceDescriptor,
  reference,
});

describe('a text', () => {
  it.each([
    ['the same words', report, 1],
    ['other signs and capitals', report.toUpperCase().replaceAll(' ', '  ').replace('.', '!'), 1],
    ['a part of a longer report', `From a partner service. ${report} No further details were given, and nobody was arrested that day.`, 1],
  ])('is much the same as %s', (_, other, share) => {
    expect(resemblanceTo(item(report))(item(other))).toEqual({ share, sameRoot: false });
  });

  it('is much the same as one with a word changed', () => {
    expect(resemblanceTo(item(report))(item(report.replace('grey', 'white')))!.share).toBeGreaterThan(0.7);
  });

  it.each([
    ['another report', 'Seven boats left the harbour of Cotonou before the curfew and none of them came back that night.'],
    ['nothing', ''],
    ['a few words of it', 'grey lorry'],
  ])('is not much the same as %s', (_, other) => {
    expect(resemblanceTo(item(report))(item(other))).toBeUndefined();
  });

  it('in Arabic is the same with and without vowel marks', () => {
    const words = 'شاحنة رمادية انتظرت عند الجسر حتى غادرت الدورية عند الفجر';
    const marked = words.replace('شاحنة', 'شَاحِنَة');
    expect(resemblanceTo(item(words))(item(marked))?.share).toBe(1);
  });
});

describe('the root of a report', () => {
  it.each([
    ['the same source, whatever the blanks and capitals', item('a', 'Radio  Malanville'), item('b', 'radio malanville', null, 'POL'), true],
    ['the same reference', item('a', null, 'R-7'), item('b', null, 'r-7', 'POL'), true],
    ['no source at all', item('a'), item('b', null, null, 'POL'), false],
    ['an empty source', item('a', ' '), item('b', '', null, 'POL'), false],
    ['a source called like the reference of the other', item('a', 'R-7'), item('b', null, 'R-7', 'POL'), false],
    ['one agency that a source reported to twice', item('a', 'Radio Malanville'), item('b', 'Radio Malanville'), false],
  ])('is found in %s', (_, one, other, is) => {
    expect(resemblanceTo(one)(other)?.sameRoot ?? false).toBe(is);
  });
});

it('containment is a share, the same from both sides, and whole for a part', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'ف', '1'), { maxLength: 30 });
  fc.assert(
    fc.property(words, words, (one, two) => {
      const [a, b, both] = [shinglesOf(one.join(' ')), shinglesOf(two.join(' ')), shinglesOf([...one, ...two].join(' '))];
      const share = containment(a, b);
      return share >= 0 && share <= 1 && share === containment(b, a) && (one.length < 4 || containment(a, both) === 1);
    }),
  );
});
