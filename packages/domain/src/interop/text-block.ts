import { textLimit, titleLimit } from '../items/item';
import type { PlannedClaim, PlannedEntity, PlannedLink, Span } from './plan';

/** Words that go into an item together, with what rests on them; places count from the start of the block. */
export interface TextBlock {
  where: string;
  text: string;
  entities: PlannedEntity[];
  claims: PlannedClaim[];
  links: PlannedLink[];
}

/** Longest name of an entity and longest value of a claim, in characters. */
const nameLimit = 300;
const valueLimit = 2000;

/** Text without halves of characters, which cannot be stored. */
export function wellFormed(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, '\uFFFD');
}

/** Text without what a database cannot hold: half characters and null characters. */
export function cleanText(text: string): string {
  return wellFormed(text).replaceAll('\u0000', '\uFFFD').replaceAll(/\r\n?/g, '\n');
}

function cut(text: string, limit: number): string {
  return text.length <= limit ? text : `${wellFormed(text.slice(0, limit - 1))}…`;
}

/** A line as a title: no line breaks, never too long. */
export function toTitle(text: string): string {
  return cut(cleanText(text).replaceAll(/\s+/g, ' ').trim(), titleLimit);
}

/** A block that is written line by line. */
export function openBlock(where: string): TextBlock & {
  /** Adds words on a line of their own; answers with the place of `marked` in them, or of the whole. */
  line: (text: string, marked?: string) => Span;
  entity: (entity: PlannedEntity) => void;
  claim: (claim: PlannedClaim) => void;
} {
  const block = { where, text: '', entities: [] as PlannedEntity[], claims: [] as PlannedClaim[], links: [] as PlannedLink[] };
  return Object.assign(block, {
    line(given: string, givenMark?: string): Span {
      const words = cleanText(given).trim();
      const mark = givenMark === undefined ? words : cleanText(givenMark).trim();
      const start = block.text.length + (block.text === '' ? 0 : 1);
      block.text += (block.text === '' ? '' : '\n') + words;
      const at = words.indexOf(mark);
      return at < 0 || mark === '' ? { start, end: start + words.length } : { start: start + at, end: start + at + mark.length };
    },
    entity(entity: PlannedEntity) {
      const name = cut(cleanText(entity.name).trim(), nameLimit);
      if (name !== '') block.entities.push({ ...entity, name });
    },
    claim(claim: PlannedClaim) {
      const value = cut(cleanText(claim.value).trim(), valueLimit);
      const isSaid = block.claims.some((one) => one.subject === claim.subject && one.predicate === claim.predicate && one.value === value);
      if (value !== '' && !isSaid) block.claims.push({ ...claim, value });
    },
  });
}

function moved<T extends { span?: Span }>(rows: readonly T[], by: number): T[] {
  return rows.map((row) => {
    if (!row.span) return row;
    const span = { start: row.span.start + by, end: row.span.end + by };
    return span.start < span.end ? { ...row, span } : { ...row, span: undefined };
  });
}

/** Blocks put together, one empty line apart. */
export function joinBlocks(blocks: readonly TextBlock[]): Omit<TextBlock, 'where'> {
  const whole: Omit<TextBlock, 'where'> = { text: '', entities: [], claims: [], links: [] };
  for (const block of blocks) {
    const offset = whole.text === '' ? 0 : whole.text.length + 2;
    whole.text += (whole.text === '' ? '' : '\n\n') + block.text;
    whole.entities.push(...moved(block.entities, offset));
    whole.claims.push(...moved(block.claims, offset));
    whole.links.push(...moved(block.links, offset));
  }
  return whole;
}

/** Blocks in groups that each fit into one item; `head` opens each group. Blocks that fit into none are left over. */
export function inParts(head: TextBlock, blocks: readonly TextBlock[]): { parts: TextBlock[][]; leftOver: TextBlock[] } {
  const fits = (block: TextBlock) => head.text.length + block.text.length + 2 <= textLimit;
  const parts: TextBlock[][] = [[]];
  let size = head.text.length;
  for (const block of blocks.filter(fits)) {
    if (size + block.text.length + 2 > textLimit) {
      parts.push([]);
      size = head.text.length;
    }
    parts.at(-1)!.push(block);
    size += block.text.length + 2;
  }
  return { parts, leftOver: blocks.filter((block) => !fits(block)) };
}
