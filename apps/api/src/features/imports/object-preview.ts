import type { AnswerOf, previewImport } from '@workbench/contract';
import { strictestTlp, type TlpLabel } from '@workbench/domain';
import { readObjects, withReason } from './read-objects';

/** What a file of a known format holds, before anything is written; undefined when it is none. */
export function previewObjects(content: string): AnswerOf<typeof previewImport> | undefined {
  const read = readObjects(content);
  if (!read) return undefined;
  const { format, plan } = read;
  const types = new Map<string, { count: number; tlp: TlpLabel | undefined }>();
  for (const { sort, tlp } of plan.objects) {
    const there = types.get(sort);
    types.set(sort, { count: (there?.count ?? 0) + 1, tlp: strictestTlp([there?.tlp, tlp]) });
  }
  return {
    sort: 'objects',
    format,
    objectCount: plan.objects.length,
    types: [...types].map(([type, { count, tlp = null }]) => ({ type, count, tlp })).sort((a, b) => b.count - a.count),
    first: plan.objects.slice(0, 8).map(({ where, sort, item, tlp = null }) => ({ where, type: sort, title: item.title, tlp })),
    entityCount: plan.objects.reduce((sum, { entities }) => sum + entities.length, 0),
    claimCount: plan.objects.reduce((sum, { entities, claims, links }) => sum + entities.length + claims.length + links.length, 0),
    refused: plan.refused.map(withReason),
  };
}
