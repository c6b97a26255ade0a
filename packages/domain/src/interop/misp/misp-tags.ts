import type { TlpLabel } from '../../markings/tlp';
import { readTlp, strictestTlp } from '../strictest-tlp';

/** The strictest TLP label among tags. */
export function tlpOfTags(tags: readonly { name: string }[]): TlpLabel | undefined {
  return strictestTlp(tags.map(({ name }) => (/^tlp:/i.test(name.trim()) ? readTlp(name) : undefined)));
}

/** Tags of the TLP taxonomy that name no label of it; what they mean for a reader nobody can say. */
export function unknownTlpTag(tags: readonly { name: string }[]): string | undefined {
  return tags.find(({ name }) => /^tlp:/i.test(name.trim()) && readTlp(name) === undefined && !/^tlp:ex:/i.test(name.trim()))?.name;
}

const admiralty = /^admiralty-scale:(source-reliability|information-credibility)="([a-f1-6])"$/i;

/** Grading by tags of the taxonomy `admiralty-scale`. */
export function gradingOfTags(tags: readonly { name: string }[]): { reliability?: string; credibility?: string } {
  const grading: { reliability?: string; credibility?: string } = {};
  for (const { name } of tags) {
    const [, scale, value] = admiralty.exec(name.trim()) ?? [];
    if (scale?.toLowerCase() === 'source-reliability' && /[a-f]/i.test(value!)) grading.reliability = value!.toUpperCase();
    if (scale?.toLowerCase() === 'information-credibility' && /[1-6]/.test(value!)) grading.credibility = value!;
  }
  return grading;
}
