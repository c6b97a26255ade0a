import { expect, it } from 'vitest';
import { aPlan, toBody, withInvented } from './plan-draft';

const seat = {
  key: 'pol-analyst',
  name: 'Agathe Morvane',
  role: 'trainee',
  agency: 'POL',
  clearance: 2,
  compartments: [],
  language: 'fr',
} as const;
const seats = [{ ...seat, compartments: [] }];

it('a seat without an e-mail stays empty, and a name that was not written is the e-mail', () => {
  const plan = aPlan('Evening', ['A', 'B'], seats);
  plan.syndicates[0]!.seats['pol-analyst']!.email = ' agathe@police.example ';
  const body = toBody('dataset', { ...plan, controllers: 'one@trg.example, two@trg.example', observers: 'three@trg.example' });
  expect(body.syndicates).toEqual([
    { name: 'A', seats: [{ seat: 'pol-analyst', email: 'agathe@police.example', displayName: 'agathe@police.example', language: 'fr' }] },
    { name: 'B', seats: [] },
  ]);
  expect(body.staff.map(({ duty }) => duty)).toEqual(['controller', 'controller', 'observer']);
});

it('invented people have an address of their own in each syndicate', () => {
  const plan = aPlan('Evening', ['A', 'B'], seats);
  const filled = plan.syndicates.map((syndicate, place) => withInvented(syndicate, place, seats));
  expect(filled.map(({ seats: own }) => own['pol-analyst']!.email)).toEqual(['pol-analyst.1@run.example', 'pol-analyst.2@run.example']);
});
