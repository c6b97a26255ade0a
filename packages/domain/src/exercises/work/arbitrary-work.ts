import { AgencyCode, CompartmentCode } from '../../ids';
import type { Marking } from '../../markings/marking';
import type { CellWork, SealedKey, Seat, WorkBlock, WorkClaim, WorkGrading, WorkItem } from './cell-work';

const agency = (code: string) => AgencyCode.parse(code);
const words = (en: string) => ({ en });

/** A minute of the exercise clock of the small exercise of these tests, which begins on 1 May 2031 at eight. */
export const minute = (minutes: number) => Date.parse('2031-05-01T08:00:00Z') + minutes * 60_000;

/** The marking of an item that only some agencies read. */
export function markedFor(originator: string, to: readonly string[] | 'all'): Marking {
  return {
    level: 1,
    releasableTo: to === 'all' ? 'all' : to.map(agency),
    compartments: [],
    originators: [agency(originator)],
    originatorControl: [],
  };
}

const seat = (personId: string, code: string): Seat => ({
  personId,
  role: 'trainee',
  agency: agency(code),
  clearance: 2,
  compartments: [CompartmentCode.parse('HARBOUR')],
});

const claim = (
  id: string,
  personId: string,
  code: string,
  more: Pick<WorkClaim, 'subjectId' | 'predicate' | 'object' | 'itemIds' | 'at'> & Partial<WorkClaim>,
): WorkClaim => ({
  id,
  personId,
  agency: code,
  status: 'confirmed',
  isJudgement: false,
  ...more,
});

const people = ['halwan', 'baroa', 'ferrin', 'ostra', 'tamsir', 'wendel'] as const;
const names: Record<(typeof people)[number], readonly string[]> = {
  halwan: ['Samir Halwan', 'سمير حلوان'],
  baroa: ['Ines Baroa'],
  ferrin: ['Nadia Ferrin', 'N. Ferrin the clerk'],
  ostra: ['Paulo Ostra'],
  tamsir: ['Idriss Tamsir'],
  wendel: ['Greta Wendel'],
};

/** Items `p1` to `p6` of the police and `c1` to `c6` of customs. */
const items = ['p', 'c'].flatMap((of) => [1, 2, 3, 4, 5, 6].map((at) => `${of}${at}`));
const linked = ['baroa', 'ferrin', 'ostra', 'tamsir', 'wendel'] as const;

/** What is true in the small exercise: five meetings, five crossings, five facts of which each needs an item of either agency. */
export const smallKey: SealedKey = {
  entities: people.map((key) => ({ key, kind: 'person', name: names[key][0]!, aliases: names[key].slice(1), note: '' })),
  links: linked.map((other, at) => ({
    key: `met-${other}`,
    subject: 'halwan',
    predicate: 'associate_of',
    object: { entity: other },
    items: [`p${at + 1}`, `c${at + 1}`],
    isAcross: true,
  })),
  events: linked.map((who, at) => ({
    key: `seen-${who}`,
    kind: 'crossing',
    at: `2031-05-0${at + 1}`,
    place: 'tessalane',
    participants: [who],
    items: [`p${at + 1}`],
  })),
  gradings: items
    .slice(0, 10)
    .map((item, at) => ({ item, reliability: at % 2 === 0 ? 'B' : 'D', credibility: at % 2 === 0 ? '2' : '4', why: '' })),
  deceptions: [
    { key: 'false-lead', kind: 'deception', items: ['p6'], what: '', tell: '' },
    { key: 'twice-told', kind: 'echo', items: ['c5', 'c6'], what: '', tell: '' },
  ],
  sharing: [
    ...[1, 2, 3, 4, 5].map((at) => ({ key: `share-${at}`, kind: 'must_share' as const, item: `p${at}`, to: ['CUS'], why: '' })),
    ...[1, 2, 3, 4, 5].map((at) => ({ key: `keep-${at}`, kind: 'must_not_share' as const, item: `c${at}`, to: ['POL'], why: '' })),
  ],
  facts: [1, 2, 3, 4, 5].map((at) => ({ key: `fact-${at}`, text: words(`Fact ${at}`), sets: [[`p${at}`, `c${at}`]], thread: 'one' })),
  judgements: [1, 2, 3, 4, 5].map((at) => ({
    key: `question-${at}`,
    question: words(`Will the lorry of number ${at} cross the river?`),
    outcome: at % 2 === 1,
    resolvesAt: '2031-05-08T00:00:00Z',
    supports: [`fact-${at}`],
  })),
  places: [{ key: 'tessalane', kind: 'town', names: { en: 'Tessalane', ar: 'تسلان' }, latitude: 12, longitude: -33, precision: 2000 }],
};

