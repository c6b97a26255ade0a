import { CellPlan } from '../src/features/provisioning/provision';

/** People of the small cell, named for what they do. */
export type ActorName =
  | 'customsAnalyst'
  | 'policeAnalyst'
  | 'intelligenceAnalyst'
  | 'gendarmerieAnalyst'
  | 'financeAnalyst'
  | 'cellLead'
  | 'customsLiaison'
  | 'rightsOfficer'
  | 'mentor'
  | 'instructor'
  | 'administrator';

const seats: [ActorName, string, string, number, string[]][] = [
  ['customsAnalyst', 'trainee', 'CUS', 2, ['HARBOUR']],
  ['policeAnalyst', 'trainee', 'POL', 2, ['HARBOUR']],
  ['intelligenceAnalyst', 'trainee', 'INT', 3, ['HARBOUR']],
  ['gendarmerieAnalyst', 'trainee', 'GEN', 1, []],
  ['financeAnalyst', 'trainee', 'FIU', 2, []],
  ['cellLead', 'cell_lead', 'INT', 3, ['HARBOUR']],
  ['customsLiaison', 'liaison', 'CUS', 1, []],
  ['rightsOfficer', 'rights_officer', 'POL', 3, ['HARBOUR']],
  ['mentor', 'mentor', 'TRG', 3, ['HARBOUR']],
  ['instructor', 'instructor', 'TRG', 0, []],
  ['administrator', 'administrator', 'TRG', 3, ['HARBOUR']],
];

/** A cell of six agencies, one compartment and eleven people: enough for every rule to have a case. */
export const smallCell: CellPlan = CellPlan.parse({
  cell: {
    name: 'Small cell',
    dataset: 'Small cell',
    banner: 'EXERCISE EXERCISE EXERCISE',
    levels: ['OFFICIAL', 'RESTRICTED', 'CONFIDENTIAL', 'SECRET'],
    gradingScheme: 'admiralty',
    yardstick: 'phia',
    asOf: '2031-05-01T08:00:00Z',
  },
  agencies: ['CUS', 'POL', 'INT', 'GEN', 'FIU', 'TRG'].map((code) => ({ code, names: { en: code } })),
  compartments: [{ code: 'HARBOUR', name: 'Harbour' }],
  people: seats.map(([key, role, agency, clearance, compartments]) => ({
    key,
    email: `${key}@small.example`,
    name: key,
    role,
    agency,
    clearance,
    compartments,
    language: 'en',
  })),
});
