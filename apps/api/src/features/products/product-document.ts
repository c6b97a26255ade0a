import type { Block, CitationCard, Product } from '@workbench/contract';
import { bannerText, gradingCode, portionText, type AgencyCode, type Marking } from '@workbench/domain';
import type { Named, Portion, WrittenDocument } from '../../platform/documents/document';
import { paperWords } from '../../platform/documents/paper-words';
import { present } from '../../platform/documents/present';
import { agencyName, clockWords, type DocumentCell } from '../../records/document-cell';
import type { DocumentWords } from '../../records/document-words';
import { exhibitFigure, exhibitLines } from '../../records/exhibit-figure';
import { serialOf } from '../../records/serial';
import { numberSources, type NumberedSource } from './numbered-sources';
import { techniqueLines, techniqueTables } from './technique-text';

/** What a product is written out with, beside the rendition itself. */
export interface ProductSetting {
  cell: DocumentCell;
  words: DocumentWords;
  /** The agency whose rendition the team looks at. */
  previewFor: AgencyCode | undefined;
  /** Agencies that hold the version, as far as the reader sees; undefined for whoever is not told. */
  receivers: readonly AgencyCode[] | undefined;
}

const markOf = (marking: Marking, { levels, asOf }: DocumentCell) => portionText(marking, levels, asOf);

/** Likelihood and confidence each in a line of its own; the author's private number stays where it is. */
function judgementLines({ judgement }: Block, { cell: { yardstick }, words: { say, named } }: ProductSetting): Named[] {
  if (!judgement) return [];
  const { likelihoodTerm, confidence, confidenceReasons, horizon, wouldChange } = judgement;
  return present([
    [say('product.likelihood'), likelihoodTerm && named(`likelihood.${yardstick}`, likelihoodTerm)],
    [say('product.confidence'), confidence && named('confidence', confidence)],
    [say('product.confidenceReasons'), confidenceReasons],
    [say('product.horizon'), horizon],
    [say('product.wouldChange'), wouldChange],
  ]);
}

function blockPortions(block: Block, sources: readonly NumberedSource[], setting: ProductSetting): Portion[] {
  const { cell, words } = setting;
  const own = sources.filter(({ blockIds }) => blockIds.includes(block.id));
  // A chart is drawn, and a technique told, where it is first cited.
  const shown = own.flatMap(({ card, blockIds }) =>
    card.exhibit && blockIds[0] === block.id ? { title: card.title, exhibit: card.exhibit } : [],
  );
  const techniques = own.flatMap(({ card, blockIds }) => (card.technique && blockIds[0] === block.id ? [card.technique] : []));
  const kind = block.isTearLine ? words.say('tearLine') : block.kind === 'paragraph' ? '' : words.named('blockKind', block.kind);
  return [
    {
      mark: markOf(block.marking, cell),
      label: kind,
      text: block.text,
      isStrong: block.kind === 'judgement',
      cites: own.map(({ number }) => number),
      named: judgementLines(block, setting),
      figures: shown.flatMap(({ exhibit, title }) => exhibitFigure(exhibit, title, words) ?? []),
      tables: techniques.flatMap((technique) => techniqueTables(technique, words)),
      list: [
        ...shown.flatMap(({ exhibit, title }) => [`${title} – ${words.say('graph.legend')}`, ...exhibitLines(exhibit, words)]),
        ...techniques.flatMap((technique) => techniqueLines(technique, words)),
      ],
    },
    ...(block.tearLine ? [{ mark: markOf(block.tearLine.marking, cell), label: words.say('tearLine'), text: block.tearLine.text }] : []),
  ];
}

function claimWords({ claim }: CitationCard, { named }: DocumentWords): string {
  return claim ? ` (${claim.subject} ${named('predicate', claim.predicate)} ${claim.object})` : '';
}

/** A source reference citation: whose it is, when it was reported, its title, and what readers are told of its source. */
function sourcePortion({ number, card }: NumberedSource, { cell, words }: ProductSetting): Portion {
  const { agency, reportedAt, title, exhibit, technique, gradings, sourceDescriptor, handling, marking } = card;
  const { say } = words;
  const day = reportedAt ? `, ${reportedAt.slice(0, 10)}` : '';
  const chart = exhibit ? ` (${say('product.exhibit', { number: exhibit.number })})` : '';
  const pinned = technique ? ` (${say('product.technique', { date: technique.pinnedAt.slice(0, 10) })})` : '';
  return {
    number,
    mark: markOf(marking, cell),
    isComposed: true,
    label: '',
    text: `${agency}${day}: ${title}${claimWords(card, words)}${chart}${pinned}`,
    named: present([
      [say('document.descriptor'), sourceDescriptor],
      [say('document.gradings'), gradings.map((one) => `${one.agency} ${gradingCode(one.grading)}`).join(', ')],
      [say('document.handling'), handling],
    ]),
  };
}

function facts(product: Product, { cell, words, previewFor }: ProductSetting): Named[] {
  const { say, named, language } = words;
  return present([
    [say('document.kind'), named('productKind', product.kind)],
    [say('document.originator'), agencyName(cell, product.agency, language)],
    [say('document.serial'), serialOf(product)],
    [say('document.state'), `${product.number} · ${named('productState', product.state)}`],
    [say('document.asOf'), clockWords(cell.asOf)],
    [say('document.preview'), previewFor ? agencyName(cell, previewFor, language) : ''],
  ]);
}

const nothing: Portion = { mark: '', label: '', text: '—' };

/**
 * A product as a document: what its reader sees of it and nothing else, each paragraph with its marking, sources numbered in the
 * order in which this reader meets them. Every section has its heading, filled or not, so that none tells by its absence.
 */
export function productDocument(product: Product, setting: ProductSetting): WrittenDocument {
  const { cell, words, receivers } = setting;
  const sources = numberSources(product.blocks);
  const sections = product.sections.map((section) => {
    const portions = product.blocks.filter((block) => block.section === section).flatMap((block) => blockPortions(block, sources, setting));
    return { heading: words.named('section', section), portions: portions.length > 0 ? portions : [nothing] };
  });
  const cited = sources.map((source) => sourcePortion(source, setting));
  const held = (receivers ?? []).map((code): Portion => ({ mark: '', label: '', text: agencyName(cell, code, words.language) }));
  const list = receivers ? [{ heading: words.say('document.receivers'), portions: held.length > 0 ? held : [nothing] }] : [];
  return paperWords({
    language: words.language,
    agency: product.agency,
    exercise: cell.banner,
    banner: bannerText(product.marking, cell.levels, cell.asOf),
    title: { mark: markOf(product.titleMarking, cell), label: '', text: product.title.replaceAll(/\s+/g, ' ') },
    facts: facts(product, setting),
    sections: [...sections, { heading: words.say('document.sources'), portions: cited.length > 0 ? cited : [nothing] }, ...list],
    pageOf: words.say('document.page'),
  });
}
