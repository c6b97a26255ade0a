import { mostWordsOf, sectionsOf, type Section } from '../product';
import { checkBlock } from './block-checks';
import { looksThrough } from './lenses';
import type { CheckedProduct, CheckFinding } from './product-check';

/** Words of a text; a language without spaces between words is none of the four. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\d]/u.test(word)).length;
}

const mustHold: [Section, CheckFinding['code']][] = [
  ['alternatives', 'no_alternatives'],
  ['assumptions', 'no_assumptions'],
  ['gaps', 'no_gaps'],
  ['source_summary', 'no_source_summary'],
];

/** What a draft as a whole still lacks, and what stands out in its blocks: whole first, then block by block as it is read. */
export function checkProduct(product: CheckedProduct): CheckFinding[] {
  const sections = sectionsOf[product.kind];
  const written = product.blocks.filter((block) => block.text.trim() !== '');
  const textOf = (section: Section) =>
    written
      .filter((block) => block.section === section)
      .map((block) => block.text)
      .join('\n');
  const words = countWords(written.map((block) => block.text).join('\n'));
  const lens = (which: 'rights' | 'gender') => sections.includes('rights_gender') && !looksThrough(which, textOf('rights_gender'));
  const whole: [boolean, CheckFinding['code'], Section | null, string][] = [
    [!written.some((block) => block.kind === 'judgement'), 'no_judgement', 'key_judgements', ''],
    ...mustHold.map(([section, code]): [boolean, CheckFinding['code'], Section, string] => [
      sections.includes(section) && textOf(section) === '',
      code,
      section,
      '',
    ]),
    [lens('rights'), 'rights_lens_empty', 'rights_gender', ''],
    [lens('gender'), 'gender_lens_empty', 'rights_gender', ''],
    [words > mostWordsOf[product.kind], 'too_long', null, `${words} / ${mostWordsOf[product.kind]}`],
  ];
  return [
    ...whole.filter(([is]) => is).map(([, code, section, detail]) => ({ code, blockId: null, section, detail })),
    ...sections.flatMap((section) =>
      product.blocks.filter((block) => block.section === section).flatMap((block) => checkBlock(block, product)),
    ),
  ];
}
