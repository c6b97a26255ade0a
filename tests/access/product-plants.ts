import { forgetsRecall, inCell, isMarked, onlyCell, policy, type Plant } from './plant-shapes';

/** Faults in the rules of products, of what they rest on and of what was handed over. */
export const productPlants: readonly Plant[] = [
  policy('product_sees', 'product', 'true'),
  policy('product_sees', 'product', isMarked),
  policy('product_version_sees', 'product_version', isMarked),
  policy(
    'product_block_sees',
    'product_block',
    `${inCell} and exists (select from product_version v where v.cell_id = product_block.cell_id
    and v.product_id = product_block.product_id and v.number = version_number)`,
  ),
  policy(
    'product_block_sees',
    'product_block',
    `${isMarked} and exists (select from product_version v where v.cell_id = product_block.cell_id
    and v.product_id = product_block.product_id and v.number = version_number)`,
  ),
  onlyCell('tear_line_sees', 'tear_line'),
  policy('tear_line_sees', 'tear_line', isMarked),
  policy(
    'tear_line_sees',
    'tear_line',
    `${inCell} and exists (select from release_tear_line h where h.cell_id = tear_line.cell_id and h.tear_line_id = tear_line.id)`,
  ),
  forgetsRecall('received', 'of_product uuid', 'release r where r.product_id = of_product'),
  forgetsRecall(
    'received_version',
    'of_product uuid, of_number integer',
    'release r where r.product_id = of_product and r.version_number = of_number',
  ),
  forgetsRecall('received_block', 'of_block uuid', 'release_block h join release r on r.id = h.release_id where h.block_id = of_block'),
  forgetsRecall(
    'received_tear_line',
    'of_tear_line uuid',
    'release_tear_line h join release r on r.id = h.release_id where h.tear_line_id = of_tear_line',
  ),
  {
    name: 'tear_line_sees gives all of a version that stands released to the agency, handed over or not',
    sql: `alter policy tear_line_sees on tear_line using (${isMarked} and exists (select from product_version v
      where v.cell_id = tear_line.cell_id and v.product_id = tear_line.product_id and v.number = version_number))`,
  },
  policy('release_tear_line_sees', 'release_tear_line', isMarked),
  policy('release_block_sees', 'release_block', isMarked),
  policy('citation_sees', 'citation', isMarked),
  onlyCell('exhibit_sees', 'exhibit'),
  // Within its label, whatever the block that shows it.
  policy('exhibit_sees', 'exhibit', isMarked),
  onlyCell('exhibit_claim_sees', 'exhibit_claim'),
  policy('exhibit_claim_sees', 'exhibit_claim', isMarked),
  onlyCell('technique_exhibit_sees', 'technique_exhibit'),
  policy('technique_exhibit_sees', 'technique_exhibit', isMarked),
];
