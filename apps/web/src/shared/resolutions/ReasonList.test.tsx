import { ReasonCode } from '@workbench/domain';
import { expect, it } from 'vitest';
import en from '../../catalogue/resolutions/en.json';
import { reasonWords } from './ReasonList';

const t = ((id: keyof typeof en, values: Record<string, string | number> = {}) =>
  en[id].replaceAll(/\{(\w+)\}/g, (_, key: string) => String(values[key]))) as Parameters<typeof reasonWords>[1]['t'];

it.each(ReasonCode.options)('%s has a sentence', (code) => {
  expect(reasonWords({ code, weight: 1, values: {} }, { t })).not.toBe('');
});

it('puts names in their own direction, and a word that one side alone has', () => {
  expect(reasonWords({ code: 'word_script', weight: 5, values: { left: 'Idris', right: 'إدريس' } }, { t })).toBe(
    '\u2068Idris\u2069 and \u2068إدريس\u2069 are one name in two scripts',
  );
  expect(reasonWords({ code: 'word_missing', weight: -0.7, values: { right: 'Vale' } }, { t })).toBe(
    '\u2068Vale\u2069 stands in one name only',
  );
});
