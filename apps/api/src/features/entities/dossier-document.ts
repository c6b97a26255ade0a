import type { ClaimCard, Dossier } from '@workbench/contract';
import { bannerText, gradingCode, joinAll, levelAt, portionText, type Marking } from '@workbench/domain';
import type { DocumentSection, Portion, WrittenDocument } from '../../platform/documents/document';
import { paperWords } from '../../platform/documents/paper-words';
import { present } from '../../platform/documents/present';
import { clockWords, type DocumentCell } from '../../records/document-cell';
import { entityName, type DocumentWords } from '../../records/document-words';

const shown = (claims: readonly ClaimCard[]) => claims.filter((claim) => !claim.retracted);
const plain = (text: string): Portion => ({ mark: '', label: '', isComposed: true, text });

/** Marking of all that is written out, as it counts by the exercise clock: a level that has ended lifts none of the others. */
function joinNow(markings: readonly Marking[], asOf: string): Marking {
  return joinAll(markings.map((marking) => ({ ...marking, level: levelAt(marking, asOf) })) as [Marking, ...Marking[]]);
}

function claimText(claim: ClaimCard, words: DocumentWords): string {
  const object = claim.object ? entityName(claim.object, words) : (claim.value ?? '');
  const status = claim.status === 'confirmed' ? '' : ` (${words.named('claimStatus', claim.status)})`;
  const said = claim.rights.erased ? words.say('rights.erasedWords') : object;
  return `${entityName(claim.subject, words)} ${words.named('predicate', claim.predicate)} ${said}${status}`;
}

function claimPortion(claim: ClaimCard, number: number, cell: DocumentCell, words: DocumentWords): Portion {
  const { source, judgement, validFrom, validTo, agency } = claim;
  const { say } = words;
  return {
    number,
    mark: portionText(claim.marking, cell.levels, cell.asOf),
    label: '',
    isComposed: true,
    text: claimText(claim, words),
    named: present([
      [say('document.valid'), (validFrom ?? validTo) ? `${validFrom ?? '…'} – ${validTo ?? '…'}` : ''],
      [say('document.source'), source && `${source.agency}, ${source.reportedAt.slice(0, 10)}: ${source.title}`],
      [say('document.gradings'), (source?.gradings ?? []).map((one) => `${one.agency} ${gradingCode(one.grading)}`).join(', ')],
      [say('document.handling'), source?.handling ?? null],
      [say('document.judgement'), judgement === null || claim.rights.erased ? null : `${judgement} (${agency})`],
    ]),
  };
}

/** Claims by what they say, in the order in which a predicate is first met, numbered through. */
function claimSections(claims: readonly ClaimCard[], cell: DocumentCell, words: DocumentWords) {
  const predicates = [...new Set(claims.map((claim) => claim.predicate))];
  const ordered = predicates.flatMap((predicate) => claims.filter((claim) => claim.predicate === predicate));
  const numbers = new Map<string, number>(ordered.map((claim, at) => [claim.id, at + 1]));
  const sections = predicates.map((predicate) => ({
    heading: words.named('predicate', predicate),
    portions: ordered
      .filter((claim) => claim.predicate === predicate)
      .map((claim) => claimPortion(claim, numbers.get(claim.id)!, cell, words)),
  }));
  return { sections, numbers };
}

function contradictionSection(
  { contradictions }: Dossier,
  numbers: ReadonlyMap<string, number>,
  { say, named }: DocumentWords,
): DocumentSection {
  const portions = contradictions.map(({ reason, predicate, claimIds }) => ({
    ...plain(say(`dossier.contradiction.${reason}`, { predicate: named('predicate', predicate) })),
    cites: claimIds.flatMap((id) => numbers.get(id) ?? []),
  }));
  return { heading: say('document.contradictions'), portions };
}

