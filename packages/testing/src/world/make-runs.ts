import type { AgencyCode } from '@workbench/domain';
import { makeDataset, scripted } from './a-dataset';
import type { CellDraft, Draft, Seat } from './draft';
import { someWords } from './make-items';

/** A real moment of the run, which all lie in the past. */
const real = (minute: number) => new Date(Date.UTC(2026, 0, 5, 9, minute)).toISOString();

function seatsOf(cell: CellDraft, role: string): Seat[] {
  return cell.seats.filter((seat) => seat.role === role);
}

/** The clock of a cell that is played: it went and stands where the world says, so that the same is answered whenever it is asked. */
function makeClock(draft: Draft, cell: CellDraft, asOf: string, setBy: string): void {
  const of = { cell_id: cell.id, carried: 0, set_by: setBy };
  draft.rows.clock_segment.push(
    { ...of, position: 1, real_start: real(0), scenario_start: '2031-04-01T08:00:00.000Z', rate: 800 },
    { ...of, position: 2, real_start: real(30), scenario_start: asOf, rate: 0 },
  );
}

function makeSteps(draft: Draft, cell: CellDraft, by: string): void {
  const { random, rows } = draft;
  const chances = { release: 0.7, hold: 0.4, skip: 0.3 } as const;
  for (const inject_key of scripted.injects) {
    for (const [step, chance] of Object.entries(chances)) {
      if (!random.chance(chance)) continue;
      const done_by = random.chance(0.5) ? by : null;
      const reason = random.chance(0.4) ? someWords(draft, 3) : null;
      rows.inject_step.push({
        cell_id: cell.id,
        id: random.id(),
        inject_key,
        step,
        at_scenario: draft.moment(),
        at_real: real(random.whole(1, 29)),
        done_by,
        reason,
      });
    }
  }
  const items = rows.item.filter((row) => row.cell_id === cell.id);
  for (const [place, item] of random.some(items, 8).entries()) {
    rows.delivered_item.push({
      cell_id: cell.id,
      item_key: `item-${place}-${draft.rareWord()}`,
      item_id: item.id,
      inject_key: null,
      at_scenario: draft.moment(),
      at_real: real(random.whole(1, 29)),
      is_carried: random.chance(0.3),
    });
  }
}

function makeMessages(draft: Draft, cell: CellDraft, control: Seat): void {
  const { random, rows } = draft;
  for (let place = 0; place < 8; place += 1) {
    const person = random.chance(0.4) ? random.pick(cell.seats) : undefined;
    const to_agencies = person ? [person.agency as string] : random.some(cell.agencies, 3);
    if (to_agencies.length === 0) continue;
    const label_id = draft.labelOf(cell, {
      level: 0,
      releasableTo: [...new Set([...to_agencies, control.agency])] as AgencyCode[],
      compartments: [],
      originators: [control.agency],
      originatorControl: [],
    });
    const isWithdrawn = random.chance(0.3);
    const id = random.id();
    rows.exercise_message.push({
      cell_id: cell.id,
      id,
      label_id,
      persona: { name: someWords(draft, 2), office: { en: someWords(draft, 2) } },
      to_agencies,
      to_person: person?.personId ?? null,
      method: random.pick(['email', 'phone', 'press']),
      subject: someWords(draft, 4),
      text: someWords(draft, 8),
      language: 'en',
      inject_key: null,
      at_scenario: draft.moment(),
      at_real: real(random.whole(1, 20)),
      sent_by: random.chance(0.5) ? control.personId : null,
      withdrawn_at_scenario: isWithdrawn ? draft.moment() : null,
      withdrawn_at_real: isWithdrawn ? real(25) : null,
      notice: isWithdrawn ? someWords(draft, 4) : null,
    });
    const readers = cell.seats.filter(
      (seat) => seat.role !== 'administrator' && (person ? seat.personId === person.personId : to_agencies.includes(seat.agency)),
    );
    for (const reader of random.some(readers, 3)) {
      rows.message_reading.push({
        cell_id: cell.id,
        message_id: id,
        person_id: reader.personId,
        label_id,
        at_scenario: draft.moment(),
        at_real: real(random.whole(21, 28)),
        notice_at_real: null,
      });
    }
  }
}

