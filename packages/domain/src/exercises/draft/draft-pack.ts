import type { Manifest, PackState } from '../pack/manifest';
import { packFiles, type ExercisePack } from '../pack/pack';
import type { PackItem } from '../pack/pack-item';
import type { DraftEntry, DraftPart, PackPage } from './draft-parts';

const listParts = (Object.keys(packFiles) as (keyof typeof packFiles)[]).filter((part) => part !== 'manifest' && part !== 'rubric');

/** A pack as the records of a draft, part by part in its own order. */
export function entriesOf(pack: ExercisePack): DraftEntry[] {
  const entry = (part: DraftPart, content: object): DraftEntry => ({ part, content: { ...content } });
  return [
    entry('manifest', pack.manifest),
    ...listParts.flatMap((part) => (pack[part] as object[]).map((content) => entry(part, content))),
    ...pack.itemFiles.flatMap(({ items }) => items.map((item) => entry('items', item))),
    ...pack.rubric.criteria.map((criterion) => entry('rubric', criterion)),
    ...Object.entries(pack.pages).map(([path, text]) => entry('pages', { path, text })),
  ];
}

/**
 * The pack that the records of a draft make, in the order in which they are given; its manifest says the state of the draft. Items
 * stand in one file for each agency. Undefined without a manifest.
 */
export function packOfEntries(entries: readonly DraftEntry[], state: PackState): ExercisePack | undefined {
  const rows = <T>(part: DraftPart) => entries.filter((entry) => entry.part === part).map(({ content }) => content as T);
  const [manifest] = rows<Manifest>('manifest');
  if (!manifest) return undefined;
  const items = rows<PackItem>('items');
  const agencies = [...new Set(items.map(({ agency }) => agency))].toSorted();
  const lists = Object.fromEntries(listParts.map((part) => [part, rows(part)]));
  return {
    ...lists,
    manifest: { ...manifest, state },
    rubric: { criteria: rows('rubric') },
    itemFiles: agencies.map((agency) => ({
      path: `items/${agency.toLowerCase()}.json`,
      items: items.filter((item) => item.agency === agency),
    })),
    pages: Object.fromEntries(rows<PackPage>('pages').map(({ path, text }) => [path, text])),
  } as unknown as ExercisePack;
}
