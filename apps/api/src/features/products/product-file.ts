import type { Block, Product } from '@workbench/contract';
import { clockWords } from '../../records/document-cell';
import { serialOf } from '../../records/serial';
import type { ProductSetting } from './product-document';
import { bannerText } from '@workbench/domain';

/** A block without what is the team's own or means something on this server alone. */
function toPlainBlock({ section, kind, text, marking, judgement, citations }: Block) {
  const { probability: _, ...said } = judgement ?? { probability: null };
  return {
    section,
    kind,
    text,
    marking,
    judgement: judgement ? said : null,
    citations: citations.map(({ id: _id, exhibit, ...card }) => ({ ...card, exhibit: exhibit && { ...exhibit, chartId: null } })),
  };
}

/** A product as data (JSON, indented): what its reader sees of it, without private numbers, checks and who wrote when. */
export function productJson(product: Product, { cell, previewFor, receivers }: ProductSetting): string {
  const { id, kind, agency, title, titleMarking, number, state, marking, sections, blocks } = product;
  const file = {
    format: 'workbench-product-1',
    exercise: cell.banner,
    banner: bannerText(marking, cell.levels, cell.asOf),
    levels: cell.levels,
    yardstick: cell.yardstick,
    asOf: clockWords(cell.asOf),
    serial: serialOf(product),
    preview: previewFor ?? null,
    receivers: receivers ?? null,
    product: { id, kind, agency, title, titleMarking, number, state, marking, sections, blocks: blocks.map(toPlainBlock) },
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