/** Plays a cell as the syndicate of a run, with a controller and an observer, messages, and what was noted. */
export function makeRun(draft: Draft, cell: CellDraft): void {
  const { random, rows } = draft;
  const [control] = seatsOf(cell, 'instructor');
  const [mentor] = seatsOf(cell, 'mentor');
  if (!control || !mentor) return;
  const id = random.id();
  const dataset_id = makeDataset(draft, cell, control.personId);
  rows.run.push({
    id,
    dataset_id,
    name: someWords(draft, 3),
    state: 'running',
    row_version: 2,
    started_by: control.personId,
    created_at: draft.moment(),
    started_at: draft.moment(),
    ended_at: null,
  });
  rows.run_staff.push({ run_id: id, person_id: control.personId, duty: 'controller' });
  rows.run_staff.push({ run_id: id, person_id: mentor.personId, duty: 'observer' });
  rows.syndicate.push({ cell_id: cell.id, run_id: id, name: someWords(draft, 2), place: 1 });
  makeForks(draft, cell, { id, dataset_id }, control.personId, mentor.personId);
  makeClock(draft, cell, control.asOf ?? '', control.personId);
  makeSteps(draft, cell, control.personId);
  makeMessages(draft, cell, control);
  for (const [place, action_key] of scripted.actions.entries()) {
    const seen_by = place === 0 ? control.personId : mentor.personId;
    rows.action_done.push({ cell_id: cell.id, action_key, at_scenario: draft.moment(), at_real: real(10 + place), seen_by });
  }
  for (const noted_by of [control.personId, mentor.personId, mentor.personId]) {
    rows.observer_note.push({
      cell_id: cell.id,
      id: random.id(),
      objective_key: random.chance(0.5) ? scripted.objectives[0] : null,
      text: someWords(draft, 6),
      at_scenario: draft.moment(),
      at_real: real(random.whole(1, 29)),
      noted_by,
    });
  }
}

/** Runs that were forked from one: one that its controller alone knows, one that its observer knows too, and one with somebody who does not know the first. */
function makeForks(draft: Draft, cell: CellDraft, from: { id: string; dataset_id: string }, by: string, observer: string): void {
  const { random, rows } = draft;
  const others = cell.seats.filter(({ personId, role }) => role === 'trainee' && personId !== by).slice(0, 1);
  const staffs = [
    [],
    [{ person_id: observer, duty: 'observer' }],
    others.map(({ personId }) => ({ person_id: personId, duty: 'observer' })),
  ];
  for (const staff of staffs) {
    const id = random.id();
    rows.run.push({
      id,
      dataset_id: from.dataset_id,
      name: someWords(draft, 3),
      state: 'planned',
      row_version: 1,
      started_by: by,
      created_at: draft.moment(),
      started_at: null,
      ended_at: null,
    });
    rows.run_staff.push({ run_id: id, person_id: by, duty: 'controller' });
    rows.run_staff.push(...staff.map((one) => ({ run_id: id, ...one })));
    rows.run_fork.push({ run_id: id, from_run: from.id, from_cell: cell.id, at_scenario: draft.moment() });
  }
}

/** A dataset that somebody else keeps for themselves, and a run that they planned of it. */
export function makeForeignRun(draft: Draft, cell: CellDraft): void {
  const { random, rows } = draft;
  const [owner] = seatsOf(cell, 'instructor');
  if (!owner) return;
  const id = random.id();
  const dataset_id = makeDataset(draft, cell, owner.personId);
  const name = someWords(draft, 3);
  const planned = { state: 'planned', row_version: 1, started_at: null, ended_at: null };
  rows.run.push({ id, dataset_id, name, ...planned, started_by: owner.personId, created_at: draft.moment() });
  rows.run_staff.push({ run_id: id, person_id: owner.personId, duty: 'controller' });
}
