import type { CheckedBlock, CheckedProduct, CheckFinding } from './product-check';
import { hedgesIn } from './hedges';
import { horizonDays } from './horizon';
import { personalWordsIn } from './personal-words';

const day = 86_400_000;

/** Sources fewer than these are too few to be called one-sided. */
const fewestForSides = 3;

function ofSources(block: CheckedBlock, product: CheckedProduct): [boolean, CheckFinding['code'], string][] {
  const { sources, judgement } = block;
  const dated = sources.flatMap(({ reportedAt }) => (reportedAt ? [Date.parse(reportedAt)] : []));
  const reach = judgement ? horizonDays(judgement.horizon, product.asOf) : null;
  const age = dated.length > 0 ? (Date.parse(product.asOf) - Math.max(...dated)) / day : null;
  const roots = new Set(sources.map(({ root }) => root));
  const agencies = new Set(sources.map(({ agency }) => agency));
  const others = new Set(product.blocks.flatMap((other) => other.sources.map(({ agency }) => agency)));
  return [
    [sources.length > 0 && roots.size === 1, 'single_root', String(sources.length)],
    [reach !== null && age !== null && age > reach, 'evidence_old', String(Math.floor(age ?? 0))],
    [sources.length >= fewestForSides && agencies.size === 1 && others.size > 1, 'one_sided', [...agencies].join('')],
  ];
}

/** What stands out in one block of a draft, in the order of `checkStandards`. */
export function checkBlock(block: CheckedBlock, product: CheckedProduct): CheckFinding[] {
  const isJudgement = block.kind === 'judgement';
  const hedged = isJudgement ? hedgesIn(block.text) : [];
  const personal = personalWordsIn(block.text);
  const isDiscussion = block.kind === 'paragraph' && block.section === 'discussion';
  const found: [boolean, CheckFinding['code'], string][] = [
    [hedged.length > 0, 'hedge', hedged.join(', ')],
    ...(isJudgement ? ofSources(block, product) : []),
    [isDiscussion && block.text.trim() !== '' && block.sources.length === 0, 'unsourced_statement', ''],
    [personal.length > 0, 'personal_data', personal.join(', ')],
  ];
  return found.filter(([is]) => is).map(([, code, detail]) => ({ code, blockId: block.id, section: block.section, detail }));
}