function resolutionSection({ resolutions, conflictIds }: Dossier, { levels, asOf }: DocumentCell, words: DocumentWords): DocumentSection {
  const { say, named } = words;
  const portions = resolutions
    .filter((one) => one.withdrawnAt === null)
    .map((one) => ({
      mark: portionText(one.marking, levels, asOf),
      label: '',
      isComposed: true,
      text: `${entityName(one.left, words)} – ${named('verdict', one.verdict)} – ${entityName(one.right, words)}`,
      named: present([[say('document.verdictReason'), one.reason]]),
    }));
  const conflict = conflictIds.length > 0 ? [plain(say('dossier.conflict'))] : [];
  return { heading: say('dossier.resolutions'), portions: [...conflict, ...portions] };
}

function aroundSections(
  { neighbours, products, unknown }: Dossier,
  { levels, asOf }: DocumentCell,
  words: DocumentWords,
): DocumentSection[] {
  const { say, named } = words;
  const arrows = { out: '→', in: '←', both: '↔' };
  return [
    {
      heading: say('dossier.neighbours'),
      portions: neighbours.map((one) => plain(`${named('predicate', one.predicate)} ${arrows[one.way]} ${entityName(one, words)}`)),
    },
    {
      heading: say('dossier.products'),
      portions: products.map((one) => ({
        mark: portionText(one.marking, levels, asOf),
        label: '',
        isComposed: true,
        text: `${one.agency}: ${one.title} (${named('productState', one.state)})`,
      })),
    },
    {
      heading: say('dossier.unknown'),
      portions: unknown.length > 0 ? [plain(unknown.map((key) => named('predicate', key)).join(' · '))] : [],
    },
  ];
}

const isArabic = /[\u0600-\u06ff]/u;

/** Names of the subject in standing claims, the one in the reader's script first. */
function namesOf({ claims, entity, identities }: Dossier, language: string): string[] {
  const own = new Set<string>(identities.map(({ id }) => id));
  const said = shown(claims).filter(
    ({ status, predicate, subject }) => status !== 'denied' && (predicate === 'name' || predicate === 'alias') && own.has(subject.id),
  );
  const ranked = said
    .toSorted((a, b) => Number(a.predicate === 'alias') - Number(b.predicate === 'alias'))
    .flatMap(({ value }) => value ?? []);
  const names = [...new Set([entity.name, ...identities.map(({ name }) => name), ...ranked])].filter((name) => name !== '');
  const best = names.find((name) => isArabic.test(name) === (language === 'ar')) ?? names[0];
  return best === undefined ? [] : [best, ...names.filter((name) => name !== best)];
}

/**
 * A dossier as a document: standing claims by what they say, numbered, each with its marking and source; contradictions by those
 * numbers, verdicts, links, assessments, and what nobody has said. Holds what the reader sees, and of people who wrote it no names.
 */
export function dossierDocument(dossier: Dossier, cell: DocumentCell, agency: string, words: DocumentWords): WrittenDocument {
  const { entity, resolutions, products } = dossier;
  const { say, named } = words;
  const claims = shown(dossier.claims);
  const [name, ...others] = namesOf(dossier, words.language);
  const { sections, numbers } = claimSections(claims, cell, words);
  const markings = [...claims, ...resolutions.filter((one) => one.withdrawnAt === null), ...products].map((one) => one.marking);
  const marking = markings.length > 0 ? joinNow(markings, cell.asOf) : undefined;
  return paperWords({
    language: words.language,
    agency,
    exercise: cell.banner,
    banner: marking ? bannerText(marking, cell.levels, cell.asOf) : (cell.levels[0] ?? ''),
    // The name is as secret as the claims that say it; the whole marking is never less.
    title: {
      mark: marking ? portionText(marking, cell.levels, cell.asOf) : '',
      label: '',
      text: entityName({ name: name ?? '', kind: entity.kind }, words),
    },
    facts: present([
      [say('document.kind'), named('entityKind', entity.kind)],
      [say('document.otherNames'), others.join(' · ')],
      [say('document.asOf'), clockWords(cell.asOf)],
    ]),
    sections: [
      contradictionSection(dossier, numbers, words),
      ...sections,
      resolutionSection(dossier, cell, words),
      ...aroundSections(dossier, cell, words),
    ].filter(({ portions }) => portions.length > 0),
    pageOf: say('document.page'),
  });
}
