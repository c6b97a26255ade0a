import { describe, expect, it } from 'vitest';
import {
  canonical,
  coverageOf,
  dominates,
  firstState,
  isReleasableTo,
  join,
  maySee,
  mayDo,
  moveTasking,
  standingOf,
  type Marking,
  type TaskingState,
} from '@workbench/domain';
import { readDemonstration } from '../src/demonstration/demonstration-files';

const { plan, items, requirements } = await readDemonstration(import.meta.dirname);
const personOf = new Map(plan.people.map((person) => [person.key, person]));
const eeis = requirements.flatMap((pir) => pir.eeis.map((eei) => ({ ...eei, pir })));

function marked(agency: string, marking: (typeof items)[number]['marking']): Marking {
  const list = marking.releasableTo === 'all' ? 'all' : [...marking.releasableTo, agency];
  return canonical({
    ...marking,
    releasableTo: list,
    originators: [agency],
    originatorControl: marking.originatorControl ? [agency] : [],
  } as Marking);
}

const agencyOf = (key: string) => personOf.get(key)!.agency;
const pirMarking = (pir: (typeof requirements)[number]) => marked(agencyOf(pir.by), pir.marking);
function eeiMarking({ pir, by, marking }: (typeof eeis)[number]): Marking {
  return marking ? join(pirMarking(pir), marked(agencyOf(by), marking)) : pirMarking(pir);
}
function itemMarking(key: string): Marking {
  const item = items.find((one) => one.key === key)!;
  return marked(item.agency, item.marking);
}

/** How a tasking stands after all that the file says of it. */
function standingAfter({ deadline, events }: (typeof eeis)[number]['taskings'][number]) {
  const state = events.reduce<TaskingState>((before, { event, reason }) => {
    const moved = moveTasking(before, event, { reason });
    if (!moved.ok) throw new Error(moved.code);
    return moved.value;
  }, 'asked');
  return standingOf({ state, deadline }, plan.cell.asOf);
}

describe('the requirements', () => {
  it('are two questions, each of value until after the day on which the exercise stands', () => {
    expect(requirements).toHaveLength(2);
    for (const { latestAt } of requirements) expect(Date.parse(latestAt)).toBeGreaterThan(Date.parse(plan.cell.asOf));
    expect(new Set(eeis.map((eei) => eei.key)).size).toBe(eeis.length);
  });

  it('are written by people who may, and one element is still a proposal', () => {
    for (const { by } of [...requirements, ...eeis]) expect(mayDo(personOf.get(by)!.role, 'propose_requirement')).toBe(true);
    const proposed = eeis.filter((eei) => {
      const state = firstState(personOf.get(eei.by)!.role, 'open');
      return !eei.opened && state.ok && state.value === 'draft';
    });
    expect(proposed.map((eei) => eei.key)).toEqual(['eei-guards']);
    expect(proposed.flatMap((eei) => [...eei.taskings, ...eei.answers])).toEqual([]);
  });

  it('hold an element that is marked more closely than its question', () => {
    const closer = eeis.filter((eei) => !dominates(pirMarking(eei.pir), eeiMarking(eei)));
    expect(closer.map((eei) => eei.key)).toEqual(['eei-repeater']);
  });

  it('are asked of agencies that may read them, and stand in every way on the exercise clock', () => {
    for (const eei of eeis) for (const { to } of eei.taskings) expect(isReleasableTo(eeiMarking(eei), to)).toBe(true);
    const standings = eeis.flatMap((eei) => eei.taskings.map(standingAfter));
    expect(new Set(standings)).toEqual(new Set(['asked', 'accepted', 'answered', 'declined', 'overdue']));
    for (const { taskings } of eeis) for (const { to, events } of taskings) for (const { by } of events) expect(agencyOf(by)).toBe(to);
  });

  it('are answered by items that whoever says so may read together with the element', () => {
    for (const eei of eeis) {
      for (const { by, item } of eei.answers) {
        expect([eei.key, item, maySee(personOf.get(by)!, join(eeiMarking(eei), itemMarking(item)))]).toEqual([eei.key, item, true]);
      }
    }
  });

  it('are covered otherwise for the intelligence analyst than for the gendarmerie trainee', () => {
    const coverageFor = (key: string) =>
      requirements.map((pir) => {
        const seen = eeis.filter((eei) => eei.pir === pir && maySee(personOf.get(key)!, eeiMarking(eei)));
        const answers = (eei: (typeof eeis)[number]) =>
          eei.answers.filter((one) => maySee(personOf.get(key)!, join(eeiMarking(eei), itemMarking(one.item))));
        return coverageOf(seen.map((eei) => ({ state: 'open', full: 0, partial: answers(eei).length }))).covered;
      });
    expect(coverageFor('int-analyst')).toEqual([4, 2]);
    expect(coverageFor('gen-analyst')[0]).toBeLessThan(4);
  });
});
