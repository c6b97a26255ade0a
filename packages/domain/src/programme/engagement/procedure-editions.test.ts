import { describe, expect, it } from 'vitest';
import { editionFault, editionOn, editionsOf } from './procedure-editions';
import type { ContentOf } from './record';

const procedure = (over: Partial<ContentOf<'procedure'>> = {}): ContentOf<'procedure'> => ({
  kind: 'procedure',
  template: null,
  title: 'Intake',
  purpose: '',
  steps: [{ who: 'duty analyst', does: 'grades' }],
  state: 'draft',
  edition: 1,
  reviewOn: null,
  ...over,
});
const approved = (over: Partial<ContentOf<'procedure'>> = {}) => procedure({ state: 'approved', reviewOn: '2032-01-01', ...over });

describe('a procedure', () => {
  it.each([
    ['is drafted on', procedure(), procedure({ title: 'Intake of items' }), null],
    ['is approved', procedure(), approved(), null],
    ['does not leave its edition while it is a draft', procedure(), procedure({ edition: 2 }), 'edition_skips'],
    ['is looked at again on another day', approved(), approved({ reviewOn: '2033-01-01' }), null],
    ['is not reworded once it is approved', approved(), approved({ purpose: 'Other' }), 'edition_stands'],
    [
      'does not get other steps once it is approved',
      approved(),
      approved({ steps: [{ who: 'duty analyst', does: 'reads' }] }),
      'edition_stands',
    ],
    ['is followed by a draft of the next edition', approved(), procedure({ edition: 2 }), null],
    ['does not become a draft of the same edition again', approved(), procedure(), 'edition_skips'],
    ['leaves out no edition', approved(), procedure({ edition: 3 }), 'edition_skips'],
  ])('%s', (_, before, after, fault) => {
    expect(editionFault(before, after)).toBe(fault);
  });

  it('compares fields, not the order in which they were stored', () => {
    const { title, ...rest } = approved();
    expect(editionFault(approved(), { ...rest, title })).toBeNull();
  });
});

describe('editions', () => {
  const version = (number: number, content: ContentOf<'procedure'>) => ({
    version: number,
    content,
    isRemoved: false,
    editedBy: `editor ${number}`,
    editedAt: `2031-0${number}-01T10:00:00.000Z`,
  });
  const versions = [
    version(1, procedure()),
    version(2, approved()),
    version(3, approved({ reviewOn: '2033-01-01' })),
    version(4, procedure({ edition: 2 })),
    version(5, approved({ edition: 2, title: 'Second' })),
    version(6, procedure({ edition: 3 })),
  ];

  it('are those that were approved, with who approved them when, and the day of review as it was set last', () => {
    expect(editionsOf(versions).map(({ content, ...told }) => ({ ...told, title: content.title }))).toEqual([
      { edition: 2, title: 'Second', approvedBy: 'editor 5', approvedAt: '2031-05-01T10:00:00.000Z', reviewOn: '2032-01-01' },
      { edition: 1, title: 'Intake', approvedBy: 'editor 2', approvedAt: '2031-02-01T10:00:00.000Z', reviewOn: '2033-01-01' },
    ]);
  });

  it.each([
    ['2031-01-31', undefined],
    ['2031-02-01', 1],
    ['2031-04-30', 1],
    ['2031-06-01', 2],
  ])('on %s the one in force is %s', (day, edition) => {
    expect(editionOn(editionsOf(versions), day)?.edition).toBe(edition);
  });
});
