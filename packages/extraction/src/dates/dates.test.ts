import { describe, expect, it } from 'vitest';
import { suggest } from '../suggest';

/** Dates suggested in a text: the words, and their readings as `from/to`, a single day once. */
function datesIn(text: string, writtenOn?: string): string[] {
  return suggest(text, writtenOn ? { writtenOn } : {}).flatMap((one) => {
    if (one.kind !== 'date') return [];
    const readings = [one.value, ...one.alternatives].map(({ from, to }) => (from === to ? from : `${from}/${to}`));
    return [`${one.text} = ${readings.join(' or ')}`];
  });
}

describe('dates', () => {
  it.each([
    ['He came on 4 March 2031.', '4 March 2031 = 2031-03-04'],
    ['on March 4th, 2031', 'March 4th, 2031 = 2031-03-04'],
    ['the 4th of March 2031', '4th of March 2031 = 2031-03-04'],
    ['le 1er avril 2031', '1er avril 2031 = 2031-04-01'],
    ['le 4 fe\u0301vrier 2031', '4 fe\u0301vrier 2031 = 2031-02-04'],
    ['a 4 de março de 2031', '4 de março de 2031 = 2031-03-04'],
    ['1.º de maio de 2031', '1.º de maio de 2031 = 2031-05-01'],
    ['يوم ٤ مارس ٢٠٣١', '٤ مارس ٢٠٣١ = 2031-03-04'],
    ['في 12 كانون الثاني 2031', '12 كانون الثاني 2031 = 2031-01-12'],
    ['الرابع من آذار 2031', 'الرابع من آذار 2031 = 2031-03-04'],
    ['between 4 and 6 March 2031', '4 and 6 March 2031 = 2031-03-04/2031-03-06'],
    ['du 4 au 6 mars 2031', '4 au 6 mars 2031 = 2031-03-04/2031-03-06'],
    ['4-6 March 2031', '4-6 March 2031 = 2031-03-04/2031-03-06'],
    ['in February 2032', 'February 2032 = 2032-02-01/2032-02-29'],
    ['since 2029', '2029 = 2029-01-01/2029-12-31'],
    ['on 2031-03-04', '2031-03-04 = 2031-03-04'],
    ['on 03/04/2031', '03/04/2031 = 2031-04-03 or 2031-03-04'],
    ['on 13/04/2031', '13/04/2031 = 2031-04-13'],
    ['on 04/13/2031', '04/13/2031 = 2031-04-13'],
    ['on 04/04/2031', '04/04/2031 = 2031-04-04'],
    ['BOGOTA, 30 AUG 89 (RADIO)', '30 AUG 89 = 1989-08-30'],
    ['DTG 041530ZMAR31', '041530ZMAR31 = 2031-03-04'],
    ['DTG 041530Z MAR 31', '041530Z MAR 31 = 2031-03-04'],
    ['on 4 March', '4 March = --03-04'],
    ['On 1 May 2030 and again on 4 March', '1 May 2030 = 2030-05-01', '4 March = 2030-03-04'],
  ])('%s', (text, ...expected) => {
    expect(datesIn(text)).toEqual(expected);
  });

  it.each([
    'It may rain in the march of time.',
    '12 out of 20 were set free',
    'room 2031, paragraph 4.2.1, version 2.0.1',
    '31/02/2031',
    '99/99/9999',
    'he came yesterday',
    '10.0.0.1',
    'in 2031 cases',
  ])('none in: %s', (text) => {
    expect(datesIn(text)).toEqual([]);
  });

  it.each([
    ['he came yesterday', 'yesterday = 2031-04-09'],
    ['hier soir à Mirelle', 'hier soir = 2031-04-09'],
    ['ontem', 'ontem = 2031-04-09'],
    ['وصل أمس', 'أمس = 2031-04-09'],
    ['three days ago', 'three days ago = 2031-04-07'],
    ['il y a deux semaines', 'il y a deux semaines = 2031-03-27'],
    ['há 3 dias', 'há 3 dias = 2031-04-07'],
    ['قبل يومين', 'قبل يومين = 2031-04-08'],
    ['on 4 March', '4 March = 2031-03-04 or 2032-03-04'],
    ['on 6 June', '6 June = 2031-06-06 or 2030-06-06'],
    ['on 24 December', '24 December = 2030-12-24 or 2031-12-24'],
  ])('told from the day of writing: %s', (text, expected) => {
    expect(datesIn(text, '2031-04-10')).toEqual([expected]);
  });
});
