import { identityClusters, type Resolution } from '../resolutions/resolution';
import { bearersAmong } from './bearers';
import { blockKeys, furtherKeys, initialKeys } from './block-keys';
import { compareEntities, type Candidate } from './compare-entities';
import type { Described } from './described';
import { mostByNames } from './name-evidence';
import { isComparable, prepare, type Prepared } from './prepared';
import { rememberMatches } from './remembered';

/** From this score on two entities are put before an analyst; below it they are taken for two. */
export const candidateThreshold = 0.5;

/** More entities than this under one key are compared only where they share something further. */
const largestBlock = 40;
const largestSlipBlock = 15;

/** What the search for candidates can be told. */
export interface CandidateOptions {
  /** Least score of a candidate. */
  threshold?: number;
  /** Only candidates of which this entity is one. */
  about?: string;
  /** What was already said of pairs; pairs that somebody has judged, whichever way, are left out. */
  resolutions?: readonly Resolution[];
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Whether analysts have already judged two entities: themselves, or as what they were said to be the same as. */
function judgedPairs(resolutions: readonly Resolution[]): (a: string, b: string) => boolean {
  const standing = resolutions.filter(({ isWithdrawn }) => !isWithdrawn);
  const clusters = identityClusters(standing);
  const rootOf = (id: string) => clusters.get(id) ?? id;
  const key = (a: string, b: string) => (a < b ? `${a} ${b}` : `${b} ${a}`);
  const judged = new Set(
    standing.flatMap(({ leftId, rightId, verdict }) => [
      key(leftId, rightId),
      ...(verdict === 'different' ? [key(rootOf(leftId), rootOf(rightId))] : []),
    ]),
  );
  return (a, b) => rootOf(a) === rootOf(b) || judged.has(key(a, b)) || judged.has(key(rootOf(a), rootOf(b)));
}

type Index = Map<string, number[]>;

function put(index: Index, key: string, at: number): void {
  const block = index.get(key);
  if (block) block.push(at);
  else index.set(key, [at]);
}

/** What so many share tells nobody apart, and comparing them all would take minutes. */
const largestPart = 1000;

/** The parts of a block that share something further; a word that most of it shares is the common name itself. */
function cut(block: readonly number[], furtherOf: (at: number) => readonly string[]): number[][] {
  const parts: Index = new Map();
  for (const at of block) for (const key of furtherOf(at)) put(parts, key, at);
  return [...parts].flatMap(([key, part]) => {
    const most = key.startsWith('word ') ? block.length / 2 : largestPart;
    return part.length > 1 && part.length <= most ? [part] : [];
  });
}

/** Entities under each key, by their place; blocks that are too large are cut by what else their members share. */
function blocksOf(all: readonly Prepared[]): number[][] {
  const index: Index = new Map();
  for (const [at, prepared] of all.entries()) for (const key of blockKeys(prepared)) put(index, key, at);
  const plain = all.map(() => undefined as string[] | undefined);
  const ofSlips = [...plain];
  return [...index].flatMap(([key, block]) => {
    const isSlip = key.includes('|t|');
    if (block.length <= (isSlip ? largestSlipBlock : largestBlock)) return block.length > 1 ? [block] : [];
    const known = isSlip ? ofSlips : plain;
    return cut(block, (at) => (known[at] ??= furtherKeys(all[at]!, isSlip)));
  });
}

/** Who writes an initial where others have a word, each with the others; where these are many, with those that share something further. */
function initialBlocks(all: readonly Prepared[]): [number, number[]][] {
  const keyed = all.map(initialKeys);
  const wanted = new Set(keyed.flatMap(({ keys, hasInitials }) => (hasInitials ? keys : [])));
  const index: Index = new Map();
  for (const [at, { keys }] of keyed.entries()) for (const key of keys) if (wanted.has(key)) put(index, key, at);
  const parts: Index = new Map();
  for (const [key, block] of index)
    if (block.length > largestBlock)
      for (const at of block) for (const more of furtherKeys(all[at]!, true)) put(parts, `${key} ${more}`, at);
  return keyed.flatMap(({ keys, hasInitials }, at) => {
    if (!hasInitials) return [];
    const met = keys.flatMap((key) => {
      const block = index.get(key) ?? [];
      if (block.length <= largestBlock) return [block];
      return furtherKeys(all[at]!, true).map((more) => parts.get(`${key} ${more}`) ?? []);
    });
    return met.filter((block) => block.length > 1 && block.length <= largestPart).map((block): [number, number[]] => [at, block]);
  });
}

/** Each pair of places that meet under some key, once. */
function* pairsIn(all: readonly Prepared[]): Generator<[number, number]> {
  const partners = all.map((): number[][] => []);
  for (const block of blocksOf(all)) for (const at of block) partners[at]!.push(block);
  for (const [at, block] of initialBlocks(all)) {
    partners[at]!.push(block);
    for (const other of block) if (other < at) partners[other]!.push([at]);
  }
  const seen = new Int32Array(all.length).fill(-1);
  for (const [at, blocks] of partners.entries())
    for (const block of blocks)
      for (const other of block) {
        if (other <= at || seen[other] === at) continue;
        seen[other] = at;
        yield [at, other];
      }
}

/**
 * Pairs of entities that may be one, with reasons for and against, the likeliest first. Nothing is merged: an analyst decides.
 * A pure function of what is given: pass what one reader may see. A pair's score depends on the two entities and on how many of the
 * entities of the kind bear the words of their names; entities that share no word with them change nothing. Ids are unique.
 */
export function candidates(
  entities: readonly Described[],
  { threshold = candidateThreshold, about, resolutions = [] }: CandidateOptions = {},
): Candidate[] {
  const unique = new Map(entities.map((entity) => [entity.id, entity]));
  const all = [...unique.values()]
    .filter(isComparable)
    .toSorted((a, b) => byText(a.id, b.id))
    .map(prepare);
  const kinds = new Map([...new Set(all.map(({ entity }) => entity.kind))].map((kind) => [kind, bearersAmong(all, kind)]));
  const isJudged = judgedPairs(resolutions);
  const most = all.map(({ entity, names }) => mostByNames(names, kinds.get(entity.kind)!));
  const match = rememberMatches();
  const found: Candidate[] = [];
  for (const [at, other] of pairsIn(all)) {
    if (about !== undefined && all[at]!.entity.id !== about && all[other]!.entity.id !== about) continue;
    const bearers = kinds.get(all[at]!.entity.kind)!;
    const bound = Math.min(most[at]!, most[other]!);
    const candidate = compareEntities(all[at]!, all[other]!, { bearers, match, least: threshold, mostByNames: bound });
    if (candidate && !isJudged(candidate.leftId, candidate.rightId)) found.push(candidate);
  }
  return found.toSorted((a, b) => b.score - a.score || byText(a.leftId, b.leftId) || byText(a.rightId, b.rightId));
}
