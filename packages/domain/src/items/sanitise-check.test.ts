import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTraces, type Secrets } from './sanitise-check';

const secrets: Secrets = {
  sourceIdentity: 'Ébène Tarkesh, driver',
  sourceDescriptor: 'A business partner with regular access',
  reference: 'CUS-2031/77',
  compartments: ['HARBOUR', 'Quiet Quay'],
};

describe('a sanitised text', () => {
  it.each<[string, string, string[]]>([
    ['that says nothing of the source is clean', 'A lorry crossed the post at dawn.', []],
    ['with the name of the source in it', 'Tarkesh saw a lorry.', ['source_identity Tarkesh']],
    ['with that name in other letters', 'EBENE saw a lorry.', ['source_identity Ébène']],
    ['with a word of the descriptor', 'A partner saw a lorry.', ['source_descriptor partner']],
    ['with a plain word of the descriptor is clean', 'Somebody with regular hours saw a lorry.', []],
    ['with the code of a compartment', 'Seen under harbour.', ['compartment HARBOUR']],
    ['with part of a compartment that has two words', 'All was quiet.', ['compartment Quiet']],
    ['with part of a word only is clean', 'The harbours of Tarkeshia.', []],
    ['with the reference', 'See CUS-2031.', ['reference CUS-2031']],
    ['names each word once', 'Tarkesh and tarkesh.', ['source_identity Tarkesh']],
  ])('%s', (_, text, traces) => {
    expect(findTraces(secrets, text).map(({ kind, word }) => `${kind} ${word}`)).toEqual(traces);
  });

  it('is compared in Arabic without vowel marks and letter variants', () => {
    const arabic = { ...secrets, sourceIdentity: 'أحمد الكَرمي' };
    expect(findTraces(arabic, 'قال احمد إن الشاحنة عبرت').map(({ word }) => word)).toEqual(['أحمد']);
  });
});

it('every long word of a name is found wherever it stands, and no word that is not there', () => {
  const word = fc.stringMatching(/^[bdfgkmnrstvz]{5,9}$/);
  fc.assert(
    fc.property(word, fc.array(word), fc.array(word), (name, before, after) => {
      const hidden = { sourceIdentity: name, sourceDescriptor: null, reference: null, compartments: [] };
      expect(findTraces(hidden, [...before, name, ...after].join(' '))).toEqual([{ kind: 'source_identity', word: name }]);
      const others = [...before, ...after].filter((one) => one !== name);
      expect(findTraces(hidden, others.join(', '))).toEqual([]);
    }),
  );
});
