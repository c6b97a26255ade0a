import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AgencyCode } from '../ids';
import { agencies, aMarking, arbitraryMarking } from '../markings/arbitrary-marking';
import type { Marking } from '../markings/marking';
import { blockMarking, productMarking } from './block-marking';
import { releaseBlocks, remainingBlocks, type ReleaseCandidate, type UseApproval } from './release-check';

const [cus, int, pol] = ['CUS', 'INT', 'POL'].map((code) => AgencyCode.parse(code)) as [AgencyCode, AgencyCode, AgencyCode];

function aCandidate(cited: Marking, over: { title?: Marking; floor?: Marking } = {}): ReleaseCandidate {
  return {
    title: over.title ?? aMarking(),
    blocks: [{ blockId: 'b1', floor: over.floor ?? aMarking(), citations: [{ citedId: 'i1', marking: cited }] }],
  };
}

const customsOnly = aMarking({ to: ['CUS', 'POL'], by: ['CUS'] });
const controlled = aMarking({ to: ['CUS', 'INT', 'POL'], by: ['CUS'], orcon: ['CUS'] });
const yes: UseApproval = { citedId: 'i1', agency: int, by: cus };

describe('a release', () => {
  it('goes ahead when everything may go to the agency', () => {
    expect(releaseBlocks(aCandidate(customsOnly), [cus, pol])).toEqual([]);
  });

  it('is blocked by an item that is not releasable to the agency, with its originator and the ways out', () => {
    expect(releaseBlocks(aCandidate(customsOnly), [int])).toEqual([
      {
        agency: 'INT',
        blockId: 'b1',
        citedId: 'i1',
        reason: 'not_releasable',
        originators: ['CUS'],
        waysOut: ['ask_originator', 'sanitise', 'swap', 'drop', 'leave_out'],
      },
    ]);
  });

  it('goes ahead once the blocking item is dropped', () => {
    expect(releaseBlocks({ title: aMarking(), blocks: [{ blockId: 'b1', floor: aMarking(), citations: [] }] }, [int])).toEqual([]);
  });

  it('of what is under originator control waits for the originator, also for an agency on the list', () => {
    expect(releaseBlocks(aCandidate(controlled), [int])).toEqual([
      {
        agency: 'INT',
        blockId: 'b1',
        citedId: 'i1',
        reason: 'originator_control',
        originators: ['CUS'],
        waysOut: ['ask_originator', 'sanitise', 'swap', 'drop', 'leave_out'],
      },
    ]);
  });

  it('to the originator itself waits for nobody', () => {
    expect(releaseBlocks(aCandidate(controlled), [cus])).toEqual([]);
  });

  it.each<[string, number, UseApproval]>([
    ['goes ahead with the yes of the originator', 0, yes],
    ['is not helped by a yes for another agency', 1, { ...yes, agency: pol }],
    ['is not helped by the yes of an agency that does not control the item', 1, { ...yes, by: pol }],
    ['is not helped by a yes to another item', 1, { ...yes, citedId: 'i2' }],
  ])('%s', (_, open, approval) => {
    expect(releaseBlocks(aCandidate(controlled), [int], [approval])).toHaveLength(open);
  });

  it('of what two agencies control waits for the one that has not answered', () => {
    const both = { ...controlled, originators: [cus, pol], originatorControl: [cus, pol] };
    expect(releaseBlocks(aCandidate(both), [int], [yes]).map(({ originators }) => originators)).toEqual([['POL']]);
  });

  it('of what is not releasable is not opened by a yes to its use: the marking has to change', () => {
    const list = { ...controlled, releasableTo: [cus, pol] };
    expect(releaseBlocks(aCandidate(list), [int], [yes]).map(({ reason }) => reason)).toEqual(['not_releasable']);
  });

  it.each<[string, string | null, { title?: Marking; floor?: Marking }]>([
    ['its title', null, { title: aMarking({ to: ['POL'] }) }],
    ['a paragraph that its author restricted', 'b1', { floor: aMarking({ to: ['POL'] }) }],
  ])('is blocked by %s, which no originator can open', (_, blockId, over) => {
    const waysOut = blockId === null ? ['mark_lower'] : ['mark_lower', 'leave_out'];
    expect(releaseBlocks(aCandidate(aMarking(), over), [int])).toEqual([
      { agency: 'INT', blockId, citedId: null, reason: 'not_releasable', originators: ['POL'], waysOut },
    ]);
  });

  describe('of a block with a tear line', () => {
    const withTearLine = (cited: Marking, tearLine: Marking): ReleaseCandidate => ({
      title: aMarking(),
      blocks: [{ blockId: 'b1', floor: aMarking(), citations: [{ citedId: 'i1', marking: cited }], tearLine }],
    });

    it('goes ahead to an agency that may have the tear line, and is blocked for one that may not', () => {
      const candidate = withTearLine(customsOnly, aMarking({ to: ['CUS', 'GEN', 'POL'] }));
      expect(releaseBlocks(candidate, [AgencyCode.parse('GEN')])).toEqual([]);
      expect(releaseBlocks(candidate, [int]).map(({ citedId }) => citedId)).toEqual(['i1']);
    });

    it('goes ahead where its author restricted the block itself', () => {
      const [block] = aCandidate(aMarking(), { floor: aMarking({ to: ['POL'] }) }).blocks;
      expect(releaseBlocks({ title: aMarking(), blocks: [{ ...block!, tearLine: aMarking() }] }, [int])).toEqual([]);
    });

    it('still waits for the originator where the block itself may go', () => {
      expect(releaseBlocks(withTearLine(controlled, aMarking()), [int]).map(({ reason }) => reason)).toEqual(['originator_control']);
    });

    it('does not cover another block', () => {
      const bare = { ...aCandidate(customsOnly).blocks[0]!, blockId: 'b2' };
      const candidate = withTearLine(customsOnly, aMarking());
      expect(releaseBlocks({ ...candidate, blocks: [...candidate.blocks, bare] }, [int]).map(({ blockId }) => blockId)).toEqual(['b2']);
    });
  });

  it('tells apart which of several agencies is in the way', () => {
    expect(releaseBlocks(aCandidate(customsOnly), [cus, int, pol]).map(({ agency }) => agency)).toEqual(['INT']);
  });
});

