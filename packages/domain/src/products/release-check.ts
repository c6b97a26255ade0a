import type { AgencyCode } from '../ids';
import type { Marking } from '../markings/marking';
import { isReleasableTo } from '../markings/releasable';
import { portionFor } from './tear-line';

/**
 * A way out of a block on release. `swap` cites a sanitised version instead; `mark_lower` is for what the author marked,
 * `leave_out` hands the version over without that paragraph.
 */
export const waysOut = ['ask_originator', 'sanitise', 'swap', 'drop', 'mark_lower', 'leave_out'] as const;
export type WayOut = (typeof waysOut)[number];

const waysOutOfCitation: readonly WayOut[] = ['ask_originator', 'sanitise', 'swap', 'drop', 'leave_out'];

/** Something that may not go to an agency, why, whose it is, and what can be done. */
export interface ReleaseBlock {
  agency: AgencyCode;
  /** Block of the product; null for the title, whose marking the author chose. */
  blockId: string | null;
  /** Item or claim cited there; null when the block's own marking stands in the way. */
  citedId: string | null;
  reason: 'not_releasable' | 'originator_control';
  originators: AgencyCode[];
  waysOut: WayOut[];
}

/** A version as the release check needs it. */
export interface ReleaseCandidate {
  title: Marking;
  blocks: readonly {
    blockId: string;
    floor: Marking;
    citations: readonly { citedId: string; marking: Marking }[];
    tearLine?: Marking | null;
  }[];
}

/** An originator's yes to the use of what is cited, in a product for an agency. */
export interface UseApproval {
  citedId: string;
  agency: AgencyCode;
  by: AgencyCode;
}

function citedBlock(
  agency: AgencyCode,
  blockId: string,
  citedId: string,
  marking: Marking,
  approvals: readonly UseApproval[],
): ReleaseBlock | undefined {
  if (!isReleasableTo(marking, agency)) {
    return {
      agency,
      blockId,
      citedId,
      reason: 'not_releasable',
      originators: marking.originators,
      waysOut: [...waysOutOfCitation],
    };
  }
  const waiting = marking.originatorControl.filter(
    (originator) =>
      originator !== agency && !approvals.some((yes) => yes.citedId === citedId && yes.agency === agency && yes.by === originator),
  );
  if (waiting.length === 0) return undefined;
  return { agency, blockId, citedId, reason: 'originator_control', originators: waiting, waysOut: [...waysOutOfCitation] };
}

/** Whether an agency gets a block's tear line instead of the block. */
function isCovered({ floor, citations, tearLine = null }: ReleaseCandidate['blocks'][number], agency: AgencyCode): boolean {
  return portionFor(agency, { markings: [floor, ...citations.map((cited) => cited.marking)], tearLine }) === 'tear_line';
}

/**
 * Everything that stands in the way of releasing a version to agencies; empty when it may go.
 * What is not releasable to an agency never goes there. What is under originator control goes nowhere, also not to an
 * agency on its list, before each controlling originator has said yes to that use (third-agency rule); an originator needs no leave of its own.
 * A block that is not releasable to an agency stands in nobody's way when its tear line is: that goes there in its place.
 */
export function releaseBlocks(
  candidate: ReleaseCandidate,
  agencies: readonly AgencyCode[],
  approvals: readonly UseApproval[] = [],
): ReleaseBlock[] {
  return agencies.flatMap((agency) => {
    const own = (blockId: string | null, marking: Marking): ReleaseBlock[] =>
      isReleasableTo(marking, agency)
        ? []
        : [
            {
              agency,
              blockId,
              citedId: null,
              reason: 'not_releasable',
              originators: marking.originators,
              // Without its title a product is nothing.
              waysOut: blockId === null ? ['mark_lower'] : ['mark_lower', 'leave_out'],
            },
          ];
    return [
      ...own(null, candidate.title),
      ...candidate.blocks
        .filter((block) => !isCovered(block, agency))
        .flatMap(({ blockId, floor, citations }) => [
          ...own(blockId, floor),
          ...citations.flatMap(({ citedId, marking }) => citedBlock(agency, blockId, citedId, marking, approvals) ?? []),
        ]),
    ];
  });
}

/** A paragraph that is not handed over to an agency. */
export interface LeftOut {
  agency: AgencyCode;
  blockId: string;
}

/** What still stands in the way when some paragraphs are left out for some agencies; the title cannot be. */
export function remainingBlocks<T extends Pick<ReleaseBlock, 'agency' | 'blockId'>>(
  blocks: readonly T[],
  leftOut: readonly LeftOut[],
): T[] {
  return blocks.filter((block) => !leftOut.some((one) => one.agency === block.agency && one.blockId === block.blockId));
}
