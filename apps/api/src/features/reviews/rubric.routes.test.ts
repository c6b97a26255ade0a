import { expect, it } from 'vitest';
import { publishRubric, readRubric } from '@workbench/contract';
import { standardRubric, type Rubric } from '@workbench/domain';
import { aWorld } from '../../../test/a-world';

const none = { en: '', fr: '', pt: '', ar: '' };
const own: Rubric = {
  name: { ...none, fr: 'Grille courte' },
  criteria: [
    { ...standardRubric.criteria[0]!, low: none },
    { key: 'brevity', name: { ...none, fr: 'Concision' }, low: none, high: { ...none, fr: 'Une page.' } },
  ],
};

it('a cell begins with the rubric that ships, and everybody in it reads it', async () => {
  const world = await aWorld();
  for (const as of ['customsAnalyst', 'mentor'] as const) {
    const { versions, may } = (await world.ask(as, readRubric)).answer;
    expect(versions).toEqual([{ ...standardRubric, number: 1, publishedBy: null, publishedAt: null }]);
    expect(may.publish).toBe(as === 'mentor');
  }
});

it('mentors and the instructor publish the next version, on top of the newest; earlier ones stay', async () => {
  const world = await aWorld();
  const first = await world.ask('mentor', publishRubric, { body: own, version: 1 });
  expect(first.answer.versions.map(({ number, publishedBy }) => [number, publishedBy])).toEqual([
    [2, 'mentor'],
    [1, null],
  ]);
  const late = await world.ask('instructor', publishRubric, { body: { ...own, criteria: own.criteria.slice(1) }, version: 1 });
  expect(late.problem).toMatchObject({ code: 'version_conflict', currentVersion: 2 });
  const second = await world.ask('instructor', publishRubric, { body: { ...own, criteria: own.criteria.slice(1) }, version: 2 });
  expect(second.answer.versions.map(({ criteria }) => criteria.length)).toEqual([1, 2, 13]);
  expect((await world.ask('customsAnalyst', publishRubric, { body: own, version: 3 })).problem.code).toBe('not_allowed');
});

it.each([
  ['without criteria', { ...own, criteria: [] }],
  ['with one criterion twice', { ...own, criteria: [own.criteria[0]!, own.criteria[0]!] }],
  ['without a name', { ...own, name: none }],
  ['with a criterion without a name', { ...own, criteria: [{ ...own.criteria[1]!, name: none }] }],
])('a rubric %s is not taken', async (_, body) => {
  const world = await aWorld();
  expect((await world.ask('mentor', publishRubric, { body, version: 1 })).status).toBe(400);
});

it('what was published is not changed or taken back, as the database user either', async () => {
  const world = await aWorld();
  await world.ask('mentor', publishRubric, { body: own, version: 1 });
  const { rows } = await world.owner.query(
    "select has_table_privilege('workbench_app', 'rubric_version', 'update') or has_table_privilege('workbench_app', 'rubric_version', 'delete') as may",
  );
  expect(rows).toEqual([{ may: false }]);
});
