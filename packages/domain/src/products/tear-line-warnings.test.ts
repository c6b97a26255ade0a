import { describe, expect, it } from 'vitest';
import { tearLineWarnings } from './tear-line-warnings';

const known = {
  titles: ['Quay log of the fourteenth', 'Idris Vale', 'Relevé des écluses', 'سجل الرصيف'],
  compartments: ['HARBOUR'],
  descriptors: ['A business partner with regular access to the warehouse'],
};

describe('a tear line', () => {
  it.each([
    ['that tells nothing of them', 'A delivery is likely within a month.', []],
    ['with a word of a cited title', 'The quay is in use.', [['names_cited', 'quay']]],
    ['with a name of a cited claim, in another case', 'IDRIS was seen.', [['names_cited', 'idris']]],
    ['with the word without its accent', 'Les ecluses sont fermées.', [['names_cited', 'ecluses']]],
    ['in Arabic', 'ورد ذكره في سجل الرصيف.', [['names_cited', 'الرصيف']]],
    ['with the code of a compartment', 'Known from Harbour.', [['names_compartment', 'harbour']]],
    ['with words of a source descriptor', 'A partner reports.', [['names_source', 'partner']]],
    ['with a word twice', 'Quay after quay.', [['names_cited', 'quay']]],
    ['with the common words of a title', 'Of the many with regard.', []],
  ] as const)('%s', (_, text, found) => {
    expect(tearLineWarnings(text, known)).toEqual(found.map(([warning, word]) => ({ warning, word })));
  });

  it('gives the compartment as the reason where a title names it, too', () => {
    expect(tearLineWarnings('harbour', { ...known, titles: ['Harbour log'] })).toEqual([{ warning: 'names_compartment', word: 'harbour' }]);
  });
});
