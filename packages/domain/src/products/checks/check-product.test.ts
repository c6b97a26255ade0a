import { describe, expect, it } from 'vitest';
import type { Judgement } from '../product';
import { checkProduct, countWords } from './check-product';
import type { CheckedBlock, CheckedProduct, CheckedSource } from './product-check';

const asOf = '2031-04-10T00:00:00Z';
const judgement: Judgement = {
  likelihoodTerm: 'likely',
  probability: null,
  confidence: 'moderate',
  confidenceReasons: 'Two independent reports.',
  horizon: '30 days',
  wouldChange: 'A denial.',
};
const source = (root: string, agency = 'CUS', reportedAt: string | null = '2031-04-01T00:00:00Z'): CheckedSource => ({
  root,
  agency,
  reportedAt,
});
const block = (id: string, more: Partial<CheckedBlock> = {}): CheckedBlock => ({
  id,
  section: 'discussion',
  kind: 'paragraph',
  text: 'Lorries crossed at night.',
  judgement: null,
  sources: [source('one')],
  ...more,
});
const keyJudgement = (sources: CheckedSource[], text = 'A crossing is likely.') =>
  block('judgement', { section: 'key_judgements', kind: 'judgement', judgement, text, sources });

/** A draft in which nothing stands out, with some of its blocks exchanged or added. */
function draft(...changed: CheckedBlock[]): CheckedProduct {
  const whole: CheckedBlock[] = [
    keyJudgement([source('one'), source('two', 'POL')]),
    block('discussion'),
    block('alternatives', { section: 'alternatives' }),
    block('assumptions', { section: 'assumptions', kind: 'assumption' }),
    block('gaps', { section: 'gaps', kind: 'gap' }),
    block('lens', { section: 'rights_gender', text: 'Searches must be necessary; women traders are stopped more often.' }),
    block('summary', { section: 'source_summary' }),
  ];
  const ids = new Set(changed.map(({ id }) => id));
  return { kind: 'operational_assessment', asOf, blocks: [...whole.filter(({ id }) => !ids.has(id)), ...changed] };
}
const codes = (product: CheckedProduct) => checkProduct(product).map(({ code }) => code);

describe('the checks of a draft', () => {
  it('find nothing where nothing stands out', () => {
    expect(checkProduct(draft())).toEqual([]);
  });

  it('ask for a judgement, alternatives, assumptions, gaps, a source summary and both lenses in an empty draft', () => {
    expect(codes({ ...draft(), blocks: [] })).toEqual([
      'no_judgement',
      'no_alternatives',
      'no_assumptions',
      'no_gaps',
      'no_source_summary',
      'rights_lens_empty',
      'gender_lens_empty',
    ]);
  });

  it('ask of a short note only what its template has', () => {
    expect(codes({ ...draft(), kind: 'intelligence_note', blocks: [] })).toEqual(['no_judgement', 'no_gaps', 'no_source_summary']);
  });

  it('count sources of one root once', () => {
    const single = checkProduct(draft(keyJudgement([source('one'), source('one', 'POL')])));
    expect(single).toEqual([{ code: 'single_root', blockId: 'judgement', section: 'key_judgements', detail: '2' }]);
  });

  it('compare the age of the newest evidence with how far the judgement looks ahead', () => {
    const old = (days: string) => draft(keyJudgement([source('one', 'CUS', days), source('two', 'POL', '2030-01-01T00:00:00Z')]));
    expect(codes(old('2031-03-12T00:00:00Z'))).toEqual([]);
    expect(checkProduct(old('2031-03-10T00:00:00Z'))).toMatchObject([{ code: 'evidence_old', detail: '31' }]);
    expect(codes(draft(keyJudgement([source('one', 'CUS', null), source('two', 'POL', null)])))).toEqual([]);
  });

  it('point out that one agency alone speaks, when others speak elsewhere', () => {
    const three = [source('one'), source('two'), source('three')];
    expect(codes(draft(keyJudgement(three)))).toEqual([]);
    const other = block('discussion', { sources: [source('four', 'POL')] });
    expect(codes(draft(keyJudgement(three), other))).toEqual(['one_sided']);
  });

  it('name hedges in judgements, and leave paragraphs alone', () => {
    const hedged = checkProduct(draft(keyJudgement([source('one'), source('two')], 'They may cross, perhaps soon.')));
    expect(hedged).toMatchObject([{ code: 'hedge', detail: 'may, perhaps' }]);
    expect(codes(draft(block('discussion', { text: 'They may cross.' })))).toEqual([]);
  });

  it('ask for a source under a paragraph of the discussion, and whether a number of a person is needed', () => {
    expect(codes(draft(block('discussion', { sources: [] })))).toEqual(['unsourced_statement']);
    expect(codes(draft(block('discussion', { sources: [], text: ' ' })))).toEqual([]);
    expect(checkProduct(draft(block('discussion', { text: 'He called +223 70 12 34 56.' })))).toMatchObject([
      { code: 'personal_data', detail: '+223 70 12 34 56' },
    ]);
  });

  it('want each lens looked through in its section', () => {
    const rights = block('lens', { section: 'rights_gender', text: 'Every search must be proportionate.' });
    expect(codes(draft(rights))).toEqual(['gender_lens_empty']);
    const gender = block('lens', { section: 'rights_gender', text: 'تتأثر النساء أكثر.' });
    expect(codes(draft(gender))).toEqual(['rights_lens_empty']);
  });

  it('say when it is longer than its kind should be', () => {
    const long = { ...draft(block('discussion', { text: 'word '.repeat(400) })), kind: 'warning' as const };
    expect(checkProduct(long)).toContainEqual({
      code: 'too_long',
      blockId: null,
      section: null,
      detail: `${countWords(long.blocks.map(({ text }) => text).join('\n'))} / 350`,
    });
  });
});