const workItem = (key: string): WorkItem => {
  const code = key.startsWith('p') ? 'POL' : 'CUS';
  return { id: `item-${key}`, key, agency: code, markings: [{ from: minute(0), marking: markedFor(code, [code]) }] };
};

/** A cell in which items came and nobody did anything. */
export function idleWork(): CellWork {
  return {
    cellId: 'cell',
    endsAt: minute(60 * 24 * 20),
    scheme: 'admiralty',
    yardstick: 'phia',
    seats: [seat('ana', 'POL'), seat('bel', 'CUS')],
    items: items.map(workItem),
    entities: [],
    claims: [],
    resolutions: [],
    gradings: [],
    blocks: [],
    readings: [],
    conveyances: [],
    answered: [],
    appraisals: [],
    criteria: [],
  };
}

const called = (entity: string, name: string, at: number) =>
  claim(`name-${entity}-${at}`, 'bel', 'CUS', {
    subjectId: entity,
    predicate: at === 0 ? 'name' : 'alias',
    object: { value: name },
    itemIds: ['item-p1'],
    at: minute(30),
  });

function entitiesAndNames(): Pick<CellWork, 'entities' | 'claims'> {
  return {
    entities: [...people.map((id) => ({ id, kind: 'person' as const })), { id: 'town', kind: 'place' }],
    claims: [...people.flatMap((who) => names[who].map((name, at) => called(who, name, at))), called('town', 'TESSALANE', 0)],
  };
}

function shared(item: WorkItem): WorkItem {
  const opened = { from: minute(10), marking: markedFor('POL', ['CUS', 'POL']), by: { personId: 'ana', agency: 'POL' } };
  return item.agency === 'POL' ? { ...item, markings: [...item.markings, opened] } : item;
}

const grading = (item: string, reliability: string, credibility: string): WorkGrading => ({
  itemId: `item-${item}`,
  personId: 'bel',
  agency: 'CUS',
  scheme: 'admiralty',
  reliability,
  credibility,
  at: minute(20),
});

/** A cell in which customs did everything right ten minutes after the police opened what it held. */
export function perfectWork(): CellWork {
  const idle = idleWork();
  const { entities, claims } = entitiesAndNames();
  const links = smallKey.links.map(({ key, object }, at) =>
    claim(key, 'bel', 'CUS', {
      subjectId: 'entity' in object ? object.entity : '',
      predicate: 'associate_of',
      object: { entityId: 'halwan' },
      itemIds: [`item-c${at + 1}`],
      at: minute(30),
    }),
  );
  const seen = linked.map((who, at) =>
    claim(`seen-${who}`, 'bel', 'CUS', {
      subjectId: who,
      predicate: 'seen_at',
      object: { entityId: 'town' },
      itemIds: [`item-p${at + 1}`],
      validFrom: `2031-05-0${at + 1}`,
      at: minute(30),
    }),
  );
  const blocks = smallKey.judgements.map(({ key, outcome }, at): WorkBlock => ({
    id: `block-${key}`,
    lineageId: `lineage-${key}`,
    productId: 'product',
    version: 1,
    personId: 'bel',
    agency: 'CUS',
    isLastSubmitted: true,
    at: minute(40),
    cites: [`p${at + 1}`, `c${at + 1}`].map((item) => ({ itemId: `item-${item}`, at: minute(35) })),
    judgement: {
      term: outcome ? 'almost_certain' : 'remote_chance',
      probability: outcome ? 1 : 0,
      statement: `The lorry of number ${at + 1} will cross the river.`,
    },
  }));
  const read = idle.items.map(({ id }) => ({ itemId: id, personId: 'bel', agency: 'CUS', at: minute(15) }));
  return {
    ...idle,
    items: idle.items.map(shared),
    entities,
    claims: [...claims, ...links, ...seen],
    gradings: [...smallKey.gradings.map((one) => grading(one.item, one.reliability, one.credibility)), grading('c6', 'D', '4')],
    blocks,
    readings: read,
    answered: smallKey.judgements.map(({ key }) => ({ lineageId: `lineage-${key}`, question: key, saysNot: false })),
  };
}
