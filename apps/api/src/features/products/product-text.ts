import type { Block, CitationCard, Product, ProductExport } from '@workbench/contract';
import { bannerText, gradingCode, portionText } from '@workbench/domain';
import { techniqueLines } from './technique-text';
import ar from './words/ar.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };
import fr from './words/fr.json' with { type: 'json' };
import pt from './words/pt.json' with { type: 'json' };

/** What the text needs of the cell. */
export interface TextCell {
  banner: string;
  levels: readonly string[];
  yardstick: string;
}

type Words = Readonly<Record<string, string>>;
const words: Record<ProductExport['language'], Words> = { en, fr, pt, ar };
const said = (own: Words, id: string, otherwise: string) => own[id] ?? otherwise;

/** The sentence of a key with its values put in; the last part of the key when there is none. */
function saying(own: Words) {
  return (id: string, values: Record<string, string> = {}) =>
    said(own, id, id.split('.').at(-1)!).replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

function citationLine(
  { agency, reportedAt, title, claim, exhibit, technique, gradings, marking }: CitationCard,
  place: number,
  own: Words,
  levels: readonly string[],
) {
  const statement = claim ? ` (${claim.subject} ${said(own, `predicate.${claim.predicate}`, claim.predicate)} ${claim.object})` : '';
  const graded = gradings.map((one) => ` ${one.agency} ${gradingCode(one.grading)}`).join(',');
  const day = reportedAt ? `, ${reportedAt.slice(0, 10)}` : '';
  const chart = exhibit ? ` (${said(own, 'product.exhibit', 'chart {number}').replace('{number}', String(exhibit.number))})` : '';
  const pinned = technique ? ` (${saying(own)('product.technique', { date: technique.pinnedAt.slice(0, 10) })})` : '';
  return `    ${place + 1}. ${portionText(marking, levels)} ${agency}${day}: ${title}${statement}${chart}${pinned}${graded === '' ? '' : ` [${graded.trim()}]`}`;
}

/** The lines of a chart in words, since a text has no picture; a name that nobody knows is left as its kind. */
function exhibitLines({ exhibit }: CitationCard, own: Words): string[] {
  if (!exhibit) return [];
  const names = new Map(exhibit.nodes.map(({ id, name, kind }) => [id as string, name || said(own, `entityKind.${kind}`, kind)]));
  return exhibit.lines.map(({ from, to, predicate, status }) => {
    const how = status === 'confirmed' ? '' : ` (${said(own, `claimStatus.${status}`, status)})`;
    return `       ${names.get(from)} ${said(own, `predicate.${predicate}`, predicate)} ${names.get(to)}${how}`;
  });
}

/** Likelihood and confidence each in a line of its own; the author's private number stays where it is. */
function judgementLines({ judgement }: Block, own: Words, yardstick: string): string[] {
  if (!judgement) return [];
  const { likelihoodTerm, confidence, confidenceReasons, horizon, wouldChange } = judgement;
  const parts: [string, string][] = [
    ['product.likelihood', likelihoodTerm ? said(own, `likelihood.${yardstick}.${likelihoodTerm}`, likelihoodTerm) : ''],
    ['product.confidence', confidence ? said(own, `confidence.${confidence}`, confidence) : ''],
    ['product.confidenceReasons', confidenceReasons],
    ['product.horizon', horizon],
    ['product.wouldChange', wouldChange],
  ];
  return parts.flatMap(([id, value]) => (value === '' ? [] : `  ${said(own, id, id)}: ${value}`));
}

function blockLines(block: Block, own: Words, cell: TextCell): string[] {
  const kind = block.kind === 'paragraph' ? '' : `${said(own, `blockKind.${block.kind}`, block.kind)}: `;
  return [
    `${portionText(block.marking, cell.levels)} ${kind}${block.text}`,
    ...judgementLines(block, own, cell.yardstick),
    ...block.citations.flatMap((citation, place) => [
      citationLine(citation, place, own, cell.levels),
      ...exhibitLines(citation, own),
      ...techniqueLines(citation, saying(own)),
    ]),
    '',
  ];
}

/** A product as plain text: what its reader may see of it, each part with its marking, the banner and the exercise's words at head and foot. */
export function productText(product: Product, cell: TextCell, language: ProductExport['language']): string {
  const own = words[language];
  const marks = [cell.banner, bannerText(product.marking, cell.levels)];
  const head = [
    `${portionText(product.titleMarking, cell.levels)} ${product.title}`,
    [
      said(own, `productKind.${product.kind}`, product.kind),
      product.agency,
      said(own, 'product.versionOf', '{number}').replace('{number}', String(product.number)),
      said(own, `productState.${product.state}`, product.state),
    ].join(' · '),
  ];
  const sections = product.sections.flatMap((section) => {
    const blocks = product.blocks.filter((block) => block.section === section);
    const name = said(own, `section.${section}`, section);
    return blocks.length === 0 ? [] : [name, '-'.repeat(name.length), ...blocks.flatMap((block) => blockLines(block, own, cell))];
  });
  return `${[...marks, '', ...head, '', ...sections, ...marks.toReversed()].join('\n')}\n`;
}