describe('leaving a paragraph out for an agency', () => {
  const blocked = releaseBlocks(aCandidate(customsOnly), [int, 'GEN' as AgencyCode]);
  it.each<[string, { agency: AgencyCode; blockId: string }[], string[]]>([
    ['takes its blocks for that agency away', [{ agency: int, blockId: 'b1' }], ['GEN']],
    ['does nothing for another paragraph', [{ agency: int, blockId: 'b2' }], ['INT', 'GEN']],
    [
      'is said for each agency by itself',
      [
        { agency: int, blockId: 'b1' },
        { agency: 'GEN' as AgencyCode, blockId: 'b1' },
      ],
      [],
    ],
  ])('%s', (_, leftOut, agencies) => {
    expect(remainingBlocks(blocked, leftOut).map(({ agency }) => agency)).toEqual(agencies);
  });

  it('does not help against the title', () => {
    const title = releaseBlocks(aCandidate(aMarking(), { title: aMarking({ to: ['POL'] }) }), [int]);
    expect(remainingBlocks(title, [{ agency: int, blockId: 'b1' }])).toEqual(title);
  });
});

const candidate: fc.Arbitrary<ReleaseCandidate> = fc.record({
  title: arbitraryMarking,
  blocks: fc.array(
    fc.record({
      blockId: fc.constantFrom('b1', 'b2'),
      floor: arbitraryMarking,
      citations: fc.array(fc.record({ citedId: fc.constantFrom('i1', 'i2'), marking: arbitraryMarking }), { maxLength: 2 }),
    }),
    { maxLength: 2 },
  ),
});
const approvals = fc.array(
  fc.record({ citedId: fc.constantFrom('i1', 'i2'), agency: fc.constantFrom(...agencies), by: fc.constantFrom(...agencies) }),
  { maxLength: 6 },
);

describe('whatever the product', () => {
  it('without leave, nothing stands in the way exactly when the marking of the whole allows the agency and no other controls it', () => {
    fc.assert(
      fc.property(candidate, fc.constantFrom(...agencies), (one, agency) => {
        const whole = productMarking(
          one.title,
          one.blocks.map(({ floor, citations }) =>
            blockMarking(
              floor,
              citations.map(({ marking }) => marking),
            ),
          ),
        );
        const isListed = whole.releasableTo === 'all' || whole.releasableTo.includes(agency);
        const isFree = one.blocks.every(({ citations }) =>
          citations.every(({ marking }) => marking.originatorControl.every((by) => by === agency)),
        );
        expect(releaseBlocks(one, [agency]).length === 0).toBe(isListed && isFree);
      }),
      { numRuns: 1000 },
    );
  });

  it('leave given never adds to what stands in the way, and never opens what is not releasable', () => {
    fc.assert(
      fc.property(candidate, approvals, (one, given) => {
        const [before, after] = [releaseBlocks(one, agencies), releaseBlocks(one, agencies, given)];
        expect(after.length).toBeLessThanOrEqual(before.length);
        const closed = (list: typeof before) => list.filter(({ reason }) => reason === 'not_releasable');
        expect(closed(after)).toEqual(closed(before));
      }),
    );
  });
});
