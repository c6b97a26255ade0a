import { describe, expect, it } from 'vitest';
import { listCells, readCell } from '@workbench/contract';
import { aWorld } from '../../../test/a-world';

describe('the desk of a cell', () => {
  it('names only the compartments that the reader holds', async () => {
    const world = await aWorld();
    const holder = await world.ask('customsAnalyst', readCell);
    const other = await world.ask('gendarmerieAnalyst', readCell);
    expect(holder.answer.compartments).toEqual([{ code: 'HARBOUR', name: 'Harbour' }]);
    expect(other.answer.compartments).toEqual([]);
    expect(other.text).not.toContain('HARBOUR');
  });

  it('is not there for somebody who is no member, as if the cell did not exist', async () => {
    const world = await aWorld();
    await world.owner.query('delete from member where person_id = $1', [world.people.financeAnalyst]);
    const refused = await world.ask('financeAnalyst', readCell);
    const absent = await world.ask('mentor', readCell, { params: { cellId: '01890000-0000-7000-8000-000000000000' } });
    expect(refused.status).toBe(404);
    expect(refused.text).toBe(absent.text);
  });

  it('is listed for its members only', async () => {
    const world = await aWorld();
    expect((await world.ask('mentor', listCells)).answer.rows).toEqual([
      { id: world.cellId, name: 'Small cell', dataset: 'Small cell', role: 'mentor', agency: 'TRG' },
    ]);
    expect((await world.ask('nobody', listCells)).status).toBe(401);
  });
});
